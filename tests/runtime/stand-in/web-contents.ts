import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { tellLauncher } from './control.ts';
import { toPageAddress } from './address.ts';
import { takePrintAnswer } from './dialog.ts';
import { encode } from './encoding.mjs';

/** Under which name, on the page, the main process reaches the preload. */
export const deliveryName = 'goed-gesprek.stand-in.deliver';

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string };

/** The options for a PDF that the app uses; margins are in inches. */
interface PdfOptions {
  readonly pageSize: string;
  readonly preferCSSPageSize: boolean;
  readonly printBackground: boolean;
  readonly generateTaggedPDF: boolean;
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
}

/** An Electron event that a listener can stop. */
export class StoppableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Stands in for Electron's `webContents` of one window. */
export class WebContents extends EventEmitter {
  /** The address that the app itself is loading: no page asked for that, so no navigation event is due. */
  loading: string | undefined;
  private openHandler: WindowOpenHandler | undefined;
  private hasCrashed = false;

  /**
   * @param partition the session of its own that the window has, if any: what is sent to it is told to the launcher
   */
  constructor(
    private readonly page: () => Promise<Page>,
    private readonly partition?: string,
  ) {
    super();
  }

  loadURL(address: string): Promise<void> {
    // As in Electron: who calls this hears of it before the call returns.
    this.emit('did-start-navigation', { url: address, isMainFrame: true, isSameDocument: false });
    return this.load(address);
  }

  private async load(address: string): Promise<void> {
    const page = await this.page();
    this.loading = address;
    this.hasCrashed = false;
    try {
      await page.goto(toPageAddress(address), { waitUntil: 'load' });
    } catch (cause) {
      if (!page.isClosed()) this.emit('did-fail-load', {}, -2, 'ERR_FAILED', address, true);
      throw cause;
    } finally {
      this.loading = undefined;
    }
  }

  send(channel: string, ...values: unknown[]): void {
    const text = encode({ channel, values: structuredClone(values) });
    tellLauncher({ kind: 'sent-channel', channel });
    this.record(channel, values);
    // A page that crashed hears nothing, and nobody makes another one for a message.
    if (this.hasCrashed) return;
    void this.page()
      .then((page) =>
        page.evaluate(
          ([name, message]) => {
            const deliver = (globalThis as unknown as Record<symbol, ((text: string) => void) | undefined>)[
              Symbol.for(name)
            ];
            deliver?.(message);
          },
          [deliveryName, text] as const,
        ),
      )
      .catch(() => {
        // Electron says nothing either when the page is gone.
      });
  }

  /** Tells the launcher what a window with a session of its own was given. */
  record(channel: string, values: readonly unknown[]): void {
    const { partition } = this;
    if (partition !== undefined) {
      tellLauncher({ kind: 'sent', partition, channel, values: JSON.stringify(values) });
    }
  }

  print(options: unknown, callback: (success: boolean, failureReason: string) => void): void {
    tellLauncher({ kind: 'print', options });
    const answer = takePrintAnswer();
    setImmediate(() => {
      if (answer === 'printed') callback(true, '');
      else callback(false, answer === 'cancelled' ? 'Print job canceled' : 'Print job failed');
    });
  }

  /** A PDF of the page, from the same Chromium; only the options that the app uses. */
  async printToPDF(options: PdfOptions): Promise<Buffer> {
    const { pageSize, margins, ...same } = options;
    if (pageSize !== 'A4') throw new Error('The stand-in for Electron makes PDFs on A4 only');
    const page = await this.page();
    const session = await page.context().newCDPSession(page);
    try {
      const { data } = await session.send('Page.printToPDF', {
        ...same,
        // Inches, as Electron itself hands an A4 on.
        ...{ paperWidth: 8.27, paperHeight: 11.7 },
        ...{ marginTop: margins.top, marginRight: margins.right },
        ...{ marginBottom: margins.bottom, marginLeft: margins.left },
      });
      return Buffer.from(data, 'base64');
    } finally {
      await session.detach();
    }
  }

  isCrashed(): boolean {
    return this.hasCrashed;
  }

  /** The page's process is gone. */
  crash(): void {
    this.hasCrashed = true;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(): void {
    // Chromium gets the same policy as a switch when it starts.
  }

  /**
   * Asks the app whether a window may open.
   *
   * @throws Error when the app allows it: that has never been needed here
   */
  refuseWindow(url: string): void {
    const answer = this.openHandler?.({ url }) ?? { action: 'allow' };
    if (answer.action !== 'deny') throw new Error('The stand-in for Electron opens no windows for pages');
  }

  /** Asks the app whether a page may go somewhere, with the events that Electron sends. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    const ask = (name: string) => {
      const event = Object.assign(new StoppableEvent(), { url, isMainFrame, isSameDocument: false });
      this.emit(name, event);
      return !event.defaultPrevented;
    };
    return ask('will-frame-navigate') && (!isMainFrame || ask('will-navigate'));
  }
}
