import { mainProcess } from '#platform/bridge.ts';
import type { NamedFolder, OwnFile } from '#shared/bridge/own-files.ts';

/** What can be done with the files of one kind. */
export interface OwnFolder {
  /** Stores a file, whole. */
  readonly save: (fileName: string, text: string) => Promise<void>;
  readonly remove: (fileName: string) => Promise<void>;
  /** Asks for a file from outside and reads it; null when nothing was chosen. */
  readonly choose: () => Promise<OwnFile | null>;
  /** Asks where a copy goes, and writes it there. */
  readonly share: typeof mainProcess.saveDocument;
}

/** What a folder asks of the main process. */
export type FolderBridge = Pick<
  typeof mainProcess,
  'saveOwnFile' | 'removeOwnFile' | 'importOwnFile' | 'saveDocument'
>;

/** The folder with that name. Everything throws BridgeError. */
export function folderNamed(folder: NamedFolder, bridge: FolderBridge = mainProcess): OwnFolder {
  return {
    save: (fileName, text) => bridge.saveOwnFile(folder, fileName, text),
    remove: (fileName) => bridge.removeOwnFile(folder, fileName),
    choose: () => bridge.importOwnFile(folder),
    share: bridge.saveDocument,
  };
}
