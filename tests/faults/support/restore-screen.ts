import type { Locator, Page } from 'playwright-core';
import { nl } from '../../../src/renderer/i18n/nl.ts';
import type { HasPage } from '../../e2e/pages/screen.ts';

/** The screen that offers copies when something is wrong with the vault. */
export class RestoreScreen {
  /** @param app whatever has the page */
  constructor(private readonly app: HasPage) {}

  get page(): Page {
    return this.app.page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 }).filter({ hasText: nl.backup.title });
  }

  /** The copies that are offered. */
  get copies(): Locator {
    return this.page.getByRole('radio');
  }

  /** Looks into the copy that is chosen. */
  async lookFirst(passphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: nl.backup.lookFirst }).click();
    await this.#open(passphrase);
    await this.page.getByRole('heading', { name: nl.backup.inside }).waitFor();
  }

  /** Goes on with the copy that is chosen; the passphrase is asked unless it was given before. */
  async goOn(passphrase?: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${nl.backup.goOnWith('')}`) }).click();
    if (passphrase !== undefined) await this.#open(passphrase);
  }

  async #open(passphrase: string): Promise<void> {
    await this.page.getByLabel(new RegExp(`^${nl.unlock.passphraseOf('')}`)).fill(passphrase);
    await this.page.getByRole('button', { name: nl.unlock.open, exact: true }).click();
  }
}
