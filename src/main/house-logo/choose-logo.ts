import { open } from 'node:fs/promises';
import { largestLogoFileBytes, type LogoFile } from '#shared/bridge/logo-file.ts';
import type { ShowOpenDialog } from '../backup/backups.ts';
import { fileErrorCode } from '../files/file-errors.ts';
import { texts } from '../texts.ts';

/**
 * Asks the person for a picture and reads it. Nothing is stored, and nothing in it is looked at: that is done where
 * nothing but a drawing can come of it. Null when the person chose nothing; what cannot be read is told with its reason,
 * never thrown.
 */
export async function chooseLogo(showOpenDialog: ShowOpenDialog): Promise<LogoFile | null> {
  const chosen = await showOpenDialog({
    title: texts.chooseLogoTitle,
    filters: [{ name: texts.logoFile, extensions: ['png', 'svg'] }],
    properties: ['openFile'],
  });
  const path = chosen.filePaths[0];
  if (chosen.canceled || path === undefined) return null;
  try {
    return await readLogoFile(path);
  } catch (error) {
    const isGone = ['ENOENT', 'ENOTDIR'].includes(fileErrorCode(error));
    return { status: 'refused', reason: isGone ? 'missing' : 'not-readable' };
  }
}

/* Its size is looked at first: somebody may choose a film by mistake. */
async function readLogoFile(path: string): Promise<LogoFile> {
  const file = await open(path, 'r');
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return { status: 'refused', reason: 'no-file' };
    if (facts.size === 0) return { status: 'refused', reason: 'empty' };
    if (facts.size > largestLogoFileBytes) return { status: 'refused', reason: 'too-large' };
    const bytes = await file.readFile();
    if (bytes.byteLength > largestLogoFileBytes) return { status: 'refused', reason: 'too-large' };
    return {
      status: 'read',
      kind: /\.svg$/i.test(path) ? 'svg' : 'png',
      // A copy without the rest of the pool of Node: only this crosses.
      bytes: new Uint8Array(bytes),
    };
  } finally {
    await file.close();
  }
}
