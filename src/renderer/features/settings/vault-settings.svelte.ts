import type { OpenVault } from '#data/index.ts';
import { NewPassphrase } from '#features/unlock/index.ts';
import { newId } from '#platform/identifiers.ts';
import type { LogAct, Worker } from '#shared/model/index.ts';
import {
  addWorker,
  changePassphrase,
  removeWorker,
  renameWorker,
  renewRecoveryCode,
  VaultError,
  workersOf,
  type Authority,
} from '#vault/index.ts';

/** What can be done here; says which form is at work or went wrong. */
export type SettingsTask =
  'rename' | 'rename-colleague' | 'passphrase' | 'recovery-code' | 'add-worker' | 'remove-worker';

/** What the log calls each task. */
const acts = {
  rename: 'worker-renamed',
  'rename-colleague': 'worker-renamed',
  passphrase: 'passphrase-changed',
  'recovery-code': 'recovery-code-renewed',
  'add-worker': 'worker-added',
  'remove-worker': 'worker-removed',
} as const satisfies Record<SettingsTask, LogAct>;

/** Why a task was not done: named for the passphrase, otherwise whatever was thrown. */
export type SettingsProblem =
  { readonly kind: 'wrong-passphrase' } | { readonly kind: 'failed'; readonly error: unknown };

/** Who can open this vault, and how. Every change but a name asks for one's own passphrase. */
export class VaultSettings {
  readonly #vault: OpenVault;
  workers = $state.raw<readonly Worker[]>([]);
  /** The task at work. */
  busy = $state<SettingsTask | undefined>();
  /** The task that was done last, to say so. */
  done = $state<SettingsTask | undefined>();
  problem = $state.raw<{ readonly task: SettingsTask; readonly problem: SettingsProblem } | undefined>();
  /** A new recovery code that must be noted; empty when there is none. */
  recoveryCode = $state('');
  readonly ownPassphrase = new NewPassphrase();
  readonly colleaguePassphrase = new NewPassphrase();

  /** @param vault the opened vault */
  constructor(vault: OpenVault) {
    this.#vault = vault;
    this.workers = workersOf(vault.session.file);
  }

  /** The worker who opened the vault, as called now. */
  get me(): Worker {
    return this.workers.find((worker) => worker.id === this.#vault.worker.id) ?? this.#vault.worker;
  }

  /**
   * Changes how a worker is called, oneself or a colleague; a passphrase stays whose it is. Shown everywhere from the
   * next unlocking on. An id that is not in the vault changes nothing.
   */
  rename(id: string, name: string, role: string): Promise<boolean> {
    const worker = { id, name: name.trim(), role: role.trim() };
    return this.#do(
      id === this.me.id ? 'rename' : 'rename-colleague',
      () => this.#vault.session.changeSlots((file) => Promise.resolve({ file: renameWorker(file, worker) })),
      worker,
    );
  }

  /** Gives the worker the passphrase that was typed twice. Resolves with whether that was done. */
  async changePassphrase(current: string): Promise<boolean> {
    if (!(await this.ownPassphrase.isGood(this.#knownWords([])))) return false;
    return this.#do('passphrase', async () => {
      await this.#vault.session.changeSlots(async (file) => ({
        file: await changePassphrase(file, this.#authority(current), this.ownPassphrase.passphrase),
      }));
      this.ownPassphrase.forget();
    });
  }

  /** Makes a new recovery code; `recoveryCode` holds it until {@link noteRecoveryCode}. */
  renewRecoveryCode(current: string): Promise<boolean> {
    return this.#do('recovery-code', () =>
      this.#vault.session.changeSlots(async (file) => {
        const renewed = await renewRecoveryCode(file, this.#authority(current));
        this.recoveryCode = renewed.recoveryCode;
        return { file: renewed.file };
      }),
    );
  }

  /** The new code was typed back. */
  noteRecoveryCode(): void {
    this.recoveryCode = '';
  }

  /** Lets a colleague in, with the passphrase that the colleague typed. */
  async addWorker(name: string, role: string, current: string): Promise<boolean> {
    if (!(await this.colleaguePassphrase.isGood(this.#knownWords([name])))) return false;
    const worker = { id: newId(), name: name.trim(), role: role.trim() };
    return this.#do(
      'add-worker',
      async () => {
        await this.#vault.session.changeSlots(async (file) => ({
          file: await addWorker(file, this.#authority(current), worker, this.colleaguePassphrase.passphrase),
        }));
        this.colleaguePassphrase.forget();
      },
      worker,
    );
  }

  /** Takes a colleague's way in away, and replaces the master key when asked. */
  removeWorker(workerId: string, current: string, replaceMasterKey: boolean): Promise<boolean> {
    return this.#do(
      'remove-worker',
      () =>
        this.#vault.session.changeSlots((file) =>
          removeWorker(file, this.#authority(current), workerId, replaceMasterKey),
        ),
      this.workers.find((worker) => worker.id === workerId),
    );
  }

  /** What was done or went wrong before is no longer news. */
  forgetOutcome(): void {
    this.done = undefined;
    this.problem = undefined;
  }

  #authority(passphrase: string): Authority {
    return { workerId: this.me.id, passphrase };
  }

  #knownWords(names: readonly string[]): string[] {
    return [...this.workers.map((worker) => worker.name), ...names, this.#vault.houseName];
  }

  async #do(
    task: SettingsTask,
    work: () => Promise<void>,
    about?: { id: string; name: string },
  ): Promise<boolean> {
    if (this.busy !== undefined) return false;
    this.busy = task;
    this.done = undefined;
    this.problem = undefined;
    try {
      await work();
      this.workers = workersOf(this.#vault.session.file);
      this.done = task;
      this.#vault.log.note(acts[task], { ...(about && { about }) });
      return true;
    } catch (error) {
      const isWrong = error instanceof VaultError && error.reason === 'wrong-passphrase';
      const outcome = isWrong ? 'refused' : 'failed';
      this.#vault.log.note(acts[task], { ...(about && { about }), outcome });
      this.problem = { task, problem: isWrong ? { kind: 'wrong-passphrase' } : { kind: 'failed', error } };
      return false;
    } finally {
      this.busy = undefined;
    }
  }
}
