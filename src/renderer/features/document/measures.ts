/** Points as twentieths of a point, the measure of Word for distances. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points as half points, the measure of Word for letters. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points as eighths of a point, the measure of Word for lines. */
export function eighthPoints(points: number): number {
  return Math.round(points * 8);
}
