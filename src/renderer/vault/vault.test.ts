import { vaultFileSchema, type VaultFile } from '#shared/bridge/vault-file.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { paddingBlock } from './cipher.ts';
import { VaultError } from './errors.ts';
import { normalisePassphrase, type DerivePassphraseKey } from './passphrase.ts';
import { readRecoveryCode, writeRecoveryCode } from './recovery-code.ts';
import type { RowPlace, VaultSession } from './session.ts';
import {
  makeVault,
  replacePassphraseWithRecoveryCode,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
  workersOf,
} from './vault.ts';
import {
  addWorker,
  changePassphrase,
  removeWorker,
  renameHouse,
  renameWorker,
  renewRecoveryCode,
} from './workers.ts';
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

const authority = { workerId: worker.id, passphrase, derive };
const joy = { id: crypto.randomUUID(), name: 'Joy Testa', role: '' };
const joysPassphrase = 'kleedje en thee';

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

  it.each(['', '   '])('refuses an empty passphrase by name: "%s"', async (empty) => {
    expect(await reason(unlockWithPassphrase(onDisk, worker.id, empty, environment))).toBe(
      'wrong-passphrase',
    );
  });

  it('refuses a wrong passphrase and an unknown worker by name', async () => {
    expect(await reason(unlockWithPassphrase(onDisk, worker.id, 'tuinlamp orgels', environment))).toBe(
      'wrong-passphrase',
    );
    expect(await reason(unlockWithPassphrase(onDisk, crypto.randomUUID(), passphrase, environment))).toBe(
      'no-key',
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

  it('opens with the recovery code without changing anything', async () => {
    const before = JSON.stringify(onDisk);
    const sealed = await session.sealRow(place, { words: 'Thee.' });
    const opened = await unlockWithRecoveryCode(onDisk, worker.id, recoveryCode.toLowerCase(), environment);
    expect(await opened.openRow(place, sealed)).toEqual({ words: 'Thee.' });
    expect(opened.worker).toEqual(worker);
    expect(JSON.stringify(onDisk)).toBe(before);
    const another = await writeRecoveryCode(new Uint8Array(16));
    expect(await reason(unlockWithRecoveryCode(onDisk, worker.id, another, environment))).toBe(
      'wrong-recovery-code',
    );
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

  it('lets another worker in with an own passphrase, and only with the passphrase of who asks', async () => {
    const wrong = { workerId: worker.id, passphrase: 'iets heel anders', derive };
    expect(await reason(addWorker(onDisk, wrong, joy, joysPassphrase))).toBe('wrong-passphrase');
    const sealed = await session.sealRow(place, 'muntthee');
    const added = await addWorker(onDisk, authority, joy, joysPassphrase);
    const joys = await unlockWithPassphrase(added, joy.id, joysPassphrase, environment);
    expect(await joys.openRow(place, sealed)).toBe('muntthee');
    expect(workersOf(renameWorker(added, { ...joy, name: 'Joy Oefen' }))[1]?.name).toBe('Joy Oefen');
  });

  it('gives the house another name on the disk, once, and changes nothing else', async () => {
    const before = onDisk;
    const rename = (name: string) =>
      session.changeSlots((file) => Promise.resolve({ file: renameHouse(file, name) }));
    await rename(' Huize\u202E De\n Eik ');
    expect(onDisk).toEqual({ ...before, houseName: 'Huize De Eik', sequence: before.sequence + 1 });
    expect(session.houseName).toBe('Huize De Eik');
    await rename('Huize De Eik');
    expect(onDisk.sequence).toBe(before.sequence + 1);
    await rename('');
    expect(onDisk.houseName).toBe('');
    expect(await reason(unlockWithPassphrase(onDisk, worker.id, passphrase, environment))).toBe('opened');
  });

  it('changes one passphrase and leaves every other slot to the byte', async () => {
    const added = await addWorker(onDisk, authority, joy, joysPassphrase);
    const changed = await changePassphrase(added, authority, 'tuin in de winter');
    expect(changed.slots.slice(1)).toEqual(added.slots.slice(1));
    expect(await reason(unlockWithPassphrase(changed, worker.id, passphrase, environment))).toBe(
      'wrong-passphrase',
    );
    expect(await reason(unlockWithPassphrase(changed, worker.id, 'tuin in de winter', environment))).toBe(
      'opened',
    );
  });

  it('renews the recovery code; the old one no longer opens', async () => {
    const renewed = await renewRecoveryCode(onDisk, authority);
    const recover = (code: string) =>
      replacePassphraseWithRecoveryCode(renewed.file, worker.id, code, 'tuin in de winter', {
        derive,
        replaceFile: () => Promise.resolve(),
      });
    expect(await reason(recover(recoveryCode))).toBe('wrong-recovery-code');
    expect(await reason(recover(renewed.recoveryCode))).toBe('opened');
  });

  it('takes a worker out, with a new master key under which everything of the others still opens', async () => {
    const added = await addWorker(onDisk, authority, joy, joysPassphrase);
    const sealed = await session.sealRow(place, 'muntthee');
    const house = { ...place, residentId: null };
    const sealedForHouse = await session.sealRow(house, 'huis');
    const { file } = await removeWorker(added, authority, joy.id, true);
    expect(workersOf(file)).toEqual([worker]);
    expect(file.residentKeys.map(({ residentId }) => residentId)).toEqual(
      added.residentKeys.map(({ residentId }) => residentId),
    );
    const mine = await unlockWithPassphrase(file, worker.id, passphrase, environment);
    expect(await mine.openRow(place, sealed)).toBe('muntthee');
    expect(await mine.openRow(house, sealedForHouse)).toBe('huis');
    const oldSlots = { ...file, slots: added.slots };
    const joys = await unlockWithPassphrase(oldSlots, joy.id, joysPassphrase, environment);
    expect(await reason(joys.openRow(place, sealed))).toBe('damaged');
  });

  it('goes on sealing under the new master key in the window where it was replaced', async () => {
    const made = await makeVault(
      { worker, passphrase, houseName: '', createdAt: '2026-03-12T10:00:00.000Z' },
      { derive, replaceFile: () => Promise.resolve() },
    );
    await made.session.changeSlots(async (file) => ({
      file: await addWorker(file, authority, joy, joysPassphrase),
    }));
    await made.session.changeSlots((file) => removeWorker(file, authority, joy.id, true));
    const id = crypto.randomUUID();
    await made.session.ensureResidentKey(id);
    const sealed = await made.session.sealRow({ ...place, residentId: id }, 'later');
    const again = await unlockWithPassphrase(made.session.file, worker.id, passphrase, environment);
    expect(await again.openRow({ ...place, residentId: id }, sealed)).toBe('later');
  });

  it('writes several new keys one after the other', async () => {
    const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await Promise.all(ids.map((id) => session.ensureResidentKey(id)));
    expect(onDisk.residentKeys.map((entry) => entry.residentId)).toEqual(expect.arrayContaining(ids));
  });
});

describe('the recovery code', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

  it('reads back what it writes, however it is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (bytes) => {
        const text = await writeRecoveryCode(new Uint8Array(bytes));
        const typed = ` ${text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
        expect(await readRecoveryCode(typed)).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 60 },
    );
  });

  it('notices nearly every single wrong character', async () => {
    /* The same codes every time: twelve check bits let about one in 4096 through, and then the slot still refuses. */
    const codes = [0, 85, 170, 255].map((byte) => new Uint8Array(16).fill(byte));
    let tried = 0;
    let refused = 0;
    for (const code of codes) {
      const written = [...(await writeRecoveryCode(code)).replaceAll('-', '')];
      for (const [at, right] of written.entries()) {
        for (const wrong of alphabet.replace(right, '')) {
          const outcome = await readRecoveryCode(written.with(at, wrong).join('')).catch(
            (error: unknown) => error,
          );
          tried += 1;
          if (outcome instanceof VaultError && outcome.reason === 'wrong-recovery-code') refused += 1;
          else expect(outcome, 'never quietly the same code').not.toEqual(code);
        }
      }
    }
    expect(tried).toBe(codes.length * 28 * 31);
    expect(refused / tried).toBeGreaterThanOrEqual(0.99);
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
