/** A new identifier that says nothing about what it identifies. */
export function newId(): string {
  return crypto.randomUUID();
}
