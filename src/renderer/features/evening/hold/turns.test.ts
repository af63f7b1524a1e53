import type { OpenVault } from '#data/index.ts';
import { beginEvening, eveningFromTemplate, newPart, type PartKind } from '#shared/evening/index.ts';
import { expect, it } from 'vitest';
import { EveningEditor } from '../evening-editor.svelte.ts';
import { Turns } from './turns.svelte.ts';

/** Keeps nothing: these tests look at who has a turn. */
const vault = {
  evenings: { get: () => undefined, put: () => Promise.resolve() },
} as unknown as Pick<OpenVault, 'evenings'>;

const newId = () => crypto.randomUUID();

/** An evening that goes on, with so many seats. */
function turnsOf(seats: number, kind: PartKind = 'round') {
  const evening = eveningFromTemplate(undefined, { language: 'nl', newId });
  const editor = new EveningEditor(vault, { ...evening, parts: [{ ...newPart(newId()), kind }] });
  editor.act((prepared) => beginEvening(prepared, '2026-11-12T19:30:00.000Z', prepared.date));
  const turns = new Turns(editor);
  if (seats > 0) turns.putSeats(seats);
  return { turns, editor };
}

const states = (turns: Turns) => turns.seats.map(({ state }) => state);
const seatId = (turns: Turns, number: number) => turns.seats[number - 1]?.id ?? '';

it('puts seats down as one act, and more of them beside what was there', () => {
  const { turns, editor } = turnsOf(0);
  expect(turns.goesOn, 'nobody is there').toBe(false);
  turns.putSeats(3);
  expect(turns.seats.map(({ seat }) => seat)).toEqual([1, 2, 3]);
  expect(turns.goesOn).toBe(true);
  turns.putSeats(1);
  expect(turns.seats).toHaveLength(4);
  editor.undo();
  editor.undo();
  expect(turns.seats, 'three seats were one act').toEqual([]);
});

it('begins the round with the first turn, and taking that back takes the round back too', () => {
  const { turns, editor } = turnsOf(2);
  expect(turns.round).toBeUndefined();
  turns.next();
  expect(states(turns)).toEqual(['speaking', 'waiting']);
  expect(turns.speaker?.seat).toBe(1);
  editor.undo();
  expect(turns.round).toBeUndefined();
});

it('gives everybody a turn, lets people pass it, and goes back', () => {
  const { turns } = turnsOf(3);
  turns.next();
  turns.skip();
  expect(states(turns)).toEqual(['skipped', 'speaking', 'waiting']);
  turns.next();
  turns.next();
  expect(states(turns)).toEqual(['skipped', 'spoke', 'spoke']);
  expect([turns.speaker, turns.goesOn]).toEqual([undefined, false]);
  turns.previous();
  expect(states(turns)).toEqual(['skipped', 'spoke', 'speaking']);
  expect(turns.goesOn, 'somebody speaks').toBe(true);
});

it('gives the turn to one person, falls silent, and begins again in the same part', () => {
  const { turns, editor } = turnsOf(3, 'fire');
  turns.give(seatId(turns, 2));
  expect(states(turns)).toEqual(['waiting', 'speaking', 'waiting']);
  turns.fallSilent();
  expect(states(turns)).toEqual(['waiting', 'spoke', 'waiting']);
  expect(turns.speaker).toBeUndefined();
  turns.beginAgain();
  expect(states(turns)).toEqual(['speaking', 'waiting', 'waiting']);
  expect(editor.evening.rounds).toHaveLength(2);
  editor.undo();
  expect(states(turns), 'a new round and its first turn are one act').toEqual([
    'waiting',
    'spoke',
    'waiting',
  ]);
});

it('lists a first name only, and nobody who has none; the seat stays when the name goes', () => {
  const { turns, editor } = turnsOf(2);
  expect(turns.list(seatId(turns, 1), '🎉')).toBe(false);
  expect(editor.refusal).toBe('no-first-name');
  expect(turns.list(seatId(turns, 1), 'Ans de Verzonnen')).toBe(true);
  expect(turns.seats[0]?.name).toEqual({ kind: 'name', firstName: 'Ans' });
  turns.unlist(seatId(turns, 1));
  expect(turns.seats[0]?.name).toEqual({ kind: 'seat', seat: 1 });
  turns.remove(seatId(turns, 1));
  expect(turns.seats.map(({ seat }) => seat)).toEqual([2]);
});

it('keeps half a name until that person agrees or the seat goes, and on no list', () => {
  const { turns, editor } = turnsOf(3);
  for (const number of [1, 2, 3]) turns.typeName(seatId(turns, number), 'Verzonneliet');
  expect(turns.typedName(seatId(turns, 2))).toBe('Verzonneliet');
  expect(JSON.stringify([editor.evening.people, turns.seats])).not.toContain('Verzonneliet');
  expect(turns.list(seatId(turns, 1), '🎉')).toBe(false);
  expect(turns.typedName(seatId(turns, 1)), 'what was refused stays').toBe('Verzonneliet');
  turns.list(seatId(turns, 1), 'Ans');
  const [, second = '', third = ''] = turns.seats.map(({ id }) => id);
  turns.remove(second);
  turns.typeName(third, '');
  expect(editor.evening.halfTyped).toEqual([]);
});

it('keeps nothing of half a name once its panel closes, for another seat or for good', () => {
  const { turns, editor } = turnsOf(2);
  const type = (number: number) => {
    turns.openPanel(seatId(turns, number));
    turns.typeName(seatId(turns, number), 'Verzonneliet');
  };
  type(1);
  turns.openPanel(seatId(turns, 1));
  expect(turns.typedName(seatId(turns, 1)), 'the panel that is open').toBe('Verzonneliet');
  type(2);
  expect([turns.openSeat?.seat, editor.evening.halfTyped?.length]).toEqual([2, 1]);
  turns.closePanel();
  expect([turns.openSeat, editor.evening.halfTyped]).toEqual([undefined, []]);
  type(1);
  turns.remove(seatId(turns, 1));
  expect([turns.openSeat, editor.evening.halfTyped]).toEqual([undefined, []]);
});

it('shows a full hall around whoever speaks, and all of it on request', () => {
  const { turns } = turnsOf(30);
  const shown = () => turns.shown.map(({ seat }) => seat);
  expect(turns.isFolded).toBe(true);
  expect([shown()[0], shown().length]).toEqual([1, 12]);
  turns.give(seatId(turns, 20));
  expect(shown()).toEqual([17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]);
  turns.give(seatId(turns, 30));
  expect([shown()[0], shown().at(-1)]).toEqual([19, 30]);
  turns.showsEverybody = true;
  expect(shown()).toHaveLength(30);
  expect([turnsOf(12).turns.isFolded, turnsOf(13).turns.isFolded]).toEqual([false, true]);
});
