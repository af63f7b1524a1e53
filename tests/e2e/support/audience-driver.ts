import type { Page } from '@playwright/test';
import type { AudienceView } from '../../../src/shared/audience/index.ts';
import type { AudienceState } from '../../../src/shared/bridge/audience.ts';
import type { FacilitatorPreload } from '../../../src/shared/bridge/preload-api.ts';
import type { SimulatedDisplay } from '../../runtime/launch.ts';
import type { AppUnderTest } from '../support/app-under-test.ts';
import { expect } from '../support/fixture.ts';

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

/** A view with a question. */
export const question = (text: string): AudienceView => ({
  appearance: { theme: 'light', letters: 'usual', language: 'nl' },
  shown: { kind: 'question', text, page: { number: 1, of: 1 } },
});

/** The shared screen as the facilitator's page reaches it; the screens for it are tested elsewhere. */
export class AudienceDriver {
  private knownInterruptions = 0;

  constructor(private readonly app: AppUnderTest) {}

  plug(...displays: SimulatedDisplay[]): Promise<void> {
    return this.app.running.setDisplays(displays);
  }

  async state(): Promise<AudienceState> {
    const reply = await this.app.page.evaluate(() => bridge.readAudience());
    return (reply as { value: AudienceState }).value;
  }

  async open(id: number): Promise<unknown> {
    const reply = await this.app.page.evaluate((displayId) => bridge.openAudience({ displayId }), String(id));
    await this.hear();
    return reply;
  }

  /** From now on it knows of every interruption until now. */
  async hear(): Promise<void> {
    this.knownInterruptions = (await this.state()).interruptions;
  }

  test() {
    return this.app.page.evaluate(() => bridge.testScreens()) as Promise<unknown>;
  }

  async show(view: AudienceView): Promise<void> {
    const { knownInterruptions } = this;
    await this.app.page.evaluate((sent) => bridge.showAudience(sent), { view, knownInterruptions });
  }

  async rest(): Promise<void> {
    await this.app.page.evaluate(() => bridge.restAudience());
  }

  pages(): readonly Page[] {
    return this.app.running.audiencePages();
  }

  /** The page of the only window. */
  async page(): Promise<Page> {
    await expect.poll(() => this.pages().length).toBe(1);
    const [page] = this.pages();
    if (page === undefined) throw new Error('There is no window of the shared screen');
    return page;
  }

  /** The views that were sent, in order. */
  sent(): AudienceView[] {
    return this.app.running
      .audienceMessages()
      .filter(({ channel }) => channel === 'audience-window:view')
      .map(({ values }) => values[0] as AudienceView);
  }

  /** Waits until a view is the last one that was sent. */
  async expectLast(view: AudienceView): Promise<void> {
    await expect.poll(() => this.sent().at(-1)).toEqual(view);
  }

  async expectNoWindow(phase: AudienceState['phase']): Promise<void> {
    await expect.poll(() => this.pages().length).toBe(0);
    // A page that a test closes has gone here before the app hears of it.
    await expect.poll(async () => (await this.state()).phase).toBe(phase);
  }

  /** Counts from now on how often the facilitator's page hears of a change. */
  async listen(): Promise<() => Promise<number>> {
    await this.app.page.evaluate(() => {
      document.documentElement.dataset['heard'] = '0';
      bridge.onAudience(() => {
        const heard = Number(document.documentElement.dataset['heard']);
        document.documentElement.dataset['heard'] = String(heard + 1);
      });
    });
    return () => this.app.page.evaluate(() => Number(document.documentElement.dataset['heard']));
  }
}
