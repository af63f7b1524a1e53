import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import { type OwnFile, ownFileEnds } from '#shared/bridge/own-files.ts';
import {
  type Deck,
  type DeckDraft,
  deckId,
  draftFromDeck,
  loadDeck,
  ourDeckIds,
} from '#shared/decks/index.ts';
import type { DeckShelf, RefusedReason } from './deck-shelf.svelte.ts';

/** A deck of the house: what can be played, what somebody is working on, or both. */
export interface OwnRow {
  /** The name of its files, without the end. */
  readonly base: string;
  readonly deck: Deck | undefined;
  readonly draft: DeckDraft | undefined;
}

/** What is opened in the editor. */
export interface OpenedDraft {
  readonly base: string;
  readonly draft: DeckDraft;
  /** Whether there is work in it that is not finished yet. */
  readonly isBegun: boolean;
}

/** A deck file that somebody chose: what comes in, or why nothing does. */
export type Offered =
  | { readonly ok: true; readonly deck: Deck; readonly conflict: ImportConflict }
  | { readonly ok: false; readonly fileName: string; readonly reason: RefusedReason };

/** Whether the id of a deck is taken: by one of ours, by an own deck, or by one that is being changed. */
export type ImportConflict = 'none' | 'ours' | 'own' | 'being-changed';

/** How a deck goes into a file: so that a person can read it too. */
export function deckText(deck: Deck): string {
  return `${JSON.stringify(deck, null, 2)}\n`;
}

/** A deck under another id and another title, so that both stand side by side. */
export function asNewDeck(deck: Deck): Deck {
  const other = (text: string) => `${text.slice(0, 56).trimEnd()} (2)`;
  return {
    ...deck,
    id: deckId(deck.title.nl, newId()),
    title: { nl: other(deck.title.nl), en: other(deck.title.en) },
  };
}

/** What the list asks of the main process. */
export type DeckFiles = Pick<
  typeof mainProcess,
  'saveOwnFile' | 'removeOwnFile' | 'importOwnFile' | 'saveDocument'
>;

/** Own decks: making, copying, sharing, removing, and taking in. */
export class DeckList {
  busy = $state(false);
  failure = $state.raw<unknown>(undefined);
  /** The deck that people asked to remove, until they say that they are sure. */
  removing = $state.raw<OwnRow | undefined>();
  /** What was done last, for as long as nothing else is. */
  done = $state.raw<
    | { readonly what: 'shared'; readonly path: string }
    | { readonly what: 'taken-in' | 'removed'; readonly title: Deck['title'] }
    | undefined
  >();
  offered = $state.raw<Offered | undefined>();
  readonly #shelf: DeckShelf;
  readonly #files: DeckFiles;
  #lastTurn: Promise<boolean> = Promise.resolve(true);

  /**
   * @param shelf where the decks stand; it is read again after every change
   * @param files the main process, unless a test says otherwise
   */
  constructor(shelf: DeckShelf, files: DeckFiles = mainProcess) {
    this.#shelf = shelf;
    this.#files = files;
  }

  /** The decks that come with the app. */
  get ours(): Deck[] {
    return this.#shelf.decks.filter(({ id }) => ourDeckIds.includes(id));
  }

  /** The decks of the house, by title; those that were never finished last. */
  get rows(): OwnRow[] {
    const drafts = new Map(
      this.#shelf.drafts.map(({ fileName, draft }) => [baseOf(fileName, ownFileEnds.draft), draft]),
    );
    const rows = this.#shelf.own.map(({ fileName, deck }): OwnRow => {
      const base = baseOf(fileName, ownFileEnds.finished);
      return { base, deck, draft: drafts.get(base) };
    });
    const known = new Set(rows.map(({ base }) => base));
    const unfinished = [...drafts].flatMap(([base, draft]): OwnRow[] =>
      known.has(base) ? [] : [{ base, deck: undefined, draft }],
    );
    return [...rows, ...unfinished];
  }

  /** Stores a copy of a deck as a draft. Resolves with it, or undefined when that failed. */
  copy(deck: Deck, title: Deck['title']): Promise<OpenedDraft | undefined> {
    const draft = draftFromDeck(deck);
    const en = draft.title.en === '' ? '' : title.en;
    return this.begin({ ...draft, id: deckId(title.nl, newId()), version: 0, title: { nl: title.nl, en } });
  }

  /** Stores a new draft. Resolves with it, or undefined when that failed. */
  async begin(draft: DeckDraft): Promise<OpenedDraft | undefined> {
    // A second press means the same deck.
    if (this.busy) return undefined;
    const isDone = await this.#do(() => this.#saveDraft(draft.id, draft));
    return isDone ? { base: draft.id, draft, isBegun: true } : undefined;
  }

  /** What to open to go on with a deck. */
  open({ base, deck, draft }: OwnRow): OpenedDraft | undefined {
    if (draft !== undefined) return { base, draft, isBegun: true };
    return deck === undefined ? undefined : { base, draft: draftFromDeck(deck), isBegun: false };
  }

  /** Asks where, and writes the deck there. */
  async share(deck: Deck): Promise<void> {
    await this.#do(async () => {
      const name = `${deckId(deck.title.nl, '').replace(/-$/, '')}${ownFileEnds.finished}`;
      const result = await this.#files.saveDocument(name, 'json', new TextEncoder().encode(deckText(deck)));
      if (result.status === 'saved') this.done = { what: 'shared', path: result.path };
    });
  }

  /** Removes the deck that people asked to remove, now that they are sure. */
  async remove(): Promise<void> {
    const row = this.removing;
    if (row === undefined) return;
    await this.#do(async () => {
      await this.#files.removeOwnFile('decks', `${row.base}${ownFileEnds.finished}`);
      await this.#files.removeOwnFile('decks', `${row.base}${ownFileEnds.draft}`);
      this.done = { what: 'removed', title: (row.deck ?? row.draft)?.title ?? { nl: '', en: '' } };
    });
    this.removing = undefined;
  }

  /** Asks for a file and says what is in it; nothing is taken in yet. */
  async choose(): Promise<void> {
    await this.#do(async () => {
      const file = await this.#files.importOwnFile('decks');
      if (file !== null) this.offered = this.#judge(file);
    });
  }

  /** Takes the offered deck in, whole: in the place of the one with the same id, or beside it. */
  async takeIn(how: 'replace' | 'new'): Promise<void> {
    const { offered } = this;
    if (offered?.ok !== true) return;
    const own = this.#shelf.own.find(({ deck }) => deck.id === offered.deck.id);
    const deck = how === 'new' && offered.conflict !== 'none' ? asNewDeck(offered.deck) : offered.deck;
    const fileName = how === 'replace' && own !== undefined ? own.fileName : this.#freeFileName(deck);
    await this.#do(async () => {
      await this.#files.saveOwnFile('decks', fileName, deckText(deck));
      this.offered = undefined;
      this.done = { what: 'taken-in', title: deck.title };
    });
  }

  /* A file that cannot be used, or of which the name says something else, is somebody's work too. */
  #freeFileName(deck: Deck): string {
    const taken = [...this.#shelf.own, ...this.#shelf.drafts, ...this.#shelf.refused].map(({ fileName }) =>
      fileName.replace(/\.draft$/, ownFileEnds.finished).toLowerCase(),
    );
    const name = `${deck.id}${ownFileEnds.finished}`;
    return taken.includes(name) ? `${deckId(deck.id, newId())}${ownFileEnds.finished}` : name;
  }

  #judge(file: OwnFile): Offered {
    const { fileName } = file;
    if (file.status === 'refused') return { ok: false, fileName, reason: { kind: file.reason } };
    const loaded = loadDeck(file.text);
    if (!loaded.ok) return { ok: false, fileName, reason: loaded.problem };
    return { ok: true, deck: loaded.deck, conflict: this.#conflictOf(loaded.deck) };
  }

  #conflictOf({ id }: Deck): ImportConflict {
    if (ourDeckIds.includes(id)) return 'ours';
    if (this.#shelf.drafts.some(({ fileName, draft }) => draft.id === id || fileName === `${id}.draft`))
      return 'being-changed';
    return this.#shelf.own.some(({ deck }) => deck.id === id) ? 'own' : 'none';
  }

  async #saveDraft(base: string, draft: DeckDraft): Promise<void> {
    await this.#files.saveOwnFile('decks', `${base}${ownFileEnds.draft}`, JSON.stringify(draft));
  }

  /* One after the other: a press while the list is read again is not lost. */
  #do(work: () => Promise<void>): Promise<boolean> {
    this.#lastTurn = this.#lastTurn.then(() => this.#doNow(work));
    return this.#lastTurn;
  }

  async #doNow(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.failure = undefined;
    this.done = undefined;
    try {
      await work();
      await this.#shelf.load();
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

function baseOf(fileName: string, end: string): string {
  return fileName.slice(0, -end.length);
}
