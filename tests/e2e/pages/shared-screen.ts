import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import type { OfferName } from '../../../src/renderer/features/conversation/sharing/conversation-sharing.svelte.ts';
import type { AudienceView, Shown, ShownKind, TestPicture } from '../../../src/shared/audience/index.ts';
import type { SimulatedDisplay } from '../../runtime/launch.ts';
import type { AppUnderTest } from '../support/app-under-test.ts';
import type { Screens } from './screens.ts';

/** A display beside others, as high as they are. */
export const display = (
  id: number,
  x: number,
  width: number,
  height: number,
  label = '',
): SimulatedDisplay => ({
  id,
  label,
  bounds: { x, y: 0, width, height },
});

/** The displays of these tests; the facilitator window stands on the laptop. */
export const laptop = display(1, 0, 1920, 1080, 'Laptop');
export const television = display(2, 1920, 1280, 720, 'TV huiskamer');
export const projector = display(3, 3200, 1024, 768, 'Beamer');

/** The shared screen, from the side of the facilitator and from the side of the room. */
export class SharedScreenPanel {
  constructor(
    private readonly app: AppUnderTest,
    private readonly screens: Screens,
  ) {}

  private get page(): Page {
    return this.app.page;
  }

  private get texts() {
    return this.screens.texts.audience;
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The words in the bar about what the room sees. */
  pill(text: string): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: text, exact: true });
  }

  /** Presses the shared screen in the bar, whatever it says. */
  async pressPill(): Promise<void> {
    const { conversation } = this.texts.pill;
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: new RegExp(`${conversation.off}|${conversation.lost}|^Gedeeld|^Shared`) })
      .click();
  }

  get chooser(): Locator {
    return this.page.getByRole('dialog', { name: this.texts.choose.title.conversation });
  }

  /** Says that everybody sees a test picture. */
  async choose(picture: TestPicture): Promise<void> {
    await this.chooser.getByRole('radio', { name: this.texts.choose.pictures[picture] }).check();
    await this.button(this.texts.choose.yes(this.texts.choose.pictures[picture].toLowerCase())).click();
  }

  /** Plugs the television in and makes it the shared screen; nothing is shared on it yet. */
  async putOn(): Promise<void> {
    await this.app.running.setDisplays([laptop, television]);
    await this.pressPill();
    await this.choose('boat');
    await expect.poll(() => this.seen()).toBe('blank');
  }

  /** Puts the laptop itself in the place of the shared screen. */
  async useLaptop(): Promise<void> {
    await this.button(this.texts.choose.useLaptop).click();
  }

  /** A button that shares something. */
  offer(name: OfferName): Locator {
    return this.button(this.texts.sharing[name === 'read-back' ? 'readBack' : name]);
  }

  /** The small picture of what the room sees. */
  get preview(): Locator {
    return this.page.getByRole('img').filter({ has: this.page.locator('[data-kind]') });
  }

  get panel(): Locator {
    return this.page.getByRole('group', { name: this.texts.sharing.title });
  }

  get rest(): Locator {
    return this.page.getByRole('button', { name: this.texts.rest, exact: true });
  }

  get showAgain(): Locator {
    return this.page.getByRole('button', { name: this.texts.showAgain, exact: true });
  }

  /** Shares something, and waits until the room sees it with the same words as the preview. */
  async share(name: OfferName, kind: ShownKind): Promise<void> {
    await this.offer(name).click();
    await expect.poll(() => this.seen()).toBe(kind);
    await this.expectSame();
  }

  /** The room reads what the preview reads: no word more, no word less. Resolves with those words. */
  async expectSame(): Promise<string> {
    await expect
      .poll(async () => {
        const [room] = this.app.running.audiencePages();
        return room === undefined ? '' : await wordsOn(room.locator('[data-kind]').first());
      })
      .toBe(await wordsOn(this.preview.locator('[data-kind]').first()));
    return wordsOn(this.preview.locator('[data-kind]').first());
  }

  /** What the room was sent last. */
  get shown(): Shown | undefined {
    return this.sent().at(-1)?.shown;
  }

  /** The views that the room was sent, in order. */
  sent(): AudienceView[] {
    return this.app.running
      .audienceMessages()
      .filter(({ channel }) => channel === 'audience-window:view')
      .map(({ values }) => values[0] as AudienceView);
  }

  /** What kind of view the room sees, and how many windows there are. */
  seen(): string {
    const windows = this.app.running.audiencePages().length;
    return windows === 1 ? (this.sent().at(-1)?.shown.kind ?? '') : `${windows} windows`;
  }

  /** Everything that was ever sent to the room, as one text. */
  everythingSent(): string {
    return JSON.stringify(this.app.running.audienceMessages());
  }
}

/* What can be read of a view: its words as they are laid out, and what a drawing says to who does not see it. */
async function wordsOn(stage: Locator): Promise<string> {
  const read = await stage.evaluate((element) => [
    element instanceof HTMLElement ? element.innerText : '',
    ...[...element.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? ''),
  ]);
  return read.join(' ').replace(/\s+/g, ' ').trim();
}
