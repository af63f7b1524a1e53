import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe has against a page, and what it could not judge by itself. */
export type FindingsOfAxe = Pick<AxeResults, 'violations' | 'incomplete'>;

/**
 * Lets axe look at a page as it stands.
 *
 * Axe comes along once per page, and tells only what it has against it: a screen is looked at many times, and what is
 * well fills megabytes.
 */
export async function lookWithAxe(page: Page, options: RunOptions): Promise<FindingsOfAxe> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  return await page.evaluate(async (choices) => {
    // The page has it from the line above; the name at the top of this file is the one of the test.
    const { axe: onPage } = globalThis as unknown as { axe: typeof axe };
    const { violations, incomplete } = await onPage.run(document, {
      ...choices,
      resultTypes: ['violations', 'incomplete'],
    });
    return { violations, incomplete };
  }, options);
}
