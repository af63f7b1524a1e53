import { readFile, writeFile } from 'node:fs/promises';
import { encodeFrame, findFrames } from '../../../src/main/journal/frames.ts';
import { decodeRow } from '../../../src/main/journal/row-codec.ts';
import { journalOf } from '../../faults/support/data-folder.ts';
import type { AppUnderTest } from './app-under-test.ts';

/** A sealed row as it can cross from the page to a test. */
export interface CarriedRow {
  readonly id: string;
  readonly rev: string;
  readonly [field: string]: unknown;
}

/** The sealed rows of the log as they stand in the database now. */
export async function rememberPages(app: AppUnderTest): Promise<CarriedRow[]> {
  return await app.page.evaluate(async () => {
    const [info] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(info?.name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not opened'));
    });
    const rows = await new Promise<CarriedRow[]>((resolve, reject) => {
      const request = database.transaction('log').objectStore('log').getAll();
      request.onsuccess = () => resolve(request.result as CarriedRow[]);
      request.onerror = () => reject(new Error('not read'));
    });
    database.close();
    return rows.map((row) => ({
      ...row,
      iv: [...(row['iv'] as Uint8Array)],
      ct: [...(row['ct'] as Uint8Array)],
    }));
  });
}

/**
 * Ends the app as a power cut would, puts rows back as they were, in the database and in the journal, and starts again:
 * what somebody can do who has the laptop and no passphrase.
 */
export async function putBackEarlierPage(app: AppUnderTest, earlier: readonly CarriedRow[]): Promise<void> {
  await app.running.kill();
  const path = journalOf(app.dataFolder);
  const revisions = new Map(earlier.map(({ id, rev }) => [id, rev]));
  const { frames } = findFrames(await readFile(path));
  const kept = frames.filter(({ payload }) => {
    const row = decodeRow(payload)?.row;
    return row?.table !== 'log' || row.rev <= (revisions.get(row.id) ?? '');
  });
  if (kept.length === frames.length) throw new Error('There is nothing to take out of the journal');
  await writeFile(path, Buffer.concat(kept.map(({ payload }) => encodeFrame(payload))));
  await app.killAndRestart();
  await app.page.evaluate(async (rows) => {
    const [info] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(info?.name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not opened'));
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('log', 'readwrite');
      const store = transaction.objectStore('log');
      store.clear();
      for (const row of rows) {
        const [iv, ct] = [row['iv'] as number[], row['ct'] as number[]];
        store.put({ ...row, iv: Uint8Array.from(iv), ct: Uint8Array.from(ct) });
      }
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(new Error('not written'));
    });
    database.close();
  }, earlier);
}
