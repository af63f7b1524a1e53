import type { GuideShelf, RefusedReason } from '#features/conversation/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import { ownFileEnds, type OwnFile } from '#shared/bridge/own-files.ts';
import {
  draftFrom,
  type Guide,
  type GuideDraft,
  guideId,
  loadGuide,
  ourGuideIds,
} from '#shared/guides/index.ts';

/** A guide of the house: what can be chosen, what somebody is working on, or both. */
export interface OwnRow {
  /** The name of its files, without the end. */
  readonly base: string;
  readonly guide: Guide | undefined;
  readonly draft: GuideDraft | undefined;
}

/** What is opened in the editor. */
export interface OpenedDraft {
  readonly base: string;
  readonly draft: GuideDraft;
  /** Whether there is work in it that is not finished yet. */
  readonly isBegun: boolean;
}

/** A guide file that somebody chose: what comes in, or why nothing does. */
export type Offered =
  | { readonly ok: true; readonly guide: Guide; readonly conflict: ImportConflict }
  | { readonly ok: false; readonly fileName: string; readonly reason: RefusedReason };

/** Whether the id of a guide is taken: by one of ours, by an own guide, or by one that is being changed. */
export type ImportConflict = 'none' | 'ours' | 'own' | 'being-changed';

/** How a guide goes into a file: so that a person can read it too. */
export function guideText(guide: Guide): string {
  return `${JSON.stringify(guide, null, 2)}\n`;
}

/** A guide under another id and another title, so that both stand side by side. */
export function asNewGuide(guide: Guide): Guide {
  const other = (text: string) => `${text.slice(0, 56).trimEnd()} (2)`;
  return {
    ...guide,
    id: guideId(guide.title.nl, newId()),
    title: { nl: other(guide.title.nl), en: other(guide.title.en) },
  };
}

/** Own guides: making, copying, sharing, removing, and taking in. */
export class GuideList {
  busy = $state(false);
  failure = $state.raw<unknown>(undefined);
  /** What was removed last, for as long as it can come back. */
  removed = $state.raw<OwnRow | undefined>();
  /** Where the guide that was shared last stands. */
  sharedAt = $state('');
  offered = $state.raw<Offered | undefined>();
  /** The guide that came in last. */
  takenIn = $state.raw<Guide | undefined>();
  readonly #shelf: GuideShelf;
  #lastTurn: Promise<boolean> = Promise.resolve(true);

  /** @param shelf where the guides stand; it is read again after every change */
  constructor(shelf: GuideShelf) {
    this.#shelf = shelf;
  }

  /** The guides that come with the app. */
  get ours(): Guide[] {
    return this.#shelf.guides.filter(({ id }) => ourGuideIds.includes(id));
  }

  /** The guides of the house, by title; those that were never finished last. */
  get rows(): OwnRow[] {
    const drafts = new Map(
      this.#shelf.drafts.map(({ fileName, draft }) => [baseOf(fileName, ownFileEnds.draft), draft]),
    );
    const rows = this.#shelf.own.map(({ fileName, guide }): OwnRow => {
      const base = baseOf(fileName, ownFileEnds.finished);
      return { base, guide, draft: drafts.get(base) };
    });
    const known = new Set(rows.map(({ base }) => base));
    const unfinished = [...drafts].flatMap(([base, draft]): OwnRow[] =>
      known.has(base) ? [] : [{ base, guide: undefined, draft }],
    );
    return [...rows, ...unfinished];
  }

  /** Stores a copy of a guide as a draft. Resolves with it, or undefined when that failed. */
  copy(guide: Guide, title: Guide['title']): Promise<OpenedDraft | undefined> {
    return this.begin({ ...draftFrom(guide), id: guideId(title.nl, newId()), version: 0, title });
  }

  /** Stores a new draft. Resolves with it, or undefined when that failed. */
  async begin(draft: GuideDraft): Promise<OpenedDraft | undefined> {
    // A second press means the same guide.
    if (this.busy) return undefined;
    const isDone = await this.#do(() =>
      mainProcess.saveOwnGuide(`${draft.id}${ownFileEnds.draft}`, JSON.stringify(draft)),
    );
    return isDone ? { base: draft.id, draft, isBegun: true } : undefined;
  }

  /** What to open to go on with a guide. */
  open({ base, guide, draft }: OwnRow): OpenedDraft | undefined {
    if (draft !== undefined) return { base, draft, isBegun: true };
    return guide === undefined ? undefined : { base, draft: draftFrom(guide), isBegun: false };
  }

  /** Asks where, and writes the guide there. */
  async share(guide: Guide): Promise<void> {
    await this.#do(async () => {
      const name = `${guideId(guide.title.nl, '').replace(/-$/, '')}${ownFileEnds.finished}`;
      const result = await mainProcess.saveDocument(name, 'json', new TextEncoder().encode(guideText(guide)));
      if (result.status === 'saved') this.sharedAt = result.path;
    });
  }

  /** Removes a guide of the house; {@link undoRemove} puts it back. */
  async remove(row: OwnRow): Promise<void> {
    await this.#do(async () => {
      await mainProcess.removeOwnGuide(`${row.base}${ownFileEnds.finished}`);
      // From here on there is something to put back, also when the rest fails.
      this.removed = row;
      await mainProcess.removeOwnGuide(`${row.base}${ownFileEnds.draft}`);
    });
  }

  /** Puts back what was removed last. */
  async undoRemove(): Promise<void> {
    const row = this.removed;
    if (row === undefined) return;
    await this.#do(async () => {
      const { base, guide, draft } = row;
      if (guide !== undefined)
        await mainProcess.saveOwnGuide(`${base}${ownFileEnds.finished}`, guideText(guide));
      if (draft !== undefined)
        await mainProcess.saveOwnGuide(`${base}${ownFileEnds.draft}`, JSON.stringify(draft));
      this.removed = undefined;
    });
  }

  /** Asks for a file and says what is in it; nothing is taken in yet. */
  async choose(): Promise<void> {
    await this.#do(async () => {
      const file = await mainProcess.importGuideFile();
      if (file !== null) this.offered = this.#judge(file);
    });
  }

  /** Takes the offered guide in, whole: in the place of the one with the same id, or beside it. */
  async takeIn(how: 'replace' | 'new'): Promise<void> {
    const { offered } = this;
    if (offered?.ok !== true) return;
    const own = this.#shelf.own.find(({ guide }) => guide.id === offered.guide.id);
    const guide = how === 'new' && offered.conflict !== 'none' ? asNewGuide(offered.guide) : offered.guide;
    const fileName = how === 'replace' && own !== undefined ? own.fileName : this.#freeFileName(guide);
    await this.#do(async () => {
      await mainProcess.saveOwnGuide(fileName, guideText(guide));
      this.offered = undefined;
      this.takenIn = guide;
    });
  }

  /* A file that cannot be used, or of which the name says something else, is somebody's work too. */
  #freeFileName(guide: Guide): string {
    const taken = [...this.#shelf.own, ...this.#shelf.drafts, ...this.#shelf.refused].map(({ fileName }) =>
      fileName.replace(/\.draft$/, ownFileEnds.finished).toLowerCase(),
    );
    const name = `${guide.id}${ownFileEnds.finished}`;
    return taken.includes(name) ? `${guideId(guide.id, newId())}${ownFileEnds.finished}` : name;
  }

  #judge(file: OwnFile): Offered {
    const { fileName } = file;
    if (file.status === 'refused') return { ok: false, fileName, reason: { kind: file.reason } };
    const loaded = loadGuide(file.text);
    if (!loaded.ok) return { ok: false, fileName, reason: loaded.problem };
    return { ok: true, guide: loaded.guide, conflict: this.#conflictOf(loaded.guide) };
  }

  #conflictOf({ id }: Guide): ImportConflict {
    if (ourGuideIds.includes(id)) return 'ours';
    if (this.#shelf.drafts.some(({ fileName, draft }) => draft.id === id || fileName === `${id}.draft`))
      return 'being-changed';
    return this.#shelf.own.some(({ guide }) => guide.id === id) ? 'own' : 'none';
  }

  /* One after the other: a press while the list is read again is not lost. */
  #do(work: () => Promise<void>): Promise<boolean> {
    this.#lastTurn = this.#lastTurn.then(() => this.#doNow(work));
    return this.#lastTurn;
  }

  async #doNow(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.failure = undefined;
    this.sharedAt = '';
    this.takenIn = undefined;
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
