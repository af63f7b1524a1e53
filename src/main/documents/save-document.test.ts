import type { SaveDialogOptions } from 'electron';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DocumentSettings } from './document-settings.ts';
import { createDocumentSaver } from './save-document.ts';

let folder: string;
let settingsFolder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
  settingsFolder = await mkdtemp(join(tmpdir(), 'settings-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(settingsFolder, { recursive: true });
});

const offered = { suggestedName: 'Afspraken.docx', kind: 'docx' as const, bytes: Uint8Array.from([1, 2, 3]) };

/** A saver as at the start of the app; the settings stand in a folder of their own. */
function saverIn(documents: string) {
  return createDocumentSaver(() => documents, new DocumentSettings(settingsFolder));
}

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
  const saved = await saverIn(folder).save(offered, person(path).show);
  expect(saved).toEqual({ status: 'saved', path });
  expect(new Uint8Array(await readFile(path))).toEqual(offered.bytes);
  expect(await readdir(folder)).toEqual(['plan.docx']);
});

it('opens in the documents folder, and later where the last document went', async () => {
  await mkdir(join(folder, 'elsewhere'));
  const saver = saverIn(folder);
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
  const saved = await saverIn(folder).save(table, chooser.show);
  expect(chooser.seen[0]).toMatchObject({
    title: 'Bewaar het logboek',
    filters: [{ extensions: ['csv'] }],
  });
  expect(saved).toEqual({ status: 'saved', path: join(folder, 'logboek.csv') });
});

it('asks for a picture by its own name and extension', async () => {
  const saver = saverIn(folder);
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
  expect(await saverIn(folder).save(offered, person(null).show)).toEqual({
    status: 'cancelled',
  });
  expect(await readdir(folder)).toEqual([]);
});

it('replaces a document that the person agreed to replace', async () => {
  const path = join(folder, 'plan.DOCX');
  await writeFile(path, 'old');
  await saverIn(folder).save(offered, person(path).show);
  expect(new Uint8Array(await readFile(path))).toEqual(offered.bytes);
});

it('adds the extension, and does not replace a document that nobody was asked about', async () => {
  const saver = saverIn(folder);
  await writeFile(join(folder, 'plan.docx'), 'old');
  const saved = await saver.save(offered, person(join(folder, 'plan')).show);
  expect(saved).toEqual({ status: 'saved', path: join(folder, 'plan (2).docx') });
  expect(await readFile(join(folder, 'plan.docx'), 'utf8')).toBe('old');
});

it('saves a guide under its own kind of name', async () => {
  const guide = { kind: 'json' as const, suggestedName: 'leidraad.json', bytes: offered.bytes };
  const chooser = person(join(folder, 'leidraad.docx'));
  expect(await saverIn(folder).save(guide, chooser.show)).toEqual({
    status: 'saved',
    path: join(folder, 'leidraad.docx.json'),
  });
  expect(chooser.seen[0]?.filters).toMatchObject([{ extensions: ['json'] }]);
});

it('names a folder that cannot be written to', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(
    saverIn(folder).save(offered, person(join(folder, 'file', 'plan.docx')).show),
  ).rejects.toMatchObject({ reason: 'folder-not-writable' });
});

it('leaves nothing behind when the document cannot take its place', async () => {
  await mkdir(join(folder, 'plan.docx'));
  await expect(saverIn(folder).save(offered, person(join(folder, 'plan.docx')).show)).rejects.toMatchObject({
    name: 'BridgeError',
  });
  expect(await readdir(folder)).toEqual(['plan.docx']);
});

it('opens in the same folder after the app was closed, and in the documents when that folder is gone', async () => {
  const stick = join(folder, 'stick');
  await mkdir(stick);
  await saverIn(folder).save(offered, person(join(stick, 'a.docx')).show);
  const after = person(null);
  await saverIn(folder).save(offered, after.show);
  expect(after.seen[0]?.defaultPath).toBe(join(stick, 'Afspraken.docx'));
  await rm(stick, { recursive: true });
  const without = person(null);
  await saverIn(folder).save(offered, without.show);
  expect(without.seen[0]?.defaultPath).toBe(join(folder, 'Afspraken.docx'));
});

it('names a folder that went away between choosing and writing, and makes no new one', async () => {
  const stick = join(folder, 'stick');
  await mkdir(stick);
  const show = async () => {
    await rm(stick, { recursive: true });
    return { canceled: false, filePath: join(stick, 'plan.docx') };
  };
  await expect(saverIn(folder).save(offered, show)).rejects.toMatchObject({ reason: 'folder-gone' });
  expect(await readdir(folder)).toEqual([]);
  expect(await readdir(settingsFolder), 'nothing to remember').toEqual([]);
});

it('shows the document that was saved last, and no other', async () => {
  const saver = saverIn(folder);
  const shown: string[] = [];
  const show = (path: string) => void shown.push(path);
  await expect(saver.showLast(show)).rejects.toMatchObject({ reason: 'file-gone' });
  for (const name of ['a.docx', 'b.docx']) await saver.save(offered, person(join(folder, name)).show);
  await saver.save(offered, person(null).show);
  await saver.showLast(show);
  expect(shown).toEqual([join(folder, 'b.docx')]);
  await rm(join(folder, 'b.docx'));
  await expect(saver.showLast(show)).rejects.toMatchObject({ reason: 'file-gone' });
  expect(shown).toHaveLength(1);
});
