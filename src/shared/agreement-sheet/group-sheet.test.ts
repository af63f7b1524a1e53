import { describe, expect, test } from 'vitest';
import { groupPlanSchema, type GroupPlanInput } from './group-plan.ts';
import { layOutGroupSheet } from './lay-out-group-sheet.ts';
import { partsOf } from './lay-out-sheet.ts';
import type { GroupPart, SheetLayout } from './sheet-layout.ts';

function groupOf(parts: Partial<GroupPlanInput> = {}) {
  return groupPlanSchema.parse({
    ...{ version: 1, kind: 'group', heldOn: '2026-03-12', title: 'Samen over het eten' },
    ...{ place: 'De huiskamer', team: 'De Vuurtoren', aim: 'Lekker eten op een rustige plek' },
    attendance: '14 naasten, 3 medewerkers',
    themes: ['Eten', 'Rust'],
    agreements: [{ what: 'Een menukaart op tafel', who: 'het team', when: 'vanaf 1 april' }],
    parked: [{ what: 'De oven', who: 'joy', by: '' }],
    takeaways: ['Vaker samen koken'],
    nextEveningOn: '2026-09-24',
    ...parts,
  });
}

function textsOf(layout: SheetLayout): string[] {
  return partsOf(layout).flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      if (block.kind === 'space') return [];
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => cell.paragraphs.map(({ text }) => text)),
      );
    }),
  );
}

describe('the sheet of an evening', () => {
  test('says what the group agreed, and which names were left out', () => {
    const layout = layOutGroupSheet(groupOf());
    expect(textsOf(layout)).toEqual([
      ...['Afspraken van deze avond', 'Samen over het eten'],
      ...['Waar', 'De huiskamer', 'Team', 'De Vuurtoren', 'Doel', 'Lekker eten op een rustige plek'],
      ...['Aanwezig', '14 naasten, 3 medewerkers', 'Waar we over spraken', 'Eten', 'Rust', 'Afspraken'],
      ...['Wat', 'Wie', 'Wanneer', 'Terugkijken op'],
      ...['Een menukaart op tafel', 'het team', 'vanaf 1\u00A0april', 'Nog niet besproken'],
      ...['Parkeren', 'De oven. Joy zoekt het uit. Wanneer: nog niet besproken.'],
      ...['Wat neem ik mee', 'Vaker samen koken', 'Volgende avond', '24\u00A0september 2026'],
    ]);
    expect(layout.pages[0]?.footer.map(({ text }) => text)).toEqual([
      'Namen van bewoners die de app herkende, zijn weggelaten.',
    ]);
  });

  test('has no field for a resident', () => {
    expect(() => groupOf({ resident: { callName: 'Mien' } } as Partial<GroupPlanInput>)).toThrow('resident');
  });

  test('comes in large letters and in two languages as well', () => {
    const layout = layOutGroupSheet(groupOf({ form: { letters: 'large', secondLanguage: 'en' } }));
    expect(layout.pages[0]?.footer).toHaveLength(2);
    expect(layout.pages[0]?.footer[0]?.letters.size).toBe(18);
    expect(JSON.stringify(layout.pages)).toContain('What I take with me');
  });

  test('names what is too much, and large letters where those make it fit on more pages', () => {
    const what = 'Samen eten en koken in de huiskamer '.repeat(12);
    const agreements = Array.from({ length: 6 }, () => ({ what, who: what.slice(0, 90), when: '' }));
    const layout = layOutGroupSheet(groupOf({ agreements }));
    if (layout.fits) throw new Error('should not fit');
    expect(layout.tooMuch[0]?.part).toBe('agreements');
    expect(layout.tooMuch.map(({ part }) => part).toSorted()).toEqual([
      'about',
      'agreements',
      'parked',
      'takeaways',
      'themes',
    ]);
    expect(layout.tooMuch[0]?.items).toHaveLength(6);
    const large = layOutGroupSheet(groupOf({ agreements, form: { letters: 'large' } }));
    expect(layout.waysToFit).toEqual(large.fits ? [{ kind: 'large', pages: large.pages.length }] : []);
  });

  test.each<[GroupPart, Partial<GroupPlanInput>]>([
    ['about', { aim: 'Lekker eten op een rustige plek. '.repeat(150) }],
    ['themes', { themes: ['Lekker eten op een rustige plek. '.repeat(150)] }],
    ['takeaways', { takeaways: ['Lekker eten op een rustige plek. '.repeat(150)] }],
  ])('says that it is too much, and enough to shorten: %s', (part, changes) => {
    const layout = layOutGroupSheet(groupOf(changes));
    if (layout.fits) throw new Error('should not fit');
    const [first] = layout.tooMuch;
    expect(first).toMatchObject({ part, isEnough: true });
    expect(first?.linesWon).toBeGreaterThanOrEqual(layout.linesOver);
  });
});
