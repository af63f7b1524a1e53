import { makeHouse } from '../../../bench/large-house.ts';
import type { Evening } from '../../../src/shared/evening/index.ts';
import { residentSchema } from '../../../src/shared/model/index.ts';

/**
 * Fills a data folder with a vault that holds evenings as they were stored, and one resident: Mien Verzonnen. It opens with
 * the passphrase of `makeHouse`.
 */
export function houseWithEvenings(dataFolder: string, evenings: readonly Evening[]): Promise<void> {
  return makeHouse(dataFolder, async ({ add, addResident }) => {
    await addResident(
      residentSchema.parse({
        id: crypto.randomUUID(),
        callName: 'Mien',
        fullName: 'Wilhelmina Verzonnen',
        relatives: [],
        representative: { kind: 'nobody' },
        communication: { needs: [], advice: '' },
        simpleMode: false,
        createdAt: '2026-03-12T10:00:00.000Z',
      }),
    );
    for (const evening of evenings) await add('evenings', evening);
  });
}
