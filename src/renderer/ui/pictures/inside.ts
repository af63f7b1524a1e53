import {
  armchair,
  box,
  floor,
  lineOnPiece,
  oval,
  piece,
  steam,
  stroke,
  sun,
  type PictureDrawing,
} from './shapes.ts';

/** Pictures of what people do in a day, at home. */
export const inside = {
  radio: {
    ground: 'sage-tint',
    shapes: [
      floor(170),
      stroke('M214 50L256 14', 4),
      piece('ink', oval(258, 12, 4)),
      stroke('M92 76V62a12 12 0 0 1 12 -12H216a12 12 0 0 1 12 12V76', 7),
      piece('ochre-light', box(58, 74, 204, 108, 16)),
      piece('paper', oval(120, 128, 38)),
      piece('teal', oval(120, 128, 20)),
      piece('paper', box(176, 94, 70, 24, 5)),
      stroke('M206 96V116M188 110v6M224 110v6'),
      piece('plum', oval(190, 150, 14)),
      piece('teal', oval(232, 150, 14)),
    ],
  },
  television: {
    ground: 'ochre-tint',
    shapes: [
      floor(164),
      piece('ochre', box(56, 156, 208, 30, 5)),
      stroke('M160 160V182'),
      piece('teal', box(120, 142, 80, 16, 4)),
      piece('teal', box(50, 18, 220, 128, 14)),
      piece('paper', box(64, 32, 192, 100, 8)),
      piece('sage', 'M65 112C110 92 140 106 170 98S230 82 255 92V124a7 7 0 0 1 -7 7H72a7 7 0 0 1 -7 -7Z'),
      ...sun(120, 66, 14),
    ],
  },
  book: {
    ground: 'sage-tint',
    shapes: [
      piece('plum', 'M36 54V172C90 160 136 164 160 180C184 164 230 160 284 172V54Z'),
      piece('paper', 'M160 62C132 42 84 40 48 48V160C84 150 132 152 160 170Z'),
      piece('paper', 'M160 62C188 42 236 40 272 48V160C236 150 188 152 160 170Z'),
      stroke([76, 98, 120].map((y) => `M68 ${y}c24-4 48-2 70 8M252 ${y}c-24-4-48-2-70 8`).join('')),
      piece('ochre-light', 'M222 43V92L232 82L242 92V44Z'),
    ],
  },
  games: {
    ground: 'teal-tint',
    shapes: [
      floor(150, 'ochre-tint'),
      piece('paper', box(44, 78, 96, 96, 18)),
      piece(
        'ink',
        [
          [68, 102],
          [116, 102],
          [92, 126],
          [68, 150],
          [116, 150],
        ]
          .map(([x = 0, y = 0]) => oval(x, y, 7))
          .join(''),
        1,
      ),
      piece('ochre-light', 'M238 82C244 104 236 126 224 146H288C276 126 268 104 274 82Z'),
      piece('ochre-light', oval(256, 66, 22)),
      piece('ochre-light', box(216, 144, 80, 18, 9)),
      piece('teal', 'M172 100C178 120 172 142 158 164H222C208 142 202 120 208 100Z'),
      piece('teal', oval(190, 84, 22)),
      piece('teal', box(150, 162, 80, 18, 9)),
    ],
  },
  cooking: {
    ground: 'ochre-tint',
    shapes: [
      floor(162),
      steam(160, 42),
      piece('ochre', box(58, 100, 36, 16, 8) + box(226, 100, 36, 16, 8)),
      piece('teal', 'M86 90H234V150a22 22 0 0 1 -22 22H108a22 22 0 0 1 -22 -22Z'),
      piece('sage', 'M80 92C84 58 236 58 240 92Z'),
      piece('ochre-light', oval(160, 60, 10)),
      lineOnPiece('M104 108V144', 4),
      piece('ink', box(76, 174, 168, 8, 4), 1),
    ],
  },
  meal: {
    ground: 'teal-tint',
    shapes: [
      piece('paper', oval(160, 100, 80)),
      piece('none', oval(160, 100, 58)),
      piece('ochre-light', oval(138, 84, 21, 16) + oval(172, 72, 18, 14)),
      piece('plum', 'M158 112C170 88 206 90 204 112S172 140 158 112Z'),
      piece(
        'sage',
        [
          [124, 116],
          [138, 126],
          [116, 132],
          [132, 142],
          [148, 142],
        ]
          .map(([x = 0, y = 0]) => oval(x, y, 8))
          .join(''),
      ),
      stroke('M36 36V76a14 14 0 0 0 28 0V36M50 36V168', 6),
      piece('paper', 'M262 34C286 48 288 92 282 112H262Z'),
      stroke('M264 112V168', 8),
    ],
  },
  coffee: {
    ground: 'ochre-tint',
    shapes: [
      floor(160),
      steam(150, 52),
      piece('paper', oval(150, 172, 100, 15)),
      stroke('M214 88h18a22 22 0 0 1 0 44h-24', 9),
      piece('teal', 'M80 74H220V112a58 54 0 0 1 -58 54H138a58 54 0 0 1 -58 -54Z'),
      piece('ochre', oval(150, 74, 70, 12)),
      piece('ochre-light', oval(258, 168, 26, 12)),
    ],
  },
  bath: {
    ground: 'teal-tint',
    shapes: [
      floor(170),
      stroke('M68 98V48a18 18 0 0 1 36 0V56', 8),
      piece('paper', oval(150, 84, 16) + oval(180, 74, 20) + oval(210, 86, 14)),
      piece('plum', box(258, 30, 40, 76, 4)),
      stroke('M250 34H306M258 92H298'),
      stroke('M90 170V186M230 170V186', 9),
      piece('paper', 'M44 104H276V120a56 56 0 0 1 -56 56H100a56 56 0 0 1 -56 -56Z'),
      piece('teal', box(32, 92, 256, 18, 9)),
    ],
  },
  bed: {
    ground: 'plum-tint',
    shapes: [
      floor(164),
      piece('ochre-light', 'M252 20A28 28 0 1 0 284 60A25 25 0 0 1 252 20Z'),
      piece('ochre', box(26, 60, 16, 124, 6)),
      piece('ochre', box(282, 100, 14, 84, 6)),
      piece('ochre', box(40, 146, 246, 18)),
      piece('paper', box(40, 114, 244, 34, 6)),
      piece('paper', box(48, 86, 78, 38, 16)),
      piece('teal', 'M112 104H268a16 16 0 0 1 16 16V160H112Z'),
      piece('ochre-light', 'M112 104H140V160H112Z'),
    ],
  },
  clothes: {
    ground: 'plum-tint',
    shapes: [
      stroke('M24 24H296', 6),
      stroke('M160 54V44C160 36 176 38 172 26C168 18 156 20 156 28'),
      piece('teal', 'M126 56L160 64L194 56L252 92L228 132L206 118V186H114V118L92 132L68 92Z'),
      piece('paper', 'M126 56L160 112L194 56L160 66Z'),
      stroke('M160 112V186'),
      piece('ochre-light', oval(169, 130, 4) + oval(169, 150, 4) + oval(169, 170, 4)),
      piece('sage', box(124, 148, 26, 24, 4) + box(178, 148, 20, 24, 4)),
    ],
  },
  rest: {
    ground: 'sage-tint',
    shapes: [
      floor(158),
      piece('plum-tint', oval(160, 184, 136, 14)),
      stroke('M62 62V182M42 184H82', 6),
      piece('ochre-light', 'M44 30H80L96 74H28Z'),
      ...armchair(166, 184),
      piece('plum', 'M208 100C226 100 232 110 230 126L226 160L200 156V108Z'),
      stroke('M206 168v10M215 169v10M224 170v10', 2.5),
      stroke('M250 176V188M292 176V188', 6),
      piece('teal', box(240, 154, 62, 26, 11)),
    ],
  },
} as const satisfies Record<string, PictureDrawing>;
