import type { Page } from 'playwright-core';
import type { RuntimeName } from './choose-runtime.ts';
import type { SimulatedDisplay } from './stand-in/screen.ts';
import type { OutsideRequest, PageProblem, PowerEvent, PrintAnswer } from './stand-in/control.ts';

export type { OutsideRequest, PageProblem, PowerEvent, PrintAnswer, SimulatedDisplay };

/** Something that the main process gave to a window of the shared screen: sent by itself, or as an answer. */
export interface AudienceMessage {
  readonly channel: string;
  readonly values: readonly unknown[];
}

/** How the app is started. */
export interface LaunchOptions {
  /** The folder for all data; absolute. */
  readonly dataFolder: string;
  /** Added to the environment of the app. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Which runtime ran, for reports. */
export interface RuntimeDescription {
  readonly name: RuntimeName;
  /** "stand-in (Chromium 156.0.8078.79, Node 20.20.2)" */
  readonly versions: string;
}

/** A running app, the same whichever runtime runs it. */
export interface RunningApp {
  readonly runtime: RuntimeDescription;
  /** The page of the facilitator window. */
  readonly page: Page;
  /** The address of one of the app's own pages or files, as this runtime's browser knows it. */
  address(path: string): string;
  /** What the person does at the next dialog for saving: chooses this path, or cancels with null. */
  answerNextSaveDialog(path: string | null): Promise<void>;
  /** What the person does at the next dialog for choosing a file or folder: chooses this path, or cancels with null. */
  answerNextOpenDialog(path: string | null): Promise<void>;
  /** What happens at the next dialog for printing. */
  answerNextPrint(answer: PrintAnswer): Promise<void>;
  /** The picture on the clipboard, as a PNG; empty when there is none. */
  clipboardPicture(): Promise<Buffer>;
  /** The text on the clipboard; empty when there is none. */
  clipboardText(): Promise<string>;
  /** The place and name that each dialog for saving offered, in order. */
  offeredSavePaths(): Promise<readonly string[]>;
  /** How each dialog for printing was opened, in order: the options that Electron was given. */
  printOptions(): Promise<readonly unknown[]>;
  /** The files that the system was asked to show in its window for files, in order. */
  shownInFolder(): Promise<readonly string[]>;
  /** Lets the laptop lock its screen or go to sleep, as far as the app can tell. */
  announcePower(event: PowerEvent): Promise<void>;
  /** Whether the facilitator window fills its display now. */
  isFullScreen(): Promise<boolean>;
  /** Takes the facilitator window out of full screen, as the system does with a key of its own. */
  leaveFullScreen(): Promise<void>;
  /** Whether the app keeps the displays from dimming now. */
  isKeptAwake(): Promise<boolean>;
  /**
   * Plugs displays in and out and moves them about; the facilitator window stands at 0, 0.
   *
   * @throws NotOnThisRuntimeError on real Electron, which has the displays that are there
   */
  setDisplays(displays: readonly SimulatedDisplay[]): Promise<void>;
  /** The pages of the shared screen (gedeeld scherm), one per window; each is as large as its display. */
  audiencePages(): readonly Page[];
  /**
   * Everything the main process gave to windows of the shared screen so far, in order.
   *
   * @throws NotOnThisRuntimeError on real Electron, where nobody listens in
   */
  audienceMessages(): readonly AudienceMessage[];
  /**
   * On which channels the main process sent something to a window so far, whichever window, in order.
   *
   * @throws NotOnThisRuntimeError on real Electron, where nobody listens in
   */
  sentChannels(): readonly string[];
  /** Every request so far to anything but the app's own pages, however it was stopped. */
  outsideRequests(): readonly OutsideRequest[];
  /** Everything so far that went wrong on a page, from its first moment on. */
  pageProblems(): readonly PageProblem[];
  /** Everything the main process has printed so far. */
  output(): string;
  /** Starts the app once more on the same data folder; resolves to its exit code when it has ended. */
  openSecondInstance(): Promise<number | null>;
  /** Closes the window as a person does, with time to store what is open, and waits until the app has ended. */
  close(): Promise<void>;
  /** Ends every process of the app at once, as a power cut would. */
  kill(): Promise<void>;
  /** Resolves to the exit code when the app has ended, by whatever cause. */
  readonly ended: Promise<number | null>;
}

/** A test asked for something that cannot be done on the runtime that runs it. */
export class NotOnThisRuntimeError extends Error {
  constructor(what: string) {
    super(`${what} cannot be done on real Electron`);
    this.name = 'NotOnThisRuntimeError';
  }
}

/** The app ended or did nothing before it showed a window. */
export class LaunchError extends Error {
  /**
   * @param reason what happened instead
   * @param exitCode how it ended; null when it did not, or by a signal
   * @param output what the main process printed
   */
  constructor(
    reason: string,
    readonly exitCode: number | null,
    readonly output: string,
  ) {
    super(`${reason}\n${output}`);
    this.name = 'LaunchError';
  }
}
