/** The top and the height of a row on the screen, in CSS pixels. */
export interface RowPlace {
  readonly top: number;
  readonly height: number;
}

/**
 * To which place a row goes that is held at a height on the screen: past the middle of another one, it takes that place.
 *
 * @param rows where the rows stand, in their order
 * @param from which row is held, counted from 0
 * @param y where it is held, in CSS pixels
 */
export function placeAt(rows: readonly RowPlace[], from: number, y: number): number {
  const passed = (index: number) => {
    const row = rows[index];
    return row !== undefined && y > row.top + row.height / 2;
  };
  let to = from;
  while (to + 1 < rows.length && passed(to + 1)) to += 1;
  if (to !== from) return to;
  while (to > 0 && !passed(to - 1)) to -= 1;
  return to;
}
