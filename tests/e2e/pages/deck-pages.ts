import type { Locator } from 'playwright-core';
import { AppScreen } from './screen.ts';

/** All decks of question cards (vragenkaarten). */
export class DeckListPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.decks.title);
  }

  /** The dialog that is open: what comes in, or whether a deck may go. */
  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
  }

  /** What was done last, in words. */
  get told(): Locator {
    return this.page.getByRole('main').getByRole('status').first();
  }

  /** A line of one of the lists, by the title of its deck. */
  row(title: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.page.getByText(title, { exact: true }) });
  }

  /** What is told about a file that is left out. */
  refused(fileName: string): Locator {
    return this.page.getByRole('main').getByText(`${fileName}: `);
  }

  /** Comes here from the home screen. */
  async openFromHome(): Promise<void> {
    await this.press(this.button(this.texts.decks.title));
    await this.waitForLoad();
  }

  /** Lays a deck on the table. */
  async play(title: string): Promise<void> {
    await this.press(this.button(this.texts.decks.playThis(title)));
    await this.headingNamed(title).waitFor();
  }

  /** Begins a new deck; the editor opens. */
  async make(): Promise<void> {
    await this.press(this.button(this.texts.decks.make));
  }

  /** Copies a deck of ours; the editor opens. */
  async copy(title: string): Promise<void> {
    await this.press(this.button(this.texts.ownList.copyThis(title)));
  }

  /** Opens an own deck in the editor. */
  async change(title: string): Promise<void> {
    await this.press(this.button(this.texts.ownList.change(title)));
  }

  /** Goes on with a deck that is not finished. */
  async goOnWith(title: string): Promise<void> {
    await this.press(this.button(this.texts.ownList.goOnWith(title)));
  }

  /** Shares an own deck as a file; where was said beforehand. */
  async share(title: string): Promise<void> {
    await this.press(this.button(this.texts.ownList.shareThis(title)));
  }

  /** Asks to remove an own deck. */
  async askToRemove(title: string): Promise<void> {
    await this.press(this.button(this.texts.ownList.remove(title)));
    await this.dialog.waitFor();
  }

  /** Chooses a file to bring in; which was said beforehand. */
  async chooseFile(): Promise<void> {
    await this.press(this.button(this.texts.ownList.takeIn));
    await this.dialog.waitFor();
  }

  /** Presses a button of the dialog. */
  async answer(name: string): Promise<void> {
    await this.press(this.dialog.getByRole('button', { name, exact: true }));
    await this.dialog.waitFor({ state: 'hidden' });
  }
}

/** A deck on the table. */
export class DeckTablePage extends AppScreen {
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The place of the open card. */
  get card(): Locator {
    return this.page.getByRole('region', { name: this.texts.deckTable.card });
  }

  /** The cards that people keep. */
  get kept(): Locator {
    return this.page.getByRole('list').filter({ has: this.page.locator('[data-return]') });
  }

  /** Draws the first card. */
  async draw(): Promise<void> {
    await this.press(this.button(this.texts.deckTable.draw));
  }

  /** Goes on to the next card. */
  async next(): Promise<void> {
    await this.press(this.button(this.texts.deckTable.next));
  }

  /** Keeps the open card. */
  async keep(): Promise<void> {
    await this.press(this.button(this.texts.deckTable.keep));
  }

  /** Puts the open card under the pile. */
  async putBack(): Promise<void> {
    await this.press(this.button(this.texts.deckTable.putBack));
  }

  /** Takes the last act back. */
  async undo(): Promise<void> {
    await this.press(this.button(this.texts.deckTable.undo));
  }

  /** Goes back to all decks. */
  async leave(): Promise<void> {
    await this.press(this.button(this.texts.deckTable.back));
  }
}

/** Making or changing a deck. */
export class DeckEditorPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.deckEditor.title);
  }

  /** The words in the bar that say whether everything is stored. */
  get saveState(): Locator {
    return this.page.getByRole('banner').getByRole('status').first();
  }

  get title(): Locator {
    return this.field(this.texts.deckEditor.name);
  }

  /** The question of a card, by its number from 1. */
  question(number: number): Locator {
    return this.field(this.texts.deckEditor.question(number));
  }

  /** Adds an empty card at the end. */
  async addCard(): Promise<void> {
    await this.press(this.button(this.texts.deckEditor.addCard));
  }

  /** Makes cards of lines. */
  async addLines(lines: string): Promise<void> {
    await this.write(this.field(this.texts.deckEditor.lines), lines);
    await this.press(this.button(this.texts.deckEditor.addLines));
  }

  /** Says that the deck is done. */
  async finish(): Promise<void> {
    await this.press(this.button(this.texts.common.done));
  }

  /** Leaves it for later. */
  async leaveForLater(): Promise<void> {
    await this.press(this.button(this.texts.ownEditor.later));
  }
}
