import type { Locator } from 'playwright-core';
import { AppScreen, type ScreenSetting } from './screen.ts';

/** Erasing a resident, and what became of it. */
export class ErasePage extends AppScreen {
  constructor(
    setting: ScreenSetting,
    private readonly callName: string,
  ) {
    super(setting);
  }

  get heading(): Locator {
    return this.headingNamed(this.texts.erase.title(this.callName));
  }

  /** The heading of the result. */
  get doneHeading(): Locator {
    return this.headingNamed(this.texts.erase.doneTitle(this.callName));
  }

  get name(): Locator {
    return this.field(this.texts.erase.typeName(this.callName));
  }

  get passphrase(): Locator {
    return this.field(this.texts.erase.ownPassphrase);
  }

  get sure(): Locator {
    return this.button(this.texts.erase.sure(this.callName));
  }

  get saveButton(): Locator {
    return this.button(this.texts.erase.save);
  }

  /** Fills in what is asked and erases. */
  async erase(passphrase: string, name = this.callName): Promise<void> {
    await this.write(this.name, name);
    await this.write(this.passphrase, passphrase);
    await this.press(this.sure);
  }

  /** Leaves the name off the certificate. */
  async leaveNameOff(): Promise<void> {
    await this.choose(this.page.getByRole('radio', { name: this.texts.erase.withoutName }));
  }

  /** Saves the certificate. */
  async save(): Promise<void> {
    await this.press(this.saveButton);
  }

  /** Away from the result. */
  async finish(): Promise<void> {
    await this.press(this.button(this.texts.common.done));
  }
}
