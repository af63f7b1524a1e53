import { mainProcess } from '#platform/bridge.ts';
import { erasedIds } from '#shared/bridge/erasing.ts';
import type { KeptIndex } from '#shared/bridge/kept-rows.ts';
import { guideCopySchema, type GuideCopy } from '#shared/guides/index.ts';
import {
  conversationSchema,
  houseSettingsSchema,
  idSchema,
  privateNotesSchema,
  residentSchema,
  type Conversation,
  type PrivateNotes,
  type Resident,
  type Worker,
} from '#shared/model/index.ts';
import { eveningSchema, type Evening } from '#shared/evening/index.ts';
import { z } from '#shared/zod.ts';
import { renameHouse, type VaultSession } from '#vault/index.ts';
import Dexie from 'dexie';
import { bringTogether } from './bring-together.ts';
import { Collection } from './collection.svelte.ts';
import { VaultDatabase } from './database.ts';
import { deleteRowsOf } from './delete-rows.ts';
import { House } from './house.svelte.ts';
import type { LogBook } from './log-book.svelte.ts';
import { logOf, missingPages } from './log-of-vault.ts';
import { DatabaseError, openDatabase } from './open-database.ts';
import type { RowKeeping, StoredRow } from './replay.ts';
import { SealedTable, type OpenedTable, type Storage } from './sealed-table.ts';
import { upgradeVault } from './upgrade-vault.ts';
import { storageOf, watchList, type WatchedStorage } from './watched-storage.ts';

const markSchema = z.object({ id: z.literal('mark'), vaultId: idSchema });
type Mark = z.infer<typeof markSchema>;

/** An opened vault with everything in it: what the screens work with. */
export class OpenVault {
  readonly worker: Worker;
  /** The keys: who can open the vault is changed through it. */
  readonly session: VaultSession;
  readonly residents: Collection<Resident>;
  readonly conversations: Collection<Conversation>;
  readonly privateNotes: Collection<PrivateNotes>;
  /** The text of every guide that a conversation was held with. */
  readonly guideCopies: Collection<GuideCopy>;
  /** What the house chose for all its residents. */
  readonly house: House;
  /** Family evenings (familieavonden); nothing of a resident stands in them. */
  readonly evenings: Collection<Evening>;
  /** Who did what, and when. */
  readonly log: LogBook;
  /** How many rows were put back into the database while opening; 0 when it lacked nothing. */
  broughtBack = 0;
  /** The database that is in use. */
  readonly databaseId: string;

  readonly #storage: WatchedStorage;

  private constructor(storage: WatchedStorage) {
    this.#storage = storage;
    this.databaseId = storage.database.id;
    this.session = storage.session;
    this.worker = storage.session.worker;
    this.residents = new Collection(
      new SealedTable(storage, {
        table: 'residents',
        schema: residentSchema,
        residentOf: (resident: Resident) => resident.id,
      }),
    );
    this.conversations = new Collection(
      new SealedTable(storage, {
        table: 'conversations',
        schema: conversationSchema,
        residentOf: (conversation: Conversation) => conversation.residentId,
      }),
    );
    this.privateNotes = new Collection(
      new SealedTable(storage, {
        table: 'privateNotes',
        schema: privateNotesSchema,
        residentOf: (notes: PrivateNotes) => notes.residentId,
      }),
    );
    this.guideCopies = new Collection(
      new SealedTable(storage, { table: 'guides', schema: guideCopySchema, residentOf: () => null }),
    );
    this.evenings = new Collection(
      new SealedTable(storage, { table: 'evenings', schema: eveningSchema, residentOf: () => null }),
    );
    const houseTable = new SealedTable(storage, {
      table: 'house',
      schema: houseSettingsSchema,
      residentOf: () => null,
    });
    const { session } = storage;
    this.house = new House(new Collection(houseTable), {
      read: () => session.houseName,
      replace: (name) => session.changeSlots((file) => Promise.resolve({ file: renameHouse(file, name) })),
    });
    this.log = logOf(storage);
  }

  /** The name of the house, as it is now; may be empty. */
  get houseName(): string {
    return this.house.name;
  }

  /**
   * Makes the database of a new vault, with the mark that proves later that it is the right one. To be done before
   * the vault file is written: a database without a vault harms nothing, the other way round people would be stopped.
   */
  static async create(session: VaultSession, keeping: RowKeeping = mainProcess): Promise<OpenVault> {
    const database = await openDatabase(session.vaultId);
    const storage = storageOf(database, session, keeping);
    const vault = new OpenVault(storage);
    watchList(storage, vault.log, [], true);
    await markTable(storage).put({ id: 'mark', vaultId: session.vaultId });
    return vault;
  }

  /**
   * Opens the database of an existing vault and reads everything. What the database lacks and is kept beside it is
   * put back first. Throws {@link DatabaseError}, BridgeError, or VaultError 'newer'.
   */
  static async open(session: VaultSession, keeping: RowKeeping = mainProcess): Promise<OpenVault> {
    const kept = await keeping.readKeptIndex(session.vaultId);
    const databaseId = kept.sentinel?.databaseId ?? session.vaultId;
    const isThere = await Dexie.exists(VaultDatabase.nameFor(databaseId));
    if (!isThere && kept.rows.length === 0) throw new DatabaseError('database-missing');
    const database = await openDatabase(databaseId);
    const storage = storageOf(database, session, keeping);
    const vault = new OpenVault(storage);
    // Erasing that broke off after the key was dropped is finished here: nobody meets rows that no longer open.
    await deleteRowsOf(database, erasedIds(session.file.erasures));
    const marks = await vault.#read(storage, kept);
    if (marks.records[0]?.vaultId !== session.vaultId) throw new DatabaseError('database-missing', 'mark');
    await upgradeVault(session);
    const missing = await missingPages(storage, vault.log.stored);
    watchList(storage, vault.log, vault.#storedRows(marks), vault.broughtBack > 0 || !kept.isComplete);
    /* The list that tells is soon sealed anew; the log itself has to remember. */
    if (missing > 0) vault.log.note('log-incomplete', { count: missing, outcome: 'failed' });
    return vault;
  }

  /** How many rows could not be opened: of one resident, or in all. */
  countDamaged(residentId?: string): number {
    return [this.residents, this.conversations, this.privateNotes, this.evenings, this.house.records]
      .flatMap(({ damaged }) => damaged)
      .filter((row) => residentId === undefined || row.residentId === residentId).length;
  }

  /**
   * Takes everything of a resident out of the database and out of memory, and seals the list of rows anew. For erasing,
   * once the key is gone. Throws what the database or the bridge throws.
   */
  async forgetResident(residentId: string): Promise<void> {
    await deleteRowsOf(this.#storage.database, new Set([residentId]));
    this.residents.forget(({ id }) => id === residentId);
    this.conversations.forget((conversation) => conversation.residentId === residentId);
    this.privateNotes.forget((notes) => notes.residentId === residentId);
    const { list } = this.#storage.noted;
    list?.forget(residentId);
    await list?.seal();
  }

  async #load(storage: Storage): Promise<OpenedTable<Mark>> {
    const [marks] = await Promise.all([
      markTable(storage).openAll(),
      this.residents.load(),
      this.conversations.load(),
      this.privateNotes.load(),
      this.guideCopies.load(),
      this.evenings.load(),
      this.house.records.load(),
      this.log.load(),
    ]);
    return marks;
  }

  #storedRows(marks: OpenedTable<Mark>): StoredRow[] {
    return [
      ...marks.stored,
      ...this.residents.stored,
      ...this.conversations.stored,
      ...this.privateNotes.stored,
      ...this.guideCopies.stored,
      ...this.evenings.stored,
      ...this.house.records.stored,
      ...this.log.stored,
    ];
  }

  async #read(storage: Storage, kept: KeptIndex): Promise<OpenedTable<Mark>> {
    let marks = await this.#load(storage);
    const { broughtBack, notOpened } = await bringTogether(storage, this.#storedRows(marks), kept);
    if (broughtBack > 0) marks = await this.#load(storage);
    this.broughtBack = broughtBack;
    const count = this.#storedRows(marks).length;
    const expected = kept.sentinel?.recordCount ?? 0;
    // What no key of this vault opens was erased on purpose, or is damaged in both places and counted as such.
    if (count + notOpened < expected) throw new DatabaseError('records-missing', `${count} of ${expected}`);
    return marks;
  }
}

function markTable(storage: Storage): SealedTable<Mark> {
  return new SealedTable(storage, { table: 'marks', schema: markSchema, residentOf: () => null });
}
