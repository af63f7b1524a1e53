import type { Conversation } from '../model/index.ts';

/** Whether the A4 that left the vault last still says what the conversation says. */
export type SheetAge =
  /** It never left the vault. */
  | { readonly kind: 'none' }
  | {
      /**
       * `current`: the same words; `older`: something was changed since; `unknown`: nobody can tell, as with an A4 from
       * before this was kept.
       */
      readonly kind: 'current' | 'older' | 'unknown';
      /** The moment it was made. */
      readonly at: string;
      /** Who made it, as that worker was called then; empty when that was not kept. */
      readonly by: string;
    };

/**
 * How the last A4 of a conversation stands to what is in the conversation now.
 *
 * @param hashNow the hash of what would stand on it now; undefined when that cannot be told, as without the guide
 */
export function sheetAgeOf(
  { sheetsMade, sheetSavedAt }: Pick<Conversation, 'sheetsMade' | 'sheetSavedAt'>,
  hashNow: string | undefined,
): SheetAge {
  const last = sheetsMade.at(-1);
  // From before every time was kept, and with it what stood on the A4.
  if (last === undefined)
    return sheetSavedAt === '' ? { kind: 'none' } : { kind: 'unknown', at: sheetSavedAt, by: '' };
  const { at, workerName: by, contentHash } = last;
  if (hashNow === undefined) return { kind: 'unknown', at, by };
  return { kind: contentHash === hashNow ? 'current' : 'older', at, by };
}

/** The moments at which the A4 of a conversation left the vault, the oldest first. */
export function momentsOfSheets({
  sheetsMade,
  sheetSavedAt,
}: Pick<Conversation, 'sheetsMade' | 'sheetSavedAt'>): string[] {
  return [...(sheetSavedAt === '' ? [] : [sheetSavedAt]), ...sheetsMade.map(({ at }) => at)];
}
