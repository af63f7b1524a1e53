import type { OpenVault } from '#data/index.ts';
import { moment, today } from '#platform/clock.ts';
import { beginEvening } from '#shared/evening/index.ts';
import type { EveningEditor } from '../evening-editor.svelte.ts';

/** Beginning an evening that was prepared: once, today, and only when everything of it is stored. */
export class Beginning {
  busy = $state(false);
  /** Whether it was refused because what was typed could not be stored. */
  #wasRefused = $state(false);
  readonly #editor: EveningEditor;
  readonly #log: OpenVault['log'];

  /**
   * @param editor of the evening
   * @param log where the beginning is noted
   */
  constructor(editor: EveningEditor, log: OpenVault['log']) {
    this.#editor = editor;
    this.#log = log;
  }

  /** Whether people wait for storing: an evening that cannot be stored would be lost as a whole while it is held. */
  get isRefused(): boolean {
    return this.#wasRefused && this.#editor.saveStatus === 'failed';
  }

  /** Whether its day will change when it begins now. */
  get isOnAnotherDay(): boolean {
    const { date } = this.#editor.evening;
    return date !== '' && date !== today();
  }

  /** Begins it. Nothing happens while it is busy. */
  async begin(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.#editor.flush();
    this.busy = false;
    this.#wasRefused = this.#editor.saveStatus === 'failed';
    if (this.#wasRefused) return;
    if (!this.#editor.act((prepared) => beginEvening(prepared, moment(), today()))) return;
    this.#log.note('evening-begun');
    await this.#editor.flush();
  }
}
