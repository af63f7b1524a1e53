import type { Locator } from 'playwright-core';
import { AppScreen } from './screen.ts';

/** An evening that is going on: the screen of the facilitator. */
export class EveningHoldPage extends AppScreen {
  private get own() {
    return this.texts.eveningHold;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Resolves when the evening is there; the app opens it by itself after unlocking while it is going on. */
  override async waitForLoad(): Promise<void> {
    await this.undo.waitFor();
  }

  get programme(): Locator {
    return this.page.getByRole('region', { name: this.own.programme.title });
  }

  /** The title of the part that is going on, as the programme has it. */
  get partNow(): Locator {
    return this.programme.locator('[aria-current="step"]');
  }

  /** The way to the next part. */
  next(title: string): Locator {
    return this.button(this.own.now.goTo(title));
  }

  get previousPart(): Locator {
    return this.button(this.own.programme.back);
  }

  get longer(): Locator {
    return this.button(this.own.now.longer);
  }

  get shorter(): Locator {
    return this.button(this.own.now.shorter);
  }

  get undo(): Locator {
    return this.button(this.own.undo);
  }

  get redo(): Locator {
    return this.button(this.own.redo);
  }

  /** What is told about the last act: the one place where a screen reader hears it. */
  get told(): Locator {
    return this.programme.getByRole('status');
  }

  /** The field that says with which other themes a theme belongs. */
  get themeGroup(): Locator {
    return this.field(this.own.themes.group);
  }

  /** Ends the evening, and says so a second time. */
  async end(): Promise<void> {
    await this.press(this.button(this.own.now.end));
    await this.press(this.page.getByRole('dialog').getByRole('button', { name: this.own.now.end }));
  }

  get howMany(): Locator {
    return this.field(this.own.people.howMany);
  }

  get putSeats(): Locator {
    return this.button(this.own.people.put);
  }

  /** Somebody on the bar, by how they are called there. */
  seat(name: string): Locator {
    return this.page.getByRole('listitem').getByRole('button', { name: new RegExp(`^${name}(,|$)`) });
  }

  get firstName(): Locator {
    return this.field(this.own.people.nameLabel);
  }

  get agreed(): Locator {
    return this.button(this.own.people.agreed);
  }

  /** Asks somebody and puts the first name on the list. */
  async list(seat: string, typed: string): Promise<void> {
    await this.press(this.seat(seat));
    await this.write(this.firstName, typed);
    await this.press(this.agreed);
  }

  /** A button about turns, or another one of this screen, by the name of its text. */
  turn(name: 'begin' | 'next' | 'skip' | 'previous' | 'give' | 'again'): Locator {
    return this.button(this.own.people[name]);
  }

  /** Whoever speaks, on the bar. */
  speaking(name: string): Locator {
    return this.button(`${name}, ${this.own.people.speaking}`);
  }

  get board(): Locator {
    return this.page.getByRole('group', { name: this.own.themes.title });
  }

  get addThemeButton(): Locator {
    return this.button(this.own.themes.add);
  }

  get theme(): Locator {
    return this.field(this.own.themes.field);
  }

  /** Brings a theme up. */
  async addTheme(text: string): Promise<void> {
    await this.press(this.addThemeButton);
    await this.write(this.theme, text);
    await this.theme.press('Enter');
  }

  stickerOn(theme: string): Locator {
    return this.button(this.own.themes.stickerOn(theme));
  }

  stickerOff(theme: string): Locator {
    return this.button(this.own.themes.stickerOff(theme));
  }

  chooseTheme(theme: string): Locator {
    return this.button(this.own.themes.choose(theme));
  }

  /** A theme on the board, with its stickers. */
  themeRow(theme: string): Locator {
    return this.board.getByRole('listitem').filter({ hasText: theme }).last();
  }

  /** Opens the fields of a new line of a list. */
  async open(list: 'parked' | 'agreements' | 'takeaways'): Promise<void> {
    await this.press(this.button(this.own[list].add));
  }

  /** A field of the line that is open. */
  lineField(list: 'parked' | 'agreements', name: 'what' | 'who'): Locator {
    return this.field(this.own[list][name]);
  }

  get takeaway(): Locator {
    return this.field(this.own.takeaways.field);
  }

  get done(): Locator {
    return this.button(this.texts.common.done);
  }

  /** A line of a list, which opens its fields. */
  line(text: string): Locator {
    return this.button(this.own.line.change(text));
  }

  /** A list as it stands there. */
  linesOf(list: 'parked' | 'agreements' | 'takeaways'): Locator {
    return this.page.getByRole('region', { name: this.own[list].title });
  }

  get personal(): Locator {
    return this.page.getByRole('button', { name: this.own.parked.personal });
  }

  get notes(): Locator {
    return this.page.getByRole('textbox', { name: this.texts.conversation.privateLabel });
  }

  get onScreen(): Locator {
    return this.field(this.own.screen.choose);
  }

  get showAnyway(): Locator {
    return this.button(this.own.screen.showAnyway);
  }
}
