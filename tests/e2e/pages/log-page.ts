import type { Locator } from 'playwright-core';
import { AppScreen } from './screen.ts';

/** What can be filtered by, as it is called in the texts. */
type Filter = 'worker' | 'resident' | 'kind' | 'period';

/** The log: who did what, and when. */
export class LogPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.log.title);
  }

  /** Every entry on the screen, newest first. */
  get entries(): Locator {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.page.locator('time') });
  }

  /** What each entry on the screen says happened, oldest first. */
  async acts(): Promise<string[]> {
    return (await this.entries.locator('b').allInnerTexts()).reverse();
  }

  /** The words that say whether the log is whole. */
  get verdict(): Locator {
    return this.page.getByRole('main').locator('[role="status"], [role="alert"]');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.texts.log.exportTitle });
  }

  /** Goes to the log, from the home screen. */
  async openFromHome(): Promise<void> {
    await this.press(this.button(this.texts.settings.title));
    await this.press(this.button(this.texts.log.open));
    await this.waitForLoad();
  }

  /** Goes through the whole log. */
  async verify(): Promise<void> {
    await this.press(this.button(this.texts.log.verify));
  }

  /** Shows only what fits; empty shows everything of this. */
  async filter(filter: Filter, label: string): Promise<void> {
    await this.select(this.field(this.texts.log[filter]), label);
  }

  /** Shows everything again. */
  async reset(): Promise<void> {
    await this.press(this.button(this.texts.log.reset));
  }

  /** Saves what is asked for as a file; where is asked by the system. */
  async save(): Promise<void> {
    await this.press(this.button(this.texts.log.export));
    await this.press(this.dialog.getByRole('button', { name: this.texts.log.exportDo }));
  }
}
