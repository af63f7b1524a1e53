import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeBackup, encodeBackup } from '../../src/main/backup/backup-file.ts';
import { encodeFrame } from '../../src/main/journal/frames.ts';
import { RowKeeper } from '../../src/main/journal/row-keeper.ts';
import { encodeRow } from '../../src/main/journal/row-codec.ts';
import { createVaultFileStore } from '../../src/main/vault-file/vault-file-store.ts';
import { vaultFileBytes } from '../../src/main/vault-file/vault-file-text.ts';
import { placeOf } from '../../src/renderer/data/sealed-table.ts';
import { VaultError } from '../../src/renderer/vault/errors.ts';
import { replacePassphraseWithRecoveryCode, unlockWithPassphrase } from '../../src/renderer/vault/vault.ts';
import { BridgeError } from '../../src/shared/bridge/errors.ts';
import { keptTableNames, type KeptRow } from '../../src/shared/bridge/kept-rows.ts';
import { lowestAppVersion } from '../../src/shared/model/index.ts';
import type { VaultFile } from '../../src/shared/bridge/vault-file.ts';
import { seededRandom } from '../e2e/pages/seeded-random.ts';
import { roundsOf, Tally, tellCounts } from './support/proof.ts';
import { deriveFast, makeSealedVault, sjoukje, writeOut, type SealedVault } from './support/sealed-vault.ts';

/*
 * One bit falls over somewhere. Whatever is read afterwards is what was written, or it is refused by name. And a sealed
 * row opens in its own place only.
 */

let home: string;
let vault: SealedVault;
const random = seededRandom(2026);
const upTo = (most: number) => Math.floor(random() * most);
const pick = <Item>(items: readonly Item[]): Item => {
  const item = items[upTo(items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
};

beforeAll(async () => {
  home = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'bit-flips-'));
  await mkdir(join(home, 'vault'));
  vault = await makeSealedVault(10);
});
afterAll(() => rm(home, { recursive: true }));

function flipped(bytes: Uint8Array): Uint8Array {
  const changed = new Uint8Array(bytes);
  const index = upTo(changed.length);
  changed[index] = (changed[index] ?? 0) ^ (1 << upTo(8));
  return changed;
}

it('in the journal: the row it is in is left out and told, and no other row changes', async () => {
  const { vaultId } = vault.file;
  const journal = Buffer.concat(
    vault.rows.map((row, index) => encodeFrame(encodeRow({ vaultId, sequence: index + 1, row }))),
  );
  const original = new Set(vault.rows.map(writeOut));
  const rounds = roundsOf(150, 1500);
  for (let round = 0; round < rounds; round += 1) {
    await writeFile(join(home, 'vault', 'journal.log'), flipped(journal));
    const keeper = new RowKeeper(home, '0.1.0', () => Promise.resolve(undefined));
    const { cutBytes, damagedPieces } = await keeper.index(vaultId);
    const rows = await keeper.everyRow(vaultId);
    await keeper.close();
    expect(rows.every((row) => original.has(writeOut(row)))).toBe(true);
    expect(rows).toHaveLength(vault.rows.length - 1);
    expect(cutBytes + damagedPieces).toBeGreaterThan(0);
  }
  tellCounts('bit flips in the journal', { flips: rounds, 'noticed and told': rounds, accepted: 0 });
}, 3_600_000);

it('in a backup: it is refused whole', () => {
  const bytes = encodeBackup({
    createdAt: '2026-11-22T10:00:00.000Z',
    appVersion: '0.1.0',
    databaseId: vault.file.vaultId,
    lastSequence: 40,
    vaultFile: vault.file,
    rows: vault.rows,
  });
  const rounds = roundsOf(150, 1500);
  for (let round = 0; round < rounds; round += 1) {
    expect(() => decodeBackup(flipped(bytes))).toThrow('backup-damaged');
  }
  tellCounts('bit flips in a backup', { flips: rounds, refused: rounds, accepted: 0 });
}, 3_600_000);

/** Facts of the vault file that anybody may read, and that no key guards today. */
const openFacts = (file: VaultFile) => ({
  houseName: file.houseName,
  createdAt: file.createdAt,
  deviceId: file.deviceId,
  sequence: file.sequence,
  lowestAppVersion: file.lowestAppVersion,
  workers: file.slots.map((slot) => (slot.kind === 'worker' ? [slot.worker.name, slot.worker.role] : [])),
});

/** How a vault file is met: read, opened with the passphrase, every row opened, opened with the recovery code. */
async function meet(): Promise<string> {
  const file = await createVaultFileStore(home, lowestAppVersion).read();
  if (file === null) return 'gone';
  const environment = { derive: deriveFast, replaceFile: () => Promise.resolve() };
  const session = await unlockWithPassphrase(file, sjoukje.worker.id, sjoukje.passphrase, environment);
  let unopened = 0;
  for (const row of vault.rows) {
    const opened = await session
      .openRow(placeOf(row.table, row), { iv: new Uint8Array(row.iv), ct: new Uint8Array(row.ct) })
      .catch((cause: unknown) => {
        if (cause instanceof VaultError) return undefined;
        throw cause;
      });
    if (opened === undefined) unopened += 1;
    else expect((opened as { id: string }).id).toBe(row.id);
  }
  if (unopened > 0) return 'rows that do not open';
  const { worker } = sjoukje;
  await replacePassphraseWithRecoveryCode(file, worker.id, vault.recoveryCode, 'x y z', environment);
  const isSame = JSON.stringify(openFacts(file)) === JSON.stringify(openFacts(vault.file));
  return isSame ? 'the same' : 'a name or number that is not sealed';
}

it('in the vault file: refused, or everything in it is as it was, sealed or not', async () => {
  const bytes = vaultFileBytes(vault.file);
  const tally = new Tally();
  const rounds = roundsOf(60, 600);
  const path = join(home, 'vault', 'vault.json');
  await writeFile(path, bytes);
  expect(await meet()).toBe('the same');
  for (let round = 0; round < rounds; round += 1) {
    await writeFile(path, flipped(bytes));
    const met = await meet().catch((cause: unknown) => {
      if (cause instanceof BridgeError || cause instanceof VaultError) return cause.reason;
      throw cause;
    });
    expect(['vault-file-damaged', 'vault-file-newer', 'the same']).toContain(met);
    tally.add(met);
  }
  await rm(path);
  tellCounts('bit flips in the vault file', { flips: rounds, ...tally.counts });
}, 3_600_000);

/** Opens a row where it says it belongs. */
function opens(row: KeptRow): Promise<boolean> {
  const sealed = { iv: new Uint8Array(row.iv), ct: new Uint8Array(row.ct) };
  return vault.session.openRow(placeOf(row.table, row), sealed).then(
    () => true,
    (cause: unknown) => {
      if (cause instanceof VaultError) return false;
      throw cause;
    },
  );
}

function flippedText(text: string): string {
  return new TextDecoder('latin1').decode(flipped(new TextEncoder().encode(text)));
}

it('in a sealed row, its bytes or what stands beside them: it does not open', async () => {
  const fields = ['ct', 'iv', 'id', 'rid', 'v', 'rev', 'table'] as const;
  const tally = new Tally();
  const rounds = roundsOf(140, 1400);
  for (let round = 0; round < rounds; round += 1) {
    const row = pick(vault.rows);
    // Most of a row is its bytes, so most flips fall there.
    const field = random() < 0.5 ? 'ct' : pick(fields);
    const changed: KeptRow = {
      ...row,
      ct: field === 'ct' ? flipped(row.ct) : row.ct,
      iv: field === 'iv' ? flipped(row.iv) : row.iv,
      id: field === 'id' ? flippedText(row.id) : row.id,
      rid: field === 'rid' ? flippedText(row.rid ?? '-') : row.rid,
      v: field === 'v' ? row.v ^ (1 << upTo(20)) : row.v,
      rev: field === 'rev' ? flippedText(row.rev) : row.rev,
      table: field === 'table' ? pick(keptTableNames.filter((name) => name !== row.table)) : row.table,
    };
    expect(await opens(changed), `${field} of ${row.table}`).toBe(false);
    tally.add(field);
  }
  for (const row of vault.rows) expect(await opens(row)).toBe(true);
  tellCounts('bit flips in sealed rows', { flips: rounds, 'opened all the same': 0 });
}, 3_600_000);

it('a row that was exchanged with another does not open', async () => {
  const parts = ['ct', 'iv', 'rev', 'id', 'rid', 'table'] as const;
  const rounds = roundsOf(100, 1000);
  let exchanged = 0;
  while (exchanged < rounds) {
    const one = pick(vault.rows);
    const other = pick(vault.rows);
    // Any mixture of parts, but never all: then nothing but the order of two rows would change.
    const taken = parts.filter(() => random() < 0.4);
    const mixed: KeptRow = { ...one, ...Object.fromEntries(taken.map((part) => [part, other[part]])) };
    const whole = [one, other].map(writeOut);
    if (whole.includes(writeOut(mixed))) continue;
    expect(await opens(mixed), `${taken.join(', ')} of another row`).toBe(false);
    exchanged += 1;
  }
  tellCounts('rows exchanged', { exchanges: rounds, opened: 0 });
}, 3_600_000);
