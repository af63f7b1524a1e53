import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeSheetDocument } from '#features/sheet/document/index.ts';
import { layOutSheet } from '#shared/agreement-sheet/index.ts';
import { render } from './support/office.ts';
import { greyPictures } from './support/pictures.ts';
import { anyPlan } from './support/plans.ts';
import { missingFromDocument, missingWords } from './support/words.ts';

const seed = Number(process.env['SHEET_SEED'] ?? 20260312);
const count = Number(process.env['SHEET_COUNT'] ?? 60);

test('every generated plan that fits is one page with every word on it', async () => {
  const plans = fc.sample(anyPlan, { seed, numRuns: count });
  const documents = new Map<string, Uint8Array>();
  let tooLong = 0;
  for (const [index, plan] of plans.entries()) {
    const layout = layOutSheet(plan);
    if (layout.fits) {
      const bytes = await writeSheetDocument(plan, layout, greyPictures(layout));
      expect(missingFromDocument(plan, bytes), `plan ${index}`).toEqual([]);
      documents.set(String(index), bytes);
    } else {
      tooLong += 1;
      expect(layout.linesOver, `plan ${index}`).toBeGreaterThan(0);
      expect(layout.tooMuch[0]?.linesWon, `plan ${index}`).toBeGreaterThan(0);
    }
  }
  const circles = [...documents.keys()].filter((index) => plans[Number(index)]?.circle !== undefined).length;
  console.log(
    `${count} plans, seed ${seed}: ${documents.size} fit (${circles} with a circle), ${tooLong} too long`,
  );
  expect(circles).toBeGreaterThan(0);

  const wrong: string[] = [];
  for (const [name, page] of await render(documents)) {
    const plan = plans[Number(name)];
    if (plan === undefined) continue;
    if (page.pages !== 1) wrong.push(`plan ${name}: ${page.pages} pages (${layOutSheet(plan).step})`);
    const missing = missingWords(plan, page.text);
    if (missing.length > 0) wrong.push(`plan ${name}: words lost: ${missing.join(' ')}`);
  }
  expect(wrong).toEqual([]);
}, 300_000);
