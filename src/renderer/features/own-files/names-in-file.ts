import { findNames, type NamesToFind } from '#shared/audience/index.ts';

/** What in a file may name a resident. */
export interface NamesInFile {
  /** The names as they stand there, each once. */
  readonly names: readonly string[];
  /** The texts in which they stand, each once, in their order. */
  readonly texts: readonly string[];
}

/**
 * Looks in every text of a file for residents. Only what is written in two languages is a text: ids and the names of whose
 * work it was inspired by are not ours.
 */
export function namesInFile(content: object, names: NamesToFind): NamesInFile {
  const found = [...new Set(textsIn(content))].map((text) => ({ text, names: findNames(text, names) }));
  return {
    names: [...new Set(found.flatMap((one) => one.names))],
    texts: found.filter((one) => one.names.length > 0).map(({ text }) => text),
  };
}

function textsIn(content: unknown, isText = false): string[] {
  if (typeof content === 'string') return isText ? [content] : [];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, inside]) =>
    textsIn(inside, isText || name === 'nl' || name === 'en'),
  );
}
