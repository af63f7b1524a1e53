import { basename } from 'node:path';
import type { OwnFile, OwnFolder } from '#shared/bridge/own-files.ts';
import type { ShowOpenDialog } from '../backup/backups.ts';
import { texts } from '../texts.ts';
import { readOneFile } from './read-own-files.ts';

const words: Readonly<Record<OwnFolder, { readonly title: string; readonly kind: string }>> = {
  guides: { title: texts.chooseGuideFileTitle, kind: texts.guideFile },
  decks: { title: texts.chooseDeckFileTitle, kind: texts.deckFile },
  evenings: { title: texts.chooseTemplateFileTitle, kind: texts.templateFile },
};

/**
 * Asks the person for a file for one of the folders and reads it. Nothing is stored: what stands in it is judged, and
 * shown, first. Null when the person chose nothing; what cannot be read is told with its reason, never thrown.
 */
export async function importOwnFile(
  folder: OwnFolder,
  showOpenDialog: ShowOpenDialog,
): Promise<OwnFile | null> {
  const { title, kind } = words[folder];
  const chosen = await showOpenDialog({
    title,
    filters: [{ name: kind, extensions: ['json'] }],
    properties: ['openFile'],
  });
  const path = chosen.filePaths[0];
  if (chosen.canceled || path === undefined) return null;
  // Called by the name of a finished file, so that its size holds whatever the file is called.
  const fileName = basename(path);
  const notReadable: OwnFile = { status: 'refused', fileName, own: true, reason: 'not-readable' };
  try {
    const file = await readOneFile(path, { fileName: `${fileName}.json`, own: true });
    return file === undefined ? notReadable : { ...file, fileName };
  } catch {
    return notReadable;
  }
}
