import {
  lookIntoBackup,
  restoreBackup,
  type BackupLook,
  type CopyOpening,
  type LogBook,
} from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { BackupFacts, OpenedBackupIndex, RefusedFile } from '#shared/bridge/backups.ts';
import type { VaultSession } from '#vault/index.ts';
import { CopyLock } from './copy-lock.svelte.ts';
import { Work } from './work.svelte.ts';

/** What people asked for: to go on with a copy, or to see first what is in it. */
export type RestoreWish = 'go-on' | 'look';

/** The most copies offered when something is wrong: then the newest are what people look for. */
const mostOffered = 4;

/** Choosing a copy of the vault, looking into it, and going on with it. */
export class Restore {
  copies = $state.raw<readonly BackupFacts[] | undefined>();
  chosenId = $state('');
  /** Set while somebody has to show that the copy is theirs to open. */
  lock = $state.raw<CopyLock | undefined>();
  /** A file that was pointed out and is no copy. */
  refused = $state.raw<RefusedFile | undefined>();
  look = $state.raw<BackupLook | undefined>();
  readonly work = new Work<'restoring'>();
  readonly #isVaultOpen: boolean;
  #wish: RestoreWish = 'look';
  #backup = $state.raw<OpenedBackupIndex | undefined>();
  #session: VaultSession | undefined;
  #opening: CopyOpening = { withRecoveryCode: false, wrongTries: 0 };
  readonly #log: LogBook | undefined;

  /**
   * @param log the log of the vault when people come from an open vault: then every copy is offered, and not what is here
   *   now, which lacks whatever is damaged in that vault
   */
  constructor(log: LogBook | undefined) {
    this.#log = log;
    this.#isVaultOpen = log !== undefined;
  }

  /** The copy that is chosen. */
  get chosen(): BackupFacts | undefined {
    return this.copies?.find(({ id }) => id === this.chosenId);
  }

  /** The name of the house when the copy that was opened is of another vault than the one here; it may be empty. */
  get otherHouse(): string | undefined {
    return this.#backup?.isOtherVault === true ? this.#backup.vaultFile.houseName : undefined;
  }

  /** Reads which copies there are. Never throws. */
  async load(): Promise<void> {
    await this.work.run('restoring', async () => {
      const { backups, hasChanges } = await mainProcess.readBackupOverview();
      const files = filesThatDiffer(backups);
      const now = backups.filter(({ place }) => place === 'now' && (hasChanges || files.length === 0));
      this.copies = this.#isVaultOpen ? files : [...now, ...files].slice(0, mostOffered);
      this.chosenId = this.copies[0]?.id ?? '';
    });
    this.copies ??= [];
  }

  /** Asks for a file, on a stick for example, and chooses that; says why when it is no copy. Never throws. */
  async chooseFile(): Promise<void> {
    await this.work.run('restoring', async () => {
      const chosen = await mainProcess.chooseBackupFile();
      if (chosen === null) return;
      this.refused = chosen.kind === 'refused' ? chosen : undefined;
      if (chosen.kind === 'refused') return;
      const { facts } = chosen;
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
  begin(wish: RestoreWish): Promise<void> {
    return this.work.run('restoring', async () => {
      if (wish === 'go-on' && this.#session !== undefined) return this.#goOn();
      this.#wish = wish;
      this.#backup = await mainProcess.openBackup(this.chosenId);
      const lock = new CopyLock(this.#backup.vaultFile);
      await lock.tries.askWait();
      this.lock = lock;
    });
  }

  /** Back to the list. */
  stop(): void {
    this.lock = undefined;
  }

  /** Opens the copy and does what was asked. When there is something to know first, it is only looked into. Never throws. */
  open(): Promise<void> {
    return this.work.run('restoring', async () => {
      const [backup, lock] = [this.#backup, this.lock];
      const session = await lock?.open();
      if (session === undefined || backup === undefined || lock === undefined) return;
      const { wrongTries } = lock.tries;
      this.#opening = { withRecoveryCode: lock.usesCode, wrongTries: this.#opening.wrongTries + wrongTries };
      this.#session = session;
      const look = await lookIntoBackup(backup, session, this.work.report);
      this.look = look;
      this.stop();
      const isWhole = look.notOpened === 0 && (look.missing ?? 0) === 0;
      if (this.#wish === 'go-on' && isWhole && !backup.isOtherVault) await this.#goOn();
      else this.#noteWrongTries();
    });
  }

  /* Opening a copy makes the count of wrong tries begin anew: nobody would hear of them any more. */
  #noteWrongTries(): void {
    if (this.#log === undefined) return;
    this.#log.noteWrongTries(this.#opening.wrongTries);
    this.#opening = { ...this.#opening, wrongTries: 0 };
  }

  async #goOn(): Promise<void> {
    if (this.#backup === undefined || this.#session === undefined) return;
    await restoreBackup(this.#backup, this.#session, this.#opening, this.work.report);
    /* From here on everything is as after locking. */
    location.reload();
  }
}

/** The good copies that differ, newest first: the second folder usually holds the same ones. */
function filesThatDiffer(backups: readonly BackupFacts[]): BackupFacts[] {
  const seen = new Set<string>();
  return backups
    .filter(({ place, state }) => place !== 'now' && state === 'good')
    .filter(({ createdAt }) => !seen.has(createdAt) && seen.add(createdAt))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}
