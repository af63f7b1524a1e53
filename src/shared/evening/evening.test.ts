import { describe, expect, it } from 'vitest';
import {
  after,
  anEvening,
  at,
  id,
  partId,
  personId,
  refusal,
  titles,
} from '../../../tests/fixtures/evenings/evening.ts';
import {
  addPart,
  addSeat,
  beginEvening,
  endEvening,
  eveningSchema,
  forward,
  listPerson,
  movePart,
  namesOf,
  newPart,
  planMinutes,
  removePart,
  removeSeat,
  totalMinutes,
  undo,
  unlistPerson,
} from './index.ts';

describe('the programme', () => {
  it('adds up', () => {
    expect(totalMinutes(anEvening())).toBe(90);
    expect(totalMinutes(anEvening('familieavond-60'))).toBe(60);
    expect(totalMinutes({ parts: [] })).toBe(0);
  });

  it('moves a part, and back', () => {
    const evening = anEvening();
    const moved = movePart(evening, 1, 3);
    expect(titles(after(moved)).slice(0, 4)).toEqual([
      'Welkom en regels',
      'Thema’s kiezen',
      'In groepjes',
      'Rondje',
    ]);
    expect(moved.ok && undo(moved.evening, moved.undo)).toEqual(evening);
    expect(titles(after(movePart(evening, 6, 0)))[0]).toBe('Wat neem ik mee');
    expect(movePart(evening, 7, 0)).toEqual(refusal('not-there'));
    for (const to of [-1, 7, 1.5, Number.NaN])
      expect(movePart(evening, 0, to)).toEqual(refusal('out-of-range'));
  });

  it('adds and removes a part, and puts a removed one back where it was, also after other changes', () => {
    const evening = anEvening();
    const removed = removePart(evening, partId(evening, 2));
    expect(totalMinutes(after(removed))).toBe(80);
    const later = after(addPart(after(removed), { ...newPart(id(900)), minutes: 20 }, 0));
    const restored = removed.ok ? undo(later, removed.undo) : later;
    expect(titles(restored)).toEqual([...titles(evening), '']);
    expect(totalMinutes(restored)).toBe(110);
  });

  it('takes a part of three hours, and refuses one of more than four with the reason', () => {
    const evening = anEvening();
    expect(totalMinutes(after(planMinutes(evening, partId(evening, 3), 180)))).toBe(90 - 25 + 180);
    for (const minutes of [0, 241, 2.5, -5]) {
      expect(planMinutes(evening, partId(evening, 3), minutes)).toEqual(refusal('out-of-range'));
      expect(addPart(evening, { ...newPart(id(900)), minutes })).toEqual(refusal('out-of-range'));
    }
    expect(planMinutes(evening, id(999), 10)).toEqual(refusal('not-there'));
  });

  it('refuses the thirty-first part', () => {
    let evening = anEvening();
    while (evening.parts.length < 30)
      evening = after(addPart(evening, newPart(id(900 + evening.parts.length))));
    expect(addPart(evening, newPart(id(990)))).toEqual(refusal('full'));
  });

  it('leaves alone what has been or is going on', () => {
    const going = after(forward(after(beginEvening(anEvening(), at(0), '2026-02-12')), at(10)));
    const stays = refusal('already-begun');
    expect(movePart(going, 0, 4)).toEqual(stays);
    expect(movePart(going, 1, 4)).toEqual(stays);
    expect(movePart(going, 4, 1)).toEqual(stays);
    expect(removePart(going, partId(going, 1))).toEqual(stays);
    expect(planMinutes(going, partId(going, 0), 20)).toEqual(stays);
    expect(addPart(going, newPart(id(900)), 1)).toEqual(stays);
    expect(titles(after(movePart(going, 6, 2)))[2]).toBe('Wat neem ik mee');
    expect(after(addPart(going, newPart(id(900)), 2)).parts[2]?.id).toBe(id(900));
    const over = after(endEvening(going, at(20)));
    expect(addPart(over, newPart(id(900)))).toEqual(stays);
    expect(removePart(over, partId(over, 5))).toEqual(stays);
  });
});

describe('names', () => {
  it('lists nobody who did not agree, and shows a seat instead', () => {
    const evening = anEvening();
    expect([...namesOf(evening.people).values()]).toEqual(
      [1, 2, 3, 4, 5].map((seat) => ({ kind: 'seat', seat })),
    );
    const listed = after(listPerson(evening, personId(evening, 2), 'Ans Testman'));
    expect(namesOf(listed.people).get(personId(evening, 2))).toEqual({ kind: 'name', firstName: 'Ans' });
    expect(JSON.stringify(listed)).not.toContain('Testman');
    const unlisted = after(unlistPerson(listed, personId(evening, 2)));
    expect(JSON.stringify(unlisted)).not.toContain('Ans');
    expect(listPerson(evening, personId(evening, 2), 'mevrouw Testman')).toEqual(refusal('no-first-name'));
    expect(listPerson(evening, id(999), 'Ans')).toEqual(refusal('not-there'));
  });

  it('stores no name without agreement and no surname at all, whoever wrote the record', () => {
    const evening = anEvening();
    const people = [
      { id: id(801), seat: 1, agreed: false, firstName: 'Ans' },
      { id: id(802), seat: 2, agreed: true, firstName: 'Ria Testman' },
    ];
    expect(eveningSchema.parse({ ...evening, people }).people.map(({ firstName }) => firstName)).toEqual([
      '',
      'Ria',
    ]);
    expect([...namesOf(people).values()]).toEqual([
      { kind: 'seat', seat: 1 },
      { kind: 'name', firstName: 'Ria' },
    ]);
  });

  it('gives two people with one name their seats as well', () => {
    let evening = anEvening();
    evening = after(listPerson(evening, personId(evening, 1), 'René'));
    evening = after(listPerson(evening, personId(evening, 3), 'rene'));
    evening = after(listPerson(evening, personId(evening, 4), 'Ria'));
    expect([...namesOf(evening.people).values()]).toEqual([
      { kind: 'name-and-seat', firstName: 'René', seat: 1 },
      { kind: 'seat', seat: 2 },
      { kind: 'name-and-seat', firstName: 'rene', seat: 3 },
      { kind: 'name', firstName: 'Ria' },
      { kind: 'seat', seat: 5 },
    ]);
  });

  it('has 200 seats, and refuses one more', () => {
    const evening = anEvening('familieavond-90', 200);
    expect(namesOf(evening.people).size).toBe(200);
    expect(addSeat(evening, id(999))).toEqual(refusal('full'));
    expect(anEvening('familieavond-90', 5_000).people).toHaveLength(200);
    const freed = after(removeSeat(evening, personId(evening, 57)));
    expect(after(addSeat(freed, id(999))).people.at(-1)).toMatchObject({ seat: 57, agreed: false });
    expect(removeSeat(evening, id(999))).toEqual(refusal('not-there'));
  });
});

describe('the record', () => {
  it('has no place for a resident', () => {
    const marker = 'MERKTEKEN';
    const evening = anEvening('familieavond-90', 1);
    const extra = {
      residentId: marker,
      resident: { callName: marker },
      conversationId: marker,
      notesOf: marker,
    };
    const withExtra = (items: readonly object[]) => items.map((item) => ({ ...item, ...extra }));
    const stored = eveningSchema.parse({
      ...evening,
      ...extra,
      parts: withExtra(evening.parts),
      people: withExtra(evening.people),
      rounds: withExtra([{ id: id(1), partId: id(2), turns: [], speakerId: '' }]),
      themes: withExtra([{ id: id(1), text: '', group: '', stickers: 0, chosen: false }]),
      agreements: withExtra([{ id: id(1), what: '', who: '', when: '' }]),
      takeaways: withExtra([{ id: id(1), text: '' }]),
      keptCards: withExtra([{ id: id(1), deckId: 'a', cardId: 'b', text: '' }]),
      moments: withExtra([{ partId: id(1), from: at(0), until: '' }]),
    });
    expect(JSON.stringify(stored)).not.toContain(marker);
  });

  it('refuses a part with less than a minute left', () => {
    const evening = anEvening();
    const parts = evening.parts.map((part) => ({ ...part, stretched: -part.minutes }));
    expect(eveningSchema.safeParse({ ...evening, parts }).success).toBe(false);
  });
});
