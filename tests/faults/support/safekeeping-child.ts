import { writeSync } from 'node:fs';
import { openSafekeeping } from '../../../src/main/backup/safekeeping.ts';
import { rowFor, vaultFileFor, vaultId } from '../../../src/main/backup/vault-for-tests.ts';
import { dieAtStep, stepsSoFar } from './die-at-step.ts';

/*
 * A main process without windows: does one thing to a data folder and dies at a step of it, or when its parent ends it.
 * Says on its output which rows it called kept.
 */

const [dataFolder = '', work = '', subject = '', step = '0', halfway = 'no'] = process.argv.slice(2);

/** At once and whole, because the next moment may not come. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

const { backups, restoring, rowKeeper, vaultFile, readVaultFile } = openSafekeeping(dataFolder, '0.1.0');
const works: Record<string, () => Promise<void>> = {
  'write and back up': async () => {
    for (let number = 100; number < 106; number += 1) {
      await rowKeeper.append(vaultId, [rowFor(number), rowFor(1, number)]);
      say(`kept ${String(number)}`);
    }
    await backups.make('asked');
    for (let number = 106; number < 109; number += 1) {
      await rowKeeper.append(vaultId, [rowFor(number)]);
      say(`kept ${String(number)}`);
    }
  },
  'replace the vault file': async () => {
    const stored = await vaultFile.read();
    if (stored === null) throw new Error('There is no vault file');
    const next = vaultFileFor({ ...stored, sequence: stored.sequence + 1, houseName: 'Nieuwe naam' });
    await vaultFile.replace(next);
    await rowKeeper.noteVaultFile(next);
  },
  restore: async () => {
    const [id = '', databaseId = ''] = subject.split(',');
    await restoring.open(id);
    await restoring.switchTo(id, databaseId);
  },
  'restore a file': async () => {
    const [path = '', databaseId = ''] = subject.split(',');
    const chosen = await backups.chooseFile(() => Promise.resolve({ canceled: false, filePaths: [path] }));
    if (chosen?.kind !== 'backup') throw new Error('That is no copy');
    await restoring.open(chosen.facts.id);
    await restoring.switchTo(chosen.facts.id, databaseId);
  },
  return: async () => {
    await restoring.returnTo(subject);
  },
};

const chosen = works[work];
if (chosen === undefined) throw new Error(`Nobody knows how to ${work}`);
await readVaultFile();
// The backup that starting makes by itself is no part of what is counted.
await backups.make('lock');
if (step !== '0') await dieAtStep(Number(step), halfway === 'yes');
say('begin');
await chosen();
say(`done ${String(stepsSoFar())}`);
await rowKeeper.close();
