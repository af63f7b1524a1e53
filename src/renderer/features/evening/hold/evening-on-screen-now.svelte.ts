import {
  findNames,
  namesOf as namesToFind,
  projectEvening,
  type Appearance,
  type AudienceView,
  type ResidentNames,
} from '#shared/audience/index.ts';
import {
  back,
  forward,
  nowAndNext,
  onScreenOf,
  type Evening,
  type EveningPart,
} from '#shared/evening/index.ts';
import type { EveningEditor } from '../evening-editor.svelte.ts';
import { showWithoutHeldBack, textsForTheRoom, withoutHeldBack } from './held-back.ts';
import { itemsBeside, itemsOfPart, showOf, type CardOnTable, type ScreenItem } from './show-of-part.ts';

/** What it is made with. */
export interface OnScreenAround {
  /** The moment, in ISO. */
  readonly now: () => string;
  /** How the shared screen looks. */
  readonly appearance: () => Appearance;
  /** Everybody whose name may not stand on the screen by accident. */
  readonly residents: () => readonly ResidentNames[];
}

/** A text that the room does not see yet, and the names in it. */
export interface HeldText {
  readonly text: string;
  readonly names: readonly string[];
}

interface Place {
  readonly partId: string;
  readonly item: ScreenItem;
  /** From 0. */
  readonly page: number;
}

/* The last page, however many there are: the projection gives the nearest one that is there. */
const lastPage = Number.MAX_SAFE_INTEGER;

/**
 * What the room sees of an evening that is going on: the part, what of it, and which page. Going on never skips a part: first
 * the pages, then what else belongs to the part, then the next part.
 */
export class EveningOnScreenNow {
  readonly #editor: EveningEditor;
  readonly #around: OnScreenAround;
  /** Where people are in what belongs to the part. */
  #place = $state.raw<Place | undefined>();
  /** What was put on the screen beside it; it goes off again without losing the place. */
  #beside = $state.raw<Place | undefined>();
  #card = $state.raw<CardOnTable | undefined>();
  /** The evening as it was when somebody began to type: half a word is nobody's business. */
  #beforeTyping = $state.raw<Evening | undefined>();
  /** Texts of which somebody said that the room may see them. */
  #allowed = $state.raw<ReadonlySet<string>>(new Set());
  readonly #names = $derived.by(() => namesToFind(this.#around.residents()));

  constructor(editor: EveningEditor, around: OnScreenAround) {
    this.#editor = editor;
    this.#around = around;
  }

  /** What stands on the screen. */
  get item(): ScreenItem {
    return this.#at?.item ?? 'nothing';
  }

  /** What can be put on the screen now: first what belongs to the part. */
  get items(): readonly ScreenItem[] {
    const part = this.#part;
    if (part === undefined) return [];
    const evening = this.#editor.evening;
    const card: ScreenItem[] = this.#cardOf(part) === undefined ? [] : ['card'];
    return [...new Set([...itemsOfPart(evening, part), ...card, ...itemsBeside(evening)])];
  }

  /** Whether something belongs to the part that is going on, rather than standing beside it. */
  belongsToPart(item: ScreenItem): boolean {
    const part = this.#part;
    return part !== undefined && itemsOfPart(this.#editor.evening, part).includes(item);
  }

  /** Texts with a name in them that may be of a resident; the room does not see them. */
  get heldBack(): HeldText[] {
    const part = this.#part;
    const card = part === undefined ? undefined : this.#cardOf(part);
    const ofCard = card === undefined ? [] : [card.deck, card.text];
    return [...new Set([...textsForTheRoom(this.#editor.evening), ...ofCard])]
      .map((text) => ({ text, names: this.#namesIn(text) }))
      .filter(({ names }) => names.length > 0);
  }

  /** Shows a text all the same. */
  allow(text: string): void {
    this.#allowed = new Set([...this.#allowed, text]);
  }

  /** Somebody types in a list: the room goes on seeing what stood there before the first letter. */
  beginTyping(): void {
    this.#beforeTyping ??= this.#editor.evening;
  }

  /** What was typed is ready to be seen. */
  endTyping(): void {
    this.#beforeTyping = undefined;
  }

  /** Puts something on the screen; of a list the page where the newest line stands. */
  choose(item: ScreenItem, which: 'first' | 'newest' = 'first'): void {
    const part = this.#part;
    if (part === undefined || !this.items.includes(item)) return;
    const place = { partId: part.id, item, page: which === 'first' ? 0 : lastPage };
    if (itemsOfPart(this.#editor.evening, part).includes(item)) {
      this.#place = place;
      this.#beside = undefined;
    } else {
      this.#beside = place;
    }
  }

  /** Lays a card on the screen, or takes it off. */
  showCard(card: CardOnTable | undefined): void {
    this.#card = card;
    if (this.#beside?.item === 'card') this.#beside = undefined;
    if (card !== undefined) this.choose('card');
  }

  /** The next page, the next thing that belongs to the part, or the next part. Does nothing after the last part. */
  forward(): void {
    const at = this.#at;
    if (at === undefined) return;
    const { number, of } = this.#pageOf(at);
    if (number < of) return this.#turn({ ...at, page: number });
    if (this.#besideHere !== undefined) return this.#leaveBeside();
    const next = this.#neighbour(at, 1);
    if (next !== undefined) this.#place = { ...at, item: next, page: 0 };
    else this.#editor.act((evening) => forward(evening, this.#around.now()));
  }

  /** The way back. */
  back(): void {
    const at = this.#at;
    if (at === undefined) return;
    const { number } = this.#pageOf(at);
    if (number > 1) return this.#turn({ ...at, page: number - 2 });
    if (this.#besideHere !== undefined) return this.#leaveBeside();
    const before = this.#neighbour(at, -1);
    if (before !== undefined) this.#place = { ...at, item: before, page: lastPage };
    else if (this.#editor.act((evening) => back(evening, this.#around.now()))) this.#toLast();
  }

  /**
   * What the room sees.
   *
   * @throws ZodError when what was made is no view; then what was shown stays
   */
  view(): AudienceView {
    return this.#viewAt(this.#at);
  }

  get #part(): EveningPart | undefined {
    return nowAndNext(this.#editor.evening).now;
  }

  get #besideHere(): Place | undefined {
    const beside = this.#beside;
    const isHere = beside?.partId === this.#part?.id;
    return beside !== undefined && isHere && this.items.includes(beside.item) ? beside : undefined;
  }

  get #at(): Place | undefined {
    const part = this.#part;
    if (part === undefined) return undefined;
    const items = itemsOfPart(this.#editor.evening, part);
    const first = { partId: part.id, item: items[0] ?? 'part', page: 0 };
    const place = this.#place;
    return this.#besideHere ?? (place?.partId === part.id && items.includes(place.item) ? place : first);
  }

  #cardOf(part: EveningPart): CardOnTable | undefined {
    return part.kind === 'cards' ? this.#card : undefined;
  }

  #neighbour({ item }: Place, step: 1 | -1): ScreenItem | undefined {
    const part = this.#part;
    if (part === undefined) return undefined;
    const items = itemsOfPart(this.#editor.evening, part);
    return items[items.indexOf(item) + step];
  }

  #turn(place: Place): void {
    if (this.#besideHere === undefined) this.#place = place;
    else this.#beside = place;
  }

  #leaveBeside(): void {
    this.#beside = undefined;
  }

  #toLast(): void {
    const part = this.#part;
    if (part === undefined) return;
    const item = itemsOfPart(this.#editor.evening, part).at(-1) ?? 'part';
    this.#place = { partId: part.id, item, page: lastPage };
  }

  #pageOf(place: Place): { readonly number: number; readonly of: number } {
    const { shown } = this.#viewAt(place);
    return 'page' in shown ? shown.page : { number: 1, of: 1 };
  }

  #viewAt(place: Place | undefined): AudienceView {
    const evening = this.#seen;
    const part = this.#part;
    const show =
      part === undefined || place === undefined
        ? { kind: 'nothing' as const }
        : showOf(evening, part, place.item, { page: place.page, card: this.#cardOf(part) });
    const isHeld = (text: string) => this.#namesIn(text).length > 0;
    return projectEvening(withoutHeldBack(onScreenOf(evening), isHeld), {
      appearance: this.#around.appearance(),
      show: showWithoutHeldBack(show, isHeld),
    });
  }

  /** The evening of which something may be seen: without what is being typed. */
  get #seen(): Evening {
    const { evening } = this.#editor;
    const before = this.#beforeTyping;
    if (before === undefined) return evening;
    const { themes, parked, agreements } = before;
    return { ...evening, themes, parked, agreements };
  }

  #namesIn(text: string): readonly string[] {
    return text === '' || this.#allowed.has(text) ? [] : findNames(text, this.#names);
  }
}
