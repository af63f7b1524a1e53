import type { Locator, Page } from 'playwright-core';
import type { Catalogue } from '../../../src/renderer/i18n/index.svelte.ts';
import type { Effort } from './effort.ts';

/** Whatever has the page of the app; asked again each time, because a restart brings another page. */
export interface HasPage {
  readonly page: Page;
}

/** What all screens are made of. */
export interface ScreenSetting {
  readonly app: HasPage;
  /** The texts of the language that the interface speaks in this run. */
  readonly texts: Catalogue;
  readonly effort: Effort;
}

const longestWait = 15_000;

/** One screen of the app, worked as a person does: by what is written on it. */
export abstract class AppScreen {
  protected readonly texts: Catalogue;

  constructor(private readonly setting: ScreenSetting) {
    this.texts = setting.texts;
  }

  /** The page now. */
  get page(): Page {
    const { page } = this.setting.app;
    // What is not there by then does not come; without this the whole test would wait out its time.
    page.setDefaultTimeout(longestWait);
    return page;
  }

  /** The heading that says which screen this is. */
  abstract get heading(): Locator;

  /** Resolves when the screen is there and can be worked with. */
  async waitForLoad(): Promise<void> {
    await this.heading.waitFor();
  }

  /** A heading of the first level, by its exact words. */
  protected headingNamed(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** A button, by its exact name. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A field, by its exact label. */
  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** Presses a button. */
  protected async press(button: Locator): Promise<void> {
    await button.click();
    this.countPress();
  }

  /** Whether people were warned on this laptop that what they save or copy stands outside the vault. */
  async isWarned(): Promise<boolean> {
    return await this.page.evaluate(
      () => localStorage.getItem('preferences')?.includes('"knowsOutsideVault":true') ?? false,
    );
  }

  /** Presses what takes something out of the vault; the first time on a laptop people say that they understand. */
  protected async pressOutward(button: Locator): Promise<void> {
    const isWarned = await this.isWarned();
    await this.press(button);
    if (!isWarned) await this.press(this.button(this.texts.outside.goOn));
  }

  /** Chooses an answer: its native radio or checkbox lies over its card, so this is where a finger comes down. */
  protected async choose(answer: Locator): Promise<void> {
    await answer.check();
    this.countPress();
  }

  /** Chooses from a list. */
  protected async select(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label });
    this.countPress();
  }

  /** Counts what a person does where no button or answer is pressed. */
  protected countPress(): void {
    this.setting.effort.countPress();
  }

  /** Types into a field; what stood there goes. */
  async write(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    this.setting.effort.countTyping(text);
  }
}
