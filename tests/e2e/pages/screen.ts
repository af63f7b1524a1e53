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

/** A day as the fields for a day take it. */
const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** One screen of the app, worked as a person does: by what is written on it. */
export abstract class AppScreen {
  protected readonly texts: Catalogue;

  constructor(private readonly setting: ScreenSetting) {
    this.texts = setting.texts;
  }

  /** The page now. */
  get page(): Page {
    return this.setting.app.page;
  }

  /** The heading that says which screen this is. */
  abstract get heading(): Locator;

  /** Resolves when the screen is there and can be worked with. */
  async waitForLoad(): Promise<void> {
    await this.heading.waitFor();
  }

  protected headingNamed(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  protected button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  protected field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** Presses a button. */
  protected async press(button: Locator): Promise<void> {
    await button.click();
    this.setting.effort.countPress();
  }

  /** Chooses an answer: its native radio or checkbox lies over its card, so this is where a finger comes down. */
  protected async choose(answer: Locator): Promise<void> {
    await answer.check();
    this.setting.effort.countPress();
  }

  /** Chooses from a list. */
  protected async select(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label });
    this.setting.effort.countPress();
  }

  /** Types into a field; what stood there goes. */
  protected async write(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    if (isDay.test(text)) this.setting.effort.countPress();
    else this.setting.effort.countTyping(text);
  }
}
