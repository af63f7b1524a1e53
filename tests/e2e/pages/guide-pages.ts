import type { Locator } from 'playwright-core';
import { AppScreen } from './screen.ts';

/** All guides: ours to copy, own ones to change, share, remove and bring in. */
export class GuideListPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.guideList.title);
  }

  /** The dialog that says what comes in, or why nothing does. */
  get importDialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Comes here from the home screen. */
  async openFromHome(): Promise<void> {
    await this.press(this.button(this.texts.guideList.title));
    await this.waitForLoad();
  }

  /** Copies a guide; the editor opens. */
  async copy(title: string): Promise<void> {
    await this.press(this.button(this.texts.ownList.copyThis(title)));
  }

  /** Opens an own guide in the editor. */
  async change(title: string): Promise<void> {
    await this.press(this.button(this.texts.ownList.change(title)));
  }

  /** Shares an own guide as a file; where was said beforehand. */
  async share(title: string): Promise<void> {
    await this.press(this.button(this.texts.ownList.shareThis(title)));
  }

  /** Removes an own guide. */
  async remove(title: string): Promise<void> {
    await this.press(this.button(this.texts.ownList.remove(title)));
  }

  /** Chooses a file to bring in; which was said beforehand. */
  async chooseFile(): Promise<void> {
    await this.press(this.button(this.texts.ownList.takeIn));
    await this.importDialog.waitFor();
  }

  /** Presses a button of the dialog. */
  async answer(name: string): Promise<void> {
    await this.press(this.importDialog.getByRole('button', { name, exact: true }));
    await this.importDialog.waitFor({ state: 'hidden' });
  }
}

/** Making or changing a guide. */
export class GuideEditorPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.guideEditor.title);
  }

  /** How the open question looks. */
  get preview(): Locator {
    return this.page.getByRole('region', { name: this.texts.guideEditor.preview });
  }

  get question(): Locator {
    return this.field(this.texts.guideEditor.question).first();
  }

  /** The words in the bar that say whether everything is stored. */
  get saveState(): Locator {
    return this.page.getByRole('banner').getByRole('status');
  }

  /** Adds a step with a title and one question. */
  async addStep(title: string, question: string): Promise<void> {
    await this.press(this.button(this.texts.guideEditor.addStep));
    await this.write(this.field(this.texts.guideEditor.stepTitle), title);
    await this.write(this.question, question);
  }

  /** Opens a step or a part of it, by what is written on it. */
  async open(name: RegExp): Promise<void> {
    await this.press(this.page.locator('[data-open]').filter({ hasText: name }));
  }

  /** The parts of the open circle, in their list. */
  get parts(): Locator {
    return this.page.getByRole('list', { name: this.texts.segmentEditor.parts }).getByRole('listitem');
  }

  /** The drawing of the open circle. */
  drawing(names: readonly string[]): Locator {
    const name = this.texts.segmentEditor.drawing(names.join(', '));
    return this.preview.getByRole('img', { name, exact: true });
  }

  /** Takes a part of the open circle away. */
  async removePart(number: number): Promise<void> {
    const { segmentEditor, guideEditor } = this.texts;
    await this.press(this.button(guideEditor.remove(segmentEditor.part(number))));
  }

  /** Adds a part to the open circle, with its name, its question and its group. */
  async addPart(name: string, question: string, group: string): Promise<void> {
    const { segmentEditor, guideEditor } = this.texts;
    await this.press(this.button(segmentEditor.add));
    await this.write(this.field(guideEditor.promptTitle), name);
    await this.write(this.question, question);
    await this.write(this.field(segmentEditor.group), group);
  }

  /** The line drawing of the open part, by its name. */
  icon(name: string): Locator {
    return this.page
      .getByRole('group', { name: this.texts.segmentEditor.icon })
      .getByRole('radio', { name, exact: true });
  }

  /** Chooses the line drawing of the open part. */
  async chooseIcon(name: string): Promise<void> {
    await this.choose(this.icon(name));
  }

  /** Moves a step up with the keyboard. */
  async moveUp(number: number): Promise<void> {
    const { up, step } = this.texts.guideEditor;
    await this.button(up(step(number))).press('Enter');
  }

  /** Says that the guide is done. */
  async finish(): Promise<void> {
    await this.press(this.button(this.texts.common.done));
  }

  /** Leaves it for later. */
  async leaveForLater(): Promise<void> {
    await this.press(this.button(this.texts.ownEditor.later));
  }
}
