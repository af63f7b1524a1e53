import type { KeptRow } from '#shared/bridge/kept-rows.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';

/** A vault that exists only in unit tests. */
export const vaultId = '3f0c8a52-7c35-4d7e-9d0d-0a6d8a3a1b11';

/** A row with a number, in a revision with a number. Its bytes are not really sealed; the main process cannot tell. */
export function rowFor(number: number, revision = 1): KeptRow {
  const end = String(number).padStart(12, '0');
  return {
    table: number % 2 === 0 ? 'conversations' : 'residents',
    id: `aaaaaaaa-0000-4000-8000-${end}`,
    rid: 'bbbbbbbb-0000-4000-8000-000000000000',
    v: 1,
    rev: `${String(revision).padStart(9, '0')}-0000-device`,
    iv: new Uint8Array(12).fill(number % 256),
    ct: new Uint8Array(48).fill((number + revision) % 256),
  };
}

/** The vault file of that vault. */
export function vaultFileFor(changed: Partial<VaultFile> = {}): VaultFile {
  const key = { iv: 'AAAA', ciphertext: 'AAAA' };
  const lock = { publicKey: 'AAAA', privateKey: key, masterKey: { ...key, oncePublicKey: 'AAAA' } };
  return {
    format: 'goed-gesprek-vault',
    version: 2,
    vaultId,
    deviceId: '8a1d7e0c-1f5e-4b8e-8f52-6d1b7c1d2e22',
    createdAt: '2026-11-22T10:00:00.000Z',
    sequence: 1,
    lowestAppVersion: '0.1.0',
    houseName: 'De Linde',
    slots: [
      {
        kind: 'worker',
        worker: { id: '5b0f7f0e-93b1-4c59-9b0a-3f6f0a6d3c33', name: 'Anja', role: '' },
        derivation: { algorithm: 'argon2id', memoryKib: 65536, iterations: 3, parallelism: 1, salt: 'AAAA' },
        lock,
      },
      { kind: 'recovery', derivation: { algorithm: 'hkdf-sha256', salt: 'AAAA' }, lock },
    ],
    houseKey: key,
    residentKeys: [],
    erasures: [],
    ...changed,
  };
}
