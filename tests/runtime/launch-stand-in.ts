import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { bundleStandIn } from './bundle-stand-in.ts';
import { chromium } from './playwright.ts';
import { killTree } from './process-tree.ts';
import { mainBundle, projectFolder } from './project.ts';
import {
  LaunchError,
  type AudienceMessage,
  type LaunchOptions,
  type OutsideRequest,
  type PageProblem,
  type RunningApp,
} from './running-app.ts';
import { isPageAddress, toPageAddress } from './stand-in/address.ts';
import type { LauncherMessage, StandInMessage } from './stand-in/control.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

type WindowMessage = Extract<StandInMessage, { kind: 'window' }>;
type Wish = LauncherMessage extends infer Message
  ? Message extends unknown
    ? Omit<Message, 'id'>
    : never
  : never;

const longestStart = 60_000;
const registerHook = pathToFileURL(join(import.meta.dirname, 'stand-in', 'register.mjs')).href;

function registerBundle(path: string): string {
  return `${registerHook}?${new URLSearchParams({ bundle: pathToFileURL(path).href }).toString()}`;
}

/**
 * Starts the built main bundle in a Node process of its own, with the stand-in in Electron's place.
 *
 * @throws LaunchError when it ends before it shows a window, with what it printed
 */
export async function launchStandIn(options: LaunchOptions): Promise<RunningApp> {
  const main = await StandInProcess.start(options);
  const { debuggingPort, browserVersion } = await main.window();
  const browser = await reachPage(main, debuggingPort).catch(async (cause: unknown) => {
    await main.kill();
    throw cause;
  });
  const findPage = () => facilitatorPage(browser);

  return {
    runtime: {
      name: 'stand-in',
      versions: `stand-in (Chromium ${browserVersion}, Node ${process.versions.node})`,
    },
    get page() {
      const page = findPage();
      if (page === undefined) throw new Error('The facilitator window has gone');
      return page;
    },
    address: (path) => toPageAddress(`app://goed-gesprek/${path}`),
    answerNextSaveDialog: (path) => main.tell({ kind: 'answer-save-dialog', path }),
    answerNextOpenDialog: (path) => main.tell({ kind: 'answer-open-dialog', path }),
    answerNextPrint: (answer) => main.tell({ kind: 'answer-print', answer }),
    clipboardPicture: () => Promise.resolve(Buffer.from(main.clipboard.picture, 'base64')),
    clipboardText: () => Promise.resolve(main.clipboard.text),
    offeredSavePaths: () => Promise.resolve(main.offeredSavePaths),
    printOptions: () => Promise.resolve(main.printOptions),
    shownInFolder: () => Promise.resolve(main.shownInFolder),
    announcePower: (event) => main.tell({ kind: 'power', event }),
    isFullScreen: () => Promise.resolve(main.isFullScreen),
    leaveFullScreen: () => main.tell({ kind: 'leave-full-screen' }),
    isKeptAwake: () => Promise.resolve(main.isKeptAwake),
    setDisplays: (displays) => main.tell({ kind: 'displays', displays }),
    audiencePages: () => pagesAt(browser, isAudience),
    audienceMessages: () => main.audienceMessages,
    sentChannels: () => main.sentChannels,
    outsideRequests: () => main.outsideRequests,
    pageProblems: () => main.pageProblems,
    output: () => main.output,
    openSecondInstance: async () => (await StandInProcess.start(options)).ended,
    ended: main.ended,
    async close() {
      await main.tell({ kind: 'close-windows' });
      await main.ended;
      await browser.close();
    },
    async kill() {
      await main.kill();
      await browser.close();
    },
  };
}

const isAudience = (address: string) => address === toPageAddress('app://goed-gesprek/audience.html');
/* A popup, or the empty page a window starts with, is something else. */
const isFacilitator = (address: string) => isPageAddress(address) && !isAudience(address);

function pagesAt(browser: Browser, isWanted: (address: string) => boolean): Page[] {
  const pages = browser.contexts().flatMap((context) => context.pages());
  return pages.filter((page) => isWanted(page.url()));
}

function facilitatorPage(browser: Browser): Page | undefined {
  return pagesAt(browser, isFacilitator)[0];
}

/** The page is driven over a connection of its own, so that ending the app's processes is what it seems to be. */
async function reachPage(main: StandInProcess, debuggingPort: number): Promise<Browser> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${String(debuggingPort)}`);
  await waitForPage(() => facilitatorPage(browser), main);
  await facilitatorPage(browser)?.waitForLoadState('load');
  return browser;
}

async function waitForPage(findPage: () => Page | undefined, main: StandInProcess): Promise<void> {
  const ended = main.ended.then(() => true);
  while (findPage() === undefined) {
    const hasEnded = await Promise.race([ended, new Promise<false>((later) => setTimeout(later, 10, false))]);
    if (hasEnded) throw new LaunchError('The app ended before it showed a window', null, main.output);
  }
}

/** One Node process that runs the main bundle. */
class StandInProcess {
  output = '';
  clipboard = { picture: '', text: '' };
  isFullScreen = false;
  isKeptAwake = false;
  readonly printOptions: unknown[] = [];
  readonly shownInFolder: string[] = [];
  readonly offeredSavePaths: string[] = [];
  readonly outsideRequests: OutsideRequest[] = [];
  readonly pageProblems: PageProblem[] = [];
  readonly audienceMessages: AudienceMessage[] = [];
  readonly sentChannels: string[] = [];
  readonly ended: Promise<number | null>;
  private readonly process: ChildProcess;
  private readonly temporary = makeTemporaryFolder();
  private readonly waiting = new Map<number, () => void>();
  private lastId = 0;
  private windowMessage: WindowMessage | undefined;
  private onWindow: (() => void) | undefined;

  private constructor(options: LaunchOptions, registerHook: string) {
    this.process = spawn(process.execPath, ['--import', registerHook, mainBundle], {
      cwd: projectFolder,
      env: {
        ...process.env,
        ...this.temporary.environment,
        ...options.environment,
        GOED_GESPREK_DATA: options.dataFolder,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        this.output += bytes.toString('utf8');
      });
    }
    this.process.on('message', (message) => {
      this.hear(message as StandInMessage);
    });
    this.ended = new Promise((ended) => {
      this.process.once('close', (code) => {
        for (const confirm of this.waiting.values()) confirm();
        this.temporary.remove();
        ended(code);
      });
    });
  }

  /** Starts it, with the stand-in as its source stands. */
  static async start(options: LaunchOptions): Promise<StandInProcess> {
    return new StandInProcess(options, registerBundle(await bundleStandIn()));
  }

  /** Waits for the window. */
  async window(): Promise<WindowMessage> {
    const shown = new Promise<void>((resolve) => {
      this.onWindow = resolve;
      if (this.windowMessage !== undefined) resolve();
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, longestStart);
    });
    await Promise.race([shown, this.ended, late]);
    clearTimeout(timer);
    if (this.windowMessage === undefined) {
      // Read before it is killed: afterwards a slow start and a failed one look the same.
      const { exitCode, signalCode } = this.process;
      const reason =
        exitCode === null && signalCode === null
          ? `The app showed no window in ${String(longestStart / 1000)} seconds and was still running`
          : `The app ended before it showed a window: ${signalCode ?? `exit code ${String(exitCode)}`}`;
      await this.kill();
      throw new LaunchError(reason, exitCode, this.output);
    }
    return this.windowMessage;
  }

  /** Tells the stand-in something and waits until it has taken it in. */
  async tell(wish: Wish): Promise<void> {
    if (!this.process.connected) return;
    this.lastId += 1;
    const id = this.lastId;
    await new Promise<void>((confirm) => {
      this.waiting.set(id, confirm);
      this.process.send({ ...wish, id });
    });
  }

  /** Ends it and its browser at once. */
  async kill(): Promise<void> {
    const { pid, exitCode, signalCode } = this.process;
    if (pid !== undefined && exitCode === null && signalCode === null) await killTree(pid);
    await this.ended;
    // Its Chromium may have put something there after the app itself had gone.
    this.temporary.remove();
  }

  private hear(message: StandInMessage): void {
    switch (message.kind) {
      case 'window':
        this.windowMessage = message;
        this.onWindow?.();
        break;
      case 'outside-request':
        this.outsideRequests.push(message.request);
        break;
      case 'page-problem':
        this.pageProblems.push(message.problem);
        break;
      case 'clipboard':
        this.clipboard = message;
        break;
      case 'save-dialog':
        this.offeredSavePaths.push(message.defaultPath);
        break;
      case 'sent':
        this.audienceMessages.push({
          channel: message.channel,
          values: JSON.parse(message.values) as unknown[],
        });
        break;
      case 'print':
        this.printOptions.push(message.options);
        break;
      case 'full-screen':
        this.isFullScreen = message.isFull;
        break;
      case 'sent-channel':
        this.sentChannels.push(message.channel);
        break;
      case 'awake':
        this.isKeptAwake = message.isAwake;
        break;
      case 'shown-in-folder':
        this.shownInFolder.push(message.path);
        break;
      case 'done':
        this.waiting.get(message.id)?.();
        this.waiting.delete(message.id);
        break;
      case 'error-box':
        // It has been printed as well, and what was printed is kept.
        break;
    }
  }
}
