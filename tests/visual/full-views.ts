import fc from 'fast-check';
import {
  audienceViewSchema,
  limitsFor,
  type AudienceView,
  type Shown,
  type ViewLimits,
} from '../../src/shared/audience/index.ts';
import { segmentIcons } from '../../src/shared/guides/index.ts';

/*
 * Views as full as the schema allows: every word and every character is used up. Words are as long as they come in Dutch,
 * and now and then longer than anything that should stand there.
 */

const wordLength = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 2, max: 14 }) },
  { weight: 3, arbitrary: fc.integer({ min: 15, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 60, max: 80 }) },
);
const letters = fc.constantFrom(...'eeeenatirodslgvhkmubpwjzcf');
const word = wordLength.chain((length) =>
  fc.array(letters, { minLength: length, maxLength: length }).map((all) => all.join('')),
);

/** So many texts that together use up a view; `beside` is what else stands in it. */
function texts(
  limits: ViewLimits,
  count: number,
  beside = { words: 0, characters: 0 },
): fc.Arbitrary<string[]> {
  const most = limits.words - beside.words;
  return fc
    .array(word, { minLength: most, maxLength: most })
    .map((words) => {
      const kept: string[] = [];
      let left = limits.characters - count - beside.characters;
      for (const one of words) {
        if (one.length + 1 > left) continue;
        kept.push(one);
        left -= one.length + 1;
      }
      const perText = Math.max(1, Math.ceil(kept.length / count));
      return Array.from({ length: count }, (_, index) =>
        kept.slice(index * perText, (index + 1) * perText).join(' '),
      );
    })
    .filter((all) => all.every((text) => text !== ''));
}

/** "Wilhelmina", with a space. */
const name = { words: 1, characters: 11 };
const page = { number: 12, of: 34 };
const part = 'middle' as const;
const day = '2026-09-30';
/** "30 september 2026", with a space. */
const aDay = { words: 3, characters: 18 };
const voice = fc.constantFrom('resident', 'relative', 'observed', 'worker', 'unknown');

function seats(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    state: index === 3 ? ('speaking' as const) : index < 3 ? ('had-turn' as const) : ('waiting' as const),
  }));
}

function parts(titles: readonly string[]) {
  return titles.map((title, index) => ({
    id: `part-${String(index)}`,
    title: title.slice(0, 40).trim(),
    group: ['Wonen', 'Meedoen', 'Hoofd en hart', 'Lijf'][Math.floor(index / 2)] ?? '',
    icon: segmentIcons[index % segmentIcons.length],
    going: 'so-so',
    say: 'together',
    importance: 'very',
    notToday: false,
    wishes: index === 0 ? [1, 2, 3] : [],
  }));
}

const eight = [
  ...['Mijn plek', 'Mijn dag', 'Mijn mensen', 'Wat ik graag doe'],
  ...['Hoe ik me voel', 'Geloof en zin', 'Eten, drinken, slapen', 'Mijn gezondheid'],
];

const twelve = [...eight, 'Muziek', 'Dieren', 'Buiten zijn', 'Mijn spullen'];

/* Loose on purpose: the schema says below whether it is a view. */
function kindsWithin(limits: ViewLimits): Record<string, fc.Arbitrary<object>> {
  const full = (count: number, beside?: { words: number; characters: number }) =>
    texts(limits, count, beside);
  return {
    question: full(1).map(([text]) => ({ kind: 'question', text, page })),
    cards: fc
      .tuple(full(limits.cards + 1), fc.integer({ min: 1, max: limits.cards }))
      .map(([[question = '', ...cards], count]) => ({
        kind: 'cards',
        question,
        cards: cards.slice(0, count).map((text, index) => ({
          text,
          picture: index % 2 === 0 ? 'garden' : null,
          isAsked: index === 0,
        })),
        page,
      })),
    circle: fc.tuple(full(1, name), voice).map(([[text = ''], said]) => ({
      kind: 'circle',
      callName: 'Wilhelmina',
      parts: parts(eight),
      whatCounts: { text, voice: said },
      inFocus: null,
      page,
    })),
    'circle-whole': fc.constantFrom(eight, twelve).map((titles) => ({
      kind: 'circle',
      callName: 'Wilhelmina',
      parts: parts(titles),
      whatCounts: null,
      inFocus: null,
      page,
    })),
    'circle-part': fc.constantFrom(0, 1, 6).map((index) => ({
      kind: 'circle',
      callName: 'Wilhelmina',
      parts: parts(eight.with(6, 'Levensbeschouwing en zorgvrijwilligerswerk')),
      whatCounts: null,
      inFocus: index + 1,
      page,
    })),
    wishes: fc.tuple(full(limits.perPage), voice).map(([all, said]) => ({
      kind: 'wishes',
      wishes: all.map((text, index) => ({ number: index + 1, text, voice: said, part })),
      page,
    })),
    agreements: fc.integer({ min: 1, max: limits.agreements }).chain((count) =>
      full(count * 3 + 1).map((all) => ({
        kind: 'agreements',
        agreements: Array.from({ length: count }, (_, index) => ({
          number: index + 98,
          what: all[index * 3],
          who: all[index * 3 + 1],
          when: all[index * 3 + 2],
          lookBackOn: '',
          part,
        })),
        hem: { rules: [all.at(-1)], parked: 100 },
        page,
      })),
    ),
    'read-back': full(3, aDay).map(([what = '', who = '', when = '']) => ({
      kind: 'read-back',
      item: { of: 'agreement', number: 100, what, who, when, lookBackOn: day, part },
      page,
    })),
    'read-back-words': fc.tuple(full(1), voice).map(([[text], said]) => ({
      kind: 'read-back',
      item: { of: 'what-counts', text, voice: said, part },
      page,
    })),
    welcome: full(limits.perPage + 1).map(([title, ...rules]) => ({
      kind: 'welcome',
      title,
      rules: rules.map((text) => ({ text, part })),
      page,
    })),
    part: full(5).map(([title, question, next, ...rules]) => ({
      kind: 'part',
      title,
      question,
      next,
      hem: { rules, parked: 1000 },
      page,
    })),
    round: fc.tuple(full(2, name), fc.constantFrom(2, 15, 40, 200)).map(([[question = '', rule], count]) => ({
      kind: 'round',
      question,
      seats: seats(count),
      speaker: { seat: 4, name: 'Wilhelmina' },
      hem: { rules: [rule], parked: 12 },
      page,
    })),
    'round-name': fc.constant({
      kind: 'round',
      question: 'Wat maakt een bezoek fijn?',
      seats: seats(12),
      speaker: { seat: 4, name: 'Annemariejosephinawilhelminaelisabethmar' },
      hem: null,
      page,
    }),
    themes: full(limits.perPage + 1).map(([rule, ...all]) => ({
      kind: 'themes',
      themes: all.map((text) => ({ kind: 'theme', text, stickers: 9999, isChosen: true, part })),
      hem: { rules: [rule], parked: 12 },
      page,
    })),
    parked: full(limits.perPage - 1).map((all) => ({
      kind: 'parked',
      matters: [
        ...all.map((what) => ({ kind: 'parked', what, owner: '', by: '', part })),
        { kind: 'personal' },
      ],
      page,
    })),
    'parked-owners': full(limits.perPage, {
      words: 4 * limits.perPage,
      characters: (aDay.characters + name.characters) * limits.perPage,
    }).map((all) => ({
      kind: 'parked',
      matters: all.map((what) => ({ kind: 'parked', what, owner: 'Wilhelmina', by: day, part })),
      page,
    })),
    fire: full(1, name).map(([question = '']) => ({
      kind: 'fire',
      question,
      isSilent: true,
      speaker: { seat: 999, name: 'Wilhelmina' },
      page,
    })),
    card: full(2).map(([deck, text]) => ({ kind: 'card', deck, text, page })),
    closing: full(2).map(([question = '', rule]) => ({
      kind: 'closing',
      question,
      speaker: { seat: 999, name: '' },
      hem: { rules: [rule], parked: 12 },
      page,
    })),
    'small-things': fc.constant({
      kind: 'agreements',
      agreements: Array.from({ length: limits.agreements }, (_, index) => ({
        number: index + 1,
        what: 'Naar buiten',
        who: 'Joy',
        when: '',
        lookBackOn: day,
        part: 'whole',
      })),
      hem: null,
      page,
    }),
  };
}

/**
 * Full views, some of each kind, the same for the same seed.
 *
 * @throws Error when a generator makes what is no view: then the test tests nothing
 */
export function fullViews(
  seed: number,
  appearance: AudienceView['appearance'],
  perKind: number,
): { name: string; view: AudienceView }[] {
  return Object.entries(kindsWithin(limitsFor[appearance.letters])).flatMap(([name, arbitrary]) =>
    fc.sample(arbitrary, { seed, numRuns: perKind }).map((shown) => {
      const parsed = audienceViewSchema.safeParse({ appearance, shown: shown as Shown });
      if (!parsed.success)
        throw new Error(`${name}: ${JSON.stringify(parsed.error.issues)} ${JSON.stringify(shown)}`);
      return { name, view: parsed.data };
    }),
  );
}
