import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeHouse, passphrase } from '../../bench/large-house.ts';
import type { FacilitatorPreload } from '../../src/shared/bridge/preload-api.ts';
import { beginEvening, eveningFromTemplate, newPart, type Evening } from '../../src/shared/evening/index.ts';
import { heldEvening } from '../../src/shared/evening/held.fixture.ts';
import { damageFirstRow } from '../faults/support/damage-row.ts';
import { smallDiskTest } from '../faults/support/small-disk-test.ts';
import { inspect } from '../a11y/inspect.ts';
import { Screens } from './pages/screens.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/* Evenings that do not open, and a disk that is full: it is told, and nothing is lost. */

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

const newId = () => crypto.randomUUID();

/** The app again, on the door of a vault with these evenings as they are stored. */
async function withEvenings(
  app: AppUnderTest,
  evenings: readonly { readonly id: string }[],
): Promise<Screens> {
  await app.running.kill();
  await rm(app.dataFolder, { recursive: true });
  await makeHouse(app.dataFolder, async ({ add }) => {
    for (const evening of evenings) await add('evenings', evening);
  });
  await app.killAndRestart();
  const screens = new Screens(app);
  await screens.unlock.waitForLoad();
  return screens;
}

/** Runs on the page: the sealed rows of the evenings as they stand in the database, without one of them. */
async function otherRows(without: string): Promise<string> {
  const settled = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('the request failed'));
      };
    });
  const known = await indexedDB.databases();
  const name = known.map((database) => database.name ?? '').find((each) => each.startsWith('goed-gesprek-'));
  const database = await settled(indexedDB.open(name ?? ''));
  const store = database.transaction('evenings').objectStore('evenings');
  const rows = (await settled(store.getAll())) as { id: string; ct: Uint8Array }[];
  database.close();
  return JSON.stringify(rows.filter(({ id }) => id !== without).map(({ id, ct }) => [id, [...ct]]));
}

test('evenings that are damaged or too new are counted and left as they are; the others work', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const held = (id: string, title: string) =>
    heldEvening({ id: `${id}0000000-0000-4000-8000-000000000000`, title });
  const good = held('9', 'Samen buiten');
  const later = held('2', 'Uit een latere versie');
  const tooNew = { ...later, parts: later.parts.map((part) => ({ ...part, kind: 'a-kind-of-later' })) };
  const screens = await withEvenings(app, [held('1', 'Beschadigd'), tooNew, good]);
  const { unlock, home, evenings, eveningAfter: after, texts } = screens;
  // The first start fills the database; only then is there something to damage, and nothing to mend it with.
  await unlock.open(passphrase);
  await home.waitForLoad();
  await app.running.close();
  await rm(join(app.dataFolder, 'vault', 'journal.log'), { force: true });
  await rm(join(app.dataFolder, 'backups'), { recursive: true, force: true });
  await app.restart();
  await unlock.waitForLoad();
  await app.page.evaluate(damageFirstRow, 'evenings');
  const before = await app.page.evaluate(otherRows, good.id);
  expect(JSON.parse(before)).toHaveLength(2);
  await unlock.open(passphrase);
  await home.waitForLoad();
  await expect(app.page.getByText(texts.backup.damaged(2))).toBeVisible();
  await evenings.openFromHome();
  await expect(app.page.getByText(texts.evening.damaged(2))).toBeVisible();
  await inspect(app.page, 'evenings of which two do not open');
  await evenings.open('Samen buiten');
  await after.waitForLoad();
  await after.write(after.agreement('what', 1), 'Verse soep op tafel');
  await expect(after.page.getByRole('banner')).toContainText(/Bewaard om/);
  await after.finish();
  await evenings.begin('Kampvuurgesprek');
  await screens.prepare('Kampvuurgesprek').waitForLoad();
  const rows = JSON.parse(await app.page.evaluate(otherRows, good.id)) as [string, number[]][];
  const old = JSON.parse(before) as [string, number[]][];
  expect(rows.filter(([id]) => old.some(([oldId]) => oldId === id))).toEqual(old);
});

smallDiskTest(
  'on a full disk an evening can be read and held, and goes on when there is room',
  async ({ app, volume }) => {
    smallDiskTest.setTimeout(240_000);
    const begun = beginEvening(
      {
        ...eveningFromTemplate(undefined, { language: 'nl', newId }),
        title: 'Samen over het eten',
        date: '2026-11-12',
        parts: (['talk', 'closing'] as const).map((kind) => ({ ...newPart(newId()), kind, title: kind })),
      } satisfies Evening,
      new Date().toISOString(),
      '2026-11-12',
    );
    if (!begun.ok) throw new Error(begun.reason);
    const screens = await withEvenings(app, [begun.evening]);
    const { unlock, evenings, eveningHold: hold, eveningAfter: after, texts } = screens;
    const { page } = app;
    const measureNow = () => page.evaluate(() => bridge.readDiskSpace());
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await unlock.open(passphrase);
    await hold.waitForLoad();
    await hold.open('agreements');
    await hold.lineField('agreements', 'what').fill('Om drie uur is er kof');

    await volume.fillUntil(150_000_000);
    await measureNow();
    await expect(page.getByText(texts.disk.fullTitle)).toBeVisible();
    await expect(hold.lineField('agreements', 'what')).toBeDisabled();
    await expect(hold.lineField('agreements', 'what')).toHaveValue('Om drie uur is er kof');
    await expect(hold.notes).toBeDisabled();
    await inspect(page, 'holding an evening on a full disk');
    await hold.next('closing').click();
    await expect(hold.partNow).toContainText('closing');
    await hold.end();
    await after.waitForLoad();
    await expect(page.getByText(texts.disk.fullTitle)).toBeVisible();
    await expect(after.agreement('what', 1)).toHaveValue('Om drie uur is er kof');
    await expect(after.agreement('what', 1)).toBeDisabled();
    await expect(after.button(texts.eveningAfter.goOn)).toBeDisabled();
    await expect(after.saveButton, 'the A4 may leave, to another disk').toBeVisible();
    await inspect(page, 'after an evening on a full disk');
    await after.finish();
    await evenings.waitForLoad();
    await expect(evenings.template('Kampvuurgesprek')).toBeDisabled();

    await volume.makeRoom();
    await measureNow();
    await expect(page.getByText(texts.disk.fullTitle)).toHaveCount(0);
    await evenings.open('Samen over het eten');
    await after.write(after.agreement('what', 1), 'Om drie uur is er koffie');
    await expect(page.getByRole('banner')).toContainText(/Bewaard om/);
    await app.killAndRestart();
    await unlock.waitForLoad();
    await unlock.open(passphrase);
    await after.openFromHome('Samen over het eten');
    await expect(after.agreement('what', 1)).toHaveValue('Om drie uur is er koffie');
  },
);
