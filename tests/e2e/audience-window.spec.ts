import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audienceViewSchema, blankView, restView } from '../../src/shared/audience/index.ts';
import { audienceChannels, facilitatorChannels } from '../../src/shared/bridge/channels.ts';
import type { FacilitatorPreload } from '../../src/shared/bridge/preload-api.ts';
import { projectFolder } from '../runtime/project.ts';
import { laptop, projector, television } from './pages/shared-screen.ts';
import { askStandIn } from './support/ask-stand-in.ts';
import { AudienceDriver, question } from './support/audience-driver.ts';
import { expect, test } from './support/fixture.ts';

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

/* The window of the shared screen: what it can, and what it cannot. */

test.beforeEach(({ app }) => {
  test.skip(app.running.runtime.name === 'electron', 'displays cannot be plugged in from a test there');
});

test('has a preload in one file, as that of the facilitator: a sandboxed one can load no other', () => {
  const folder = join(projectFolder, 'out', 'preload');
  expect(readdirSync(folder).sort()).toEqual(['audience.cjs', 'facilitator.cjs']);
  for (const name of readdirSync(folder)) {
    const required = readFileSync(join(folder, name), 'utf8').matchAll(/\b(?:require|import)\s*\(([^)]*)\)/g);
    expect(
      [...required].map(([, what]) => what),
      name,
    ).toEqual(['"electron"']);
  }
});

test('has two questions and an ear, no bridge, and starts with empty storage of its own', async ({ app }) => {
  const screens = new AudienceDriver(app);
  await app.page.evaluate(() => {
    localStorage.setItem('of the facilitator', 'x');
  });
  await screens.plug(laptop, television);
  await screens.open(2);
  const page = await screens.page();
  const seen = await page.evaluate(async () => ({
    audience: Object.keys((window as unknown as { audience: object }).audience).sort(),
    others: ['bridge', 'require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
    databases: (await indexedDB.databases()).length,
    stored: localStorage.length,
  }));
  expect(seen).toEqual({
    audience: ['onView', 'ready', 'received', 'rest'],
    others: [],
    databases: 0,
    stored: 0,
  });

  // What a page would leave behind is gone with the window.
  await page.evaluate(() => {
    localStorage.setItem('left', 'x');
  });
  await app.restart();
  await screens.plug(laptop, television);
  await screens.open(2);
  expect(await (await screens.page()).evaluate(() => localStorage.length)).toBe(0);
});

test('can ask nothing of what the facilitator can, not even under another address', async ({ app }) => {
  const screens = new AudienceDriver(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  const page = await screens.page();
  await screens.expectLast(blankView);
  const ask = (channel: string) => askStandIn(page, channel);
  const refused = { ok: true, value: { ok: false, reason: 'sender-not-allowed' } };
  expect(await ask(facilitatorChannels.describeApp)).toMatchObject(refused);
  expect(await ask(facilitatorChannels.readVaultFile)).toMatchObject(refused);
  await page.evaluate(() => {
    history.pushState(null, '', '/facilitator.html');
  });
  expect(await ask(facilitatorChannels.describeApp)).toMatchObject(refused);
  expect(await ask('audience-window:rest')).toMatchObject({ ok: false });
});

test('cannot go to another page, and the page of the facilitator is not there', async ({ app }) => {
  app.expectPageProblem(/Failed to load resource|Content Security Policy/);
  const screens = new AudienceDriver(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  const page = await screens.page();
  // In the stand-in a page that is still loading stops doing so when it asks for another one.
  await expect(page.locator('.stage')).toBeAttached();
  for (const address of ['/facilitator.html', '/audience.html', 'https://example.org/']) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
  }
  const statuses = await page.evaluate(
    async (paths) => {
      const load = (source: string) =>
        new Promise<string>((resolve) => {
          const image = document.body.appendChild(new Image());
          image.onload = () => {
            resolve('there');
          };
          image.onerror = () => {
            resolve('not there');
          };
          image.src = source;
        });
      return await Promise.all(paths.map(load));
    },
    ['/facilitator.html', '/workers/key-derivation.js', 'https://example.org/x.png'],
  );
  expect(statuses).toEqual(['not there', 'not there', 'not there']);
  expect(page.url()).toBe(app.running.address('audience.html'));
  await screens.show(question('Nog steeds hier?'));
  await expect(page.locator('body')).toContainText('Nog steeds hier?');
  expect(app.outsideRequests()).toEqual([]);
});

test('was given views and nothing else', async ({ app }) => {
  const screens = new AudienceDriver(app);
  await screens.plug(laptop, television, projector);
  await screens.test();
  await expect.poll(() => screens.sent().length).toBe(2);
  await screens.open(2);
  const page = await screens.page();
  await screens.show(question('Waar zit u graag?'));
  await page.keyboard.press('Escape');
  await screens.expectLast(restView);
  await app.running.announcePower('lock-screen');
  for (const { channel, values } of app.running.audienceMessages()) {
    if (channel === 'audience-window:view') {
      expect(values).toHaveLength(1);
      expect(audienceViewSchema.safeParse(values[0]).error).toBeUndefined();
    } else {
      // The answers to its two questions carry nothing.
      expect(Object.values(audienceChannels) as string[]).toContain(channel);
      expect(values).toEqual([{ ok: true }]);
    }
  }
});

test('takes no view that is none: what it shows stays', async ({ app }) => {
  const screens = new AudienceDriver(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  await screens.show(question('Waar zit u graag?'));
  const withMore = { ...question('Wie?'), note: 'geheim' };
  const reply = await app.page.evaluate(
    (view) => bridge.showAudience({ view, knownInterruptions: 0 }),
    withMore as unknown,
  );
  expect(reply).toMatchObject({ ok: false, reason: 'request-not-valid' });
  await screens.expectLast(question('Waar zit u graag?'));
  expect(JSON.stringify(app.running.audienceMessages())).not.toContain('geheim');
});
