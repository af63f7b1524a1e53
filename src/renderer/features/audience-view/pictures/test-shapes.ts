import type { TestPicture } from '#shared/audience/index.ts';

/** A line or a shape of a test picture, in a field of 256 by 230. */
export interface TestShape {
  readonly path: string;
  /** A token of the look, without its dashes; `none` for a line. */
  readonly fill: 'none' | 'paper' | 'brick' | 'ochre' | 'ochre-light' | 'teal' | 'plum' | 'sage';
  readonly stroke?: 'teal' | undefined;
  readonly width?: number | undefined;
}

/** The test pictures: as unlike each other as can be, also blurred and without colour. */
export const testShapes: Record<TestPicture, readonly TestShape[]> = {
  boat: [
    { path: 'M124 40V142', fill: 'none', width: 7 },
    { path: 'M134 34C184 62 204 96 208 126H134Z', fill: 'brick' },
    { path: 'M114 54C90 80 72 104 62 126H114Z', fill: 'ochre-light' },
    { path: 'M36 142H222C216 168 198 180 174 180H86C60 180 42 168 36 142Z', fill: 'teal' },
    { path: 'M10 190c14-10 26-10 40 0s26 10 40 0 26-10 40 0 26 10 40 0 26-10 40 0 26 10 40 0', fill: 'none' },
  ],
  bicycle: [
    { path: 'M20 132a42 42 0 1 0 84 0a42 42 0 1 0 -84 0', fill: 'paper' },
    { path: 'M156 132a42 42 0 1 0 84 0a42 42 0 1 0 -84 0', fill: 'paper' },
    { path: 'M62 132L98 70H168L130 132Z', fill: 'none', stroke: 'teal', width: 9 },
    { path: 'M62 132H130M168 70L198 132', fill: 'none', stroke: 'teal', width: 9 },
    { path: 'M98 70L90 50M74 46H108M168 70L160 40H186c10 0 12 12 4 16', fill: 'none', width: 7 },
    { path: 'M119 132a11 11 0 1 0 22 0a11 11 0 1 0 -22 0', fill: 'ochre-light' },
    { path: 'M26 94a52 52 0 0 1 70-6', fill: 'none' },
    {
      path: 'M32 58h32a6 6 0 0 1 6 6v16a6 6 0 0 1 -6 6h-32a6 6 0 0 1 -6 -6v-16a6 6 0 0 1 6 -6z',
      fill: 'ochre',
    },
  ],
  flower: [
    { path: 'M128 112V204', fill: 'none', width: 9 },
    { path: 'M128 192C84 196 58 180 50 152C88 146 118 160 128 192Z', fill: 'sage' },
    { path: 'M128 180C166 186 194 170 204 142C166 134 138 148 128 180Z', fill: 'sage' },
    {
      path: 'M128 20C152 20 164 40 158 58C176 50 198 62 198 84C198 106 176 116 158 110C164 128 152 146 128 146S92 128 98 110C80 116 58 106 58 84S80 50 98 58C92 40 104 20 128 20Z',
      fill: 'plum',
    },
    { path: 'M104 84a24 24 0 1 0 48 0a24 24 0 1 0 -48 0', fill: 'ochre-light' },
  ],
  fish: [
    { path: 'M176 112L236 66C228 98 228 128 236 160Z', fill: 'ochre' },
    { path: 'M98 66C118 36 152 34 166 46L158 78Z', fill: 'ochre' },
    { path: 'M14 112C50 50 140 46 192 112C140 178 50 174 14 112Z', fill: 'ochre-light' },
    { path: 'M78 66C98 94 98 130 78 158', fill: 'none' },
    { path: 'M42 98a7 7 0 1 0 14 0a7 7 0 1 0 -14 0', fill: 'paper' },
    {
      path: 'M112 92q12 8 0 18M140 92q12 8 0 18M112 124q12 8 0 18M140 124q12 8 0 18',
      fill: 'none',
      width: 5,
    },
    { path: 'M10 200c14-10 26-10 40 0s26 10 40 0 26-10 40 0 26 10 40 0 26-10 40 0 26 10 40 0', fill: 'none' },
  ],
};
