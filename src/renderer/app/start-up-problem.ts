import { DatabaseError } from '#data/index.ts';
import { language } from '#i18n/index.svelte.ts';
import { hasBridge } from '#platform/bridge.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import { VaultError } from '#vault/index.ts';

/** What is told when the app cannot start: what is wrong and what to do, and a code for whoever helps. */
export interface StartUpProblem {
  readonly text: string;
  readonly code: string;
}

/** Puts any failure at the start into words. There is always an answer: never a white screen. */
export function startUpProblem(error: unknown): StartUpProblem {
  const { startUp } = language.t;
  if (error instanceof BridgeError) {
    const code = error.reason;
    if (!hasBridge()) return { text: startUp.noBridge, code };
    if (code === 'vault-file-damaged') return { text: startUp.vaultFileDamaged, code };
    if (code === 'vault-file-missing') return { text: startUp.vaultFileMissing, code };
    if (code === 'vault-file-older') return { text: startUp.vaultFileOlder, code };
    if (code === 'folder-copied') return { text: startUp.folderCopied, code };
    if (code === 'vault-file-newer') return { text: startUp.vaultFileNewer, code };
    return { text: startUp.unexpected, code };
  }
  if (error instanceof DatabaseError) {
    return { text: databaseText(error), code: error.reason };
  }
  if (error instanceof VaultError && error.reason === 'newer')
    return { text: startUp.rowNewer, code: error.reason };
  return { text: startUp.unexpected, code: error instanceof Error ? error.name : 'unknown' };
}

function databaseText(error: DatabaseError): string {
  const { startUp } = language.t;
  switch (error.reason) {
    case 'database-missing':
      return startUp.databaseMissing;
    case 'records-missing':
      return startUp.recordsMissing;
    case 'database-newer':
      return startUp.rowNewer;
    case 'database-failed':
      return startUp.databaseFailed;
  }
}

/** Whether the folder was copied or moved here: then people choose whether to go on with it. */
export function isFolderCopied(error: unknown): boolean {
  return error instanceof BridgeError && error.reason === 'folder-copied';
}

/** Whether going on with a copy of the vault helps: then the copies are offered. */
export function canRestore(error: unknown): boolean {
  if (error instanceof BridgeError) {
    return ['vault-file-damaged', 'vault-file-missing', 'vault-file-older'].includes(error.reason);
  }
  return error instanceof DatabaseError && ['database-missing', 'records-missing'].includes(error.reason);
}
