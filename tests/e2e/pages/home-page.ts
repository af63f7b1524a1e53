import type { Locator } from 'playwright-core';
import { AppScreen } from './screen.ts';

/** The home screen: begin, go on where you were, find a resident. */
export class HomePage extends AppScreen {
  get heading(): Locator {
    const { morning, afternoon, evening } = this.texts.home;
    // The greeting follows the clock; which of the three it is says nothing here.
    const greetings = [morning(''), afternoon(''), evening('')].join('|');
    return this.page.getByRole('heading', { level: 1, name: new RegExp(`^(${greetings})`) });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: this.texts.home.search });
  }

  get continueHeading(): Locator {
    return this.page.getByRole('heading', { name: this.texts.home.continueTitle });
  }

  /** The list of residents, without the other lists. */
  resident(callName: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: callName })
      .getByRole('button');
  }

  /** The button that goes on with the conversation that was left. */
  continueWith(callName: string): Locator {
    return this.button(this.texts.home.continueWith(callName));
  }

  /** Goes to the form for somebody new. */
  async addResident(): Promise<void> {
    await this.press(this.button(this.texts.home.newResident).first());
  }

  /** Begins a conversation; with whom comes next. */
  async beginConversation(): Promise<void> {
    await this.press(this.page.getByRole('button', { name: this.texts.home.conversationText }));
  }

  get chooseDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.texts.home.withWhom });
  }

  /** Chooses in the dialog with whom a conversation begins. */
  async chooseResident(callName: string): Promise<void> {
    await this.press(this.chooseDialog.getByRole('button', { name: callName }));
  }

  /** Opens the page of a resident. */
  async openResident(callName: string): Promise<void> {
    await this.press(this.resident(callName).first());
  }

  /** Goes on with the conversation that was left. */
  async continueConversation(callName: string): Promise<void> {
    await this.press(this.continueWith(callName));
  }
}
