import type { Shown } from '#shared/audience/index.ts';
import { describe, expect, it } from 'vitest';
import { oneOfEach } from '../../../shared/audience/one-of-each.fixture.ts';
import { attemptsFor, firstThatFits, smallestLetters, type Attempt } from './attempts.ts';

const everyLetters = ['usual', 'low-vision'] as const;
const [question, wishes, round] = (['question', 'wishes', 'round'] as const).map((kind) => shownOf(kind));

function shownOf(kind: Shown['kind']): Shown {
  const found = oneOfEach.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

const drawn = { large: 0, small: 1, none: 2 };

/** Those in letters that are as large as promised; behind them comes what is better than words off the screen. */
const promised = (attempts: readonly Attempt[], letters: keyof typeof smallestLetters) =>
  attempts.filter(({ size }) => size >= smallestLetters[letters]);

describe.each(everyLetters)('the ways to lay out a view in letters that are %s', (letters) => {
  it('keep to the smallest letters until nothing else is left to give way', () => {
    for (const shown of oneOfEach) {
      const attempts = attemptsFor(shown, letters);
      const enough = promised(attempts, letters);
      expect(attempts.slice(0, enough.length)).toEqual(enough);
      const rest = attempts.slice(enough.length);
      expect(rest.every(({ drawing, hem, breaks }) => drawing === 'none' && !hem && breaks)).toBe(true);
      expect(rest.map(({ size }) => size)).toEqual(letters === 'usual' ? [40, 32] : [64, 56, 48, 40, 32]);
    }
  });

  it('try smaller letters before a smaller drawing, and break words last', () => {
    for (const shown of oneOfEach) {
      const attempts = promised(attemptsFor(shown, letters), letters);
      const rank = ({ drawing, hem, breaks, size }: Attempt) =>
        [breaks ? 1 : 0, drawn[drawing], hem ? 0 : 1, 999 - size]
          .map((part) => String(part).padStart(3, '0'))
          .join();
      const ranks = attempts.map(rank);
      expect(ranks).toEqual([...ranks].sort());
      expect(new Set(ranks).size).toBe(ranks.length);
    }
  });

  it('keep the house rules only where there are some', () => {
    const hems = (shown: Shown) => new Set(attemptsFor(shown, letters).map(({ hem }) => hem));
    expect(hems(round ?? shownOf('round'))).toEqual(new Set([true, false]));
    expect(hems(question ?? shownOf('question'))).toEqual(new Set([false]));
    expect(hems({ ...(round as Extract<Shown, { kind: 'round' }>), hem: null })).toEqual(new Set([false]));
  });
});

it('begin with letters that fill the screen: a question larger than one thing, and that larger than a list', () => {
  const begin = (shown: Shown | undefined) => attemptsFor(shown ?? shownOf('blank'), 'usual')[0]?.size;
  const one = wishes as Extract<Shown, { kind: 'wishes' }>;
  const two = { ...one, wishes: [...one.wishes, ...one.wishes] };
  expect([begin(question), begin(one), begin(two)]).toEqual([160, 112, 88]);
});

describe('the first attempt that fits', () => {
  const attempts = attemptsFor(shownOf('question'), 'usual');

  it('is the first, and nothing behind it is tried', () => {
    const tried: number[] = [];
    const found = firstThatFits(attempts, ({ size }) => {
      tried.push(size);
      return size <= 132;
    });
    expect([found?.size, tried]).toEqual([132, [160, 144, 140, 132]]);
  });

  it('is the last when none fits, and none of none', () => {
    expect(firstThatFits(attempts, () => false)).toEqual(attempts.at(-1));
    expect(firstThatFits([], () => true)).toBeUndefined();
  });
});
