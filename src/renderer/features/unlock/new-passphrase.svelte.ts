import { characterCount } from '#shared/model/index.ts';
import {
  judgePassphrase,
  normalisePassphrase,
  proposePassphrase,
  type PassphraseWeakness,
} from '#vault/index.ts';

/** What is wrong with a new passphrase, by name. */
export type NewPassphraseProblem = PassphraseWeakness | 'not-the-same';

/** A new passphrase while it is chosen: typed twice, judged, or proposed. */
export class NewPassphrase {
  passphrase = $state('');
  again = $state('');
  problem = $state<NewPassphraseProblem | undefined>();
  /** Words that were proposed, to be read and typed; empty when none were. */
  proposal = $state('');

  /** The length of the passphrase as it counts. */
  get length(): number {
    return characterCount(normalisePassphrase(this.passphrase));
  }

  /** Proposes five words. They are shown, not filled in: typing them is how people remember them. */
  propose(): void {
    this.proposal = proposePassphrase();
    this.problem = undefined;
  }

  /**
   * Judges what was typed; `problem` says what is wrong.
   *
   * @param known words that others may know: names of the worker and the house
   */
  async isGood(known: readonly string[]): Promise<boolean> {
    this.problem =
      (await judgePassphrase(this.passphrase, known)) ??
      (normalisePassphrase(this.passphrase) === normalisePassphrase(this.again) ? undefined : 'not-the-same');
    return this.problem === undefined;
  }

  /** Forgets everything that was typed. */
  forget(): void {
    this.passphrase = '';
    this.again = '';
    this.proposal = '';
    this.problem = undefined;
  }
}
