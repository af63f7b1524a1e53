import type { Locator } from 'playwright-core';
import { AppScreen, type ScreenSetting } from './screen.ts';

/** The page of one resident. */
export class ResidentPage extends AppScreen {
  constructor(
    setting: ScreenSetting,
    private readonly callName: string,
  ) {
    super(setting);
  }

  get heading(): Locator {
    return this.headingNamed(this.callName);
  }

  /** Resolves when it is this page: a conversation with the same resident has another heading. */
  override async waitForLoad(): Promise<void> {
    await super.waitForLoad();
    await this.button(this.texts.resident.beginConversation).waitFor();
  }

  /** The thread of conversations. */
  get conversations(): Locator {
    return this.page.getByRole('list', { name: this.texts.resident.conversations(this.callName) });
  }

  /** The circle of before and the one of now. */
  get thenAndNow(): Locator {
    return this.page.getByRole('heading', { name: this.texts.circlesOverTime.title, exact: true });
  }

  /** Shows the two circles beside each other, or over each other. */
  async compareCircles(comparison: 'beside' | 'over'): Promise<void> {
    const name = this.texts.circlesOverTime[comparison];
    await this.choose(this.page.getByRole('radio', { name, exact: true }));
  }

  /** Opens a conversation from the thread, counted from the first. */
  async openConversation(number: number): Promise<void> {
    await this.press(this.conversations.getByRole('button').nth(number - 1));
  }

  /** Begins a conversation. */
  async beginConversation(): Promise<void> {
    await this.press(this.button(this.texts.resident.beginConversation));
  }

  get eraseButton(): Locator {
    return this.button(this.texts.erase.begin);
  }

  /** Goes to the page that erases. */
  async beginErasing(): Promise<void> {
    await this.press(this.eraseButton);
  }

  /** Goes to the form with what is known. */
  async change(): Promise<void> {
    await this.press(this.button(this.texts.resident.change));
  }
}
