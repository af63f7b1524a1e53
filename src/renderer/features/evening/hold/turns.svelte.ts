import { newId } from '#platform/identifiers.ts';
import {
  addSeat,
  beginRound,
  fallSilent,
  giveTurn,
  inOneGo,
  listPerson,
  namesOf,
  nextSpeaker,
  nowAndNext,
  previousSpeaker,
  removeSeat,
  roundOf,
  skipSpeaker,
  stillToSpeak,
  unlistPerson,
  type Acted,
  type Evening,
  type PersonName,
  type Round,
} from '#shared/evening/index.ts';
import type { EveningEditor } from '../evening-editor.svelte.ts';

/** How it stands with the turn of somebody. */
export type TurnState = 'waiting' | 'speaking' | 'spoke' | 'skipped';

/** Somebody in the room, as the facilitator sees them. */
export interface SeatNow {
  readonly id: string;
  readonly seat: number;
  readonly name: PersonName;
  readonly state: TurnState;
}

/** So many people stand beside each other before the rest is folded away. */
const mostShown = 12;

const nameOf = (personId: string) => `name ${personId}`;

/** Who sits where, who had a turn and who speaks, in the part that is going on. */
export class Turns {
  readonly #editor: EveningEditor;
  /** Whether everybody is shown, also in a full hall. */
  showsEverybody = $state(false);
  #openId = $state('');

  constructor(editor: EveningEditor) {
    this.#editor = editor;
  }

  /** The round of this part; undefined before it begins. */
  get round(): Round | undefined {
    const part = nowAndNext(this.#evening).now;
    return part === undefined ? undefined : roundOf(this.#evening, part.id);
  }

  /** Everybody, in the order of the seats. */
  readonly seats: readonly SeatNow[] = $derived.by(() => {
    const { people } = this.#evening;
    const { round } = this;
    const names = namesOf(people);
    const turns = new Map(round?.turns.map(({ personId, how }) => [personId, how]));
    return people
      .toSorted((one, other) => one.seat - other.seat)
      .map(({ id, seat }) => ({
        id,
        seat,
        name: names.get(id) ?? { kind: 'seat', seat },
        state: round?.speakerId === id ? 'speaking' : (turns.get(id) ?? 'waiting'),
      }));
  });

  /** Who stands on the bar: in a full hall those around whoever speaks. */
  get shown(): readonly SeatNow[] {
    const { seats } = this;
    if (this.showsEverybody || seats.length <= mostShown) return seats;
    const speaking = seats.findIndex(({ state }) => state === 'speaking');
    const from = Math.max(0, Math.min(speaking - 3, seats.length - mostShown));
    return seats.slice(from, from + mostShown);
  }

  /** Whether there are people who do not stand on the bar. */
  get isFolded(): boolean {
    return this.seats.length > mostShown;
  }

  /** The seat of which the panel is open. */
  get openSeat(): SeatNow | undefined {
    return this.seats.find(({ id }) => id === this.#openId);
  }

  /** Opens the panel of a seat, and closes another one. */
  openPanel(personId: string): void {
    if (this.#openId !== personId) this.closePanel();
    this.#openId = personId;
  }

  /** Closes the panel. Whoever sits there did not agree: then nothing stays of a name that was typed. */
  closePanel(): void {
    if (this.#openId !== '') this.typeName(this.#openId, '');
    this.#openId = '';
  }

  /** Whoever speaks. */
  get speaker(): SeatNow | undefined {
    return this.seats.find(({ state }) => state === 'speaking');
  }

  /** Whether somebody still waits for a turn, or speaks. */
  get goesOn(): boolean {
    const { round } = this;
    if (round === undefined) return this.seats.length > 0;
    return round.speakerId !== '' || stillToSpeak(this.#evening, round).length > 0;
  }

  /** Puts so many seats down, as one act; what was there stays. */
  putSeats(count: number): void {
    const ids = Array.from({ length: count }, () => newId());
    this.#editor.act((evening) => inOneGo(evening, ...ids.map((id) => (now: Evening) => addSeat(now, id))));
  }

  /** The next seat; begins the round when there is none. */
  next(): void {
    this.#inRound(nextSpeaker);
  }

  /** Sla over: no reason is asked. */
  skip(): void {
    this.#inRound(skipSpeaker);
  }

  /** Gives the turn back to whoever had it last. */
  previous(): void {
    this.#inRound(previousSpeaker);
  }

  /** Gives the turn to one person. */
  give(personId: string): void {
    this.#inRound((evening, roundId) => giveTurn(evening, roundId, personId));
  }

  /** Nobody speaks; that is fine. */
  fallSilent(): void {
    this.#inRound(fallSilent);
  }

  /** A round from the beginning, in the same part. */
  beginAgain(): void {
    const part = nowAndNext(this.#evening).now;
    if (part === undefined) return;
    const id = newId();
    this.#editor.act((evening) =>
      inOneGo(
        evening,
        (now) => beginRound(now, part.id, id),
        (now) => nextSpeaker(now, id),
      ),
    );
  }

  /** Lists somebody who said yes to it, by first name. Gives whether that was done. */
  list(personId: string, typed: string): boolean {
    const isListed = this.#editor.act((evening) => listPerson(evening, personId, typed));
    if (isListed) this.typeName(personId, '');
    return isListed;
  }

  /** What is typed as the name of somebody who did not agree yet. It is on no list and goes nowhere. */
  typedName(personId: string): string {
    return this.#editor.halfTyped(nameOf(personId)) ?? '';
  }

  /** Keeps what is typed as a name until that person agrees; empty when people leave it. */
  typeName(personId: string, text: string): void {
    this.#editor.keepHalfTyped(nameOf(personId), text === '' ? undefined : text);
  }

  /** Takes the name off the list; the seat stays. */
  unlist(personId: string): void {
    this.#editor.act((evening) => unlistPerson(evening, personId));
  }

  /** Takes the seat away. */
  remove(personId: string): void {
    if (!this.#editor.act((evening) => removeSeat(evening, personId))) return;
    if (this.#openId === personId) this.closePanel();
    this.typeName(personId, '');
  }

  get #evening(): Evening {
    return this.#editor.evening;
  }

  #inRound(act: (evening: Evening, roundId: string) => Acted): void {
    const part = nowAndNext(this.#evening).now;
    if (part === undefined) return;
    const { round } = this;
    const id = round?.id ?? newId();
    this.#editor.act((evening) =>
      round === undefined
        ? inOneGo(
            evening,
            (now) => beginRound(now, part.id, id),
            (now) => act(now, id),
          )
        : act(evening, id),
    );
  }
}
