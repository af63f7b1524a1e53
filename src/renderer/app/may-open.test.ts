import { expect, it } from 'vitest';
import { mayOpen } from './may-open.ts';
import type { Screen } from './navigation.svelte.ts';

/* Written out once more: a screen that is added must be thought about, here and there. */
const screens: Record<Screen['name'], 'open' | 'closed'> = {
  home: 'closed',
  backups: 'closed',
  restore: 'closed',
  settings: 'open',
  log: 'closed',
  guides: 'open',
  'guide-editor': 'open',
  sources: 'open',
  evenings: 'open',
  evening: 'open',
  decks: 'open',
  'new-resident': 'closed',
  resident: 'closed',
  'change-resident': 'closed',
  'erase-resident': 'closed',
  start: 'closed',
  conversation: 'closed',
};
const names = Object.keys(screens) as Screen['name'][];

it.each(names)('while an evening is on the shared screen, the files stay closed: %s', (name) => {
  expect(mayOpen({ name }, 'evening')).toBe(screens[name] === 'open');
});

it.each(names)('opens everything while no evening is shared: %s', (name) => {
  for (const shared of [undefined, 'conversation', 'cards'] as const)
    expect(mayOpen({ name }, shared)).toBe(true);
});
