import type { Locator } from 'playwright-core';
import { AppScreen, type ScreenSetting } from './screen.ts';

/** The family evenings of the house. */
export class EveningsPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.evening.title);
  }

  /** Comes here from the home screen. */
  async openFromHome(): Promise<void> {
    await this.press(this.page.getByRole('button', { name: this.texts.home.familyEveningText }));
    await this.waitForLoad();
  }

  /** A programme to begin with, by its title. */
  template(title: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('button', { name: title })
      .filter({ hasText: title })
      .first();
  }

  /** Makes an evening of a template; the screen to prepare it opens. */
  async begin(title: string): Promise<void> {
    await this.press(this.template(title));
  }

  /** An evening in one of the lists. */
  evening(title: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: title }).getByRole('button').first();
  }

  /** Opens an evening from a list. */
  async open(title: string): Promise<void> {
    await this.press(this.evening(title));
  }

  /** Takes an evening away, after the question whether to. */
  async remove(title: string): Promise<void> {
    await this.press(this.button(this.texts.evening.removeEvening(title)));
    await this.answer(this.texts.common.remove);
  }

  /** The question that is asked, or what comes in with a file. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Presses a button of the dialog. */
  async answer(name: string): Promise<void> {
    await this.press(this.dialog.getByRole('button', { name, exact: true }));
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Chooses a template file to bring in; which was said beforehand. */
  async chooseFile(): Promise<void> {
    await this.press(this.button(this.texts.ownList.takeIn));
    await this.dialog.waitFor();
  }

  /** What is said about a template file that cannot be used. */
  refused(fileName: string): Locator {
    return this.page.getByText(fileName);
  }
}

/** Preparing an evening. */
export class PreparePage extends AppScreen {
  /**
   * @param setting what all screens are made of
   * @param title of the evening, as it stands on the screen
   */
  constructor(
    setting: ScreenSetting,
    private readonly title: string,
  ) {
    super(setting);
  }

  get heading(): Locator {
    return this.headingNamed(this.title);
  }

  /** The words in the bar that say whether everything is stored. */
  get saveState(): Locator {
    return this.page.getByRole('banner').getByRole('status');
  }

  /** The parts of the programme, in their order. */
  get parts(): Locator {
    return this.page.getByRole('list', { name: this.texts.evening.programme }).getByRole('listitem');
  }

  /** The line of a part that opens it, by its title. */
  part(title: string): Locator {
    return this.parts.locator('[aria-expanded]').filter({ hasText: title });
  }

  /** What the parts are called, in their order. */
  async titles(): Promise<string[]> {
    const lines = await this.parts.locator('[aria-expanded] b').allTextContents();
    return lines.map((line) => line.trim());
  }

  /** What a screen reader is told. */
  get told(): Locator {
    return this.page.getByRole('main').getByRole('status').first();
  }

  /** What only the facilitator reads at the open part. */
  get notes(): Locator {
    return this.page.getByRole('textbox', { name: this.texts.evening.notes });
  }

  /** Opens a part to change it, or closes it. */
  async toggle(title: string): Promise<void> {
    await this.press(this.part(title));
  }

  /** Adds a part. */
  async addPart(): Promise<void> {
    await this.press(this.button(this.texts.evening.addPart));
  }

  /** Takes the open part away. */
  async removePart(title: string): Promise<void> {
    await this.press(this.button(this.texts.evening.removePart(title)));
  }

  /** Moves a part by keys, and waits until it is told. */
  async moveByKeys(title: string, key: 'Alt+ArrowUp' | 'Alt+ArrowDown'): Promise<void> {
    await this.part(title).press(key);
    this.countPress();
  }

  /** Drags a part by its number to just past the middle of another one. */
  async drag(title: string, over: string): Promise<void> {
    const handle = this.parts.filter({ hasText: title }).locator('.handle');
    const target = this.parts.filter({ hasText: over }).locator('.handle');
    const [from, to] = [await handle.boundingBox(), await target.boundingBox()];
    if (from === null || to === null) throw new Error('not on the screen');
    const isDown = to.y > from.y;
    await this.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x + to.width / 2, from.y + (to.y - from.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height * (isDown ? 0.7 : 0.3), { steps: 4 });
    await this.page.mouse.up();
    this.countPress();
  }

  /** Begins the evening. */
  async begin(): Promise<void> {
    await this.press(this.button(this.texts.evening.start));
  }

  /** Back to the list of evenings. */
  async leave(): Promise<void> {
    await this.press(this.button(this.texts.evening.title));
  }

  /** Takes the last act back, or does it again. */
  async undo(what: 'undo' | 'redo' = 'undo'): Promise<void> {
    await this.press(this.button(this.texts.evening[what]));
  }

  /** Keeps the programme as a template of the house. */
  async keepAsTemplate(name: string): Promise<void> {
    await this.press(this.button(this.texts.evening.saveTemplate));
    await this.write(this.field(this.texts.evening.templateName), name);
    await this.press(this.button(this.texts.evening.keepTemplate));
  }
}
