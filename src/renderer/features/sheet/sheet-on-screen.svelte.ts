import { rememberingLineBreaker, type LineBreaker, type SheetField } from '#shared/agreement-sheet/index.ts';
import type { SheetChoice } from './sheet-choice.ts';
import type { SheetView } from './shown-sheet.ts';

/** Where an A4 comes from: a conversation with one resident, or an evening with a group. */
export interface SheetSource {
  /** In which form it is kept; read again whenever that changes. */
  readonly choice: () => SheetChoice;
  /** Keeps what people chose; absent where nothing can be stored: then a choice is only for now. */
  readonly keep?: (choice: SheetChoice) => void;
  /** Whether it can be kept now, such as while the disk is not full; without it, always. */
  readonly canKeep?: () => boolean;
  /** Lays it out in a form. `breaker` remembers how texts were broken, for a screen that does this with every key. */
  readonly view: (choice: SheetChoice, breaker: LineBreaker) => SheetView;
  /** Whether a part has a screen where people can change it. */
  readonly leadsSomewhere: (field: SheetField) => boolean;
}

/** An A4 on a screen: what stands on it now, and in which form people want it. */
export class SheetOnScreen {
  /** What was chosen where nothing can be stored. */
  #choiceForNow = $state.raw<SheetChoice | undefined>();
  /* A key changes one text; the others need not be broken into lines again. It goes with the screen: it holds words. */
  readonly #breaker = rememberingLineBreaker();
  readonly #source: SheetSource;

  /** In which form people want it. */
  readonly choice: SheetChoice = $derived.by(() => this.#choiceForNow ?? this.#source.choice());
  /** What stands on it, and whether it fits; in step with typing. */
  readonly view: SheetView = $derived.by(() => this.#source.view(this.choice, this.#breaker));

  /** @param source where it comes from */
  constructor(source: SheetSource) {
    this.#source = source;
  }

  /** Whether what people choose now is stored. */
  get keepsChoice(): boolean {
    const { keep, canKeep } = this.#source;
    return keep !== undefined && (canKeep?.() ?? true);
  }

  /** People choose another form. */
  choose(choice: SheetChoice): void {
    const { keep } = this.#source;
    const isKept = keep !== undefined && this.keepsChoice;
    this.#choiceForNow = isKept ? undefined : choice;
    if (isKept) keep(choice);
  }

  /** Whether a part of the sheet has a screen where people can change it. */
  leadsSomewhere(field: SheetField): boolean {
    return this.#source.leadsSomewhere(field);
  }
}
