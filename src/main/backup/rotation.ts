/** What rotation needs to know of a backup. */
export interface RotatingBackup {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly recordCount: number;
  /** Whether its head could be read and its size is right. */
  readonly isReadable: boolean;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Every backup is kept for this long. */
export const keepAllFor = 48 * hour;

/** One per day for two weeks, one per week for eight, one per month for six. */
const steps = [
  { length: day, count: 14 },
  { length: 7 * day, count: 8 },
  { length: 30 * day, count: 6 },
] as const;

/**
 * So many of the good ones written last always stay, whatever their dates: one day with the clock of the laptop years
 * ahead makes everything before it look old.
 */
export const alwaysKept = 5;

/** A backup with less than this share of the records that there were before is not trusted. */
const trustedShare = 0.8;

/**
 * Says which backups may go. A suspicious one (much fewer records than before it, or unreadable) never takes the
 * place of a good one: both rows are kept apart, and the newest good ones always stay.
 *
 * @param backups in the order in which they were written, newest first
 * @param now milliseconds since 1970
 */
export function backupsToRemove(backups: readonly RotatingBackup[], now: number): string[] {
  const { good, suspicious, unreadable } = sortOut(backups);
  const kept = new Set([...keptOf(good, now), ...keptOf(suspicious, now)]);
  const newestGood = good[0];
  if (newestGood !== undefined) kept.add(newestGood.id);
  const goodIds = new Set(good.map(({ id }) => id));
  for (const { id } of backups.filter((backup) => goodIds.has(backup.id)).slice(0, alwaysKept)) kept.add(id);
  for (const backup of unreadable) {
    // Nobody can restore from it, but while there is nothing better it is not thrown away either.
    if (newestGood === undefined || now - backup.createdAt <= keepAllFor) kept.add(backup.id);
  }
  return backups.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}

/** The ids of the backups that are suspicious. */
export function suspiciousBackups(backups: readonly RotatingBackup[]): string[] {
  const { suspicious, unreadable } = sortOut(backups);
  return [...suspicious, ...unreadable].map(({ id }) => id);
}

function sortOut(backups: readonly RotatingBackup[]) {
  const good: RotatingBackup[] = [];
  const suspicious: RotatingBackup[] = [];
  let most = 0;
  const oldestFirst = [...backups].sort((one, other) => one.createdAt - other.createdAt);
  for (const backup of oldestFirst.filter(({ isReadable }) => isReadable)) {
    (backup.recordCount < trustedShare * most ? suspicious : good).unshift(backup);
    most = Math.max(most, backup.recordCount);
  }
  return { good, suspicious, unreadable: backups.filter(({ isReadable }) => !isReadable) };
}

/** Newest first in, ids out: all of two days, and the newest of every slot after that. */
function* keptOf(backups: readonly RotatingBackup[], now: number): Generator<string> {
  for (const { id, createdAt } of backups) if (now - createdAt <= keepAllFor) yield id;
  for (const { length, count } of steps) {
    const filled = new Set<number>();
    for (const { id, createdAt } of backups) {
      const slot = Math.floor(createdAt / length);
      if (now - createdAt > length * count || filled.has(slot)) continue;
      filled.add(slot);
      yield id;
    }
  }
}
