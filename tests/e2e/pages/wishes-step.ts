import type { Locator } from 'playwright-core';
import { ConversationStep } from './conversation-page.ts';

/** A wish as it is typed. */
export interface WishToType {
  readonly text: string;
  readonly known?: string;
  readonly other?: string;
}

/** What counts most, and the wishes. */
export class WishesStep extends ConversationStep {
  get heading(): Locator {
    return this.headingNamed(this.texts.wishes.title);
  }

  get whatCounts(): Locator {
    return this.field(this.texts.wishes.whatCounts(this.callName));
  }

  /** The words of a wish. */
  wish(number: number): Locator {
    return this.card(number).getByLabel(this.texts.wishes.wish(number), { exact: true });
  }

  /** What was said before, to choose from. */
  heard(text: string): Locator {
    return this.page.getByRole('complementary').getByRole('article').filter({ hasText: text });
  }

  /** Writes the sentence at the top of the A4. */
  async setWhatCounts(text: string): Promise<void> {
    await this.write(this.whatCounts, text);
  }

  /** Says that the resident pointed at what counts most. */
  async pointedAtWhatCounts(): Promise<void> {
    await this.press(this.button(this.texts.conversation.pointed).first());
  }

  /** Adds a wish with its two ways. */
  async add(number: number, wish: WishToType): Promise<void> {
    await this.press(this.button(this.texts.wishes.add));
    await this.write(this.wish(number), wish.text);
    await this.setWays(number, wish);
  }

  /** Makes a wish of something that was said. */
  async useAsWish(text: string): Promise<void> {
    await this.press(this.heard(text).getByRole('button', { name: this.texts.wishes.useAsWish }));
  }

  /** Writes the known way and the other way of a wish. */
  async setWays(number: number, { known, other }: Omit<WishToType, 'text'>): Promise<void> {
    const card = this.card(number);
    if (known !== undefined)
      await this.write(card.getByLabel(this.texts.wishes.known, { exact: true }), known);
    if (other !== undefined)
      await this.write(card.getByLabel(this.texts.wishes.other, { exact: true }), other);
  }

  /** Takes a wish away. */
  async remove(number: number): Promise<void> {
    await this.press(this.button(this.texts.wishes.remove(number)));
  }

  /** Puts back what was taken away. */
  async undo(): Promise<void> {
    await this.press(this.button(this.texts.common.undo));
  }

  /** Goes on. */
  async next(): Promise<void> {
    await this.press(this.button(this.texts.common.next));
  }

  private card(number: number): Locator {
    return this.page.getByRole('article', { name: this.texts.wishes.wish(number), exact: true });
  }
}
