import { logoLimits } from '../model/index.ts';

/* The room on the A4, in points, and the pixels that a printer can use there. */
const room = { width: 150, height: 34 } as const;
const pointsPerInch = 72;
/* More than this nobody sees; a square logo would be a hundred times larger than its place. */
const mostHigh = 600;
const sharpFrom = 200;

/**
 * How large a logo is drawn, in pixels: sharp where it stands on the A4, and no larger than its limits.
 *
 * @param width of the original, in any unit
 * @param height of the original, in the same unit
 * @param mayGrow whether the original has no pixels of its own: lines stay sharp when they grow, pixels do not
 */
export function logoSize(
  { width, height }: { readonly width: number; readonly height: number },
  mayGrow: boolean,
): { width: number; height: number } {
  const fitting = Math.min(logoLimits.side / width, mostHigh / height);
  const scale = mayGrow ? fitting : Math.min(1, fitting);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

/** Whether the pixels of a logo show on paper: fewer than 200 to an inch where it stands. */
export function isCoarse({ width, height }: { readonly width: number; readonly height: number }): boolean {
  const scale = Math.min(room.width / width, room.height / height);
  return pointsPerInch / scale < sharpFrom;
}
