import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { decodeBackup, encodeBackup, readBackup, readBackupHead } from '../../src/main/backup/backup-file.ts';
import { encodeFrame, findFrames } from '../../src/main/journal/frames.ts';
import { encodeRow } from '../../src/main/journal/row-codec.ts';
import { RowKeeper } from '../../src/main/journal/row-keeper.ts';
import { rowsThatOpen } from '../../src/renderer/data/bring-together.ts';
import { layOutSheet, sheetPlanSchema } from '../../src/shared/agreement-sheet/index.ts';
import { BridgeError } from '../../src/shared/bridge/errors.ts';
import type { KeptRow } from '../../src/shared/bridge/kept-rows.ts';
import { loadGuide } from '../../src/shared/guides/index.ts';
import { seededRandom } from '../e2e/pages/seeded-random.ts';
import { lengthBomb, mutateBytes, mutateJson, type Random } from './support/mutate.ts';
import { roundsOf, Tally, tellCounts } from './support/proof.ts';
import { makeSealedVault, writeOut, type SealedVault } from './support/sealed-vault.ts';

/*
 * Files that somebody gives the app, with anything wrong in them. Each is refused by name, or what is taken from it is
 * what the vault wrote. Nothing crashes, stands still, or fills the memory.
 */

/** One file may not hold up the app longer than this, in milliseconds, on the slowest machine that runs this. */
const longest = 5_000;
/** What all files together may add to the memory, in bytes. */
const mostMemory = 800_000_000;

let home: string;
let vault: SealedVault;
let originals: Set<string>;

beforeAll(async () => {
  home = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'mutated-'));
  await mkdir(join(home, 'vault'));
  vault = await makeSealedVault(4);
  originals = new Set(vault.rows.map(writeOut));
});
afterAll(() => rm(home, { recursive: true }));

const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).sort();
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeBefore);
  expect('polluted' in {}).toBe(false);
});

/** Does something many times and measures the longest time and the memory. */
async function many(proof: string, rounds: number, round: (index: number) => Promise<string>) {
  const tally = new Tally();
  const memoryBefore = process.memoryUsage().rss;
  let slowest = 0;
  for (let index = 0; index < rounds; index += 1) {
    const started = performance.now();
    tally.add(await round(index));
    slowest = Math.max(slowest, performance.now() - started);
  }
  const grown = process.memoryUsage().rss - memoryBefore;
  expect(slowest, 'milliseconds for one file').toBeLessThan(longest);
  expect(grown, 'bytes of memory').toBeLessThan(mostMemory);
  tellCounts(proof, {
    files: rounds,
    ...tally.counts,
    'crashes or partial imports': 0,
    'ms at most': Math.round(slowest),
  });
  return tally;
}

/** What the vault would take from some rows: those that open. Anything else than what it wrote is a failure. */
async function expectOwnRows(rows: readonly KeptRow[]): Promise<void> {
  const opened = await rowsThatOpen(vault.session, rows);
  expect(opened.filter((row) => !originals.has(writeOut(row)))).toEqual([]);
}

interface Parts {
  head: string;
  readonly rows: Uint8Array[];
}

/** A backup whose frames, checksums and digest are all right, whatever they hold. */
function assemble({ head, rows }: Parts): Uint8Array {
  const body = Buffer.concat(rows.map(encodeFrame));
  const digest = createHash('sha256').update(body).digest('hex');
  const right = head
    .replace(/"rowsSha256":"[0-9a-f]{64}"/, `"rowsSha256":"${digest}"`)
    .replace(/"bodyBytes":\d+/, `"bodyBytes":${String(body.length)}`);
  return new Uint8Array(Buffer.concat([encodeFrame(new TextEncoder().encode(right)), body]));
}

function mutateRow(random: Random, payload: Uint8Array): Uint8Array {
  if (random() < 0.5) return mutateBytes(random, payload);
  const headLength = new DataView(payload.buffer, payload.byteOffset).getUint16(0);
  const value = JSON.parse(new TextDecoder().decode(payload.subarray(2, 2 + headLength))) as unknown;
  const head = new TextEncoder().encode(mutateJson(random, value)).subarray(0, 65_535);
  const changed = new Uint8Array(2 + head.length + payload.length - 2 - headLength);
  new DataView(changed.buffer).setUint16(0, head.length);
  changed.set(head, 2);
  changed.set(payload.subarray(2 + headLength), 2 + head.length);
  return changed;
}

/** Frames that are there twice, not at all, in another order, or hold something else. */
function mutateFrames(random: Random, { head, rows }: Parts): Parts {
  const at = Math.floor(random() * rows.length);
  const changed = [...rows];
  const row = rows[at] ?? new Uint8Array();
  if (random() < 0.25) changed.splice(at, 1);
  else if (random() < 0.3) changed.splice(at, 0, row);
  else if (random() < 0.3) changed.reverse();
  else changed[at] = mutateRow(random, row);
  const count = new RegExp('"recordCount":\\d+');
  // Half of them with a count that is right again, so that the rows themselves are looked at.
  return {
    head: random() < 0.5 ? head : head.replace(count, `"recordCount":${String(changed.length)}`),
    rows: changed,
  };
}

it('copies of the vault', async () => {
  const good = encodeBackup({
    createdAt: '2026-11-22T10:00:00.000Z',
    appVersion: '0.1.0',
    databaseId: vault.file.vaultId,
    lastSequence: 40,
    vaultFile: vault.file,
    rows: vault.rows,
  });
  const [first, ...others] = findFrames(good).frames;
  const head = new TextDecoder().decode(first?.payload);
  const parts: Parts = { head, rows: others.map(({ payload }) => new Uint8Array(payload)) };
  expect(decodeBackup(assemble(parts)).rows).toHaveLength(vault.rows.length);

  const zip = zipSync({ bom: new Uint8Array(20_000_000) }, { level: 9 });
  const oddFiles = [
    lengthBomb(4_000_000),
    zip,
    new Uint8Array(),
    new Uint8Array(8_000_000),
    good.subarray(1),
  ];
  const random = seededRandom(6);
  const path = join(home, 'kopie');
  const tally = await many('mutated copies', roundsOf(250, 10_000), async (index) => {
    const kind = index % 4;
    const bytes =
      oddFiles[index] ??
      (kind === 0
        ? mutateBytes(random, good)
        : kind === 1
          ? assemble({ ...parts, head: mutateJson(random, JSON.parse(head)) })
          : kind === 2
            ? assemble(mutateFrames(random, parts))
            : mutateBytes(random, assemble(mutateFrames(random, parts))));
    await writeFile(path, bytes);
    let outcome = 'taken, every row as it was written or left out';
    for (const read of [readBackupHead, readBackup]) {
      try {
        const opened = await read(path);
        if ('rows' in opened) await expectOwnRows(opened.rows);
      } catch (cause) {
        if (!(cause instanceof BridgeError)) throw cause;
        expect(['backup-damaged', 'backup-newer']).toContain(cause.reason);
        outcome = `refused as ${cause.reason}`;
      }
    }
    return outcome;
  });
  expect(tally.of('refused as backup-damaged')).toBeGreaterThan(50);
  expect(tally.of('taken, every row as it was written or left out')).toBeGreaterThan(5);
}, 3_600_000);

it('journals', async () => {
  const { vaultId } = vault.file;
  const payloads = vault.rows.map((row, index) => encodeRow({ vaultId, sequence: index + 1, row }));
  const good = new Uint8Array(Buffer.concat(payloads.map(encodeFrame)));
  const random = seededRandom(61);
  const oddFiles = [lengthBomb(2_000_000), new Uint8Array(4_000_000)];
  await many('mutated journals', roundsOf(75, 1500), async (index) => {
    const changed =
      index % 2 === 0
        ? mutateBytes(random, good)
        : new Uint8Array(Buffer.concat(payloads.map((one) => encodeFrame(mutateRow(random, one)))));
    await writeFile(join(home, 'vault', 'journal.log'), oddFiles[index] ?? changed);
    const keeper = new RowKeeper(home, '0.1.0', () => Promise.resolve(undefined));
    const { rows } = await keeper.index(vaultId);
    const read = await keeper.everyRow(vaultId);
    await expectOwnRows(read);
    // And the journal goes on: whatever stood in it.
    const [next] = vault.rows;
    if (next === undefined) throw new Error('there are no rows');
    const later = { ...next, id: 'later', rev: `${'z'.repeat(9)}-0000-x` };
    await keeper.append(vaultId, [later]);
    expect(await keeper.rows(vaultId, [later])).toEqual([later]);
    await keeper.close();
    return rows.length < vault.rows.length ? 'with rows left out' : 'read whole';
  });
}, 3_600_000);

/** Control characters but line ends and tabs, and what turns the direction of reading. */
const forbidden = /(?![\n\r\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

it('guides', async () => {
  const good = JSON.parse(readFileSync('resources/guides/wensengesprek.json', 'utf8')) as unknown;
  const random = seededRandom(62);
  const tally = await many('mutated guides', roundsOf(100, 2000), async (index) => {
    const text =
      index % 5 === 0
        ? new TextDecoder().decode(mutateBytes(random, new TextEncoder().encode(JSON.stringify(good))))
        : mutateJson(random, good);
    const loaded = loadGuide(text);
    if (!loaded.ok) return `refused as ${loaded.problem.kind}`;
    const again = JSON.stringify(loaded.guide);
    expect(again).not.toMatch(forbidden);
    expect(loadGuide(again)).toEqual(loaded);
    return 'taken whole';
  });
  expect(tally.of('refused as field')).toBeGreaterThan(10);
}, 3_600_000);

it('plans for the A4', async () => {
  const good = JSON.parse(readFileSync('tests/fixtures/plans/kees.json', 'utf8')) as unknown;
  const random = seededRandom(63);
  const tally = await many('mutated plans', roundsOf(75, 1500), async () => {
    let value: unknown;
    try {
      value = JSON.parse(mutateJson(random, good));
    } catch {
      return 'no JSON';
    }
    const plan = sheetPlanSchema.safeParse(value);
    if (!plan.success) return 'refused';
    expect(JSON.stringify(plan.data)).not.toMatch(forbidden);
    layOutSheet(plan.data);
    return 'taken and laid out';
  });
  expect(tally.of('refused')).toBeGreaterThan(10);
}, 3_600_000);
