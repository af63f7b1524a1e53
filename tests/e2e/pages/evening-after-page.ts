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

  /** A line of what people take home, or a card they keep, counted from 1. */
  words(list: 'takeaways' | 'keptCards', number: number): Locator {
    return this.field(this.texts.eveningAfter.line[list](number));
  }

  /** Takes such a line away. */
  removeWords(list: 'takeaways' | 'keptCards', number: number): Locator {
    return this.button(this.texts.eveningAfter.lineRemove[list](number));
  }

  /** The A4 and everything about it. */
  get sheet(): Locator {
    return this.page.getByRole('region', { name: this.texts.eveningAfter.sheet, exact: true });
  }

  get day(): Locator {
    return this.field(this.texts.eveningAfter.day);
  }

  /** The day of the next evening, or the day to look back. */
  next(day: 'evening' | 'lookBack'): Locator {
    return this.field(this.texts.eveningAfter.next[day]);
  }

  /** Unfolds what the evening was: its title, place, team, aim and house rules. */
  async unfoldAbout(): Promise<void> {
    await this.press(this.page.getByRole('heading', { name: this.texts.evening.about }));
  }

  /** The themes: chosen ones to correct, and the others. */
  get themes(): Locator {
    return this.page.getByRole('region', { name: this.texts.eveningAfter.themes, exact: true });
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

  get saveReportButton(): Locator {
    const { sheet, eveningAfter } = this.texts;
    return this.button(`${sheet.save}: ${eveningAfter.report}`);
  }

  /** What the screen says after the report left, or did not. */
  get reportOutcome(): Locator {
    return this.report.locator('[aria-live="polite"]');
  }

  /** Saves the report as a Word document; what the person does at the dialog is said beforehand. */
  async saveReport(): Promise<void> {
    await this.pressOutward(this.saveReportButton);
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
