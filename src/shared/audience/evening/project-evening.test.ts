import { describe, expect, it } from 'vitest';
import type { Appearance, Shown } from '../audience-view.ts';
import type { EveningOnScreen, EveningPerson, EveningShow } from './evening-on-screen.ts';
import { nameOnScreen, ownerOnScreen, withoutFullNames } from './people.ts';
import { projectEvening } from './project-evening.ts';
import { withoutSurnames, withoutSurnamesOf } from './surnames.ts';

const appearance: Appearance = { theme: 'dark', letters: 'usual', language: 'nl' };

const person = (seat: number, name: string, agreesTo: EveningPerson['agreesTo'] = 'name') => ({
  seat,
  name,
  agreesTo,
});

const people = [
  person(1, 'Ria Bakker'),
  person(2, 'Joop de Vries'),
  person(3, 'Kees Stil', 'seat'),
  person(4, 'Ans Testman'),
  person(5, 'Ans Ander'),
  person(6, 'Mevrouw Jansen'),
  person(7, 'Gerda Weg', 'nothing'),
];

const evening: EveningOnScreen = {
  title: 'Samen eten',
  houseRules: [
    'Wat hier gezegd wordt, blijft hier.',
    'Vertel over uzelf.',
    'Noem geen andere bewoners.',
    'Iedereen mag uitpraten, ook als het even duurt.',
  ],
  people,
  themes: [],
  parked: [{ kind: 'personal' }, { kind: 'personal' }],
  agreements: [],
};

const show = (chosen: EveningShow, changes: Partial<EveningOnScreen> = {}): Shown =>
  projectEvening({ ...evening, ...changes }, { appearance, show: chosen }).shown;

const question = 'Wat maakt een bezoek fijn?';
const onePage = { number: 1, of: 1 };
const words = (count: number) => Array.from({ length: count }, (_none, index) => `woord${index}`).join(' ');
const hemOfAll = {
  rules: ['Wat hier gezegd wordt, blijft hier.', 'Vertel over uzelf.', 'Noem geen andere bewoners.'],
  parked: 2,
};

describe('a name in the room', () => {
  const named = (seat: number) => nameOnScreen(people[seat - 1] ?? person(0, ''), people);

  it('is the first name of who agreed', () => {
    expect([named(1), named(2)]).toEqual(['Ria', 'Joop']);
  });

  it('is a seat number for who did not, who shares a first name, and who has none', () => {
    expect([named(3), named(4), named(5), named(6), named(7)]).toEqual(['', '', '', '', '']);
  });

  it('is a seat number also beside somebody of that name who is on no list', () => {
    const both = [person(1, 'ZOË'), person(2, 'Zoe Weg', 'nothing')];
    expect(nameOnScreen(both[0] ?? person(0, ''), both)).toBe('');
  });
});

describe('who comes back to what is parked', () => {
  it.each([
    ['Team', 'Team'],
    ['De keuken', 'keuken'],
    ['Joop de Vries', 'Joop'],
    ['joop', 'Joop'],
    ['Kees Stil', ''],
    ['kees', ''],
    ['Gerda', ''],
    ['Ans', ''],
    ['de familieraad', 'familieraad'],
    ['de vries', ''],
    ['Karin Buiten', 'Karin'],
    ['De Vries', ''],
    ['mevrouw Jansen', ''],
    ['', ''],
  ])('%s is "%s"', (owner, shown) => {
    expect(ownerOnScreen(owner, people)).toBe(shown);
  });
});

describe('a full name in what somebody typed', () => {
  it.each([
    ['Joop de Vries brengt koffie', 'Joop brengt koffie'],
    ['JOOP  DE  VRIES.', 'Joop.'],
    ['Kees Stil en Ans Testman', 'stoel 3 en stoel 4'],
    ['met Gerda Weg', 'met iemand'],
    ['Mevrouw Jansen vraagt het', 'stoel 6 vraagt het'],
    ['brood van de bakker', 'brood van de bakker'],
    ['Marjoop de Vriesman', 'Marjoop de Vriesman'],
  ])('%s becomes: %s', (text, shown) => {
    expect(withoutFullNames(text, people, 'nl')).toBe(shown);
  });
});

describe('a surname of which the app does not know that it is one', () => {
  const room = [person(1, 'Joop'), person(2, 'Ria')];

  it.each([
    ['Joop de Vries', 'Joop'],
    ['Joop de Vries en Ria Bakker', 'Joop en Ria'],
    ['Joop Ria', 'Joop Ria'],
    ['Karin van den Berg-Smit vraagt het', 'Karin vraagt het'],
    ['mevrouw Jansen', 'mevrouw …'],
    ['Mw. A. Jansen, Joop', 'Mw …, Joop'],
    ['J.P. Bakker', '…'],
    ['De Vries', '…'],
    ['in ’t Veld', 'in ’t Veld'],
    ['Joop van ’t Veld', 'Joop'],
    ['Joop in ’t Veld', 'Joop'],
    ['JOOP DE VRIES', 'JOOP'],
    ['JOOP VRAAGT HET', 'JOOP VRAAGT HET'],
    ['KARIN DE VRIES', 'KARIN'],
    ['J.P. BAKKER', '…'],
    ['DE BUURT', 'DE BUURT'],
    ['Team Berk', 'Team Berk'],
    ['De keuken en Joop', 'De keuken en Joop'],
    ['Joop. Karin helpt', 'Joop. Karin helpt'],
    ['Joop op Goede Vrijdag', 'Joop op Goede Vrijdag'],
    ['Ria Monday', 'Ria Monday'],
    ['iedereen', 'iedereen'],
    ['', ''],
  ])('is taken out of who does it: %s becomes %s', (who, shown) => {
    expect(withoutSurnames(who, room)).toBe(shown);
  });

  it.each([
    ['Koffie met Joop de Vries in de tuin', 'Koffie met Joop in de tuin'],
    ['Vraag meneer Jansen', 'Vraag meneer …'],
    ['Naar Den Haag met Karin Bakker', 'Naar Den Haag met Karin Bakker'],
    ['Feest op Eerste Kerstdag', 'Feest op Eerste Kerstdag'],
  ])('is taken out of other words only behind who is in the room, or a title: %s', (text, shown) => {
    expect(withoutSurnamesOf(room, text)).toBe(shown);
  });
});

it('welcomes with the title and every house rule, over pages', () => {
  const pages = [0, 1].map((page) => show({ kind: 'welcome', page }));
  expect(pages).toMatchObject([
    { title: 'Samen eten', rules: [{}, {}, {}], page: { number: 1, of: 2 } },
    { title: 'Samen eten', rules: [{ text: evening.houseRules[3], part: 'whole' }] },
  ]);
});

it('gives a long title pages of its own', () => {
  const title = words(30);
  const shown = [0, 1, 2].map((page) => show({ kind: 'welcome', page }, { title }));
  expect(
    shown
      .map((view) => (view.kind === 'welcome' ? view.title : ''))
      .join(' ')
      .trim(),
  ).toBe(title);
  expect(shown[2]).toMatchObject({ title: '', rules: [{}, {}, {}] });
});

describe('a part', () => {
  const part = (changes: Partial<Extract<EveningShow, { kind: 'part' }>> = {}) =>
    show({ kind: 'part', title: 'Rondje', question, next: 'Afspraken', page: 0, ...changes });

  it('shows question, title, what comes next, and the rules for which there is room', () => {
    expect(part()).toEqual({
      kind: 'part',
      title: 'Rondje',
      question,
      next: 'Afspraken',
      hem: { rules: hemOfAll.rules.slice(0, 2).concat('Noem geen andere bewoners.'), parked: 2 },
      page: onePage,
    });
  });

  it('lets the hem go first, then what comes next; the question is never cut', () => {
    expect(part({ question: words(17) })).toMatchObject({ next: 'Afspraken', hem: { rules: [], parked: 2 } });
    expect(part({ question: words(19) })).toMatchObject({ title: 'Rondje', next: '', page: onePage });
    const pages = [0, 1].map((page) => part({ question: words(30), page }));
    expect(pages.map((view) => (view.kind === 'part' ? view.question : '')).join(' ')).toBe(words(30));
  });

  it('shows the title when there is no question', () => {
    expect(part({ question: ' ' })).toMatchObject({ title: 'Rondje', question: '' });
  });
});

describe('a round', () => {
  const round = (speaking: number | null) =>
    show({ kind: 'round', question, turns: { speaking, hadTurn: [1, 2], passed: [2] }, page: 0 });

  it('has the chairs of who agreed to be on a list, without names', () => {
    expect(round(1)).toMatchObject({
      seats: [
        { number: 1, state: 'speaking' },
        { number: 2, state: 'passed' },
        ...[3, 4, 5, 6].map((number) => ({ number, state: 'waiting' })),
      ],
      speaker: { seat: 1, name: 'Ria' },
      hem: hemOfAll,
    });
  });

  it('names who speaks by seat alone where the name may not be shown, and nobody who is on no list', () => {
    expect(round(3)).toMatchObject({ speaker: { seat: 3, name: '' } });
    expect(round(4)).toMatchObject({ speaker: { seat: 4, name: '' } });
    expect([round(7), round(99), round(null)]).toMatchObject([
      { speaker: null },
      { speaker: null },
      { speaker: null },
    ]);
  });

  it('holds two hundred people', () => {
    const many = Array.from({ length: 200 }, (_none, index) =>
      person(index + 1, `Naam${index} Achter`, 'seat'),
    );
    const turns = { speaking: 200, hadTurn: [], passed: [] };
    const shown = show({ kind: 'round', question, turns, page: 0 }, { people: many });
    expect(shown.kind === 'round' ? shown.seats.length : 0).toBe(200);
  });
});

it('shows themes with stickers, and a line without words for what is personal', () => {
  const themes = [
    { kind: 'theme' as const, text: 'Eten in het weekend', stickers: 4, isChosen: true },
    { kind: 'personal' as const },
    { kind: 'theme' as const, text: ' ', stickers: 0, isChosen: false },
  ];
  expect(show({ kind: 'themes', page: 0 }, { themes })).toEqual({
    kind: 'themes',
    themes: [
      { kind: 'theme', text: 'Eten in het weekend', stickers: 4, isChosen: true, part: 'whole' },
      { kind: 'personal' },
    ],
    hem: hemOfAll,
    page: onePage,
  });
});

it('shows what is parked with who and when, and counts all of it in the hem', () => {
  const parked = [
    { kind: 'parked' as const, what: 'Plek voor Joop de Vries', owner: 'Joop de Vries', by: '2026-03-01' },
    { kind: 'personal' as const },
  ];
  expect(show({ kind: 'parked', page: 0 }, { parked })).toEqual({
    kind: 'parked',
    matters: [
      { kind: 'parked', what: 'Plek voor Joop', owner: 'Joop', by: '2026-03-01', part: 'whole' },
      { kind: 'personal' },
    ],
    page: onePage,
  });
  expect(show({ kind: 'themes', page: 0 }, { parked })).toMatchObject({ hem: { parked: 2 } });
});

it('shows agreements of the group with first names', () => {
  const agreements = [{ what: 'Koffie om drie uur', who: 'Joop de Vries', when: 'vanaf nu', lookBackOn: '' }];
  expect(show({ kind: 'agreements', page: 0 }, { agreements })).toMatchObject({
    agreements: [{ number: 1, what: 'Koffie om drie uur', who: 'Joop', when: 'vanaf nu' }],
    hem: { parked: 2 },
  });
});

it('shows a fire with its question and who speaks, and nobody in silence', () => {
  const fire = { kind: 'fire' as const, question, isSilent: false, speaking: 1, page: 0 };
  expect(show(fire)).toEqual({
    kind: 'fire',
    question,
    isSilent: false,
    speaker: { seat: 1, name: 'Ria' },
    page: onePage,
  });
  expect(show({ ...fire, isSilent: true })).toMatchObject({ speaker: null });
});

it('shows a card, the closing round, nothing, Rust and the test picture', () => {
  expect(show({ kind: 'card', deck: 'Een gewone dag', text: 'Wat maakt uw ochtend goed?', page: 0 })).toEqual(
    {
      kind: 'card',
      deck: 'Een gewone dag',
      text: 'Wat maakt uw ochtend goed?',
      page: onePage,
    },
  );
  expect(show({ kind: 'card', deck: 'Een gewone dag', text: ' ', page: 0 })).toEqual({ kind: 'blank' });
  expect(show({ kind: 'closing', question: 'Wat neemt u mee?', speaking: null, page: 0 })).toMatchObject({
    question: 'Wat neemt u mee?',
    speaker: null,
    hem: { parked: 2 },
  });
  expect([
    show({ kind: 'nothing' }),
    show({ kind: 'rest' }),
    show({ kind: 'test', picture: 'boat' }),
  ]).toEqual([{ kind: 'blank' }, { kind: 'rest' }, { kind: 'test', picture: 'boat' }]);
});
