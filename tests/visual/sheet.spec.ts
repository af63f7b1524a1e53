import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { picturesIn, writeSheetDocument } from '#features/sheet/document/index.ts';
import { layOutSheet, type SheetPlan } from '#shared/agreement-sheet/index.ts';
import { drawPicturesInBrowser } from '../../scripts/sheet/draw-pictures.ts';
import { officeVersion, picturesOf } from '../documents/support/office.ts';
import { formPlanNames, readFormPlan } from '../documents/support/form-plans.ts';
import { planNames, readPlan } from '../documents/support/plans.ts';
import { projectFolder } from '../runtime/project.ts';

/*
 * The A4 as it comes out of a printer: every plan of a resident in tests/fixtures/plans, in each form, set by LibreOffice and compared with pictures
 * that somebody looked at. Another LibreOffice sets a page a little differently, so the pictures say which one made
 * them, and with another the test is skipped. CONTRIBUTING.md says how to renew them.
 */

const madeWith = join(projectFolder, 'tests', 'visual', 'pictures', 'sheet-made-with.txt');

/* Large enough to see a word that changed or a line that moved by a point, small enough to keep. */
const dotsPerInch = 75;

/* The same LibreOffice gives the same pixels; what is forgiven is the smoothing of the edge of a letter or two. */
const tolerance = { threshold: 0.15, maxDiffPixels: 6 };

/** "LibreOffice 7.4.7.2 40(Build:2)" becomes "7.4": from one of these to the next, pages are set differently. */
function lineOf(version: string): string {
  return /\d+\.\d+/.exec(version)?.[0] ?? version;
}

test('the sheets look as they did', async () => {
  const version = await officeVersion();
  const isRenewing = ['all', 'changed'].includes(test.info().config.updateSnapshots);
  const made = await readFile(madeWith, 'utf8').catch(() => '');
  test.skip(
    process.platform !== 'linux' || (!isRenewing && lineOf(made) !== lineOf(version)),
    `the pictures were made on Linux with ${made.trim()}; this is ${process.platform} with ${version}`,
  );
  test.setTimeout(300_000);
  const documents = new Map<string, Uint8Array>();
  const plans: [string, SheetPlan][] = [
    ...planNames.map((name): [string, SheetPlan] => [name, readPlan(name)]),
    ...formPlanNames.map((name): [string, SheetPlan] => [name, readFormPlan(name)]),
  ];
  for (const [name, plan] of plans) {
    const layout = layOutSheet(plan);
    const pictures = await drawPicturesInBrowser(picturesIn(layout));
    documents.set(name, await writeSheetDocument(plan, layout, pictures));
  }
  for (const [name, pages] of await picturesOf(documents, dotsPerInch)) {
    for (const [index, page] of pages.entries()) {
      const picture = `sheet-${name}${index === 0 ? '' : `-${String(index + 1)}`}.png`;
      expect.soft(page, picture).toMatchSnapshot(picture, tolerance);
    }
  }
  if (isRenewing) await writeFile(madeWith, `${version}\n`);
});
