import { UnlockTries } from '#features/unlock/index.ts';
import { unlockWithPassphrase, VaultError, type VaultSession } from '#vault/index.ts';

/** Showing that the covered words are yours: the passphrase of the worker whose words they are. */
export class Uncovering {
  passphrase = $state('');
  busy = $state(false);
  /** What went wrong that is not about the passphrase. */
  failure = $state.raw<unknown>(undefined);
  /** The same patience after wrong tries as at the front door. */
  readonly tries = new UnlockTries();
  readonly #session: Pick<VaultSession, 'file' | 'worker'>;

  /** @param session the vault as it is open under the cover */
  constructor(session: Pick<VaultSession, 'file' | 'worker'>) {
    this.#session = session;
  }

  /** The first name of the worker. */
  get firstName(): string {
    return this.#session.worker.name.split(' ')[0] ?? '';
  }

  /** Asks how long to wait after wrong tries. Never throws. */
  async askWait(): Promise<void> {
    try {
      await this.tries.askWait();
    } catch (error) {
      this.failure = error;
    }
  }

  /** Whether the passphrase is right. Never throws. */
  async open(): Promise<boolean> {
    if (this.busy || this.tries.secondsToWait > 0) return false;
    this.failure = undefined;
    if (this.passphrase.trim() === '') {
      this.tries.problem = 'passphrase-missing';
      return false;
    }
    this.busy = true;
    let isRight = false;
    try {
      await this.tries.open(async () => {
        const { file, worker } = this.#session;
        const session = await unlockWithPassphrase(file, worker.id, this.passphrase, {
          replaceFile: () => Promise.reject(new VaultError('no-key', 'cover')),
        });
        isRight = true;
        return session;
      });
    } catch (error) {
      // The disk that takes no words may take no count of tries either. The wait itself is kept in memory.
      if (this.tries.problem === undefined) this.failure = error;
      await this.askWait();
    } finally {
      this.busy = false;
    }
    return isRight;
  }
}
