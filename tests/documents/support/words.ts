import { strFromU8, unzipSync } from 'fflate';
import type { SheetPlan } from '#shared/agreement-sheet/index.ts';
import { circleSentence } from '#shared/circle/index.ts';
import { shownPlan } from '../../../src/shared/agreement-sheet/shown-plan.ts';

/* The texts that people wrote in a plan, without what they left off; days are not among them. */
function textsOf(written: SheetPlan): string[] {
  const plan = shownPlan(written);
  const { resident, whatCounts } = plan;
  return [
    resident.callName,
    resident.fullName,
    plan.contactPerson,
    ...plan.present,
    plan.whoDecides,
    whatCounts?.text ?? '',
    whatCounts?.saidBy ?? '',
    ...plan.wishes,
    ...plan.agreements.flatMap(({ what, who, when }) => [what, who, when]),
    ...plan.disagreements.flatMap(({ views, residentChoice }) => [
      ...views.flatMap(({ name, text }) => [name, text]),
      residentChoice,
    ]),
    ...plan.parked.flatMap(({ what, who }) => [what, who]),
    ...plan.consent,
  ];
}

/** The words that people wrote in a plan, each once; days are not words. */
export function wordsOf(plan: SheetPlan): string[] {
  return [...new Set(textsOf(plan).flatMap((text) => text.split(' ')))].filter((word) => word !== '');
}

const unreadable =
  /[\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\u1E00-\u1EFF]/u;

/** Whether a word comes out of a PDF as it went in; see {@link missingWords}. */
export function isReadable(word: string): boolean {
  return !unreadable.test(word);
}

const loose = /^["'‘’<>&;.,:]+|["'‘’<>&;.,:]+$/g;

/**
 * The words of a plan that a page does not show. A word may be cut over lines, so a word that is not found whole is
 * looked for in pieces that each end or fill a line. Words in pictures, from right to left or with stacked accents come out of a PDF in an
 * order of their own (or, where the machine has no letter for them, not at all), and so do marks next to them; for
 * those the document itself is checked, see {@link missingFromDocument}.
 */
export function missingWords(plan: SheetPlan, pageText: string): string[] {
  // A word that begins a sentence of ours gets a capital.
  const page = pageText
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Extended_Pictographic}\uFE0F]/gu, ' ')
    .replace(/[^\S\n]+/g, ' ');
  const pieces = new Set(page.split(/\s+/).map((piece) => piece.replace(loose, '')));
  const goesOn = (rest: string): boolean =>
    [...pieces].some((piece) => piece.startsWith(rest)) || isCut(rest);
  const isCut = (word: string): boolean =>
    Array.from({ length: word.length - 1 }, (_, cut) => word.length - 1 - cut).some(
      (length) => pieces.has(word.slice(0, length)) && goesOn(word.slice(length)),
    );
  return wordsOf(plan)
    .filter(isReadable)
    .map((word) => word.normalize('NFKC').toLowerCase().replace(loose, ''))
    .filter((word) => !page.includes(word) && !isCut(word));
}

/* How often each letter stands in texts. Letters with stacked accents come out of a PDF in pieces, so without those. */
function lettersIn(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of texts
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]/gu)) {
    if (isReadable(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/**
 * The letters of a plan that a page shows less often than they were written: finds also a word that is gone while the
 * same word stands elsewhere on the page.
 */
export function missingLetters(plan: SheetPlan, pageText: string): string[] {
  const shown = lettersIn([pageText]);
  return [...lettersIn(textsOf(plan))]
    .map(([letter, count]): [string, number] => [letter, count - (shown.get(letter) ?? 0)])
    .filter(([, missing]) => missing > 0)
    .map(([letter, missing]) => `${String(missing)} x ${letter}`);
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/**
 * The texts of a plan that the document does not hold, read from its parts, each as often as it was written; the whole
 * sentence of a circle is one.
 */
export function missingFromDocument(plan: SheetPlan, bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  // Who returns to a parked matter begins a sentence on the sheet, and gets its capital.
  const plain = (text: string) => text.replaceAll('\u00A0', ' ').toLowerCase();
  const text = unescaped(
    xml
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replaceAll('\u200E', ''),
  );
  const alternatives = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words = '']) =>
    unescaped(words),
  );
  const { circle } = shownPlan(plan);
  const sentence = circle === undefined ? [] : [circleSentence(circle, plan.language)];
  const texts = textsOf(plan)
    .map(plain)
    .filter((written) => written !== '');
  const inDocument = plain(text);
  const isRareThere = (written: string) =>
    count(inDocument, written) < texts.filter((other) => other === written).length;
  return [
    ...[...new Set(texts)].filter(isRareThere),
    ...sentence.filter((words) => !alternatives.includes(words)),
  ];
}
