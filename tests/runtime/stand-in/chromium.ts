import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { findChromium } from './find-chromium.ts';
import { chromium } from './playwright.ts';

const portFile = 'DevToolsActivePort';

/** How large the window is and where its profile stands. */
export interface ChromiumWindowSettings {
  readonly profileFolder: string;
  readonly width: number;
  readonly height: number;
  readonly backgroundColor: string;
}

/** A running Chromium and where a test can reach it. */
export interface RunningChromium {
  readonly context: BrowserContext;
  readonly debuggingPort: number;
  readonly version: string;
}

/**
 * Starts the system's Chromium with one window that has no tabs and no way out to any network.
 *
 * @throws Error when there is no Chromium, or it does not start
 */
export async function startChromium(settings: ChromiumWindowSettings): Promise<RunningChromium> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium here; set CHROMIUM_PATH');
  // The file of an earlier run would send everyone to a port where nobody listens any more.
  rmSync(join(settings.profileFolder, portFile), { force: true });
  const context = await chromium.launchPersistentContext(settings.profileFolder, {
    executablePath,
    headless: false,
    viewport: pageSize(settings),
    acceptDownloads: false,
    locale: 'nl-NL',
    // Signals belong to the app, which first lets its windows store what is open.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // An app shows no bar that says it is being tested.
    ignoreDefaultArgs: ['--enable-automation'],
    // Chromium refuses its sandbox to root; containers for tests run as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--app=data:text/html,',
      '--remote-debugging-port=0',
      `--window-size=${String(settings.width)},${String(settings.height)}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-default-apps',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      // Nothing has an address, so nothing can leave even when everything before this line fails.
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
  return {
    context,
    debuggingPort: await debuggingPortOf(settings.profileFolder),
    version: context.browser()?.version() ?? 'unknown',
  };
}

/** How large a window is, and with how large a page in it. */
export function pageSize({ width, height }: { readonly width: number; readonly height: number }) {
  // Tests need the same size on every screen; a person may want to drag a corner.
  const isFixedSize = process.env['GOED_GESPREK_STAND_IN_FREE_SIZE'] === undefined;
  return isFixedSize ? { width, height } : null;
}

/** Chromium writes the port it chose into its profile shortly after it starts. */
async function debuggingPortOf(profileFolder: string): Promise<number> {
  const path = join(profileFolder, portFile);
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : Number.NaN;
    if (Number.isSafeInteger(port)) return port;
    await wait(25);
  }
  throw new Error('Chromium did not say on which port it can be reached');
}
