import { describe, expect, it } from 'vitest';
import { after, anEvening, id, partId, personId, refusal } from '../../../tests/fixtures/evenings/evening.ts';
import {
  beginRound,
  type Evening,
  fallSilent,
  giveTurn,
  nextSpeaker,
  previousSpeaker,
  removeSeat,
  roundOf,
  skipSpeaker,
  stillToSpeak,
  undo,
} from './index.ts';

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
