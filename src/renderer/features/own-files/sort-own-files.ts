import { type OwnFile, ownFileEnds } from '#shared/bridge/own-files.ts';
import type { OwnContent, OwnDraft, OwnFinished, OwnKind, RefusedFile } from './own-kind.ts';

/** Files of one kind, sorted by what can be done with them. */
export interface SortedFiles<Value, Draft, Problem> {
  /** All that can be chosen: ours in their own order, then the others by title. */
  readonly all: Value[];
  /** Those that come with the app. */
  readonly ours: Value[];
  /** Those of the house. */
  readonly own: OwnFinished<Value>[];
  readonly drafts: OwnDraft<Draft>[];
  readonly refused: RefusedFile<Problem>[];
}

/**
 * Sorts files into finished ones, drafts and refused ones. The first file with an id keeps it, ours before own files: one
 * that is not right never stops the others.
 */
export function sortOwnFiles<Value extends OwnContent, Draft extends OwnContent, Problem>(
  files: readonly OwnFile[],
  kind: OwnKind<Value, Draft, Problem>,
): SortedFiles<Value, Draft, Problem> {
  const sorted: SortedFiles<Value, Draft, Problem> = { all: [], ours: [], own: [], drafts: [], refused: [] };
  const { all, ours, own, drafts, refused } = sorted;
  for (const file of [...files].sort((one, other) => Number(one.own) - Number(other.own))) {
    const { fileName } = file;
    if (file.status === 'refused') {
      refused.push({ fileName, reason: { kind: file.reason } });
      continue;
    }
    if (kind.drafts !== undefined && fileName.endsWith(ownFileEnds.draft)) {
      const loaded = kind.drafts.load(file.text);
      if (loaded.ok) drafts.push({ fileName, draft: loaded.value });
      else refused.push({ fileName, reason: loaded.problem });
      continue;
    }
    const loaded = kind.load(file.text);
    if (!loaded.ok) refused.push({ fileName, reason: loaded.problem });
    else if (all.some(({ id }) => id === loaded.value.id))
      refused.push({ fileName, reason: { kind: 'twice' } });
    else {
      const { value } = loaded;
      all.push(value);
      if (file.own) own.push({ fileName, value });
      else ours.push(value);
    }
  }
  const byPlace = placesOf(kind.ourIds);
  all.sort(byPlace);
  ours.sort(byPlace);
  own.sort((one, other) => byPlace(one.value, other.value));
  return sorted;
}

function placesOf(ourIds: readonly string[]): (one: OwnContent, other: OwnContent) => number {
  const placeOf = ({ id }: OwnContent) => (ourIds.includes(id) ? ourIds.indexOf(id) : Infinity);
  return (one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    return first === second ? one.title.nl.localeCompare(other.title.nl, 'nl') : first - second;
  };
}
