import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PicturedPart } from '../../tests/e2e/pages/case-of-kees.ts';

/** A numbered picture of every step, in one folder. */
export class Gallery {
  private count = 0;

  private constructor(
    readonly folder: string,
    private readonly page: () => Page,
  ) {}

  /**
   * Opens the gallery in an empty folder.
   *
   * @param folder where the pictures go; what stood there is gone
   * @param page the page to picture, asked for each time
   */
  static async open(folder: string, page: () => Page): Promise<Gallery> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new Gallery(folder, page);
  }

  /** Takes a picture of the whole page, or of what the window shows of it, and says in one line what it shows. */
  async show(name: string, sentence: string, part: PicturedPart = 'page'): Promise<void> {
    this.count += 1;
    const number = String(this.count).padStart(2, '0');
    const path = join(this.folder, `${number}-${name.replaceAll(' ', '-')}.png`);
    // Elsewhere on the page, what stays in view while it scrolls would stand in the middle of the picture.
    await this.page().evaluate(() => window.scrollTo(0, 0));
    // Animations would make two runs give two pictures.
    await this.page().screenshot({ path, fullPage: part === 'page', animations: 'disabled' });
    console.log(`${number}  ${sentence}`);
  }
}
