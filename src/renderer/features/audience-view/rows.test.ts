import type { ShownOf } from '#shared/audience/index.ts';
import { describe, expect, it } from 'vitest';
import { goingOn, rowsOf } from './rows.ts';

const page = { number: 1, of: 1 };
const agreement = {
  number: 2,
  what: 'Naar buiten',
  who: 'Joy',
  when: '',
  lookBackOn: '2026-09-30',
  part: 'whole',
} as const;

it('puts three dots where words go on from or to another page', () => {
  expect((['whole', 'begin', 'middle', 'end'] as const).map((part) => goingOn('ja', part))).toEqual([
    'ja',
    'ja …',
    '… ja …',
    '… ja',
  ]);
});

it('says of an agreement who and when in the language of the room, and nothing of what nobody filled in', () => {
  const shown: ShownOf<'agreements'> = { kind: 'agreements', agreements: [agreement], hem: null, page };
  expect(rowsOf(shown, 'nl').rows).toEqual([
    {
      mark: 'number',
      number: 2,
      text: 'Naar buiten',
      voice: undefined,
      details: [
        { name: 'Wie', text: 'Joy' },
        { name: 'Terugkijken op', text: '30 september 2026' },
      ],
    },
  ]);
  expect(rowsOf(shown, 'en').rows[0]?.details.at(-1)).toEqual({
    name: 'Look back on',
    text: '30 September 2026',
  });
});

it('keeps whose words a wish is, with the number of its star', () => {
  const wish = { number: 3, text: 'Naar zee', voice: 'relative', part: 'begin' } as const;
  expect(rowsOf({ kind: 'wishes', wishes: [wish], page }, 'nl').rows).toEqual([
    { mark: 'star', number: 3, text: 'Naar zee …', voice: 'relative', details: [] },
  ]);
});

it('marks a chosen theme in words as well, and counts stickers only while somebody does', () => {
  const theme = { kind: 'theme', text: 'Eten', part: 'whole' } as const;
  const { rows } = rowsOf(
    {
      kind: 'themes',
      themes: [
        { ...theme, stickers: 1, isChosen: true },
        { ...theme, stickers: null, isChosen: false },
        { kind: 'personal' },
      ],
      hem: null,
      page,
    },
    'nl',
  );
  expect(rows.map(({ mark }) => mark)).toEqual(['chosen', 'none', 'personal']);
  expect(rows.map(({ details }) => details.map(({ text }) => text))).toEqual([
    ['Gekozen', '1 sticker'],
    [],
    [],
  ]);
  expect(rows[2]?.text).toBe('Dit is persoonlijk: dat bespreken we apart.');
});

it('says who comes back to a parked matter, and by which day', () => {
  const parked = { kind: 'parked', what: 'De auto', owner: 'Team', by: '2026-03-01', part: 'whole' } as const;
  const { rows } = rowsOf(
    { kind: 'parked', matters: [parked, { ...parked, owner: '', by: '' }], page },
    'nl',
  );
  expect(rows.map(({ details }) => details)).toEqual([
    [
      { name: 'Komt erop terug', text: 'Team' },
      { name: 'Voor', text: '1 maart 2026' },
    ],
    [],
  ]);
});

describe('what is read back', () => {
  const rowsOfItem = (item: ShownOf<'read-back'>['item']) => rowsOf({ kind: 'read-back', item, page }, 'nl');

  it('says above it what it is', () => {
    const voice = 'resident' as const;
    const part = 'whole' as const;
    expect(
      [
        rowsOfItem({ of: 'what-counts', text: 'Buiten zijn.', voice, part }),
        rowsOfItem({ of: 'wish', number: 1, text: 'Naar zee', voice, part }),
        rowsOfItem({ of: 'agreement', ...agreement }),
        rowsOfItem({ of: 'look-back', on: '2026-09-30' }),
      ].map(({ title, rows }) => [title, rows[0]?.mark, rows[0]?.text]),
    ).toEqual([
      ['Wat voor mij telt', 'none', 'Buiten zijn.'],
      ['Wens 1', 'star', 'Naar zee'],
      ['Afspraak 2', 'number', 'Naar buiten'],
      ['Terugkijken op', 'none', '30 september 2026'],
    ]);
  });
});

it('welcomes with the title and the rules', () => {
  const shown = rowsOf(
    { kind: 'welcome', title: 'Samen eten', rules: [{ text: 'Dit blijft hier', part: 'end' }], page },
    'nl',
  );
  expect([shown.title, shown.rows[0]?.mark, shown.rows[0]?.text]).toEqual([
    'Samen eten',
    'rule',
    '… Dit blijft hier',
  ]);
});
