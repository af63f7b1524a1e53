import { audienceViewSchema, blankView, type AudienceView } from '#shared/audience/index.ts';
import type { AudiencePreload } from '#shared/bridge/preload-api.ts';

/** What the window of the shared screen shows now. */
export class ShownView {
  #view = $state.raw<AudienceView>(blankView);

  /** The view; an even ground until one came. */
  get view(): AudienceView {
    return this.#view;
  }

  /**
   * Listens, and then says so: what is shown follows. What is no view changes nothing on the screen.
   *
   * @returns a function that stops listening
   */
  listen(audience: AudiencePreload): () => void {
    const stop = audience.onView((message) => {
      const parsed = audienceViewSchema.safeParse(message);
      if (parsed.success) this.#view = parsed.data;
    });
    void audience.ready();
    return stop;
  }
}

/** Whether a key asks for Rust: also the two of a presenter remote. */
export function asksForRest(key: string): boolean {
  return ['Escape', 'F9', 'b', 'B', '.'].includes(key);
}
