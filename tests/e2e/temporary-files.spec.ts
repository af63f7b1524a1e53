import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseRuntime } from '../runtime/choose-runtime.ts';
import { AppUnderTest } from './support/app-under-test.ts';
import { expect, test } from './support/fixture.ts';

/* Hundreds of starts in a run of the tests: what each leaves behind fills the disk of whoever runs them. */
test('the test equipment leaves no temporary files, however the app ends', async ({ dataFolder }) => {
  test.skip(chooseRuntime().name !== 'stand-in', 'on real Electron nothing is put in a folder of its own');
  const before = process.env['TMPDIR'];
  const folder = await mkdtemp(join(tmpdir(), 'gg-'));
  process.env['TMPDIR'] = folder;
  try {
    const app = await AppUnderTest.start(dataFolder, {});
    const [own = ''] = await readdir(folder);
    expect(await readdir(join(folder, own))).not.toEqual([]);
    await app.killAndRestart();
    expect(await readdir(folder)).toHaveLength(1);
    await app.running.close();
    expect(await readdir(folder)).toEqual([]);
    const noBrowser = { CHROMIUM_PATH: join(folder, 'no-browser') };
    await expect(AppUnderTest.start(dataFolder, noBrowser)).rejects.toThrow('before it showed a window');
    expect(await readdir(folder)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(folder, { recursive: true, force: true });
  }
});
