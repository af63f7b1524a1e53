import { cleanOtherDatabases, tidyEarlierVaults, type OpenVault } from '#data/index.ts';
import { GuideShelf } from '#features/conversation/index.ts';
import { diskSpace } from '#features/shell/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';

/** Where starting the app stands. Every state has a screen. */
export type BootState =
  | { readonly step: 'starting' }
  | { readonly step: 'first-run' }
  | { readonly step: 'locked'; readonly file: VaultFile }
  | { readonly step: 'open'; readonly vault: OpenVault }
  /** `wasOpen`: people were at work, so what is told is not that the app cannot start. */
  | { readonly step: 'failed'; readonly error: unknown; readonly wasOpen: boolean };

/**
 * From an empty window to an opened vault: starting → first-run or locked → open; from anywhere to failed. The vault
 * file decides: without one this is a first run, and one that cannot be read is never taken for none.
 */
export class Boot {
  state = $state.raw<BootState>({ step: 'starting' });
  readonly shelf = new GuideShelf();

  /** Asks the main process what is there. Never throws. */
  async start(): Promise<void> {
    try {
      // Before anything is shown: nobody begins something for which there is no room.
      await diskSpace.refresh();
      const file = await mainProcess.readVaultFile();
      await this.shelf.load();
      this.state = file === null ? { step: 'first-run' } : { step: 'locked', file };
    } catch (error) {
      this.fail(error);
    }
  }

  /** The vault is open. */
  open(vault: OpenVault): void {
    this.#tidy(vault).catch((error: unknown) => {
      // What should have gone stays a while longer; nobody has to wait or worry for that, and the next start goes on.
      console.error(`Not tidied: ${error instanceof Error ? error.name : 'unknown'}`);
    });
    this.state = { step: 'open', vault };
  }

  async #tidy(vault: OpenVault): Promise<void> {
    await tidyEarlierVaults(vault.databaseId);
    await cleanOtherDatabases(vault);
  }

  /** Something is wrong that people must know before anything else. */
  fail(error: unknown): void {
    this.state = { step: 'failed', error, wasOpen: this.state.step === 'open' };
  }
}
