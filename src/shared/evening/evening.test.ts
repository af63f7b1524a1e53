import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Acted,
  addPart,
  addSeat,
  addStickers,
  addTakeaway,
  addTheme,
  askToWrite,
  back,
  beginEvening,
  beginRound,
  chooseTheme,
  endEvening,
  type Evening,
  eveningFromTemplate,
  eveningSchema,
  eveningTime,
  fallSilent,
  forward,
  giveTurn,
  goOn,
  groupTheme,
  keepCard,
  letThemeGo,
  listPerson,
  loadTemplate,
  movePart,
  namesOf,
  newPart,
  nextSpeaker,
  nowAndNext,
  park,
  parkPersonal,
  partTime,
  planMinutes,
  previousSpeaker,
  removeLine,
  removePart,
  removeSeat,
  roundOf,
  skipSpeaker,
  stillToSpeak,
  stopWriting,
  stretchPart,
  themeGroups,
  timetable,
  totalMinutes,
  undo,
  unlistPerson,
} from './index.ts';

function template(name: string) {
  const loaded = loadTemplate(readFileSync(`resources/evenings/${name}.json`, 'utf8'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.template;
}

/** Ids that are the same in every run. */
function numbered(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return id(number);
  };
}
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function anEvening(name = 'familieavond-90', seats = 5): Evening {
  return eveningFromTemplate(template(name), { language: 'nl', newId: numbered(), seats });
}

/** What an act gives; a refusal is a fault here. */
function after(acted: Acted): Evening {
  if (!acted.ok) throw new Error(`refused: ${acted.reason}`);
  return acted.evening;
}

/** So many minutes after half past seven. */
const at = (minutes: number) =>
  new Date(Date.parse('2026-02-12T18:30:00.000Z') + minutes * 60_000).toISOString();
const titles = (evening: Evening) => evening.parts.map(({ title }) => title);
const partId = (evening: Evening, place: number) => evening.parts[place]?.id ?? '';
const personId = (evening: Evening, seat: number) =>
  evening.people.find((person) => person.seat === seat)?.id ?? '';
const refusal = (reason: string) => ({ ok: false, reason });

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
    const going = after(forward(after(beginEvening(anEvening(), at(0))), at(10)));
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

describe('holding', () => {
  it('begins, goes on, goes back and ends', () => {
    const evening = anEvening();
    expect(nowAndNext(evening)).toMatchObject({
      now: undefined,
      index: -1,
      next: { title: 'Welkom en regels' },
    });
    expect(forward(evening, at(0))).toEqual(refusal('not-going'));
    const begun = after(beginEvening(evening, at(0)));
    expect(nowAndNext(begun)).toMatchObject({ index: 0, next: { title: 'Rondje' } });
    expect(back(begun, at(1))).toEqual(refusal('no-further'));
    expect(beginEvening(begun, at(1))).toEqual(refusal('not-preparing'));
    const second = after(forward(begun, at(8)));
    expect(nowAndNext(after(back(second, at(9)))).index).toBe(0);
    let last = second;
    while (nowAndNext(last).next !== undefined) last = after(forward(last, at(20)));
    expect(nowAndNext(last).now?.title).toBe('Wat neem ik mee');
    expect(forward(last, at(80))).toEqual(refusal('no-further'));
    const over = after(endEvening(last, at(85)));
    expect(nowAndNext(over)).toEqual({ now: undefined, next: undefined, index: -1 });
    expect(over.moments.every(({ until }) => until !== '')).toBe(true);
    expect(nowAndNext(after(goOn(over, at(86)))).now?.title).toBe('Wat neem ik mee');
    expect(beginEvening({ ...evening, parts: [] }, at(0))).toEqual(refusal('no-parts'));
  });

  it('keeps what was at which moment', () => {
    const evening = after(back(after(forward(after(beginEvening(anEvening(), at(0))), at(8))), at(9)));
    expect(evening.moments.map(({ from, until }) => [from, until])).toEqual([
      [at(0), at(8)],
      [at(8), at(9)],
      [at(9), ''],
    ]);
    // One minute was spent in the second part: the first had eight before, and goes on counting.
    expect(partTime(evening, at(10))).toMatchObject({ passed: 9, left: 1 });
  });

  it.each<[number, string, number, number]>([
    [0, 'on-time', 10, 0],
    [0.9, 'on-time', 10, 0],
    [6, 'on-time', 4, 0],
    [10.9, 'on-time', 0, 0],
    [11, 'a-bit-over', 0, 1],
    [15, 'a-bit-over', 0, 5],
    [16, 'over', 0, 6],
  ])('after %d minutes of ten says "%s", %d minutes left', (minutes, word, left, over) => {
    expect(partTime(after(beginEvening(anEvening(), at(0))), at(minutes))).toMatchObject({
      word,
      left,
      over,
    });
  });

  it('measures the whole evening against what people were told', () => {
    const begun = after(beginEvening(anEvening(), at(0)));
    expect(eveningTime(begun, at(0))).toEqual({ word: 'on-time', planned: 90, passed: 0, left: 90, over: 0 });
    // Stretching by five minutes makes the end five minutes later.
    const stretched = after(stretchPart(begun, partId(begun, 0), 5, at(4)));
    expect(eveningTime(stretched, at(4))).toMatchObject({ word: 'a-bit-over', left: 86, over: 5 });
    // Taking it off later brings the end back.
    const mended = after(stretchPart(stretched, partId(begun, 3), -5, at(5)));
    expect(eveningTime(mended, at(5))).toMatchObject({ word: 'on-time', over: 0 });
    expect(eveningTime(begun, at(30))).toMatchObject({ word: 'over', over: 20 });
    expect(eveningTime(anEvening(), at(0))).toBeUndefined();
    expect(partTime(anEvening(), at(0))).toBeUndefined();
  });

  it('says when each part began or will begin, and when people can go home', () => {
    const begun = after(forward(after(beginEvening(anEvening(), at(0))), at(12)));
    const { begins, endsAt } = timetable(begun, at(15));
    expect(begins.map((begin) => begin.at)).toEqual([0, 12, 27, 37, 62, 77, 87].map(at));
    expect(endsAt).toBe(at(92));
    const before = timetable(anEvening(), at(0));
    expect(before.begins.map((begin) => begin.at)).toEqual([0, 10, 25, 35, 60, 75, 85].map(at));
    expect(before.endsAt).toBe(at(90));
    expect(timetable(after(endEvening(begun, at(40))), at(500)).endsAt).toBe(at(40));
  });

  it('counts what is left of a part to which people will return', () => {
    const begun = after(beginEvening(anEvening(), at(0)));
    const returned = after(back(after(forward(begun, at(2))), at(7)));
    // Five of the fifteen minutes of the second part have been.
    expect(timetable(returned, at(7)).endsAt).toBe(at(7 + 8 + 10 + 65));
  });

  it('shortens never below what has passed, and stretches', () => {
    const begun = after(beginEvening(anEvening(), at(0)));
    const shorter = after(stretchPart(begun, partId(begun, 0), -5, at(7.5)));
    expect(partTime(shorter, at(7.5))).toMatchObject({ planned: 8, passed: 7, left: 1 });
    expect(stretchPart(shorter, partId(begun, 0), -5, at(7.6))).toEqual(refusal('nothing-left'));
    // A part that runs over is not made longer by asking for shorter.
    expect(stretchPart(begun, partId(begun, 0), -5, at(20))).toEqual(refusal('nothing-left'));
    expect(partTime(after(stretchPart(begun, partId(begun, 0), 5, at(20))), at(20))).toMatchObject({
      planned: 15,
    });
    expect(totalMinutes(after(stretchPart(begun, partId(begun, 6), -30, at(1))))).toBe(86);
    expect(after(stretchPart(begun, partId(begun, 3), 9_999, at(1))).parts[3]?.stretched).toBe(455);
    const second = after(forward(begun, at(5)));
    expect(stretchPart(second, partId(begun, 0), 5, at(6))).toEqual(refusal('already-begun'));
    expect(stretchPart(second, partId(begun, 1), 0.5, at(6))).toEqual(refusal('out-of-range'));
    expect(stretchPart(anEvening(), partId(begun, 1), 5, at(6))).toEqual(refusal('not-going'));
  });

  it('does not count backwards when the clock is set back', () => {
    const begun = after(beginEvening(anEvening(), at(0)));
    expect(partTime(begun, at(-60))).toMatchObject({ passed: 0, left: 10, word: 'on-time' });
    const moments = after(forward(begun, at(-60))).moments;
    expect(moments[0]).toMatchObject({ from: at(0), until: at(0) });
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

describe('a round', () => {
  const evening = anEvening();
  const roundId = id(700);
  const begun = after(beginRound(evening, partId(evening, 1), roundId));
  const speaker = (now: Evening) =>
    now.people.find(({ id: person }) => person === roundOf(now, partId(evening, 1))?.speakerId)?.seat;
  const turns = (now: Evening) => roundOf(now, partId(evening, 1))?.turns.map(({ how }) => how);
  const round = (now: Evening) =>
    roundOf(now, partId(evening, 1)) ?? { id: '', partId: '', turns: [], speakerId: '' };

  it('goes along the seats, lets a turn pass, and ends when all had theirs', () => {
    let now = begun;
    const seats = [];
    for (const act of [nextSpeaker, nextSpeaker, skipSpeaker, nextSpeaker, nextSpeaker]) {
      now = after(act(now, roundId));
      seats.push(speaker(now));
    }
    expect(seats).toEqual([1, 2, 3, 4, 5]);
    now = after(nextSpeaker(now, roundId));
    expect(speaker(now)).toBeUndefined();
    expect(turns(now)).toEqual(['spoke', 'skipped', 'spoke', 'spoke', 'spoke']);
    expect(stillToSpeak(now, round(now))).toEqual([]);
    expect(nextSpeaker(now, roundId)).toEqual(refusal('no-further'));
    expect(speaker(after(previousSpeaker(now, roundId)))).toBe(5);
  });

  it('goes back to who had the turn before', () => {
    const third = [nextSpeaker, nextSpeaker, skipSpeaker].reduce(
      (now, act) => after(act(now, roundId)),
      begun,
    );
    const second = after(previousSpeaker(third, roundId));
    expect(speaker(second)).toBe(2);
    expect(turns(second)).toEqual(['spoke']);
    expect(previousSpeaker(begun, roundId)).toEqual(refusal('no-further'));
  });

  it('gives the turn to anybody, and goes on from there; silence is fine', () => {
    const fourth = after(giveTurn(begun, roundId, personId(evening, 4)));
    expect(speaker(fourth)).toBe(4);
    const silent = after(fallSilent(fourth, roundId));
    expect(speaker(silent)).toBeUndefined();
    expect(turns(silent)).toEqual(['spoke']);
    expect(fallSilent(silent, roundId)).toEqual(refusal('no-further'));
    const fifth = after(nextSpeaker(fourth, roundId));
    expect(speaker(fifth)).toBe(5);
    expect(speaker(after(nextSpeaker(fifth, roundId)))).toBe(1);
    // Who let it pass may still want to.
    const skipped = after(skipSpeaker(fourth, roundId));
    const again = after(giveTurn(skipped, roundId, personId(evening, 4)));
    expect(turns(again)).toEqual(['spoke']);
    expect(speaker(again)).toBe(4);
    expect(giveTurn(begun, roundId, id(999))).toEqual(refusal('not-there'));
  });

  it('forgets the turns of a seat that is taken away, and finds them again', () => {
    const third = [nextSpeaker, nextSpeaker, nextSpeaker].reduce(
      (now, act) => after(act(now, roundId)),
      begun,
    );
    const removed = removeSeat(third, personId(evening, 1));
    expect(round(after(removed)).turns).toHaveLength(1);
    expect(removed.ok && undo(removed.evening, removed.undo)).toEqual(third);
    expect(round(after(removeSeat(third, personId(evening, 3)))).speakerId).toBe('');
  });

  it('belongs to a part', () => {
    expect(beginRound(evening, id(999), roundId)).toEqual(refusal('not-there'));
    for (const act of [nextSpeaker, skipSpeaker, previousSpeaker, fallSilent])
      expect(act(evening, roundId)).toEqual(refusal('not-there'));
  });
});

describe('themes', () => {
  const withThemes = ['Bezoek', 'Eten', 'Tuin'].reduce(
    (evening, text, index) => after(addTheme(evening, { id: id(600 + index), text })),
    anEvening(),
  );

  it('chooses at most two', () => {
    const two = after(chooseTheme(after(chooseTheme(withThemes, id(600))), id(602)));
    expect(chooseTheme(two, id(601))).toEqual(refusal('two-chosen'));
    expect(after(chooseTheme(two, id(602)))).toEqual(two);
    const other = after(chooseTheme(after(letThemeGo(two, id(600))), id(601)));
    expect(other.themes.filter(({ chosen }) => chosen).map(({ text }) => text)).toEqual(['Eten', 'Tuin']);
    const three = withThemes.themes.map((theme) => ({ ...theme, chosen: true }));
    expect(eveningSchema.safeParse({ ...withThemes, themes: three }).success).toBe(false);
  });

  it('counts stickers, never fewer than none', () => {
    const counted = after(addStickers(after(addStickers(withThemes, id(601), 1)), id(601), 2));
    expect(counted.themes[1]?.stickers).toBe(3);
    expect(after(addStickers(counted, id(601), -5)).themes[1]?.stickers).toBe(0);
    expect(after(addStickers(counted, id(601), 5_000)).themes[1]?.stickers).toBe(999);
    expect(addStickers(counted, id(601), 0.5)).toEqual(refusal('out-of-range'));
    expect(addStickers(counted, id(999), 1)).toEqual(refusal('not-there'));
  });

  it('puts together what belongs together, most stickers first', () => {
    let evening = after(addStickers(withThemes, id(601), 3));
    evening = after(addStickers(after(addStickers(evening, id(600), 2)), id(602), 2));
    evening = after(
      groupTheme(after(groupTheme(evening, id(600), ' Samen  buiten ')), id(602), 'Samen buiten'),
    );
    expect(themeGroups(evening).map(({ name, stickers, themes }) => [name, stickers, themes.length])).toEqual(
      [
        ['Samen buiten', 4, 2],
        ['', 3, 1],
      ],
    );
  });
});

describe('what is written down', () => {
  it('parks with owner and day, and puts a personal matter on the list without a word', () => {
    const parked = after(
      park(anEvening(), { id: id(500), what: 'Plek voor de auto', who: 'Team', by: '2026-03-01' }),
    );
    const both = after(parkPersonal(parked, id(501)));
    expect(both.parked).toEqual([
      { kind: 'subject', id: id(500), what: 'Plek voor de auto', who: 'Team', by: '2026-03-01' },
      { kind: 'personal', id: id(501) },
    ]);
    // Nothing that somebody adds to that line is kept.
    const written = { ...both, parked: [{ kind: 'personal', id: id(501), what: 'over Mien', who: 'Ans' }] };
    expect(eveningSchema.parse(written).parked).toEqual([{ kind: 'personal', id: id(501) }]);
  });

  it('keeps a card once', () => {
    const card = { id: id(400), deckId: 'team', cardId: 'proud', text: 'Waar was je trots op?' };
    const kept = after(keepCard(anEvening(), card));
    expect(after(keepCard(kept, { ...card, id: id(401) })).keptCards).toEqual([card]);
  });

  it('removes a line and puts it back', () => {
    let evening = anEvening();
    for (const number of [1, 2, 3])
      evening = after(addTakeaway(evening, { id: id(300 + number), text: 'Koffie' }));
    const removed = removeLine(evening, 'takeaways', id(302));
    expect(after(removed).takeaways.map((line) => line.id)).toEqual([id(301), id(303)]);
    expect(removed.ok && undo(removed.evening, removed.undo)).toEqual(evening);
    expect(removeLine(evening, 'parked', id(302))).toEqual(refusal('not-there'));
  });

  it('is nothing around the fire, until somebody asks', () => {
    const fire = anEvening('kampvuurgesprek');
    expect(fire.parts.map(({ kind }) => kind)).toEqual(['fire']);
    const refusals = [
      addTheme(fire, { id: id(200), text: 'x' }),
      park(fire, { id: id(200), what: 'x', who: '', by: '' }),
      parkPersonal(fire, id(200)),
      addTakeaway(fire, { id: id(200), text: 'x' }),
      keepCard(fire, { id: id(200), deckId: 'team', cardId: 'proud', text: 'x' }),
    ];
    expect(refusals).toEqual(refusals.map(() => refusal('nobody-asked')));
    const asked = after(addTakeaway(after(askToWrite(fire)), { id: id(200), text: 'Vaker zo zitten' }));
    const stopped = after(stopWriting(asked));
    expect(stopped.takeaways).toHaveLength(1);
    expect(addTakeaway(stopped, { id: id(201), text: 'x' })).toEqual(refusal('nobody-asked'));
    expect(after(askToWrite(anEvening())).writing).toBe('open');
    expect(after(stopWriting(anEvening())).writing).toBe('open');
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
