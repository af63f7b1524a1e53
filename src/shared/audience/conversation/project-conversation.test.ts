import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawCircle, layOutFrame } from '../../circle/index.ts';
import { guideSchema, type Guide } from '../../guides/index.ts';
import { begunConversation } from '../../model/conversation.fixture.ts';
import { residentSchema, type Conversation } from '../../model/index.ts';
import type { Appearance, Shown } from '../audience-view.ts';
import type { ConversationShow } from './choice.ts';
import { circleToDraw } from './circle.ts';
import { appearanceFor, projectConversation, type ResidentOnScreen } from './project-conversation.ts';

const appearance: Appearance = { theme: 'light', letters: 'usual', language: 'nl' };

function ourGuide(name: string): Guide {
  const path = new URL(`../../../../resources/guides/${name}.json`, import.meta.url);
  return guideSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

const regiecirkel = ourGuide('regiecirkel');
const wensengesprek = ourGuide('wensengesprek');

const ids = Array.from({ length: 20 }, (_none, index) => `${index + 10}111111-1111-4111-8111-111111111111`);

const mien = residentSchema.parse({
  id: ids[0],
  callName: 'Mien',
  fullName: 'Wilhelmina Testman',
  relatives: [],
  representative: { kind: 'nobody' },
  communication: { needs: [], advice: 'Praat luid' },
  simpleMode: false,
  createdAt: '2026-04-02T08:00:00.000Z',
});

const wish = (text: string, isChosen: boolean, place: number) => ({
  id: ids[place],
  text,
  voice: { kind: 'relative', name: 'Pieter Testman' },
  knownPath: 'bekend',
  otherPath: 'anders',
  isChosen,
  segmentId: '',
});

const agreement = (what: string, who: string, when: string, lookBackOn: string, place: number) => ({
  id: ids[place],
  what,
  who,
  when,
  lookBackOn,
});

function conversation(changes: Record<string, unknown> = {}): Conversation {
  const whatCounts = { text: 'Buiten zijn.', voice: { kind: 'resident', pointed: true } };
  return begunConversation({ residentId: mien.id, whatCounts, ...changes });
}

function show(
  chosen: ConversationShow,
  changes: Record<string, unknown> = {},
  {
    guide = wensengesprek,
    resident = mien,
    letters = 'usual',
  }: { guide?: Guide; resident?: ResidentOnScreen; letters?: Appearance['letters'] } = {},
): Shown {
  const look = { ...appearance, letters };
  return projectConversation(conversation(changes), resident, guide, { appearance: look, show: chosen })
    .shown;
}

const onePage = { number: 1, of: 1 };

describe('a question', () => {
  const first = wensengesprek.steps.flatMap((step) => ('prompts' in step ? step.prompts : []))[0];
  const promptId = first?.id ?? '';

  it('is the one that was chosen, in the words for this resident', () => {
    const question = { kind: 'question' as const, promptId, isSimple: false, page: 0 };
    expect(show(question)).toEqual({ kind: 'question', text: first?.question.nl, page: onePage });
    const forgetful = { ...mien, communication: { needs: ['memory' as const], advice: '' } };
    const adapted = first?.dementia?.question.nl;
    expect(adapted).not.toBe(first?.question.nl);
    expect(show(question, {}, { resident: forgetful })).toMatchObject({ text: adapted });
    expect(show({ ...question, isSimple: true })).toMatchObject({ text: first?.simple?.question.nl });
  });

  it('is nothing when the guide has no such question', () => {
    expect(show({ kind: 'question', promptId: 'weg', isSimple: false, page: 0 })).toEqual({ kind: 'blank' });
  });
});

describe('cards', () => {
  const prompt = regiecirkel.steps
    .flatMap((step) => ('prompts' in step ? step.prompts : []))
    .find(({ simple }) => (simple?.answers?.length ?? 0) >= 4);
  const texts = prompt?.simple?.answers?.map(({ text }) => text.nl) ?? [];
  const cards = (asked: number, atOnce: 2 | 3 | 4) =>
    show({ kind: 'cards', promptId: prompt?.id ?? '', asked, atOnce }, {}, { guide: regiecirkel });

  it('come two at a time, with the one that is asked among them', () => {
    expect(cards(0, 2)).toMatchObject({
      question: prompt?.simple?.question.nl,
      cards: [
        { text: texts[0], isAsked: true },
        { text: texts[1], isAsked: false },
      ],
      page: { number: 1, of: Math.ceil(texts.length / 2) },
    });
    expect(cards(2, 2)).toMatchObject({ cards: [{ text: texts[2], isAsked: true }, { text: texts[3] }] });
  });

  it('never leave the last card alone', () => {
    const shown = cards(texts.length - 1, 3);
    if (shown.kind !== 'cards') throw new Error(shown.kind);
    expect(shown.cards.map(({ text }) => text)).toEqual(texts.slice(-shown.cards.length));
    expect(shown.cards.length).toBeGreaterThan(1);
  });

  it('are the question when it has none', () => {
    const bare = wensengesprek.steps
      .flatMap((step) => ('prompts' in step ? step.prompts : []))
      .find(({ simple }) => simple?.answers === undefined);
    expect(bare).toBeDefined();
    expect(show({ kind: 'cards', promptId: bare?.id ?? '', asked: 0, atOnce: 2 })).toMatchObject({
      kind: 'question',
      text: bare?.simple?.question.nl ?? bare?.question.nl,
    });
  });
});

describe('the circle', () => {
  const part = regiecirkel.steps.find((step) => step.kind === 'circle')?.prompts[0]?.id ?? '';
  const said = {
    prompts: {
      [part]: {
        answers: [{ id: ids[3], text: 'gezegd', voice: { kind: 'unknown' }, at: '2026-04-02T08:00:00.000Z' }],
        draft: { text: 'getypt', voice: { kind: 'unknown' } },
        notToday: false,
        mark: { kind: 'segment', going: 'well', say: 'self', importance: 'very' },
        shownCards: [],
      },
    },
    wishes: [{ ...wish('Naar buiten', true, 4), segmentId: part }],
  };
  const circle = (whatCounts: boolean) =>
    show({ kind: 'circle', whatCounts, page: 0 }, said, { guide: regiecirkel });

  it('says names and values, and nothing of what was said', () => {
    const shown = circle(false);
    if (shown.kind !== 'circle') throw new Error(shown.kind);
    expect(shown.callName).toBe('Mien');
    expect(shown.parts).toHaveLength(8);
    expect(shown.parts[0]).toMatchObject({ going: 'well', say: 'self', importance: 'very', wishes: [1] });
    expect(JSON.stringify(shown)).not.toMatch(/gezegd|getypt|Naar buiten|Buiten zijn/);
  });

  it('has what counts beside it only when that was chosen, and says whose words it is', () => {
    expect(circle(false)).toMatchObject({ whatCounts: null });
    expect(circle(true)).toMatchObject({
      whatCounts: { text: 'Buiten zijn.', voice: 'resident' },
      inFocus: null,
      page: onePage,
    });
  });

  it('can be drawn, also without a first name in the middle', () => {
    const shown = show({ kind: 'circle', whatCounts: false, page: 0 }, said, {
      guide: regiecirkel,
      resident: { ...mien, callName: 'Mevrouw Testman' },
    });
    if (shown.kind !== 'circle') throw new Error(shown.kind);
    expect(shown.callName).toBe('');
    const view = circleToDraw(shown, 'Uw cirkel');
    const room = { width: 900, height: 900, textSize: 44, style: 'whole' as const, measure: () => 100 };
    expect(view.callName).toBe('Uw cirkel');
    expect(drawCircle(layOutFrame(view.segments, room), view).segments).toHaveLength(8);
  });

  it('has a page for each part for who sees badly, behind what counts and the whole circle', () => {
    const pageOf = (page: number, whatCounts: boolean) => {
      const shown = show({ kind: 'circle', whatCounts, page }, said, {
        guide: regiecirkel,
        letters: 'low-vision',
      });
      if (shown.kind !== 'circle') throw new Error(shown.kind);
      return shown;
    };
    const numbers = pageOf(0, false).parts.map((_part, index) => index + 1);
    const pages = [0, ...numbers].map((page) => pageOf(page, false));
    expect(pages.map(({ inFocus }) => inFocus)).toEqual([null, ...numbers]);
    expect(pages.map(({ page }) => page)).toEqual(
      pages.map((_page, index) => ({ number: index + 1, of: numbers.length + 1 })),
    );
    expect(
      pages.every(({ whatCounts, parts }) => whatCounts === null && parts.length === numbers.length),
    ).toBe(true);
    expect([0, 1, 2].map((page) => pageOf(page, true))).toMatchObject([
      { whatCounts: { text: 'Buiten zijn.' }, inFocus: null },
      { whatCounts: null, inFocus: null },
      { whatCounts: null, inFocus: 1 },
    ]);
  });

  it('is nothing with a guide that has none', () => {
    expect(show({ kind: 'circle', whatCounts: true, page: 0 })).toEqual({ kind: 'blank' });
  });
});

describe('wishes', () => {
  it('are the chosen ones by number, with the kind of voice and no name', () => {
    const wishes = [wish('Eerste', true, 5), wish('Andere', false, 6), wish('Tweede', true, 7)];
    expect(show({ kind: 'wishes', page: 0 }, { wishes })).toEqual({
      kind: 'wishes',
      wishes: [
        { number: 1, text: 'Eerste', voice: 'relative', part: 'whole' },
        { number: 2, text: 'Tweede', voice: 'relative', part: 'whole' },
      ],
      page: onePage,
    });
  });

  it('go on on a next page when they are long', () => {
    const wishes = [
      wish('Ik wil graag elke dag naar buiten, ook als het regent of als het koud is.', true, 5),
    ];
    const long = [...wishes, wish('Ik wil op vrijdag met Pieter naar de kantine.', true, 6)];
    expect(show({ kind: 'wishes', page: 0 }, { wishes: long })).toMatchObject({
      wishes: [{ number: 1 }],
      page: { number: 1, of: 2 },
    });
    expect(show({ kind: 'wishes', page: 1 }, { wishes: long })).toMatchObject({ wishes: [{ number: 2 }] });
  });

  it('may be none yet', () => {
    expect(show({ kind: 'wishes', page: 3 })).toEqual({ kind: 'wishes', wishes: [], page: onePage });
  });
});

describe('agreements', () => {
  const agreements = [
    agreement('Naar buiten', 'Joy', 'elke dag', '2026-05-01', 8),
    agreement('', '', '', '', 9),
    agreement('Naar de kantine', '', '', '', 10),
    agreement('Andere bril', 'Yasmina', 'deze week', '', 11),
    agreement('Muziek', '', 'op zondag', '2026-06-01', 12),
  ];

  it('are shown while they are made, at most three on a page, numbered through', () => {
    const numbers = [0, 1].map((page) => {
      const shown = show({ kind: 'agreements', page }, { agreements });
      if (shown.kind !== 'agreements') throw new Error(shown.kind);
      expect(shown.hem).toBeNull();
      return shown.agreements.map(({ number, what }) => `${number} ${what}`);
    });
    expect(numbers).toEqual([['1 Naar buiten', '2 Naar de kantine', '3 Andere bril'], ['4 Muziek']]);
  });

  it('keep what nobody filled in empty', () => {
    expect(show({ kind: 'agreements', page: 0 }, { agreements: [agreements[2]] })).toMatchObject({
      agreements: [{ what: 'Naar de kantine', who: '', when: '', lookBackOn: '', part: 'whole' }],
    });
  });

  it('may be none yet', () => {
    expect(show({ kind: 'agreements', page: 0 })).toEqual({
      kind: 'agreements',
      agreements: [],
      hem: null,
      page: onePage,
    });
  });
});

describe('reading back', () => {
  const all = {
    wishes: [wish('Naar buiten', true, 5), wish('Niet gekozen', false, 6)],
    agreements: [agreement('Elke dag '.repeat(15), 'Joy', 'om drie uur', '2026-05-01', 8)],
    nextLookBackOn: '2026-06-01',
    parked: [{ id: ids[9], what: 'Later', who: '', by: '' }],
  };

  it('is one sentence at a time: what counts, wishes, agreements in pieces, and the day', () => {
    const items = Array.from({ length: 5 }, (_none, item) => {
      const shown = show({ kind: 'read-back', item }, all);
      if (shown.kind !== 'read-back') throw new Error(shown.kind);
      expect(shown.page).toEqual({ number: item + 1, of: 5 });
      return shown.item;
    });
    expect(items.map((item) => [item.of, 'part' in item ? item.part : ''])).toEqual([
      ['what-counts', 'whole'],
      ['wish', 'whole'],
      ['agreement', 'begin'],
      ['agreement', 'end'],
      ['look-back', ''],
    ]);
    expect(items[3]).toMatchObject({ who: 'Joy', when: 'om drie uur', lookBackOn: '2026-05-01' });
  });

  it('is nothing when nothing was said', () => {
    const nothing = { whatCounts: { text: ' ', voice: { kind: 'unknown' } } };
    expect(show({ kind: 'read-back', item: 0 }, nothing)).toEqual({ kind: 'blank' });
  });
});

it('shows nothing, Rust or the test picture when that is chosen', () => {
  expect([
    show({ kind: 'nothing' }),
    show({ kind: 'rest' }),
    show({ kind: 'test', picture: 'fish' }),
  ]).toEqual([{ kind: 'blank' }, { kind: 'rest' }, { kind: 'test', picture: 'fish' }]);
});

it('follows the resident: large letters for who sees badly, the language of the A4', () => {
  const badly = { communication: { needs: ['low-vision' as const], advice: '' } };
  expect(appearanceFor(badly, { sheetLanguage: 'en' }, 'dark')).toEqual({
    theme: 'dark',
    letters: 'low-vision',
    language: 'en',
  });
  expect(appearanceFor(mien, { sheetLanguage: 'nl' }, 'light').letters).toBe('usual');
});
