import type { Shown } from './audience-view.ts';

const page = { number: 1, of: 2 };
const part = 'whole' as const;
const hem = { rules: ['Dit blijft hier'], parked: 3 };
const voice = 'resident' as const;

const partOfLife = {
  group: 'Wonen',
  icon: 'armchair',
  going: 'well',
  say: 'self',
  importance: 'quite',
  notToday: false,
} as const;

/** A view of each kind, with everything in it that it can hold; for tests. */
export const oneOfEach: readonly Shown[] = [
  { kind: 'blank' },
  { kind: 'rest' },
  { kind: 'test', picture: 'boat' },
  { kind: 'question', text: 'Waar zit u graag?', page },
  {
    kind: 'cards',
    question: 'Waar zit u graag?',
    cards: [
      { text: 'In de tuin', picture: 'garden', isAsked: true },
      { text: 'Bij het raam', picture: null, isAsked: false },
    ],
    page,
  },
  {
    kind: 'circle',
    callName: 'Mien',
    parts: ['Mijn plek', 'Mijn dag', 'Mijn mensen'].map((title, index) => ({
      ...partOfLife,
      wishes: [1],
      id: `part-${index}`,
      title,
    })),
    whatCounts: { text: 'Buiten zijn.', voice },
    inFocus: null,
    page,
  },
  {
    kind: 'circle',
    callName: 'Mien',
    parts: ['Mijn plek', 'Mijn dag', 'Mijn mensen'].map((title, index) => ({
      ...partOfLife,
      wishes: [1, 2],
      id: `part-${index}`,
      title,
    })),
    whatCounts: null,
    inFocus: 2,
    page,
  },
  { kind: 'wishes', wishes: [{ number: 1, text: 'Vrijdag naar de kantine', voice, part }], page },
  {
    kind: 'agreements',
    agreements: [
      {
        number: 1,
        what: 'Naar buiten',
        who: 'Joy',
        when: 'elke dag',
        lookBackOn: '2026-04-09',
        part,
      },
    ],
    hem,
    page,
  },
  { kind: 'read-back', item: { of: 'what-counts', text: 'Buiten zijn.', voice, part }, page },
  { kind: 'read-back', item: { of: 'wish', number: 1, text: 'Naar de kantine', voice, part }, page },
  {
    kind: 'read-back',
    item: {
      of: 'agreement',
      number: 1,
      what: 'Naar buiten',
      who: 'Joy',
      when: 'elke dag',
      lookBackOn: '2026-04-09',
      part,
    },
    page,
  },
  { kind: 'read-back', item: { of: 'look-back', on: '2026-09-30' }, page },
  {
    kind: 'welcome',
    title: 'Samen eten',
    rules: [{ text: 'Wat we hier zeggen, blijft hier', part }],
    page,
  },
  { kind: 'part', title: 'Rondje', question: 'Wat maakt een bezoek fijn?', next: 'Afspraken', hem, page },
  {
    kind: 'round',
    question: 'Wat maakt een bezoek fijn?',
    seats: [
      { number: 1, state: 'had-turn' },
      { number: 4, state: 'speaking' },
    ],
    speaker: { seat: 4, name: 'Ans' },
    hem,
    page,
  },
  {
    kind: 'themes',
    themes: [
      { kind: 'theme', text: 'Eten in het weekend', stickers: 4, isChosen: true, part },
      { kind: 'personal' },
    ],
    hem,
    page,
  },
  {
    kind: 'parked',
    matters: [
      { kind: 'parked', what: 'Plek voor de auto', owner: 'Team', by: '2026-03-01', part },
      { kind: 'personal' },
    ],
    page,
  },
  {
    kind: 'fire',
    question: 'Waar bent u trots op?',
    isSilent: false,
    speaker: { seat: 2, name: 'Wim' },
    page,
  },
  { kind: 'card', deck: 'Een gewone dag', text: 'Wat maakt uw ochtend goed?', page },
  { kind: 'closing', question: 'Wat neemt u mee?', speaker: { seat: 3, name: 'Ria' }, hem, page },
];
