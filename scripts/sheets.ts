import { parseArgs } from 'node:util';
import { anyPlan, anyPlanInAnyForm } from '../tests/documents/support/any-plan.ts';
import { proofInWords, proveSheets } from '../tests/documents/support/prove-sheets.ts';

/*
 * `npm run sheets`: 1,000 generated plans become documents, and LibreOffice and the Open XML SDK judge them. The last
 * line tells how many faults there were; the exit code is 0 when there were none. `npm test` does the same with 100.
 *
 *   npm run sheets -- --seed 7 --plans 200
 *   npm run sheets -- --forms              every plan in a form of its own: a Bijlage, a second language, a house
 */

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} wants a whole number from 1 on, not "${text}".`);
  return number;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20260312' },
    plans: { type: 'string', default: '1000' },
    forms: { type: 'boolean', default: false },
  },
});
const proof = await proveSheets({
  seed: wholeNumber('seed', values.seed),
  count: wholeNumber('plans', values.plans),
  plans: values.forms ? anyPlanInAnyForm : anyPlan,
  tell: (line) => {
    console.log(line);
  },
});
for (const line of proofInWords(proof)) console.log(line);
process.exitCode = proof.faults.length === 0 ? 0 : 1;
