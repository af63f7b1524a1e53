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
  type Theme,
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
  /** The group of the open theme as it was when its fields opened. */
  #openGroup = $state('');
  /** Whether anything was typed since the last field was left. */
  #isTyped = false;
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
    if (this.#editor.act((evening) => adding[list](evening, id))) this.#open(id);
  }

  /** Opens the fields of a line that is there. */
  open(id: string): void {
    this.close();
    this.#open(id);
  }

  /**
   * The group in which a theme stands on the board. While its fields are open it stays where it stood: half a word can be the
   * name of another group, and a row that moves takes the field away from under the letters.
   */
  groupOf({ id, group }: Theme): string {
    return id === this.openId ? this.#openGroup : group;
  }

  /** Closes the fields. A line in which nothing was written goes again. */
  close(): void {
    this.openId = '';
    this.#onScreen.endTyping();
    const { themes, parked, agreements, takeaways } = this.#editor.evening;
    const empty = [
      ...themes.filter(({ text }) => !isFilled(text)),
      ...parked.filter((item) => item.kind === 'subject' && !isFilled(item.what, item.who, item.by)),
      ...agreements.filter(({ what, who, when }) => !isFilled(what, who, when)),
      ...takeaways.filter(({ text }) => !isFilled(text)),
    ];
    if (empty.length > 0) this.#editor.dropLines(new Set(empty.map(({ id }) => id)));
  }

  /** Closes the fields of a line that is there no more: its act was taken back. */
  closeIfGone(): void {
    const { themes, parked, agreements, takeaways } = this.#editor.evening;
    const isThere = [...themes, ...parked, ...agreements, ...takeaways].some(({ id }) => id === this.openId);
    if (!isThere) this.openId = '';
  }

  /** Somebody types in a field. */
  beginTyping(): void {
    this.#onScreen.beginTyping();
  }

  /** Nobody can type any more: what is written stays where it stands, and the room waits for nothing. */
  stopTyping(): void {
    this.#onScreen.endTyping();
  }

  /**
   * The field is left: the room may see it, and at the part that is about this list it does when something was typed. Who
   * showed the room nothing goes on showing nothing.
   */
  endTyping(list: LineList): void {
    this.#onScreen.endTyping();
    const isTyped = this.#isTyped;
    this.#isTyped = false;
    if (list === 'takeaways' || !isTyped || this.#onScreen.item === 'nothing') return;
    if (this.#onScreen.belongsToPart(list)) this.#onScreen.choose(list, 'newest');
  }

  /** Changes what stands in a line. */
  type<List extends LineList>(list: List, id: string, changes: Partial<Evening[List][number]>): void {
    const lines: readonly Evening[List][number][] = this.#editor.evening[list];
    this.#isTyped = true;
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

  #open(id: string): void {
    this.#openGroup = this.#editor.evening.themes.find((theme) => theme.id === id)?.group ?? '';
    this.openId = id;
  }
}

function isFilled(...texts: readonly string[]): boolean {
  return texts.some((text) => text.trim() !== '');
}
