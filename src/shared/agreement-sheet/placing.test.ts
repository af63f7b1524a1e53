import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movableParts, omissibleParts, sheetFormSchema } from '../model/index.ts';
import { placeOf, placesFor, withPlace, withWay } from './placing.ts';

const parts = [...new Set([...movableParts, ...omissibleParts])];
const usual = sheetFormSchema.parse({});

test('a part stands in one place, the one that was chosen last, whatever was chosen before', () => {
  const choice = fc.tuple(
    fc.constantFrom(...parts),
    fc.constantFrom('sheet' as const, 'appendix' as const, 'off' as const),
  );
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 20 }), (choices) => {
      const form = choices.reduce((before, [part, place]) => withPlace(before, part, place), usual);
      for (const part of parts) {
        const allowed = choices.filter(([other, place]) => other === part && placesFor(part).includes(place));
        expect(placeOf(form, part)).toBe(allowed.at(-1)?.[1] ?? 'sheet');
        expect(
          form.appendix.some((moved) => moved === part) && form.leftOff.some((off) => off === part),
        ).toBe(false);
      }
      expect(sheetFormSchema.parse(form)).toEqual(form);
    }),
  );
});

test('where people differ may move, and is never left off; neither are the agreements', () => {
  expect(placesFor('disagreements')).toEqual(['sheet', 'appendix']);
  expect(placesFor('agreements')).toEqual(['sheet', 'appendix']);
  expect(withPlace(usual, 'disagreements', 'off')).toEqual(usual);
});

test('a way to make it fit is what people would have chosen themselves', () => {
  expect(withWay(usual, { kind: 'appendix', part: 'parked' }).appendix).toEqual(['parked']);
  expect(withWay(usual, { kind: 'leave-off', part: 'circle' }).leftOff).toEqual(['circle']);
  expect(withWay(usual, { kind: 'large' }).letters).toBe('large');
});

test('what was chosen last stands last, and what is left off stands on no Bijlage either', () => {
  const both = withWay(withWay(usual, { kind: 'appendix', part: 'wishes' }), {
    kind: 'appendix',
    part: 'parked',
  });
  expect(withWay(both, { kind: 'appendix', part: 'wishes' }).appendix).toEqual(['parked', 'wishes']);
  expect(withWay(both, { kind: 'leave-off', part: 'wishes' })).toMatchObject({
    appendix: ['parked'],
    leftOff: ['wishes'],
  });
});
