import type { SheetIcon } from '#shared/agreement-sheet/index.ts';

/** One shape of an icon, in a square of 24 units: a line, or a shape that is filled as well. */
export interface IconShape {
  readonly path: string;
  readonly isFilled?: true;
}

const ring = 'M2.6 12a9.4 9.4 0 1 0 18.8 0a9.4 9.4 0 1 0 -18.8 0';

/**
 * The icons on a sheet of few words, drawn by us. Few and thick lines: they must be told apart at 16 points on a
 * grey print.
 */
export const sheetIconShapes: Readonly<Record<SheetIcon, readonly IconShape[]>> = {
  counts: [
    {
      path: 'M12 20.4L4.3 12.9A4.9 4.9 0 0 1 4.3 5.9A4.9 4.9 0 0 1 11.3 5.9L12 6.6L12.7 5.9A4.9 4.9 0 0 1 19.7 5.9A4.9 4.9 0 0 1 19.7 12.9Z',
      isFilled: true,
    },
  ],
  // The star of a chosen wish, as it stands in the circle.
  wish: [
    {
      path: 'M12 2.2L15.9 7.6L22.2 9.6L18.3 15L18.3 21.7L12 19.7L5.7 21.7L5.7 15L1.8 9.6L8.1 7.6Z',
    },
  ],
  // A card with something ticked on it.
  what: [
    { path: 'M4 2.6H20V21.4H4Z' },
    { path: 'M7.4 8L9 9.7L11.9 6.4' },
    { path: 'M14.4 8.3H16.6' },
    { path: 'M7.4 15.2L9 16.9L11.9 13.6' },
    { path: 'M14.4 15.5H16.6' },
  ],
  who: [
    { path: 'M8.2 6.6a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0 -7.6 0', isFilled: true },
    { path: 'M4 21.2C4 11.4 20 11.4 20 21.2Z', isFilled: true },
  ],
  when: [{ path: ring }, { path: 'M12 6.4V12.3L15.9 14.6' }],
  // A calendar with an arrow back.
  'look-back': [
    { path: 'M3 5.2H21V21.4H3Z' },
    { path: 'M3 9.4H21' },
    { path: 'M8 2.4V5.2' },
    { path: 'M16 2.4V5.2' },
    { path: 'M17 15.4H7.6' },
    { path: 'M10.6 12.3L7.4 15.4L10.6 18.5' },
  ],
  // One path that becomes two.
  differ: [
    { path: 'M12 22V15.4L5 8.4V3.4' },
    { path: 'M12 15.4L19 8.4V3.4' },
    { path: 'M1.8 6.4L5 3L8.2 6.4' },
    { path: 'M15.8 6.4L19 3L22.2 6.4' },
  ],
  parked: [{ path: 'M3 3H21V21H3Z' }, { path: 'M9 17.6V6.6H12.8A3.5 3.5 0 0 1 12.8 13.6H9' }],
  agreed: [{ path: ring }, { path: 'M7.2 12.4L10.6 15.8L16.8 8.8' }],
};
