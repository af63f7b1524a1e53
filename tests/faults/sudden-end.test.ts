import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSafekeeping, type Safekeeping } from '../../src/main/backup/safekeeping.ts';
import type { KeptRow } from '../../src/shared/bridge/kept-rows.ts';
import type { VaultFile } from '../../src/shared/bridge/vault-file.ts';
import { rowFor, vaultFileFor, vaultId } from '../../src/main/backup/vault-for-tests.ts';
import { seededRandom } from '../e2e/pages/seeded-random.ts';
import { vaultFilesOf } from './support/data-folder.ts';
import { bundle } from './support/bundle.ts';
import { roundsOf, tellCounts } from './support/proof.ts';

/*
 * A process that runs the real code for the journal, backups and restoring ends by SIGKILL at every step that it makes
 * on the disk, or at any moment. Afterwards the old state is there, or the new one, and the app goes on with it.
 */

const secondDatabase = 'cccccccc-7c35-4d7e-9d0d-0a6d8a3a1b11';
const thirdDatabase = 'dddddddd-7c35-4d7e-9d0d-0a6d8a3a1b11';
const otherVault = 'eeeeeeee-7c35-4d7e-9d0d-0a6d8a3a1b11';

let home: string;
let script: string;
beforeAll(async () => {
  script = await bundle(join(import.meta.dirname, 'support', 'safekeeping-child.ts'));
  // A process that is killed takes nothing from the memory of the system, so a folder in memory proves the same.
  home = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sudden-end-'));
});
afterAll(async () => {
  await rm(home, { recursive: true });
  await rm(dirname(script), { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

let made = 0;
const newFolder = () => join(home, `data-${String((made += 1))}`);

/** A vault with two copies: rows 1 to 3, and those with rows 4 and 5 as well. The newest rows are in the journal. */
async function makeVault(folder: string): Promise<{ early: string; late: string }> {
  const safekeeping = openSafekeeping(folder, '0.1.0');
  const { rowKeeper, backups, vaultFile } = safekeeping;
  const file = vaultFileFor();
  await rowKeeper.append(vaultId, [rowFor(1), rowFor(2), rowFor(3)]);
  await vaultFile.create(file);
  await rowKeeper.noteVaultFile(file);
  const early = (await backups.make('asked'))?.id ?? '';
  await rowKeeper.append(vaultId, [rowFor(4), rowFor(5), rowFor(1, 2)]);
  const late = (await backups.make('asked'))?.id ?? '';
  await rowKeeper.append(vaultId, [rowFor(6), rowFor(2, 3)]);
  await rowKeeper.close();
  return { early, late };
}

/** The same vault in another folder, in which people chose to go on. */
async function copyVault(source: string, folder: string): Promise<void> {
  await cp(source, folder, { recursive: true });
  const safekeeping = openSafekeeping(folder, '0.1.0');
  await safekeeping.acceptFolder();
  await safekeeping.close();
}

/** What happens when the app starts: the vault file is judged, and a backup is made when anything changed. */
async function start({ readVaultFile, backUpQuietly }: Safekeeping): Promise<VaultFile | null> {
  const file = await readVaultFile();
  await backUpQuietly('lock');
  return file;
}

/** What the app would open now: whose vault, which database, and every row in which revision. */
async function stateOf(folder: string): Promise<string> {
  const safekeeping = openSafekeeping(folder, '0.1.0');
  const { rowKeeper } = safekeeping;
  const file = await start(safekeeping);
  const owner = file?.vaultId ?? '';
  const { sentinel, isComplete } = await rowKeeper.index(owner);
  const rows = await rowKeeper.everyRow(owner);
  await safekeeping.close();
  const [vaultFile, twin] = await Promise.all(vaultFilesOf(folder).map((path) => readFile(path, 'utf8')));
  expect(twin, 'the twin follows').toBe(vaultFile);
  return JSON.stringify({
    owner,
    houseName: file?.houseName,
    database: sentinel?.databaseId,
    isComplete,
    rows: asLines(rows),
  });
}

function asLines(rows: readonly KeptRow[]): string[] {
  return rows.map(({ table, id, rev, ct }) => `${table}/${id.slice(-4)} ${rev} ${String(ct[0])}`).sort();
}

/** The app goes on with what is there: what is written now is found by the next start, with a backup and without. */
async function goesOn(folder: string): Promise<void> {
  const before = JSON.parse(await stateOf(folder)) as { owner: string; database: string };
  const first = openSafekeeping(folder, '0.1.0');
  await start(first);
  const kept = (await first.rowKeeper.index(before.owner)).rows.length;
  await first.rowKeeper.append(before.owner, [rowFor(500)]);
  await first.rowKeeper.append(before.owner, [rowFor(501)]);
  await first.close();
  const second = openSafekeeping(folder, '0.1.0');
  await start(second);
  expect(await second.rowKeeper.rows(before.owner, [rowFor(500), rowFor(501)])).toHaveLength(2);
  await second.backups.make('asked');
  await second.close();
  const third = openSafekeeping(folder, '0.1.0');
  await start(third);
  const { rows, sentinel, isComplete } = await third.rowKeeper.index(before.owner);
  await third.close();
  expect(sentinel?.databaseId).toBe(before.database);
  expect(isComplete).toBe(true);
  expect(rows).toHaveLength(kept + 2);
}

interface Run {
  readonly kept: number[];
  readonly steps: number | undefined;
  readonly wasKilled: boolean;
  readonly complaints: string;
}

/** Lets a process do something; it dies at a step, or its parent ends it some time after it began. */
function run(
  folder: string,
  work: string,
  subject: string,
  end: { step: number; halfway: boolean } | { after: number },
): Promise<Run> {
  const dieAt = 'step' in end ? [String(end.step), end.halfway ? 'yes' : 'no'] : [];
  const child = spawn(process.execPath, [script, folder, work, subject, ...dieAt], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaints = '';
  let hasBegun = false;
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString();
    if (hasBegun || !output.includes('begin') || !('after' in end)) return;
    hasBegun = true;
    void wait(end.after).then(() => child.kill('SIGKILL'));
  });
  child.stderr.on('data', (bytes: Buffer) => (complaints += bytes.toString()));
  return new Promise((resolve) => {
    child.once('close', (_code, signal) => {
      const done = /^done (\d+)$/m.exec(output)?.[1];
      resolve({
        kept: [...output.matchAll(/^kept (\d+)$/gm)].map((match) => Number(match[1])),
        steps: done === undefined ? undefined : Number(done),
        wasKilled: signal === 'SIGKILL',
        complaints,
      });
    });
  });
}

const never = { step: 1_000_000, halfway: false };

/** The places where a process dies, spread over all of them, before a step and halfway through it by turns. */
function* placesIn(steps: number, rounds: number): Generator<{ step: number; halfway: boolean }> {
  const places = steps * 2;
  const count = Math.min(rounds, places);
  for (let index = 0; index < count; index += 1) {
    const place = Math.floor((index * places) / count);
    yield { step: 1 + (place >> 1), halfway: place % 2 === 1 };
  }
}

describe('a process that ends suddenly', () => {
  it('keeps every row that it called kept, whatever it was writing', async () => {
    const source = newFolder();
    await makeVault(source);
    const trial = newFolder();
    await copyVault(source, trial);
    const whole = await run(trial, 'write and back up', '', never);
    expect(whole.steps, whole.complaints).toBeGreaterThan(20);
    let rowsKept = 0;
    let killed = 0;
    for (const place of placesIn(whole.steps ?? 0, roundsOf(10, 400))) {
      const folder = newFolder();
      await copyVault(source, folder);
      const { kept, wasKilled, complaints } = await run(folder, 'write and back up', '', place);
      expect(wasKilled, complaints).toBe(true);
      killed += 1;
      rowsKept += kept.length;
      const { rowKeeper } = openSafekeeping(folder, '0.1.0');
      const found = await rowKeeper.rows(
        vaultId,
        kept.map((number) => rowFor(number)),
      );
      expect(found, `killed at ${JSON.stringify(place)}`).toEqual(kept.map((number) => rowFor(number)));
      const { isComplete, rows } = await rowKeeper.index(vaultId);
      expect({ isComplete, least: rows.length >= 6 + kept.length }).toEqual({
        isComplete: true,
        least: true,
      });
      await rowKeeper.close();
      await goesOn(folder);
      await rm(folder, { recursive: true });
    }
    tellCounts('killed while writing and backing up', {
      'steps on the disk': whole.steps ?? 0,
      kills: killed,
      'rows called kept': rowsKept,
      lost: 0,
    });
  }, 3_600_000);

  const changes: {
    name: string;
    work: string;
    prepare: (folder: string) => Promise<string>;
    rowsAfter?: KeptRow[];
  }[] = [
    {
      name: 'replacing the vault file',
      work: 'replace the vault file',
      prepare: async (folder) => {
        await makeVault(folder);
        return '';
      },
    },
    {
      name: 'restoring an older copy',
      work: 'restore',
      prepare: async (folder) => `${(await makeVault(folder)).early},${secondDatabase}`,
    },
    {
      name: 'restoring a newer copy over an older one',
      work: 'restore',
      prepare: async (folder) => {
        const { early, late } = await makeVault(folder);
        await run(folder, 'restore', `${early},${secondDatabase}`, never);
        return `${late},${thirdDatabase}`;
      },
    },
    {
      name: 'restoring a copy of another vault',
      work: 'restore a file',
      prepare: async (folder) => {
        await makeVault(folder);
        const other = newFolder();
        const { rowKeeper, vaultFile, backups } = openSafekeeping(other, '0.1.0');
        const file = vaultFileFor({ vaultId: otherVault, houseName: 'Een ander huis' });
        await rowKeeper.append(otherVault, [rowFor(11), rowFor(12)]);
        await vaultFile.create(file);
        await rowKeeper.noteVaultFile(file);
        await backups.make('asked');
        await rowKeeper.close();
        const [copy = ''] = await readdir(join(other, 'backups'));
        return `${join(other, 'backups', copy)},${thirdDatabase}`;
      },
    },
    {
      name: 'returning to what was there before',
      work: 'return',
      prepare: async (folder) => {
        const { early } = await makeVault(folder);
        await run(folder, 'restore', `${early},${secondDatabase}`, never);
        const { rowKeeper, restoring, close } = openSafekeeping(folder, '0.1.0');
        // Later revisions of the words of then, and other words: neither may come along.
        await rowKeeper.append(vaultId, [rowFor(1, 9), rowFor(2, 9), rowFor(7)]);
        const [earlier] = await restoring.earlier();
        await close();
        return earlier?.id ?? '';
      },
      rowsAfter: [rowFor(1, 2), rowFor(2, 3), rowFor(3), rowFor(4), rowFor(5), rowFor(6)],
    },
  ];

  for (const { name, work, prepare, rowsAfter } of changes) {
    it(`leaves the old state or the new one, never a mixture: ${name}`, async () => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const source = newFolder();
      const subject = await prepare(source);
      const trial = newFolder();
      await copyVault(source, trial);
      const before = await stateOf(trial);
      const whole = await run(trial, work, subject, never);
      expect(whole.steps, whole.complaints).toBeGreaterThan(2);
      const after = await stateOf(trial);
      expect(after).not.toBe(before);
      if (rowsAfter !== undefined) expect(after).toContain(JSON.stringify(asLines(rowsAfter)));

      const seen = { old: 0, new: 0 };
      const random = seededRandom(7);
      const rounds = roundsOf(8, 200);
      const places = [
        ...placesIn(whole.steps ?? 0, Math.ceil(rounds * 0.8)),
        // And at moments that nobody chose.
        ...Array.from({ length: Math.floor(rounds * 0.2) }, () => ({ after: Math.floor(random() * 25) })),
      ];
      for (const place of places) {
        const folder = newFolder();
        await copyVault(source, folder);
        await run(folder, work, subject, place);
        const found = await stateOf(folder);
        expect([before, after], `killed at ${JSON.stringify(place)}`).toContain(found);
        seen[found === before ? 'old' : 'new'] += 1;
        await goesOn(folder);
        await rm(folder, { recursive: true });
      }
      expect(seen.old, 'some died before the change').toBeGreaterThan(0);
      tellCounts(`killed while ${name}`, {
        'steps on the disk': whole.steps ?? 0,
        kills: places.length,
        'times the old state': seen.old,
        'times the new': seen.new,
        mixed: 0,
      });
    }, 3_600_000);
  }
});
