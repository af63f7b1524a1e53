import { box, floor, lineOnPiece, oval, piece, somebody, stroke, type PictureDrawing } from './shapes.ts';

/** Pictures of people and animals, and of what connects them. */
export const people = {
  family: {
    ground: 'ochre-tint',
    shapes: [
      ...somebody(84, 200, 'teal', 'sage', 1.25),
      ...somebody(236, 200, 'plum', 'ink', 1.25),
      ...somebody(160, 202, 'ochre-light', 'ochre', 0.95),
    ],
  },
  friend: {
    ground: 'teal-tint',
    shapes: [
      piece(
        'paper',
        'M140 10H196a14 14 0 0 1 14 14V44a14 14 0 0 1 -14 14H172L158 72V58H140a14 14 0 0 1 -14 -14V24a14 14 0 0 1 14 -14Z',
      ),
      stroke('M146 28H190M146 42H176'),
      ...somebody(88, 200, 'plum', 'paper', 1.15),
      ...somebody(234, 200, 'teal', 'ochre', 1.15),
    ],
  },
  alone: {
    ground: 'sage-tint',
    shapes: [
      piece('teal-tint', box(34, 26, 76, 82, 4)),
      stroke('M72 26V108M34 66H110'),
      floor(168),
      ...somebody(206, 200, 'teal', 'paper', 1.35),
    ],
  },
  worker: {
    ground: 'ochre-tint',
    shapes: [
      ...somebody(160, 206, 'teal', 'ochre', 1.55),
      lineOnPiece('M132 122L160 154L188 122', 4),
      piece('paper', box(180, 154, 30, 36, 4)),
      piece('plum', oval(195, 166, 6)),
      stroke('M187 182H203'),
      lineOnPiece('M104 206V178M216 206V196'),
    ],
  },
  pet: {
    ground: 'teal-tint',
    shapes: [
      floor(164),
      stroke('M218 168C262 172 266 128 246 108', 12),
      piece('ochre-light', 'M114 184C104 130 120 108 156 104C204 100 232 140 224 184Z'),
      piece('ochre-light', 'M104 44L126 58C138 52 162 52 174 58L196 44V96C196 128 104 128 104 96Z'),
      lineOnPiece('M132 83V85M168 83V85', 9),
      piece('plum', 'M143 96H157L150 104Z'),
      lineOnPiece(
        'M150 104C148 112 138 112 134 108M150 104C152 112 162 112 166 108M130 98L112 95M130 104L113 107M170 98L188 95M170 104L187 107',
        2.5,
      ),
      lineOnPiece('M146 184V150M176 184V150'),
    ],
  },
  telephone: {
    ground: 'plum-tint',
    shapes: [
      floor(170),
      piece('teal', 'M104 84H216L252 168a14 14 0 0 1 -14 16H82a14 14 0 0 1 -14 -16Z'),
      piece('teal', box(116, 62, 16, 26, 4) + box(188, 62, 16, 26, 4)),
      piece(
        'teal',
        'M44 58C62 18 258 18 276 58L270 80a8 8 0 0 1 -10 6L226 74a8 8 0 0 1 -5 -10L222 56C190 48 130 48 98 56L99 64a8 8 0 0 1 -5 10L60 86a8 8 0 0 1 -10 -6Z',
      ),
      piece('paper', oval(160, 132, 38)),
      piece('ochre-light', oval(160, 132, 14)),
      piece(
        'ink',
        [0, 60, 120, 180, 240, 300]
          .map((degrees) =>
            oval(
              Math.round(160 + 26 * Math.cos((degrees * Math.PI) / 180)),
              Math.round(132 + 26 * Math.sin((degrees * Math.PI) / 180)),
              4,
            ),
          )
          .join(''),
        1,
      ),
    ],
  },
  letter: {
    ground: 'sage-tint',
    shapes: [
      piece('paper', box(46, 44, 228, 130, 8)),
      stroke('M50 168L128 104M270 168L192 104'),
      piece('ochre-tint', 'M48 48H272L172 122a20 20 0 0 1 -24 0Z'),
      piece(
        'plum',
        'M160 132C140 118 138 100 150 98C156 97 160 104 160 106C160 104 164 97 170 98C182 100 180 118 160 132Z',
      ),
    ],
  },
  work: {
    ground: 'teal-tint',
    shapes: [
      floor(162),
      stroke('M124 66V50a14 14 0 0 1 14 -14h44a14 14 0 0 1 14 14V66', 8),
      piece('ochre', box(54, 64, 212, 118, 14)),
      piece('ochre-light', 'M54 78a14 14 0 0 1 14 -14H252a14 14 0 0 1 14 14V106C210 130 110 130 54 106Z'),
      piece('paper', box(144, 110, 32, 26, 6)),
      stroke('M160 118V127', 4),
    ],
  },
  craft: {
    ground: 'ochre-tint',
    shapes: [
      floor(164),
      stroke('M70 26L190 130M250 26L130 130', 7),
      piece('teal', oval(67, 23, 7) + oval(253, 23, 7)),
      piece('plum', oval(160, 116, 66)),
      lineOnPiece(
        'M102 96C140 70 184 76 216 108M98 122C132 92 180 96 212 136M110 152C138 118 172 118 196 162M128 62C170 66 206 92 222 132',
      ),
      stroke('M206 164C236 188 262 164 300 182', 4),
    ],
  },
  music: {
    ground: 'plum-tint',
    shapes: [
      stroke('M-4 60H324M-4 90H324M-4 120H324M-4 150H324', 2),
      stroke('M124 150V56M226 132V38', 7),
      piece('plum', 'M121 48L229 28V56L121 76Z'),
      piece('plum', oval(104, 152, 24, 18)),
      piece('plum', oval(206, 134, 24, 18)),
      stroke('M56 100V40C60 56 76 58 74 76', 6),
      piece('ochre-light', oval(42, 102, 18, 14)),
      stroke('M284 140V86', 6),
      piece('teal', oval(270, 142, 18, 14)),
    ],
  },
} as const satisfies Record<string, PictureDrawing>;
