import { compareCircles, type HeldCircle, type ThenAndNow } from '#shared/circle/index.ts';
import { language } from '#i18n/index.svelte.ts';

/** How two circles are shown: beside each other, or the outline of the earlier one over the later. */
export type Comparison = 'beside' | 'over';

/** Which two circles of a resident people are looking at. */
export class CirclesOverTime {
  comparison = $state<Comparison>('beside');
  readonly #circles: () => readonly HeldCircle[];
  #thenId = $state<string | undefined>();

  /** @param circles all circles of one resident, the oldest first */
  constructor(circles: () => readonly HeldCircle[]) {
    this.#circles = circles;
  }

  /** The last circle. */
  get now(): HeldCircle | undefined {
    return this.#circles().at(-1);
  }

  /** The circles that the last one can be compared with, the oldest first. */
  get earlier(): readonly HeldCircle[] {
    return this.#circles().slice(0, -1);
  }

  /** The circle that the last one is compared with: the one before it, unless somebody chose another. */
  get then(): HeldCircle | undefined {
    return this.earlier.find(({ conversationId }) => conversationId === this.#thenId) ?? this.earlier.at(-1);
  }

  /** Compares with another circle. */
  compareWith(conversationId: string): void {
    this.#thenId = conversationId;
  }

  /** What changed between the two, in words; undefined while there are no two. */
  get words(): ThenAndNow | undefined {
    const { then, now } = this;
    return then && now && compareCircles(then.view, now.view, language.current);
  }
}
