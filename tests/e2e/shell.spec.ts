import { nl } from '../../src/renderer/i18n/nl.ts';
import { readFileSync } from 'node:fs';
import type { Page, Response } from '@playwright/test';
import type { FacilitatorPreload } from '../../src/shared/bridge/preload-api.ts';
import { contentSecurityPolicy, keyDerivationPolicy } from '../../src/main/protocol.ts';
import { facilitatorChannels } from '../../src/shared/bridge/channels.ts';
import { decode, encode } from '../runtime/stand-in/encoding.mjs';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/** The stand-in's way from a page to the main process, which it hides from the page. */
const standInCall = 'goedGesprekStandInCall';

/** What Playwright keeps on a page, with which the hidden way can be found again. */
interface PageOfStandIn {
  readonly __playwright__binding__controller__: { addBinding(name: string, needsHandle: boolean): void };
  readonly [standInCall]: (question: string) => Promise<string>;
}

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

const elsewhere = 'https://example.org/';
const refusedByPolicy = /Content Security Policy/;

/** The page is still ours, and still works. */
async function expectToStay(app: AppUnderTest): Promise<void> {
  await expect.poll(() => app.page.url()).toBe(app.running.address('facilitator.html'));
  const reply = await app.page.evaluate(() => bridge.describeApp());
  expect(reply).toMatchObject({ ok: true });
}

/** Asks for one of the app's addresses as a picture, the only thing that the policy lets a page ask for so freely. */
async function askAsPicture(page: Page, address: string): Promise<Response> {
  const answered = page.waitForResponse((response) => response.url() === address);
  await page.evaluate((source) => {
    const image = new Image();
    image.src = source;
    document.body.append(image);
  }, address);
  return await answered;
}

test.describe('leaving the page', () => {
  const attempts: Record<string, (url: string) => void> = {
    'location.href': (url) => {
      location.href = url;
    },
    'a click on a link': (url) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = url;
      link.click();
    },
    'a meta refresh': (url) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0; url=${url}`;
      document.head.append(meta);
    },
    'a form': (url) => {
      const form = document.body.appendChild(document.createElement('form'));
      form.action = url;
      form.submit();
    },
  };

  for (const [name, attempt] of Object.entries(attempts)) {
    test(`is refused for ${name}`, async ({ app }) => {
      app.expectPageProblem(refusedByPolicy);
      await app.page.evaluate(attempt, elsewhere);
      await app.page.waitForTimeout(500);
      await expectToStay(app);
      expect(app.outsideRequests()).toEqual([]);
    });
  }

  test('is refused for another page of the app itself', async ({ app }) => {
    await app.page.evaluate(() => {
      location.href = '/start-up-problem.html';
    });
    await app.page.waitForTimeout(500);
    await expectToStay(app);
  });

  test('is allowed for a reload, which locking uses', async ({ app }) => {
    await app.page.evaluate(() => {
      document.documentElement.dataset['before'] = 'yes';
      location.reload();
    });
    await expect(app.page.locator('html[data-before]')).toHaveCount(0);
    await expectToStay(app);
  });
});

test('a second window is refused', async ({ app }) => {
  for (const address of [elsewhere, 'about:blank', '/facilitator.html']) {
    const opened = await app.page.evaluateHandle((url) => window.open(url), address);
    // Electron gives no window at all; in the stand-in it is there for a moment, until the app has refused it.
    const isGone = () => opened.evaluate((window) => window === null || window.closed);
    await expect.poll(isGone, { message: address }).toBe(true);
  }
  await expect.poll(() => app.page.context().pages().length).toBe(1);
  await expectToStay(app);
  expect(app.outsideRequests()).toEqual([]);
});

test('nothing outside can be asked for', async ({ app }) => {
  app.expectPageProblem(refusedByPolicy);
  const outcomes = await app.page.evaluate(async (url) => {
    const settled = async (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'let through',
        () => 'refused',
      );
    const loading = (element: HTMLImageElement | HTMLScriptElement | HTMLIFrameElement) =>
      new Promise((resolve, reject) => {
        element.onload = resolve;
        element.onerror = reject;
        element.src = url;
        document.body.append(element);
      });
    const connecting = () =>
      new Promise((resolve, reject) => {
        const connection = new WebSocket(url.replace('https', 'wss'));
        connection.onopen = resolve;
        connection.onerror = reject;
      });
    return {
      fetch: await settled(fetch(url)),
      ownFetch: await settled(fetch('/facilitator.html')),
      image: await settled(loading(new Image())),
      script: await settled(loading(document.createElement('script'))),
      socket: await settled(connecting()),
      beacon: navigator.sendBeacon(url),
    };
  }, elsewhere);
  expect(outcomes).toMatchObject({
    fetch: 'refused',
    ownFetch: 'refused',
    image: 'refused',
    script: 'refused',
    socket: 'refused',
  });
  expect(app.outsideRequests()).toEqual([]);
});

test('a path that leads outside the folder is refused', async ({ app }) => {
  app.expectPageProblem(/Failed to load resource/);
  const paths = [
    '..%2f..%2fpackage.json',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '..%5c..%5cpackage.json',
    '%2fetc%2fpasswd',
    'assets/..%2f..%2f..%2fpackage.json',
    '..%252f..%252fpackage.json',
    'C:%2fWindows%2fwin.ini',
    'facilitator.html%00.png',
  ];
  for (const path of paths) {
    const response = await askAsPicture(app.page, app.running.address(path));
    expect([400, 403, 404], path).toContain(response.status());
    expect((await response.body()).length, path).toBe(0);
  }
});

test('the policy is on every answer, and only the key derivation worker gets more', async ({ app }) => {
  const page = await Promise.all([
    app.page.waitForResponse((response) => response.url() === app.running.address('facilitator.html')),
    app.page.reload(),
  ]);
  expect(page[0].headers()).toMatchObject({
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  app.expectPageProblem(/Failed to load resource/);
  const absent = await askAsPicture(app.page, app.running.address('workers/other.js'));
  expect(absent.headers()['content-security-policy']).toBe(contentSecurityPolicy);
  const worker = await askAsPicture(app.page, app.running.address('workers/key-derivation.js'));
  expect(worker.status()).toBe(200);
  expect(worker.headers()['content-security-policy']).toBe(keyDerivationPolicy);
});

test('the page itself cannot compile WebAssembly or build code from text', async ({ app }) => {
  app.expectPageProblem(refusedByPolicy);
  // Inside `evaluate` the debugger lifts part of the policy, so the attempts run from a timer of the page.
  const outcomes = await app.page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        setTimeout(() => {
          const emptyModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
          const tried = (attempt: () => unknown) => {
            try {
              attempt();
              return 'let through';
            } catch {
              return 'refused';
            }
          };
          resolve({
            webAssembly: tried(() => new WebAssembly.Module(emptyModule)),
            code: tried(() => new Function('return 1')()),
          });
        }, 0);
      }),
  );
  expect(outcomes).toEqual({ webAssembly: 'refused', code: 'refused' });
});

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
  // Once the first screen is there, nothing else is on its way to the main process to be mistaken for this.
  await expect(app.page.getByLabel(nl.firstRun.yourName)).toBeVisible();
  // The page cannot name a channel here either; the test puts the stand-in's own way to the main process back.
  const ask = async (channel: string) => {
    const reply = await app.page.evaluate(
      async ([name, question]) => {
        const page = globalThis as unknown as PageOfStandIn;
        page.__playwright__binding__controller__.addBinding(name, false);
        return await page[name](question);
      },
      [standInCall, encode({ channel, values: [] })] as const,
    );
    return decode(reply);
  };
  expect(await ask('vault:give-me-everything')).toEqual({
    ok: false,
    message: "Error: No handler registered for 'vault:give-me-everything'",
  });
  // The same way does lead to the main process: a channel that exists answers.
  expect(await ask(facilitatorChannels.describeApp)).toMatchObject({ ok: true, value: { ok: true } });
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
