import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Browser } from 'playwright-core';
import { testPictures, type AudienceView, type Shown } from '../../src/shared/audience/index.ts';
import { oneOfEach } from '../../src/shared/audience/one-of-each.fixture.ts';
import { AudiencePage, startBrowser } from './audience-page.ts';
import { fullViews } from './full-views.ts';

/* What the room sees: every kind of view, on the built page, measured as somebody at the back of the room reads it. */

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
] as const;

const every: readonly Shown[] = [
  ...oneOfEach,
  ...testPictures.map((picture) => ({ kind: 'test', picture }) as const),
];

const question = (text: string): AudienceView => ({
  appearance: { theme: 'light', letters: 'usual', language: 'nl' },
  shown: { kind: 'question', text, page: { number: 1, of: 1 } },
});

let browser: Browser;
test.beforeAll(async () => {
  browser = await startBrowser();
});
test.afterAll(async () => {
  await browser.close();
});

for (const size of sizes)
  for (const theme of ['light', 'dark'] as const)
    for (const letters of ['usual', 'low-vision'] as const)
      test(`every kind of view can be read at ${size.width} x ${size.height}, ${theme}, ${letters}`, async () => {
        const audience = await AudiencePage.open(browser, size);
        const faults: string[] = [];
        for (const language of ['nl', 'en'] as const)
          for (const shown of every) {
            const found = await audience.faults({ appearance: { theme, letters, language }, shown });
            faults.push(...found.map((fault) => `${shown.kind}: ${fault}`));
          }
        expect(faults).toEqual([]);
        expect(audience.problems).toEqual([]);
      });

for (const size of sizes)
  for (const letters of ['usual', 'low-vision'] as const)
    test(`the fullest views can be read at ${size.width} x ${size.height}, ${letters}`, async () => {
      const audience = await AudiencePage.open(browser, size);
      const faults: string[] = [];
      for (const seed of [7, 1984, 20_260_101])
        for (const { name, view } of fullViews(seed, { theme: 'light', letters, language: 'nl' }, 2)) {
          // Letters for who sees badly give way before the words of people do.
          const found = await audience.faults(view, 48);
          faults.push(...found.map((fault) => `${name}, ${seed}: ${fault}`));
        }
      expect(faults).toEqual([]);
    });

test('axe finds nothing in any kind of view', async () => {
  const audience = await AudiencePage.open(browser, sizes[1]);
  const faults: string[] = [];
  for (const theme of ['light', 'dark'] as const)
    for (const shown of every) {
      await audience.send({ appearance: { theme, letters: 'usual', language: 'nl' }, shown });
      const { violations } = await new AxeBuilder({ page: audience.page })
        .setLegacyMode()
        .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
        .analyze();
      faults.push(
        ...violations.map(
          ({ id, nodes }) => `${shown.kind}, ${theme}: ${id} ${nodes.map(({ html }) => html).join(' | ')}`,
        ),
      );
    }
  expect(faults).toEqual([]);
});

test('the page is blank until a view comes, and says that it listens once it does', async () => {
  const audience = await AudiencePage.open(browser, sizes[0]);
  await expect(audience.page.locator('.stage')).toHaveAttribute('data-kind', 'blank');
  expect(await audience.heard()).toEqual({ ready: 1, rest: 0, listenerFirst: true });
  await expect(audience.page).toHaveTitle('Goed Gesprek');
});

test('what is no view leaves on the screen what was there', async () => {
  const audience = await AudiencePage.open(browser, sizes[0]);
  await audience.send(question('Waar zit u graag?'));
  const tooMuch = question(Array.from({ length: 21 }, () => 'woord').join(' '));
  const withNote = { ...question('Iets anders'), note: 'Alleen voor jou' };
  for (const message of [undefined, null, 'blank', {}, tooMuch, withNote]) await audience.send(message);
  await expect(audience.page.getByText('Waar zit u graag?')).toBeVisible();
  expect(audience.problems).toEqual([]);
});

test('every key for rest asks for rest, and no other key does', async () => {
  const audience = await AudiencePage.open(browser, sizes[0]);
  for (const key of ['Escape', 'F9', 'b', '.']) await audience.page.keyboard.press(key);
  expect((await audience.heard()).rest).toBe(4);
  for (const key of ['a', 'Enter', 'ArrowRight', 'Control+b']) await audience.page.keyboard.press(key);
  expect((await audience.heard()).rest).toBe(4);
});

test('the page speaks the language of the view, hides the pointer, and tells what it shows once', async () => {
  const audience = await AudiencePage.open(browser, sizes[0]);
  const { shown } = question('Where do you like to sit?');
  await audience.send({ appearance: { theme: 'dark', letters: 'usual', language: 'en' }, shown });
  await expect(audience.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(audience.page.getByRole('status')).toHaveCount(1);
  await expect(audience.page.getByRole('status')).toContainText('Where do you like to sit?');
  await expect(audience.page.locator('main')).toHaveCSS('cursor', 'none');
});
