import { appendFileSync } from 'node:fs';

/*
 * Every proof comes in two lengths: short, as part of `npm test`, and full (`npm run faults`). Which one stands in the
 * environment, because proofs run in three kinds of processes.
 */

/**
 * How many rounds a proof makes: the short or the full number, or what GOED_GESPREK_FAULT_ROUNDS says for all.
 *
 * @throws Error when that is no whole number above zero
 */
export function roundsOf(short: number, full: number): number {
  const asked = process.env['GOED_GESPREK_FAULT_ROUNDS'];
  if (asked === undefined || asked === '') return isFull() ? full : short;
  const rounds = Number(asked);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error('GOED_GESPREK_FAULT_ROUNDS is no whole number');
  return rounds;
}

/** Whether the full form runs. */
export function isFull(): boolean {
  return process.env['GOED_GESPREK_FAULTS'] === 'full';
}

/** Says in one line what a proof counted; `npm run faults` gathers these lines. */
export function tellCounts(proof: string, counts: Readonly<Record<string, number | string>>): void {
  const parts = Object.entries(counts).map(([name, count]) => `${String(count)} ${name}`);
  const line = `${proof}: ${parts.join(', ')}`;
  const path = process.env['GOED_GESPREK_FAULT_COUNTS'];
  if (path === undefined || path === '') console.log(line);
  else appendFileSync(path, `${line}\n`);
}

/** Counts by name. */
export class Tally {
  readonly counts: Record<string, number> = {};

  /** Counts one more of something. */
  add(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }

  /** How many of something were counted. */
  of(name: string): number {
    return this.counts[name] ?? 0;
  }
}
