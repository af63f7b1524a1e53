import { flushEverything, type LogBook } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { BackupFacts, BackupOverview, EarlierVault } from '#shared/bridge/backups.ts';
import { Work } from './work.svelte.ts';

/** The copies of the vault, as the overview shows them. */
export class BackupList {
  overview = $state.raw<BackupOverview | undefined>();
  readonly work = new Work<'loading' | 'making' | 'checking' | 'folder' | 'returning'>();
  /** Ids of copies that were read from beginning to end, and how that ended. */
  checked = $state.raw<ReadonlyMap<string, BackupFacts['state']>>(new Map());
  /** What was here before a restore; it can be returned to. */
  earlier = $state.raw<readonly EarlierVault[]>([]);
  readonly #log: LogBook;

  /** @param log where it is noted who made copies and went back to one */
  constructor(log: LogBook) {
    this.#log = log;
  }

  /** The files: what is kept up to date beside the database is no file. */
  get files(): BackupFacts[] {
    return (this.overview?.backups ?? []).filter(({ place }) => place !== 'now');
  }

  /** Reads which copies there are. Never throws. */
  async load(): Promise<void> {
    await this.work.run('loading', async () => {
      this.overview = await mainProcess.readBackupOverview();
      this.earlier = (await mainProcess.readEarlierVaults()).filter(({ state }) => state !== 'gone-on');
    });
  }

  /** Goes back to what was here before a restore, and locks. Never throws. */
  async returnTo(id: string): Promise<void> {
    await this.work.run('returning', async () => {
      /* Noted before: afterwards this is another database. */
      this.#log.note('returned-to-earlier');
      await flushEverything();
      await mainProcess.returnToEarlierVault(id).catch((error: unknown) => {
        this.#log.note('returned-to-earlier', { outcome: 'failed' });
        throw error;
      });
      location.reload();
    });
  }

  /** Makes a copy now, with everything that is typed. Never throws. */
  async make(): Promise<void> {
    await this.work.run('making', async () => {
      await flushEverything();
      await mainProcess.makeBackup('asked');
      this.#log.note('copy-made');
      this.overview = await mainProcess.readBackupOverview();
    });
  }

  /** Reads every copy from beginning to end. Never throws. */
  async check(): Promise<void> {
    await this.work.run('checking', async () => {
      const results = new Map<string, BackupFacts['state']>();
      for (const [index, { id }] of this.files.entries()) {
        this.work.report(index, this.files.length);
        results.set(id, (await mainProcess.verifyBackup(id)).state);
        this.checked = new Map(results);
      }
    });
  }

  /** Asks for a second folder, or forgets it. Never throws. */
  async changeFolder(action: 'choose' | 'forget'): Promise<void> {
    await this.work.run('folder', async () => {
      this.overview = await mainProcess.chooseBackupFolder(action);
    });
  }
}
