import { mainProcess } from '#platform/bridge.ts';
import { savedOrCancelled, TakingOut } from './taking-out.svelte.ts';

/** What is offered for saving: as the main process asks for it. */
export type FileToSave = Parameters<typeof mainProcess.saveDocument>;

/** Saving a file where the person wants it, one at a time. */
export class SavingFile extends TakingOut<'file'> {
  /** Makes the file and offers it for saving. Never throws; `state` says what became of it. */
  protected async offer(make: () => Promise<FileToSave>): Promise<void> {
    await this.takeOut('file', async () =>
      savedOrCancelled(await mainProcess.saveDocument(...(await make()))),
    );
  }
}
