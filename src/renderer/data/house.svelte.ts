import { sheetHouseOf, type SheetHouse } from '#shared/agreement-sheet/index.ts';
import { houseSettingsId, usualHouseSettings, type HouseSettings } from '#shared/model/index.ts';
import { Autosave, type SaveStatus } from './autosave.svelte.ts';
import type { Collection } from './collection.svelte.ts';

/** What the house chose for all its residents: one record, or none while nobody chose anything. */
export class House {
  /** Where the record is kept; reading and counting go through it. */
  readonly records: Pick<Collection<HouseSettings>, 'get' | 'put' | 'load' | 'stored' | 'damaged'>;
  readonly #name: () => string;
  #changed = $state.raw<HouseSettings | undefined>();
  #autosave = $state.raw<Autosave<HouseSettings> | undefined>();

  /**
   * @param records where the one record is kept
   * @param name gives the name of the house, from the vault file; may be empty
   */
  constructor(records: House['records'], name: () => string) {
    this.records = records;
    this.#name = name;
  }

  /** The name of the house; may be empty. */
  get name(): string {
    return this.#name();
  }

  /** The settings as they are on the screen; the usual ones when nobody changed them or they cannot be read. */
  get settings(): HouseSettings {
    return this.#changed ?? this.records.get(houseSettingsId) ?? usualHouseSettings;
  }

  /** What stands of the house on an A4; undefined when nothing does. */
  get onSheet(): SheetHouse | undefined {
    return sheetHouseOf(this.settings, this.name);
  }

  /** Whether the last change is on the disk. */
  get status(): SaveStatus {
    return this.#autosave?.status ?? 'idle';
  }

  /** Why the last change could not be stored; undefined when it could. */
  get failure(): unknown {
    return this.#autosave?.failure;
  }

  /**
   * Changes settings, and stores them at once: a choice is not typed letter by letter. Resolves when they are stored
   * or have failed; `status` says which. What failed stays on the screen, and is tried again.
   */
  async change(part: Partial<Omit<HouseSettings, 'id'>>): Promise<void> {
    this.#changed = { ...this.settings, ...part };
    this.#autosave ??= new Autosave(
      (content: HouseSettings) => this.records.put(content),
      this.records.get(houseSettingsId),
    );
    this.#autosave.change(this.#changed);
    await this.#autosave.flush();
  }
}
