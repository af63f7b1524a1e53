/** Tells whether one version (`1.4.0`) comes before another. Anything after a hyphen is left out of it. */
export function isOlderVersion(version: string, than: string): boolean {
  const left = numbers(version);
  const right = numbers(than);
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function numbers(version: string): number[] {
  return (version.split('-')[0] ?? '').split('.').map(Number);
}
