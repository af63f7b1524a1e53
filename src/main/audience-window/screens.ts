import {
  blankView,
  restView,
  testPictures,
  type AudienceView,
  type TestPicture,
} from '#shared/audience/index.ts';
import type { AudienceState, SentView } from '#shared/bridge/audience.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { PluggedDisplay } from './display.ts';

/**
 * How it stands with the displays and the shared screen, as a value. Which windows must be there follows from it
 * (`windowsOf`), so that no step can leave a window behind.
 */
export interface Screens {
  readonly displays: readonly PluggedDisplay[];
  readonly phase: AudienceState['phase'];
  /** Which display it is or was on. */
  readonly displayId: string | null;
  /** The test picture of each display, while testing. */
  readonly pictures: ReadonlyMap<string, TestPicture>;
  /** What the open window shows. */
  readonly view: AudienceView;
  /** How often Rust came without the page of the facilitator asking. */
  readonly interruptions: number;
  /** Whether nobody asked to show anything since the last time that it did. */
  readonly isInterrupted: boolean;
}

/** Before anything was looked at. */
export const noScreens: Screens = {
  ...{ displays: [], phase: 'closed', displayId: null, pictures: new Map(), view: blankView },
  ...{ interruptions: 0, isInterrupted: false },
};

/** Which windows must be there, by display, and what each shows. */
export function windowsOf({ phase, displayId, pictures, view }: Screens): ReadonlyMap<string, AudienceView> {
  if (phase === 'open' && displayId !== null) return new Map([[displayId, view]]);
  if (phase !== 'testing') return new Map();
  return new Map(
    [...pictures].map(([id, picture]) => [
      id,
      { appearance: blankView.appearance, shown: { kind: 'test', picture } },
    ]),
  );
}

/**
 * Whether the displays of the laptop may not dim: while there is a shared screen, also at Rust that people asked for. Not from
 * locking or sleep until somebody shows something again.
 */
export function keepsAwake({ phase, isInterrupted }: Screens): boolean {
  return phase === 'laptop' || (phase === 'open' && !isInterrupted);
}

/**
 * Displays came, went or changed, or the facilitator window moved. A shared screen that lost its place is gone for good:
 * it comes back only when somebody opens it. A display that comes gets no test picture by itself either.
 */
export function displaysChanged(screens: Screens, displays: readonly PluggedDisplay[]): Screens {
  const now = { ...screens, displays };
  if (screens.phase === 'open') return isFree(displays, screens.displayId) ? now : stopped(now, 'lost');
  if (screens.phase !== 'testing') return now;
  return withPictures(now, new Map([...screens.pictures].filter(([id]) => isFree(displays, id))));
}

/** A test picture of its own on every display that is not the facilitator's. With more than four displays some are the same. */
export function tested(screens: Screens): Screens {
  const free = screens.displays.filter(({ isOwn }) => !isOwn);
  if (free.length === 0) return screens;
  const pictures = free.map(({ id }, index): [string, TestPicture] => [
    id,
    testPictures[index % testPictures.length] ?? 'boat',
  ]);
  return withPictures({ ...stopped(screens, 'testing') }, new Map(pictures));
}

/**
 * The shared screen opens on a display, blank.
 *
 * @throws BridgeError display-gone when there is no such display, display-own when the facilitator window is on it
 */
export function opened(screens: Screens, displayId: string): Screens {
  const display = screens.displays.find(({ id }) => id === displayId);
  if (display === undefined) throw new BridgeError('display-gone');
  if (display.isOwn) throw new BridgeError('display-own');
  return { ...stopped(screens, 'open'), displayId };
}

/** The laptop itself becomes the shared screen: every window goes, and that of the facilitator fills its display. */
export function onLaptop(screens: Screens): Screens {
  return stopped(screens, 'laptop');
}

/** A view takes the place of the one before, if there is a window and who sent it knew of every interruption. */
export function shown(screens: Screens, { view, knownInterruptions }: SentView): Screens {
  if (screens.phase !== 'open' || knownInterruptions !== screens.interruptions) return screens;
  // The page shows Rust by itself as soon as it hears of an interruption, and asks for it when it locks: that shows nothing.
  const isInterrupted = screens.isInterrupted && view.shown.kind === 'rest';
  return { ...screens, view, isInterrupted };
}

/** Rust, because people ask. Test pictures go. */
export function rested(screens: Screens): Screens {
  if (screens.phase === 'testing') return stopped(screens, 'closed');
  return screens.phase === 'open' ? { ...screens, view: restView } : screens;
}

/**
 * Rust, without the page of the facilitator knowing. At Rust it is news too, for a view that ends it may be on its way; and
 * without a window, for that may be on its way.
 */
export function interrupted(screens: Screens): Screens {
  const now = { ...screens, interruptions: screens.interruptions + 1 };
  // That page draws Rust on the laptop itself; here it only no longer fills its display.
  if (screens.phase === 'laptop') return closed(now);
  return screens.phase === 'open' ? { ...rested(now), isInterrupted: true } : rested(now);
}

/** A window went without the app asking: somebody closed it, or its page stopped. */
export function windowWent(screens: Screens, displayId: string): Screens {
  if (screens.phase === 'open' && screens.displayId === displayId) return stopped(screens, 'gone');
  if (screens.phase !== 'testing') return screens;
  return withPictures(screens, new Map([...screens.pictures].filter(([id]) => id !== displayId)));
}

/** A window stands on another display than it should: the system moved it. Nothing of it may be seen there. */
export function windowStrayed(screens: Screens, displayId: string): Screens {
  if (screens.phase === 'open' && screens.displayId === displayId) return stopped(screens, 'lost');
  return windowWent(screens, displayId);
}

/** People close the shared screen. */
export function closed(screens: Screens): Screens {
  return stopped(screens, 'closed');
}

/** The state as the facilitator hears it. */
export function stateOf(screens: Screens, isKnown: (key: string) => boolean): AudienceState {
  return {
    displays: screens.displays.slice(0, 20).map(({ id, key, name, width, height, isOwn }) => ({
      ...{ id, name, width, height, isOwn },
      picture: screens.phase === 'testing' ? (screens.pictures.get(id) ?? null) : null,
      isKnown: isKnown(key),
    })),
    phase: screens.phase,
    displayId: screens.displayId,
    interruptions: screens.interruptions,
  };
}

function isFree(displays: readonly PluggedDisplay[], displayId: string | null): boolean {
  return displays.some(({ id, isOwn }) => id === displayId && !isOwn);
}

function stopped(screens: Screens, phase: Screens['phase']): Screens {
  return { ...screens, phase, pictures: new Map(), view: blankView, isInterrupted: false };
}

function withPictures(screens: Screens, pictures: Screens['pictures']): Screens {
  return pictures.size === 0 ? stopped(screens, 'closed') : { ...screens, pictures };
}
