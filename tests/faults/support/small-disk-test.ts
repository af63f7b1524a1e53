import { join } from 'node:path';
import { test } from '../../e2e/support/fixture.ts';
import { SmallVolume } from './small-volume.ts';

/** What a test on a small disk can set, and what is made for it. */
interface SmallDisk {
  /** How large the disk is. */
  megabytes: number;
  volume: SmallVolume;
}

/** A test whose data folder stands on a real disk that can fill up. Skipped, and said so, where none can be made. */
export const smallDiskTest = test.extend<SmallDisk>({
  megabytes: [900, { option: true }],
  volume: async ({ megabytes }, use, testInfo) => {
    const volume = await SmallVolume.mount(megabytes);
    if (typeof volume === 'string') {
      console.log(`Skipped: ${volume}`);
      testInfo.skip(true, volume);
      return;
    }
    await use(volume);
    await volume.unmount();
  },
  dataFolder: async ({ volume }, use) => {
    await use(join(volume.folder, 'gegevens'));
  },
});
