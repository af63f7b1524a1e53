import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { modelVersion } from '#shared/model/index.ts';
import {
  agreeWithKees,
  askKees,
  beginWithKees,
  imke,
  readBackWithKees,
  wishWithKees,
} from '../tests/e2e/pages/case-of-kees.ts';
import { Screens } from '../tests/e2e/pages/screens.ts';
import { endDisplay } from '../tests/runtime/display.ts';
import { launchApp } from '../tests/runtime/launch.ts';
import { projectRoot } from './commands.ts';

/*
 * Keeps a vault as this version of the app writes it, for every later version to open: to be run once, just before
 * the model or the layout of a file gets a new version (tests/fixtures/vaults). What is frozen is never made again:
 * it would be a vault of the newer version, and prove nothing.
 */

const target = join(projectRoot, 'tests', 'fixtures', 'vaults', `version-${String(modelVersion)}`);

async function freeze(): Promise<void> {
  if (existsSync(target)) throw new Error(`${relative(projectRoot, target)} is frozen already`);
  const dataFolder = await mkdtemp(join(tmpdir(), 'goed-gesprek-freeze-'));
  const app = await launchApp({ dataFolder });
  try {
    const screens = new Screens(app);
    const recoveryCode = await beginWithKees(screens);
    await askKees(screens);
    await wishWithKees(screens);
    await agreeWithKees(screens);
    await readBackWithKees(screens);
    await app.close();
    await mkdir(target, { recursive: true });
    for (const folder of ['vault', 'backups'])
      await cp(join(dataFolder, folder), join(target, folder), { recursive: true });
    await copyDatabase(dataFolder);
    const about = { passphrase: imke.passphrase, recoveryCode };
    await writeFile(join(target, 'about.json'), `${JSON.stringify(about, null, 2)}\n`);
  } finally {
    await app.kill();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(`Frozen: ${relative(projectRoot, target)}`);
}

/** The database at the same place below the data folder, so that a test can lay everything out again by copying. */
async function copyDatabase(dataFolder: string): Promise<void> {
  const entries = await readdir(dataFolder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name !== 'IndexedDB') continue;
    const path = join(entry.parentPath, entry.name);
    // Chromium's own notes about the folder name the machine's paths, and it makes them anew.
    const filter = (source: string) => basename(source) !== 'LOG';
    await cp(path, join(target, relative(dataFolder, path)), { recursive: true, filter });
  }
}

try {
  await freeze();
} finally {
  endDisplay();
}
