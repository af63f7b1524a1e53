import type { Locator } from 'playwright-core';
import type { ShownCard } from '../../../src/shared/model/index.ts';
import { ConversationStep } from './conversation-page.ts';

/** One question in the simple mode: cards one after the other, with ja, nee and weet ik niet. */
export class SimpleQuestion extends ConversationStep {
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  override async waitForLoad(): Promise<void> {
    await this.answer('not-known').waitFor();
  }

  /** The three answers, named after what is asked. */
  asking(what: string): Locator {
    return this.page.getByRole('group', { name: what, exact: true });
  }

  /** One of the three answers. */
  answer(response: ShownCard['response']): Locator {
    const { yes, no, notKnown } = this.texts.simple;
    return this.button({ yes, no, 'not-known': notKnown }[response]);
  }

  /** The words on the cards that are seen, with what was said to them. */
  get cards(): Locator {
    return this.page.getByRole('main').locator('.card');
  }

  /** What a screen reader is told. */
  get told(): Locator {
    return this.page.getByRole('main').getByRole('status');
  }

  /** Presses an answer. */
  async say(response: ShownCard['response']): Promise<void> {
    await this.press(this.answer(response));
  }

  /** Goes to the card before. */
  async previousCard(): Promise<void> {
    await this.press(this.button(this.texts.simple.previousCard));
  }

  /** Asks this question in the usual way. */
  async toUsual(): Promise<void> {
    await this.press(this.button(this.texts.simple.toUsual));
  }

  /** From the usual way to this one. */
  async toSimple(): Promise<void> {
    await this.press(this.button(this.texts.simple.toSimple));
  }

  /** Goes to the next question. */
  async next(): Promise<void> {
    await this.press(this.button(this.texts.conversation.nextQuestion));
  }
}
