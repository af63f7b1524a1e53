import type { Locator } from 'playwright-core';
import { ConversationStep } from './conversation-page.ts';

/** An agreement as it is typed; a part that is absent stays as the screen has it. */
export interface AgreementToType {
  readonly what: string;
  readonly who?: string;
  readonly when?: string;
  readonly lookBackOn?: string;
}

/** A difference of opinion as it is typed. */
export interface DisagreementToType {
  readonly views: readonly { readonly name: string; readonly text: string }[];
  readonly residentChoice: string;
}

/** Something for later as it is typed. */
export interface ParkedToType {
  readonly what: string;
  readonly who: string;
  readonly by: string;
}

/** The agreements, where people think differently, and what is parked. */
export class AgreementsStep extends ConversationStep {
  get heading(): Locator {
    return this.headingNamed(this.texts.agreements.title);
  }

  /** One cell of an agreement. */
  cell(column: 'what' | 'who' | 'when' | 'lookBackOn', number: number): Locator {
    const { agreements } = this.texts;
    return this.field(agreements.cell(agreements[column], number));
  }

  /** One agreement with its hints. */
  agreement(number: number): Locator {
    const name = this.texts.agreements.cell(this.texts.resident.agreements, number);
    return this.page.getByRole('listitem', { name, exact: true });
  }

  /** The words that say that an agreement touches freedom. */
  get freedomHint(): Locator {
    return this.page.getByText(this.texts.agreements.freedom, { exact: true });
  }

  /** Adds an agreement. */
  async add(number: number, agreement: AgreementToType): Promise<void> {
    await this.press(this.button(this.texts.agreements.add).first());
    for (const column of ['what', 'who', 'when', 'lookBackOn'] as const) {
      const text = agreement[column];
      if (text !== undefined) await this.write(this.cell(column, number), text);
    }
  }

  /** Presses one of the buttons under an agreement: a name, a moment, "Zo laten", "Zet bij Parkeren". */
  async answerHint(number: number, answer: string): Promise<void> {
    await this.press(this.agreement(number).getByRole('button', { name: answer, exact: true }));
  }

  /** Takes an agreement away. */
  async remove(number: number): Promise<void> {
    await this.press(this.button(this.texts.agreements.remove(number)));
  }

  /** Puts back what was taken away. */
  async undo(): Promise<void> {
    await this.press(this.button(this.texts.common.undo));
  }

  /** Writes down where people think differently. */
  async disagree({ views, residentChoice }: DisagreementToType): Promise<void> {
    const { agreements } = this.texts;
    await this.press(this.button(agreements.disagreementAdd));
    for (const [index, view] of views.entries()) {
      await this.write(this.field(agreements.viewOf(index + 1)), view.name);
      await this.write(this.field(agreements.viewText(index + 1)), view.text);
    }
    await this.write(this.field(agreements.residentChoice(this.callName)), residentChoice);
  }

  /** Parks something for later. */
  async park(number: number, parked: ParkedToType): Promise<void> {
    await this.press(this.button(this.texts.agreements.parkedAdd));
    await this.write(this.field(this.texts.agreements.parkedWhat(number)), parked.what);
    await this.setParked(number, parked);
  }

  /** Says who returns to something that is parked, and by when. */
  async setParked(number: number, { who, by }: Omit<ParkedToType, 'what'>): Promise<void> {
    await this.write(this.field(this.texts.agreements.parkedWho(number)), who);
    await this.write(this.field(this.texts.agreements.parkedBy(number)), by);
  }

  /** Goes on. */
  async next(): Promise<void> {
    await this.press(this.button(this.texts.common.next));
  }
}
