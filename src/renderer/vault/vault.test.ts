import { vaultFileSchema, type VaultFile } from '#shared/bridge/vault-file.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { paddingBlock } from './cipher.ts';
import { VaultError } from './errors.ts';
import { normalisePassphrase, type DerivePassphraseKey } from './passphrase.ts';
import { readRecoveryCode, writeRecoveryCode } from './recovery-code.ts';
import type { RowPlace, VaultSession } from './session.ts';
import { makeVault, replacePassphraseWithRecoveryCode, unlockWithPassphrase, workersOf } from './vault.ts';
import { deriveWithArgon2id } from './worker/argon2.ts';

const worker = { id: crypto.randomUUID(), name: 'Sjoukje Demostra', role: 'contactverzorgende' };
const passphrase = 'tuinlamp orgel';

/* The real Argon2id with small settings: the algorithm is what is tested here, not its cost. */
const derive: DerivePassphraseKey = (text, derivation) =>
  deriveWithArgon2id(normalisePassphrase(text), { ...derivation, memoryKib: 64, iterations: 1 });

let onDisk: VaultFile;
const environment = {
  derive,
  replaceFile: (file: VaultFile) => {
    if (file.sequence !== onDisk.sequence + 1) return Promise.reject(new Error('out of order'));
    onDisk = vaultFileSchema.parse(JSON.parse(JSON.stringify(file)));
    return Promise.resolve();
  },
};

const place: RowPlace = {
  table: 'residents',
  id: 'a',
  residentId: crypto.randomUUID(),
  version: 1,
  revision: '1',
};

async function reason(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'opened',
    (error: unknown) => (error instanceof VaultError ? error.reason : String(error)),
  );
}

describe('the vault', () => {
  let session: VaultSession;
  let recoveryCode: string;

  beforeAll(async () => {
    const made = await makeVault(
      { worker, passphrase, houseName: 'Huize De Verzonnen Linde', createdAt: '2026-03-12T10:00:00.000Z' },
      environment,
    );
    onDisk = vaultFileSchema.parse(made.file);
    ({ session, recoveryCode } = made);
    await session.ensureResidentKey(place.residentId ?? '');
  });

  it('opens with the passphrase, also when the keyboard composes letters differently', async () => {
    const sealed = await session.sealRow(place, { words: 'Buiten zijn.' });
    const again = await unlockWithPassphrase(onDisk, worker.id, ' tuinlamp orgel', environment);
    expect(await again.openRow(place, sealed)).toEqual({ words: 'Buiten zijn.' });
    expect(workersOf(onDisk)).toEqual([worker]);
  });

  it('refuses a wrong or empty passphrase by name', async () => {
    expect(await reason(unlockWithPassphrase(onDisk, worker.id, 'tuinlamp orgels', environment))).toBe(
      'wrong-passphrase',
    );
    expect(await reason(unlockWithPassphrase(onDisk, worker.id, crypto.randomUUID(), environment))).toBe(
      'wrong-passphrase',
    );
  });

  it('gives a new passphrase with the recovery code, after which the old one no longer opens', async () => {
    const before = onDisk;
    const sealed = await session.sealRow(place, 'thee');
    const renewed = await replacePassphraseWithRecoveryCode(
      before,
      worker.id,
      recoveryCode.toLowerCase(),
      'kapel en kerkorgel',
      environment,
    );
    expect(await renewed.openRow(place, sealed)).toBe('thee');
    expect(await reason(unlockWithPassphrase(onDisk, worker.id, passphrase, environment))).toBe(
      'wrong-passphrase',
    );
    expect(await reason(unlockWithPassphrase(onDisk, worker.id, 'kapel en kerkorgel', environment))).toBe(
      'opened',
    );
    expect(onDisk.slots.filter((slot) => slot.kind === 'recovery')).toEqual(
      before.slots.filter((slot) => slot.kind === 'recovery'),
    );
    /* The session under test knows the file as it was. */
    onDisk = before;
  });

  it('refuses another recovery code and changes nothing then', async () => {
    const before = onDisk;
    const other = await writeRecoveryCode(new Uint8Array(16).fill(7));
    expect(
      await reason(replacePassphraseWithRecoveryCode(onDisk, worker.id, other, 'iets anders', environment)),
    ).toBe('wrong-recovery-code');
    expect(onDisk).toBe(before);
  });

  it('opens a row only in its own place, and only unchanged', async () => {
    const sealed = await session.sealRow(place, { words: 'orgel' });
    for (const other of [
      { table: 'conversations' },
      { id: 'b' },
      { residentId: null },
      { version: 2 },
      { revision: '2' },
    ])
      expect(await reason(session.openRow({ ...place, ...other }, sealed))).toBe('damaged');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: (sealed.ct.length + sealed.iv.length) * 8 - 1 }), async (bit) => {
        const copy = { iv: sealed.iv.slice(), ct: sealed.ct.slice() };
        const target = bit < copy.iv.length * 8 ? copy.iv : copy.ct;
        const offset = (bit < copy.iv.length * 8 ? bit : bit - copy.iv.length * 8) >> 3;
        target[offset] = (target[offset] ?? 0) ^ (1 << (bit & 7));
        expect(await reason(session.openRow(place, copy))).toBe('damaged');
      }),
      { numRuns: 60 },
    );
  });

  it('brings back any text, and its length shows only in blocks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 900 }), async (words) => {
        const sealed = await session.sealRow(place, { words });
        expect(sealed.ct.length % paddingBlock).toBe(16);
        expect(await session.openRow(place, sealed)).toEqual({ words });
      }),
      { numRuns: 40 },
    );
  });

  it('holds no name of a resident and no key in readable form in its file', async () => {
    const sealed = await session.sealRow(place, { words: 'Wilhelmina' });
    expect(JSON.stringify(onDisk)).not.toContain('Wilhelmina');
    expect(new TextDecoder().decode(sealed.ct)).not.toContain('Wilhelmina');
    expect(JSON.stringify(onDisk)).not.toContain(recoveryCode);
  });

  it('refuses rows of a resident whose key is gone', async () => {
    const stranger = { ...place, residentId: crypto.randomUUID() };
    expect(await reason(session.sealRow(stranger, 1))).toBe('no-key');
  });

  it('writes several new keys one after the other', async () => {
    const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await Promise.all(ids.map((id) => session.ensureResidentKey(id)));
    expect(onDisk.residentKeys.map((entry) => entry.residentId)).toEqual(expect.arrayContaining(ids));
  });
});

describe('the recovery code', () => {
  it('reads back what it writes, and notices every single wrong character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.nat(27),
        fc.nat(30),
        async (bytes, at, shift) => {
          const text = await writeRecoveryCode(new Uint8Array(bytes));
          expect(
            await readRecoveryCode(` ${text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `),
          ).toEqual(new Uint8Array(bytes));
          const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
          const characters = [...text.replaceAll('-', '')];
          const old = alphabet.indexOf(characters[at] ?? '');
          characters[at] = alphabet.charAt((old + 1 + shift) % 32);
          const read = await readRecoveryCode(characters.join('')).catch((error: unknown) => error);
          /* Twelve check bits let one wrong code in 4096 through; the sealed slot then still refuses it. */
          if (!(read instanceof VaultError)) expect(read).not.toEqual(new Uint8Array(bytes));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses too short, too long and foreign characters', async () => {
    for (const text of [
      '',
      'ABCD',
      '0000-0000-0000-0000-0000-0000-0000-0',
      'UUUU-0000-0000-0000-0000-0000-0000',
    ])
      expect(await reason(readRecoveryCode(text))).toBe('wrong-recovery-code');
  });
});
