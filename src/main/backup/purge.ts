import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  erasedIds,
  withErasures,
  withoutErased,
  type PurgeReport,
  type PurgedCopies,
} from '#shared/bridge/erasing.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';
import { removeEveryLeftover, writeAtomically } from '../files/atomic-write.ts';
import { fileErrorCode, namedReadError } from '../files/file-errors.ts';
import { encodeFrame, findFrames } from '../journal/frames.ts';
import { decodeRow } from '../journal/row-codec.ts';
import type { RowKeeper } from '../journal/row-keeper.ts';
import { putVaultFile, vaultFilesIn } from '../vault-file/vault-files-in.ts';
import { encodeBackup, readBackup, readBackupHead, type OpenedBackup } from './backup-file.ts';
import { BackupFolder, type ListedBackup } from './backup-folder.ts';
import { everythingName } from './earlier-vaults.ts';
import { switchFileName, type Switching } from './switching.ts';

/** What is purged. */
export interface PurgeParts {
  readonly dataFolder: string;
  readonly own: BackupFolder;
  /** The second folder as the person chose it; null when there is none. */
  readonly secondFolder: string | null;
  readonly rowKeeper: Pick<RowKeeper, 'dropErased'>;
  readonly switching: Pick<Switching, 'purge'>;
  /** The vault file of now: its erasures say who goes. */
  readonly vaultFile: VaultFile;
}

/**
 * Takes everything of erased residents out of what the main process keeps: journal, what is kept from before restores,
 * copies of the vault file, backups. Each file is replaced whole or left as it is, and what is clean is not touched
 * again, so it may break off anywhere and be done once more. What cannot be reached is counted, never thrown.
 */
export async function purge(parts: PurgeParts): Promise<PurgeReport> {
  const vaultFolder = join(parts.dataFolder, 'vault');
  const isJournalClean = await succeeds(() => parts.rowKeeper.dropErased(parts.vaultFile));
  await succeeds(() => removeEveryLeftover(vaultFolder));
  const isAsideClean = await succeeds(() => removeAside(vaultFolder, parts.vaultFile));
  const earlier = sum(
    sum(
      sum(await purgeEarlier(parts.vaultFile, vaultFolder), await purgeBeside(parts, vaultFolder)),
      await purgeSwitch(parts),
    ),
    isAsideClean ? { total: 0, clean: 0 } : { total: 1, clean: 0 },
  );
  const backups = await purgeFolder(parts.own, parts.vaultFile);
  return { isJournalClean, earlier, backups, ...(await purgeSecond(parts)) };
}

async function purgeSecond({
  secondFolder,
  vaultFile,
}: PurgeParts): Promise<Pick<PurgeReport, 'secondFolder' | 'secondBackups'>> {
  const none = { total: 0, clean: 0 };
  if (secondFolder === null) return { secondFolder: 'none', secondBackups: none };
  const isThere = await succeeds(async () => {
    if (!(await stat(secondFolder)).isDirectory()) throw new BridgeError('backup-missing');
  });
  const secondBackups = isThere ? await purgeFolder(new BackupFolder(secondFolder), vaultFile) : none;
  // A stick that is not in may leave an empty folder behind; a chosen folder always got a backup.
  return { secondFolder: secondBackups.total > 0 ? 'reached' : 'not-reached', secondBackups };
}

async function purgeFolder(folder: BackupFolder, vaultFile: VaultFile): Promise<PurgedCopies> {
  const count = { total: 0, clean: 0 };
  let listed: ListedBackup[] = [];
  if (
    !(await succeeds(async () => {
      listed = await folder.list();
    }))
  )
    return { total: 1, clean: 0 };
  for (const { name, head } of listed) {
    // Other laptops may keep their backups in the same folder; what cannot be read at all may be ours.
    if (head !== undefined && head.vaultId !== vaultFile.vaultId) continue;
    count.total += 1;
    const isKnownClean =
      head !== undefined && withErasures(head.vaultFile, vaultFile.erasures) === head.vaultFile;
    if (isKnownClean || (await succeeds(() => rewrite(folder, name, vaultFile)))) count.clean += 1;
  }
  if (listed.length > 0) await succeeds(() => removeEveryLeftover(folder.path));
  return count;
}

/* The same backup under the same name, so that rotation goes on as before. */
async function rewrite(folder: BackupFolder, name: string, vaultFile: VaultFile): Promise<void> {
  await folder.replace(name, purged(await readBackup(folder.pathOf(name)), vaultFile));
}

function purged({ head, rows }: OpenedBackup, { erasures }: VaultFile): Uint8Array {
  const { createdAt, appVersion, databaseId, lastSequence } = head;
  const vaultFile = withErasures(head.vaultFile, erasures);
  return encodeBackup({ createdAt, appVersion, databaseId, lastSequence, vaultFile, rows });
}

/*
 * Copies of the database from before an erasure, laid aside after an unclean stop: nobody can take one row out of them,
 * and nothing needs them, so they go whole. Their names are moments.
 */
async function removeAside(vaultFolder: string, { erasures }: VaultFile): Promise<void> {
  const last = erasures.reduce((latest, { erasedAt }) => (erasedAt > latest ? erasedAt : latest), '');
  const moment = last.replace(/[^\d]/g, '');
  const aside = join(vaultFolder, 'aside');
  for (const name of await namesIn(aside)) {
    if (name.slice(0, moment.length) < moment) await rm(join(aside, name), { recursive: true, force: true });
  }
}

/** Copies of the vault file beside it; the vault file itself is the one that says who goes. */
async function purgeBeside({ vaultFile }: PurgeParts, vaultFolder: string): Promise<PurgedCopies> {
  const count = { total: 0, clean: 0 };
  const isListed = await succeeds(async () => {
    for (const { name, path, file, text } of await vaultFilesIn(vaultFolder)) {
      const isCopy = file === undefined ? holds(text, vaultFile) : file.vaultId === vaultFile.vaultId;
      if (name === 'vault.json' || name === switchFileName || !isCopy) continue;
      count.total += 1;
      if (file !== undefined && (await succeeds(() => purgeVaultFile(path, file, vaultFile))))
        count.clean += 1;
    }
  });
  return isListed ? count : { total: count.total + 1, clean: count.clean };
}

/** A switch to another vault that was decided and not finished, or never decided. */
async function purgeSwitch({ switching, own, vaultFile }: PurgeParts): Promise<PurgedCopies> {
  let isThere = true;
  const isClean = await succeeds(async () => {
    isThere = await switching.purge(vaultFile, (name) => rewrite(own, name, vaultFile));
  });
  return { total: isThere ? 1 : 0, clean: isThere && isClean ? 1 : 0 };
}

async function purgeEarlier(vaultFile: VaultFile, vaultFolder: string): Promise<PurgedCopies> {
  const earlierFolder = join(vaultFolder, 'earlier');
  const count = { total: 0, clean: 0 };
  const isListed = await succeeds(async () => {
    for (const name of await namesIn(earlierFolder)) {
      count.total += 1;
      if (await succeeds(() => purgeEarlierVault(vaultFile, join(earlierFolder, name)))) count.clean += 1;
    }
  });
  return isListed ? count : { total: count.total + 1, clean: count.clean };
}

/*
 * Every file is judged by itself: it may have been set apart while an erasure was still under way, or be damaged. Only
 * when all that can be read is of another vault, the folder is left alone.
 */
async function purgeEarlierVault(vaultFile: VaultFile, folder: string): Promise<void> {
  const files = await vaultFilesIn(folder);
  const everything = await openEverything(folder, vaultFile);
  const owners = [...files.map(({ file }) => file?.vaultId), everything.vaultId].filter(
    (vaultId) => vaultId !== undefined,
  );
  if (owners.length > 0 && !owners.includes(vaultFile.vaultId)) return;
  await purgeJournal(join(folder, 'journal.log'), erasedIds(vaultFile.erasures));
  if (everything.state === 'purge') {
    await new BackupFolder(folder).replace(everythingName, purged(everything.opened, vaultFile));
  }
  await removeEveryLeftover(folder);
  for (const { path, file, text } of files) {
    if (file?.vaultId === vaultFile.vaultId) await purgeVaultFile(path, file, vaultFile);
    else if (file === undefined && holds(text, vaultFile)) await rm(path, { force: true });
  }
  // Last, so that the rest has been done: a key may still stand in it, and like any damaged copy it is counted and stays.
  if (everything.state === 'unreadable') throw everything.cause;
}

type Everything =
  | { readonly state: 'missing' | 'clean'; readonly vaultId?: string }
  | { readonly state: 'unreadable'; readonly vaultId?: undefined; readonly cause: unknown }
  | { readonly state: 'purge'; readonly vaultId: string; readonly opened: OpenedBackup };

/* What was kept beside the database then; read whole only when somebody has to go out of it. */
async function openEverything(folder: string, vaultFile: VaultFile): Promise<Everything> {
  const path = join(folder, everythingName);
  try {
    const { head } = await readBackupHead(path);
    const isClean = withErasures(head.vaultFile, vaultFile.erasures) === head.vaultFile;
    if (head.vaultId !== vaultFile.vaultId || isClean) return { state: 'clean', vaultId: head.vaultId };
    return { state: 'purge', vaultId: head.vaultId, opened: await readBackup(path) };
  } catch (cause) {
    const isMissing = cause instanceof BridgeError && cause.reason === 'backup-missing';
    return isMissing ? { state: 'missing' } : { state: 'unreadable', cause };
  }
}

/** Takes rows out of a journal that is not in use, with whatever cannot be read. */
async function purgeJournal(path: string, ids: ReadonlySet<string>): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return;
    throw namedReadError(cause);
  }
  const frames = findFrames(bytes).frames.flatMap(({ payload }) => {
    const found = decodeRow(payload);
    const stays = found !== undefined && withoutErased([found.row], ids).length > 0;
    return stays ? [encodeFrame(payload)] : [];
  });
  const kept = Buffer.concat(frames);
  if (!kept.equals(bytes)) await writeAtomically(path, kept, { existing: 'replace', mode: 0o600 });
}

async function purgeVaultFile(path: string, file: VaultFile, vaultFile: VaultFile): Promise<void> {
  const purged = withErasures(file, vaultFile.erasures);
  if (purged !== file) await putVaultFile(path, purged);
}

function holds(text: string, { erasures }: VaultFile): boolean {
  return erasures.some(({ residentId }) => text.includes(residentId));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return [];
    throw namedReadError(cause);
  }
}

function sum(one: PurgedCopies, other: PurgedCopies): PurgedCopies {
  return { total: one.total + other.total, clean: one.clean + other.clean };
}

/** Does one part of the work; a failure is printed by name, counted by whoever asked, and tried again later. */
async function succeeds(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (cause) {
    const name =
      cause instanceof BridgeError ? cause.reason : cause instanceof Error ? cause.name : 'unknown';
    console.error(`Not purged: ${name}`);
    return false;
  }
}
