import { language } from '#i18n/index.svelte.ts';
import { circleOf, emptySegmentMark, segmentSentence, type CircleView } from '#shared/circle/index.ts';
import { mostChosenWishes } from '#shared/conversation/index.ts';
import type { CircleStep, Segment } from '#shared/guides/index.ts';
import type { PromptRecord, SegmentMark, Wish } from '#shared/model/index.ts';
import type { ConversationEditor } from '../conversation-editor.svelte.ts';
import { Wishes } from '../wishes.svelte.ts';

/** What can be set at a part; each value has a key of its own. */
export type MarkField = 'going' | 'say' | 'importance';

/** The values of each field in the order of their keys, 1 to 9. */
export const valuesOf = {
  going: ['not-well', 'so-so', 'well'],
  say: ['self', 'together', 'leave'],
  importance: ['a-little', 'quite', 'very'],
} as const satisfies { [Field in MarkField]: readonly SegmentMark[Field][] };

/** How one step looked before it: what {@link CircleWork.undo} puts back. */
interface Before {
  readonly segmentId: string;
  readonly mark: SegmentMark;
  readonly notToday: boolean;
  /** Only wishes that the step chose or let go. */
  readonly chosen: ReadonlyMap<string, boolean>;
}

/** How many steps can be undone; nobody goes back further at a table. */
const mostSteps = 200;

/**
 * Working with the Regiecirkel in one sitting: which part people are at, what they set, and the way back from every
 * step. Words that were typed are never undone.
 */
export class CircleWork {
  readonly step: CircleStep;
  readonly wishes: Wishes;
  /** Whether parts stand in a list instead of the drawing. */
  isList = $state(false);
  /** The part whose question is asked in the simple mode; empty when none is. */
  asksSimply = $state('');
  /** What a screen reader says now. */
  announcement = $state('');
  readonly #editor: ConversationEditor;
  readonly #callName: () => string;
  #isBegun = $state(false);
  #steps = $state.raw<readonly Before[]>([]);

  /**
   * @param editor the conversation
   * @param step the step of its guide with the circle
   * @param callName the name in the middle
   */
  constructor(editor: ConversationEditor, step: CircleStep, callName: () => string) {
    this.#editor = editor;
    this.step = step;
    this.#callName = callName;
    this.wishes = new Wishes(editor.record);
    this.#isBegun = this.#wasBegun();
  }

  /** The circle as it stands. */
  get view(): CircleView {
    return circleOf(this.step, this.#editor.record, this.#callName(), language.current);
  }

  /** The part that people are working on; undefined while nobody chose one. */
  get segment(): Segment | undefined {
    return this.#isBegun ? this.#here : undefined;
  }

  /** The part that the Tab key comes to. */
  get reachableId(): string {
    return this.#here?.id ?? '';
  }

  /** What was said and set at the part. */
  get record(): PromptRecord | undefined {
    return this.#recordOf(this.segment?.id);
  }

  /** What was set at the part. */
  get mark(): SegmentMark {
    const mark = this.record?.mark;
    return mark?.kind === 'segment' ? mark : emptySegmentMark;
  }

  /** The wishes about the part, the first one in the large field. */
  get wishesHere(): Wish[] {
    return this.wishes.all.filter(({ segmentId }) => segmentId === this.segment?.id);
  }

  /** Whether there is a step to undo. */
  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  /** People left the circle: who comes back chooses again where to begin. */
  leave(): void {
    this.asksSimply = '';
    this.#isBegun = false;
    this.#dropEmptyWishes();
  }

  /** Goes to a part; words that are still in the field of the one before become an answer when they fit. */
  select(segmentId: string): void {
    const index = this.step.prompts.findIndex(({ id }) => id === segmentId);
    if (index < 0) return;
    if (this.segment?.id !== segmentId) {
      this.leaveSegment();
      this.#editor.standAt(this.step.id, index);
      this.#editor.problem = undefined;
    }
    this.#isBegun = true;
    this.#say();
  }

  /** People leave the part: words in the field become an answer when they fit, and a wish without any words goes. */
  leaveSegment(): void {
    const record = this.record;
    if (record !== undefined && record.draft.text.trim() !== '') this.#editor.addAnswer(record);
    this.#dropEmptyWishes();
    this.wishes.asksRoomFor = undefined;
  }

  /** Goes round: so many parts further, clockwise; a negative number goes back. */
  turn(by: number): void {
    const parts = this.step.prompts;
    const from = this.segment === undefined ? (by > 0 ? -1 : 0) : parts.indexOf(this.segment);
    this.select(parts[(from + by + parts.length) % parts.length]?.id ?? '');
  }

  /** Goes to the first part, or to the last. */
  turnTo(end: 'first' | 'last'): void {
    this.select(this.step.prompts.at(end === 'first' ? 0 : -1)?.id ?? '');
  }

  /** Sets one value of the part. A value that stands there already stays. */
  set<Field extends MarkField>(field: Field, value: SegmentMark[Field]): void {
    if (this.segment === undefined || this.mark[field] === value) return;
    this.#do(() => this.#write({ ...this.mark, [field]: value }));
  }

  /** Sets the value of a key from 1 to 9. */
  setByKey(key: number): void {
    const place = (key - 1) % 3;
    if (key <= 3) this.set('going', valuesOf.going[place] ?? 'not-discussed');
    else if (key <= 6) this.set('say', valuesOf.say[place] ?? 'not-discussed');
    else this.set('importance', valuesOf.importance[place] ?? 'not-discussed');
  }

  /** Nothing was discussed at this part; words and wishes stay. */
  clear(): void {
    this.#do(() => this.#write(emptySegmentMark));
  }

  /** This part is not for today, or it is after all. */
  toggleNotToday(): void {
    this.#do((record) => (record.notToday = !record.notToday));
  }

  /** Writes the wish about the part; the first letter makes one when the sheet has room. */
  writeWish(text: string): void {
    const [wish] = this.wishesHere;
    if (wish !== undefined) wish.text = text;
    else if (text !== '' && this.segment !== undefined && !this.wishes.isFull) {
      this.wishes.add(undefined, this.segment.id);
      const made = this.wishes.all.at(-1);
      if (made !== undefined) made.text = text;
    }
  }

  /** Chooses a wish, or no longer; with three chosen it asks which one is let go. */
  toggleWish(wish: Wish): void {
    this.#do(() => this.wishes.toggle(wish));
  }

  /** Lets a chosen wish go for the one that asks for room. */
  letGo(wishId: string): void {
    this.#do(() => this.wishes.letGo(wishId));
  }

  /** Takes the last step back, and says how the part stands now. */
  undo(): void {
    const before = this.#steps.at(-1);
    this.#steps = this.#steps.slice(0, -1);
    const record = this.#recordOf(before?.segmentId);
    if (before === undefined || record === undefined) {
      this.announcement = language.t.circle.nothingToUndo;
      return;
    }
    record.mark = { ...before.mark };
    record.notToday = before.notToday;
    /* Letting go comes first: it makes the room that another may need. */
    for (const was of [false, true])
      for (const wish of this.wishes.all)
        if (before.chosen.get(wish.id) === was && (!was || this.wishes.chosen.length < mostChosenWishes))
          wish.isChosen = was;
    this.wishes.asksRoomFor = undefined;
    this.select(before.segmentId);
  }

  get #here(): Segment | undefined {
    const { position, step } = this.#editor.place;
    return step.id === this.step.id ? this.step.prompts[position.promptIndex] : undefined;
  }

  /* The first part is where a conversation stands before anybody chose one, too. */
  #wasBegun(): boolean {
    const record = this.#recordOf(this.#here?.id);
    if (record === undefined) return false;
    const hasWords = record.answers.length > 0 || record.draft.text !== '';
    const hasWish = this.wishes.all.some(({ segmentId }) => segmentId === this.#here?.id);
    const isFirst = this.#editor.place.position.promptIndex === 0;
    return !isFirst || hasWords || hasWish || record.notToday || this.#hasMark(record);
  }

  #dropEmptyWishes(): void {
    const isAbout = (wish: Wish) => this.step.prompts.some(({ id }) => id === wish.segmentId);
    const isEmpty = (wish: Wish) => `${wish.text}${wish.knownPath}${wish.otherPath}`.trim() === '';
    for (let index = this.wishes.all.length - 1; index >= 0; index -= 1) {
      const wish = this.wishes.all[index];
      if (wish !== undefined && isAbout(wish) && isEmpty(wish)) this.wishes.all.splice(index, 1);
    }
  }

  #recordOf(segmentId: string | undefined): PromptRecord | undefined {
    return segmentId === undefined ? undefined : this.#editor.record.prompts[segmentId];
  }

  #hasMark({ mark }: PromptRecord): boolean {
    return (
      mark?.kind === 'segment' &&
      [mark.going, mark.say, mark.importance].some((value) => value !== 'not-discussed')
    );
  }

  /* Whatever is set was spoken of today; whatever is cleared no longer waits for another day either. */
  #write(mark: SegmentMark): void {
    const { record } = this;
    if (record === undefined) return;
    record.mark = { ...mark };
    record.notToday = false;
  }

  #do(act: (record: PromptRecord) => void): void {
    const { record, segment } = this;
    if (record === undefined || segment === undefined) return;
    const mark = $state.snapshot(this.mark);
    const { notToday } = record;
    const chosen = new Map(this.wishes.all.map(({ id, isChosen }) => [id, isChosen]));
    act(record);
    for (const { id, isChosen } of this.wishes.all) if (chosen.get(id) === isChosen) chosen.delete(id);
    const isSame = (['going', 'say', 'importance'] as const).every(
      (field) => mark[field] === this.mark[field],
    );
    if (isSame && notToday === record.notToday && chosen.size === 0) return;
    const before: Before = { segmentId: segment.id, mark, notToday, chosen };
    this.#steps = [...this.#steps, before].slice(-mostSteps);
    this.#say();
  }

  #say(): void {
    const here = this.view.segments.find(({ id }) => id === this.segment?.id);
    this.announcement = here === undefined ? '' : segmentSentence(here, language.current);
  }
}
