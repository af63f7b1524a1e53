import fc from 'fast-check';
import { writeSheetDocument } from '#features/sheet/document/index.ts';
import { layOutSheet, type SheetLayout, type SheetPlan } from '#shared/agreement-sheet/index.ts';
import { safetyMargin } from '../../../src/shared/agreement-sheet/spacing.ts';
import { anyPlan } from './any-plan.ts';
import { officeVersion, render } from './office.ts';
import { hasOpenXmlValidator, invalidDocuments } from './open-xml.ts';
import { greyPictures } from './pictures.ts';
import { isReadable, missingFromDocument, missingLetters, missingWords, wordsOf } from './words.ts';

/** How much to prove, and with which plans. */
export interface SheetProofOptions {
  /** The same seed gives the same plans. */
  readonly seed: number;
  readonly count: number;
  /** Which plans; {@link anyPlan} unless told otherwise. */
  readonly plans?: fc.Arbitrary<SheetPlan>;
  /** Called with one line as each piece of the work is done. */
  readonly tell?: (line: string) => void;
}

/** What was proven, in counts. */
export interface SheetProof {
  readonly seed: number;
  readonly plans: number;
  /** Plans that fit by our sum, and how many of those carry a circle. */
  readonly past: number;
  readonly circles: number;
  /** Plans that do not fit by our sum, and which of those would have been on the pages all the same. */
  readonly tooLong: number;
  readonly needless: readonly number[];
  /** Why those were refused: for the room that we keep free, or for letters or words that no machine sets alike. */
  readonly needlessForMargin: number;
  readonly needlessForRareWords: number;
  /** Words looked for in the text of the PDF, and words that only the document itself could answer for. */
  readonly wordsInPdf: number;
  readonly wordsInDocument: number;
  /** Documents that the Open XML SDK judged. */
  readonly judged: number;
  /** LibreOffice, as it names itself. */
  readonly office: string;
  readonly seconds: number;
  /** Everything that is not as it should be, each with the number of its plan and the seed. */
  readonly faults: readonly string[];
}

interface MadeSheet {
  readonly index: number;
  readonly plan: SheetPlan;
  readonly layout: SheetLayout;
  readonly bytes: Uint8Array;
}

/* Longer words than this are wider than a column, and are cut in different places. */
const longestSetAlike = 40;

function isOnlyInMargin({ pages }: SheetLayout): boolean {
  return pages.every(({ usedHeight, availableHeight }) => usedHeight <= availableHeight + safetyMargin);
}

/**
 * Makes plans, lays them out, writes their documents and lets LibreOffice and the Open XML SDK judge those: what we call
 * fitting is as many pages as we say, with every word on them, in a valid document; what we refuse says what is too
 * much. Sheets that do not fit are rendered too, to count how many were refused needlessly. Throws when a tool is
 * missing or LibreOffice does not open a document; everything else that is wrong stands in the result.
 */
export async function proveSheets(options: SheetProofOptions): Promise<SheetProof> {
  const { seed, count, plans = anyPlan, tell = () => undefined } = options;
  const started = performance.now();
  const faults: string[] = [];
  const fault = (index: number, what: string) =>
    faults.push(`plan ${String(index)} of seed ${String(seed)}: ${what}`);

  const sheets: MadeSheet[] = [];
  for (const [index, plan] of fc.sample(plans, { seed, numRuns: count }).entries()) {
    const layout = layOutSheet(plan);
    sheets.push({ index, plan, layout, bytes: await writeSheetDocument(plan, layout, greyPictures(layout)) });
  }
  const past = sheets.filter(({ layout }) => layout.fits);
  tell(`${String(count)} plans laid out and written: ${String(past.length)} fit`);

  let wordsInPdf = 0;
  let wordsInDocument = 0;
  for (const { index, plan, layout, bytes } of sheets) {
    const missing = missingFromDocument(plan, bytes);
    if (missing.length > 0) fault(index, `not in the document: ${missing.join(' | ')}`);
    if (!layout.fits && !(layout.linesOver > 0 && (layout.tooMuch[0]?.linesWon ?? 0) > 0))
      fault(index, 'does not say what is too much');
  }

  const asMap = (some: readonly MadeSheet[]) =>
    new Map(some.map(({ index, bytes }) => [String(index), bytes]));
  const rendered = await render(asMap(sheets));
  tell(`${String(rendered.size)} documents opened by LibreOffice`);
  const needless: number[] = [];
  let needlessForMargin = 0;
  let needlessForRareWords = 0;
  for (const { index, plan, layout } of sheets) {
    const { pages, text } = rendered.get(String(index)) ?? { pages: 0, text: '' };
    const words = wordsOf(plan);
    const readable = words.filter(isReadable).length;
    wordsInPdf += readable;
    wordsInDocument += words.length - readable;
    const missing = [...missingWords(plan, text), ...missingLetters(plan, text)];
    if (missing.length > 0) fault(index, `not on the page: ${missing.join(' ')}`);
    if (layout.fits && pages !== layout.pages.length)
      fault(index, `${String(pages)} pages, and ${String(layout.pages.length)} by our sum (${layout.step})`);
    if (layout.fits || pages > layout.pages.length) continue;
    needless.push(index);
    if (isOnlyInMargin(layout)) needlessForMargin += 1;
    else if (words.some((word) => !isReadable(word) || word.length >= longestSetAlike))
      needlessForRareWords += 1;
  }

  const judged = hasOpenXmlValidator ? past : [];
  for (const [index, errors] of await invalidDocuments(asMap(judged)))
    fault(Number(index), `is not valid: ${JSON.stringify(errors)}`);
  tell(`${String(judged.length)} documents judged by the Open XML SDK`);
  return {
    ...{ seed, plans: count, past: past.length, tooLong: sheets.length - past.length, needless },
    ...{ needlessForMargin, needlessForRareWords },
    circles: past.filter(({ plan }) => plan.circle !== undefined).length,
    ...{ wordsInPdf, wordsInDocument, judged: judged.length, faults },
    office: await officeVersion(),
    seconds: (performance.now() - started) / 1000,
  };
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** A proof in lines for a person: counts, percentages and versions; the faults come first. */
export function proofInWords(proof: SheetProof): string[] {
  const { plans, past, circles, tooLong, needless, wordsInPdf, wordsInDocument, judged, faults } = proof;
  const words = wordsInPdf + wordsInDocument;
  return [
    ...faults,
    `${String(plans)} plans, seed ${String(proof.seed)}: ${String(past)} fit (${share(past, plans)}), ${String(circles)} of those with a circle; ${String(tooLong)} are too long`,
    `refused needlessly: ${String(needless.length)}, that is ${share(needless.length, tooLong)} of the refused and ${share(needless.length, plans)} of all plans; ${String(proof.needlessForMargin)} for the ${String(safetyMargin)} points kept free, ${String(proof.needlessForRareWords)} with emoji, other scripts or very long words`,
    `${String(words)} words: ${String(wordsInPdf)} read from the PDF, ${String(wordsInDocument)} from the document only (emoji, from right to left, Chinese, stacked accents)`,
    judged === 0
      ? 'no document judged by the Open XML SDK: its validator is for Linux on x64'
      : `${String(judged)} documents judged by the Open XML SDK`,
    `${proof.office}; Node ${process.versions.node}, ${process.platform}; ${proof.seconds.toFixed(0)} s`,
    `${String(faults.length)} faults`,
  ];
}
