import { mkdir, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentSettings } from '../../src/main/documents/document-settings.ts';
import { createDocumentSaver } from '../../src/main/documents/save-document.ts';
import { BridgeError } from '../../src/shared/bridge/errors.ts';
import { roundsOf, tellCounts } from './support/proof.ts';
import { makeSmallDisk, whyNoSmallDisk } from './support/tmpfs.ts';

/*
 * The A4 goes to a memory stick that is full, at every page of what is being written: the document of before is there,
 * nothing half stands beside it, and with room again it is saved.
 */

const kilobyte = 1024;
const page = 4 * kilobyte;
const bytes = new Uint8Array(200 * kilobyte).fill(7);

const reason = whyNoSmallDisk();
describe.skipIf(reason !== undefined)(`saving on a real file system that is full ${reason ?? ''}`, () => {
  let disk: ReturnType<typeof makeSmallDisk>;
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'save-document-'));
    disk = makeSmallDisk(kilobyte);
  });
  afterAll(async () => {
    disk.remove();
    await rm(home, { recursive: true });
  });

  it('leaves the old document whole, at every place', async () => {
    const folder = join(disk.path, 'stick');
    const path = join(folder, 'onze-afspraken.docx');
    const filler = join(disk.path, 'filler');
    const saver = createDocumentSaver(() => home, new DocumentSettings(home));
    const save = () =>
      saver.save({ suggestedName: 'onze-afspraken.docx', kind: 'docx', bytes }, () =>
        Promise.resolve({ canceled: false, filePath: path }),
      );
    const places = roundsOf(15, 60);
    let refused = 0;
    for (let round = 0; round < places; round += 1) {
      await mkdir(folder);
      await writeFile(path, 'the one of before');
      const { bavail, bsize } = await statfs(disk.path);
      const room = Math.round(((bytes.length + 4 * page) * round) / places / page) * page;
      await writeFile(filler, new Uint8Array(bavail * bsize - room));
      const outcome = await save().then(
        ({ status }) => status,
        (cause: unknown) => (cause instanceof BridgeError ? cause.reason : String(cause)),
      );
      expect(['saved', 'disk-full']).toContain(outcome);
      expect(await readdir(folder), 'nothing half').toEqual(['onze-afspraken.docx']);
      if (outcome === 'disk-full') {
        refused += 1;
        expect(await readFile(path, 'utf8')).toBe('the one of before');
      }
      await rm(filler);
      expect(await save()).toEqual({ status: 'saved', path });
      expect((await readFile(path)).equals(bytes)).toBe(true);
      await rm(folder, { recursive: true });
    }
    expect(refused).toBeGreaterThan(places / 3);
    expect(refused).toBeLessThan(places);
    tellCounts('memory stick full while saving the A4', { places, refused, lost: 0 });
  });
});

it.runIf(reason !== undefined)('says why no real file system was filled', () => {
  tellCounts('memory stick full while saving the A4', { 'places: skipped, because': reason ?? '' });
});
