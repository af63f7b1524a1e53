import type { Display, Rectangle } from 'electron';
import { cleanText } from '#shared/model/index.ts';

/** A display that is plugged in, as this part of the app needs it. */
export interface PluggedDisplay {
  readonly id: string;
  /** What stays the same when it is plugged in again. */
  readonly key: string;
  /** What the system calls it; can be empty. */
  readonly name: string;
  /** In pixels of the screen. */
  readonly width: number;
  readonly height: number;
  /** Where it stands among the other displays. */
  readonly bounds: Rectangle;
  /** Whether something of the facilitator window is to be seen on it. */
  readonly isOwn: boolean;
}

/**
 * How much may lie over each other without it counting: a window hangs over the edge of its display a little, and displays
 * with letters of different sizes can overlap by a few pixels.
 */
const overhang = 0.1;

/**
 * The displays as they are plugged in. The one with the facilitator window is its own; so is every display that shows the
 * same part of the desktop (mirroring), and one on which more than a tenth of that window lies.
 *
 * @param ownId the display that has most of the facilitator window; without one, nothing may be shown anywhere
 */
export function pluggedDisplays(
  displays: readonly Display[],
  ownId: number | undefined,
  facilitator: Rectangle | undefined,
): PluggedDisplay[] {
  const own = displays.find(({ id }) => id === ownId);
  const isOwn = ({ bounds }: Display) =>
    own === undefined ||
    facilitator === undefined ||
    sharedArea(bounds, own.bounds) > overhang * Math.min(areaOf(bounds), areaOf(own.bounds)) ||
    sharedArea(bounds, facilitator) > overhang * areaOf(facilitator);
  return displays.map((display) => ({
    ...nameAndSize(display),
    id: String(display.id),
    bounds: display.bounds,
    isOwn: display === own || isOwn(display),
  }));
}

function nameAndSize({ id, label, bounds, scaleFactor }: Display) {
  const name = cleanText(label).slice(0, 200);
  const width = Math.round(bounds.width * scaleFactor);
  const height = Math.round(bounds.height * scaleFactor);
  return { name, width, height, key: [id, `${width}x${height}`, name].join(' ') };
}

function areaOf({ width, height }: Rectangle): number {
  return width * height;
}

/** The area that two rectangles have in common. */
function sharedArea(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}
