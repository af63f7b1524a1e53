import type { Page } from 'playwright-core';
import { restView, type AudienceView } from '../src/shared/audience/index.ts';
import type { AudienceState, SentView } from '../src/shared/bridge/audience.ts';
import type { FacilitatorPreload } from '../src/shared/bridge/preload-api.ts';
import type { RunningApp } from '../tests/runtime/launch.ts';

/** What the preload puts on the page; it exists there, not here. */
declare const bridge: FacilitatorPreload;

/** How long the shared screen takes in milliseconds, in the middle of all tries. */
export interface AudienceTimes {
  /** From asking for Rust to the calm screen, painted. */
  readonly rest: number;
  /** The slowest one in twenty of these. */
  readonly restSlow: number;
  /** Whether the room saw something else for another frame after the message had come: 0 or 1. */
  readonly framesBeforeRest: number;
  /** From a change of the facilitator to the new view, painted. */
  readonly change: number;
  /** One empty message to the main process and back, from the same window. */
  readonly bare: number;
}

const tries = 60;

const displays = [
  { id: 1, label: 'Laptop', bounds: { x: 0, y: 0, width: 1366, height: 768 } },
  { id: 2, label: 'Televisie', bounds: { x: 1366, y: 0, width: 1920, height: 1080 } },
];

const question = (number: number): AudienceView => ({
  appearance: { theme: 'light', letters: 'usual', language: 'nl' },
  shown: {
    kind: 'question',
    text: `Waar wordt u ${String(number)} keer blij van?`,
    page: { number: 1, of: 1 },
  },
});

/** Opens the shared screen on a second display and measures there. */
export async function measureAudience(app: RunningApp): Promise<AudienceTimes> {
  await app.setDisplays(displays);
  const reply = await app.page.evaluate(() => bridge.openAudience({ displayId: '2' }));
  const { interruptions } = (reply as { value: AudienceState }).value;
  const room = await roomOf(app);
  const [rests, changes, bares, frames]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let index = 0; index < tries; index += 1) {
    bares.push(await app.page.evaluate(emptyMessage));
    changes.push(
      (await until(room, app, { view: question(index), knownInterruptions: interruptions })).painted,
    );
    const rest = await until(room, app, { view: restView, knownInterruptions: interruptions });
    rests.push(rest.painted);
    frames.push(rest.frames);
  }
  return {
    rest: quantile(rests, 0.5),
    restSlow: quantile(rests, 0.95),
    framesBeforeRest: Math.max(...frames),
    change: quantile(changes, 0.5),
    bare: quantile(bares, 0.5),
  };
}

async function roomOf(app: RunningApp): Promise<Page> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const [page] = app.audiencePages();
    if (page !== undefined) {
      await page.waitForLoadState('load');
      return page;
    }
    if (performance.now() > deadline) throw new Error('The shared screen did not open');
    await new Promise((next) => setTimeout(next, 20));
  }
}

/* Sends a view, and waits until the window of the room has painted it. Both windows read the same clock. */
async function until(room: Page, app: RunningApp, view: SentView) {
  const seen = await room.evaluateHandle(watchNextView);
  const sent = await app.page.evaluate(sendView, view);
  const { changed, painted, frames } = await room.evaluate((watching) => watching.seen, seen);
  await seen.dispose();
  return { changed: changed - sent, painted: painted - sent, frames };
}

/* Runs on the page of the facilitator. */
async function sendView(view: SentView): Promise<number> {
  const sent = performance.timeOrigin + performance.now();
  await (view.view.shown.kind === 'rest' ? bridge.restAudience() : bridge.showAudience(view));
  return sent;
}

/* Runs on the page of the facilitator. */
async function emptyMessage(): Promise<number> {
  const started = performance.now();
  await bridge.describeApp();
  return performance.now() - started;
}

/*
 * Runs on the page of the room. In an object: a promise alone would be waited for at once; and without functions that have
 * a name, which the page does not know.
 */
function watchNextView() {
  const frame: { cameIn?: number } = {};
  const seen = new Promise<{ changed: number; painted: number; frames: number }>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      const changed = performance.timeOrigin + performance.now();
      const now = Number(document.timeline.currentTime);
      const frames = frame.cameIn === undefined || frame.cameIn === now ? 0 : 1;
      requestAnimationFrame(() =>
        setTimeout(() => resolve({ changed, painted: performance.timeOrigin + performance.now(), frames })),
      );
    });
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
    const { audience } = window as unknown as { audience: { onView(listener: () => void): () => void } };
    const stop = audience.onView(() => {
      frame.cameIn = Number(document.timeline.currentTime);
      stop();
    });
  });
  return { seen };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
