import { heldEvening } from '#shared/evening/held.fixture.ts';
import type { Evening } from '#shared/evening/index.ts';
import { expect, it } from 'vitest';
import { firstScreen } from './navigation.svelte.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** An evening that nobody ended, of which the last part began at a moment. */
function going(number: number, from: string, changes: Partial<Evening> = {}): Evening {
  const [part] = heldEvening().parts;
  const moments = [{ partId: part?.id ?? '', from, until: '' as const }];
  return heldEvening({ id: id(number), state: 'going', moments, ...changes });
}

function opened(evenings: readonly Evening[], now: string) {
  const vault = { evenings: { all: evenings }, conversations: { all: [] }, worker: { id: id(99) } };
  return firstScreen(vault as unknown as Parameters<typeof firstScreen>[0], now);
}

const now = '2026-11-12T20:00:00.000Z';

it('opens the evening that went on last, in whatever order they are stored', () => {
  const tried = going(1, '2026-11-12T14:00:00.000Z');
  const real = going(2, '2026-11-12T19:30:00.000Z');
  for (const evenings of [
    [tried, real],
    [real, tried],
  ])
    expect(opened(evenings, now)).toEqual({ name: 'evening', eveningId: real.id });
});

it('opens no evening the morning after, nor one that is over', () => {
  const last = going(1, '2026-11-12T20:30:00.000Z');
  expect(opened([last], '2026-11-12T23:30:00.000Z')).toEqual({ name: 'evening', eveningId: last.id });
  expect(opened([last], '2026-11-13T08:00:00.000Z')).toEqual({ name: 'home' });
  expect(opened([going(1, now, { state: 'finished' })], now)).toEqual({ name: 'home' });
});
