import { readFileSync } from 'node:fs';
import type { FacilitatorPreload } from '../../src/shared/bridge/preload-api.ts';
import { facilitatorChannels } from '../../src/shared/bridge/channels.ts';
import { askStandIn } from './support/ask-stand-in.ts';
import { expectToStay } from './support/expect-to-stay.ts';
import { expect, test } from './support/fixture.ts';

/*
 * The bridge, and the beginning and the end of the app. Where the page can go: confined-page.spec.ts; what it is served:
 * served-files.spec.ts.
 */

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

test('the page sees the named functions of the bridge and nothing else of the main process', async ({
  app,
}) => {
  const expected: Record<keyof FacilitatorPreload, 'function'> = {
    describeApp: 'function',
    readVaultFile: 'function',
    createVaultFile: 'function',
    replaceVaultFile: 'function',
    acceptFolder: 'function',
    appendToJournal: 'function',
    readKeptIndex: 'function',
    readKeptRows: 'function',
    readUnlockWait: 'function',
    noteUnlockAttempt: 'function',
    readDiskSpace: 'function',
    readBackupOverview: 'function',
    makeBackup: 'function',
    verifyBackup: 'function',
    chooseBackupFolder: 'function',
    chooseBackupFile: 'function',
    openBackup: 'function',
    readBackupRows: 'function',
    switchToBackup: 'function',
    readEarlierVaults: 'function',
    returnToEarlierVault: 'function',
    dropEarlierVault: 'function',
    purgeErased: 'function',
    readGuideFiles: 'function',
    saveOwnGuide: 'function',
    removeOwnGuide: 'function',
    importGuideFile: 'function',
    readOwnFiles: 'function',
    saveOwnFile: 'function',
    removeOwnFile: 'function',
    importOwnFile: 'function',
    chooseLogo: 'function',
    saveDocument: 'function',
    showInFolder: 'function',
    copyPicture: 'function',
    copyText: 'function',
    savePdf: 'function',
    printWindow: 'function',
    readAudience: 'function',
    testScreens: 'function',
    openAudience: 'function',
    useLaptop: 'function',
    showAudience: 'function',
    restAudience: 'function',
    closeAudience: 'function',
    finishClosing: 'function',
    keepOpen: 'function',
    onClosing: 'function',
    onLock: 'function',
    onDiskSpace: 'function',
    onAudience: 'function',
  };
  const seen = await app.page.evaluate(() => ({
    bridge: Object.fromEntries(Object.entries(bridge).map(([name, value]) => [name, typeof value])),
    others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen).toEqual({ bridge: expected, others: [] });
});

test('a wrong question gets a named refusal', async ({ app }) => {
  const replies = await app.page.evaluate(async () => ({
    vault: await bridge.createVaultFile({}),
    document: await bridge.saveDocument({
      suggestedName: '../up.docx',
      kind: 'docx',
      bytes: new Uint8Array(1),
    }),
  }));
  expect(replies.vault).toMatchObject({ ok: false, reason: 'request-not-valid' });
  expect(replies.document).toMatchObject({ ok: false, reason: 'request-not-valid' });
  expect(await app.page.evaluate(() => bridge.readVaultFile())).toEqual({ ok: true, value: null });
});

test('a question on a channel that does not exist is rejected', async ({ app }) => {
  test.skip(app.running.runtime.name === 'electron', 'there a page has no way at all to name a channel');
  expect(await askStandIn(app.page, 'vault:give-me-everything')).toEqual({
    ok: false,
    message: "Error: No handler registered for 'vault:give-me-everything'",
  });
  // The same way does lead to the main process: a channel that exists answers.
  expect(await askStandIn(app.page, facilitatorChannels.describeApp)).toMatchObject({
    ok: true,
    value: { ok: true },
  });
});

test('bytes arrive as they were sent', async ({ app }) => {
  const path = `${app.dataFolder}/plan.docx`;
  await app.running.answerNextSaveDialog(path);
  const reply = await app.page.evaluate(() =>
    bridge.saveDocument({
      suggestedName: 'plan.docx',
      kind: 'docx',
      bytes: Uint8Array.from({ length: 100_000 }, (_none, index) => index % 256),
    }),
  );
  expect(reply).toEqual({ ok: true, value: { status: 'saved', path } });
  const written = readFileSync(path);
  expect(written.length).toBe(100_000);
  expect(written.every((byte, index) => byte === index % 256)).toBe(true);
});

test('nothing is written when the person cancels, and a failed print has a name', async ({ app }) => {
  await app.running.answerNextSaveDialog(null);
  await app.running.answerNextPrint('failed');
  await app.running.answerNextPrint('cancelled');
  const replies = await app.page.evaluate(async () => [
    await bridge.saveDocument({ suggestedName: 'plan.docx', kind: 'docx', bytes: new Uint8Array(1) }),
    await bridge.printWindow({ paper: 'screen' }),
    await bridge.printWindow({ paper: 'screen' }),
  ]);
  expect(replies).toMatchObject([
    { ok: true, value: { status: 'cancelled' } },
    { ok: false, reason: 'print-failed' },
    { ok: true, value: 'cancelled' },
  ]);
});

test('a second start on the same data ends by itself', async ({ app }) => {
  expect(await app.running.openSecondInstance()).toBe(0);
  await expectToStay(app);
});

test('closing waits until the page has stored everything', async ({ app }) => {
  await app.page.evaluate(() => {
    bridge.onClosing(() => {
      localStorage.setItem('stored-at-the-end', 'yes');
      void bridge.finishClosing();
    });
  });
  await app.restart();
  expect(await app.page.evaluate(() => localStorage.getItem('stored-at-the-end'))).toBe('yes');
});

test('a page that crashes makes place for a plain explanation', async ({ app }) => {
  test.skip(app.running.runtime.name === 'electron', 'Playwright loses an Electron page that crashes');
  await app.page.goto('chrome://crash').catch(() => undefined);
  // For a moment there is no page at all.
  await expect(() => {
    expect(app.page.url()).toBe(app.running.address('start-up-problem.html'));
  }).toPass({ timeout: 15_000 });
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('kan dit scherm niet tonen');
  await expect(app.page.locator('body')).toHaveCSS('background-color', 'rgb(244, 238, 226)');
  await app.running.close();
});
