import type { Locator } from 'playwright-core';
import { AppScreen } from './screen.ts';

/** Who are you, and your passphrase. */
export class UnlockPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.unlock.whoAreYou);
  }

  get passphrase(): Locator {
    // Whose passphrase it is follows in the label.
    return this.page.getByLabel(new RegExp(`^${this.texts.unlock.passphraseOf('')}`));
  }

  /** Types a passphrase and opens. */
  async open(passphrase: string): Promise<void> {
    await this.write(this.passphrase, passphrase);
    await this.press(this.button(this.texts.unlock.open));
  }

  /** Goes to the form for the recovery code. */
  async forget(): Promise<void> {
    await this.press(this.button(this.texts.unlock.forgotten));
  }
}

/** A new passphrase with the recovery code. */
export class RecoveryFormPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.unlock.recoveryTitle);
  }

  get code(): Locator {
    return this.field(this.texts.unlock.recoveryCode);
  }

  /** Fills the form and sends it. */
  async submit(code: string, passphrase: string, passphraseAgain = passphrase): Promise<void> {
    await this.write(this.code, code);
    await this.write(this.field(this.texts.unlock.newPassphrase), passphrase);
    await this.write(this.field(this.texts.passphrase.again), passphraseAgain);
    await this.press(this.button(this.texts.unlock.replace));
  }
}
