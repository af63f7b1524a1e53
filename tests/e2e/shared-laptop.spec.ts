import type { FacilitatorPreload } from '../../src/shared/bridge/preload-api.ts';
import type { AudienceState } from '../../src/shared/bridge/audience.ts';
import type { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

/* There is one display, and the laptop itself is the shared screen. What people see of it, sharing.spec.ts tells. */

const size = (app: AppUnderTest) => app.page.evaluate(() => [innerWidth, innerHeight]);

async function phase(app: AppUnderTest): Promise<AudienceState['phase']> {
  const reply = await app.page.evaluate(() => bridge.readAudience());
  return (reply as { value: AudienceState }).value.phase;
}

/** Makes the laptop the shared screen; resolves with the size of the page before. */
async function useLaptop(app: AppUnderTest): Promise<number[]> {
  const before = await size(app);
  await app.page.evaluate(() => bridge.useLaptop());
  await expect.poll(() => app.running.isFullScreen()).toBe(true);
  expect(await app.running.isKeptAwake()).toBe(true);
  expect(await phase(app)).toBe('laptop');
  return before;
}

async function expectOver(app: AppUnderTest): Promise<void> {
  await expect.poll(() => app.running.isFullScreen()).toBe(false);
  expect(await app.running.isKeptAwake()).toBe(false);
}

test('it fills the display, stays awake, and is as large as before when that ends', async ({ app }) => {
  const before = await useLaptop(app);
  const display = await app.page.evaluate(() => [screen.width, screen.height]);
  await expect.poll(() => size(app)).toEqual(display);
  expect(display).not.toEqual(before);
  await app.page.evaluate(() => bridge.closeAudience());
  await expectOver(app);
  await expect.poll(() => size(app)).toEqual(before);
});

test('the system takes it out of full screen: it is shared all the same, and is left as it is', async ({
  app,
}) => {
  const before = await useLaptop(app);
  await app.running.leaveFullScreen();
  await expect.poll(() => size(app)).toEqual(before);
  expect([await phase(app), await app.running.isKeptAwake()]).toEqual(['laptop', true]);
  await app.page.evaluate(() => bridge.closeAudience());
  await expectOver(app);
  expect(await size(app)).toEqual(before);
});

test('the laptop locks: its window is as it was, and the displays may dim', async ({ app }) => {
  const before = await useLaptop(app);
  await app.running.announcePower('lock-screen');
  await expectOver(app);
  await expect.poll(() => size(app)).toEqual(before);
});

test('the page crashes: its window is as it was', async ({ app }) => {
  await useLaptop(app);
  await app.page.goto('chrome://crash').catch(() => undefined);
  await expectOver(app);
});
