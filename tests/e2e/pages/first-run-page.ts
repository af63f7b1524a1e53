import type { Locator } from 'playwright-core';
import { AppScreen } from './screen.ts';

/** What somebody fills in on the first run. */
export interface NewVault {
  readonly name: string;
  readonly role?: string;
  readonly houseName?: string;
  readonly passphrase: string;
  /** Typed the second time; the same unless a test says otherwise. */
  readonly passphraseAgain?: string;
}

/** The first run on a laptop: the vault is made. */
export class FirstRunPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.firstRun.title);
  }

  get name(): Locator {
    return this.field(this.texts.firstRun.yourName);
  }

  get passphrase(): Locator {
    return this.field(this.texts.passphrase.choose);
  }

  get passphraseAgain(): Locator {
    return this.field(this.texts.passphrase.again);
  }

  /** Fills the form and goes on. */
  async submit(vault: NewVault): Promise<void> {
    await this.write(this.name, vault.name);
    if (vault.role !== undefined) await this.write(this.field(this.texts.firstRun.yourRole), vault.role);
    if (vault.houseName !== undefined)
      await this.write(this.field(this.texts.firstRun.houseName), vault.houseName);
    await this.write(this.passphrase, vault.passphrase);
    await this.write(this.passphraseAgain, vault.passphraseAgain ?? vault.passphrase);
    await this.press(this.button(this.texts.common.next));
  }
}

/** The recovery code, shown once. */
export class RecoveryCodePage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.recoveryCode.title);
  }

  get typedBack(): Locator {
    return this.field(this.texts.recoveryCode.typeBack);
  }

  /** Reads the code from the screen, as somebody who writes it down. */
  async readCode(): Promise<string> {
    const groups = this.page.getByRole('list', { name: this.texts.recoveryCode.title }).getByRole('listitem');
    return (await groups.allInnerTexts()).join('-');
  }

  /** Presses the button that prints the code. */
  async print(): Promise<void> {
    await this.press(this.button(this.texts.recoveryCode.print));
  }

  /** Types the code back, as from paper, and begins. */
  async begin(): Promise<void> {
    await this.write(this.typedBack, await this.readCode());
    await this.pressBegin();
  }

  /** Presses the button alone. */
  async pressBegin(): Promise<void> {
    await this.press(this.button(this.texts.firstRun.begin));
  }
}
