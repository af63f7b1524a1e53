import type { Locator } from 'playwright-core';
import { AppScreen, type ScreenSetting } from './screen.ts';

/** Before a conversation: which one, who is here, what it is about. */
export class StartPage extends AppScreen {
  constructor(
    setting: ScreenSetting,
    private readonly callName: string,
  ) {
    super(setting);
  }

  get heading(): Locator {
    return this.headingNamed(this.texts.start.title(this.callName));
  }

  get aim(): Locator {
    return this.field(this.texts.start.aim);
  }

  /** The guides to choose from. */
  get guides(): Locator {
    return this.page.getByRole('group', { name: this.texts.start.guide }).getByRole('radio');
  }

  /** Chooses the guide by its title. */
  async chooseGuide(title: string): Promise<void> {
    await this.choose(this.guides.and(this.page.getByRole('radio', { name: title })));
  }

  /** The line about a guide file that could not be used. */
  refused(fileName: string): Locator {
    return this.page.getByRole('status').filter({ hasText: fileName });
  }

  /** Says that somebody who is known is here. */
  async isHere(name: string): Promise<void> {
    await this.choose(this.page.getByRole('checkbox', { name }));
  }

  /** Puts somebody else at the table. */
  async addPerson(name: string, role: string): Promise<void> {
    await this.write(this.field(this.texts.start.personName), name);
    await this.write(this.field(this.texts.start.personRole), role);
    await this.press(this.button(this.texts.start.addThisPerson));
  }

  /** Says what it is about. */
  async setAim(text: string): Promise<void> {
    await this.write(this.aim, text);
  }

  /** Says how much time there is. */
  async setTime(minutes: number): Promise<void> {
    await this.choose(this.page.getByRole('radio', { name: this.texts.start.minutes(minutes), exact: true }));
  }

  /** The day on which a conversation was held on paper. */
  get heldOn(): Locator {
    return this.field(this.texts.fromPaper.heldOn);
  }

  /** Says that it was held on paper, and when; then goes on to typing it in. */
  async beginFromPaper(day: string): Promise<void> {
    await this.choose(this.page.getByRole('radio', { name: this.texts.fromPaper.yes, exact: true }));
    await this.write(this.heldOn, day);
    await this.press(this.button(this.texts.fromPaper.begin));
  }

  /** Saves the chosen guide to use on paper. */
  async savePaper(): Promise<void> {
    await this.press(this.button(this.texts.guidePaper.save));
  }

  /** Begins. */
  async begin(): Promise<void> {
    await this.press(this.button(this.texts.start.begin));
  }
}
