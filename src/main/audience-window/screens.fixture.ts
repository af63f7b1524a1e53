import { blankView, type AudienceView } from '#shared/audience/index.ts';
import type { PluggedDisplay } from './display.ts';
import {
  displaysChanged,
  noScreens,
  opened,
  shown as shownWhen,
  windowsOf,
  type Screens,
} from './screens.ts';

/** A display of 1920 by 1080 px; the facilitator works on it when it is their own. */
export const display = (id: string, isOwn = false): PluggedDisplay => ({
  ...{ id, key: `key of ${id}`, name: `Scherm ${id}`, width: 1920, height: 1080, isOwn },
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
});

/** A question that is shown. */
export const view = (text: string): AudienceView => ({
  appearance: blankView.appearance,
  shown: { kind: 'question', text, page: { number: 1, of: 1 } },
});

/** The one that is shown unless a test says otherwise. */
export const question = view('Waar zit u graag?');

/** What comes of a view from a page that knows of every interruption. */
export const shown = (screens: Screens, sent: AudienceView) =>
  shownWhen(screens, { view: sent, knownInterruptions: screens.interruptions });

/** What comes of one that was on its way at the last interruption. */
export const shownLate = (screens: Screens, sent: AudienceView) =>
  shownWhen(screens, { view: sent, knownInterruptions: screens.interruptions - 1 });

/** The display of the facilitator. */
export const laptop = display('1', true);

/** The display for the room. */
export const beamer = display('2');

/** Both are there, and nothing is shown. */
export const plugged = displaysChanged(noScreens, [laptop, beamer]);

/** The question stands on the display for the room. */
export const open = shown(opened(plugged, '2'), question);

/** What every window shows, by its display. */
export const windows = (screens: Screens) => Object.fromEntries(windowsOf(screens));
