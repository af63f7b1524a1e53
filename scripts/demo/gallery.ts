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
    const path = this.nextPath(name);
    // Elsewhere on the page, what stays in view while it scrolls would stand in the middle of the picture.
    await this.page().evaluate(() => window.scrollTo(0, 0));
    // Animations would make two runs give two pictures.
    await this.page().screenshot({ path, fullPage: part === 'page', animations: 'disabled' });
    this.tell(sentence);
  }

  /** Takes a picture of what the window of the facilitator shows, and one of what the room sees at the same moment. */
  async showBoth(name: string, sentence: string, room?: Page): Promise<void> {
    await this.show(name, sentence, 'window');
    if (room === undefined) return;
    const path = this.nextPath(`${name} zaal`);
    await room.screenshot({ path, animations: 'disabled' });
    this.tell('The same moment, on the screen of the room.');
  }

  private nextPath(name: string): string {
    this.count += 1;
    return join(this.folder, `${this.number}-${name.replaceAll(' ', '-')}.png`);
  }

  private tell(sentence: string): void {
    console.log(`${this.number}  ${sentence}`);
  }

  private get number(): string {
    return String(this.count).padStart(2, '0');
  }
}
