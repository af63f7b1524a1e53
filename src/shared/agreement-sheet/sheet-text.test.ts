import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetPlanSchema, type SheetPlan, type SheetPlanInput } from './plan.ts';
import { sheetAsText } from './sheet-text.ts';
import { standardTexts } from './standard-texts.ts';

const mien: SheetPlanInput = {
  version: 1,
  heldOn: '2026-04-09',
  resident: { callName: 'Mien', fullName: 'Wilhelmina Voorbeeld' },
  contactPerson: 'Imke Oefen, contactverzorgende',
  present: ['Mien', 'Imke Oefen, contactverzorgende'],
  whoDecides: 'Mien zelf. Er is geen vertegenwoordiger.',
  whatCounts: { text: 'Elke dag naar buiten.', saidBy: 'Mien wees dit aan.' },
  circle: {
    callName: 'Mien',
    whatCounts: 'Elke dag naar buiten.',
    segments: ['Mijn plek', 'Mijn dag', 'Mijn mensen'].map((title, index) => ({
      id: `deel-${String(index)}`,
      title,
      icon: 'sun',
      going: index === 0 ? 'not-well' : 'not-discussed',
      say: 'not-discussed',
      importance: 'not-discussed',
      wishes: index === 0 ? [1] : [],
    })),
  },
  wishes: ['Naar de tuin', 'Samen eten'],
  agreements: [{ what: 'Naar de tuin', who: 'Ruud', when: 'elke dag', lookBackOn: '2026-05-07' }],
  disagreements: [{ views: [{ name: 'Bas', text: 'Te koud.' }], residentChoice: 'Toch gaan' }],
  parked: [{ what: 'Een rollator?', who: 'Ruud', by: '2026-05-01' }],
  nextLookBackOn: '2026-10-09',
  consent: ['Mien zei ja met haar ja-kaart.'],
};

function text(changes: Partial<SheetPlanInput> = {}): string {
  return sheetAsText(sheetPlanSchema.parse({ ...mien, ...changes }));
}

describe('the A4 as text', () => {
  it('stands in the order of the care file', () => {
    expect(text()).toBe(`Onze afspraken, 9 april 2026

Mien
Wilhelmina Voorbeeld

Aanspreekpunt: Imke Oefen, contactverzorgende
Aanwezig: Mien; Imke Oefen, contactverzorgende
Wie beslist: Mien zelf. Er is geen vertegenwoordiger.

Wat voor mij telt
‘Elke dag naar buiten.’
Mien wees dit aan.

Mijn wensen
1. ★ Naar de tuin
2. Samen eten

Regiecirkel van Mien. Mijn plek: niet goed, wens 1. Mijn dag: niet besproken. Mijn mensen: niet besproken.

Afspraken
1. Wat: Naar de tuin
Wie: Ruud
Wanneer: elke dag
Terugkijken op: 7 mei 2026

Hier denken we anders over
Bas: Te koud.
Mien kiest: Toch gaan

Parkeren
Een rollator? Ruud zoekt het uit, vóór 1 mei.

Terugkijken: 9 oktober 2026

Akkoord
Mien zei ja met haar ja-kaart.

Dit vel hoort bij het zorgplan. Het vervangt het zorgplan niet.
`);
  });

  it('says what was not discussed, and leaves out what people left off', () => {
    const bare = sheetAsText(
      sheetPlanSchema.parse({ version: 1, heldOn: '2026-04-09', resident: { callName: 'Mien' } }),
    );
    for (const words of [
      'Aanwezig: Nog niet besproken',
      'Afspraken\nNog niet besproken',
      'Terugkijken: Nog niet besproken',
    ])
      expect(bare).toContain(words);
    const leftOff = text({ form: { leftOff: ['fullName', 'present', 'circle', 'wishes', 'parked'] } });
    for (const words of ['Wilhelmina', 'Aanwezig', 'Regiecirkel', 'Samen eten', 'rollator'])
      expect(leftOff).not.toContain(words);
    expect(text({ form: { leftOff: ['wishes'] } })).not.toContain('wens 1');
    expect(text({ form: { appendix: ['agreements', 'circle'] } })).toBe(text());
  });
});

/** A plan of which every word is another one, and those words in the order of the care file. */
interface NumberedPlan {
  readonly plan: SheetPlan;
  readonly words: readonly string[];
}

/** What a plan is made of: of each text, how many words. */
const sizes = fc.record({
  language: fc.constantFrom('nl' as const, 'en' as const),
  lengths: fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }),
  present: fc.nat(4),
  wishes: fc.nat(5),
  agreements: fc.nat(6),
  views: fc.integer({ min: 1, max: 6 }),
  disagreements: fc.nat(3),
  parked: fc.nat(6),
  consent: fc.nat(4),
});

function numberedPlan(size: typeof sizes extends fc.Arbitrary<infer Sizes> ? Sizes : never): NumberedPlan {
  const words: string[] = [];
  let place = 0;
  const say = () => {
    const length = size.lengths[place % size.lengths.length] ?? 0;
    place += 1;
    const said = Array.from({ length }, () => {
      const word = `Q${letters()}Q`;
      words.push(word);
      return word;
    });
    return said.join(' ');
  };
  /* In letters: a number on the text may only be that of a wish, an agreement or a day. */
  const letters = () => [...String(words.length)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const many = <Item>(count: number, make: () => Item): Item[] => Array.from({ length: count }, make);
  const callName = 'Kees';
  words.push(callName);
  const plan = {
    version: 1,
    language: size.language,
    heldOn: '2026-04-09',
    resident: { callName, fullName: say() },
    contactPerson: say(),
    present: many(size.present, say),
    whoDecides: say(),
    whatCounts: { text: say(), saidBy: say() },
    wishes: many(size.wishes, say),
    agreements: many(size.agreements, () => ({ what: say(), who: say(), when: say(), lookBackOn: '' })),
    disagreements: many(size.disagreements, () => {
      const views = many(size.views, () => ({ name: say(), text: say() }));
      words.push(callName);
      return { views, residentChoice: say() };
    }),
    parked: many(size.parked, () => ({ what: say(), who: say(), by: '' })),
    nextLookBackOn: '',
    consent: many(size.consent, say),
  };
  return { plan: sheetPlanSchema.parse(plan), words };
}

/** Every word that the app itself may put on it. */
function ownWords(language: SheetPlan['language']): Set<string> {
  const { chooses, looksIntoIt, continued: _continued, ...texts } = standardTexts[language];
  const sentences = [
    ...Object.values(texts),
    chooses('Kees'),
    looksIntoIt('', ''),
    looksIntoIt('a', ''),
    looksIntoIt('a en b', ''),
  ];
  const months = ['april', 'April', '9', '2026'];
  return new Set([...sentences.flatMap((sentence) => sentence.split(/[^\p{L}\p{N}]+/u)), ...months]);
}

it('holds every word of a plan in order, and no other than our standard texts', () => {
  fc.assert(
    fc.property(sizes.map(numberedPlan), ({ plan, words }) => {
      const made = sheetAsText(plan);
      const tokens = made.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== '');
      expect(tokens.filter((token) => token === 'Kees' || /^Q.*Q$/.test(token))).toEqual(words);
      const own = ownWords(plan.language);
      const others = tokens.filter(
        (token) => !/^Q.*Q$/.test(token) && !own.has(token) && !/^[1-6]$/.test(token),
      );
      expect(others).toEqual([]);
      expect(made).not.toMatch(/[\r\t\u00A0]|\n\n\n|^\n|[ ]\n/);
    }),
    { numRuns: 200 },
  );
});
