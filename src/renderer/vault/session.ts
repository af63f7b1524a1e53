import { erasedIds } from '#shared/bridge/erasing.ts';
import type { VaultFile, WrappedKey } from '#shared/bridge/vault-file.ts';
import type { Worker } from '#shared/model/index.ts';
import { randomBytes, wipe, type Bytes } from './bytes.ts';
import { importKey, open, seal, unwrapKey, wrapKey, type Sealed } from './cipher.ts';
import { VaultError } from './errors.ts';

/** Where a row belongs; sealed along with it, so that no row can be moved or replaced unseen. */
export interface RowPlace {
  readonly table: string;
  readonly id: string;
  /** The resident whose key seals this row; null for rows of the house. */
  readonly residentId: string | null;
  /** Version of the model the content was written with. */
  readonly version: number;
  /** Revision from the hybrid logical clock. */
  readonly revision: string;
}

/** A vault file that was changed, and the new master key when that was replaced. */
export interface VaultChange {
  readonly file: VaultFile;
  readonly masterKey?: CryptoKey;
}

/** Replaces the vault file; throws when that did not succeed. */
export type ReplaceVaultFile = (file: VaultFile) => Promise<void>;

/**
 * An opened vault: seals and opens rows. Holds keys that can be used but not read; they are gone when the window
 * reloads.
 */
export class VaultSession {
  #file: VaultFile;
  #masterKey: CryptoKey;
  readonly #replaceFile: ReplaceVaultFile;
  /** Data keys that were opened, by resident; null is the house. */
  readonly #dataKeys = new Map<string | null, Promise<CryptoKey>>();
  #fileChange: Promise<unknown> = Promise.resolve();
  /** The sealed data keys of the file, by resident: searching the file for each row takes seconds in a large house. */
  #sealedKeys: ReadonlyMap<string, WrappedKey>;

  /**
   * @param file the vault file as it stands on disk
   * @param masterKey the opened master key
   * @param worker who opened the vault
   * @param replaceFile how a changed vault file reaches the disk
   */
  constructor(
    file: VaultFile,
    masterKey: CryptoKey,
    readonly worker: Worker,
    replaceFile: ReplaceVaultFile,
  ) {
    this.#file = file;
    this.#sealedKeys = keysByResident(file);
    this.#masterKey = masterKey;
    this.#replaceFile = replaceFile;
  }

  /** Names the database that belongs to this vault. */
  get vaultId(): string {
    return this.#file.vaultId;
  }

  /** Marks the revisions written on this laptop. */
  get deviceId(): string {
    return this.#file.deviceId;
  }

  /** The name of the house; may be empty. */
  get houseName(): string {
    return this.#file.houseName;
  }

  /** Seals the content of a row. Throws VaultError 'no-key' when the resident has no key. */
  async sealRow(place: RowPlace, content: unknown): Promise<Sealed> {
    return seal(await this.#keyFor(place.residentId), content, this.#context(place));
  }

  /** Opens the content of a row. Throws VaultError 'damaged' or 'no-key'. */
  async openRow(place: RowPlace, sealed: Sealed): Promise<unknown> {
    return open(await this.#keyFor(place.residentId), sealed, this.#context(place));
  }

  /**
   * Makes sure a resident has a data key, in the vault file, before the first row of that resident is written. Throws
   * VaultError 'no-key' for somebody who was erased: they get none any more.
   */
  async ensureResidentKey(residentId: string): Promise<void> {
    await this.#changeFile(async (file) => {
      if (erasedIds(file.erasures).has(residentId)) throw new VaultError('no-key', 'erased');
      if (this.#sealedKeys.has(residentId)) return file;
      const bytes = randomBytes(32);
      const key = await wrapKey(this.#masterKey, bytes, residentKeyContext(file.vaultId, residentId));
      wipe(bytes);
      return { ...file, residentKeys: [...file.residentKeys, { residentId, key }] };
    });
  }

  /** The vault file as it stands on disk: who can open it. */
  get file(): VaultFile {
    return this.#file;
  }

  /**
   * Changes who can open the vault, or how. The change is given the newest file; when it throws, nothing changes.
   * Resolves when the new file is on the disk.
   */
  changeSlots(change: (file: VaultFile) => Promise<VaultChange>): Promise<void> {
    return this.#change(change);
  }

  #changeFile(change: (file: VaultFile) => Promise<VaultFile>): Promise<void> {
    return this.#change(async (file) => ({ file: await change(file) }));
  }

  /* One change after the other: each follows on the file that the last one wrote. */
  #change(change: (file: VaultFile) => Promise<VaultChange>): Promise<void> {
    const run = async () => {
      const changed = await change(this.#file);
      if (changed.file === this.#file) return;
      const next = { ...changed.file, sequence: this.#file.sequence + 1 };
      await this.#replaceFile(next);
      this.#file = next;
      this.#sealedKeys = keysByResident(next);
      if (changed.masterKey !== undefined) this.#masterKey = changed.masterKey;
      // A key that was opened before would go on opening rows until the vault is locked.
      for (const { residentId } of next.erasures) this.#dataKeys.delete(residentId);
    };
    const done = this.#fileChange.then(run, run);
    this.#fileChange = done;
    return done;
  }

  #keyFor(residentId: string | null): Promise<CryptoKey> {
    const known = this.#dataKeys.get(residentId);
    if (known !== undefined) return known;
    const opened = residentId === null ? this.#openHouseKey() : this.#openResidentKey(residentId);
    this.#dataKeys.set(residentId, opened);
    opened.catch(() => this.#dataKeys.delete(residentId));
    return opened;
  }

  async #openHouseKey(): Promise<CryptoKey> {
    const bytes = await unwrapKey(this.#masterKey, this.#file.houseKey, houseKeyContext(this.vaultId));
    const key = await importKey(bytes);
    wipe(bytes);
    return key;
  }

  async #openResidentKey(residentId: string): Promise<CryptoKey> {
    const sealed = this.#sealedKeys.get(residentId);
    if (sealed === undefined) throw new VaultError('no-key');
    const bytes = await unwrapKey(this.#masterKey, sealed, residentKeyContext(this.vaultId, residentId));
    const key = await importKey(bytes);
    wipe(bytes);
    return key;
  }

  #context(place: RowPlace): string[] {
    return [
      this.vaultId,
      place.table,
      place.id,
      place.residentId ?? '',
      String(place.version),
      place.revision,
    ];
  }
}

function keysByResident(file: VaultFile): Map<string, WrappedKey> {
  return new Map(file.residentKeys.map(({ residentId, key }) => [residentId, key]));
}

/** What the sealed data key of the house is bound to. */
export function houseKeyContext(vaultId: string): string[] {
  return [vaultId, 'house-key'];
}

/** Seals the data key of the house under the master key; overwrites the bytes. */
export async function sealHouseKey(masterKey: CryptoKey, vaultId: string, bytes: Bytes): Promise<WrappedKey> {
  const sealed = await wrapKey(masterKey, bytes, houseKeyContext(vaultId));
  wipe(bytes);
  return sealed;
}

/** What the sealed data key of a resident is bound to. */
export function residentKeyContext(vaultId: string, residentId: string): string[] {
  return [vaultId, 'resident-key', residentId];
}
