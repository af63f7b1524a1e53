import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BridgeError } from '#shared/bridge/errors.ts';
import { createUnlockAttempts, waitAfter } from './unlock-attempts.ts';

let dataFolder: string;
let time = 0;
const attempts = () => createUnlockAttempts(dataFolder, () => time);
const file = () => join(dataFolder, 'vault', 'unlock-attempts.json');

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'attempts-'));
  time = 1_000;
});
afterEach(() => rm(dataFolder, { recursive: true }));

it('asks for no patience after one or two mistakes, and for more with each after that', async () => {
  const tries = attempts();
  const waits = [];
  for (let count = 0; count < 12; count += 1) waits.push(await tries.note(false));
  expect(waits.slice(0, 2)).toEqual([0, 0]);
  expect(waits[2]).toBe(5_000);
  expect([...waits].sort((one, other) => one - other)).toEqual(waits);
  expect(waits.at(-1)).toBe(900_000);
});

it('counts down, and forgets everything after the right passphrase', async () => {
  const tries = attempts();
  for (let count = 0; count < 4; count += 1) await tries.note(false);
  expect(await tries.wait()).toBe(15_000);
  time += 14_000;
  expect(await tries.wait()).toBe(1_000);
  time += 1_000;
  expect(await tries.wait()).toBe(0);
  expect(await tries.note(true)).toBe(0);
  expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({ version: 1, wrongTries: 0 });
});

it('goes on counting after a restart, with the whole wait again', async () => {
  const before = attempts();
  for (let count = 0; count < 5; count += 1) await before.note(false);
  time += 29_000;
  const after = attempts();
  expect(await after.wait()).toBe(30_000);
  expect(await after.note(false)).toBe(waitAfter(6));
});

it.each(['', '{', '{"version":1,"wrongTries":-4}', '{"version":2,"wrongTries":0}'])(
  'waits longest when the count cannot be read: %s',
  async (text) => {
    await attempts().note(false);
    await writeFile(file(), text);
    expect(await attempts().wait()).toBe(900_000);
  },
);

it('goes on counting in memory when the disk is full, and stops for another reason', async () => {
  const full = createUnlockAttempts(
    dataFolder,
    () => time,
    () => Promise.reject(new BridgeError('disk-full', 'ENOSPC')),
  );
  for (let count = 0; count < 4; count += 1) await full.note(false);
  expect(await full.wait()).toBe(15_000);
  time += 15_000;
  expect(await full.note(true)).toBe(0);

  const refused = createUnlockAttempts(
    dataFolder,
    () => time,
    () => Promise.reject(new BridgeError('folder-not-writable')),
  );
  await expect(refused.note(false)).rejects.toMatchObject({ reason: 'folder-not-writable' });
});
