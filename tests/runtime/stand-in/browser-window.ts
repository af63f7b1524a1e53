import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { toAppAddress } from './address.ts';
import { openWindows, theApp } from './app.ts';
import { pageSize, startChromium } from './chromium.ts';
import { tellLauncher } from './control.ts';
import { decode, encode } from './encoding.mjs';
import encodingText from './encoding.mjs?raw';
import { deliver } from './ipc-main.ts';
import { onlyImplemented } from './only-implemented.ts';
import pageSideText from './page-side.mjs?raw';
import { takeOverTraffic } from './page-traffic.ts';
import { keepCompiled } from './playwright.ts';
import { theScreen, type Rectangle } from './screen.ts';
import { sessionOf, type Session } from './session.ts';
import { deliveryName, StoppableEvent, WebContents } from './web-contents.ts';

interface WindowOptions {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly backgroundColor: string;
  readonly webPreferences: { readonly preload: string; readonly partition?: string };
}

const bindingName = 'goedGesprekStandInCall';
const closeName = 'goedGesprekStandInClose';

function asScript(moduleText: string): string {
  return moduleText.replaceAll(/^export /gm, '');
}

/** The script that puts the preload on a page, before any script of the page itself. */
function pageScript(preloadPath: string): string {
  const preload = readFileSync(preloadPath, 'utf8');
  return `(() => {
${asScript(encodingText)}
${asScript(pageSideText)}
installPageSide(${JSON.stringify(bindingName)}, ${JSON.stringify(deliveryName)}, (require, module, exports) => {
${preload}
});
})();`;
}

/**
 * Stands in for Electron's `BrowserWindow`: each is a real window of the system's Chromium. The first one keeps what it
 * stores; every other one must have a session in memory, and is a Chromium profile of its own without a place on the disk.
 */
export class BrowserWindow extends EventEmitter {
  /** The first window, in whose Chromium the others open. */
  private static first: BrowserWindow | undefined;
  readonly webContents: WebContents;
  private readonly opening: Promise<BrowserContext>;
  private page: Page | undefined;
  private started: { readonly debuggingPort: number; readonly browserVersion: string } | undefined;
  private isGone = false;
  private readonly session: Session;
  private place: Rectangle;
  /** Where it goes when it leaves full screen; undefined while it is not in it. */
  private placeBefore: Rectangle | undefined;

  constructor(private readonly options: WindowOptions) {
    super();
    const { partition } = options.webPreferences;
    if (BrowserWindow.first !== undefined && partition === undefined) {
      throw new Error('The stand-in for Electron has one window that keeps what it stores');
    }
    BrowserWindow.first ??= this;
    openWindows.add(this);
    this.session = sessionOf(partition);
    this.place = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height };
    this.webContents = onlyImplemented('webContents', new WebContents(() => this.usablePage(), partition));
    this.opening = this.open();
    theApp.emit('web-contents-created', {}, this.webContents);
    this.opening.catch((cause: unknown) => {
      console.error('The stand-in could not open a window:', cause);
      theApp.exit(1);
    });
    return onlyImplemented<BrowserWindow>('BrowserWindow', this);
  }

  /** The system takes the first window out of full screen, as with a key or a gesture of its own. */
  static leaveFullScreen(): void {
    BrowserWindow.first?.setFullScreen(false);
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    for (const window of openWindows) {
      if (window instanceof BrowserWindow && window.webContents === contents) return window;
    }
    return null;
  }

  show(): void {}
  showInactive(): void {}
  isFullScreen(): boolean {
    return this.placeBefore !== undefined;
  }
  isSimpleFullScreen(): boolean {
    return false;
  }
  /** No window manager maximizes a window here. */
  isMaximized(): boolean {
    return false;
  }
  setFullScreen(isFull: boolean): void {
    if (isFull === this.isFullScreen()) return;
    const place = this.placeBefore ?? theScreen.getDisplayMatching(this.place).bounds;
    this.placeBefore = isFull ? this.place : undefined;
    this.stand(place);
    this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
  }
  getBounds(): Rectangle {
    return this.place;
  }
  getNormalBounds(): Rectangle {
    return this.placeBefore ?? this.place;
  }
  setBounds(place: Rectangle): void {
    this.stand(place);
  }

  focus(): void {
    void this.usablePage().then((page) => page.bringToFront());
  }
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }

  close(): void {
    if (this.isGone) return;
    const event = new StoppableEvent();
    this.emit('close', event);
    if (event.defaultPrevented) theApp.stayOpen();
    else this.destroy();
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    void this.opening
      .then((context) => context.close())
      .catch((cause: unknown) => {
        console.error('The stand-in could not close a window:', cause);
      })
      .then(() => {
        this.forget();
      });
  }

  private stand(place: Rectangle): void {
    this.place = place;
    const isFirst = this.options.webPreferences.partition === undefined;
    if (isFirst) tellLauncher({ kind: 'full-screen', isFull: this.isFullScreen() });
    this.emit('resize');
    void this.resizePage().catch(() => {
      // Electron says nothing either when the page is gone.
    });
  }

  private async resizePage(): Promise<void> {
    await this.opening;
    const size = pageSize(this.place);
    // The page that comes after a crash has the size that the window began with.
    if (size !== null && !this.webContents.isCrashed()) await this.page?.setViewportSize(size);
  }

  private forget(): void {
    openWindows.delete(this);
    for (const window of openWindows) if (window.isDestroyed()) openWindows.delete(window);
    this.emit('closed');
    theApp.windowClosed();
  }

  private async open(): Promise<BrowserContext> {
    const context = await (BrowserWindow.first === this ? this.openFirst() : this.openInMemory());
    await takeOverTraffic(context, {
      ...{ contents: this.webContents, session: this.session },
      page: () => this.page,
    });
    await context.exposeBinding(
      bindingName,
      async ({ frame }, text: string) => await this.answer(frame, text),
    );
    await context.addInitScript(pageScript(this.options.webPreferences.preload));
    // Electron lets a page close its own window; Chromium refuses that to a window no script opened.
    await context.exposeBinding(closeName, () => {
      this.close();
    });
    await context.addInitScript(`window.close = () => { void window['${closeName}'](); };`);
    this.adopt(context.pages()[0] ?? (await context.newPage()));
    context.on('page', (page) => {
      // While the window has no page, the new one is its own.
      if (this.page !== undefined && page !== this.page) void this.closePopup(page);
    });
    context.on('close', () => {
      // Chromium is gone without the app asking: somebody closed its window, or it crashed as a whole.
      if (this.isGone) return;
      this.isGone = true;
      this.forget();
    });
    if (this.started !== undefined) tellLauncher({ kind: 'window', ...this.started });
    keepCompiled();
    return context;
  }

  private async openFirst(): Promise<BrowserContext> {
    const { context, debuggingPort, version } = await startChromium({
      ...this.options,
      profileFolder: join(theApp.getPath('userData'), 'stand-in-profile'),
    });
    this.started = { debuggingPort, browserVersion: version };
    return context;
  }

  private async openInMemory(): Promise<BrowserContext> {
    const browser = (await BrowserWindow.first?.opening)?.browser();
    if (!browser) throw new Error('The first window of the stand-in has gone');
    return await browser.newContext({ viewport: pageSize(this.place), locale: 'nl-NL' });
  }

  /** Makes a page the page of this window. */
  private adopt(page: Page): void {
    this.page = page;
    const { webContents } = this;
    page.on('domcontentloaded', () => this.emit('ready-to-show'));
    page.on('crash', () => {
      webContents.crash();
    });
    page.on('close', () => {
      // Chromium may go on without windows; an app does not.
      if (page === this.page) this.destroy();
    });
    page.on('response', (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
        webContents.emit('did-navigate', {}, toAppAddress(response.url()), response.status(), '');
      }
    });
    page.on('download', (download) => {
      const event = new StoppableEvent();
      this.session.emit('will-download', event, {}, webContents);
      if (!event.defaultPrevented) throw new Error('The stand-in for Electron has no downloads');
      void download.cancel();
    });
    page.on('pageerror', (error) => {
      tellLauncher({
        kind: 'page-problem',
        problem: { kind: 'uncaught', text: String(error.stack ?? error) },
      });
    });
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      tellLauncher({ kind: 'page-problem', problem: { kind: 'reported', text: message.text() } });
    });
    page.on('websocket', (socket) => {
      tellLauncher({ kind: 'outside-request', request: { url: socket.url(), refusedByApp: false } });
    });
  }

  private async closePopup(page: Page): Promise<void> {
    this.webContents.refuseWindow(toAppAddress(page.url()));
    await page.close();
  }

  /** The page of this window; a new one when the old one has crashed, because Playwright cannot use that again. */
  private async usablePage(): Promise<Page> {
    const context = await this.opening;
    const crashed = this.page;
    if (this.webContents.isCrashed()) {
      this.page = undefined;
      this.adopt(await context.newPage());
      await crashed?.close();
    }
    if (this.page === undefined) throw new Error('The window has no page');
    return this.page;
  }

  private async answer(frame: Frame, text: string): Promise<string> {
    const { channel, values } = decode(text) as { channel: string; values: unknown[] };
    const reply = await deliver(
      { sender: this.webContents, senderFrame: asWebFrame(frame) },
      channel,
      values,
    );
    this.webContents.record(channel, [reply]);
    return encode(reply);
  }
}

interface WebFrame {
  readonly url: string;
  readonly parent: WebFrame | null;
}

function asWebFrame(frame: Frame): WebFrame {
  const parent = frame.parentFrame();
  return onlyImplemented('senderFrame', {
    url: toAppAddress(frame.url()),
    parent: parent === null ? null : asWebFrame(parent),
  });
}
