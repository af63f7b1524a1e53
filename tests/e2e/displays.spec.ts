import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blankView, restView, testPictures, type AudienceView } from '../../src/shared/audience/index.ts';
import { audienceViewSchema } from '../../src/shared/audience/index.ts';
import type { AudienceState } from '../../src/shared/bridge/audience.ts';
import { facilitatorChannels } from '../../src/shared/bridge/channels.ts';
import type { FacilitatorPreload } from '../../src/shared/bridge/preload-api.ts';
import type { SimulatedDisplay } from '../runtime/launch.ts';
import { projectFolder } from '../runtime/project.ts';
import { decode, encode } from '../runtime/stand-in/encoding.mjs';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

const display = (id: number, x: number, width: number, height: number, label = ''): SimulatedDisplay => ({
  id,
  label,
  bounds: { x, y: 0, width, height },
});
const laptop = display(1, 0, 1920, 1080, 'Laptop');
const television = display(2, 1920, 1280, 720, 'TV huiskamer');
const projector = display(3, 3200, 1024, 768, 'Beamer');

const question = (text: string): AudienceView => ({
  appearance: { theme: 'light', letters: 'usual', language: 'nl' },
  shown: { kind: 'question', text, page: { number: 1, of: 1 } },
});

/** The shared screen as the facilitator's page reaches it; the screens for it are tested elsewhere. */
class Screens {
  constructor(private readonly app: AppUnderTest) {}

  plug(...displays: SimulatedDisplay[]): Promise<void> {
    return this.app.running.setDisplays(displays);
  }

  async state(): Promise<AudienceState> {
    const reply = await this.app.page.evaluate(() => bridge.readAudience());
    return (reply as { value: AudienceState }).value;
  }

  open(id: number) {
    return this.app.page.evaluate(
      (displayId) => bridge.openAudience({ displayId }),
      String(id),
    ) as Promise<unknown>;
  }

  test() {
    return this.app.page.evaluate(() => bridge.testScreens()) as Promise<unknown>;
  }

  async show(view: AudienceView): Promise<void> {
    await this.app.page.evaluate((sent) => bridge.showAudience(sent), view);
  }

  async rest(): Promise<void> {
    await this.app.page.evaluate(() => bridge.restAudience());
  }

  pages(): readonly Page[] {
    return this.app.running.audiencePages();
  }

  /** The page of the only window. */
  async page(): Promise<Page> {
    await expect.poll(() => this.pages().length).toBe(1);
    const [page] = this.pages();
    if (page === undefined) throw new Error('There is no window of the shared screen');
    return page;
  }

  /** The views that were sent, in order. */
  sent(): AudienceView[] {
    return this.app.running
      .audienceMessages()
      .filter(({ channel }) => channel === 'audience-window:view')
      .map(({ values }) => values[0] as AudienceView);
  }

  /** Waits until a view is the last one that was sent. */
  async expectLast(view: AudienceView): Promise<void> {
    await expect.poll(() => this.sent().at(-1)).toEqual(view);
  }

  async expectNoWindow(phase: AudienceState['phase']): Promise<void> {
    await expect.poll(() => this.pages().length).toBe(0);
    // A page that a test closes has gone here before the app hears of it.
    await expect.poll(async () => (await this.state()).phase).toBe(phase);
  }

  /** Counts from now on how often the facilitator's page hears of a change. */
  async listen(): Promise<() => Promise<number>> {
    await this.app.page.evaluate(() => {
      document.documentElement.dataset['heard'] = '0';
      bridge.onAudience(() => {
        const heard = Number(document.documentElement.dataset['heard']);
        document.documentElement.dataset['heard'] = String(heard + 1);
      });
    });
    return () => this.app.page.evaluate(() => Number(document.documentElement.dataset['heard']));
  }
}

test.beforeEach(({ app }) => {
  test.skip(app.running.runtime.name === 'electron', 'displays cannot be plugged in from a test there');
});

test('with one display there is nowhere to show anything: it never covers the only screen (FreeShow #10, #3540)', async ({
  app,
}) => {
  const screens = new Screens(app);
  const state = await screens.state();
  expect(state).toMatchObject({ phase: 'closed', displayId: null, isResting: false });
  expect(state.displays).toMatchObject([{ id: '1', isOwn: true, picture: null }]);
  expect(await screens.test()).toMatchObject({ ok: true, value: { phase: 'closed' } });
  expect(await screens.open(1)).toMatchObject({ ok: false, reason: 'display-own' });
  expect(await screens.open(2)).toMatchObject({ ok: false, reason: 'display-gone' });
  expect(screens.pages()).toHaveLength(0);
});

test('a second display: blank first, then what was sent; remembered for the next time', async ({ app }) => {
  const screens = new Screens(app);
  const heard = await screens.listen();
  await screens.plug(laptop, television);
  await expect.poll(heard).toBe(1);
  expect((await screens.state()).displays).toMatchObject([
    { id: '1', isOwn: true },
    { id: '2', name: 'TV huiskamer', width: 1280, height: 720, isOwn: false, isKnown: false },
  ]);
  expect(await screens.open(2)).toMatchObject({ ok: true, value: { phase: 'open', displayId: '2' } });
  const page = await screens.page();
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 720]);
  await screens.expectLast(blankView);
  expect(screens.sent()).toEqual([blankView]);

  await screens.show(question('Waar zit u graag?'));
  await screens.expectLast(question('Waar zit u graag?'));
  await expect(page.locator('body')).toContainText('Waar zit u graag?');

  await app.restart();
  await screens.plug(laptop, television, projector);
  expect((await screens.state()).displays).toMatchObject([
    { isKnown: false },
    { isKnown: true },
    { isKnown: false },
  ]);
  expect(screens.pages(), 'a display that is known opens nothing by itself').toHaveLength(0);
});

test('a test picture of its own on every other display, and one of them is chosen', async ({ app }) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television, projector);
  expect(await screens.test()).toMatchObject({
    value: {
      phase: 'testing',
      displays: [{ picture: null }, { picture: testPictures[0] }, { picture: testPictures[1] }],
    },
  });
  await expect.poll(() => screens.pages().length).toBe(2);
  await expect.poll(() => screens.sent().length).toBe(2);
  const pictures = screens.sent().map(({ shown }) => (shown.kind === 'test' ? shown.picture : shown.kind));
  expect(pictures.sort()).toEqual(['bicycle', 'boat']);

  await screens.open(3);
  const page = await screens.page();
  expect(await page.evaluate(() => innerWidth)).toBe(1024);
  await screens.expectLast(blankView);
});

test('the facilitator pulls the cable: the window goes, and plugging in again shows nothing by itself (FreeShow #1850, #1346)', async ({
  app,
}) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  await screens.show(question('Waar zit u graag?'));
  const heard = await screens.listen();
  await screens.plug(laptop);
  await screens.expectNoWindow('lost');
  await expect.poll(heard).toBe(1);

  await screens.plug(laptop, television);
  await expect.poll(heard, { message: 'people are asked again' }).toBe(2);
  expect(await screens.state()).toMatchObject({ phase: 'lost', displayId: '2' });
  expect(screens.pages()).toHaveLength(0);

  const before = screens.sent().length;
  await screens.open(2);
  await screens.page();
  await expect.poll(() => screens.sent().slice(before)).toEqual([blankView]);
  await screens.show(question('Waar zit u graag?'));
  await screens.expectLast(question('Waar zit u graag?'));
});

test('a mirrored screen shows nothing: what the laptop shows, the room would see (reveal.js #800, Slidev #2260)', async ({
  app,
}) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  await screens.show(question('Waar zit u graag?'));
  // As some systems mirror: two displays with the same part of the desktop.
  await screens.plug(laptop, { ...television, bounds: laptop.bounds });
  await screens.expectNoWindow('lost');
  expect((await screens.state()).displays).toMatchObject([{ isOwn: true }, { isOwn: true }]);
  expect(await screens.open(2)).toMatchObject({ ok: false, reason: 'display-own' });

  // As others do: one display is left, and it can be the other one.
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  await screens.plug({ ...television, bounds: { ...laptop.bounds } });
  await screens.expectNoWindow('lost');
});

test('displays change places, so that the facilitator window stands on the shared one: nothing is shown', async ({
  app,
}) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  await screens.plug(display(1, 1280, 1920, 1080), display(2, 0, 1280, 720));
  await screens.expectNoWindow('lost');
});

test('a display that becomes larger keeps its window, which fills it', async ({ app }) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  const page = await screens.page();
  await screens.plug(laptop, display(2, 1920, 1600, 900));
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1600, 900]);
  expect(await screens.state()).toMatchObject({ phase: 'open' });
});

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`Rust comes first on ${event}, and what was still on its way does not come after it`, async ({
    app,
  }) => {
    const screens = new Screens(app);
    await screens.plug(laptop, television);
    await screens.open(2);
    await screens.page();
    await screens.show(question('Waar zit u graag?'));
    const heard = await screens.listen();
    // What the page hears of locking it hears after Rust was sent.
    await app.page.evaluate(() => {
      bridge.onLock(() => {
        void bridge.readAudience().then((reply) => {
          document.documentElement.dataset['atLock'] = JSON.stringify(reply);
        });
      });
    });
    await app.running.announcePower(event);
    await screens.expectLast(restView);
    expect(await screens.state()).toMatchObject({ phase: 'open', isResting: true });
    expect(await heard()).toBeGreaterThan(0);
    const atLock = () => app.page.evaluate(() => document.documentElement.dataset['atLock']);
    await expect.poll(atLock).toContain('"isResting":true');

    await screens.show(question('Nog onderweg'));
    await screens.expectLast(restView);
    expect(await screens.state()).toMatchObject({ isResting: true });

    await app.running.announcePower('resume');
    expect(await screens.state(), 'nothing comes back by itself').toMatchObject({
      phase: 'open',
      isResting: true,
    });
    await screens.show(restView);
    await screens.show(question('Waar zit u graag?'));
    await screens.expectLast(question('Waar zit u graag?'));
    expect(await screens.state()).toMatchObject({ isResting: false });
  });
}

test('a page of the facilitator that reloads, as locking does, leaves Rust behind', async ({ app }) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  await screens.show(question('Waar zit u graag?'));
  await app.page.reload();
  await screens.expectLast(restView);
  expect(await screens.state()).toMatchObject({ phase: 'open', isResting: true });
});

test('Rust that the facilitator asks, and what is shown next', async ({ app }) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  await screens.show(question('Waar zit u graag?'));
  await screens.rest();
  await screens.expectLast(restView);
  expect(await screens.state()).toMatchObject({ isResting: true });
  await screens.show(question('En nu?'));
  await screens.expectLast(question('En nu?'));
});

test('Escape on the shared screen is Rust, and the facilitator hears of it', async ({ app }) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  const page = await screens.page();
  await screens.show(question('Waar zit u graag?'));
  await expect(page.locator('body')).toContainText('Waar zit u graag?');
  const heard = await screens.listen();
  await page.keyboard.press('Escape');
  await screens.expectLast(restView);
  await expect.poll(heard).toBe(1);
  expect(await screens.state()).toMatchObject({ phase: 'open', isResting: true });
});

test('a window that is closed by hand: the evening goes on, and one wish brings it back, blank', async ({
  app,
}) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.show(question('Waar zit u graag?'));
  const heard = await screens.listen();
  await (await screens.page()).close();
  await screens.expectNoWindow('gone');
  await expect.poll(heard).toBe(1);
  // A view on its way to a window that has gone harms nobody.
  await screens.show(question('En nu?'));
  const before = screens.sent().length;
  await screens.open(2);
  await screens.page();
  await expect.poll(() => screens.sent().slice(before)).toEqual([blankView]);
});

test('a page of the shared screen that crashes is gone, and the app goes on', async ({ app }) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await (await screens.page()).goto('chrome://crash').catch(() => undefined);
  await screens.expectNoWindow('gone');
  await screens.open(2);
  await screens.page();
  expect(await screens.state()).toMatchObject({ phase: 'open' });
});

test('a display that vanishes while views are on their way', async ({ app }) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  const sending = Promise.all(
    Array.from({ length: 40 }, (_none, index) => screens.show(question(`Vraag ${String(index)}`))),
  );
  await screens.plug(laptop);
  await sending;
  await screens.expectNoWindow('lost');
});

test('closing the app takes the shared screen along', async ({ app }) => {
  const screens = new Screens(app);
  await screens.plug(laptop, television, projector);
  await screens.test();
  await expect.poll(() => screens.pages().length).toBe(2);
  await app.running.close();
  expect(await app.running.ended).toBe(0);
});

test.describe('the window of the shared screen', () => {
  test('has a preload in one file, as that of the facilitator: a sandboxed one can load no other', () => {
    const folder = join(projectFolder, 'out', 'preload');
    expect(readdirSync(folder).sort()).toEqual(['audience.cjs', 'facilitator.cjs']);
    for (const name of readdirSync(folder)) {
      const required = readFileSync(join(folder, name), 'utf8').matchAll(
        /\b(?:require|import)\s*\(([^)]*)\)/g,
      );
      expect(
        [...required].map(([, what]) => what),
        name,
      ).toEqual(['"electron"']);
    }
  });

  test('has two questions and an ear, no bridge, and starts with empty storage of its own', async ({
    app,
  }) => {
    const screens = new Screens(app);
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
      audience: ['onView', 'ready', 'rest'],
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
    const screens = new Screens(app);
    await screens.plug(laptop, television);
    await screens.open(2);
    const page = await screens.page();
    await screens.expectLast(blankView);
    const ask = async (channel: string) => {
      const reply = await page.evaluate(
        async ([name, asked]) => {
          const here = globalThis as unknown as {
            __playwright__binding__controller__: { addBinding(name: string, needsHandle: boolean): void };
          };
          here.__playwright__binding__controller__.addBinding(name, false);
          return await (here as unknown as Record<string, (question: string) => Promise<string>>)[name]?.(
            asked,
          );
        },
        ['goedGesprekStandInCall', encode({ channel, values: [] })] as const,
      );
      return decode(String(reply));
    };
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
    const screens = new Screens(app);
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
    const screens = new Screens(app);
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
        expect(['audience-window:ready', 'audience-window:rest']).toContain(channel);
        expect(values).toEqual([{ ok: true }]);
      }
    }
  });

  test('takes no view that is none: what it shows stays', async ({ app }) => {
    const screens = new Screens(app);
    await screens.plug(laptop, television);
    await screens.open(2);
    await screens.page();
    await screens.show(question('Waar zit u graag?'));
    const withMore = { ...question('Wie?'), note: 'geheim' };
    const reply = await app.page.evaluate((view) => bridge.showAudience(view), withMore as unknown);
    expect(reply).toMatchObject({ ok: false, reason: 'request-not-valid' });
    await screens.expectLast(question('Waar zit u graag?'));
    expect(JSON.stringify(app.running.audienceMessages())).not.toContain('geheim');
  });
});
