import type { Page, Response } from '@playwright/test';
import { contentSecurityPolicy, keyDerivationPolicy } from '../../src/main/protocol.ts';
import { expect, test } from './support/fixture.ts';

/* What the app's own addresses answer: the files of the app and nothing beside them, each under the policy. */

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
