import { type Acted, done, refused } from './acts.ts';
import { type Evening, eveningLimits, type Person } from './evening.ts';
import { firstNameOf } from '../audience/index.ts';

/** How somebody is called on a screen or a list: "Ans", "Stoel 3", or "Ans, stoel 3" where there are two of that name. */
export type PersonName =
  | { readonly kind: 'seat'; readonly seat: number }
  | { readonly kind: 'name'; readonly firstName: string }
  | { readonly kind: 'name-and-seat'; readonly firstName: string; readonly seat: number };

/** How everybody is called, by id. Who did not agree to be listed is a seat number. */
export function namesOf(people: readonly Person[]): Map<string, PersonName> {
  const listed = people.map((person) => ({ ...person, firstName: listedName(person) }));
  const timesCalled = new Map<string, number>();
  for (const { firstName } of listed) {
    const sound = soundOf(firstName);
    timesCalled.set(sound, (timesCalled.get(sound) ?? 0) + 1);
  }
  return new Map(
    listed.map(({ id, seat, firstName }): [string, PersonName] => {
      if (firstName === '') return [id, { kind: 'seat', seat }];
      const isAlone = timesCalled.get(soundOf(firstName)) === 1;
      return [id, isAlone ? { kind: 'name', firstName } : { kind: 'name-and-seat', firstName, seat }];
    }),
  );
}

function listedName({ agreed, firstName }: Person): string {
  return agreed ? firstNameOf(firstName) : '';
}

/** "René" and "rene" are called alike in a room. */
function soundOf(firstName: string): string {
  return firstName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Adds a seat (stoel), with the lowest number that is free. Nobody is listed yet. */
export function addSeat(evening: Evening, id: string): Acted {
  const { people } = evening;
  if (people.length >= eveningLimits.people) return refused('full');
  const taken = new Set(people.map(({ seat }) => seat));
  let seat = 1;
  while (taken.has(seat)) seat += 1;
  return done(evening, { people: [...people, { id, seat, agreed: false, firstName: '' }] });
}

/** Takes a seat away, with the turns of whoever sat there. */
export function removeSeat(evening: Evening, personId: string): Acted {
  if (!evening.people.some(({ id }) => id === personId)) return refused('not-there');
  const isElsewhere = ({ speakerId, turns }: Evening['rounds'][number]) =>
    speakerId !== personId && turns.every((turn) => turn.personId !== personId);
  return done(evening, {
    people: evening.people.filter(({ id }) => id !== personId),
    rounds: evening.rounds.map((round) =>
      isElsewhere(round)
        ? round
        : {
            ...round,
            speakerId: round.speakerId === personId ? '' : round.speakerId,
            turns: round.turns.filter((turn) => turn.personId !== personId),
          },
    ),
  });
}

/**
 * Lists somebody who agreed, by first name.
 *
 * @param typed what was typed; of a full name the first name is kept and nothing else
 */
export function listPerson(evening: Evening, personId: string, typed: string): Acted {
  const firstName = firstNameOf(typed);
  if (firstName === '') return refused('no-first-name');
  return changePerson(evening, personId, { agreed: true, firstName });
}

/** Takes somebody off the list: the name goes, the seat stays. */
export function unlistPerson(evening: Evening, personId: string): Acted {
  return changePerson(evening, personId, { agreed: false, firstName: '' });
}

function changePerson(
  evening: Evening,
  personId: string,
  changes: Pick<Person, 'agreed' | 'firstName'>,
): Acted {
  if (!evening.people.some(({ id }) => id === personId)) return refused('not-there');
  return done(evening, {
    people: evening.people.map((person) => (person.id === personId ? { ...person, ...changes } : person)),
  });
}
