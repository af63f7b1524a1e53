import type { Locator } from 'playwright-core';
import { AppScreen } from './screen.ts';

/** What an evening brought: its agreements on one A4, what is parked, and its report. */
export class EveningAfterPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.eveningAfter.title);
  }

  /** From the home screen to an evening that is over. */
  async openFromHome(title: string): Promise<void> {
    await this.press(this.page.getByRole('button', { name: this.texts.home.familyEvening }));
    await this.press(this.page.getByRole('button', { name: new RegExp(`^${title}`) }));
    await this.waitForLoad();
  }

  /** A cell of an agreement, counted from 1. */
  agreement(column: 'what' | 'who' | 'when', number: number): Locator {
    const { agreements } = this.texts;
    return this.field(agreements.cell(agreements[column], number));
  }

  get addAgreementButton(): Locator {
    return this.button(this.texts.agreements.add);
  }

  /** Takes an agreement away, counted from 1. */
  async removeAgreement(number: number): Promise<void> {
    await this.press(this.button(this.texts.agreements.remove(number)));
  }

  /** The A4 and everything about it. */
  get sheet(): Locator {
    return this.page.getByRole('region', { name: this.texts.eveningAfter.sheet, exact: true });
  }

  get day(): Locator {
    return this.field(this.texts.eveningAfter.day);
  }

  get saveButton(): Locator {
    return this.button(this.texts.sheet.save);
  }

  /** What the screen says after saving: where it went. */
  get outcome(): Locator {
    return this.sheet.locator('[aria-live="polite"]').getByRole('status');
  }

  /** Saves the A4; what the person does at the dialog is said beforehand. */
  async save(): Promise<void> {
    await this.pressOutward(this.saveButton);
  }

  /** Saves the A4 as a PDF; what the person does at the dialog is said beforehand. */
  async saveAsPdf(): Promise<void> {
    await this.pressOutward(this.button(this.texts.sheetLeaves.pdf));
  }

  /** Copies the A4 as text. */
  async copySheet(): Promise<void> {
    await this.pressOutward(this.button(this.texts.sheetLeaves.copy));
  }

  /** The short report. */
  get report(): Locator {
    return this.page.getByRole('region', { name: this.texts.eveningAfter.report, exact: true });
  }

  /** Copies the report. */
  async copyReport(): Promise<void> {
    await this.pressOutward(this.button(this.texts.eveningAfter.copyReport));
  }

  /** The lines of a list that may come on the A4. */
  linesToChoose(list: 'agreements' | 'parked' | 'takeaways'): Locator {
    return this.page.getByRole('group', { name: this.texts.eveningAfter.lists[list], exact: true });
  }

  /** Leaves only as many lines of a list as the A4 takes. */
  async chooseFirst(most: number): Promise<void> {
    await this.press(this.button(this.texts.eveningAfter.chooseFirst(most)));
  }

  /** Back to the evenings. */
  async finish(): Promise<void> {
    await this.press(this.button(this.texts.common.done));
  }
}
