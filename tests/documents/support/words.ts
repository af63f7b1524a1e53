import { strFromU8, unzipSync } from 'fflate';
import type { SheetPlan } from '#shared/agreement-sheet/index.ts';
import { circleSentence } from '#shared/circle/index.ts';

/** The words that people wrote in a plan; days are not words. */
export function wordsOf(plan: SheetPlan): string[] {
  const { resident, whatCounts } = plan;
  const texts = [
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
  return [...new Set(texts.flatMap((text) => text.split(' ')).filter((word) => word !== ''))];
}

const unreadable =
  /[\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\u1E00-\u1EFF]/u;

const loose = /^["'‘’<>&;.,:]+|["'‘’<>&;.,:]+$/g;

/**
 * The words of a plan that a page does not show. A word may be cut over lines, so a word that is not found whole is
 * looked for in pieces that each end or fill a line. Words in pictures, from right to left or with stacked accents come out of a PDF in an
 * order of their own (or, where the machine has no letter for them, not at all), and so do marks next to them; for
 * those the document itself is checked, see {@link missingFromDocument}.
 */
export function missingWords(plan: SheetPlan, pageText: string): string[] {
  const page = pageText
    .normalize('NFKC')
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
    .filter((word) => !unreadable.test(word))
    .map((word) => word.normalize('NFKC').replace(loose, ''))
    .filter((word) => !page.toLowerCase().includes(word.toLowerCase()) && !isCut(word));
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The words of a plan that the document does not hold, read from its parts; the whole sentence of a circle is one. */
export function missingFromDocument(plan: SheetPlan, bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const text = unescaped(
    xml
      .replace(/<\/w:p>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replaceAll('\u200E', ''),
  );
  const alternatives = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words = '']) =>
    unescaped(words),
  );
  const sentence = plan.circle === undefined ? [] : [circleSentence(plan.circle, plan.language)];
  return [
    // Who returns to a parked matter begins a sentence on the sheet, and gets its capital.
    ...wordsOf(plan).filter((word) => !text.toLowerCase().includes(word.toLowerCase())),
    ...sentence.filter((words) => !alternatives.includes(words)),
  ];
}
