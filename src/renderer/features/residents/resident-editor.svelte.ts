import { Autosave, type OpenVault } from '#data/index.ts';
import { moment } from '#platform/clock.ts';
import { newId } from '#platform/identifiers.ts';
import type { Relative, Representative, Resident } from '#shared/model/index.ts';
import { untrack } from 'svelte';

/** A resident of whom nothing is known yet. */
export function newResident(): Resident {
  return {
    id: newId(),
    callName: '',
    fullName: '',
    relatives: [],
    representative: { kind: 'not-known' },
    communication: { needs: [], advice: '' },
    simpleMode: false,
    createdAt: moment(),
  };
}

/**
 * Typing about one resident. There is no save button: everything is stored as it is typed, from the moment there is
 * a call name.
 */
export class ResidentEditor {
  readonly record: Resident;
  readonly autosave: Autosave<Resident>;
  removedRelative = $state.raw<{ relative: Relative; index: number } | undefined>();
  readonly #stop: () => void;

  /**
   * @param vault where it is stored
   * @param resident who is described; a plain record
   */
  constructor(vault: OpenVault, resident: Resident) {
    const record = $state(structuredClone(resident));
    this.record = record;
    let isNoted = false;
    const write = async (content: Resident) => {
      const isNew = vault.residents.get(content.id) === undefined;
      await vault.residents.put(content);
      /* Once per time somebody works on it, not per word. */
      if (!isNoted) vault.log.note(isNew ? 'resident-added' : 'resident-changed', { residentId: content.id });
      isNoted = true;
    };
    this.autosave = new Autosave(write, vault.residents.get(resident.id));
    let first = true;
    this.#stop = $effect.root(() => {
      $effect(() => {
        const copy = $state.snapshot(record);
        const isChange = !first;
        first = false;
        /* Without a call name this cannot be stored, and then says so instead of calling it saved. */
        if (isChange && (copy.callName.trim() !== '' || hasWords(copy)))
          untrack(() => this.autosave.change(copy));
      });
    });
  }

  /** Whether there is something that cannot be stored because the call name is missing. */
  get needsCallName(): boolean {
    return this.record.callName.trim() === '';
  }

  /** Puts an empty line for somebody close. */
  addRelative(): void {
    this.record.relatives.push({ id: newId(), name: '', relation: '' });
  }

  /** Takes somebody off the list; {@link undoRemove} puts the same person back. */
  removeRelative(index: number): void {
    const [relative] = this.record.relatives.splice(index, 1);
    if (relative === undefined) return;
    this.removedRelative = { relative: $state.snapshot(relative), index };
  }

  /** Puts back whoever was taken off last. */
  undoRemove(): void {
    if (this.removedRelative === undefined) return;
    this.record.relatives.splice(this.removedRelative.index, 0, this.removedRelative.relative);
    this.removedRelative = undefined;
  }

  /** Sets who decides when the resident cannot. */
  setRepresentative(representative: Representative): void {
    this.record.representative = representative;
  }

  /** Stores what waits and stops. */
  async close(): Promise<void> {
    await this.autosave.close();
    this.#stop();
  }
}

/* Whether anything was said about this resident besides a name that is being typed. */
function hasWords(resident: Resident): boolean {
  return (
    resident.fullName !== '' ||
    resident.relatives.length > 0 ||
    resident.communication.needs.length > 0 ||
    resident.simpleMode ||
    resident.communication.advice !== ''
  );
}
