import type { Locator } from 'playwright-core';
import type { Preferences } from '../../../src/shared/model/index.ts';
import { AppScreen } from './screen.ts';

/** On the settings: the key for Rust, and how the shared screen looks. */
export class SharedScreenCard extends AppScreen {
  private get own() {
    return this.texts.audience.settings;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: this.own.title, exact: true });
  }

  /** Comes here from the home screen. */
  async openFromHome(): Promise<void> {
    await this.press(this.button(this.texts.settings.title));
    await this.waitForLoad();
  }

  /** Chooses the key that puts the shared screen at Rust. */
  async setRestKey(key: Preferences['restKey']): Promise<void> {
    await this.select(this.field(this.own.restKey), key);
  }

  /** Chooses the colours of the shared screen. */
  async setTheme(theme: Preferences['sharedTheme']): Promise<void> {
    await this.choose(this.answer(this.own.theme, this.own.themes[theme]));
  }

  /** Chooses the letters of the shared screen. */
  async setLetters(letters: Preferences['sharedLetters']): Promise<void> {
    await this.choose(this.answer(this.own.letters, this.own.letterSizes[letters]));
  }

  private answer(legend: string, name: string): Locator {
    return this.page
      .getByRole('group', { name: legend, exact: true })
      .getByRole('radio', { name, exact: true });
  }
}
