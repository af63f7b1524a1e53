import fc from 'fast-check';
import { expect, it } from 'vitest';
import { audienceViewSchema, type EveningShow, projectEvening } from '../audience/index.ts';
import {
  beginRound,
  type Evening,
  eveningFromTemplate,
  eveningSchema,
  newPart,
  nextSpeaker,
  onScreenOf,
  roundOf,
  skipSpeaker,
  turnsOnScreen,
} from './index.ts';

let number = 0;
const newId = () => {
  number += 1;
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
};

const marker = 'Merkteken';

/** An evening with a mark in every field that the room may not see. */
const marked: Evening = {
  ...eveningFromTemplate(undefined, { language: 'nl', newId }),
  title: 'Familieavond',
  place: marker,
  team: marker,
  aim: marker,
  houseRules: ['Vertel over uzelf.'],
  parts: [{ ...newPart(newId()), title: marker, question: marker, hint: marker, notes: marker }],
  people: [
    { id: newId(), seat: 1, agreed: true, firstName: `Ans ${marker}` },
    { id: newId(), seat: 2, agreed: false, firstName: marker },
    { id: newId(), seat: 3, agreed: true, firstName: '' },
  ],
  themes: [{ id: newId(), text: 'Bezoek', group: marker, stickers: 0, chosen: true }],
  parked: [
    { id: newId(), kind: 'subject', what: 'Plek voor de auto', who: 'Team', by: '2026-03-01' },
    { id: newId(), kind: 'personal' },
  ],
  agreements: [{ id: newId(), what: 'Koffie om drie uur', who: 'Team', when: 'vanaf nu' }],
  takeaways: [{ id: newId(), text: marker }],
  keptCards: [{ id: newId(), deckId: 'team', cardId: 'proud', text: marker }],
};

it('hands over what the room may see, and nothing else', () => {
  const onScreen = onScreenOf(marked);
  expect(onScreen).toEqual({
    title: 'Familieavond',
    houseRules: ['Vertel over uzelf.'],
    people: [
      { seat: 1, name: 'Ans', agreesTo: 'name' },
      { seat: 2, name: '', agreesTo: 'seat' },
      { seat: 3, name: '', agreesTo: 'seat' },
    ],
    themes: [{ kind: 'theme', text: 'Bezoek', stickers: null, isChosen: true }],
    parked: [
      { kind: 'parked', what: 'Plek voor de auto', owner: 'Team', by: '2026-03-01' },
      { kind: 'personal' },
    ],
    agreements: [{ what: 'Koffie om drie uur', who: 'Team', when: 'vanaf nu', lookBackOn: '' }],
  });
  expect(JSON.stringify(onScreen)).not.toContain(marker);
});

it('shows stickers on every theme as soon as one is counted', () => {
  const theme = marked.themes.map((each) => ({ ...each, id: newId(), stickers: 3 }));
  const themes = onScreenOf({ ...marked, themes: [...marked.themes, ...theme] }).themes;
  expect(themes.map((theme) => (theme.kind === 'theme' ? theme.stickers : 'personal'))).toEqual([0, 3]);
});

it('says by seat who speaks, who had a turn and who let it pass', () => {
  const partId = marked.parts[0]?.id ?? '';
  const roundId = newId();
  let evening = marked;
  for (const act of [
    () => beginRound(evening, partId, roundId),
    ...[nextSpeaker, nextSpeaker, skipSpeaker].map((pass) => () => pass(evening, roundId)),
  ]) {
    const acted = act();
    if (acted.ok) evening = acted.evening;
  }
  const round = roundOf(evening, partId);
  expect(round && turnsOnScreen(evening, round)).toEqual({ speaking: 3, hadTurn: [1], passed: [2] });
  expect(turnsOnScreen(evening, { id: roundId, partId, turns: [], speakerId: '' })).toEqual({
    speaking: null,
    hadTurn: [],
    passed: [],
  });
});

const typed = fc.oneof(
  fc.constantFrom('', 'Ans', 'ans', 'Mevrouw Proef', 'de familieraad', 'Joop de Proef', 'Ans brengt koffie.'),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const day = fc.constantFrom('', '2026-03-01');

/** An evening as it may come out of the vault. */
const anyEvening = fc
  .record({
    title: typed,
    houseRules: fc.array(typed, { maxLength: 5 }),
    people: fc.array(fc.record({ agreed: fc.boolean(), firstName: typed }), { maxLength: 40 }),
    themes: fc.array(fc.record({ text: typed, stickers: fc.nat(999) }), { maxLength: 12 }),
    parked: fc.array(fc.option(fc.record({ what: typed, who: typed, by: day }), { nil: undefined }), {
      maxLength: 12,
    }),
    agreements: fc.array(fc.record({ what: typed, who: typed, when: typed }), { maxLength: 12 }),
    spoke: fc.nat(40),
  })
  .map(({ title, houseRules, people, themes, parked, agreements, spoke }) => {
    const base = eveningFromTemplate(undefined, { language: 'nl', newId });
    const part = newPart(newId());
    const seated = people.map((person, index) => ({ ...person, id: newId(), seat: index + 1 }));
    const [speaker, ...others] = seated.slice(spoke);
    return eveningSchema.parse({
      ...base,
      ...{ title, houseRules, parts: [part], people: seated },
      rounds: [
        {
          id: newId(),
          partId: part.id,
          turns: others.map(({ id }, index) => ({
            personId: id,
            how: index % 2 === 0 ? 'spoke' : 'skipped',
          })),
          speakerId: speaker?.id ?? '',
        },
      ],
      themes: themes.map((theme, index) => ({ ...theme, id: newId(), group: '', chosen: index < 2 })),
      parked: parked.map((item) =>
        item === undefined ? { id: newId(), kind: 'personal' } : { ...item, id: newId(), kind: 'subject' },
      ),
      agreements: agreements.map((agreement) => ({ ...agreement, id: newId() })),
    });
  });

it('gives the shared screen what it can show, whatever people typed', () => {
  const appearance = { theme: 'dark', letters: 'usual', language: 'nl' } as const;
  fc.assert(
    fc.property(anyEvening, typed, fc.nat(3), (evening, question, page) => {
      const [round] = evening.rounds;
      const turns = round === undefined ? undefined : turnsOnScreen(evening, round);
      if (turns === undefined) throw new Error('there is a round');
      const { speaking } = turns;
      const shows: EveningShow[] = [
        { kind: 'welcome', page },
        { kind: 'part', title: question, question, next: question, page },
        { kind: 'round', question, turns, page },
        { kind: 'themes', page },
        { kind: 'parked', page },
        { kind: 'agreements', page },
        { kind: 'fire', question, isSilent: false, speaking, page },
        { kind: 'closing', question, speaking, page },
      ];
      for (const show of shows) {
        const view = projectEvening(onScreenOf(evening), { appearance, show });
        expect(audienceViewSchema.parse(view), show.kind).toEqual(view);
        expect(view.shown.kind).toBe(show.kind);
      }
    }),
    { numRuns: 60, seed: 20261122 },
  );
});
