/** With fewer parts than this there is no circle to see. */
export const fewestSegments = 3;

/** With more parts than this the circle cannot be read any more. */
export const mostSegments = 12;

/** The line drawings that a part of the circle can have; they stand in `src/renderer/ui/icons.ts`. */
export const segmentIcons = [
  'armchair',
  'clock',
  'users',
  'flower',
  'cloud-sun',
  'candle',
  'soup',
  'heart',
  'sun',
  'star',
  'calendar',
  'ear',
  'hand',
  'pencil',
] as const;

/** The name of a line drawing of a part of the circle. */
export type SegmentIcon = (typeof segmentIcons)[number];
