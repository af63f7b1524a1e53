import { eraseResident, type EraseOutcome, type EraseStep, type OpenVault } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { dayOf } from '#platform/clock.ts';
import { momentsOfSheets } from '#shared/agreement-sheet/index.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import type { Conversation, LogOutcome, Resident } from '#shared/model/index.ts';
import { VaultError } from '#vault/index.ts';

/** What is wrong with the passphrase. */
export type PassphraseProblem = 'missing' | 'wrong';

/**
 * Called as soon as the key is gone, which cannot be undone any more, and when erasing was refused or failed before
 * that: whoever keeps a record of what happened notes it here. Must not throw.
 */
export type OnErased = (residentId: string, outcome: LogOutcome) => void;

/** What there is of a resident, looked at before it goes: the result and the certificate tell it afterwards. */
export class ErasedThings {
  readonly conversations: number;
  readonly unfinished: readonly Conversation[];
  readonly notes: number;
  /** The days on which an A4 left the vault, oldest first. */
  readonly sheetDays: readonly string[];

  /** Looks at everything of one resident. */
  constructor(vault: OpenVault, residentId: string) {
    const held = vault.conversations.all.filter((conversation) => conversation.residentId === residentId);
    this.conversations = held.length;
    this.unfinished = held.filter(({ state }) => state !== 'finished');
    const ofResident = vault.privateNotes.all.filter((notes) => notes.residentId === residentId);
    this.notes = ofResident
      .flatMap(({ notes }) => Object.values(notes))
      .filter((note) => note.trim() !== '').length;
    const days = held.flatMap(momentsOfSheets).map((moment) => dayOf(new Date(moment)));
    this.sheetDays = [...new Set(days)].sort();
  }
}

/** Erasing one resident: being sure, doing it, and what became of it. */
export class Erasing {
  readonly things: ErasedThings;
  typedName = $state('');
  isNameDifferent = $state(false);
  passphrase = $state('');
  problem = $state<PassphraseProblem | undefined>();
  /** How long to wait before the next try, in milliseconds. */
  milliseconds = $state(0);
  busy = $state(false);
  step = $state<EraseStep | undefined>();
  outcome = $state.raw<EraseOutcome | undefined>();
  failure = $state.raw<unknown>(undefined);
  /** Whether the failure left everything as it was; otherwise the next start tells. */
  get isNothingErased(): boolean {
    return !(this.failure instanceof BridgeError && this.failure.reason === 'vault-file-changed');
  }
  readonly #vault: OpenVault;
  readonly #resident: Resident;
  readonly #onErased: OnErased;

  /** Nothing happens before {@link erase}. */
  constructor(vault: OpenVault, resident: Resident, onErased: OnErased) {
    this.#vault = vault;
    this.#resident = resident;
    this.#onErased = onErased;
    this.things = new ErasedThings(vault, resident.id);
  }

  /** Erases, when the name and the passphrase are right. Never throws; resolves with whether it was done. */
  async erase(): Promise<boolean> {
    if (this.busy) return false;
    this.failure = undefined;
    this.isNameDifferent = plain(this.typedName) !== plain(this.#resident.callName);
    this.problem = this.passphrase.trim() === '' ? 'missing' : undefined;
    if (this.isNameDifferent || this.problem !== undefined) return false;
    this.busy = true;
    try {
      // The same patience after wrong tries as at the front door.
      this.milliseconds = await mainProcess.readUnlockWait();
      if (this.milliseconds > 0) return false;
      const authority = { workerId: this.#vault.worker.id, passphrase: this.passphrase };
      this.outcome = await eraseResident(this.#vault, this.#resident.id, authority, (step) => {
        this.step = step;
        /* Not at the end: looking through copies takes a while, and a laptop can stop. */
        if (step === 'records') this.#onErased(this.#resident.id, 'done');
      });
      this.passphrase = '';
      await mainProcess.noteUnlockAttempt(true);
      return true;
    } catch (error) {
      await this.#understand(error);
      return false;
    } finally {
      this.busy = false;
      this.step = undefined;
    }
  }

  async #understand(error: unknown): Promise<void> {
    if (!(error instanceof VaultError) || error.reason !== 'wrong-passphrase') {
      this.failure = error;
      /* After the key it was noted already; what fails then is not the erasing. */
      if (this.outcome === undefined) this.#onErased(this.#resident.id, isErased(error) ? 'done' : 'failed');
      return;
    }
    this.problem = 'wrong';
    this.#onErased(this.#resident.id, 'refused');
    this.milliseconds = (await mainProcess.noteUnlockAttempt(false)).milliseconds;
  }
}

/* The vault file was replaced before something else failed. */
function isErased(error: unknown): boolean {
  return error instanceof BridgeError && error.reason === 'vault-file-changed' && error.detail === 'erased';
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('nl');
}
