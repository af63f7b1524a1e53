import { createRequire } from 'node:module';
import type * as Playwright from 'playwright-core';

/* Required, not imported: for an import Node first reads all seven megabytes of it once more, to learn what it exports. */
const playwright = createRequire(import.meta.url)('playwright-core') as typeof Playwright;

/** Starts Chromium, or reaches one that runs. */
export const { chromium } = playwright;
/** Starts Electron. */
export const electron = playwright._electron;
