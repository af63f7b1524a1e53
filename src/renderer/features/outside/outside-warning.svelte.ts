import { preferences } from '#features/shell/index.ts';

/** What is about to leave the vault: a file, or something on the clipboard. */
export type OutsideKind = 'file' | 'copy';

/**
 * Whether people know that what they save or copy then stands outside the vault. They are asked once on each laptop;
 * afterwards one line says so each time.
 */
export class OutsideWarning {
  /** What is asked about now; undefined when nothing is. */
  kind = $state<OutsideKind | undefined>();
  #answer: ((goesOn: boolean) => void) | undefined;

  /** Resolves with whether to go on: at once when people know already. */
  async ask(kind: OutsideKind): Promise<boolean> {
    if (preferences.knowsOutsideVault) return true;
    this.answer(false);
    this.kind = kind;
    return await new Promise((answer) => (this.#answer = answer));
  }

  /** What people chose; closing without choosing is no. */
  answer(goesOn: boolean): void {
    this.kind = undefined;
    this.#answer?.(goesOn);
    this.#answer = undefined;
    // Last: on a laptop that cannot remember it, people go on all the same.
    if (goesOn) preferences.change({ knowsOutsideVault: true });
  }
}
