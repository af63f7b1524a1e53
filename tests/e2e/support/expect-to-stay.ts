import type { FacilitatorPreload } from '../../../src/shared/bridge/preload-api.ts';
import type { AppUnderTest } from './app-under-test.ts';
import { expect } from './fixture.ts';

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

/** The page is still ours, and still works. */
export async function expectToStay(app: AppUnderTest): Promise<void> {
  await expect.poll(() => app.page.url()).toBe(app.running.address('facilitator.html'));
  const reply = await app.page.evaluate(() => bridge.describeApp());
  expect(reply).toMatchObject({ ok: true });
}
