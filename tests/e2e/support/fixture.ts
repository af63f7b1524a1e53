import { test as base, expect } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppUnderTest } from './app-under-test.ts';

/** What a test file can set with `test.use`. */
interface AppOptions {
  /** Added to the environment of the app. */
  environment: Record<string, string>;
}

/** What is made for each test. */
interface AppFixtures {
  /** The data folder: fresh and removed afterwards. A test file that needs a special one gives its own. */
  dataFolder: string;
  app: AppUnderTest;
}

/**
 * A test with the app running on a data folder of its own. It fails at the end when the app asked for anything
 * outside, when an error went uncaught or when the content security policy refused something, unless the test said
 * that it would.
 *
 * The policy stays as strict as it is for everyone, so `page.waitForFunction` and `page.addStyleTag` do not work:
 * wait with locators and `expect.poll`, and measure with `page.evaluate`.
 */
export const test = base.extend<AppOptions & AppFixtures>({
  environment: [{}, { option: true }],
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'goed-gesprek-test-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ dataFolder, environment }, use, testInfo) => {
    const app = await AppUnderTest.start(dataFolder, environment);
    try {
      await use(app);
      if (testInfo.status !== testInfo.expectedStatus) await attachEvidence(app, testInfo);
      expect(app.surprises(), 'nothing went wrong that the test did not announce').toEqual([]);
    } finally {
      await app.dispose();
    }
  },
});

export { expect };

async function attachEvidence(app: AppUnderTest, testInfo: ReturnType<typeof test.info>): Promise<void> {
  await testInfo.attach('main process', { body: app.output(), contentType: 'text/plain' });
  try {
    const screenshot = await app.page.screenshot({ timeout: 10_000 });
    await testInfo.attach('window', { body: screenshot, contentType: 'image/png' });
  } catch (cause) {
    // A window that has gone leaves no picture; the report must not hide the failure behind that.
    await testInfo.attach('no picture', { body: String(cause), contentType: 'text/plain' });
  }
}
