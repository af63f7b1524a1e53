import { audienceViewSchema, blankView, type AudienceView } from '#shared/audience/index.ts';
import type { AudiencePreload } from '#shared/bridge/preload-api.ts';
import { restKeys } from '#shared/model/index.ts';

/** What the window of the shared screen shows now. */
export class ShownView {
  #view = $state.raw<AudienceView>(blankView);

  /** The view; an even ground until one came. */
  get view(): AudienceView {
    return this.#view;
  }

  /**
   * Listens, and then says so: what is shown follows, and each view is answered. What is no view changes nothing on the screen.
   *
   * @returns a function that stops listening
   */
  listen(audience: AudiencePreload): () => void {
    const stop = audience.onView((message) => {
      const parsed = audienceViewSchema.safeParse(message);
      if (!parsed.success) return;
      this.#view = parsed.data;
      void audience.received();
    });
    void audience.ready();
    return stop;
  }
}

/* Leaving, and what presenter remotes send for a black screen. */
const alwaysRest: readonly string[] = ['Escape', 'b', 'B', '.'];

/**
 * Whether a key asks for Rust in the window of the room. Each key that people can choose for it does: the window is not
 * told which one they chose, so it cannot know an old one either, and Rust too often harms nobody.
 */
export function asksForRest(key: string): boolean {
  return alwaysRest.includes(key) || restKeys.some((restKey) => restKey === key);
}
