import { mainProcess } from '#platform/bridge.ts';
import { moment } from '#platform/clock.ts';
import { erasedIds, type PurgeReport } from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import { eraseResidentKey, VaultError, type Authority } from '#vault/index.ts';
import Dexie from 'dexie';
import { flushEverything, isEverythingStored, WriteTimeOutError } from './autosave.svelte.ts';
import { VaultDatabase } from './database.ts';
import { deleteRowsOf } from './delete-rows.ts';
import { DatabaseError, openDatabase } from './open-database.ts';
import type { OpenVault } from './open-vault.ts';

/** How far erasing has come, in this order. */
export const eraseSteps = ['key', 'records', 'earlier', 'copies'] as const;
export type EraseStep = (typeof eraseSteps)[number];

/** What was erased, and what could not be reached. */
export interface EraseOutcome {
  readonly erasedAt: string;
  /** What the copies hold; undefined when that failed as a whole. The next backup tries again. */
  readonly copies: PurgeReport | undefined;
  /** Databases of this app that could not be cleaned: from before a restore, or the one in use. */
  readonly databasesLeft: number;
}

/**
 * Erases a resident. Once the key is dropped nothing is undone any more, and what fails after that is done at the next
 * start: every step follows from the erasure in the vault file.
 *
 * @throws VaultError 'wrong-passphrase', BridgeError, or WriteTimeOutError when words still wait to be stored: nothing
 *   was erased then. Only with BridgeError 'vault-file-changed' it may have been, and the next start finishes it
 */
export async function eraseResident(
  vault: OpenVault,
  residentId: string,
  authority: Authority,
  onStep: (step: EraseStep) => void,
): Promise<EraseOutcome> {
  await flushEverything();
  if (!isEverythingStored()) throw new WriteTimeOutError();
  const erasedAt = moment();
  onStep('key');
  await dropKey(vault, residentId, authority, erasedAt);
  onStep('records');
  let databasesLeft = (await finishes(() => vault.forgetResident(residentId))) ? 0 : 1;
  onStep('earlier');
  databasesLeft += await cleanOtherDatabases(vault);
  onStep('copies');
  let copies: PurgeReport | undefined;
  await finishes(async () => {
    copies = await mainProcess.purgeErased();
  });
  return { erasedAt, copies, databasesLeft };
}

async function dropKey(
  vault: OpenVault,
  residentId: string,
  authority: Authority,
  erasedAt: string,
): Promise<void> {
  try {
    await vault.session.changeSlots(async (file) => ({
      file: await eraseResidentKey(file, authority, residentId, erasedAt),
    }));
  } catch (error) {
    if (error instanceof VaultError) throw error;
    // The file may have been replaced before something else failed: then it must not be said that nothing was erased.
    const onDisk = await mainProcess.readVaultFile().catch(() => null);
    if (onDisk !== null && erasedIds(onDisk.erasures).has(residentId)) {
      throw new BridgeError('vault-file-changed', 'erased');
    }
    throw error;
  }
}

/**
 * Takes the rows of everybody who was erased out of the databases that are not in use: those from before a restore, and
 * any that a restore which broke off left behind.
 *
 * @returns how many could not be cleaned
 */
export async function cleanOtherDatabases(vault: Pick<OpenVault, 'databaseId' | 'session'>): Promise<number> {
  const ids = erasedIds(vault.session.file.erasures);
  if (ids.size === 0) return 0;
  const prefix = VaultDatabase.nameFor('');
  const names = (await Dexie.getDatabaseNames()).filter((name) => name.startsWith(prefix));
  let left = 0;
  for (const id of names.map((name) => name.slice(prefix.length))) {
    if (id !== vault.databaseId && !(await finishes(() => cleanDatabase(id, ids)))) left += 1;
  }
  return left;
}

async function cleanDatabase(id: string, residentIds: ReadonlySet<string>): Promise<void> {
  const database = await openDatabase(id);
  try {
    await deleteRowsOf(database, residentIds);
  } finally {
    database.close();
  }
}

/** Does what the next start does too when it fails now. */
async function finishes(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const name =
      error instanceof DatabaseError ? error.reason : error instanceof Error ? error.name : 'unknown';
    console.error(`Not erased yet: ${name}`);
    return false;
  }
}
