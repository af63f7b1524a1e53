import { sheetHouseOf, type SheetHouse } from '#shared/agreement-sheet/index.ts';
import { houseSettingsId, usualHouseSettings, type HouseSettings } from '#shared/model/index.ts';
import { Autosave, type SaveStatus } from './autosave.svelte.ts';
import type { Collection } from './collection.svelte.ts';

/** The name of the house, where it is kept: in the vault file. */
export interface KeptHouseName {
  /** The name as it stands there; may be empty. */
  readonly read: () => string;
  /** Resolves when the new name is on the disk; throws when it could not be stored. */
  readonly replace: (name: string) => Promise<void>;
}

/** What the house chose for all its residents: one record, or none while nobody chose anything. */
export class House {
  /** Where the record is kept; reading and counting go through it. */
  readonly records: Pick<Collection<HouseSettings>, 'get' | 'put' | 'load' | 'stored' | 'damaged'>;
  readonly #keptName: KeptHouseName;
  #name = $state('');
  #changed = $state.raw<HouseSettings | undefined>();
  #autosave = $state.raw<Autosave<HouseSettings> | undefined>();

  /**
   * @param records where the one record is kept
   * @param keptName the name of the house, in the vault file
   */
  constructor(records: House['records'], keptName: KeptHouseName) {
    this.records = records;
    this.#keptName = keptName;
    this.#name = keptName.read();
  }

  /** The name of the house; may be empty. */
  get name(): string {
    return this.#name;
  }

  /**
   * Changes the name of the house; may be empty. It stands everywhere when it is on the disk, and nowhere before.
   *
   * @throws what the bridge throws when it could not be stored; then the name stays as it was
   */
  async rename(name: string): Promise<void> {
    await this.#keptName.replace(name);
    this.#name = this.#keptName.read();
  }

  /** The settings as they are on the screen; the usual ones when nobody changed them or they cannot be read. */
  get settings(): HouseSettings {
    return this.#changed ?? this.records.get(houseSettingsId) ?? usualHouseSettings;
  }

  /** What stands of the house on an A4; undefined when nothing does. */
  get onSheet(): SheetHouse | undefined {
    return sheetHouseOf(this.settings, this.name);
  }

  /** Whether what was chosen before is there and cannot be read; it stays as it is until people begin anew. */
  get isDamaged(): boolean {
    return this.#changed === undefined && this.records.damaged.length > 0;
  }

  /** Gives up what cannot be read, and begins with the usual settings. */
  async beginAnew(): Promise<void> {
    await this.change({});
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
