import type { Locator } from 'playwright-core';
import { AppScreen } from './screen.ts';

/** A pause: where the conversation stands, and who goes on. */
export class PauseScreen extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.pause.title);
  }

  /** What stands behind one of the four words at the left. */
  part(name: 'here' | 'who' | 'lastSaid' | 'open'): Locator {
    return this.page
      .locator('dl > div')
      .filter({ has: this.page.getByText(this.texts.pause[name], { exact: true }) })
      .getByRole('definition');
  }

  /** Goes on with the conversation. */
  async goOn(): Promise<void> {
    await this.press(this.button(this.texts.pause.goOn));
  }

  /** Lets it wait for another day. */
  async putAway(): Promise<void> {
    await this.press(this.button(this.texts.pause.otherDay));
  }

  /** Locks, for a colleague to go on. */
  async handOver(): Promise<void> {
    await this.press(this.button(this.texts.pause.goOnAsColleague));
  }

  /** Locks with the word at the bottom. */
  async lock(): Promise<void> {
    await this.press(
      this.page.getByRole('main').getByRole('button', { name: this.texts.common.lock, exact: true }),
    );
  }
}
