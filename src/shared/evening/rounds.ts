import { type Acted, done, refused } from './acts.ts';
import { type Evening, eveningLimits, type Person, type Round } from './evening.ts';

/** Begins a round in a part; nobody speaks yet. */
export function beginRound(evening: Evening, partId: string, id: string): Acted {
  if (!evening.parts.some((part) => part.id === partId)) return refused('not-there');
  if (evening.rounds.length >= eveningLimits.rounds) return refused('full');
  return done(evening, { rounds: [...evening.rounds, { id, partId, turns: [], speakerId: '' }] });
}

/** The last round of a part, where there is one. */
export function roundOf({ rounds }: Evening, partId: string): Round | undefined {
  return rounds.findLast((round) => round.partId === partId);
}

/** Who has had no turn yet, and does not speak now, in the order of the seats. */
export function stillToSpeak({ people }: Evening, { turns, speakerId }: Round): Person[] {
  return people
    .filter(({ id }) => id !== speakerId && turns.every(({ personId }) => personId !== id))
    .toSorted((one, other) => one.seat - other.seat);
}

/** The speaker has had a turn; the next seat without one follows, or nobody when all had theirs. */
export function nextSpeaker(evening: Evening, roundId: string): Acted {
  return passTurn(evening, roundId, 'spoke');
}

/** The speaker lets the turn pass (sla over), which needs no reason; the next seat follows. */
export function skipSpeaker(evening: Evening, roundId: string): Acted {
  return passTurn(evening, roundId, 'skipped');
}

function passTurn(evening: Evening, roundId: string, how: Round['turns'][number]['how']): Acted {
  const round = evening.rounds.find(({ id }) => id === roundId);
  if (round === undefined) return refused('not-there');
  if (round.speakerId === '' && stillToSpeak(evening, round).length === 0) return refused('no-further');
  const ended = endTurn(round, how);
  return changeRound(evening, { ...ended, speakerId: nextAfter(evening, round, ended) });
}

/** The first seat after the speaker's without a turn; past the last seat the count begins again. */
function nextAfter(evening: Evening, { speakerId }: Round, ended: Round): string {
  const waiting = stillToSpeak(evening, ended);
  const seat = evening.people.find(({ id }) => id === speakerId)?.seat ?? 0;
  return (waiting.find((person) => person.seat > seat) ?? waiting[0])?.id ?? '';
}

/** Gives the turn to somebody, whoever is next: also to one who let it pass, or had it before. */
export function giveTurn(evening: Evening, roundId: string, personId: string): Acted {
  const round = evening.rounds.find(({ id }) => id === roundId);
  if (round === undefined || !evening.people.some(({ id }) => id === personId)) return refused('not-there');
  const { turns } = endTurn(round, 'spoke');
  return changeRound(evening, {
    ...round,
    turns: turns.filter((turn) => turn.personId !== personId),
    speakerId: personId,
  });
}

/** Nobody speaks: silence is fine, around the fire and elsewhere. Who spoke has had a turn. */
export function fallSilent(evening: Evening, roundId: string): Acted {
  const round = evening.rounds.find(({ id }) => id === roundId);
  if (round === undefined) return refused('not-there');
  if (round.speakerId === '') return refused('no-further');
  return changeRound(evening, { ...endTurn(round, 'spoke'), speakerId: '' });
}

/** Gives the turn back to whoever had it last; the one who speaks now waits again. */
export function previousSpeaker(evening: Evening, roundId: string): Acted {
  const round = evening.rounds.find(({ id }) => id === roundId);
  if (round === undefined) return refused('not-there');
  const last = round.turns.at(-1);
  if (last === undefined) return refused('no-further');
  return changeRound(evening, { ...round, turns: round.turns.slice(0, -1), speakerId: last.personId });
}

function endTurn(round: Round, how: Round['turns'][number]['how']): Round {
  if (round.speakerId === '') return round;
  return { ...round, turns: [...round.turns, { personId: round.speakerId, how }] };
}

function changeRound(evening: Evening, round: Round): Acted {
  return done(evening, { rounds: evening.rounds.map((each) => (each.id === round.id ? round : each)) });
}
