import {
  conversationSchema,
  idSchema,
  privateNotesSchema,
  residentSchema,
  type Conversation,
  type PrivateNotes,
  type Resident,
  type Worker,
} from '#shared/model/index.ts';
import { z } from '#shared/zod.ts';
import type { VaultSession } from '#vault/index.ts';
import Dexie from 'dexie';
import { Collection } from './collection.svelte.ts';
import { VaultDatabase } from './database.ts';
import { RevisionClock } from './revision.ts';
import { SealedTable } from './sealed-table.ts';

/** What can be wrong with the database as a whole, by name. */
export type DatabaseErrorName =
  /** There is a vault, but its database is gone or empty: never start fresh over that. */
  | 'database-missing'
  /** The database cannot be opened at all. */
  | 'database-failed';

/** A failure of the database, with a name. */
export class DatabaseError extends Error {
  /**
   * @param reason which of the named failures this is
   * @param detail for whoever repairs it
   */
  constructor(
    readonly reason: DatabaseErrorName,
    readonly detail = '',
  ) {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'DatabaseError';
  }
}

const markSchema = z.object({ id: z.literal('mark'), vaultId: idSchema });
type Mark = z.infer<typeof markSchema>;

/** An opened vault with everything in it: what the screens work with. */
export class OpenVault {
  readonly worker: Worker;
  readonly houseName: string;
  readonly residents: Collection<Resident>;
  readonly conversations: Collection<Conversation>;
  readonly privateNotes: Collection<PrivateNotes>;

  private constructor(database: VaultDatabase, session: VaultSession, clock: RevisionClock) {
    this.worker = session.worker;
    this.houseName = session.houseName;
    this.residents = new Collection(
      new SealedTable(database, session, clock, {
        table: 'residents',
        schema: residentSchema,
        residentOf: (resident: Resident) => resident.id,
      }),
    );
    this.conversations = new Collection(
      new SealedTable(database, session, clock, {
        table: 'conversations',
        schema: conversationSchema,
        residentOf: (conversation: Conversation) => conversation.residentId,
      }),
    );
    this.privateNotes = new Collection(
      new SealedTable(database, session, clock, {
        table: 'privateNotes',
        schema: privateNotesSchema,
        residentOf: (notes: PrivateNotes) => notes.residentId,
      }),
    );
  }

  /**
   * Makes the database of a new vault, with the mark that proves later that it is the right one. To be done before
   * the vault file is written: a database without a vault harms nothing, the other way round people would be stopped.
   */
  static async create(session: VaultSession): Promise<OpenVault> {
    const database = await openDatabase(session.vaultId);
    const clock = new RevisionClock(session.deviceId);
    await markTable(database, session, clock).put({ id: 'mark', vaultId: session.vaultId });
    return new OpenVault(database, session, clock);
  }

  /**
   * Opens the database of an existing vault and reads everything. Throws {@link DatabaseError}, or VaultError 'newer'.
   */
  static async open(session: VaultSession): Promise<OpenVault> {
    if (!(await Dexie.exists(VaultDatabase.nameFor(session.vaultId))))
      throw new DatabaseError('database-missing');
    const database = await openDatabase(session.vaultId);
    const clock = new RevisionClock(session.deviceId);
    const marks = await markTable(database, session, clock).openAll();
    if (marks.records[0]?.vaultId !== session.vaultId) throw new DatabaseError('database-missing', 'mark');
    const vault = new OpenVault(database, session, clock);
    await Promise.all([vault.residents.load(), vault.conversations.load(), vault.privateNotes.load()]);
    return vault;
  }
}

async function openDatabase(vaultId: string): Promise<VaultDatabase> {
  const database = new VaultDatabase(vaultId);
  try {
    await database.open();
  } catch (error) {
    throw new DatabaseError('database-failed', error instanceof Error ? error.name : '');
  }
  return database;
}

function markTable(database: VaultDatabase, session: VaultSession, clock: RevisionClock): SealedTable<Mark> {
  return new SealedTable(database, session, clock, {
    table: 'marks',
    schema: markSchema,
    residentOf: () => null,
  });
}
