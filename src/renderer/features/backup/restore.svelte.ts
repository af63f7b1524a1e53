import { lookIntoBackup, restoreBackup, type BackupLook } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { BackupFacts, OpenedBackupIndex } from '#shared/bridge/backups.ts';
import type { Worker } from '#shared/model/index.ts';
import { unlockWithPassphrase, VaultError, workersOf, type VaultSession } from '#vault/index.ts';

/** What people asked for: to go on with a copy, or to see first what is in it. */
export type RestoreWish = 'go-on' | 'look';

/** Why a passphrase did not open a copy. */
export type PassphraseProblem = 'missing' | 'wrong';

/** The most copies offered at once; all of them stand in the overview. */
const mostOffered = 4;

/** Choosing a copy of the vault, looking into it, and going on with it. */
export class Restore {
  copies = $state.raw<readonly BackupFacts[] | undefined>();
  chosenId = $state('');
  /** Set while somebody has to say who they are. */
  wish = $state<RestoreWish | undefined>();
  workers = $state.raw<readonly Worker[]>([]);
  workerId = $state('');
  passphrase = $state('');
  problem = $state<PassphraseProblem | undefined>();
  milliseconds = $state(0);
  busy = $state(false);
  progress = $state.raw<{ done: number; total: number } | undefined>();
  look = $state.raw<BackupLook | undefined>();
  failure = $state.raw<unknown>(undefined);
  #backup: OpenedBackupIndex | undefined;
  #session: VaultSession | undefined;

  /** The copy that is chosen. */
  get chosen(): BackupFacts | undefined {
    return this.copies?.find(({ id }) => id === this.chosenId);
  }

  /**
   * Reads which copies there are. Never throws.
   *
   * @param withPresent whether what is kept beside the database counts: beside an open vault it lacks what is damaged
   */
  async load(withPresent: boolean): Promise<void> {
    await this.#try(async () => {
      const { backups, hasChanges } = await mainProcess.readBackupOverview();
      const wanted = backups.filter(({ place }) => withPresent || place !== 'now');
      this.copies = offered(wanted, hasChanges);
      this.chosenId = this.copies[0]?.id ?? '';
    });
    this.copies ??= [];
  }

  /** Asks for a file, on a stick for example, and chooses that. Never throws. */
  async chooseFile(): Promise<void> {
    await this.#try(async () => {
      const facts = await mainProcess.chooseBackupFile();
      if (facts === null) return;
      this.copies = [facts, ...(this.copies ?? []).filter(({ id }) => id !== facts.id)];
      this.choose(facts.id);
    });
  }

  /** Chooses another copy. */
  choose(id: string): void {
    this.chosenId = id;
    this.#backup = undefined;
    this.#session = undefined;
    this.look = undefined;
  }

  /** Goes on with the chosen copy, or looks into it; asks for a passphrase first. Never throws. */
  async begin(wish: RestoreWish): Promise<void> {
    if (wish === 'go-on' && this.#session !== undefined) return this.#restore();
    await this.#try(async () => {
      this.#backup = await mainProcess.openBackup(this.chosenId);
      this.workers = workersOf(this.#backup.vaultFile);
      this.workerId = this.workers[0]?.id ?? '';
      this.wish = wish;
    });
    return undefined;
  }

  /** Back to the list. */
  stop(): void {
    this.wish = undefined;
    this.passphrase = '';
    this.problem = undefined;
  }

  /** Opens the copy with the passphrase and does what was asked. Never throws. */
  async open(): Promise<void> {
    this.problem = this.passphrase.trim() === '' ? 'missing' : undefined;
    if (this.problem !== undefined || this.busy) return;
    await this.#try(async () => {
      const [backup, session] = [this.#backup, await this.#unlock()];
      if (session === undefined || backup === undefined) return;
      this.#session = session;
      this.look = await lookIntoBackup(backup, session, this.#report);
      this.stop();
      if (this.#wished === 'go-on' && this.look.notOpened === 0 && (this.look.missing ?? 0) === 0)
        await this.#goOn();
    });
  }

  #wished: RestoreWish = 'look';

  async #unlock(): Promise<VaultSession | undefined> {
    if (this.#backup === undefined || this.wish === undefined) return undefined;
    this.#wished = this.wish;
    // The same patience after wrong tries as at the front door.
    this.milliseconds = await mainProcess.readUnlockWait();
    if (this.milliseconds > 0) return undefined;
    try {
      const session = await unlockWithPassphrase(this.#backup.vaultFile, this.workerId, this.passphrase, {
        // Nothing about the vault file changes before it is the vault of this laptop.
        replaceFile: () => Promise.reject(new VaultError('no-key', 'restoring')),
      });
      await mainProcess.noteUnlockAttempt(true);
      return session;
    } catch (error) {
      if (!(error instanceof VaultError) || error.reason !== 'wrong-passphrase') throw error;
      this.problem = 'wrong';
      this.milliseconds = await mainProcess.noteUnlockAttempt(false);
      return undefined;
    }
  }

  #restore(): Promise<void> {
    return this.#try(() => this.#goOn());
  }

  async #goOn(): Promise<void> {
    if (this.#backup === undefined || this.#session === undefined) return;
    await restoreBackup(this.#backup, this.#session, this.#report);
    /* From here on everything is as after locking. */
    location.reload();
  }

  readonly #report = (done: number, total: number) => {
    this.progress = { done, total };
  };

  async #try(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    try {
      await work();
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
      this.progress = undefined;
    }
  }
}

/**
 * The newest copies that differ, newest first: the second folder usually holds the same ones. What is kept beside the
 * database comes first, and is left out when the newest copy holds all of it.
 */
function offered(backups: readonly BackupFacts[], hasChanges: boolean): BackupFacts[] {
  const seen = new Set<string>();
  const files = backups
    .filter(({ place, state }) => place !== 'now' && state === 'good')
    .filter(({ createdAt }) => !seen.has(createdAt) && seen.add(createdAt))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const now = backups.filter(({ place }) => place === 'now' && (hasChanges || files.length === 0));
  return [...now, ...files].slice(0, mostOffered);
}
