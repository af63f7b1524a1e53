import type { SimulatedDisplay } from './screen.ts';

/** What the person at the printer dialog does. */
export type PrintAnswer = 'printed' | 'failed' | 'cancelled';

/** What happens to the laptop: its screen is locked, it goes to sleep, or it wakes. */
export type PowerEvent = 'lock-screen' | 'suspend' | 'resume';

/** A request that would have left the app, and who stopped it. */
export interface OutsideRequest {
  readonly url: string;
  /** True when the app's own filter cancelled it; false when only the test equipment was in the way. */
  readonly refusedByApp: boolean;
}

/** Something that went wrong on a page: an uncaught error, or what the browser itself reports as an error. */
export interface PageProblem {
  readonly kind: 'uncaught' | 'reported';
  readonly text: string;
}

/** What the launcher tells the stand-in; each is confirmed, so that what follows finds it done. */
export type LauncherMessage = { readonly id: number } & (
  | { readonly kind: 'answer-save-dialog'; readonly path: string | null }
  | { readonly kind: 'answer-open-dialog'; readonly path: string | null }
  | { readonly kind: 'answer-print'; readonly answer: PrintAnswer }
  | { readonly kind: 'displays'; readonly displays: readonly SimulatedDisplay[] }
  | { readonly kind: 'close-windows' }
  | { readonly kind: 'leave-full-screen' }
  | { readonly kind: 'power'; readonly event: PowerEvent }
);

/** What the stand-in tells the launcher. */
export type StandInMessage =
  /** What stands on the clipboard now: a PNG as base64, or a text; empty when it holds no such thing. */
  | { readonly kind: 'clipboard'; readonly picture: string; readonly text: string }
  /** The dialog for printing opened, with these options of Electron. */
  | { readonly kind: 'print'; readonly options: unknown }
  /** Whether the facilitator window fills its display now. */
  | { readonly kind: 'full-screen'; readonly isFull: boolean }
  /** Whether something keeps the displays from dimming now. */
  | { readonly kind: 'awake'; readonly isAwake: boolean }
  | { readonly kind: 'shown-in-folder'; readonly path: string }
  /** A dialog for saving opened, with this place and name offered. */
  | { readonly kind: 'save-dialog'; readonly defaultPath: string }
  | { readonly kind: 'window'; readonly debuggingPort: number; readonly browserVersion: string }
  /** The main process sent something to a window, whichever. */
  | { readonly kind: 'sent-channel'; readonly channel: string }
  /** The main process sent something to a window with a session of its own; `values` is JSON. */
  | { readonly kind: 'sent'; readonly partition: string; readonly channel: string; readonly values: string }
  | { readonly kind: 'outside-request'; readonly request: OutsideRequest }
  | { readonly kind: 'page-problem'; readonly problem: PageProblem }
  | { readonly kind: 'error-box'; readonly title: string; readonly content: string }
  | { readonly kind: 'done'; readonly id: number };

/** Tells the launcher something; without a launcher (the bundle started by hand) nobody needs to know. */
export function tellLauncher(message: StandInMessage): void {
  if (process.send !== undefined && process.connected) process.send(message);
}

/** Hears the launcher. */
export function hearLauncher(listener: (message: LauncherMessage) => void): void {
  process.on('message', (message) => {
    listener(message as LauncherMessage);
    tellLauncher({ kind: 'done', id: (message as LauncherMessage).id });
  });
}
