import type { Locator } from 'playwright-core';
import type { Preferences } from '../../../src/shared/model/index.ts';
import { AppScreen } from './screen.ts';

/** The dialog with language, theme and text size. */
export class DisplaySettings extends AppScreen {
  get heading(): Locator {
    return this.dialog.getByRole('heading', { name: this.texts.display.title });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.texts.display.title });
  }

  /** Opens the dialog from whichever screen is there. */
  async open(): Promise<void> {
    await this.press(this.button(this.texts.display.open));
    await this.waitForLoad();
  }

  /** Chooses the theme. */
  async setTheme(theme: Preferences['theme']): Promise<void> {
    await this.choose(this.answer(this.texts.display[theme]));
  }

  /** Chooses the size of the letters. */
  async setTextSize(size: Preferences['textSize']): Promise<void> {
    await this.choose(this.answer(this.texts.display.percent(size)));
  }

  /** Chooses the language; from then on the dialog itself speaks it. */
  async setLanguage(language: Preferences['language']): Promise<void> {
    await this.choose(this.answer(this.texts.display[language === 'nl' ? 'dutch' : 'english']));
  }

  /** Closes the dialog, in whatever language it speaks by now. */
  async close(): Promise<void> {
    await this.press(this.page.getByRole('dialog').getByRole('button'));
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  private answer(name: string): Locator {
    return this.dialog.getByRole('radio', { name, exact: true });
  }
}
