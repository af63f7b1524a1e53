import { z } from '../zod.ts';
import type { Erasure, VaultFile } from './vault-file.ts';

/** How many copies of one kind there are, and how many of them hold nothing of anybody who was erased. */
export const purgedCopiesSchema = z.object({ total: z.int().min(0), clean: z.int().min(0) });
export type PurgedCopies = z.infer<typeof purgedCopiesSchema>;

/**
 * What became of everything that the main process keeps, after residents were erased. What is not clean is tried again
 * at every start and before every backup.
 */
export const purgeReportSchema = z.object({
  /** Backups in the data folder. */
  backups: purgedCopiesSchema,
  /** Backups of this vault in the second folder. */
  secondBackups: purgedCopiesSchema,
  /** `not-reached`: a stick that is not in, for example; nobody knows then what stands there. */
  secondFolder: z.enum(['none', 'reached', 'not-reached']),
  /** What was kept from before restores, and copies of the vault file beside it. */
  earlier: purgedCopiesSchema,
  /** Whether the journal holds nothing of them any more. */
  isJournalClean: z.boolean(),
});
export type PurgeReport = z.infer<typeof purgeReportSchema>;

/** Whether nothing that can be reached is left to do. */
export function isPurgeFinished(report: PurgeReport): boolean {
  const { backups, secondBackups, earlier } = report;
  const isClean = [backups, secondBackups, earlier].every(({ total, clean }) => total === clean);
  return isClean && report.isJournalClean && report.secondFolder !== 'not-reached';
}

/** Every erasure of several lists once, at the earliest moment that is known. */
export function unionOfErasures(...lists: (readonly Erasure[])[]): Erasure[] {
  const earliest = new Map<string, Erasure>();
  for (const erasure of lists.flat()) {
    const known = earliest.get(erasure.residentId);
    if (known === undefined || erasure.erasedAt < known.erasedAt) earliest.set(erasure.residentId, erasure);
  }
  return [...earliest.values()];
}

/** The ids of residents who were erased. */
export function erasedIds(erasures: readonly Erasure[]): Set<string> {
  return new Set(erasures.map(({ residentId }) => residentId));
}

/** The same vault file without the keys of who was erased, and with every erasure in it; the same object when it was. */
export function withErasures(file: VaultFile, erasures: readonly Erasure[]): VaultFile {
  const all = unionOfErasures(file.erasures, erasures);
  const ids = erasedIds(all);
  const residentKeys = file.residentKeys.filter(({ residentId }) => !ids.has(residentId));
  const isSame =
    all.length === file.erasures.length &&
    residentKeys.length === file.residentKeys.length &&
    all.every((erasure) =>
      file.erasures.some(
        ({ residentId, erasedAt }) => residentId === erasure.residentId && erasedAt === erasure.erasedAt,
      ),
    );
  return isSame ? file : { ...file, residentKeys, erasures: all };
}

/** The rows that belong to nobody who was erased. */
export function withoutErased<Row extends { readonly rid: string | null }>(
  rows: readonly Row[],
  ids: ReadonlySet<string>,
): Row[] {
  return rows.filter(({ rid }) => rid === null || !ids.has(rid));
}
