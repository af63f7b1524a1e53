import { rememberingLineBreaker, type SheetField, type SheetHouse } from '#shared/agreement-sheet/index.ts';
import type { Guide } from '#shared/guides/index.ts';
import type { Conversation, Resident } from '#shared/model/index.ts';
import type { SheetChoice } from './sheet-choice.ts';
import { isTopField, stepOfField } from './sheet-jump.ts';
import { viewSheet } from './view-sheet.ts';

/** What an A4 is made of. */
export interface SheetSource {
  readonly conversation: Conversation;
  readonly resident: Resident;
  /** The guide that the conversation follows: it may have a circle. Absent when nobody knows it any more. */
  readonly guide: Guide | undefined;
  /** The house, when its name or logo stands on the sheet. */
  readonly house: SheetHouse | undefined;
}

/** The A4 of a conversation on a screen: what stands on it now, and in which form people want it. */
export class SheetOnScreen {
  /** What was chosen where nothing can be stored. */
  #choiceForNow = $state.raw<SheetChoice | undefined>();
  /* A key changes one text; the others need not be broken into lines again. It goes with the screen: it holds words. */
  readonly #breaker = rememberingLineBreaker();
  readonly #read: () => SheetSource;
  readonly #keep: ((choice: SheetChoice) => void) | undefined;

  /** In which form people want it. */
  readonly choice: SheetChoice = $derived.by(() => this.#choiceForNow ?? this.source.conversation);
  /** What stands on it, and whether it fits; in step with typing. */
  readonly view = $derived.by(() => {
    const { conversation, resident, guide, house } = this.source;
    const { sheetLanguage, sheetForm } = this.choice;
    const shown = { ...conversation, sheetLanguage, sheetForm };
    return viewSheet(shown, resident, guide, house, this.#breaker);
  });

  /**
   * @param read gives what it is made of, as it is now
   * @param keep keeps what people chose; without it a choice is only for now
   */
  constructor(read: () => SheetSource, keep?: (choice: SheetChoice) => void) {
    this.#read = read;
    this.#keep = keep;
  }

  /** Whether what people choose stays with the conversation. */
  get keepsChoice(): boolean {
    return this.#keep !== undefined;
  }

  /** What it is made of now. */
  get source(): SheetSource {
    return this.#read();
  }

  /** People choose another form. */
  choose(choice: SheetChoice): void {
    if (this.#keep === undefined) this.#choiceForNow = choice;
    else this.#keep(choice);
  }

  /** Whether a part of the sheet has a place in this conversation where people can change it. */
  leadsSomewhere(field: SheetField): boolean {
    if (isTopField(field)) return true;
    const kind = stepOfField(field);
    return kind !== undefined && (this.source.guide?.steps.some((step) => step.kind === kind) ?? false);
  }
}
