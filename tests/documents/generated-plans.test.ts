import { expect, test } from 'vitest';
import { anyPlanInAnyForm } from './support/any-plan.ts';
import { proofInWords, proveSheets } from './support/prove-sheets.ts';

/* The same as `npm run sheets`, with fewer plans. */
test('every generated plan that fits is the pages we say, with every word on them, in a valid document', async () => {
  const proof = await proveSheets({ seed: 20260312, count: 100 });
  console.log(proofInWords(proof).join('\n'));
  expect(proof.faults).toEqual([]);
  expect(proof.circles).toBeGreaterThan(0);
  expect(proof.tooLong).toBeGreaterThan(0);
}, 600_000);

test('the same holds for every form', async () => {
  const proof = await proveSheets({ seed: 20260312, count: 40, plans: anyPlanInAnyForm });
  console.log(proofInWords(proof).join('\n'));
  expect(proof.faults).toEqual([]);
  expect(proof.past).toBeGreaterThan(0);
}, 600_000);
