import type {
  EveningOnScreen,
  EveningParked,
  EveningPerson,
  PersonalMatter,
  Turns,
} from '../audience/index.ts';
import type { Evening, ParkedItem, Round } from './evening.ts';
import { namesOf } from './people.ts';

/** What of an evening may go to the shared screen, and nothing more: no notes, hints, team, aim, minutes or ids. */
export function onScreenOf(evening: Evening): EveningOnScreen {
  const names = namesOf(evening.people);
  const isCounted = evening.themes.some(({ stickers }) => stickers > 0);
  return {
    title: evening.title,
    houseRules: [...evening.houseRules],
    people: evening.people.map(({ id, seat }): EveningPerson => {
      const called = names.get(id);
      return called === undefined || called.kind === 'seat'
        ? { seat, name: '', agreesTo: 'seat' }
        : { seat, name: called.firstName, agreesTo: 'name' };
    }),
    themes: evening.themes.map(({ text, stickers, chosen }) => ({
      kind: 'theme',
      text,
      stickers: isCounted ? stickers : null,
      isChosen: chosen,
    })),
    parked: evening.parked.map(parkedOnScreen),
    agreements: evening.agreements.map(({ what, who, when }) => ({ what, who, when, lookBackOn: '' })),
  };
}

function parkedOnScreen(item: ParkedItem): EveningParked | PersonalMatter {
  if (item.kind === 'personal') return { kind: 'personal' };
  return { kind: 'parked', what: item.what, owner: item.who, by: item.by };
}

/** Whose turn it is, for the shared screen. */
export function turnsOnScreen({ people }: Evening, { turns, speakerId }: Round): Turns {
  const seatOf = (personId: string) => people.find(({ id }) => id === personId)?.seat;
  const seatsOf = (how: Round['turns'][number]['how']) =>
    turns.filter((turn) => turn.how === how).flatMap(({ personId }) => seatOf(personId) ?? []);
  return {
    speaking: seatOf(speakerId) ?? null,
    hadTurn: seatsOf('spoke'),
    passed: seatsOf('skipped'),
  };
}
