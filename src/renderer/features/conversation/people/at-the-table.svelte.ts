import { today } from '#platform/clock.ts';
import { mostParticipants, type Conversation, type Participant } from '#shared/model/index.ts';
import { NewPerson } from './new-person.svelte.ts';

/** Correcting who was there and on which day: at once in the record, so that nothing typed waits anywhere. */
export class AtTheTable {
  readonly other = new NewPerson();
  /** Who was taken away last, and from which place; undefined when there is no way back. */
  #removed = $state.raw<{ readonly person: Participant; readonly place: number } | undefined>();
  /** Whether a day was typed that is still to come. */
  isDayToCome = $state(false);
  readonly #record: Pick<Conversation, 'heldOn' | 'participants'>;

  /** @param record the conversation on the screen */
  constructor(record: Pick<Conversation, 'heldOn' | 'participants'>) {
    this.#record = record;
  }

  /** The day on which people talked. */
  get heldOn(): string {
    return this.#record.heldOn;
  }

  /* Emptied or still to come it says nothing about this conversation: the day that stood there stays. */
  set heldOn(day: string) {
    this.isDayToCome = day > today();
    if (day !== '' && !this.isDayToCome) this.#record.heldOn = day;
  }

  /** Everybody who was there. */
  get people(): Participant[] {
    return this.#record.participants;
  }

  /** Whether there is room for one more. */
  get hasRoom(): boolean {
    return this.people.length < mostParticipants;
  }

  /** Another name for somebody. Emptied, the name that stood there stays: nobody is nameless on the A4. */
  rename(person: Participant, typed: string): void {
    const name = typed.trim();
    if (name !== '') person.name = name;
  }

  /** Takes somebody away who was not there. */
  remove(person: Participant): void {
    const place = this.people.findIndex(({ id }) => id === person.id);
    if (place < 0) return;
    this.#removed = { person: $state.snapshot(person), place };
    this.people.splice(place, 1);
  }

  /** The name of who was taken away last; empty when there is no way back. */
  get removedName(): string {
    return this.#removed?.person.name ?? '';
  }

  /** Puts back who was taken away last. */
  putBack(): void {
    if (this.#removed === undefined || !this.hasRoom) return;
    this.people.splice(this.#removed.place, 0, this.#removed.person);
    this.#removed = undefined;
  }

  /** Puts somebody at the table who was there as well. */
  add(): void {
    if (!this.hasRoom) return;
    const person = this.other.take();
    if (person !== undefined) this.people.push(person);
  }
}
