import { describe, expect, it } from 'vitest';
import { offersIn } from './choosing.ts';
import { compareCircles } from './then-and-now.ts';
import type { CircleView, SegmentView } from './view.ts';

function part(id: string, changes: Partial<SegmentView> = {}): SegmentView {
  return {
    ...{ id, title: `Deel ${id}`, group: '', icon: 'sun', going: 'not-discussed', say: 'not-discussed' },
    ...{ importance: 'not-discussed', notToday: false, wishes: [] },
    ...changes,
  };
}

const circle = (...segments: SegmentView[]): CircleView => ({ callName: 'Mien', whatCounts: '', segments });

describe('two circles compared', () => {
  it('say of each part what changed, what stayed, and what only one of them speaks of', () => {
    const then = circle(
      part('a', { going: 'not-well', say: 'leave' }),
      part('b', { going: 'well' }),
      part('c'),
      part('gone', { going: 'well' }),
    );
    const now = circle(
      part('a', { going: 'well', say: 'self' }),
      part('b', { going: 'well' }),
      part('c', { going: 'so-so' }),
      part('new', { going: 'well' }),
    );
    expect(compareCircles(then, now, 'nl')).toEqual({
      changed: [{ id: 'a', title: 'Deel a', changes: ['niet goed, nu goed', 'laat ik over, nu zelf'] }],
      same: ['Deel b'],
      notCompared: ['Deel c', 'Deel new', 'Deel gone'],
    });
  });

  it('name a value that was taken back', () => {
    const then = circle(part('a', { going: 'well', importance: 'very' }));
    const now = circle(part('a', { going: 'well' }));
    expect(compareCircles(then, now, 'nl').changed[0]?.changes).toEqual([
      'heel belangrijk, nu niet besproken',
    ]);
  });
});

describe('what is offered first', () => {
  it('matters most and goes least; the rest keeps its order and has no reason', () => {
    const view = circle(
      part('plain', { going: 'not-well', importance: 'a-little' }),
      part('quite-so-so', { going: 'so-so', importance: 'quite' }),
      part('very-so-so', { going: 'so-so', importance: 'very' }),
      part('fine', { going: 'well', importance: 'very' }),
      part('quite-not-well', { going: 'not-well', importance: 'quite' }),
      part('very-not-well', { going: 'not-well', importance: 'very' }),
    );
    const offers = offersIn(view);
    const reasons = ['very-not-well', 'very-so-so', 'quite-not-well', 'quite-so-so'];
    expect(offers.map(({ segment }) => segment.id)).toEqual([...reasons, 'plain', 'fine']);
    expect(offers.map(({ reason }) => reason)).toEqual([...reasons, undefined, undefined]);
  });
});
