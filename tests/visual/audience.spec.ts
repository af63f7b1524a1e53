import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Browser } from 'playwright-core';
import { testPictures, type AudienceView, type Shown } from '../../src/shared/audience/index.ts';
import { oneOfEach } from '../../src/shared/audience/one-of-each.fixture.ts';
import { lookWithAxe } from '../a11y/axe.ts';
import { circleOf } from '../../src/shared/circle/index.ts';
import { circleStepOf, guideSchema } from '../../src/shared/guides/index.ts';
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

/** Our own circle, with names as long as they are. */
function partsOfOurCircle(language: 'nl' | 'en') {
  const path = new URL('../../resources/guides/regiecirkel.json', import.meta.url);
  const step = circleStepOf(guideSchema.parse(JSON.parse(readFileSync(path, 'utf8'))));
  if (step === undefined) throw new Error('The guide has no circle');
  const nothing = { prompts: {}, wishes: [], whatCounts: { text: '', voice: { kind: 'unknown' as const } } };
  return circleOf(step, nothing, 'Wilhelmina', language).segments;
}

let browser: Browser;
test.beforeAll(async () => {
  browser = await startBrowser();
});
test.afterAll(async () => {
  await browser.close();
});

/* Each on a page of its own: a view is measured after eight frames, and while one page waits for those another is measured. */
async function atOnce<Part, Found>(
  parts: readonly Part[],
  look: (part: Part) => Promise<Found>,
): Promise<Found[]> {
  return await Promise.all(parts.map(look));
}

for (const size of sizes)
  for (const theme of ['light', 'dark'] as const)
    for (const letters of ['usual', 'low-vision'] as const)
      test(`every kind of view can be read at ${size.width} x ${size.height}, ${theme}, ${letters}`, async () => {
        const found = await atOnce(['nl', 'en'] as const, async (language) => {
          const audience = await AudiencePage.open(browser, size);
          const faults: string[] = [];
          for (const shown of every) {
            const wrong = await audience.faults({ appearance: { theme, letters, language }, shown });
            faults.push(...wrong.map((fault) => `${shown.kind}: ${fault}`));
          }
          return { faults, problems: audience.problems };
        });
        expect(found.flatMap(({ faults }) => faults)).toEqual([]);
        expect(found.flatMap(({ problems }) => problems)).toEqual([]);
      });

/* Every theme and language with words of its own. */
const rooms = [
  { seed: 7, theme: 'light', language: 'nl' },
  { seed: 1984, theme: 'dark', language: 'nl' },
  { seed: 20_260_101, theme: 'light', language: 'en' },
  { seed: 1080, theme: 'dark', language: 'en' },
] as const;

for (const size of sizes)
  for (const letters of ['usual', 'low-vision'] as const)
    test(`the fullest views can be read at ${size.width} x ${size.height}, ${letters}`, async () => {
      const found = await atOnce(rooms, async ({ seed, theme, language }) => {
        const audience = await AudiencePage.open(browser, size);
        const faults: string[] = [];
        for (const { name, view } of fullViews(seed, { theme, letters, language }, 2)) {
          const wrong = await audience.faults(view);
          faults.push(...wrong.map((fault) => `${name}, ${seed}: ${fault}`));
        }
        return faults;
      });
      expect(found.flat()).toEqual([]);
    });

for (const size of sizes)
  test(`the whole circle keeps the names of its parts at ${size.width} x ${size.height}`, async () => {
    const audience = await AudiencePage.open(browser, size);
    for (const letters of ['usual', 'low-vision'] as const)
      for (const language of ['nl', 'en'] as const) {
        const parts = partsOfOurCircle(language);
        await audience.send({
          appearance: { theme: 'light', letters, language },
          shown: {
            kind: 'circle',
            callName: 'Wilhelmina',
            parts,
            whatCounts: null,
            inFocus: null,
            page: letters === 'usual' ? { number: 1, of: 1 } : { number: 1, of: parts.length + 1 },
          },
        });
        const lines = await audience.page.locator('.circle svg text tspan').allTextContents();
        const words = lines.flatMap((line) => line.split(' '));
        const missing = parts
          .flatMap(({ title }) => title.split(' '))
          .filter((word) => !words.includes(word));
        expect(missing).toEqual([]);
      }
  });

test('axe finds nothing in any kind of view', async () => {
  const audience = await AudiencePage.open(browser, sizes[1]);
  const faults: string[] = [];
  for (const theme of ['light', 'dark'] as const)
    for (const shown of every) {
      await audience.send({ appearance: { theme, letters: 'usual', language: 'nl' }, shown });
      const { violations } = await lookWithAxe(audience.page, {
        rules: { 'color-contrast-enhanced': { enabled: true } },
      });
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
  expect(await audience.heard()).toEqual({ ready: 1, received: 0, rest: 0, listenerFirst: true });
  await expect(audience.page).toHaveTitle('Goed Gesprek');
});

test('what is no view leaves on the screen what was there', async () => {
  const audience = await AudiencePage.open(browser, sizes[0]);
  await audience.send(question('Waar zit u graag?'));
  const tooMuch = question(Array.from({ length: 21 }, () => 'woord').join(' '));
  const withNote = { ...question('Iets anders'), note: 'Alleen voor jou' };
  for (const message of [undefined, null, 'blank', {}, tooMuch, withNote]) await audience.send(message);
  expect((await audience.heard()).received, 'it says what it took').toBe(1);
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
