import { newId } from '#platform/identifiers.ts';
import {
  addAgreement,
  addTakeaway,
  addTheme,
  park,
  parkPersonal,
  removeLine,
  type Acted,
  type Evening,
} from '#shared/evening/index.ts';
import type { EveningEditor } from '../evening-editor.svelte.ts';
import type { EveningOnScreenNow } from './evening-on-screen-now.svelte.ts';

/** The lists that people make together. */
export type LineList = 'themes' | 'parked' | 'agreements' | 'takeaways';

const adding: Record<LineList, (evening: Evening, id: string) => Acted> = {
  themes: (evening, id) => addTheme(evening, { id, text: '' }),
  parked: (evening, id) => park(evening, { id, what: '', who: '', by: '' }),
  agreements: (evening, id) => addAgreement(evening, { id, what: '', who: '', when: '' }),
  takeaways: (evening, id) => addTakeaway(evening, { id, text: '' }),
};

/**
 * Writing in the lists of an evening. What is typed is stored with every letter; the room sees a line when the field is left.
 */
export class Lines {
  /** The line whose fields are open; empty when none is. */
  openId = $state('');
  readonly #editor: EveningEditor;
  readonly #onScreen: EveningOnScreenNow;

  constructor(editor: EveningEditor, onScreen: EveningOnScreenNow) {
    this.#editor = editor;
    this.#onScreen = onScreen;
  }

  /** Opens the fields of a new line. */
  add(list: LineList): void {
    this.close();
    const id = newId();
    if (this.#editor.act((evening) => adding[list](evening, id))) this.openId = id;
  }

  /** Opens the fields of a line that is there. */
  open(id: string): void {
    this.close();
    this.openId = id;
  }

  /** Closes the fields. A line in which nothing was written goes again. */
  close(): void {
    this.openId = '';
    this.#onScreen.endTyping();
    const { themes, parked, agreements, takeaways } = this.#editor.evening;
    const kept = {
      themes: themes.filter(({ text }) => text.trim() !== ''),
      parked: parked.filter((item) => item.kind === 'personal' || isFilled(item.what, item.who, item.by)),
      agreements: agreements.filter(({ what, who, when }) => isFilled(what, who, when)),
      takeaways: takeaways.filter(({ text }) => text.trim() !== ''),
    };
    const isEmptier =
      kept.themes.length < themes.length ||
      kept.parked.length < parked.length ||
      kept.agreements.length < agreements.length ||
      kept.takeaways.length < takeaways.length;
    if (isEmptier) this.#editor.type(kept);
  }

  /** Somebody types in a field. */
  beginTyping(): void {
    this.#onScreen.beginTyping();
  }

  /** The field is left: the room may see it, and at the part that is about this list it does. */
  endTyping(list: LineList): void {
    this.#onScreen.endTyping();
    if (list === 'takeaways') return;
    if (this.#onScreen.belongsToPart(list)) this.#onScreen.choose(list, 'newest');
  }

  /** Changes what stands in a line. */
  type<List extends LineList>(list: List, id: string, changes: Partial<Evening[List][number]>): void {
    const lines: readonly Evening[List][number][] = this.#editor.evening[list];
    this.#editor.type({
      [list]: lines.map((line) => (line.id === id ? { ...line, ...changes } : line)),
    });
  }

  /** Takes a line away. It can be put back. */
  remove(list: LineList, id: string): void {
    if (this.openId === id) this.openId = '';
    this.#onScreen.endTyping();
    this.#editor.act((evening) => removeLine(evening, list, id));
  }

  /** "Dit is persoonlijk: dat bespreken we apart." */
  parkPersonal(): void {
    this.#editor.act((evening) => parkPersonal(evening, newId()));
  }
}

function isFilled(...texts: readonly string[]): boolean {
  return texts.some((text) => text.trim() !== '');
}
