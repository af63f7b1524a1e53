import { expect, it } from 'vitest';
import { z } from '#shared/zod.ts';
import { VaultError, type RowPlace, type VaultSession } from '#vault/index.ts';
import type { Row } from './database.ts';
import { RevisionClock } from './revision.ts';
import { SealedTable, type Storage } from './sealed-table.ts';

/** Opens what it was told to open; what sealing itself promises is tested in the vault. */
const session = {
  openRow: (place: RowPlace) =>
    place.id === 'good' ? Promise.resolve({ id: place.id }) : Promise.reject(new VaultError('damaged')),
} as unknown as VaultSession;

const row = (id: string, rev: string): Row => ({
  ...{ id, rid: 'mien', v: 1, rev, iv: new Uint8Array(12), ct: new Uint8Array(16) },
});

it('tells whose row is damaged, opens the others, and does not believe the revision of the damaged one', async () => {
  const clock = new RevisionClock('device', () => 5);
  const rows = [row('good', '000000009-0000-device'), row('bad', 'zzzzzzzzz-zzzz-device')];
  const database = { rows: () => ({ toArray: () => Promise.resolve(rows) }) };
  const storage = { database, session, clock } as unknown as Storage;
  const table = new SealedTable(storage, {
    table: 'residents',
    schema: z.object({ id: z.string() }),
    residentOf: ({ id }) => id,
  });
  const { records, damaged } = await table.openAll();
  expect(records).toEqual([{ id: 'good' }]);
  expect(damaged).toEqual([{ id: 'bad', residentId: 'mien' }]);
  const next = clock.next();
  expect(next > '000000009-0000').toBe(true);
  // A revision that lies that far ahead leaves none to come after it.
  expect(next < '00000000a').toBe(true);
});
