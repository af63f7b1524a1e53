import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { texts } from '../texts.ts';
import { lockedDown } from '../window/locked-down.ts';

/** What the options depend on. */
export interface AudienceWindowSettings {
  /** The built preload file. */
  readonly preload: string;
  /** Whether this is an installed app; the developer tools exist only when it is not. */
  readonly isPackaged: boolean;
}

/** The session of the shared screen. A name without "persist:" means: in memory, gone when the app ends. */
export const audiencePartition = 'audience';

/** The options of a window of the shared screen. */
export function audienceWindowOptions(
  settings: AudienceWindowSettings,
  bounds: Rectangle,
): BrowserWindowConstructorOptions {
  return {
    // The room may see it, in a list of windows for example: it names nobody and nothing.
    title: texts.audienceTitle,
    x: bounds.x,
    y: bounds.y,
    width: bounds.width,
    height: bounds.height,
    frame: false,
    hasShadow: false,
    roundedCorners: false,
    fullscreenable: true,
    minimizable: false,
    // Who chose it there would take the keys of a presenter remote away from the facilitator window.
    skipTaskbar: true,
    // So that nothing of the facilitator window, and no message of the system, comes to stand over it.
    alwaysOnTop: true,
    show: false,
    backgroundColor: '#F4EEE2',
    webPreferences: {
      ...lockedDown(settings.preload, settings.isPackaged),
      partition: audiencePartition,
      // Another window of the laptop in front of it may not keep it from drawing Rust.
      backgroundThrottling: false,
    },
  };
}
