import { readFileSync } from 'node:fs';
import type { SharedScreen, SharedSource } from '#features/audience/index.ts';
import type { Shown } from '#shared/audience/index.ts';
import { guideSchema, locate } from '#shared/guides/index.ts';
import { begunConversation } from '#shared/model/conversation.fixture.ts';
import { residentSchema, type Position } from '#shared/model/index.ts';
import { expect, it } from 'vitest';
import { ConversationSharing, type OfferName } from './conversation-sharing.svelte.ts';

const path = new URL('../../../../../resources/guides/wensengesprek.json', import.meta.url);
const guide = guideSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const stepOf = (kind: string) => guide.steps.find((step) => step.kind === kind)?.id ?? '';
const id = (place: number) => `${place + 10}111111-1111-4111-8111-111111111111`;

const mien = residentSchema.parse({
  id: id(0),
  callName: 'Mien',
  fullName: 'Wilhelmina Testman',
  relatives: [],
  representative: { kind: 'nobody' },
  communication: { needs: ['low-vision'], advice: 'Praat luid' },
  simpleMode: false,
  createdAt: '2026-04-02T08:00:00.000Z',
});

const agreements = Array.from({ length: 4 }, (_none, index) => ({
  id: id(index + 3),
  what: `Iedere week samen naar de tuin lopen, ook als het waait, keer ${index + 1}`,
  who: 'Team',
  when: 'op maandag',
  lookBackOn: '',
}));

function conversationAt(position: Position) {
  const whatCounts = { text: 'Buiten zijn.', voice: { kind: 'resident', pointed: true } };
  return begunConversation({
    ...{ residentId: mien.id, guideId: guide.id, guideVersion: guide.version },
    ...{ position, whatCounts, agreements },
  });
}

/** A conversation that is shared, on a screen that is on. */
function sharing(position: Position = { stepId: guide.steps[0]?.id ?? '', promptIndex: 0 }) {
  const record = conversationAt(position);
  const world = { isSimple: false, isOn: true, isResting: false, isOnLaptop: false, asked: 0 };
  let source: SharedSource | undefined;
  const screen = {
    get isOn() {
      return world.isOn;
    },
    get isResting() {
      return world.isResting;
    },
    get isOnLaptop() {
      return world.isOnLaptop;
    },
    get view() {
      if (source === undefined) throw new Error('nothing is shared');
      return source.view();
    },
    share: (given: SharedSource) => {
      source = given;
      return () => (source = undefined);
    },
    ask: () => {
      world.asked += 1;
      return Promise.resolve();
    },
    comeBack: () => (world.isResting = false),
  } as unknown as SharedScreen;
  const editor = {
    guide,
    record,
    get place() {
      return locate(guide, record.position);
    },
  };
  const shared = new ConversationSharing({
    screen,
    editor,
    resident: () => mien,
    theme: () => 'dark',
    letters: () => 'usual',
    isSimple: () => world.isSimple,
    isAtPart: () => false,
  });
  const shown = (): Shown => screen.view.shown;
  const toggle = async (name: OfferName) => {
    const offer = shared.offers.find((candidate) => candidate.name === name);
    if (offer === undefined) throw new Error(`No ${name} here`);
    await shared.toggle(offer);
  };
  return { shared, record, world, screen, shown, toggle, source: () => source };
}

it('shares nothing until people choose, and then the question in the words and letters for this resident', async () => {
  const { shown, toggle, screen } = sharing();
  expect(shown()).toEqual({ kind: 'blank' });
  await toggle('question');
  expect(shown().kind).toBe('question');
  expect(screen.view.appearance).toEqual({ theme: 'dark', letters: 'low-vision', language: 'nl' });
});

it('does not share the next question by itself, and says that the room sees an earlier one', async () => {
  const { shared, record, shown, toggle } = sharing();
  await toggle('question');
  const before = shown();
  record.position = { ...record.position, promptIndex: 1 };
  expect(shown()).toEqual(before);
  expect(shared.isEarlier).toBe(true);
  await toggle('question');
  expect(shown()).not.toEqual(before);
  expect(shared.isEarlier).toBe(false);
});

it('takes away what is shared when people press it again', async () => {
  const { shown, toggle } = sharing();
  await toggle('question');
  await toggle('question');
  expect(shown()).toEqual({ kind: 'blank' });
});

it('ends Rust when people share, also when they share the same again', async () => {
  const { world, shown, toggle } = sharing();
  await toggle('question');
  world.isResting = true;
  await toggle('question');
  expect([world.isResting, shown().kind]).toEqual([false, 'question']);
});

it('puts the screen on when it is off', async () => {
  const { world, toggle } = sharing();
  world.isOn = false;
  await toggle('question');
  expect(world.asked).toBe(1);
});

it('follows the card that is asked, of the question that is shared and of no other', async () => {
  const { shared, world, record, shown, toggle } = sharing();
  world.isSimple = true;
  const promptId = locate(guide, record.position).prompt?.id ?? '';
  shared.askCard(promptId, 1);
  await toggle('cards');
  const asked = () => {
    const now = shown();
    return now.kind === 'cards' ? now.cards.find(({ isAsked }) => isAsked)?.text : undefined;
  };
  const second = asked();
  shared.askCard('another-question', 0);
  expect(asked()).toBe(second);
  shared.askCard(promptId, 2);
  expect(asked()).not.toBe(second);
});

it('leaves the next card to the laptop, and turns cards only where the laptop is the shared screen', async () => {
  const { shared, world, record, shown, toggle, source } = sharing();
  world.isSimple = true;
  const { prompt } = locate(guide, record.position);
  await toggle('cards');
  const texts = prompt?.simple?.answers?.map(({ text }) => text.nl) ?? [];
  const asked = () => {
    const now = shown();
    return now.kind === 'cards' ? now.cards.find(({ isAsked }) => isAsked)?.text : undefined;
  };
  expect([texts.length, source()?.forward, asked()]).toEqual([4, undefined, texts[0]]);
  world.isOnLaptop = true;
  for (let press = 0; press < 6; press += 1) source()?.forward?.();
  expect(asked()).toBe(texts[3]);
  source()?.back?.();
  expect(asked(), 'one back, also after pressing on at the last').toBe(texts[2]);
  shared.askCard(prompt?.id ?? '', 1);
  expect(asked(), 'what stands on the screen nobody sees turns no card').toBe(texts[2]);
  source()?.begin?.();
  expect(asked(), 'it begins at the card that is asked').toBe(texts[1]);
});

it('takes a question in other words for another one', async () => {
  const { shared, world, shown, toggle } = sharing();
  await toggle('question');
  const usual = shown();
  world.isSimple = true;
  expect(shared.isEarlier).toBe(true);
  await toggle('question');
  expect(shown().kind).toBe('question');
  expect(shown()).not.toEqual(usual);
});

it('turns pages with the keys of a remote, and stops at the first and the last', async () => {
  const { shared, toggle, source } = sharing({ stepId: stepOf('agreements'), promptIndex: 0 });
  await toggle('agreements');
  const { of = 0 } = shared.page ?? {};
  expect(of).toBeGreaterThan(1);
  for (let turn = 0; turn < of + 2; turn += 1) source()?.back?.();
  expect(shared.page?.number).toBe(1);
  for (let turn = 0; turn < of + 2; turn += 1) source()?.forward?.();
  expect(shared.page?.number).toBe(of);
  source()?.back?.();
  expect(shared.page?.number).toBe(of - 1);
});

it('shows the newest agreement while they are made, and stays on an earlier page that people turned to', async () => {
  const { shared, record, shown, toggle } = sharing({ stepId: stepOf('agreements'), promptIndex: 0 });
  const numbers = () => {
    const view = shown();
    return view.kind === 'agreements' ? view.agreements.map(({ number }) => number) : [];
  };
  await toggle('agreements');
  expect(numbers()).toEqual([4]);
  const [first] = agreements;
  if (first === undefined) throw new Error('there are agreements');
  record.agreements = [...record.agreements, { ...first, id: id(9) }];
  expect(numbers()).toEqual([5]);
  shared.turn(-1);
  record.agreements = [...record.agreements, { ...first, id: id(10) }];
  expect(numbers()).toEqual([4]);
});

it('leaves the page keys alone while there is one page', async () => {
  const { toggle, source } = sharing();
  await toggle('question');
  expect([source()?.forward, source()?.back]).toEqual([undefined, undefined]);
});

it('tells when what is shared has nothing to show yet', async () => {
  const { shared, record, world, toggle } = sharing({ stepId: stepOf('agreements'), promptIndex: 0 });
  await toggle('wishes');
  expect(shared.empty).toBe('wishes');
  world.isResting = true;
  expect(shared.empty).toBeUndefined();
  world.isResting = false;
  await toggle('agreements');
  expect(shared.empty).toBeUndefined();
  record.agreements = [];
  expect(shared.empty).toBe('agreements');
  record.whatCounts = { text: '', voice: { kind: 'unknown' } };
  record.position = { stepId: stepOf('read-back'), promptIndex: 0 };
  await toggle('read-back');
  expect(shared.empty).toBe('read-back');
});

it('reads back one sentence after the other', async () => {
  const { shared, shown, toggle } = sharing({ stepId: stepOf('read-back'), promptIndex: 0 });
  await toggle('read-back');
  expect(shown()).toMatchObject({ kind: 'read-back', item: { of: 'what-counts' } });
  shared.turn(1);
  expect(shown()).toMatchObject({ kind: 'read-back', item: { of: 'agreement' } });
});

it('shows the step that people are at when the laptop becomes the shared screen', async () => {
  const { record, shown, toggle, source } = sharing();
  await toggle('question');
  const before = shown();
  source()?.begin?.();
  expect(shown()).toEqual(before);
  record.position = { ...record.position, promptIndex: 1 };
  source()?.begin?.();
  expect(shown().kind).toBe('question');
  expect(shown()).not.toEqual(before);
});

it('shares no question of a conversation that was held on paper', () => {
  const { shared, record } = sharing();
  record.fromPaper = true;
  expect(shared.offers).toEqual([]);
});

it('shares nothing any more when it is closed', async () => {
  const { shared, toggle, source } = sharing();
  await toggle('question');
  shared.close();
  expect(source()).toBeUndefined();
});
