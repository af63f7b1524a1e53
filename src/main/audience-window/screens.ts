import {
  blankView,
  restView,
  testPictures,
  type AudienceView,
  type TestPicture,
} from '#shared/audience/index.ts';
import type { AudienceState } from '#shared/bridge/audience.ts';
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
  /** Rust came without the page of the facilitator asking: what it sends now it may have sent before it knew. */
  readonly wasInterrupted: boolean;
}

/** Before anything was looked at. */
export const noScreens: Screens = {
  ...{ displays: [], phase: 'closed', displayId: null, pictures: new Map(), view: blankView },
  wasInterrupted: false,
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

/** Whether Rust is what is shown. */
export function isResting({ phase, view }: Screens): boolean {
  return phase === 'open' && view.shown.kind === 'rest';
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

/** A view takes the place of the one before, if there is a window and it is sure that the view came after any interruption. */
export function shown(screens: Screens, view: AudienceView): Screens {
  if (screens.phase !== 'open') return screens;
  if (view.shown.kind === 'rest') return { ...screens, view, wasInterrupted: false };
  return screens.wasInterrupted ? screens : { ...screens, view };
}

/** Rust, because the page of the facilitator asks; what it sends after this, somebody asked for after this. Test pictures go. */
export function rested(screens: Screens): Screens {
  if (screens.phase === 'testing') return stopped(screens, 'closed');
  return screens.phase === 'open' ? { ...screens, view: restView, wasInterrupted: false } : screens;
}

/** Rust, without the page of the facilitator knowing. */
export function interrupted(screens: Screens): Screens {
  // When it rests already the page knows, or will; it may never ask again.
  if (isResting(screens)) return screens;
  return screens.phase === 'open' ? { ...rested(screens), wasInterrupted: true } : rested(screens);
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
    isResting: isResting(screens),
  };
}

function isFree(displays: readonly PluggedDisplay[], displayId: string | null): boolean {
  return displays.some(({ id, isOwn }) => id === displayId && !isOwn);
}

function stopped(screens: Screens, phase: Screens['phase']): Screens {
  return { ...screens, phase, pictures: new Map(), view: blankView, wasInterrupted: false };
}

function withPictures(screens: Screens, pictures: Screens['pictures']): Screens {
  return pictures.size === 0 ? stopped(screens, 'closed') : { ...screens, pictures };
}
