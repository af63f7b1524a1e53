import { inside } from './inside.ts';
import { outside } from './outside.ts';
import { people } from './people.ts';
import type { PictureDrawing } from './shapes.ts';

/** Every picture that a card can show, drawn by us; the look changes with the theme. */
export const pictures = { ...outside, ...inside, ...people } as const satisfies Record<
  string,
  PictureDrawing
>;

/** The name of a picture that can be drawn. */
export type DrawnPicture = keyof typeof pictures;
