import { expect, it } from 'vitest';
import { minutesBeforeLock } from './minutes-before-lock.ts';

const minutes = { lockAfterMinutes: 5, lockAfterMinutesInConversation: 20 };
const off = { isOn: false, source: undefined };
const cards = { kind: 'cards', view: () => expect.fail('no view is needed') } as const;

it('locks sooner on a screen where nobody talks', () => {
  for (const name of ['home', 'resident', 'decks', 'evenings'] as const)
    expect(minutesBeforeLock({ name }, off, minutes), name).toBe(5);
});

it('waits longer for people who talk', () => {
  expect(minutesBeforeLock({ name: 'conversation' }, off, minutes)).toBe(20);
  expect(minutesBeforeLock({ name: 'evening' }, off, minutes)).toBe(20);
});

it('waits longer for a card on the table, shared or not', () => {
  expect(minutesBeforeLock({ name: 'decks' }, { isOn: false, source: cards }, minutes)).toBe(20);
});

it('waits longer wherever one is while a room looks along', () => {
  expect(minutesBeforeLock({ name: 'decks' }, { isOn: true, source: undefined }, minutes)).toBe(20);
  expect(minutesBeforeLock({ name: 'settings' }, { isOn: true, source: undefined }, minutes)).toBe(20);
});
