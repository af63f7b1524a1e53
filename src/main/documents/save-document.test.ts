import type { SaveDialogOptions } from 'electron';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDocumentSaver } from './save-document.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
});
afterEach(() => rm(folder, { recursive: true }));

const offered = { suggestedName: 'Afspraken.docx', kind: 'docx' as const, bytes: Uint8Array.from([1, 2, 3]) };

/** A person who chooses this, and remembers how the dialog was opened. */
function person(filePath: string | null) {
  const seen: SaveDialogOptions[] = [];
  const show = (options: SaveDialogOptions) => {
    seen.push(options);
    return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  };
  return { seen, show };
}

it('saves where the person says', async () => {
  const path = join(folder, 'plan.docx');
  const saved = await createDocumentSaver(() => folder).save(offered, person(path).show);
  expect(saved).toEqual({ status: 'saved', path });
  expect(new Uint8Array(await readFile(path))).toEqual(offered.bytes);
  expect(await readdir(folder)).toEqual(['plan.docx']);
});

it('opens in the documents folder, and later where the last document went', async () => {
  await mkdir(join(folder, 'elsewhere'));
  const saver = createDocumentSaver(() => folder);
  const first = person(join(folder, 'elsewhere', 'a.docx'));
  await saver.save(offered, first.show);
  const second = person(null);
  await saver.save(offered, second.show);
  expect(first.seen[0]).toMatchObject({
    title: 'Bewaar het document',
    defaultPath: join(folder, 'Afspraken.docx'),
    filters: [{ extensions: ['docx'] }],
  });
  expect(second.seen[0]?.defaultPath).toBe(join(folder, 'elsewhere', 'Afspraken.docx'));
});

it('asks for a table by its own name and extension', async () => {
  const table = { suggestedName: 'Logboek.csv', kind: 'csv' as const, bytes: offered.bytes };
  const chooser = person(join(folder, 'logboek'));
  const saved = await createDocumentSaver(() => folder).save(table, chooser.show);
  expect(chooser.seen[0]).toMatchObject({
    title: 'Bewaar het logboek',
    filters: [{ extensions: ['csv'] }],
  });
  expect(saved).toEqual({ status: 'saved', path: join(folder, 'logboek.csv') });
});

it('asks for a picture by its own name and extension', async () => {
  const saver = createDocumentSaver(() => folder);
  for (const kind of ['png', 'svg'] as const) {
    const picture = { suggestedName: `cirkel.${kind}`, kind, bytes: offered.bytes };
    const chooser = person(join(folder, 'cirkel'));
    const saved = await saver.save(picture, chooser.show);
    expect(chooser.seen[0]).toMatchObject({
      title: 'Bewaar het plaatje',
      filters: [{ extensions: [kind] }],
    });
    expect(saved).toEqual({ status: 'saved', path: join(folder, `cirkel.${kind}`) });
  }
});

it('writes nothing when the person cancels', async () => {
  expect(await createDocumentSaver(() => folder).save(offered, person(null).show)).toEqual({
    status: 'cancelled',
  });
  expect(await readdir(folder)).toEqual([]);
});

it('replaces a document that the person agreed to replace', async () => {
  const path = join(folder, 'plan.DOCX');
  await writeFile(path, 'old');
  await createDocumentSaver(() => folder).save(offered, person(path).show);
  expect(new Uint8Array(await readFile(path))).toEqual(offered.bytes);
});

it('adds the extension, and does not replace a document that nobody was asked about', async () => {
  const saver = createDocumentSaver(() => folder);
  await writeFile(join(folder, 'plan.docx'), 'old');
  const saved = await saver.save(offered, person(join(folder, 'plan')).show);
  expect(saved).toEqual({ status: 'saved', path: join(folder, 'plan (2).docx') });
  expect(await readFile(join(folder, 'plan.docx'), 'utf8')).toBe('old');
});

it('saves a guide under its own kind of name', async () => {
  const guide = { kind: 'json' as const, suggestedName: 'leidraad.json', bytes: offered.bytes };
  const chooser = person(join(folder, 'leidraad.docx'));
  expect(await createDocumentSaver(() => folder).save(guide, chooser.show)).toEqual({
    status: 'saved',
    path: join(folder, 'leidraad.docx.json'),
  });
  expect(chooser.seen[0]?.filters).toMatchObject([{ extensions: ['json'] }]);
});

it('names a folder that cannot be written to', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(
    createDocumentSaver(() => folder).save(offered, person(join(folder, 'file', 'plan.docx')).show),
  ).rejects.toMatchObject({ reason: 'folder-not-writable' });
});

it('leaves nothing behind when the document cannot take its place', async () => {
  await mkdir(join(folder, 'plan.docx'));
  await expect(
    createDocumentSaver(() => folder).save(offered, person(join(folder, 'plan.docx')).show),
  ).rejects.toMatchObject({ name: 'BridgeError' });
  expect(await readdir(folder)).toEqual(['plan.docx']);
});
