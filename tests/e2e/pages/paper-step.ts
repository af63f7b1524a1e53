import type { Locator } from 'playwright-core';
import { ConversationStep } from './conversation-page.ts';

/** A conversation that was held on paper: all questions on one page. */
export class PaperStep extends ConversationStep {
  get heading(): Locator {
    return this.headingNamed(this.texts.fromPaper.title);
  }

  /** The room for an answer, by the words of the question. */
  answer(question: string): Locator {
    return this.at(question).getByRole('textbox', { name: question, exact: true });
  }

  /** One question with everything that can be set at it. */
  at(question: string): Locator {
    return this.page.getByRole('group', { name: question, exact: true });
  }

  /** Says that these words were not said but seen. */
  async wasSeen(question: string): Promise<void> {
    const { observed } = this.texts.conversation;
    await this.choose(this.at(question).getByRole('radio', { name: observed, exact: true }));
  }

  /** Something that can be ticked at a question. */
  ticked(question: string, legend: string, answer: string): Locator {
    return this.at(question)
      .getByRole('group', { name: legend, exact: true })
      .getByRole('radio', { name: answer, exact: true });
  }

  /** Ticks it, as on the paper. */
  async tick(question: string, legend: string, answer: string): Promise<void> {
    await this.choose(this.ticked(question, legend, answer));
  }

  /** Types in what was written down at a question. */
  async type(question: string, text: string): Promise<void> {
    await this.write(this.answer(question), text);
  }

  /** Goes on to the wishes. */
  async next(): Promise<void> {
    await this.press(this.button(this.texts.fromPaper.next));
  }
}
