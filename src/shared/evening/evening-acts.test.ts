import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  surname,
  note,
  pick,
  session,
  runs,
  play,
  listsOfLines,
} from '../../../tests/fixtures/evenings/any-acts.ts';
import {
  eveningSchema,
  eveningTime,
  minutesPassed,
  namesOf,
  partTime,
  plannedMinutes,
  reportAsText,
  reportOf,
  timetable,
  totalMinutes,
} from './index.ts';

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

it('reports nothing private', () => {
  fc.assert(
    fc.property(session, (of) => {
      play(of, ({ evening }) => {
        const text = reportAsText(reportOf(evening, () => []));
        expect(text).not.toContain(note);
        expect(text).not.toContain(surname);
        for (const { hint, question } of evening.parts)
          for (const own of [hint, question]) if (own !== '') expect(text).not.toContain(own);
      });
    }),
    { ...runs, numRuns: 30 },
  );
});
