import { screen, type Rectangle, type WebContents } from 'electron';
import type { AudienceScreens } from './audience-screens.ts';
import type { AudienceWindowSettings } from './audience-window-options.ts';
import { openAudienceWindow, type AudienceWindow } from './audience-window.ts';
import { pluggedDisplays, type PluggedDisplay } from './display.ts';
import type { KnownDisplays } from './known-displays.ts';
import {
  closed,
  displaysChanged,
  interrupted,
  keepsAwake,
  noScreens,
  onLaptop,
  opened,
  rested,
  shown,
  stateOf,
  tested,
  windowStrayed,
  windowsOf,
  windowWent,
  type Screens,
} from './screens.ts';

/**
 * How long a window may stand on another display than it should, in milliseconds: some systems put a new window elsewhere
 * first. A display that goes is not waited for.
 */
export const strayTime = 500;

/** What the shared screen is made of; index.ts puts it together. */
export interface AudienceParts extends AudienceWindowSettings {
  readonly known: KnownDisplays;
  /** Where the facilitator window is; undefined when there is none. */
  readonly facilitatorBounds: () => Rectangle | undefined;
  /** The facilitator window fills its display from now on, or goes back to how it was. */
  readonly fillLaptop: (isFilled: boolean) => void;
  /** Keeps the displays from dimming, or no longer. */
  readonly stayAwake: (isNeeded: boolean) => void;
  /** Called after every change of the state. */
  readonly changed: () => void;
}

/** The shared screen, with what its own windows may ask. */
export interface OpenedAudienceScreens extends AudienceScreens {
  /** Whether a page is that of a window that is open now. */
  isOurs(contents: WebContents): boolean;
  /** The page of a window listens: it gets what it shows. */
  ready(contents: WebContents): void;
  /** The page of a window has what it was sent. */
  received(contents: WebContents): void;
}

/** Makes the shared screen; no window opens before somebody asks. Call `look` once the facilitator window is there. */
export function openAudienceScreens(parts: AudienceParts): OpenedAudienceScreens {
  const windows = new Map<string, AudienceWindow>();
  let screens = noScreens;
  let told = '';

  const state = () => stateOf(screens, (key) => parts.known.isKnown(key));

  /** Makes the windows what they must be: first away with what may not be seen, then the rest. */
  const become = (next: Screens) => {
    const wasOnLaptop = screens.phase === 'laptop';
    screens = next;
    const wanted = windowsOf(next);
    for (const [id, window] of [...windows]) {
      if (wanted.has(id)) continue;
      windows.delete(id);
      window.destroy();
    }
    for (const [id, view] of wanted) {
      const display = next.displays.find((one) => one.id === id);
      if (display === undefined) continue;
      const window = windows.get(id) ?? openOn(display);
      window.fill(display.bounds);
      window.show(view);
    }
    // Only at a change: who leaves full screen on purpose is not put back into it.
    if (wasOnLaptop !== (next.phase === 'laptop')) parts.fillLaptop(!wasOnLaptop);
    parts.stayAwake(keepsAwake(next));
    tell();
  };

  const openOn = ({ id, bounds }: PluggedDisplay) => {
    let timer: NodeJS.Timeout | undefined;
    const window = openAudienceWindow(parts, bounds, {
      went: () => {
        if (windows.get(id) !== window) return;
        windows.delete(id);
        become(windowWent(screens, id));
      },
      moved: () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (windows.get(id) === window && idOf(window.bounds) !== id) become(windowStrayed(screens, id));
        }, strayTime);
      },
    });
    windows.set(id, window);
    return window;
  };

  const tell = () => {
    const now = JSON.stringify(state());
    if (now === told) return;
    told = now;
    parts.changed();
  };

  const look = () => {
    const facilitator = parts.facilitatorBounds();
    const ownId = facilitator === undefined ? undefined : screen.getDisplayMatching(facilitator).id;
    become(displaysChanged(screens, pluggedDisplays(screen.getAllDisplays(), ownId, facilitator)));
  };

  const windowWith = (contents: WebContents) =>
    [...windows.values()].find((window) => window.contents === contents);

  screen.on('display-added', look);
  screen.on('display-removed', look);
  screen.on('display-metrics-changed', look);

  return {
    get state() {
      return state();
    },
    test() {
      look();
      become(tested(screens));
      return Promise.resolve(state());
    },
    async open(displayId) {
      look();
      become(opened(screens, displayId));
      const display = screens.displays.find(({ id }) => id === displayId);
      if (display !== undefined) await parts.known.remember(display.key);
      tell();
      return state();
    },
    useLaptop() {
      become(onLaptop(screens));
    },
    show(sent) {
      become(shown(screens, sent));
    },
    rest() {
      become(rested(screens));
    },
    interrupt() {
      become(interrupted(screens));
    },
    look,
    close() {
      become(closed(screens));
    },
    isOurs: (contents) => windowWith(contents) !== undefined,
    ready(contents) {
      windowWith(contents)?.ready();
    },
    received(contents) {
      windowWith(contents)?.received();
    },
  };
}

function idOf(bounds: Rectangle): string {
  return String(screen.getDisplayMatching(bounds).id);
}
