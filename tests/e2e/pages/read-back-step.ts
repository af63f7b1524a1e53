import type { Locator } from 'playwright-core';
import type { Catalogue } from '../../../src/renderer/i18n/index.svelte.ts';
import { ConversationStep } from './conversation-page.ts';

/** How people agreed, as it is filled in. */
export interface ConsentToChoose {
  readonly how: 'oral' | 'written';
  readonly by?: string;
  readonly note?: string;
}

/** Reading back together, and saving the A4. */
export class ReadBackStep extends ConversationStep {
  get heading(): Locator {
    return this.headingNamed(this.texts.readBack.title);
  }

  get nextLookBack(): Locator {
    return this.field(this.texts.readBack.nextLookBack);
  }

  get saveButton(): Locator {
    return this.button(this.texts.sheet.save);
  }

  /** What the screen says after saving: where it went, or why not. */
  get outcome(): Locator {
    return this.page.getByRole('complementary').locator('[aria-live="polite"]').getByRole('status');
  }

  /** What the screen says when saving failed. */
  get failure(): Locator {
    return this.page.getByRole('complementary').getByRole('alert');
  }

  /** Chooses the day to look back. */
  async setNextLookBack(day: string): Promise<void> {
    await this.write(this.nextLookBack, day);
  }

  /** Says how people agreed. */
  async agree({ how, by, note }: ConsentToChoose): Promise<void> {
    const { readBack } = this.texts;
    await this.choose(this.page.getByRole('radio', { name: readBack[how], exact: true }));
    if (by !== undefined) await this.write(this.field(readBack.consentBy), by);
    if (note !== undefined) await this.write(this.field(readBack.consentNote), note);
  }

  /** Saves the A4; what the person does at the dialog is said beforehand. */
  async save(): Promise<void> {
    await this.pressOutward(this.saveButton);
  }

  get printButton(): Locator {
    return this.button(this.texts.sheetLeaves.print);
  }

  /** Prints the A4; what happens at the printer is said beforehand. */
  async print(): Promise<void> {
    await this.press(this.printButton);
  }

  get pdfButton(): Locator {
    return this.button(this.texts.sheetLeaves.pdf);
  }

  /** Saves the A4 as a PDF; what the person does at the dialog is said beforehand. */
  async saveAsPdf(): Promise<void> {
    await this.pressOutward(this.pdfButton);
  }

  /** Chooses large letters for the A4. */
  async makeLettersLarge(): Promise<void> {
    const { sheetForm } = this.texts;
    await this.press(this.page.locator('summary', { hasText: sheetForm.title }));
    const letters = this.page.getByRole('group', { name: sheetForm.letters, exact: true });
    await this.choose(letters.getByRole('radio', { name: sheetForm.large, exact: true }));
  }

  get copyButton(): Locator {
    return this.button(this.texts.sheetLeaves.copy);
  }

  /** Copies the A4 as text. */
  async copyAsText(): Promise<void> {
    await this.pressOutward(this.copyButton);
  }

  /** The warning that a file or a copy stands outside the vault. */
  get warning(): Locator {
    return this.page.getByRole('dialog', { name: this.texts.outside.title });
  }

  /** In the warning: goes on. */
  get goOnButton(): Locator {
    return this.button(this.texts.outside.goOn);
  }

  /** In the warning: does not. */
  get notYetButton(): Locator {
    return this.button(this.texts.outside.notYet);
  }

  /** Shows the file that was saved last in the window for files of the system. */
  async showInFolder(): Promise<void> {
    await this.press(this.button(this.texts.outside.showInFolder));
  }

  /** Shows the choices about the form of the A4. */
  async openSheetChoices(): Promise<void> {
    await this.press(this.page.getByText(this.texts.sheetForm.title, { exact: true }));
  }

  /** Answers one of the choices about the form of the A4; they must be open. */
  async chooseForm(legend: string, answer: string): Promise<void> {
    const group = this.page.getByRole('group', { name: legend });
    await this.choose(group.getByRole('radio', { name: answer, exact: true }));
  }

  /** Puts a part of the A4 in another place; the choices must be open. */
  async place(
    part: keyof Catalogue['sheetForm']['parts'],
    place: 'onSheet' | 'onAppendix' | 'off',
  ): Promise<void> {
    const field = this.page.getByRole('combobox', { name: this.texts.sheetForm.parts[part], exact: true });
    await field.selectOption({ label: this.texts.sheetForm[place] });
  }

  /** Where the circle can be kept as a picture. */
  get circle(): Locator {
    return this.page.getByRole('region', { name: this.texts.circlePicture.title });
  }

  /** What the screen says after saving the picture. */
  get circleOutcome(): Locator {
    return this.circle.getByRole('status');
  }

  /** Saves the circle as a picture; what the person does at the dialog is said beforehand. */
  async saveCircle(kind: 'png' | 'svg'): Promise<void> {
    await this.pressOutward(this.circle.getByRole('button', { name: this.texts.circlePicture[kind] }));
  }

  /** Copies the circle as a picture. */
  async copyCircle(): Promise<void> {
    await this.pressOutward(this.circle.getByRole('button', { name: this.texts.circlePicture.copy }));
  }

  /** Finishes the conversation. */
  async finish(): Promise<void> {
    await this.press(this.button(this.texts.readBack.finish));
  }

  /** Goes back to the agreements. */
  async back(): Promise<void> {
    await this.press(this.button(this.texts.common.back));
  }
}
