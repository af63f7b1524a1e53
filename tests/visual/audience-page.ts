import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { AudienceView } from '../../src/shared/audience/index.ts';
import { chromium } from '../runtime/playwright.ts';
import { projectFolder } from '../runtime/project.ts';
import { findChromium } from '../runtime/stand-in/find-chromium.ts';

/** An address that exists only in these tests: the built page is served from disk, and nothing else is. */
const address = 'http://stage.test/';

/** The preload of the page, as test equipment: it keeps the listener and counts what was asked. Plain script text. */
const preload = `
  window.heard = { ready: 0, received: 0, rest: 0, listenerFirst: false };
  window.audience = {
    ready: async () => { heard.ready += 1; heard.listenerFirst = window.listener !== undefined; },
    received: async () => { heard.received += 1; },
    rest: async () => { heard.rest += 1; },
    onView: (listener) => { window.listener = listener; return () => {}; },
  };
`;

/** Starts the browser that draws the page of the shared screen. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium here; set CHROMIUM_PATH');
  return await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** What the page said to its preload, counted. */
interface Heard {
  readonly ready: number;
  readonly received: number;
  readonly rest: number;
  readonly listenerFirst: boolean;
}

/** The built page of the shared screen, without the app around it. */
export class AudiencePage {
  readonly page: Page;
  /** What went wrong on the page itself. */
  readonly problems: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.problems.push(error.message));
  }

  static async open(browser: Browser, size: { width: number; height: number }): Promise<AudiencePage> {
    const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      if (url.origin !== new URL(address).origin) return await route.abort();
      await route.fulfill({ path: join(projectFolder, 'out/renderer', url.pathname) });
    });
    await page.addInitScript({ content: preload });
    const audience = new AudiencePage(page);
    await page.goto(`${address}audience.html`);
    await page.locator('.stage').waitFor({ state: 'attached' });
    await page.evaluate(() => document.fonts.ready);
    return audience;
  }

  /** Sends a message as the main process does, and lets it be drawn and measured. */
  async send(message: unknown): Promise<void> {
    await this.page.evaluate(async (view) => {
      (window as unknown as { listener: (view: unknown) => void }).listener(view);
      await document.fonts.ready;
      // What is measured in a frame may be drawn in the next; a circle that gets the room of its legend is measured again.
      for (let frame = 0; frame < 8; frame += 1)
        await new Promise((painted) => requestAnimationFrame(painted));
    }, message);
  }

  /** What the page said to its preload. */
  async heard(): Promise<Heard> {
    return await this.page.evaluate(() => (window as unknown as { heard: Heard }).heard);
  }

  /**
   * What is wrong with how a view stands on the screen: letters that are too small, words outside the safe margins or
   * over each other, and anything that does not fit.
   *
   * @param smallest the smallest letters there may be, in pixels of a screen of 1080 high
   */
  async faults(view: AudienceView, smallest = usualLetters(view)): Promise<string[]> {
    await this.send(view);
    return await this.page.evaluate(faultsOnStage, smallest);
  }
}

function usualLetters({ appearance }: AudienceView): number {
  return appearance.letters === 'low-vision' ? 72 : 48;
}

/* Runs on the page. Sizes are compared in pixels of a screen of 1080 high. */
function faultsOnStage(smallest: number): string[] {
  const unit = window.innerHeight / 1080;
  const width = window.innerWidth / unit;
  const faults: string[] = [];
  const stage = document.querySelector('.stage');
  if (stage === null) return ['there is no stage'];
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > window.innerWidth || scrollHeight > window.innerHeight) faults.push('the page scrolls');
  const boxes = new Map<
    Element,
    { left: number; right: number; top: number; bottom: number; text: string }[]
  >();
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (parent === null || text === '' || !parent.checkVisibility()) continue;
    if (parent.closest('.visually-hidden') !== null || getComputedStyle(parent).clipPath !== 'none') continue;
    const svg = parent.closest('svg');
    const isDrawn = svg !== null || parent.closest('.ring') !== null;
    // For who sees badly the names of parts stand in words too, on pages of their own; nothing else may be smaller.
    const mayBeSmaller = svg !== null || (isDrawn && smallest < 72);
    const scale = svg?.getScreenCTM()?.a ?? 1;
    const size = (parseFloat(getComputedStyle(parent).fontSize) * scale) / unit;
    const isStar = svg !== null && /^\d$/.test(text);
    const isInMiddle = svg?.getAttribute('role') === 'img' && parent.closest('[aria-hidden="true"]') !== null;
    if (!isStar && !isInMiddle && size < (mayBeSmaller ? 43.9 : smallest - 0.1))
      faults.push(`${size.toFixed(1)} px: ${text}`);
    const hem = parent.closest('.hem') !== null;
    const range = document.createRange();
    range.selectNodeContents(node);
    const margin = { side: isDrawn ? 40 : 95, top: isDrawn ? 40 : 95, bottom: isDrawn || hem ? 40 : 95 };
    let block: Element = parent;
    while (getComputedStyle(block).display === 'inline' && block.parentElement !== null)
      block = block.parentElement;
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue;
      const height = rect.height / unit;
      // Letters, not the room above and below them.
      const inset = Math.max(0, (height - size * 0.8) / 2);
      const box = {
        left: rect.left / unit,
        right: rect.right / unit,
        top: rect.top / unit + inset,
        bottom: rect.bottom / unit - inset,
        text,
      };
      if (box.left < margin.side || box.right > width - margin.side)
        faults.push(
          `outside, ${box.left.toFixed(0)} to ${box.right.toFixed(0)} of ${width.toFixed(0)}: ${text}`,
        );
      if (box.top < margin.top || box.bottom > 1080 - margin.bottom)
        faults.push(`outside, ${box.top.toFixed(0)} to ${box.bottom.toFixed(0)} of 1080: ${text}`);
      boxes.set(block, [...(boxes.get(block) ?? []), box]);
    }
  }
  const groups = [...boxes.values()];
  groups.forEach((group, index) => {
    for (const other of groups.slice(index + 1))
      for (const one of group)
        for (const two of other)
          if (
            one.left < two.right - 1 &&
            two.left < one.right - 1 &&
            one.top < two.bottom - 1 &&
            two.top < one.bottom - 1
          )
            faults.push(`over each other: ${one.text} | ${two.text}`);
  });
  const outOfPlace = [...stage.querySelectorAll('[data-fit]')].filter(
    (place) => place.scrollWidth > place.clientWidth + 1,
  );
  if (outOfPlace.length > 0)
    faults.push(`too wide: ${outOfPlace.map((place) => place.className).join(', ')}`);
  return [...new Set(faults)];
}
