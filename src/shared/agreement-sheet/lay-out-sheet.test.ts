import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutSheet, partsOf, setSheet } from './lay-out-sheet.ts';
import { sheetPlanSchema, type SheetPlanInput } from './plan.ts';
import type { SheetBlock, SheetLayout, SheetParagraph, SheetPart } from './sheet-layout.ts';
import { sheetPage, spacingSteps } from './spacing.ts';

function planOf(parts: Partial<SheetPlanInput> = {}) {
  return sheetPlanSchema.parse({
    version: 1,
    heldOn: '2026-03-12',
    resident: { callName: 'Mien' },
    ...parts,
  });
}

function agreementsOf(count: number, what = 'Samen naar de tuin') {
  return Array.from({ length: count }, () => ({
    what,
    who: 'Joy',
    when: 'elke dag',
    lookBackOn: '2026-04-09',
  }));
}

function paragraphsOf(blocks: readonly SheetBlock[]): SheetParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    return block.kind === 'space'
      ? []
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
  });
}

function paragraphs(parts: readonly SheetPart[]): SheetParagraph[] {
  return paragraphsOf(parts.flatMap((part) => part.blocks));
}

function textsOf(layout: SheetLayout): string[] {
  return paragraphs(partsOf(layout)).map((paragraph) => paragraph.text);
}

describe('what stands on the sheet', () => {
  test('what was not discussed prints as such, and empty optional parts are left out', () => {
    const texts = textsOf(layOutSheet(planOf()));
    expect(texts.filter((text) => text === 'Nog niet besproken')).toHaveLength(8);
    expect(texts).not.toContain('Hier denken we anders over');
    expect(texts).not.toContain('Parkeren');
  });

  test('own words get quotation marks, and never twice', () => {
    const quoted = (text: string, isQuoted = true) =>
      textsOf(layOutSheet(planOf({ whatCounts: { text, quoted: isQuoted } })));
    expect(quoted('Buiten zijn.')).toContain('‘Buiten zijn.’');
    expect(quoted('‘Buiten zijn.’')).toContain('‘Buiten zijn.’');
    expect(quoted('Lacht om de markt.', false)).toContain('Lacht om de markt.');
  });

  test('what is parked says who returns to it and when', () => {
    const parked = (who: string, by: string) =>
      textsOf(layOutSheet(planOf({ parked: [{ what: 'Taxi', who, by }] }))).find((text) =>
        text.startsWith('Taxi'),
      );
    expect(parked('Bas', '2026-04-01')).toBe('Taxi. Bas zoekt het uit, vóór 1\u00A0april.');
    expect(parked('Bas en Joy', '2027-01-02')).toBe(
      'Taxi. Bas en Joy zoeken het uit, vóór 2\u00A0januari 2027.',
    );
    expect(parked('Bas', '')).toBe('Taxi. Bas zoekt het uit. Wanneer: nog niet besproken.');
    expect(parked('', '')).toBe('Taxi. Wie het uitzoekt: nog niet besproken.');
  });

  test('the choice of the resident comes last, on a tint, as wide as the rest of its row', () => {
    for (const count of [1, 2, 3, 4, 5, 6]) {
      const views = Array.from({ length: count }, (_, index) => ({
        name: `Naaste ${index}`,
        text: 'Liever niet.',
      }));
      const parts = partsOf(layOutSheet(planOf({ disagreements: [{ views, residentChoice: 'Gaan.' }] })));
      const table = parts.flatMap((part) => (part.name === 'disagreements' ? part.blocks : [])).at(-1);
      if (table?.kind !== 'table') throw new Error('no table');
      const cells = table.rows.flatMap((row) => row.cells);
      expect(cells).toHaveLength(count + 1);
      expect(cells.map((cell) => cell.isTinted)).toEqual([...views.map(() => false), true]);
      for (const row of table.rows) {
        expect(new Set(row.cells.map((cell) => cell.columns)).size).toBe(1);
        expect(row.cells.length).toBeLessThanOrEqual(4);
        expect(row.cells.reduce((sum, cell) => sum + cell.columns, 0)).toBe(table.columnWidths.length);
      }
    }
  });

  test('an English plan has no Dutch on it', () => {
    const texts = textsOf(layOutSheet(planOf({ language: 'en' })));
    expect(texts).toContain('Our agreements');
    expect(texts.filter((text) => text === 'Not discussed yet')).toHaveLength(8);
  });

  test('no step has letters under 11 points, and all widths fill the page', () => {
    for (const step of spacingSteps) {
      const sheet = setSheet(planOf({ agreements: agreementsOf(2), wishes: ['a'] }), step);
      for (const paragraph of paragraphs(sheet.parts)) {
        expect(paragraph.letters.size).toBeGreaterThanOrEqual(11);
        expect(paragraph.letters.lineHeight).toBeGreaterThanOrEqual(paragraph.letters.size);
      }
      for (const block of sheet.parts.flatMap((part) => part.blocks)) {
        if (block.kind !== 'table') continue;
        const width = block.columnWidths.reduce((sum, column) => sum + column, 0);
        expect(width).toBeCloseTo(sheetPage.textWidth, 5);
      }
    }
  });
});

describe('fitting on one page', () => {
  test('takes the roomiest step that fits', () => {
    const steps = [0, 5, 6].map((count) => {
      const what = 'Samen wandelen in de tuin, ook bij kou '.repeat(count > 5 ? 2 : 1);
      return layOutSheet(planOf({ agreements: agreementsOf(count, what), wishes: ['Buiten zijn'] })).step;
    });
    expect(steps[0]).toBe('airy');
    expect(new Set(steps).size).toBeGreaterThan(1);
  });

  test('says how many lines are too many, and what wins them back', () => {
    const plan = planOf({ agreements: agreementsOf(6, 'Een heel lang verhaal over de tuin. '.repeat(12)) });
    const layout = layOutSheet(plan);
    if (layout.fits) throw new Error('should not fit');
    expect(layout.step).toBe('tight');
    const [first] = layout.tooMuch;
    expect(first).toMatchObject({ part: 'agreements', isEnough: true });
    expect(first?.items).toHaveLength(6);
    expect(first?.items.map((item) => item.index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(layOutSheet({ ...plan, agreements: [] }).fits).toBe(true);
    const enough = first?.items.find((item) => item.isEnough);
    if (enough !== undefined) {
      const agreements = plan.agreements.filter((_, index) => index !== enough.index);
      expect(layOutSheet({ ...plan, agreements }).fits).toBe(true);
    }
  });

  test('promises no lines for what stands beside something just as long', () => {
    const long = 'Een heel lang verhaal over de tuin. '.repeat(60);
    const layout = layOutSheet(planOf({ parked: [{ what: long, who: 'Bas', by: '' }], consent: [long] }));
    if (layout.fits) throw new Error('should not fit');
    const parked = layout.tooMuch.find((part) => part.part === 'parked');
    expect(parked?.lines).toBeGreaterThan(40);
    expect(parked?.linesWon).toBeLessThan(parked?.lines ?? 0);
  });

  test('a word more never makes a sheet lower, nor makes it fit', () => {
    const word = fc.constantFrom(
      'tuin',
      'cliëntondersteuner',
      'Testman-Proefboer',
      'n'.repeat(80),
      '🍲',
      'سلمى',
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, text, word, (what, wish, counts, more) => {
        const plan = planOf({
          agreements: [{ what, who: wish, when: counts, lookBackOn: '' }],
          wishes: [wish],
          whatCounts: { text: counts },
        });
        const longer = planOf({
          agreements: [
            { what: `${what} ${more}`, who: `${wish} ${more}`, when: `${counts} ${more}`, lookBackOn: '' },
          ],
          wishes: [`${wish} ${more}`],
          whatCounts: { text: `${counts} ${more}` },
        });
        /* An empty part prints as not discussed, which may be longer than one short word. */
        fc.pre(what.length > 20 && wish.length > 20 && counts.length > 20);
        for (const step of spacingSteps) {
          expect(setSheet(longer, step).usedHeight).toBeGreaterThanOrEqual(
            setSheet(plan, step).usedHeight - 0.001,
          );
        }
        if (!layOutSheet(plan).fits) expect(layOutSheet(longer).fits).toBe(false);
      }),
      { seed: 20260312, numRuns: 60 },
    );
  });
});

test('a day to look back on stands on one line, in every step', () => {
  const long = [{ what: 'Tuin', who: 'Joy', when: 'elke dag', lookBackOn: '2026-09-24' }];
  for (const step of spacingSteps) {
    const set = paragraphs(setSheet(planOf({ agreements: long }), step).parts);
    expect(set.find(({ text }) => text.startsWith('24'))?.lines, step).toHaveLength(1);
  }
});
