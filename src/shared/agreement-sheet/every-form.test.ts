import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan, planNames, readPlan } from '../../../tests/documents/support/plans.ts';
import { wordsOf } from '../../../tests/documents/support/words.ts';
import { movableParts, omissibleParts, sheetFormSchema, type SheetForm } from '../model/index.ts';
import { layOutSheet, partsOf } from './lay-out-sheet.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetBlock, SheetLayout, SheetParagraph, SheetTable } from './sheet-layout.ts';
import { safetyMargin, sheetPage } from './spacing.ts';
import { standardTexts } from './standard-texts.ts';

const anyForm: fc.Arbitrary<SheetForm> = fc
  .record({
    letters: fc.constantFrom('usual' as const, 'large' as const),
    words: fc.constantFrom('full' as const, 'few' as const),
    pictures: fc.boolean(),
    secondLanguage: fc.constantFrom(null, 'nl' as const, 'en' as const),
    appendix: fc.subarray([...movableParts]),
    leftOff: fc.subarray([...omissibleParts]),
  })
  .map((form) => ({
    ...form,
    leftOff: form.leftOff.filter((part) => !form.appendix.some((other) => other === part)),
  }));

const planInForm = fc.tuple(anyPlan, anyForm).map(([plan, form]): SheetPlan => ({ ...plan, form }));

const blocksOf = (layout: SheetLayout) => partsOf(layout).flatMap(({ blocks }) => blocks);

function paragraphsOf(blocks: readonly SheetBlock[]): SheetParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    return tablesOf([block]).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs)),
    );
  });
}

function tablesOf(blocks: readonly SheetBlock[]): SheetTable[] {
  return blocks.filter((block) => block.kind === 'table');
}

/* Making a failing plan smaller takes far longer than reading it. */
const seeded = { seed: 20260312, numRuns: 60, endOnFailure: true };

describe('in every form', () => {
  test('widths fill the page, and no letter is smaller than the form promises', () => {
    fc.assert(
      fc.property(planInForm, (plan) => {
        const layout = layOutSheet(plan);
        for (const { columnWidths, rows } of tablesOf(blocksOf(layout))) {
          expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(sheetPage.textWidth, 5);
          for (const { cells } of rows) {
            expect(cells.reduce((sum, cell) => sum + cell.columns, 0)).toBe(columnWidths.length);
            for (const { picture, paragraphs } of cells) {
              expect(picture !== undefined || paragraphs.length > 0).toBe(true);
              expect(picture?.width ?? 0).toBeLessThanOrEqual(sheetPage.textWidth);
            }
          }
        }
        const { letters, words } = plan.form;
        const paragraphs = [
          ...paragraphsOf(blocksOf(layout)),
          ...layout.pages.flatMap((page) => page.footer),
        ];
        const sizes = paragraphs.flatMap((one) => [one.letters.size, one.aside?.letters.size ?? 99]);
        expect(Math.min(...sizes)).toBe(letters === 'large' ? 18 : 11);
        const small = paragraphsOf(blocksOf(layout)).filter((one) => one.letters.size < 14);
        if (letters === 'usual' && words === 'few')
          for (const { about } of small) expect(['resident', 'present', 'whoDecides']).toContain(about?.part);
      }),
      seeded,
    );
  });

  test('every word stands on it, except what people left off', () => {
    fc.assert(
      fc.property(planInForm, (plan) => {
        const { leftOff } = plan.form;
        const isOff = (part: (typeof omissibleParts)[number]) => leftOff.includes(part);
        const kept: SheetPlan = {
          ...plan,
          resident: isOff('fullName') ? { ...plan.resident, fullName: '' } : plan.resident,
          present: isOff('present') ? [] : plan.present,
          wishes: isOff('wishes') ? [] : plan.wishes,
          parked: isOff('parked') ? [] : plan.parked,
        };
        const texts = paragraphsOf(blocksOf(layOutSheet(plan))).map(({ text }) => text);
        const all = texts.join(' ').replaceAll('\u00A0', ' ').toLowerCase();
        expect(wordsOf(kept).filter((word) => !all.includes(word.toLowerCase()))).toEqual([]);
      }),
      seeded,
    );
  });

  test('heights add up, and a sheet that fits has room to spare on every page', () => {
    fc.assert(
      fc.property(planInForm, (plan) => {
        const layout = layOutSheet(plan);
        for (const page of layout.pages) {
          const height = page.parts.flatMap(({ blocks }) => blocks).reduce((sum, one) => sum + one.height, 0);
          expect(page.usedHeight).toBeCloseTo(height, 6);
          if (layout.fits) expect(page.usedHeight).toBeLessThanOrEqual(page.availableHeight);
          const footer = page.footer.reduce((sum, one) => sum + one.height, 0);
          const { height: paper, marginTop } = sheetPage;
          expect(page.availableHeight + safetyMargin).toBeLessThanOrEqual(
            paper - marginTop - layout.marginBottom,
          );
          expect(layout.marginBottom, 'the footer is within its margin').toBeGreaterThan(footer + 30);
        }
        const most = plan.form.letters === 'large' ? [4, 2] : [1, 1];
        const counts = ['sheet', 'appendix'].map(
          (name) => layout.pages.filter((page) => page.name === name).length,
        );
        if (layout.fits)
          counts.forEach((count, index) => expect(count).toBeLessThanOrEqual(most[index] ?? 0));
        else expect(layout.linesOver).toBeGreaterThan(0);
      }),
      seeded,
    );
  });

  test('a page begins with a heading and never ends with one, and says where it begins', () => {
    let paged = 0;
    fc.assert(
      fc.property(planInForm, (plan) => {
        const { pages } = layOutSheet({ ...plan, form: { ...plan.form, letters: 'large' } });
        for (const [index, page] of pages.entries()) {
          const blocks = page.parts.flatMap((part) => part.blocks);
          const [first] = blocks;
          const begins = paragraphsOf(blocks).filter((one) => one.beginsPage === true);
          expect(begins).toEqual(index === 0 ? [] : [first]);
          if (index > 0) expect(first).toMatchObject({ kind: 'paragraph', spaceBefore: 0 });
          const last = blocks.at(-1);
          expect(last?.kind === 'paragraph' ? last.role : '').not.toMatch(/section|title/);
          expect(last?.kind).not.toBe('space');
          paged += index;
        }
      }),
      seeded,
    );
    expect(paged).toBeGreaterThan(15);
  });

  test('a word more never makes it fit, nor shorter', () => {
    const more = fc.constantFrom('tuin', 'cliëntondersteuner', 'n'.repeat(80));
    fc.assert(
      fc.property(planInForm, more, (plan, word) => {
        const longer: SheetPlan = {
          ...plan,
          agreements: plan.agreements.map((one) =>
            one.what === '' ? one : { ...one, what: `${one.what} ${word}` },
          ),
          wishes: plan.wishes.map((wish) => (wish === '' ? wish : `${wish} ${word}`)),
          parked: plan.parked.map((one) => (one.what === '' ? one : { ...one, what: `${one.what} ${word}` })),
        };
        const [before, after] = [layOutSheet(plan), layOutSheet(longer)];
        if (!before.fits) expect(after.fits).toBe(false);
        if (after.fits) expect(after.pages.length).toBeGreaterThanOrEqual(before.pages.length);
      }),
      seeded,
    );
  });

  test('pictures are there only where people want them, and names stand in the circle', () => {
    fc.assert(
      fc.property(planInForm, (plan) => {
        const pictures = tablesOf(blocksOf(layOutSheet(plan)))
          .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
          .flatMap(({ picture }) => (picture === undefined ? [] : [picture]));
        const { pictures: wanted, words, leftOff } = plan.form;
        if (!wanted) expect(pictures).toEqual([]);
        const circles = pictures.filter((one) => one.kind === 'circle');
        const isShown = wanted && plan.circle !== undefined && !leftOff.includes('circle');
        expect(circles).toHaveLength(isShown ? 1 : 0);
        for (const { picture } of circles) {
          expect(picture.hasNames).toBe(true);
          expect(picture.legend.size).toBeGreaterThanOrEqual(plan.form.letters === 'large' ? 18 : 11);
        }
        expect(pictures.some((one) => one.kind === 'icon')).toBe(wanted && words === 'few');
      }),
      seeded,
    );
  });
});

test('large letters take at most four pages, and two on the Bijlage', () => {
  for (const [name, most, appendix] of [
    ['sheet', 4, []],
    ['appendix', 2, ['agreements']],
  ] as const) {
    const counts = [20, 50, 80, 110, 140].map((words) => {
      const agreements = Array.from({ length: 6 }, () => ({
        ...{ what: 'tuin '.repeat(words).trim(), who: 'Joy', when: 'elke dag', lookBackOn: '' },
      }));
      const form = sheetFormSchema.parse({ letters: 'large', appendix });
      const layout = layOutSheet({ ...readPlan('mien'), agreements, form });
      const count = layout.pages.filter((page) => page.name === name).length;
      expect(layout.fits, `${count} pages`).toBe(count <= most);
      if (!layout.fits) expect(layout.fullPage).toBe(name);
      return count;
    });
    expect(Math.min(...counts)).toBeLessThanOrEqual(most);
    expect(Math.max(...counts)).toBeGreaterThan(most);
  }
});

describe('in two languages', () => {
  test('every heading and standard sentence stands there twice, and what people said once', () => {
    for (const name of planNames)
      for (const form of [{}, { letters: 'large' }, { words: 'few' }, { letters: 'large', words: 'few' }]) {
        const plan = {
          ...readPlan(name),
          form: sheetFormSchema.parse({ ...form, secondLanguage: 'en', appendix: ['agreements'] }),
          inSecondLanguage: { whoDecides: 'It is her.', saidBy: 'She said so.', consent: ['She said yes.'] },
        };
        const layout = layOutSheet(plan);
        const paragraphs = [...paragraphsOf(blocksOf(layout)), ...(layout.pages[0]?.footer ?? [])];
        const english = paragraphs.flatMap(({ text, language, aside }) => [
          ...(language === 'en' ? [text] : []),
          ...(aside?.language === 'en' ? [aside.text] : []),
        ]);
        const en = standardTexts.en;
        const headings = [en.title, en.appendixTitle, en.whatCounts, en.wishes, en.agreements, en.lookBack];
        for (const words of [...headings, en.consent, en.contactPerson, en.onAppendix, en.footer])
          expect(english, `${name} ${words}`).toContain(words);
        expect(english.some((text) => text.includes('It is her.'))).toBe(true);
        expect(english).toEqual(expect.arrayContaining(['She said yes.']));
        const dutch = paragraphs.filter(({ language }) => language === undefined).map(({ text }) => text);
        for (const { what } of plan.agreements)
          expect(dutch.filter((text) => text === what.replaceAll(' ', ' ')).length).toBeLessThanOrEqual(1);
        for (const { about, text } of paragraphs.filter(({ language }) => language === 'en'))
          if (about?.part === 'wishes') expect(plan.wishes).not.toContain(text);
      }
  });

  test('the language of the sheet itself is no second language', () => {
    const plan = readPlan('mien');
    const form = sheetFormSchema.parse({ secondLanguage: 'nl' });
    expect(JSON.stringify(layOutSheet({ ...plan, form }))).toBe(JSON.stringify(layOutSheet(plan)));
  });
});
