/** Whether what stands at `index` can move one place, among the first `end` of a list. */
export function canMove(index: number, by: -1 | 1, end: number): boolean {
  return index >= 0 && index < end && index + by >= 0 && index + by < end;
}

/** Moves what stands at `index` one place, among the first `end`. Does nothing where there is no place. */
export function moveItem<Item>(items: Item[], index: number, by: -1 | 1, end: number): void {
  if (!canMove(index, by, end)) return;
  const [item] = items.splice(index, 1);
  if (item !== undefined) items.splice(index + by, 0, item);
}
