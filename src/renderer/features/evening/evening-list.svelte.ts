import type { OpenVault } from '#data/index.ts';
import { moment } from '#platform/clock.ts';
import { type Evening, type EveningTemplate, isRemoved, removedEvening } from '#shared/evening/index.ts';
import { newEvening } from './new-evening.ts';

/** The evenings of the house, sorted by how far they are, the newest first; making one and taking one away. */
export class EveningList {
  busy = $state(false);
  failure = $state.raw<unknown>(undefined);
  /** What was taken away last, for as long as it can come back. */
  removed = $state.raw<Evening | undefined>();
  readonly #vault: Pick<OpenVault, 'evenings' | 'log'>;

  /** @param vault where the evenings are stored */
  constructor(vault: Pick<OpenVault, 'evenings' | 'log'>) {
    this.#vault = vault;
  }

  /** The evenings in one state. */
  in(state: Evening['state']): Evening[] {
    return this.#vault.evenings.all
      .filter((evening) => evening.state === state && !isRemoved(evening))
      .sort((one, other) => other.date.localeCompare(one.date) || one.title.localeCompare(other.title));
  }

  /** How many evenings do not open. */
  get damaged(): number {
    return this.#vault.evenings.damaged.length;
  }

  /**
   * Makes an evening. It is stored before anybody sees it, so that it is still there when the laptop stops.
   *
   * @returns the evening; undefined when it could not be stored, or is being made already
   */
  async begin(template: EveningTemplate | undefined): Promise<Evening | undefined> {
    const evening = newEvening(template);
    if (!(await this.#put(evening))) return undefined;
    this.#vault.log.note('evening-made');
    return evening;
  }

  /**
   * Takes an evening away, with every word of it; {@link undoRemove} puts it back. Gives whether it is gone: `failure`
   * says why not.
   */
  async remove(evening: Evening): Promise<boolean> {
    if (!(await this.#put(removedEvening(evening, moment())))) return false;
    this.removed = evening;
    this.#vault.log.note('evening-removed');
    return true;
  }

  /** Puts back what was taken away last. Never throws: `failure` says why it did not come back, and then it still can. */
  async undoRemove(): Promise<void> {
    const evening = this.removed;
    if (evening === undefined || !(await this.#put(evening))) return;
    this.removed = undefined;
    this.#vault.log.note('evening-made');
  }

  /* One at a time: a second press means the same. */
  async #put(evening: Evening): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = undefined;
    try {
      await this.#vault.evenings.put(evening);
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
