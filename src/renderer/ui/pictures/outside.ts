import { armchair, box, floor, oval, piece, stroke, sun, tulip, type PictureDrawing } from './shapes.ts';

const tree = (x: number, bottom: number) => [
  piece('ochre', `M${x - 9} ${bottom - 56}H${x + 9}L${x + 15} ${bottom}H${x - 15}Z`),
  piece(
    'sage',
    `M${x - 28} ${bottom - 50}a26 26 0 0 1 -14 -42a30 30 0 0 1 42 -34a30 30 0 0 1 42 34a26 26 0 0 1 -14 42Z`,
  ),
];

const stripes = [0, 1, 2, 3, 4, 5].map((index) =>
  piece(index % 2 === 0 ? 'teal' : 'paper', `M${46 + index * 38} 30h38v40a19 16 0 0 1 -38 0Z`),
);

/** Pictures of places outside, and of the way there. */
export const outside = {
  garden: {
    ground: 'teal-tint',
    shapes: [
      piece('sage-tint', 'M-4 158C60 146 120 146 180 150S290 154 324 146V204H-4Z'),
      ...tree(66, 172),
      ...sun(250, 46, 18),
      piece('ochre-light', box(138, 152, 8, 34, 3) + box(212, 152, 8, 34, 3)),
      piece('ochre-light', box(142, 96, 8, 50, 3) + box(208, 96, 8, 50, 3)),
      piece('ochre-light', box(130, 100, 98, 14, 6)),
      piece('ochre-light', box(130, 121, 98, 14, 6)),
      piece('ochre-light', box(122, 143, 114, 14, 6)),
      ...tulip(258, 186, 'plum'),
      ...tulip(284, 180, 'ochre-light'),
      ...tulip(304, 188, 'plum'),
    ],
  },
  'window-seat': {
    ground: 'ochre-tint',
    shapes: [
      floor(156),
      piece('paper', box(62, 30, 152, 104, 4)),
      piece('teal-tint', box(72, 40, 60, 84) + box(144, 40, 60, 84)),
      piece('sage', 'M72 104C92 92 112 94 132 98V124H72ZM144 98C164 104 184 92 204 96V124H144Z'),
      piece('ochre-light', oval(176, 66, 12)),
      piece('paper', box(54, 128, 168, 12, 4)),
      stroke('M36 22H244', 5),
      piece('plum', 'M46 24H88C88 62 80 84 64 100L62 150H42C48 104 46 60 46 24Z'),
      piece('plum', 'M232 24H190C190 62 198 84 214 100L216 130H236C230 96 232 60 232 24Z'),
      ...armchair(244, 188),
      stroke('M36 136V188M20 188H52', 4),
      piece('ochre', box(8, 126, 60, 11, 5)),
      piece('paper', 'M26 102h28v12a12 12 0 0 1 -12 12h-4a12 12 0 0 1 -12 -12Z'),
      stroke('M54 106h4a5 5 0 0 1 0 11h-5'),
    ],
  },
  walk: {
    ground: 'teal-tint',
    shapes: [
      piece('sage-tint', 'M-4 132C70 112 180 128 324 110V204H-4Z'),
      piece(
        'ochre-tint',
        'M60 204C96 176 150 168 196 158S270 140 300 113H316C306 146 280 160 250 172S214 190 200 204Z',
      ),
      ...tree(50, 156),
      ...sun(276, 42, 16),
      stroke('M152 132L138 178M164 132L182 178', 10),
      stroke('M136 180H128M182 180H194', 9),
      piece('plum', 'M144 74C150 66 168 66 174 74L186 138H134Z'),
      stroke('M166 86C176 104 186 108 202 110'),
      stroke('M200 104H206V180', 5),
      piece('ochre-tint', oval(160, 52, 17)),
      piece('teal', 'M142 48C144 26 176 26 178 48H186V52H142Z'),
    ],
  },
  market: {
    ground: 'teal-tint',
    shapes: [
      floor(168),
      stroke('M58 60V180M262 60V180', 7),
      ...stripes,
      piece('ochre-light', oval(74, 112, 11) + oval(96, 112, 11) + oval(85, 98, 11)),
      piece('sage', oval(146, 106, 18) + oval(174, 110, 15)),
      piece('plum', oval(222, 112, 11) + oval(244, 112, 11) + oval(233, 98, 11)),
      piece('ochre', box(38, 120, 244, 16, 4)),
      piece('paper', box(50, 136, 220, 48)),
      stroke('M105 136V184M160 136V184M215 136V184', 2.5),
    ],
  },
  church: {
    ground: 'teal-tint',
    shapes: [
      piece('sage-tint', 'M-4 170C80 156 220 158 324 168V204H-4Z'),
      piece('paper', box(130, 100, 134, 80)),
      piece('plum', 'M122 102L142 66H252L274 102Z'),
      piece('ochre-tint', box(74, 76, 60, 104)),
      piece('teal', 'M66 78L104 24L142 78Z'),
      stroke('M104 24V4M96 11H112', 3.5),
      piece('ochre', 'M92 180V148a12 14 0 0 1 24 0V180Z'),
      piece('ochre-light', oval(104, 106, 12)),
      piece('teal-tint', [154, 190, 226].map((x) => `M${x} 156V130a10 12 0 0 1 20 0V156Z`).join('')),
    ],
  },
  prayer: {
    ground: 'ochre-tint',
    shapes: [
      floor(150),
      piece('paper', 'M96 134V74a44 52 0 0 1 88 0V134Z'),
      piece('ochre-light', 'M106 134V76a34 42 0 0 1 68 0V134Z'),
      stroke('M140 34V134M106 90H174'),
      piece('paper', box(86, 130, 108, 11, 4)),
      piece('plum', 'M52 166H176L198 192H34Z'),
      stroke('M64 173H166L176 185H52Z', 2.5),
      stroke('M232 150V190M284 150V190', 6),
      piece('teal', box(226, 76, 10, 80, 4) + box(280, 76, 10, 80, 4)),
      piece('teal', box(228, 84, 60, 14, 5)),
      piece('teal', box(228, 108, 60, 12, 5)),
      piece('ochre-light', box(222, 138, 72, 16, 7)),
    ],
  },
} as const satisfies Record<string, PictureDrawing>;
