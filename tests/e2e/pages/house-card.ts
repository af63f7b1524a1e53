import type { Locator } from 'playwright-core';
import { expect } from '../support/fixture.ts';
import { AppScreen } from './screen.ts';

/** On the settings: what stands of the house on the A4. */
export class HouseCard extends AppScreen {
  get heading(): Locator {
    return this.card.getByRole('heading', { name: this.texts.house.title, exact: true });
  }

  get card(): Locator {
    return this.page.getByRole('region', { name: this.texts.house.title, exact: true });
  }

  /** The logo as it comes on paper. */
  get logo(): Locator {
    return this.card.getByRole('img', { name: this.texts.house.alt });
  }

  /** The sentence about a file that does not become a logo. */
  get refusal(): Locator {
    return this.card.getByRole('status').filter({ hasText: this.texts.house.refusedTitle });
  }

  /** The name of the house, to be changed. */
  get name(): Locator {
    return this.card.getByRole('textbox', { name: this.texts.house.name });
  }

  /** Gives the house another name, and waits until it is stored. */
  async rename(name: string): Promise<void> {
    await this.write(this.name, name);
    await this.press(this.button(this.texts.house.saveName));
    await expect(this.card.getByText(this.texts.house.nameSaved.saved)).toBeVisible();
  }

  get chooseButton(): Locator {
    const { choose, chooseOther } = this.texts.house;
    return this.button(choose).or(this.button(chooseOther));
  }

  /** Whether this stands on the A4. */
  onSheet(part: 'name' | 'logo'): Locator {
    return this.card.getByRole('checkbox', { name: this.texts.house[part] });
  }

  /** Comes here from the home screen. */
  async openFromHome(): Promise<void> {
    await this.press(this.button(this.texts.settings.title));
    await this.waitForLoad();
  }

  /** Chooses the file that was said beforehand, and waits until it was drawn or refused. */
  async chooseLogo(): Promise<void> {
    await this.press(this.chooseButton);
    await expect(this.chooseButton).not.toHaveAttribute('aria-disabled');
  }

  /** Takes the logo away. */
  async remove(): Promise<void> {
    await this.press(this.button(this.texts.house.remove));
  }

  /** The bytes of the logo that is shown. */
  async logoBytes(): Promise<Buffer> {
    const address = (await this.logo.getAttribute('src')) ?? '';
    expect(address).toMatch(/^data:image\/png;base64,/);
    return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  }
}
