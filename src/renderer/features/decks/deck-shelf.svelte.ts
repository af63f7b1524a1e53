import { mainProcess } from '#platform/bridge.ts';
import { type OwnFile, ownFileEnds } from '#shared/bridge/own-files.ts';
import { type Deck, type DeckDraft, loadDeck, loadDeckDraft, ourDeckIds } from '#shared/decks/index.ts';
import type { FileProblem, RoomFileReason } from '#shared/own-files/index.ts';

/** Why a deck file is not on the shelf: as the loader found it, or as the disk gave it. */
export type RefusedReason =
  | FileProblem<RoomFileReason>
  | { readonly kind: Extract<OwnFile, { status: 'refused' }>['reason'] }
  | { readonly kind: 'twice' };

/** A deck file that could not be used. */
export interface RefusedDeck {
  readonly fileName: string;
  readonly reason: RefusedReason;
}

/** A deck of the house itself, and the name of its file. */
export interface OwnDeck {
  readonly fileName: string;
  readonly deck: Deck;
}

/** A deck that somebody is still working on, and the name of its file. */
export interface OwnDeckDraft {
  readonly fileName: string;
  readonly draft: DeckDraft;
}

/** Deck files, sorted by what can be done with them. */
export interface SortedDecks {
  readonly decks: Deck[];
  /** Which of the decks are the house's own. */
  readonly own: OwnDeck[];
  readonly drafts: OwnDeckDraft[];
  readonly refused: RefusedDeck[];
}

/** The decks people can choose from, and the files that could not be used. */
export class DeckShelf {
  decks = $state.raw<readonly Deck[]>([]);
  own = $state.raw<readonly OwnDeck[]>([]);
  drafts = $state.raw<readonly OwnDeckDraft[]>([]);
  refused = $state.raw<readonly RefusedDeck[]>([]);
  /** Whether the files were read; before that nothing can be said about them. */
  isLoaded = $state(false);
  /** Why the files could not be read at all. */
  failure = $state.raw<unknown>(undefined);

  /** Reads all deck files. A file that is not right never stops the others. Throws BridgeError. */
  async load(): Promise<void> {
    const sorted = sortDeckFiles(await mainProcess.readOwnFiles('decks'));
    this.decks = sorted.decks;
    this.own = sorted.own;
    this.drafts = sorted.drafts;
    this.refused = sorted.refused;
    this.isLoaded = true;
    this.failure = undefined;
  }

  /** Reads all deck files, and keeps why that failed. Never throws. */
  async tryToLoad(): Promise<void> {
    try {
      await this.load();
    } catch (error) {
      this.failure = error;
    }
  }

  /** A deck, or undefined when it is no longer there. */
  find(id: string): Deck | undefined {
    return this.decks.find((deck) => deck.id === id);
  }
}

/**
 * Sorts deck files into decks, drafts and refused ones: ours in their own order, then the others by title. The first file
 * with an id keeps it, ours before own files.
 */
export function sortDeckFiles(files: readonly OwnFile[]): SortedDecks {
  const sorted: SortedDecks = { decks: [], own: [], drafts: [], refused: [] };
  const { decks, own, drafts, refused } = sorted;
  for (const file of [...files].sort((one, other) => Number(one.own) - Number(other.own))) {
    const { fileName } = file;
    if (file.status === 'refused') {
      refused.push({ fileName, reason: { kind: file.reason } });
      continue;
    }
    if (fileName.endsWith(ownFileEnds.draft)) {
      const loaded = loadDeckDraft(file.text);
      if (loaded.ok) drafts.push({ fileName, draft: loaded.draft });
      else refused.push({ fileName, reason: loaded.problem });
      continue;
    }
    const loaded = loadDeck(file.text);
    if (!loaded.ok) refused.push({ fileName, reason: loaded.problem });
    else if (decks.some(({ id }) => id === loaded.deck.id))
      refused.push({ fileName, reason: { kind: 'twice' } });
    else {
      decks.push(loaded.deck);
      if (file.own) own.push({ fileName, deck: loaded.deck });
    }
  }
  decks.sort(byPlace);
  own.sort((one, other) => byPlace(one.deck, other.deck));
  return sorted;
}

function byPlace(one: Deck, other: Deck): number {
  const [first = 0, second = 0] = [one, other].map(({ id }) =>
    ourDeckIds.includes(id) ? ourDeckIds.indexOf(id) : Infinity,
  );
  return first === second ? one.title.nl.localeCompare(other.title.nl, 'nl') : first - second;
}
