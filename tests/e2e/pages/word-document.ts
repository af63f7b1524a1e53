import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';

/** The text of a Word document, paragraph by paragraph, with plain hyphens and without characters that only steer. */
export async function textOfDocument(path: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await readFile(path)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u2011', '-')
    .replaceAll('\u00A0', ' ')
    .replace(/\p{Cf}/gu, '');
}
