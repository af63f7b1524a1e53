import { blankView, restView, testPictures } from '../../src/shared/audience/index.ts';
import { audienceEvents, facilitatorEvents } from '../../src/shared/bridge/channels.ts';
import type { FacilitatorPreload } from '../../src/shared/bridge/preload-api.ts';
import { display, laptop, projector, television } from './pages/shared-screen.ts';
import { AudienceDriver, question } from './support/audience-driver.ts';
import { expect, test } from './support/fixture.ts';

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

test.beforeEach(({ app }) => {
  test.skip(app.running.runtime.name === 'electron', 'displays cannot be plugged in from a test there');
});

test('with one display there is nowhere to show anything: it never covers the only screen (FreeShow #10, #3540)', async ({
  app,
}) => {
  const screens = new AudienceDriver(app);
  const state = await screens.state();
  expect(state).toMatchObject({ phase: 'closed', displayId: null });
  expect(state.displays).toMatchObject([{ id: '1', isOwn: true, picture: null }]);
  expect(await screens.test()).toMatchObject({ ok: true, value: { phase: 'closed' } });
  expect(await screens.open(1)).toMatchObject({ ok: false, reason: 'display-own' });
  expect(await screens.open(2)).toMatchObject({ ok: false, reason: 'display-gone' });
  expect(screens.pages()).toHaveLength(0);
});

test('a second display: blank first, then what was sent; remembered for the next time', async ({ app }) => {
  const screens = new AudienceDriver(app);
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
  const screens = new AudienceDriver(app);
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
  const screens = new AudienceDriver(app);
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
  const screens = new AudienceDriver(app);
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
  const screens = new AudienceDriver(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  await screens.plug(display(1, 1280, 1920, 1080), display(2, 0, 1280, 720));
  await screens.expectNoWindow('lost');
});

test('a display that becomes larger keeps its window, which fills it', async ({ app }) => {
  const screens = new AudienceDriver(app);
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
    const screens = new AudienceDriver(app);
    await screens.plug(laptop, television);
    await screens.open(2);
    await screens.page();
    await screens.show(question('Waar zit u graag?'));
    await screens.expectLast(question('Waar zit u graag?'));
    const heard = await screens.listen();
    // What the page hears of locking it hears after Rust was sent.
    await app.page.evaluate(() => {
      bridge.onLock(() => {
        void bridge.readAudience().then((reply) => {
          document.documentElement.dataset['atLock'] = JSON.stringify(reply);
        });
      });
    });
    expect(await app.running.isKeptAwake()).toBe(true);
    const { interruptions } = await screens.state();
    const before = app.running.sentChannels().length;
    await app.running.announcePower(event);
    await screens.expectLast(restView);
    const view = audienceEvents.view;
    const { lock } = facilitatorEvents;
    const since = () => app.running.sentChannels().slice(before);
    await expect
      .poll(() => since().filter((channel) => channel === view || channel === lock))
      .toEqual([view, lock]);
    expect(await app.running.isKeptAwake(), 'the displays may dim').toBe(false);
    expect(await screens.state()).toMatchObject({ phase: 'open', interruptions: interruptions + 1 });
    expect(await heard()).toBeGreaterThan(0);
    const atLock = () => app.page.evaluate(() => document.documentElement.dataset['atLock']);
    await expect.poll(atLock).toContain(`"interruptions":${String(interruptions + 1)}`);

    await screens.show(question('Nog onderweg'));
    await screens.expectLast(restView);

    await app.running.announcePower('resume');
    expect(await screens.state(), 'nothing comes back by itself').toMatchObject({ phase: 'open' });
    await screens.expectLast(restView);
    await screens.hear();
    await screens.show(restView);
    expect(await app.running.isKeptAwake(), 'nobody asked for anything yet').toBe(false);
    await screens.show(question('Waar zit u graag?'));
    await screens.expectLast(question('Waar zit u graag?'));
    expect(await app.running.isKeptAwake()).toBe(true);
  });
}

test('a page of the facilitator that reloads, as locking does, leaves Rust behind', async ({ app }) => {
  const screens = new AudienceDriver(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  await screens.show(question('Waar zit u graag?'));
  await app.page.reload();
  await screens.expectLast(restView);
  expect(await screens.state()).toMatchObject({ phase: 'open' });
});

test('Rust that the facilitator asks, and what is shown next', async ({ app }) => {
  const screens = new AudienceDriver(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await screens.page();
  await screens.show(question('Waar zit u graag?'));
  await screens.rest();
  await screens.expectLast(restView);
  await screens.show(question('En nu?'));
  await screens.expectLast(question('En nu?'));
});

test('Escape on the shared screen is Rust, and the facilitator hears of it', async ({ app }) => {
  const screens = new AudienceDriver(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  const page = await screens.page();
  await screens.show(question('Waar zit u graag?'));
  await expect(page.locator('body')).toContainText('Waar zit u graag?');
  const heard = await screens.listen();
  await page.keyboard.press('Escape');
  await screens.expectLast(restView);
  await expect.poll(heard).toBe(1);
  expect(await screens.state()).toMatchObject({ phase: 'open' });
});

test('a window that is closed by hand: the evening goes on, and one wish brings it back, blank', async ({
  app,
}) => {
  const screens = new AudienceDriver(app);
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
  const screens = new AudienceDriver(app);
  await screens.plug(laptop, television);
  await screens.open(2);
  await (await screens.page()).goto('chrome://crash').catch(() => undefined);
  await screens.expectNoWindow('gone');
  expect(await app.running.isKeptAwake()).toBe(false);
  await screens.open(2);
  await screens.page();
  expect(await screens.state()).toMatchObject({ phase: 'open' });
});

test('a display that vanishes while views are on their way', async ({ app }) => {
  const screens = new AudienceDriver(app);
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
  const screens = new AudienceDriver(app);
  await screens.plug(laptop, television, projector);
  await screens.test();
  await expect.poll(() => screens.pages().length).toBe(2);
  await app.running.close();
  expect(await app.running.ended).toBe(0);
});
