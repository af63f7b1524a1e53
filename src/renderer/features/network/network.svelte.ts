import { newId } from '#platform/identifiers.ts';
import type { Network, NetworkPerson } from '#shared/model/index.ts';

/** As many people as the schema keeps. */
export const mostPeople = 40;

/** What people do with the network of one resident; changed in place. */
export class NetworkEditor {
  /** The person whose details are shown; empty when nobody is chosen. */
  chosenId = $state('');
  removed = $state.raw<{ readonly person: NetworkPerson; readonly index: number } | undefined>();
  readonly #network: Network;

  /** @param network the network that is being edited */
  constructor(network: Network) {
    this.#network = network;
  }

  /** Everybody, in the order in which they were named. */
  get people(): NetworkPerson[] {
    return this.#network.people;
  }

  /** The person whose details are shown. */
  get chosen(): NetworkPerson | undefined {
    return this.people.find(({ id }) => id === this.chosenId);
  }

  /** Whether nobody else can be added. */
  get isFull(): boolean {
    return this.people.length >= mostPeople;
  }

  /** Puts somebody in the middle ring and shows the details. */
  add(name = '', relation = ''): void {
    if (this.isFull) return;
    const person: NetworkPerson = {
      id: newId(),
      name,
      relation,
      distance: 2,
      tie: 'not-discussed',
      support: [],
      isMissed: false,
    };
    this.people.push(person);
    this.chosenId = person.id;
    this.removed = undefined;
  }

  /** Puts somebody nearer (-1) or further (1), as far as the rings go. */
  move(person: NetworkPerson, by: -1 | 1): void {
    const next = person.distance + by;
    if (next === 1 || next === 2 || next === 3) person.distance = next;
  }

  /** Takes somebody off; {@link undo} puts the person back. */
  remove(person: NetworkPerson): void {
    const index = this.people.findIndex(({ id }) => id === person.id);
    if (index < 0) return;
    this.removed = { person: $state.snapshot(person), index };
    this.people.splice(index, 1);
    if (this.chosenId === person.id)
      this.chosenId = this.people[Math.min(index, this.people.length - 1)]?.id ?? '';
  }

  /** Puts back who was taken off last. */
  undo(): void {
    if (this.removed === undefined) return;
    this.people.splice(this.removed.index, 0, this.removed.person);
    this.chosenId = this.removed.person.id;
    this.removed = undefined;
  }
}
