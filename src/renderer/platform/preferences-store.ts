import { lockMinutes, preferencesSchema, type Preferences } from '#shared/model/index.ts';

const key = 'preferences';

/** How the screen looks until somebody chooses otherwise. */
export const defaultPreferences: Preferences = {
  language: 'nl',
  theme: 'light',
  textSize: 100,
  lockAfterMinutes: lockMinutes.usual,
  lockAfterMinutesInConversation: lockMinutes.inConversation,
  knowsOutsideVault: false,
  restKey: 'F9',
  sharedTheme: 'same',
  sharedLetters: 'usual',
};

/**
 * The preferences kept on this laptop. They are not secret and must be there before unlocking, so they stand in the
 * window's own storage; anything that cannot be read there is replaced by the defaults.
 */
export function readPreferences(): Preferences {
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : defaultPreferences;
  } catch (error) {
    if (error instanceof SyntaxError) return defaultPreferences;
    throw error;
  }
}

/** Keeps the preferences for the next start. */
export function writePreferences(preferences: Preferences): void {
  localStorage.setItem(key, JSON.stringify(preferences));
}
