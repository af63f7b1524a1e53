import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from '../e2e/support/fixture.ts';
import { lookWithAxe } from './axe.ts';

/** Level A and AA of every WCAG so far, and what axe advises besides. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every look a screen can have that changes its colours or its sizes most. */
const looks = [
  { theme: 'light', textSize: '100' },
  { theme: 'light', textSize: '200' },
  { theme: 'dark', textSize: '100' },
  { theme: 'dark', textSize: '200' },
] as const;

type Look = (typeof looks)[number];

/** The window sizes at which no screen may scroll sideways. */
const windows = [
  { width: 1366, height: 768, textSizes: ['100', '200'] },
  { width: 1024, height: 640, textSizes: ['100', '200'] },
] as const;

const usualWindow = { width: 1366, height: 768 };

/** The smallest target for a finger, in pixels (WCAG 2.5.5, AAA). */
const smallestTarget = 44;

/**
 * Looks at the screen as it stands: axe finds nothing in any look, nothing scrolls sideways, every target is large
 * enough, no field is kept by the browser. A fault does not stop the test, so that one run tells about every screen.
 *
 * @param name which screen it is, for the report
 */
export async function inspect(page: Page, name: string): Promise<void> {
  const faults: string[] = [];
  for (const look of looks) {
    await show(page, look);
    for (const fault of await faultsOfAxe(page)) faults.push(`${look.theme}, ${look.textSize} %: ${fault}`);
    await picture(page, name, look);
  }
  for (const { width, height, textSizes } of windows) {
    await page.setViewportSize({ width, height });
    for (const textSize of textSizes) {
      await show(page, { theme: 'light', textSize });
      const wide = await whatIsTooWide(page);
      for (const fault of wide) faults.push(`${width} x ${height}, ${textSize} %: ${fault}`);
    }
  }
  await page.setViewportSize(usualWindow);
  await show(page, looks[0]);
  faults.push(...(await smallTargets(page)), ...(await fieldsTheBrowserKeeps(page)));
  expect.soft(faults, name).toEqual([]);
}

/* For people to look at: GOED_GESPREK_PICTURES names a folder, and every inspected screen leaves its picture there. */
async function picture(page: Page, name: string, { theme, textSize }: Look): Promise<void> {
  const folder = process.env['GOED_GESPREK_PICTURES'];
  if (folder === undefined) return;
  const file = `${name.replace(/[^a-z0-9]+/gi, '-')}-${theme}-${textSize}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true });
}

/* A browser writes what stands in fields to its own session files, unless they say that it may not. */
async function fieldsTheBrowserKeeps(page: Page): Promise<string[]> {
  const fields = page.locator('textarea, select, input[type="text"], input[type="search"]');
  const kept = await fields.and(page.locator(':not([autocomplete="off"])')).all();
  return Promise.all(
    kept.map(async (field) => `kept by the browser: ${(await field.getAttribute('id')) ?? ''}`),
  );
}

/* Set where the preferences put them: the dialog that does so is tested by itself, and would be in the way here. */
async function show(page: Page, look: Look): Promise<void> {
  await page.evaluate(async ({ theme, textSize }) => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['textSize'] = textSize;
    // Even a change without motion takes a moment, and a colour halfway is a colour nobody chose.
    // What changed in one place sets off a change in what stands inside it, a frame later; only then nothing moves any more.
    const frame = () => new Promise((painted) => requestAnimationFrame(painted));
    await frame();
    do {
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
      await frame();
    } while (document.getAnimations().length > 0);
  }, look);
}

async function faultsOfAxe(page: Page): Promise<string[]> {
  const { violations, incomplete } = await lookWithAxe(page, {
    runOnly: { type: 'tag', values: tags },
    // 7 : 1, which we promise and no level AA asks for.
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  const faults = violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`.trim());
    return `${id}: ${places.slice(0, 4).join(' | ')}`;
  });
  const undecided = incomplete.filter(({ id }) => id === 'color-contrast-enhanced');
  const places = undecided.flatMap(({ nodes }) => nodes.flatMap(({ target }) => target.map(String)));
  return [...faults, ...(await page.evaluate(poorContrasts, places))];
}

/*
 * Runs on the page. Axe does not judge text under a native radio that lies over its card, so that is done here: the
 * colour of the letters against the nearest opaque background.
 */
function poorContrasts(selectors: readonly string[]): string[] {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgroundOf = (element: Element): string => {
    for (let place: Element | null = element; place !== null; place = place.parentElement) {
      const { backgroundColor } = getComputedStyle(place);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  return selectors.flatMap((selector) => {
    const element = document.querySelector(selector);
    // A drawing has no background of its own, and what cannot be operated need not be read.
    if (element === null || element instanceof SVGElement || element.closest(':disabled') !== null) return [];
    const [one = 0, other = 0] = [getComputedStyle(element).color, backgroundOf(element)].map(luminance);
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return contrast >= 7 ? [] : [`contrast ${contrast.toFixed(1)} : 1 at ${selector}`];
  });
}

async function whatIsTooWide(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    return [`scrolls sideways by ${scrollWidth - clientWidth} px: ${culprits.slice(-3).join(', ')}`];
  });
}

async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate((smallest) => {
    const dialog = document.querySelector('dialog[open]');
    const targets = (dialog ?? document).querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [role="button"], [tabindex="0"]',
    );
    return [...targets]
      .filter((target) => target.checkVisibility())
      .map((target) => {
        // A native radio or checkbox lies in its card: the card is what a finger comes down on.
        const isChoice = target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type);
        const { width, height } = ((isChoice && target.closest('label')) || target).getBoundingClientRect();
        return { target, width: Math.round(width), height: Math.round(height) };
      })
      .filter(({ width, height }) => width < smallest || height < smallest)
      .map(({ target, width, height }) => {
        const name =
          target.getAttribute('aria-label') ?? target.closest('label')?.innerText ?? target.innerText;
        return `target of ${width} x ${height} px: ${target.tagName.toLowerCase()} ${name || target.id}`;
      });
  }, smallestTarget);
}
