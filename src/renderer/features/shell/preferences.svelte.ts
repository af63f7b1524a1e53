import { language } from '#i18n/index.svelte.ts';
import { readPreferences, writePreferences } from '#platform/preferences-store.ts';
import type { Preferences } from '#shared/model/index.ts';

class PreferencesState {
  #changed = $state.raw<Preferences | undefined>();
  /* Read at the first use: a module that reads when it is loaded can be loaded nowhere else than on a screen. */
  #kept: Preferences | undefined;

  get #value(): Preferences {
    return this.#changed ?? (this.#kept ??= readPreferences());
  }

  get language(): Preferences['language'] {
    return this.#value.language;
  }

  get theme(): Preferences['theme'] {
    return this.#value.theme;
  }

  get textSize(): Preferences['textSize'] {
    return this.#value.textSize;
  }

  /** Minutes without a touch or a key after which the app locks. */
  get lockAfterMinutes(): number {
    return this.#value.lockAfterMinutes;
  }

  /** The same during a conversation. */
  get lockAfterMinutesInConversation(): number {
    return this.#value.lockAfterMinutesInConversation;
  }

  /** Whether people read once that what they save or copy then stands outside the vault. */
  get knowsOutsideVault(): boolean {
    return this.#value.knowsOutsideVault;
  }

  /** The key that puts the shared screen at Rust. */
  get restKey(): Preferences['restKey'] {
    return this.#value.restKey;
  }

  /** How the shared screen looks, when people chose that. */
  get sharedTheme(): Preferences['sharedTheme'] {
    return this.#value.sharedTheme;
  }

  /** How large the letters of the shared screen are, for everybody; for one resident they may be larger. */
  get sharedLetters(): Preferences['sharedLetters'] {
    return this.#value.sharedLetters;
  }

  /** How the shared screen looks: as this screen does, unless people chose otherwise. */
  get themeToShare(): Preferences['theme'] {
    const { sharedTheme, theme } = this.#value;
    return sharedTheme === 'same' ? theme : sharedTheme;
  }

  /** Changes some of the preferences, shows them at once and keeps them for the next start. */
  change(changes: Partial<Preferences>): void {
    this.#changed = { ...this.#value, ...changes };
    writePreferences(this.#changed);
    this.apply();
  }

  /** Puts the preferences on the page. */
  apply(): void {
    const page = document.documentElement;
    page.lang = this.#value.language;
    page.dataset['theme'] = this.#value.theme;
    page.dataset['textSize'] = String(this.#value.textSize);
    language.current = this.#value.language;
  }
}

/** How this laptop shows the app: language, theme and text size. */
export const preferences = new PreferencesState();
