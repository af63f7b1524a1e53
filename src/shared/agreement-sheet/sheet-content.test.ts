import { expect, it } from 'vitest';
import type { CircleView } from '../circle/index.ts';
import { sheetFormSchema, type Conversation } from '../model/index.ts';
import { conversationWithKees, kees, secret } from './kees.fixture.ts';
import { sheetContentOf } from './sheet-content.ts';

const contentOf = (changes: Partial<Conversation> = {}, resident = kees, circle?: CircleView) =>
  sheetContentOf(conversationWithKees(changes), resident, circle);

it('is the same content in another form or language, with more spaces, and whatever the order of the fields', () => {
  const form = { letters: 'large', leftOff: ['wishes'], secondLanguage: 'en' };
  expect(contentOf({ sheetForm: sheetFormSchema.parse(form), sheetLanguage: 'en' })).toBe(contentOf());
  const { text, voice } = conversationWithKees().whatCounts;
  expect(contentOf({ whatCounts: { voice, text: ` ${text.replace(' ', '  ')}\n` } })).toBe(contentOf());
  const turned = Object.fromEntries(Object.entries(conversationWithKees()).reverse());
  expect(sheetContentOf(turned as Conversation, kees, undefined)).toBe(contentOf());
});

it('has no sentence of ours in it, and nothing that never comes on the sheet', () => {
  for (const words of ['mondeling, op', 'Er is geen vertegenwoordiger', 'Dat zei', 'april'])
    expect(contentOf()).not.toContain(words);
  expect(contentOf()).not.toContain(secret);
});

it('is other content with another word, choice, person, day or circle', () => {
  const before = conversationWithKees();
  const circle: CircleView = {
    ...{ callName: 'Kees', whatCounts: '' },
    segments: ['a', 'b', 'c'].map((id) => ({
      ...{ id, title: id, icon: 'sun' as const, group: '', notToday: false, wishes: [] },
      ...{ going: 'well' as const, say: 'self' as const, importance: 'very' as const },
    })),
  };
  const contents = [
    contentOf(),
    contentOf({ wishes: before.wishes.map((wish) => ({ ...wish, text: 'Naar de markt' })) }),
    contentOf({ wishes: before.wishes.map((wish) => ({ ...wish, isChosen: true })) }),
    contentOf({ agreements: before.agreements.map((one) => ({ ...one, when: 'elke week' })) }),
    contentOf({ disagreements: [] }),
    contentOf({ consent: { ...before.consent, how: 'written' } }),
    contentOf({ consent: { ...before.consent, note: '' } }),
    contentOf({ nextLookBackOn: '2026-10-09' }),
    contentOf({ participants: before.participants.slice(1) }),
    contentOf({ whatCounts: { ...before.whatCounts, voice: { kind: 'unknown' } } }),
    contentOf({}, { ...kees, fullName: '' }),
    contentOf({}, { ...kees, representative: { kind: 'nobody' } }),
    contentOf({}, kees, circle),
    contentOf({}, kees, {
      ...circle,
      segments: circle.segments.map((part) => ({ ...part, going: 'so-so' as const })),
    }),
  ];
  expect(new Set(contents).size).toBe(contents.length);
});
