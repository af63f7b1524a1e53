import type { BrowserWindowConstructorOptions } from 'electron';
import { texts } from '../texts.ts';
import { lockedDown } from './locked-down.ts';

/** What the options depend on. */
export interface FacilitatorWindowSettings {
  /** The built preload file. */
  readonly preload: string;
  /** Whether this is an installed app; the developer tools exist only when it is not. */
  readonly isPackaged: boolean;
  /** The picture of the app, when there is one. */
  readonly icon?: string;
}

/** The options of the facilitator window. */
export function facilitatorWindowOptions(
  settings: FacilitatorWindowSettings,
): BrowserWindowConstructorOptions {
  return {
    title: texts.appName,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    // An empty white window frightens; linen shows until the page has drawn itself.
    show: false,
    backgroundColor: '#F4EEE2',
    ...(settings.icon === undefined ? {} : { icon: settings.icon }),
    webPreferences: lockedDown(settings.preload, settings.isPackaged),
  };
}
