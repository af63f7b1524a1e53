import { RevisionClock } from '../src/renderer/data/revision.ts';
import { placeOf } from '../src/renderer/data/sealed-table.ts';
import { makeVault } from '../src/renderer/vault/vault.ts';
import { normalisePassphrase } from '../src/renderer/vault/passphrase.ts';
import { deriveWithArgon2id } from '../src/renderer/vault/worker/argon2.ts';
import { openSafekeeping } from '../src/main/backup/safekeeping.ts';
import type { KeptRow, KeptTable } from '../src/shared/bridge/kept-rows.ts';
import type { VaultFile } from '../src/shared/bridge/vault-file.ts';
import { lowestAppVersion, modelVersion, residentSchema, type Resident } from '../src/shared/model/index.ts';

/** Opens the large house. */
export const passphrase = 'fietsen langs de vaart';

const firstNames = ['Mien', 'Kees', 'Hassan', 'Zoë', 'Aaltje', 'Bertus', 'Corrie', 'Dirk', 'Els', 'Fatima'];

/** Puts rows in a vault that is being made. */
export interface HouseBeingMade {
  /** The only worker. */
  readonly workerId: string;
  /** Adds a record of the house itself. */
  readonly add: (table: KeptTable, content: { readonly id: string }) => Promise<void>;
  /** Adds a resident, with a key of its own. */
  readonly addResident: (resident: Resident) => Promise<void>;
  /** Adds a record about a resident who was added before. */
  readonly addOf: (residentId: string, table: KeptTable, content: { readonly id: string }) => Promise<void>;
}

/**
 * Fills a data folder with a vault that opens with {@link passphrase}. The database is left to the first start of the app,
 * which fills it from the copy.
 *
 * @param fill puts in it what it holds
 */
export async function makeHouse(
  dataFolder: string,
  fill: (house: HouseBeingMade) => Promise<void>,
): Promise<void> {
  let file: VaultFile | undefined;
  const worker = { id: crypto.randomUUID(), name: 'Imke Oefen', role: 'contactverzorgende' };
  const { session, ...made } = await makeVault(
    { worker, passphrase, houseName: 'Huize De Verzonnen Linde', createdAt: '2026-03-12T10:00:00.000Z' },
    {
      derive: (text, derivation) => deriveWithArgon2id(normalisePassphrase(text), derivation),
      replaceFile: (next) => {
        file = next;
        return Promise.resolve();
      },
    },
  );
  const clock = new RevisionClock(session.deviceId);
  const rows: KeptRow[] = [];
  const add = async (table: KeptTable, rid: string | null, content: { readonly id: string }) => {
    const row = { id: content.id, rid, v: modelVersion, rev: clock.next() };
    rows.push({ table, ...row, ...(await session.sealRow(placeOf(table, row), content)) });
  };
  await add('marks', null, { id: 'mark', ...{ vaultId: session.vaultId } });
  await fill({
    workerId: worker.id,
    add: (table, content) => add(table, null, content),
    addResident: async (resident) => {
      await session.ensureResidentKey(resident.id);
      await add('residents', resident.id, resident);
    },
    addOf: (residentId, table, content) => add(table, residentId, content),
  });

  const { rowKeeper, vaultFile, backups } = openSafekeeping(dataFolder, lowestAppVersion);
  for (let from = 0; from < rows.length; from += 2000) {
    await rowKeeper.append(session.vaultId, rows.slice(from, from + 2000));
  }
  const whole = file ?? made.file;
  const first = { ...whole, sequence: 1 };
  await vaultFile.create(first);
  await rowKeeper.noteVaultFile(first);
  await backups.make('asked');
  await rowKeeper.close();
}

/** Fills a data folder with a vault of so many invented residents, each with a record of about two kilobytes. */
export function makeLargeHouse(dataFolder: string, residents: number): Promise<void> {
  return makeHouse(dataFolder, async ({ addResident }) => {
    for (let number = 0; number < residents; number += 1) {
      const callName = `${firstNames[number % firstNames.length] ?? ''} ${String(number)}`;
      const relatives = Array.from({ length: 12 }, (_none, index) => ({
        id: crypto.randomUUID(),
        name: `Naaste ${String(index)} van nummer ${String(number)}`,
        relation: 'dochter, komt op zaterdag en belt op woensdag',
      }));
      await addResident(
        residentSchema.parse({
          id: crypto.randomUUID(),
          callName,
          fullName: `${callName} Verzonnen-Voorbeeld`,
          relatives,
          representative: { kind: 'nobody' },
          communication: { needs: [], advice: 'Eén vraag tegelijk, en tijd om na te denken.' },
          simpleMode: false,
          createdAt: '2026-03-12T10:00:00.000Z',
        }),
      );
    }
  });
}
