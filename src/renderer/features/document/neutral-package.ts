import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/* The first moment a zip file can hold. In local time, for that is how it is written down. */
const noMoment = new Date(1980, 0, 1);

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function coreProperties(title: string, languageTag: string): string {
  return (
    `${xmlHead}<cp:coreProperties` +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapedXml(title)}</dc:title><dc:language>${languageTag}</dc:language></cp:coreProperties>`
  );
}

const extendedProperties = `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/** What may be known about a document from its properties. */
export interface NeutralProperties {
  readonly title: string;
  readonly languageTag: string;
}

/**
 * What stands in a document for a picture until {@link neutralPackage} puts the picture there: the library would pack
 * it once more and count its hash, which takes longer than all the rest of writing.
 *
 * @param key under which the picture is given to neutralPackage
 */
export function pictureKeptOut(key: string): Uint8Array {
  return strToU8(key);
}

/**
 * Rewrites a document so that it tells nothing about who made it, when or with what, and so that the same content
 * always gives the same bytes. Throws when the bytes are not a zip file.
 *
 * @param pictures the pictures that a {@link pictureKeptOut} stands for, by their key
 */
export function neutralPackage(
  bytes: Uint8Array,
  { title, languageTag }: NeutralProperties,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const picture = name.startsWith('word/media/') ? pictures.get(strFromU8(part)) : undefined;
    if (picture !== undefined) parts[name] = new Uint8Array(picture);
  }
  parts['docProps/core.xml'] = strToU8(coreProperties(title, languageTag));
  parts['docProps/app.xml'] = strToU8(extendedProperties);
  /* Word wants the list of content types first; the order of the rest is ours to fix. */
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).filter((name) => name !== first && !name.endsWith('/'));
  const ordered: Zippable = {};
  for (const name of [first, ...names.sort()]) {
    /* A PNG is packed already: to pack it again takes more time than all the rest, and wins nothing. */
    const level = name.endsWith('.png') ? 0 : 6;
    ordered[name] = [parts[name] ?? new Uint8Array(), { mtime: noMoment, level }];
  }
  return zipSync(ordered);
}
