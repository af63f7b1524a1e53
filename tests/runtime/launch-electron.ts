import { spawn } from 'node:child_process';
import type { ElectronApplication, Page, Request } from 'playwright-core';
import { findElectron } from './choose-runtime.ts';
import { electron } from './playwright.ts';
import { killTree } from './process-tree.ts';
import { projectFolder } from './project.ts';
import {
  LaunchError,
  NotOnThisRuntimeError,
  type LaunchOptions,
  type OutsideRequest,
  type PageProblem,
  type PrintAnswer,
  type RunningApp,
} from './running-app.ts';

const appOrigin = 'app://goed-gesprek';
const ownProtocols = new Set(['app:', 'blob:', 'data:', 'devtools:', 'about:']);

/** Chromium refuses its sandbox to root; containers for tests run as root. */
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Starts the built app in Electron itself.
 *
 * @throws LaunchError when it ends before it shows a window, with what it printed
 */
export async function launchElectron(options: LaunchOptions): Promise<RunningApp> {
  const executablePath = findElectron();
  if (executablePath === undefined) throw new LaunchError('Electron is not installed here', null, '');
  const environment = environmentFor(options);
  const app = await electron.launch({
    executablePath,
    args: [...switches, projectFolder],
    cwd: projectFolder,
    env: environment,
  });
  const main = app.process();
  let output = '';
  for (const stream of [main.stdout, main.stderr]) {
    stream?.on('data', (bytes: Buffer) => {
      output += bytes.toString('utf8');
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    main.once('close', resolve);
  });
  const outsideRequests = recordOutsideRequests(app);
  const pageProblems = recordPageProblems(app);
  await recordShownInFolder(app);
  const page = await firstPage(app, ended, () => output);
  const chromiumVersion = await app.evaluate(() => process.versions['chrome'] ?? 'unknown');
  const electronVersion = await app.evaluate(() => process.versions['electron'] ?? 'unknown');

  return {
    runtime: { name: 'electron', versions: `Electron ${electronVersion} (Chromium ${chromiumVersion})` },
    page,
    address: (path) => `${appOrigin}/${path}`,
    answerNextSaveDialog: (path) => answerSaveDialog(app, path),
    answerNextOpenDialog: async (path) => {
      await app.evaluate(({ dialog }, chosen) => {
        const original = dialog.showOpenDialog;
        dialog.showOpenDialog = () => {
          dialog.showOpenDialog = original;
          return Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
        };
      }, path);
    },
    answerNextPrint: (answer) => answerPrint(app, answer),
    clipboardPicture: async () => {
      const picture = await app.evaluate(async ({ clipboard }) => {
        const item = (await clipboard.read()).find(({ types }) => types.includes('image/png'));
        const blob = await item?.getType('image/png');
        return blob === undefined ? '' : Buffer.from(await blob.arrayBuffer()).toString('base64');
      });
      return Buffer.from(picture, 'base64');
    },
    clipboardText: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    offeredSavePaths: () =>
      app.evaluate(() => (globalThis as { offeredSavePaths?: string[] }).offeredSavePaths ?? []),
    printOptions: () => app.evaluate(() => (globalThis as { printOptions?: unknown[] }).printOptions ?? []),
    shownInFolder: () => app.evaluate(() => (globalThis as { shownInFolder?: string[] }).shownInFolder ?? []),
    announcePower: async (event) => {
      await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
    },
    isFullScreen: () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some(
          (window) =>
            !window.webContents.getURL().endsWith('/audience.html') &&
            (window.isFullScreen() || window.isSimpleFullScreen()),
        ),
      ),
    leaveFullScreen: () =>
      app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) {
          if (window.isSimpleFullScreen()) window.setSimpleFullScreen(false);
          else window.setFullScreen(false);
        }
      }),
    // The numbers begin at 0; a test begins far fewer than this.
    isKeptAwake: () =>
      app.evaluate(({ powerSaveBlocker }) =>
        Array.from({ length: 100 }, (_none, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
      ),
    setDisplays: () => Promise.reject(new NotOnThisRuntimeError('Plugging in a display')),
    audiencePages: () => app.windows().filter((one) => one.url() === `${appOrigin}/audience.html`),
    audienceMessages: () => {
      throw new NotOnThisRuntimeError('Listening in on the shared screen');
    },
    sentChannels: () => {
      throw new NotOnThisRuntimeError('Listening in on the windows');
    },
    outsideRequests: () => outsideRequests,
    pageProblems: () => pageProblems,
    output: () => output,
    openSecondInstance: () =>
      new Promise((resolve) => {
        spawn(executablePath, [...switches, projectFolder], { env: environment, stdio: 'ignore' }).once(
          'close',
          resolve,
        );
      }),
    ended,
    async close() {
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      });
      await ended;
    },
    async kill() {
      if (main.pid !== undefined) await killTree(main.pid);
      await ended;
    },
  };
}

function environmentFor(options: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), ...options.environment, GOED_GESPREK_DATA: options.dataFolder };
}

async function firstPage(
  app: ElectronApplication,
  ended: Promise<number | null>,
  output: () => string,
): Promise<Page> {
  const page = await Promise.race([app.firstWindow(), ended]);
  if (page === null || typeof page === 'number') {
    throw new LaunchError('The app ended before it showed a window', page, output());
  }
  await page.waitForURL((url) => url.protocol === 'app:', { waitUntil: 'load' });
  return page;
}

function recordOutsideRequests(app: ElectronApplication): OutsideRequest[] {
  const requests: OutsideRequest[] = [];
  const isOutside = (request: Request) => !ownProtocols.has(new URL(request.url()).protocol);
  app.context().on('requestfailed', (request) => {
    const refusedByApp = request.failure()?.errorText.includes('ERR_BLOCKED_BY_CLIENT') ?? false;
    if (isOutside(request)) requests.push({ url: request.url(), refusedByApp });
  });
  app.context().on('requestfinished', (request) => {
    if (isOutside(request)) requests.push({ url: request.url(), refusedByApp: false });
  });
  return requests;
}

function recordPageProblems(app: ElectronApplication): PageProblem[] {
  const problems: PageProblem[] = [];
  app.context().on('weberror', (event) => {
    problems.push({ kind: 'uncaught', text: String(event.error().stack ?? event.error()) });
  });
  app.context().on('console', (message) => {
    if (message.type() === 'error') problems.push({ kind: 'reported', text: message.text() });
  });
  return problems;
}

/* Nobody closes a window for files after a test. */
async function recordShownInFolder(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const shown = ((globalThis as { shownInFolder?: string[] }).shownInFolder ??= []);
    shell.showItemInFolder = (path) => {
      shown.push(path);
    };
  });
}

async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const answers = ((globalThis as { saveAnswers?: (string | null)[] }).saveAnswers ??= []);
    answers.push(chosen);
    const offered = ((globalThis as { offeredSavePaths?: string[] }).offeredSavePaths ??= []);
    dialog.showSaveDialog = (...given: unknown[]) => {
      const options = given.at(-1) as { readonly defaultPath?: string };
      offered.push(options.defaultPath ?? '');
      const answer = answers.shift();
      if (answer === undefined)
        throw new Error('A dialog for saving opened and no answer was given beforehand');
      return Promise.resolve({ canceled: answer === null, filePath: answer ?? '' });
    };
  }, path);
}

async function answerPrint(app: ElectronApplication, answer: PrintAnswer): Promise<void> {
  await app.evaluate(({ BrowserWindow }, given) => {
    const contents = BrowserWindow.getAllWindows()
      .map((window) => window.webContents)
      .find((one) => !one.getURL().endsWith('/audience.html'));
    if (contents === undefined) return;
    const answers = ((globalThis as { printAnswers?: PrintAnswer[] }).printAnswers ??= []);
    answers.push(given);
    const asked = ((globalThis as { printOptions?: unknown[] }).printOptions ??= []);
    contents.print = (options, callback) => {
      asked.push(options);
      const answer = answers.shift() ?? 'failed';
      callback?.(answer === 'printed', answer === 'cancelled' ? 'Print job canceled' : 'Print job failed');
    };
  }, answer);
}
