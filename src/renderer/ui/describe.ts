interface Described {
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly counter?: string | undefined;
}

/** The ids that explain a field, in the order in which they are read aloud. */
export function describedBy(id: string, { hint, error, counter }: Described): string | undefined {
  const ids = [error && `${id}-error`, hint && `${id}-hint`, counter && `${id}-counter`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
