import type { Evening, ParkedItem, Round } from './evening.ts';
import { namesOf } from './people.ts';

/*
 * What of an evening may go to the shared screen, and nothing more: the shape of `EveningOnScreen` and `Turns` in
 * `shared/audience`, which makes views of it. No notes, hints, team, aim, minutes or ids.
 */

/** Somebody in the room: a chair, with a first name when that person agreed. */
export interface PersonOnScreen {
  readonly seat: number;
  readonly name: string;
  readonly agreesTo: 'seat' | 'name';
}

/** Something personal: its words are not here, because they are nowhere. */
export interface PersonalOnScreen {
  readonly kind: 'personal';
}

/** A theme; `stickers` is null while nobody has counted any. */
export interface ThemeOnScreen {
  readonly kind: 'theme';
  readonly text: string;
  readonly stickers: number | null;
  readonly isChosen: boolean;
}

/** A parked matter: what, who returns to it, by which day. */
export interface ParkedOnScreen {
  readonly kind: 'parked';
  readonly what: string;
  readonly owner: string;
  readonly by: string;
}

/** An agreement of the group. It has no day to look back on. */
export interface AgreementOnScreen {
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly lookBackOn: '';
}

/** What of an evening may be shown. */
export interface EveningForScreen {
  readonly title: string;
  readonly houseRules: readonly string[];
  readonly people: readonly PersonOnScreen[];
  readonly themes: readonly ThemeOnScreen[];
  readonly parked: readonly (ParkedOnScreen | PersonalOnScreen)[];
  readonly agreements: readonly AgreementOnScreen[];
}

/** Whose turn it is in a round, by seat. */
export interface TurnsOnScreen {
  readonly speaking: number | null;
  readonly hadTurn: readonly number[];
  readonly passed: readonly number[];
}

/** What of an evening may go to the shared screen. */
export function onScreenOf(evening: Evening): EveningForScreen {
  const names = namesOf(evening.people);
  const isCounted = evening.themes.some(({ stickers }) => stickers > 0);
  return {
    title: evening.title,
    houseRules: [...evening.houseRules],
    people: evening.people.map(({ id, seat }): PersonOnScreen => {
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

function parkedOnScreen(item: ParkedItem): ParkedOnScreen | PersonalOnScreen {
  if (item.kind === 'personal') return { kind: 'personal' };
  return { kind: 'parked', what: item.what, owner: item.who, by: item.by };
}

/** Whose turn it is, for the shared screen. */
export function turnsOnScreen({ people }: Evening, { turns, speakerId }: Round): TurnsOnScreen {
  const seatOf = (personId: string) => people.find(({ id }) => id === personId)?.seat;
  const seatsOf = (how: Round['turns'][number]['how']) =>
    turns.filter((turn) => turn.how === how).flatMap(({ personId }) => seatOf(personId) ?? []);
  return {
    speaking: seatOf(speakerId) ?? null,
    hadTurn: seatsOf('spoke'),
    passed: seatsOf('skipped'),
  };
}
