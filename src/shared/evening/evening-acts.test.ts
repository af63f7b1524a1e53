import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cleanText } from '../model/index.ts';
import {
  type Acted,
  addAgreement,
  addHouseRule,
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
  minutesPassed,
  movePart,
  namesOf,
  newPart,
  nextSpeaker,
  nowAndNext,
  park,
  parkPersonal,
  partTime,
  planMinutes,
  plannedMinutes,
  previousSpeaker,
  removeHouseRule,
  removeLine,
  removePart,
  removeSeat,
  reportOf,
  skipSpeaker,
  stopWriting,
  stretchPart,
  timetable,
  totalMinutes,
  undo,
  unlistPerson,
} from './index.ts';

/*
 * Evenings that go every way: acts in any order, on anything, at any moment, with a clock that is set back, and some of
 * them taken back. What is promised about an evening must hold after each.
 */

const templates = ['familieavond-90', 'familieavond-60', 'spiegelgesprek', 'kampvuurgesprek'].map((name) => {
  const loaded = loadTemplate(readFileSync(`resources/evenings/${name}.json`, 'utf8'));
  if (!loaded.ok) throw new Error(name);
  return loaded.template;
});

const surname = 'Achternaam';
const note = 'Geheimpje';

/** What an act may need. `pick` chooses one of a list, or something that is not in it. */
interface Chance {
  readonly numbers: readonly number[];
  readonly minutes: number;
  readonly name: string;
  readonly now: string;
  readonly newId: () => string;
}
type Act = (evening: Evening, chance: Chance) => Acted;

function pick(items: readonly { id: string }[], number = 0): string {
  return items[number % (items.length + 1)]?.id ?? '00000000-0000-4000-8000-ffffffffffff';
}

const listsOfLines = ['themes', 'parked', 'agreements', 'takeaways', 'keptCards'] as const;

const acts: Record<string, Act> = {
  movePart: (evening, { numbers: [from = 0, to = 0] }) => movePart(evening, from % 10, to % 10),
  addPart: (evening, { newId, minutes, numbers: [place = 0] }) =>
    addPart(evening, { ...newPart(newId()), minutes, notes: note }, place % (evening.parts.length + 1)),
  removePart: (evening, { numbers: [number] }) => removePart(evening, pick(evening.parts, number)),
  planMinutes: (evening, { numbers: [number], minutes }) =>
    planMinutes(evening, pick(evening.parts, number), minutes),
  beginEvening: (evening, { now }) => beginEvening(evening, now),
  forward: (evening, { now }) => forward(evening, now),
  back: (evening, { now }) => back(evening, now),
  stretchPart: (evening, { numbers: [number], minutes, now }) =>
    stretchPart(evening, pick(evening.parts, number), minutes, now),
  stretchThis: (evening, { minutes, now }) =>
    stretchPart(evening, nowAndNext(evening).now?.id ?? pick([]), minutes, now),
  endEvening: (evening, { now }) => endEvening(evening, now),
  goOn: (evening, { now }) => goOn(evening, now),
  addSeat: (evening, { newId }) => addSeat(evening, newId()),
  removeSeat: (evening, { numbers: [number] }) => removeSeat(evening, pick(evening.people, number)),
  listPerson: (evening, { numbers: [number], name }) =>
    listPerson(evening, pick(evening.people, number), `${name} ${surname}`),
  unlistPerson: (evening, { numbers: [number] }) => unlistPerson(evening, pick(evening.people, number)),
  beginRound: (evening, { numbers: [number], newId }) =>
    beginRound(evening, pick(evening.parts, number), newId()),
  nextSpeaker: (evening, { numbers: [number] }) => nextSpeaker(evening, pick(evening.rounds, number)),
  skipSpeaker: (evening, { numbers: [number] }) => skipSpeaker(evening, pick(evening.rounds, number)),
  giveTurn: (evening, { numbers: [round, person] }) =>
    giveTurn(evening, pick(evening.rounds, round), pick(evening.people, person)),
  fallSilent: (evening, { numbers: [number] }) => fallSilent(evening, pick(evening.rounds, number)),
  previousSpeaker: (evening, { numbers: [number] }) => previousSpeaker(evening, pick(evening.rounds, number)),
  addTheme: (evening, { newId, name }) => addTheme(evening, { id: newId(), text: name }),
  chooseTheme: (evening, { numbers: [number] }) => chooseTheme(evening, pick(evening.themes, number)),
  letThemeGo: (evening, { numbers: [number] }) => letThemeGo(evening, pick(evening.themes, number)),
  addStickers: (evening, { numbers: [number], minutes }) =>
    addStickers(evening, pick(evening.themes, number), minutes),
  groupTheme: (evening, { numbers: [number], name }) =>
    groupTheme(evening, pick(evening.themes, number), name),
  park: (evening, { newId, name }) => park(evening, { id: newId(), what: name, who: '', by: '' }),
  parkPersonal: (evening, { newId }) => parkPersonal(evening, newId()),
  addAgreement: (evening, { newId, name }) =>
    addAgreement(evening, { id: newId(), what: name, who: '', when: '' }),
  addTakeaway: (evening, { newId, name }) => addTakeaway(evening, { id: newId(), text: name }),
  keepCard: (evening, { newId, numbers: [number = 0] }) =>
    keepCard(evening, { id: newId(), deckId: 'team', cardId: `card-${number % 5}`, text: 'Wat helpt?' }),
  removeLine: (evening, { numbers: [list = 0, number] }) => {
    const name = listsOfLines[list % listsOfLines.length] ?? 'themes';
    return removeLine(evening, name, pick(evening[name], number));
  },
  askToWrite: (evening) => askToWrite(evening),
  stopWriting: (evening) => stopWriting(evening),
  addHouseRule: (evening) => addHouseRule(evening),
  removeHouseRule: (evening, { numbers: [number = 0] }) => removeHouseRule(evening, number % 6),
};

const step = fc.record({
  // An evening that goes on is where most can go wrong.
  name: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...Object.keys(acts)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'beginEvening',
        'forward',
        'stretchThis',
        'addTheme',
        'chooseTheme',
        'beginRound',
        'giveTurn',
        'nextSpeaker',
      ),
    },
  ),
  numbers: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
  minutes: fc.oneof(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -300, max: 600 })),
  // As it is stored; with a word to begin with, because of a surname alone nobody can say that it is one.
  text: fc
    .oneof(
      fc.constantFrom('Ans', 'ans', 'Ria', 'Bo 😀', 'Mevrouw', 'Tante Wil', 'de', 'Ans,'),
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `Aan${text}`),
    )
    .map(cleanText),
  /** How far the clock goes on, in seconds; sometimes it is set back. */
  seconds: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.integer({ min: -7_200, max: 7_200 })),
});

const session = fc.record({
  template: fc.nat(templates.length - 1),
  seats: fc.integer({ min: 0, max: 8 }),
  steps: fc.array(step, { maxLength: 90, size: 'max' }),
});

const runs = { seed: 20261122, numRuns: 80 };

interface Taken {
  readonly name: string;
  readonly before: Evening;
  readonly acted: Acted;
  readonly evening: Evening;
  readonly chance: Chance;
}

/** Plays a session and shows each act to `look`. */
function play(
  { template, seats, steps }: typeof session extends fc.Arbitrary<infer T> ? T : never,
  look: (taken: Taken) => void,
): void {
  let number = 0;
  const newId = () => {
    number += 1;
    return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  };
  let evening = frozen(eveningFromTemplate(templates[template], { language: 'nl', newId, seats }));
  let time = Date.parse('2026-02-12T18:30:00.000Z');
  for (const { name, numbers, minutes, text, seconds } of steps) {
    time += seconds * 1_000;
    const chance = { numbers, minutes, name: text, now: new Date(time).toISOString(), newId };
    const before = evening;
    const acted = acts[name]?.(before, chance) ?? { ok: false as const, reason: 'not-there' as const };
    if (acted.ok) evening = frozen(acted.evening);
    look({ name, before, acted, evening, chance });
  }
}

/** Acts may not change what they are given. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

it('can always be stored: what an act gives is a whole evening', () => {
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ evening }) => {
        expect(eveningSchema.parse(JSON.parse(JSON.stringify(evening)))).toEqual(evening);
      });
    }),
    runs,
  );
});

it('adds up: the total is that of its parts, and no part has less than a minute', () => {
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ evening }) => {
        let sum = 0;
        for (const { minutes, stretched } of evening.parts) {
          expect(minutes + stretched).toBeGreaterThanOrEqual(1);
          sum += minutes + stretched;
        }
        expect(totalMinutes(evening)).toBe(sum);
      });
    }),
    runs,
  );
});

it('never has negative time, counts whole minutes, and says a calm word', () => {
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ evening, chance: { now } }) => {
        expect(partTime(evening, now) === undefined).toBe(evening.state !== 'going');
        for (const time of [partTime(evening, now), eveningTime(evening, now)]) {
          if (time === undefined) continue;
          for (const minutes of [time.planned, time.passed, time.left, time.over]) {
            expect(Number.isInteger(minutes)).toBe(true);
            expect(minutes).toBeGreaterThanOrEqual(0);
          }
          expect(time.word).toBe(time.over === 0 ? 'on-time' : time.over <= 5 ? 'a-bit-over' : 'over');
        }
        const { begins, endsAt } = timetable(evening, now);
        expect(begins.map(({ partId }) => partId)).toEqual(evening.parts.map(({ id }) => id));
        for (const at of [...begins.map((begin) => begin.at), endsAt]) expect(Date.parse(at)).not.toBeNaN();
      });
    }),
    runs,
  );
});

it('never makes a part shorter than what has passed, and changes no other part', () => {
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ name, before, acted, chance: { minutes, now } }) => {
        if (!acted.ok || !name.startsWith('stretch')) return;
        const changed = acted.evening.parts.filter((part, index) => part !== before.parts[index]);
        expect(changed).toHaveLength(1);
        for (const part of changed) {
          const was = before.parts.find(({ id }) => id === part.id) ?? part;
          if (minutes < 0) {
            expect(plannedMinutes(part)).toBeLessThan(plannedMinutes(was));
            expect(plannedMinutes(part)).toBeGreaterThanOrEqual(minutesPassed(before, part.id, now));
          } else expect(plannedMinutes(part)).toBeGreaterThan(plannedMinutes(was));
          expect(Math.abs(plannedMinutes(part) - plannedMinutes(was))).toBeLessThanOrEqual(Math.abs(minutes));
        }
      });
    }),
    runs,
  );
});

it('lists nobody who did not agree, and keeps no surname', () => {
  fc.assert(
    fc.property(session, (of) => {
      const agreed = new Set<string>();
      play(of, ({ name, before, acted, evening, chance: { numbers } }) => {
        const personId = pick(before.people, numbers[0]);
        if (acted.ok && name === 'listPerson') agreed.add(personId);
        if (acted.ok && name === 'unlistPerson') agreed.delete(personId);
        const names = namesOf(evening.people);
        expect([...names.keys()]).toEqual(evening.people.map(({ id }) => id));
        for (const [id, called] of names) if (called.kind !== 'seat') expect(agreed).toContain(id);
        for (const person of evening.people) if (!agreed.has(person.id)) expect(person.firstName).toBe('');
        expect(JSON.stringify(evening)).not.toContain(surname);
        const shown = [...names.values()].map((called) =>
          JSON.stringify(called).normalize('NFD').toLowerCase(),
        );
        expect(new Set(shown).size).toBe(shown.length);
      });
    }),
    runs,
  );
});

it('has at most two chosen themes, and stickers that can be counted', () => {
  let most = 0;
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ evening }) => {
        const chosen = evening.themes.filter((theme) => theme.chosen).length;
        most = Math.max(most, chosen);
        expect(chosen).toBeLessThanOrEqual(2);
        expect(evening.themes.every(({ stickers }) => stickers >= 0)).toBe(true);
      });
    }),
    runs,
  );
  expect(most).toBe(2);
});

it('gives everybody one turn at a time, and nobody two', () => {
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ evening }) => {
        const here = new Set(evening.people.map(({ id }) => id));
        for (const { turns, speakerId } of evening.rounds) {
          const ids = turns.map(({ personId }) => personId);
          if (speakerId !== '') ids.push(speakerId);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.every((id) => here.has(id))).toBe(true);
        }
      });
    }),
    runs,
  );
});

it('keeps what was at which moment: one part at a time, and none before the beginning or after the end', () => {
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ evening }) => {
        const open = evening.moments.filter(({ until }) => until === '');
        expect(open).toHaveLength(evening.state === 'going' ? 1 : 0);
        if (evening.state === 'going') expect(evening.moments.at(-1)).toBe(open[0]);
        if (evening.state === 'preparing') expect(evening.moments).toEqual([]);
        for (const { from, until } of evening.moments)
          if (until !== '') expect(Date.parse(until)).toBeGreaterThanOrEqual(Date.parse(from));
      });
    }),
    runs,
  );
});

it('writes nothing down around the fire unless somebody asked', () => {
  fc.assert(
    fc.property(session, (of) => {
      play({ ...of, template: 3 }, ({ before, evening }) => {
        if (before.writing !== 'when-asked') return;
        for (const list of listsOfLines)
          expect(evening[list].length).toBeLessThanOrEqual(before[list].length);
      });
    }),
    runs,
  );
});

it('is exactly as before after every act that is undone', () => {
  const undone = new Set<string>();
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ name, before, acted }) => {
        if (!acted.ok) return;
        undone.add(name);
        expect(undo(acted.evening, acted.undo)).toEqual(before);
      });
    }),
    runs,
  );
  // Every act there is was done and undone.
  expect([...undone].sort()).toEqual(Object.keys(acts).sort());
});

it('is as in the beginning when everything is undone, one by one', () => {
  fc.assert(
    fc.property(session, (of) => {
      const undos: Extract<Acted, { ok: true }>[] = [];
      let first: Evening | undefined;
      play(of, ({ before, acted }) => {
        first ??= before;
        if (acted.ok) undos.push(acted);
      });
      const last = undos.at(-1)?.evening ?? first;
      if (last === undefined) return;
      expect(undos.reduceRight((evening, acted) => undo(evening, acted.undo), last)).toEqual(first);
    }),
    runs,
  );
});

it('undoes one act and leaves what was done after it', () => {
  fc.assert(
    fc.property(session, fc.nat(), fc.constantFrom('parts', 'people', 'themes'), (of, number, list) => {
      play(of, ({ evening, chance }) => {
        const item = evening[list][number % Math.max(1, evening[list].length)];
        if (item === undefined || evening.writing === 'when-asked') return;
        const removed =
          list === 'parts'
            ? removePart(evening, item.id)
            : list === 'people'
              ? removeSeat(evening, item.id)
              : removeLine(evening, 'themes', item.id);
        if (!removed.ok) return;
        const since = addTakeaway(removed.evening, { id: chance.newId(), text: 'Daarna' });
        if (!since.ok) return;
        const after = undo(since.evening, removed.undo);
        expect(after).toEqual({ ...evening, takeaways: since.evening.takeaways });
      });
    }),
    { ...runs, numRuns: 30 },
  );
});

it('reports nothing private', () => {
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ evening }) => {
        const { text } = reportOf(evening, () => []);
        expect(text).not.toContain(note);
        expect(text).not.toContain(surname);
        for (const { hint, question } of evening.parts)
          for (const own of [hint, question]) if (own !== '') expect(text).not.toContain(own);
      });
    }),
    { ...runs, numRuns: 30 },
  );
});
