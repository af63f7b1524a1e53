import { chooseRuntime, describeRuntime } from '../tests/runtime/choose-runtime.ts';
import { packageCommand, runNode } from './commands.ts';

/*
 * Damage on purpose, in full: 500 power cuts at seeded random moments while somebody types, and everything a bad disk
 * does. `npx tsx scripts/faults.ts [rounds]`. The short form of the same is part of `npm test`.
 */

const rounds = Number(process.argv[2] ?? 500);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('How many power cuts? Give a whole number.');

const { ok, seconds } = await runNode(
  [packageCommand('@playwright/test', 'playwright'), 'test', 'tests/faults', '--reporter=list'],
  { environment: { GOED_GESPREK_FAULT_ROUNDS: String(rounds) }, minutes: 24 * 60 },
);
console.log(`${rounds} power cuts and every kind of damage, ${seconds.toFixed(0)} s`);
console.log(`Runtime: ${describeRuntime(chooseRuntime())}`);
console.log(ok ? '0 words lost that were called saved' : 'Something failed; the list above says what.');
process.exitCode = ok ? 0 : 1;
