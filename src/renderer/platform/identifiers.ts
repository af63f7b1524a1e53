/** A new identifier that says nothing about what it identifies. */
export function newId(): string {
  return crypto.randomUUID();
}

/** A whole number from 0 to 2^32 - 1 that nobody can foresee, to shuffle with. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
