import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circleSentence } from '../circle/index.ts';
import { segmentIcons } from '../guides/index.ts';
import { layOutSheet, partsOf, setSheet } from './lay-out-sheet.ts';
import { sheetPlanSchema, type SheetPlan, type SheetPlanInput } from './plan.ts';
import { sheetPicture, starredWishes } from './sheet-circle.ts';
import type { SheetCell, SheetPart } from './sheet-layout.ts';
import { sheetPage, sheetSpacing, spacingSteps } from './spacing.ts';

type CircleInput = NonNullable<SheetPlanInput['circle']>;

function circleOfNames(names: readonly string[], wishes: readonly number[][] = []): CircleInput {
  return {
    callName: 'Mien',
    segments: names.map((title, index) => ({
      id: `part-${String(index)}`,
      title,
      icon: 'heart',
      going: 'so-so',
      say: 'together',
      importance: 'very',
      wishes: [...(wishes[index] ?? [])],
    })),
  };
}

const names = ['Mijn plek', 'Mijn dag', 'Mijn mensen', 'Geloof en zin', 'Eten, drinken, slapen'];

function planOf(parts: Partial<SheetPlanInput> = {}): SheetPlan {
  return sheetPlanSchema.parse({
    version: 1,
    heldOn: '2026-03-12',
    resident: { callName: 'Mien' },
    ...parts,
  });
}

function heartOf(parts: readonly SheetPart[]) {
  const table = parts.find(({ name }) => name === 'heart')?.blocks.at(-1);
  if (table?.kind !== 'table') throw new Error('no heart');
  return { table, cells: table.rows.flatMap((row): readonly SheetCell[] => row.cells) };
}

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnoprstuvwzéëA-'),
  minLength: 1,
  maxLength: 40,
});
const title = fc
  .array(letters, { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' ').slice(0, 40).trim())
  .filter((words) => words !== '');

const circle: fc.Arbitrary<CircleInput> = fc
  .array(
    fc.record({
      title,
      icon: fc.constantFrom(...segmentIcons),
      going: fc.constantFrom(
        'not-discussed' as const,
        'not-well' as const,
        'so-so' as const,
        'well' as const,
      ),
      say: fc.constantFrom('not-discussed' as const, 'self' as const, 'together' as const, 'leave' as const),
      importance: fc.constantFrom('not-discussed' as const, 'very' as const),
      notToday: fc.boolean(),
      wishes: fc.subarray([1, 2, 3]),
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((segments) => ({
    callName: 'Mien',
    segments: segments.map((segment, index) => ({ ...segment, id: `part-${String(index)}` })),
  }));

const threeWishes = ['Naar buiten', 'Orgelmuziek', 'Zelf kiezen'];

describe('the circle on the sheet', () => {
  test('has every name beside it, in letters as large as the rest, whatever the names and the step', () => {
    fc.assert(
      fc.property(circle, fc.constantFrom('nl' as const, 'en' as const), (input, language) => {
        const plan = planOf({ circle: input, language, wishes: threeWishes });
        let heightBefore = Infinity;
        for (const step of spacingSteps) {
          if (plan.circle === undefined) throw new Error('no circle');
          const { picture, width, height, takes } = sheetPicture(plan.circle, language, step);
          expect(picture.hasNames).toBe(true);
          for (const { label } of picture.drawing.segments) expect(label?.size).toBeGreaterThanOrEqual(11);
          expect(picture.legend.size).toBeGreaterThanOrEqual(11);
          expect(width).toBeLessThan(sheetPage.textWidth);
          expect(width, 'five centimetres').toBeGreaterThan(142);
          expect(takes).toBeGreaterThan(height);
          expect(takes, 'a tighter page never has a higher circle').toBeLessThanOrEqual(heightBefore);
          heightBefore = takes;
          const lowest = Math.max(
            ...picture.legend.cloths.map(({ y, side }) => y + side / 2),
            ...picture.legend.lines.map(({ y }) => y + picture.legend.size / 2),
          );
          expect(lowest, 'the legend is in the picture').toBeLessThanOrEqual(height);
          expect(picture.sentence).toBe(circleSentence(plan.circle, language));
        }
      }),
      { seed: 20260312, numRuns: 20 },
    );
  });

  test('is counted in the height of the page, and gets smaller where the page is set tighter', () => {
    const plan = planOf({ circle: circleOfNames(names) });
    const heights = spacingSteps.map((step) => {
      const { table, cells } = heartOf(setSheet(plan, step).parts);
      const picture = cells.find((cell) => cell.picture !== undefined)?.picture;
      const { top, bottom } = sheetSpacing[step].heartPadding;
      expect(table.height).toBeGreaterThanOrEqual((picture?.takes ?? Infinity) + top + bottom);
      expect(table.columnWidths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(sheetPage.textWidth, 5);
      expect(table.columnWidths[1]).toBeGreaterThanOrEqual(picture?.width ?? Infinity);
      return picture?.height ?? 0;
    });
    expect(heights).toEqual([...heights].sort((one, other) => other - one));
    expect(new Set(heights).size).toBe(heights.length);
  });

  test('carries the same numbers as the wishes in the list', () => {
    const plan = planOf({
      circle: circleOfNames(names, [[2], [], [1]]),
      wishes: [...threeWishes, 'Nog een'],
    });
    const { cells } = heartOf(partsOf(layOutSheet(plan)));
    const marked = cells
      .flatMap((cell) => cell.paragraphs)
      .filter(({ role }) => role === 'wish')
      .map(({ marker, isStarred }) => [marker, isStarred]);
    expect(marked).toEqual([
      ['1', true],
      ['2', true],
      ['3', false],
      ['4', false],
    ]);
    const stars = cells.flatMap(({ picture }) =>
      picture?.kind === 'circle' ? picture.picture.drawing.segments : [],
    );
    expect(stars.flatMap((segment) => segment.stars.map(({ number }) => number)).sort()).toEqual([1, 2]);
    expect(starredWishes({ circle: undefined, wishes: threeWishes })).toBe(0);
  });

  test('has no star for a wish that is not there', () => {
    const input = { circle: circleOfNames(names, [[3]]), wishes: ['Naar buiten'] };
    expect(() => planOf(input)).toThrow('no-such-wish');
  });

  test('is named when the page is too full, with what leaving it off wins', () => {
    const agreements = (count: number) =>
      Array.from({ length: 6 }, () => ({
        what: 'Samen naar de tuin '.repeat(count),
        who: 'Joy',
        when: 'elke dag',
        lookBackOn: '2026-04-09',
      }));
    const plan = [5, 6, 7, 8, 9]
      .map((count) => planOf({ circle: circleOfNames(names), agreements: agreements(count) }))
      .find((one) => !layOutSheet(one).fits);
    const layout = plan === undefined ? undefined : layOutSheet(plan);
    if (plan === undefined || layout === undefined || layout.fits) throw new Error('should not fit');
    const part = layout.tooMuch.find((one) => one.part === 'circle');
    expect(part?.linesWon).toBeGreaterThan(3);
    expect(part?.isEnough).toBe(true);
    expect(layOutSheet({ ...plan, circle: undefined }).fits).toBe(true);
    const without = layOutSheet(planOf({ agreements: agreements(20) }));
    if (without.fits) throw new Error('should not fit');
    expect(without.tooMuch.map((one) => one.part)).not.toContain('circle');
  });
});
