import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../../tests/documents/support/plans.ts';
import { movableParts, sheetFormSchema, type SheetForm } from '../model/index.ts';
import { layOutSheet, partsOf } from './lay-out-sheet.ts';
import { withWay } from './placing.ts';
import { sheetPlanSchema, type SheetPlan } from './plan.ts';
import type { SheetBlock, SheetCell, SheetLayout, SheetParagraph } from './sheet-layout.ts';

function cellsOf(blocks: readonly SheetBlock[]): SheetCell[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []));
}

function paragraphsOf(blocks: readonly SheetBlock[]): SheetParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : cellsOf([block]).flatMap((cell) => cell.paragraphs),
  );
}

function blocksOf(layout: SheetLayout, name?: string): SheetBlock[] {
  const pages = layout.pages.filter((page) => name === undefined || page.name === name);
  return partsOf({ pages }).flatMap((part) => part.blocks);
}

function textsOf(layout: SheetLayout, name?: string): string[] {
  return paragraphsOf(blocksOf(layout, name)).map(({ text }) => text);
}

const segments = ['Mijn plek', 'Mijn dag', 'Mijn mensen'].map((title, index) => ({
  ...{ id: `part-${index}`, title, icon: 'heart', going: 'well', say: 'self', importance: 'very' },
  wishes: index === 0 ? [1] : [],
}));

/** A plan with everything on it; `form` in it, and `more` times as long. */
function planOf(form: Partial<SheetForm> = {}, more = 1): SheetPlan {
  const long = (text: string) => Array.from({ length: more }, () => text).join(' ');
  return sheetPlanSchema.parse({
    version: 1,
    form: sheetFormSchema.parse(form),
    heldOn: '2026-03-12',
    resident: { callName: 'Mien', fullName: 'Wilhelmina Testman' },
    contactPerson: 'Sjoukje Demostra, contactverzorgende',
    present: ['Bas Proef, cliëntondersteuner'],
    whoDecides: 'Mien zelf. Er is geen vertegenwoordiger.',
    whatCounts: { text: 'Elke dag naar buiten.', saidBy: 'Dat zei Mien.' },
    circle: { callName: 'Mien', segments },
    wishes: [long('Orgelmuziek horen'), long('Uitslapen')],
    agreements: [
      { what: long('Samen naar de tuin'), who: 'Joy', when: 'elke dag', lookBackOn: '2026-04-09' },
    ],
    disagreements: [
      { views: [{ name: 'Anneke', text: long('Liever niet alleen.') }], residentChoice: 'Gaan.' },
    ],
    parked: [{ what: long('Taxi naar zus'), who: 'bas', by: '2026-04-01' }],
    nextLookBackOn: '2026-06-01',
    consent: ['Mien: ja, mondeling, op 12 maart 2026.'],
  });
}

describe('the Bijlage', () => {
  test('takes each part that people move, and the sheet says where it is', () => {
    for (const part of movableParts) {
      const whole = layOutSheet(planOf());
      const layout = layOutSheet(planOf({ appendix: [part] }));
      expect(layout.pages.map(({ name }) => name)).toEqual(['sheet', 'appendix']);
      const [, second] = layout.pages;
      const paragraphs = paragraphsOf(second?.parts.flatMap(({ blocks }) => blocks) ?? []);
      expect(paragraphs[0]).toMatchObject({
        ...{ role: 'title', text: 'Bijlage bij onze afspraken', beginsPage: true },
        aside: { text: '12\u00A0maart 2026' },
      });
      expect(paragraphs[1]?.text).toBe('Mien');
      const moved = paragraphs.filter(({ about }) => about?.part === part);
      const stays = textsOf(layout, 'sheet');
      expect(stays.filter((text) => text === 'Staat op de bijlage.')).toHaveLength(part === 'circle' ? 0 : 1);
      for (const { text, role } of moved.filter(() => part !== 'circle'))
        expect(stays.includes(text), text).toBe(role === 'section');
      if (part !== 'circle') expect(moved.length).toBeGreaterThan(1);
      expect(new Set([...stays, ...textsOf(layout, 'appendix')])).toEqual(
        new Set([
          ...textsOf(whole),
          'Bijlage bij onze afspraken',
          part === 'circle' ? 'Mijn Regiecirkel' : 'Staat op de bijlage.',
        ]),
      );
      const circles = (name: string) =>
        cellsOf(blocksOf(layout, name)).filter(({ picture }) => picture?.kind === 'circle').length;
      expect([circles('sheet'), circles('appendix')]).toEqual(part === 'circle' ? [0, 1] : [1, 0]);
    }
  });

  test('is not made for a part with nothing in it', () => {
    const plan = { ...planOf({ appendix: [...movableParts] }) };
    const empty = { ...plan, circle: undefined, wishes: [], agreements: [], disagreements: [], parked: [] };
    const layout = layOutSheet(empty);
    expect(layout.pages.map(({ name }) => name)).toEqual(['sheet']);
    expect(textsOf(layout)).not.toContain('Staat op de bijlage.');
  });

  test('has its own step: a full sheet does not make it narrow', () => {
    const [sheet, appendix] = layOutSheet(planOf({ appendix: ['parked'] }, 20)).pages;
    expect([sheet?.step, appendix?.step]).toEqual(['tight', 'airy']);
  });

  test('must fit as well, and says so', () => {
    const layout = layOutSheet({
      ...planOf({ appendix: ['wishes'] }),
      wishes: ['tuin '.repeat(1200).trim()],
    });
    if (layout.fits) throw new Error('should not fit');
    expect(layout.fullPage).toBe('appendix');
    expect(layout.linesOver).toBeGreaterThan(0);
    expect(layout.tooMuch[0]).toMatchObject({ part: 'wishes', isEnough: true });
    expect(layout.waysToFit).toEqual([{ kind: 'leave-off', part: 'wishes', pages: 1 }]);
  });
});

describe('leaving off', () => {
  test('takes the heading away as well, and nothing else', () => {
    const cases: [SheetForm['leftOff'][number], string[]][] = [
      ['fullName', ['Wilhelmina Testman']],
      ['present', ['Aanwezig', 'Bas Proef, cliëntondersteuner']],
      ['circle', []],
      ['wishes', ['Mijn wensen', 'Orgelmuziek horen', 'Uitslapen']],
      ['parked', ['Parkeren', 'Taxi naar zus. Bas zoekt het uit, vóór 1\u00A0april.']],
    ];
    for (const [part, gone] of cases) {
      const texts = textsOf(layOutSheet(planOf({ leftOff: [part] })));
      expect(textsOf(layOutSheet(planOf())).filter((text) => !texts.includes(text))).toEqual(gone);
    }
    const circle = cellsOf(blocksOf(layOutSheet(planOf({ leftOff: ['circle'] })))).filter(
      (cell) => cell.picture,
    );
    expect(circle).toEqual([]);
  });

  test('of the wishes takes their numbers out of the circle', () => {
    const stars = (form: Partial<SheetForm>) =>
      cellsOf(blocksOf(layOutSheet(planOf(form)))).flatMap(({ picture }) =>
        picture?.kind === 'circle' ? picture.picture.drawing.segments.flatMap((one) => one.stars) : [],
      );
    expect(stars({})).toHaveLength(1);
    expect(stars({ leftOff: ['wishes'] })).toEqual([]);
    expect(stars({ appendix: ['wishes'] })).toHaveLength(1);
  });

  test('cannot go with standing on the Bijlage', () => {
    expect(() => planOf({ leftOff: ['wishes'], appendix: ['wishes'] })).toThrow('moved-and-left-off');
  });
});

describe('every paragraph', () => {
  test('that comes from the conversation says from which field', () => {
    const paragraphs = paragraphsOf(blocksOf(layOutSheet(planOf())));
    const silent = paragraphs.filter(({ about }) => about === undefined);
    expect(silent.map(({ text }) => text)).toEqual([]);
    const from = (text: string) => paragraphs.find((one) => one.text.startsWith(text))?.about;
    expect(from('Onze afspraken')).toEqual({ part: 'heldOn' });
    expect(from('Uitslapen')).toEqual({ part: 'wishes', index: 1 });
    expect(from('Joy')).toEqual({ part: 'agreements', index: 0 });
    expect(from('Afspraken')).toEqual({ part: 'agreements' });
    expect(from('Anneke')).toEqual({ part: 'disagreements', index: 0 });
    expect(from('Taxi')).toEqual({ part: 'parked', index: 0 });
    expect(from('9')).toEqual({ part: 'agreements', index: 0 });
    expect(from('Terugkijken')).toBeDefined();
    const circle = cellsOf(blocksOf(layOutSheet(planOf()))).find(({ picture }) => picture !== undefined);
    expect(circle?.about).toEqual({ part: 'circle' });
  });
});

describe('ways to fit', () => {
  test('each makes it fit by itself, on as many pages as it says, and no other single choice does', () => {
    let found = 0;
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const layout = layOutSheet(plan);
        if (layout.fits) return;
        found += layout.waysToFit.length;
        for (const way of layout.waysToFit) {
          const after = layOutSheet({ ...plan, form: withWay(plan.form, way) });
          expect(after.fits, JSON.stringify(way)).toBe(true);
          expect(after.pages).toHaveLength(way.pages);
        }
        const pages = layout.waysToFit.map((way) => way.pages);
        expect(pages).toEqual([...pages].sort((one, other) => one - other));
        for (const part of movableParts) {
          const after = layOutSheet({ ...plan, form: withWay(plan.form, { kind: 'appendix', part }) });
          const isOffered = layout.waysToFit.some((way) => way.kind === 'appendix' && way.part === part);
          expect(isOffered, part).toBe(after.fits);
        }
      }),
      { seed: 20260312, numRuns: 25, endOnFailure: true },
    );
    expect(found).toBeGreaterThan(2);
  });
});

describe('few words', () => {
  test('a chosen wish has its star and no icon, and every wish begins at one place', () => {
    for (const letters of ['usual', 'large'] as const) {
      const layout = layOutSheet(planOf({ words: 'few', letters }));
      const rows = blocksOf(layout)
        .flatMap((block) => (block.kind === 'table' ? block.rows : []))
        .filter(({ cells }) => cells.some((cell) => cell.paragraphs[0]?.about?.part === 'wishes'));
      const wishes = rows.map(({ cells }) => {
        const [wish] = cells.flatMap((cell) => cell.paragraphs);
        const icon = cells.find(({ picture }) => picture !== undefined)?.picture;
        return { icon: icon !== undefined, star: wish?.isStarred, begins: wish?.indent, size: icon?.width };
      });
      expect(wishes).toMatchObject([
        { icon: false, star: true },
        { icon: true, star: false },
      ]);
      const [star, icon] = wishes;
      const gutter = 4;
      expect((icon?.begins ?? 0) + (icon?.size ?? 0) + gutter).toBeCloseTo(star?.begins ?? 0, 5);
    }
  });

  test('one line stands between two agreements', () => {
    const [agreement] = planOf().agreements;
    const plan = planOf({ words: 'few' });
    const agreements = agreement === undefined ? [] : [agreement, agreement, agreement];
    const edges = layOutSheet({ ...plan, agreements }).pages.flatMap(({ parts }) =>
      parts
        .filter(({ name }) => name === 'agreements')
        .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.edges] : []))),
    );
    expect(edges).toEqual(['top', 'top', 'band']);
  });
});

test('large letters keep what counts as far from who decides as other headings', () => {
  for (const words of ['full', 'few'] as const) {
    const headings = paragraphsOf(blocksOf(layOutSheet(planOf({ letters: 'large', words }, 20)))).filter(
      ({ role, beginsPage }) => role === 'section' && beginsPage !== true,
    );
    const [whatCounts] = headings;
    expect(whatCounts?.about).toEqual({ part: 'whatCounts' });
    expect(whatCounts?.spaceBefore).toBe(Math.max(...headings.map(({ spaceBefore }) => spaceBefore)));
  }
});

test('what is put after a full stop begins with a capital', () => {
  const first = (who: string) =>
    textsOf(layOutSheet({ ...planOf(), parked: [{ what: 'Taxi', who, by: '' }] })).find((text) =>
      text.startsWith('Taxi'),
    );
  expect(first('de zoon')).toBe('Taxi. De zoon zoekt het uit. Wanneer: nog niet besproken.');
  expect(first('ijsbrand')).toBe('Taxi. IJsbrand zoekt het uit. Wanneer: nog niet besproken.');
});
