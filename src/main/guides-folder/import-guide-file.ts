import { basename } from 'node:path';
import type { GuideFile } from '#shared/bridge/guide-files.ts';
import type { ShowOpenDialog } from '../backup/backups.ts';
import { texts } from '../texts.ts';
import { readOneGuideFile } from './read-guide-files.ts';

/**
 * Asks the person for a guide file and reads it. Nothing is stored: what stands in it is judged, and shown, first. Null
 * when the person chose nothing; what cannot be read is told with its reason, never thrown.
 */
export async function importGuideFile(showOpenDialog: ShowOpenDialog): Promise<GuideFile | null> {
  const chosen = await showOpenDialog({
    title: texts.chooseGuideFileTitle,
    filters: [{ name: texts.guideFile, extensions: ['json'] }],
    properties: ['openFile'],
  });
  const path = chosen.filePaths[0];
  if (chosen.canceled || path === undefined) return null;
  // Called by the name of a guide, so that the size of a guide holds whatever the file is called.
  const fileName = basename(path);
  const notReadable: GuideFile = { status: 'refused', fileName, own: true, reason: 'not-readable' };
  try {
    const file = await readOneGuideFile(path, { fileName: `${fileName}.json`, own: true });
    return file === undefined ? notReadable : { ...file, fileName };
  } catch {
    return notReadable;
  }
}
