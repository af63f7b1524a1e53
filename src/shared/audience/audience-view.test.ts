import { describe, expect, it } from 'vitest';
import { z } from '../zod.ts';
import { audienceViewSchema, shownSchema, type AudienceView, type Shown } from './audience-view.ts';
import { limitsFor } from './limits.ts';
import { oneOfEach } from './one-of-each.fixture.ts';
import { blankView, restView } from './rest.ts';
import { sameView } from './same-view.ts';
import { charactersOf, saidIn, wordsOf } from './words-of.ts';

const appearance = { theme: 'light', letters: 'usual', language: 'nl' } as const;

const view = (shown: unknown) => ({ appearance, shown });

function refusal(value: unknown): string[] {
  return (
    audienceViewSchema.safeParse(value).error?.issues.map(({ code, message }) => `${code} ${message}`) ?? []
  );
}

/** Every object in a view, with a function that gives the view back with a field more in that object. */
function objectsIn(value: unknown, put: (changed: unknown) => unknown): ((field: string) => unknown)[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => objectsIn(item, (changed) => put(value.with(index, changed))));
  if (typeof value !== 'object' || value === null) return [];
  return [
    (field) => put({ ...value, [field]: 'GEHEIM' }),
    ...Object.entries(value).flatMap(([key, inner]) =>
      objectsIn(inner, (changed) => put({ ...value, [key]: changed })),
    ),
  ];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/* Values from our own lists; everything else that is a string is a text, a name or a day, and counts. */
const ourValues = new Set(
  JSON.stringify(z.toJSONSchema(shownSchema, { io: 'input', unrepresentable: 'any' }))
    .match(/"[a-z-]+"/g)
    ?.map((quoted) => quoted.slice(1, -1)),
);

it('has an example of every kind of view', () => {
  const kinds = shownSchema.options.map((option) => option.shape.kind.value);
  expect([...new Set(oneOfEach.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
});

describe.each(oneOfEach.map((shown): [string, Shown] => [shown.kind, shown]))(
  'a view of %s',
  (_kind, shown) => {
    it('is a view', () => {
      expect(refusal(view(shown))).toEqual([]);
    });

    it('is refused with a field more, wherever it stands', () => {
      const places = objectsIn(view(shown), (changed) => changed);
      expect(places.length).toBeGreaterThan(2);
      for (const field of ['note', 'notes', 'surname', 'residentId'])
        for (const withField of places) expect(refusal(withField(field)).length).toBeGreaterThan(0);
    });

    it('counts every text that it holds', () => {
      const { texts, days } = saidIn(shown);
      const parts = shown.kind === 'circle' ? { ...shown, parts: [] } : shown;
      const held = stringsIn(parts).filter((text) => text !== '' && !ourValues.has(text));
      expect(held.sort()).toEqual([...texts, ...days].sort());
    });
  },
);

describe('what is too much', () => {
  const page = { number: 1, of: 1 };
  const question = (text: string) => view({ kind: 'question', text, page });

  it('is refused: twenty words and 240 characters are the most', () => {
    expect(refusal(question('ja '.repeat(20).trim()))).toEqual([]);
    expect(refusal(question('ja '.repeat(21).trim()))).toEqual(['custom too-many-words']);
    const cards = ['a', 'b'].map(() => ({ text: 'w'.repeat(121), picture: null, isAsked: false }));
    expect(refusal(view({ kind: 'cards', question: '', cards, page }))).toEqual([
      'custom too-many-characters',
    ]);
  });

  it('counts a day as three words, and as long as the longest', () => {
    const lookBack = view({
      kind: 'read-back',
      item: { of: 'look-back', on: '2026-09-30' },
      page,
    }) as AudienceView;
    expect([wordsOf(lookBack), charactersOf(lookBack)]).toEqual([3, '30 september 2026 '.length]);
  });
});

describe('a text that hides something', () => {
  it.each(['een\u202Eeert', 'een\nregel', 'een\u0000', ' rand', '\uD800', 'e\u0301\uFEFF'])(
    'is refused: %j',
    (text) => {
      expect(refusal(view({ kind: 'question', text, page: { number: 1, of: 1 } }))).not.toEqual([]);
    },
  );

  it('is refused as a first name that has a word more', () => {
    const fire = { kind: 'fire', question: '', isSilent: false, page: { number: 1, of: 1 } };
    expect(refusal(view({ ...fire, speaker: { seat: 1, name: 'Ans' } }))).toEqual([]);
    expect(refusal(view({ ...fire, speaker: { seat: 1, name: 'Ans Jansen' } }))).not.toEqual([]);
    expect(refusal(view({ ...fire, speaker: { seat: 1, name: 'Ans\u00A0Jansen' } }))).not.toEqual([]);
  });
});

describe('for who sees badly', () => {
  const page = { number: 1, of: 1 };
  const refused = (shown: unknown) =>
    (['usual', 'low-vision'] as const).map(
      (letters) => refusal({ appearance: { ...appearance, letters }, shown }).length > 0,
    );
  const wishes = (count: number) =>
    Array.from({ length: count }, (_none, index) => ({
      number: index + 1,
      text: 'Naar buiten',
      voice: 'resident',
      part: 'whole',
    }));

  it('what still is a view in the usual letters is refused', () => {
    const { words, characters, perPage, agreements } = limitsFor['low-vision'];
    const text = (count: number, length: number) =>
      Array.from({ length: count }, () => 'w'.repeat(length)).join(' ');
    const agreed = (count: number) =>
      wishes(count).map(({ number, part }) => ({
        number,
        what: 'x',
        who: '',
        when: '',
        lookBackOn: '',
        part,
      }));
    const pairs: [object, object][] = [
      [
        { kind: 'question', text: text(words, 2), page },
        { kind: 'question', text: text(words + 1, 2), page },
      ],
      [
        { kind: 'question', text: text(1, characters - 1), page },
        { kind: 'question', text: text(1, characters), page },
      ],
      [
        { kind: 'wishes', wishes: wishes(perPage), page },
        { kind: 'wishes', wishes: wishes(perPage + 1), page },
      ],
      [
        { kind: 'agreements', agreements: agreed(agreements), hem: null, page },
        { kind: 'agreements', agreements: agreed(agreements + 1), hem: null, page },
      ],
    ];
    for (const [most, tooMuch] of pairs) {
      expect(refused(most)).toEqual([false, false]);
      expect(refused(tooMuch)).toEqual([false, true]);
    }
  });
});

it('refuses a part of the circle that is not there', () => {
  const circle = oneOfEach.find(({ kind }) => kind === 'circle');
  expect([null, 1, 3, 4].map((inFocus) => refusal(view({ ...circle, inFocus })).length > 0)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

it('refuses a page that is not there', () => {
  expect(refusal(view({ kind: 'question', text: 'Ja?', page: { number: 2, of: 1 } }))).not.toEqual([]);
});

describe('two views', () => {
  it('are the same when they show the same, whatever the order of their fields', () => {
    for (const [index, shown] of oneOfEach.entries()) {
      const reordered = JSON.parse(JSON.stringify({ shown, appearance })) as AudienceView;
      expect(sameView({ appearance, shown }, reordered)).toBe(true);
      for (const other of oneOfEach.slice(index + 1))
        expect(sameView({ appearance, shown }, { appearance, shown: other })).toBe(false);
    }
  });

  it('differ when one has something more', () => {
    const one = { kind: 'themes', themes: [], hem: null, page: { number: 1, of: 1 } } as const;
    const other: Shown = { ...one, themes: [{ kind: 'personal' }] };
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const)
      expect(sameView({ appearance, shown: here as Shown }, { appearance, shown: there as Shown })).toBe(
        false,
      );
    expect(
      sameView(
        { appearance, shown: { kind: 'blank' } },
        { appearance, shown: { kind: 'blank', x: 1 } as Shown },
      ),
    ).toBe(false);
  });

  it('differ by any value in them', () => {
    for (const shown of oneOfEach) {
      const leaves = JSON.stringify({ appearance, shown }).matchAll(
        /:("(?:[^"\\]|\\.)*"|\d+|true|false|null)/g,
      );
      for (const { 0: found, index } of leaves) {
        const text = JSON.stringify({ appearance, shown });
        const changed = `${text.slice(0, index)}:"anders"${text.slice(index + found.length)}`;
        expect(sameView({ appearance, shown }, JSON.parse(changed) as AudienceView)).toBe(false);
      }
    }
  });
});

it('has a calm and an empty view that are of nobody', () => {
  expect([restView, blankView].map(refusal)).toEqual([[], []]);
  expect(JSON.stringify([restView, blankView])).toBe(
    '[{"appearance":{"theme":"light","letters":"usual","language":"nl"},"shown":{"kind":"rest"}},' +
      '{"appearance":{"theme":"light","letters":"usual","language":"nl"},"shown":{"kind":"blank"}}]',
  );
});
