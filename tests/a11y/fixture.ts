import { test as base } from '../e2e/support/fixture.ts';

export { expect } from '../e2e/support/fixture.ts';

/** A walk past many screens: it takes longer than a test, and nothing moves while it is looked at. */
export const test = base.extend({
  app: async ({ app }, use, testInfo) => {
    testInfo.setTimeout(300_000);
    // Colours that fade would be measured halfway.
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await use(app);
  },
});
