import type { House } from '#data/index.ts';
import type { SaveStage } from '#ui/index.ts';

/** Changing the name of the house. What was typed stays in the field until it is stored. */
export class HouseName {
  #typed = $state('');
  /** Whether what was typed is stored; `idle` until people ask for it. */
  status = $state<SaveStage>('idle');
  /** Why the name could not be stored. */
  failure = $state.raw<unknown>(undefined);
  readonly #house: Pick<House, 'name' | 'rename'>;

  /** @param house whose name it is */
  constructor(house: Pick<House, 'name' | 'rename'>) {
    this.#house = house;
    this.#typed = house.name;
  }

  /** What stands in the field. */
  get typed(): string {
    return this.#typed;
  }

  set typed(text: string) {
    this.#typed = text;
    if (this.status !== 'saving') this.status = 'idle';
  }

  /** Stores what was typed; may be empty. Never throws: `status` and `failure` say what became of it. */
  async save(): Promise<void> {
    if (this.status === 'saving') return;
    const asked = this.#typed;
    this.status = 'saving';
    this.failure = undefined;
    try {
      await this.#house.rename(asked);
      // What was typed in the meantime is not stored.
      if (this.#typed === asked) {
        this.#typed = this.#house.name;
        this.status = 'saved';
      } else this.status = 'idle';
    } catch (error) {
      this.failure = error;
      this.status = 'failed';
    }
  }
}
