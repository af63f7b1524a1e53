import { DatabaseError, WriteTimeOutError } from '#data/index.ts';
import { language } from '#i18n/index.svelte.ts';
import { BridgeError } from '#shared/bridge/errors.ts';

/** Whether a failure says that the disk is full, whichever layer noticed it. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof BridgeError) return error.reason === 'disk-full';
  return error instanceof Error && /Quota|DiskFull/.test(`${error.name} ${error.message}`);
}

/** What people are told about a failure: what is wrong and what they can do. */
export function problemText(error: unknown): string {
  const { problem } = language.t;
  if (isDiskFull(error)) return problem.diskFull;
  if (error instanceof BridgeError) {
    switch (error.reason) {
      case 'folder-not-writable':
        return problem.folderNotWritable;
      case 'folder-gone':
        return problem.folderGone;
      case 'print-failed':
        return problem.printFailed;
      case 'pdf-failed':
        return problem.pdfFailed;
      case 'display-gone':
        return problem.displayGone;
      case 'display-own':
        return problem.displayOwn;
      case 'file-gone':
        return problem.fileGone;
      case 'file-in-use':
        return problem.fileInUse;
      case 'file-failed':
        return problem.fileFailed;
      case 'vault-file-exists':
        return problem.vaultFileExists;
      case 'vault-file-changed':
        return problem.vaultFileChanged;
      case 'backup-damaged':
        return problem.backupDamaged;
      case 'backup-newer':
        return problem.backupNewer;
      case 'backup-missing':
        return problem.backupMissing;
      default:
        return problem.unexpected;
    }
  }
  if (error instanceof DatabaseError) return language.t.startUp.databaseFailed;
  if (error instanceof WriteTimeOutError) return problem.diskFull;
  return problem.unexpected;
}
