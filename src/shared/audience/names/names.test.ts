import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callNameOnScreen } from './call-name.ts';
import { firstNameOf } from './first-name.ts';
import { mayNameResident } from './may-name-resident.ts';

describe('the first name in a name', () => {
  it.each([
    ['Anneke', 'Anneke'],
    ['Anneke de Vries', 'Anneke'],
    ['  Anneke   van den Berg ', 'Anneke'],
    ['dochter Anneke', 'Anneke'],
    ['Dochter: Anneke Jansen', 'Anneke'],
    ['mijn zus Riet', 'Riet'],
    ['Tante Riet de Wit', 'Riet'],
    ['Anneke, dochter', 'Anneke'],
    ['Anneke (dochter van mevrouw Jansen)', 'Anneke'],
    ['Anneke Jansen, dochter van Mien', 'Anneke'],
    ['Jan-Willem Bakker', 'Jan-Willem'],
    ['Zoë Ünal', 'Zoë'],
    ['فاطمة بن علي', 'فاطمة'],
    ['Joop 🎉', 'Joop'],
    ['ANNEKE JANSEN', 'ANNEKE'],
    ['BO JANSEN', 'BO'],
    ['Ben Jansen', 'Ben'],
    ['O’Neill', ''],
    ['Anneke\u00A0Testman', 'Anneke'],
    ['Anneke\u200BTestman', 'Anneke'],
    ['Anneke_Testman', 'Anneke'],
    ['anneke.testman@voorbeeld.nl', 'anneke'],
    ['An\u202Eneke Testman', 'Anneke'],
    ['(van\nMien) Anneke', 'Anneke'],
    ['Anneke, de dochter van Mien', 'Anneke'],
    ['Anneke, mijn zus', 'Anneke'],
    ['Şükran', 'Şükran'],
    ['😀 Bo', 'Bo'],
    ['Bo😀', 'Bo'],
    ['1. Anneke Testman', 'Anneke'],
    ['x'.repeat(40), 'x'.repeat(40)],
  ])('%s gives "%s"', (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });

  it.each([
    'Mevrouw Jansen',
    'mevr. Jansen',
    'Mw. A. Jansen',
    'MEVROUW JANSEN',
    'meneer De Vries',
    'De heer Bakker',
    'Familie Bakker',
    'Dr. Smit',
    'Zuster Jansen',
    'J. de Vries',
    'J.P. Bakker',
    'JP Bakker',
    'van Dijk',
    'De Vries',
    '’t Hart',
    'el Amrani',
    'Bakker-de Vries',
    'Jansen, Anneke',
    'oma Jansen',
    'the Bakker',
    'buurvrouw De Wit',
    'dochter van Mien',
    'dochter',
    'de',
    '🎉',
    '1234',
    '',
    'A',
    'x'.repeat(41),
    '👩🏽‍🦳',
    'a. testman',
    'Testman-de Proef',
    'TESTMAN, A.',
    'Testman, Anneke, dochter',
    'Vries, de, dochter',
    '06-12345678',
    '---',
  ])('%s gives none', (name) => {
    expect(firstNameOf(name)).toBe('');
  });

  it('is one word, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const first = firstNameOf(name);
        expect(first).toMatch(/^\S{0,40}$/);
        expect(first).toMatch(/^(?:[\p{L}\p{M}]+(?:['’ʼ`´‐‑-][\p{L}\p{M}]+)*)?$/u);
        expect(firstNameOf(first), 'what it gives, it gives again').toBe(first);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });
});

describe('the name of a resident on the shared screen', () => {
  it.each([
    ['Mien', 'Wilhelmina Jansen', 'Mien'],
    ['Mien', '', 'Mien'],
    ['Mien', 'Mien', 'Mien'],
    ['Maria', 'Wilhelmina Maria Jansen', 'Maria'],
    ['Oma Riet', 'Riet Bakker', 'Riet'],
    ['Mevrouw Anna', 'Anna Jansen', 'Anna'],
    ['Mevrouw Jansen', 'Anna Jansen', ''],
    ['Jansen', 'Anna Jansen', ''],
    ['JANSEN', 'Anna Jansen', ''],
    ['Jansen', 'Anna Jansen-de Boer', ''],
    ['Boer', 'Anna Jansen-de Boer', ''],
    ['Bérg', 'Anna van den Berg', ''],
    ['Oma Jansen', 'Anna Jansen', ''],
  ])('%s (%s) is "%s"', (callName, fullName, shown) => {
    expect(callNameOnScreen({ callName, fullName })).toBe(shown);
  });
});

describe('names of residents in a text', () => {
  const residents = [
    { callName: 'Mien', fullName: 'Wilhelmina van den Heuvel' },
    { callName: 'Anne-Marie', fullName: 'Anne-Marie Jansen-de Boer' },
    { callName: 'Wil', fullName: 'J. Bakker' },
    { callName: 'Zoë', fullName: 'Zoë Ünal' },
    { callName: 'Hans', fullName: 'Hans van Dĳk' },
    { callName: '🎉', fullName: '' },
  ];

  it.each([
    ['Mien wil naar buiten', ['Mien']],
    ['mien wil naar buiten', ['mien']],
    ['naar MIEN.', ['MIEN']],
    ['Miens kamer en mien’s stoel', ['Miens', 'mien’s']],
    ['Mién en Mìen', ['Mién', 'Mìen']],
    ['bij (mien)', ['mien']],
    ['mevrouw van den heuvel', ['heuvel']],
    ['Wilhelmina', ['Wilhelmina']],
    ['Anne-Marie, Anne Marie en annemarie', ['Anne-Marie', 'Anne Marie', 'annemarie']],
    ['met jansen erbij', ['jansen']],
    ['Ria-Mien', ['Mien']],
    ['Zoe Unal', ['Zoe Unal']],
    ['Unal, Zoe', ['Unal', 'Zoe']],
    ['Zoe\u0308', ['Zoë']],
    ['van Dijk, van dijk', ['Dijk']],
    ['de stoel van Hans', ['Hans']],
    ['Wil iemand koffie?', ['Wil']],
    ['Brood van Bakker', ['Bakker']],
    ['Mien Mien Mien', ['Mien']],
    ['Mien\nMien', ['Mien']],
  ])('%s', (text, found) => {
    expect(mayNameResident(text, residents)).toEqual(found);
  });

  it.each([
    ['ik wil naar de bakker'],
    ['Miendert, gemien, domein'],
    ['een dijk van een huis'],
    ['van den en de'],
    ['mevrouw J.'],
    ['🎉 feest'],
    [''],
  ])('finds nobody in: %s', (text) => {
    expect(mayNameResident(text, residents)).toEqual([]);
  });

  it('finds every name, wherever it stands in a sentence', () => {
    const place = fc.constantFrom('', ' ', '. ', ', ', ' (', ') ', '"', ': ', '/', '\n', ' en ', '-');
    const name = fc.constantFrom('Mien', 'MIEN', 'mién', 'Heuvel', 'Zoë', 'Unal', 'Wilhelmina');
    fc.assert(
      fc.property(fc.tuple(place, name, place), ([before, found, after]) => {
        expect(
          mayNameResident(`Koffie om drie uur${before || ' '}${found}${after} 12`, residents),
        ).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
