import { access } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { DocumentKind, SaveResult } from '#shared/bridge/contract.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import { AlreadyThereError, writeAtomically } from '../files/atomic-write.ts';
import { namedWriteError } from '../files/file-errors.ts';
import { texts } from '../texts.ts';
import type { DocumentSettings } from './document-settings.ts';

/** What this can save: what a page may offer, and a PDF, which only the main process makes. */
export type SavedKind = DocumentKind | 'pdf';

/** A document to save: the bytes and the name that is proposed. */
export interface OfferedDocument {
  readonly suggestedName: string;
  readonly kind: SavedKind;
  readonly bytes: Uint8Array;
}

/** Shows the system's dialog for saving, over the window that asked. */
export type ShowSaveDialog = (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;

/** Shows a file in the system's own window for files. */
export type ShowItemInFolder = (path: string) => void;

/** Saves documents where the person says, and remembers that place. */
export interface DocumentSaver {
  /**
   * Asks the person where and saves there, whole or not at all.
   *
   * @throws BridgeError folder-gone, folder-not-writable, file-in-use, disk-full or file-failed
   */
  save(document: OfferedDocument, showSaveDialog: ShowSaveDialog): Promise<SaveResult>;
  /**
   * Shows the document that was saved last, since the app started. The page never says which: a page that could name
   * a path could ask about any file.
   *
   * @throws BridgeError file-gone when it is no longer there
   */
  showLast(showItemInFolder: ShowItemInFolder): Promise<void>;
}

interface KindInDialog {
  readonly extension: string;
  readonly title: string;
  readonly filter: string;
}

const kinds: Readonly<Record<SavedKind, KindInDialog>> = {
  docx: { extension: '.docx', title: texts.saveDialogTitle, filter: texts.wordDocument },
  pdf: { extension: '.pdf', title: texts.saveDialogTitle, filter: texts.pdfDocument },
  csv: { extension: '.csv', title: texts.saveLogTitle, filter: texts.table },
  png: { extension: '.png', title: texts.savePictureTitle, filter: texts.pngPicture },
  svg: { extension: '.svg', title: texts.savePictureTitle, filter: texts.svgPicture },
  json: { extension: '.json', title: texts.saveOwnFileTitle, filter: texts.ownFile },
};

/**
 * Makes a saver.
 *
 * @param documentsFolder where the dialog opens the first time; later it opens where the last document went
 * @param settings where that place is remembered
 */
export function createDocumentSaver(
  documentsFolder: () => string,
  settings: Pick<DocumentSettings, 'lastFolder' | 'rememberFolder'>,
): DocumentSaver {
  let lastPath: string | undefined;
  return {
    async save(document, showSaveDialog) {
      const { extension, title, filter } = kinds[document.kind];
      const chosen = await showSaveDialog({
        title,
        buttonLabel: texts.saveDialogButton,
        // Since Electron 43 the dialog forgets the last folder by itself.
        defaultPath: join((await settings.lastFolder()) ?? documentsFolder(), document.suggestedName),
        filters: [{ name: filter, extensions: [extension.slice(1)] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (chosen.canceled || chosen.filePath === '') return { status: 'cancelled' };
      const path = await writeDocument(chosen.filePath, extension, document.bytes);
      lastPath = path;
      await settings.rememberFolder(dirname(path));
      return { status: 'saved', path };
    },
    async showLast(showItemInFolder) {
      if (lastPath === undefined) throw new BridgeError('file-gone', 'nothing was saved');
      try {
        await access(lastPath);
      } catch {
        throw new BridgeError('file-gone');
      }
      showItemInFolder(lastPath);
    },
  };
}

/** Writes to the chosen path and says where it went. */
async function writeDocument(chosenPath: string, extension: string, bytes: Uint8Array): Promise<string> {
  if (extname(chosenPath).toLowerCase() === extension) {
    await writeAtomically(chosenPath, bytes, { existing: 'replace' });
    return chosenPath;
  }
  return await writeWithExtension(chosenPath, extension, bytes);
}

/**
 * Adds the extension that was not typed. The dialog asked about another name, so nobody agreed to replacing this
 * one: when it is taken, the next free number goes behind it.
 */
async function writeWithExtension(chosenPath: string, extension: string, bytes: Uint8Array): Promise<string> {
  const folder = dirname(chosenPath);
  for (let number = 1; number < 100; number += 1) {
    const numbered = number === 1 ? '' : ` (${number})`;
    const path = join(folder, `${basename(chosenPath)}${numbered}${extension}`);
    try {
      await writeAtomically(path, bytes, { existing: 'refuse' });
      return path;
    } catch (cause) {
      if (!(cause instanceof AlreadyThereError)) throw cause;
    }
  }
  throw namedWriteError(new AlreadyThereError());
}
