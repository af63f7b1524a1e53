import type { KeptRow, KeptTable } from '../../../src/shared/bridge/kept-rows.ts';
import { vaultFileSchema, type VaultFile } from '../../../src/shared/bridge/vault-file.ts';
import { RevisionClock } from '../../../src/renderer/data/revision.ts';
import { placeOf } from '../../../src/renderer/data/sealed-table.ts';
import { normalisePassphrase, type DerivePassphraseKey } from '../../../src/renderer/vault/passphrase.ts';
import type { VaultSession } from '../../../src/renderer/vault/session.ts';
import { makeVault } from '../../../src/renderer/vault/vault.ts';
import { deriveWithArgon2id } from '../../../src/renderer/vault/worker/argon2.ts';

/** The worker of the vault in these proofs, and what opens it. */
export const sjoukje = {
  worker: {
    id: '7d1c0a52-7c35-4d7e-9d0d-0a6d8a3a1b77',
    name: 'Sjoukje Demostra',
    role: 'contactverzorgende',
  },
  passphrase: 'tuinlamp orgel kruiwagen',
};

/** The real Argon2id with small settings: what is tested is not how slow it is. */
export const deriveFast: DerivePassphraseKey = (text, derivation) =>
  deriveWithArgon2id(normalisePassphrase(text), {
    ...derivation,
    memoryKib: Math.min(derivation.memoryKib, 65_536) >> 10,
    iterations: 1,
  });

/** A vault with really sealed rows. */
export interface SealedVault {
  readonly file: VaultFile;
  readonly session: VaultSession;
  readonly recoveryCode: string;
  readonly rows: readonly KeptRow[];
}

/** Makes a vault in memory with so many residents, each with a conversation and private notes. */
export async function makeSealedVault(residents: number): Promise<SealedVault> {
  let file: VaultFile | undefined;
  const made = await makeVault(
    { ...sjoukje, houseName: 'Huize De Verzonnen Linde', createdAt: '2026-03-12T10:00:00.000Z' },
    {
      derive: deriveFast,
      replaceFile: (next) => {
        file = vaultFileSchema.parse(next);
        return Promise.resolve();
      },
    },
  );
  const { session } = made;
  const clock = new RevisionClock(session.deviceId);
  const rows: KeptRow[] = [];
  const add = async (table: KeptTable, rid: string | null, content: { readonly id: string }) => {
    const row = { id: content.id, rid, v: 1, rev: clock.next() };
    const { iv, ct } = await session.sealRow(placeOf(table, row), content);
    rows.push({ table, ...row, iv, ct });
  };
  await add('marks', null, { id: 'mark' });
  for (let number = 0; number < residents; number += 1) {
    const rid = crypto.randomUUID();
    await session.ensureResidentKey(rid);
    await add('residents', rid, { id: rid });
    await add('conversations', rid, { id: crypto.randomUUID() });
    await add('privateNotes', rid, { id: crypto.randomUUID() });
  }
  return { file: file ?? made.file, session, recoveryCode: made.recoveryCode, rows };
}

/** A row as text, so that two can be compared byte by byte. */
export function writeOut({ table, id, rid, v, rev, iv, ct }: KeptRow): string {
  const bytes = [iv, ct].map((part) => Buffer.from(part).toString('base64'));
  return JSON.stringify([table, id, rid, v, rev, ...bytes]);
}
