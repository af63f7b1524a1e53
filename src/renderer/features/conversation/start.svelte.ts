import type { OpenVault } from '#data/index.ts';
import { namedRelatives } from '#features/residents/index.ts';
import { today } from '#platform/clock.ts';
import { copyGuide } from '#shared/guides/index.ts';
import type { Participant, Resident } from '#shared/model/index.ts';
import type { GuideShelf } from './guide-shelf.svelte.ts';
import { newConversation } from './new-conversation.ts';
import { NewPerson } from './people/new-person.svelte.ts';

/** What people choose before a conversation, and beginning it. */
export class Start {
  guideId = $state('');
  aim = $state('');
  /** What today is about: two at most, so that there is time for each. */
  themes = $state(['', '']);
  /** Planned minutes as chosen; '0' when nobody knows. */
  minutes = $state('0');
  people = $state<Participant[]>([]);
  /** Ids of who is here. */
  present = $state<string[]>([]);
  /** Somebody else who is being put at the table. */
  readonly other = new NewPerson();
  /** Whether it was already held, on paper. */
  isHeld = $state<'no' | 'yes'>('no');
  /** The day on which it was held on paper; empty while nobody said. */
  heldOn = $state('');
  /** Why it cannot begin: the day on which it was held is missing or still to come. */
  heldOnProblem = $state<'missing' | 'to-come' | undefined>();
  busy = $state(false);
  failure = $state.raw<unknown>(undefined);
  readonly #vault: OpenVault;
  readonly #shelf: GuideShelf;
  readonly #resident: Resident;

  /** Starts with the resident and the worker at the table, and with the first guide. */
  constructor(vault: OpenVault, shelf: GuideShelf, resident: Resident) {
    this.#vault = vault;
    this.#shelf = shelf;
    this.#resident = resident;
    this.guideId = shelf.all[0]?.id ?? '';
    const { worker } = vault;
    const atTheTable: Participant[] = [
      { id: resident.id, name: resident.callName, kind: 'resident', role: '' },
      { id: worker.id, name: worker.name, kind: 'worker', role: worker.role },
    ];
    const relatives = namedRelatives(resident).map(({ id, name, relation }): Participant => ({
      id,
      name,
      kind: 'relative',
      role: relation,
    }));
    this.people = [...atTheTable, ...relatives];
    this.present = atTheTable.map((person) => person.id);
  }

  /** Puts somebody else at the table, for this conversation only. */
  addPerson(): void {
    const person = this.other.take();
    if (person === undefined) return;
    this.people.push(person);
    this.present.push(person.id);
  }

  /** Stores the new conversation. Resolves with its id, or undefined when it cannot begin; `failure` says why. */
  async begin(): Promise<string | undefined> {
    const guide = this.#shelf.find(this.guideId);
    if (guide === undefined || this.busy) return undefined;
    this.heldOnProblem = this.isHeld === 'yes' ? dayProblem(this.heldOn) : undefined;
    if (this.heldOnProblem !== undefined) return undefined;
    if (this.other.isWaiting) this.addPerson();
    this.busy = true;
    this.failure = undefined;
    try {
      const participants = $state.snapshot(this.people).filter((person) => this.present.includes(person.id));
      const copy = await copyGuide(guide);
      if (this.#vault.guideCopies.get(copy.id) === undefined) await this.#vault.guideCopies.put(copy);
      const start = {
        guide,
        guideCopyId: copy.id,
        participants,
        aim: this.aim.trim(),
        themes: this.themes.map((theme) => theme.trim()).filter((theme) => theme !== ''),
        plannedMinutes: Number(this.minutes),
        heldOnPaper: this.isHeld === 'yes' ? this.heldOn : '',
      };
      const conversation = newConversation(this.#resident, this.#vault.worker, start);
      await this.#vault.conversations.put(conversation);
      this.#vault.log.note('conversation-begun', {
        residentId: conversation.residentId,
        conversationId: conversation.id,
      });
      return conversation.id;
    } catch (error) {
      this.failure = error;
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}

function dayProblem(day: string): 'missing' | 'to-come' | undefined {
  if (day === '') return 'missing';
  return day > today() ? 'to-come' : undefined;
}
