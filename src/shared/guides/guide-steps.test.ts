import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Position } from '../model/index.ts';
import {
  firstPosition,
  type Guide,
  guideSchema,
  isFirstPosition,
  isLastPosition,
  locate,
  nextPosition,
  previousPosition,
  promptsOf,
  startOfStep,
} from './index.ts';

const wishesGuide = guideSchema.parse(
  JSON.parse(readFileSync('resources/guides/wensengesprek.json', 'utf8')),
);

describe('walking through our own guide', () => {
  it('starts at the first question and ends with reading back', () => {
    expect(firstPosition(wishesGuide)).toEqual({ stepId: 'welcome', promptIndex: 0 });
    expect(isFirstPosition(wishesGuide, firstPosition(wishesGuide))).toBe(true);
    expect(isLastPosition(wishesGuide, { stepId: 'read-back', promptIndex: 0 })).toBe(true);
    expect(nextPosition(wishesGuide, { stepId: 'read-back', promptIndex: 0 })).toBeUndefined();
    expect(previousPosition(wishesGuide, { stepId: 'wishes', promptIndex: 0 })).toEqual({
      stepId: 'what-counts',
      promptIndex: 3,
    });
  });

  it('finds steps by id', () => {
    expect(startOfStep(wishesGuide, 'stories')).toEqual({ stepId: 'stories', promptIndex: 0 });
    expect(startOfStep(wishesGuide, 'gone')).toBeUndefined();
  });

  it('comes as near as it can to a position that is gone', () => {
    expect(locate(wishesGuide, { stepId: 'stories', promptIndex: 2 })).toMatchObject({
      stepIndex: 1,
      promptCount: 5,
      prompt: { id: 'good-day' },
    });
    expect(locate(wishesGuide, { stepId: 'stories', promptIndex: 99 })).toMatchObject({
      prompt: { id: 'own-way' },
    });
    expect(locate(wishesGuide, { stepId: 'gone', promptIndex: 3 })).toMatchObject({
      position: { stepId: 'welcome', promptIndex: 0 },
    });
    expect(locate(wishesGuide, { stepId: 'wishes', promptIndex: 4 })).toMatchObject({
      prompt: undefined,
      position: { stepId: 'wishes', promptIndex: 0 },
    });
  });
});

describe('walking through any guide', () => {
  it('visits every question and every screen once, in order, and ends', () => {
    fc.assert(
      fc.property(guides, (guide) => {
        const expected = guide.steps.flatMap((step): Position[] =>
          promptsOf(step).length > 0
            ? promptsOf(step).map((_, promptIndex) => ({ stepId: step.id, promptIndex }))
            : [{ stepId: step.id, promptIndex: 0 }],
        );
        expect(walk(guide)).toEqual(expected);
      }),
    );
  });

  it('comes back where it was: previous undoes next', () => {
    fc.assert(
      fc.property(guides, (guide) => {
        for (const position of walk(guide)) {
          const next = nextPosition(guide, position);
          if (next !== undefined) expect(previousPosition(guide, next)).toEqual(position);
          const previous = previousPosition(guide, position);
          if (previous !== undefined) expect(nextPosition(guide, previous)).toEqual(position);
        }
      }),
    );
  });

  it('always finds a place that is there, also for a position that never was', () => {
    const anyNumber = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0));
    fc.assert(
      fc.property(guides, fc.string(), fc.nat(), anyNumber, (guide, text, choice, promptIndex) => {
        const known = guide.steps[choice % guide.steps.length]?.id ?? '';
        for (const stepId of [text, known]) {
          const place = locate(guide, { stepId, promptIndex });
          expect(walk(guide)).toContainEqual(place.position);
          expect(guide.steps[place.stepIndex]).toBe(place.step);
          expect(locate(guide, place.position)).toEqual(place);
        }
      }),
    );
  });
});

function walk(guide: Guide): Position[] {
  const visited: Position[] = [];
  let position: Position | undefined = firstPosition(guide);
  while (position !== undefined) {
    visited.push(position);
    // More positions than a guide can have: walking in a circle.
    if (visited.length > 12 * 20) throw new Error('no end');
    position = nextPosition(guide, position);
  }
  return visited;
}

/** Valid guides of any shape: 0 stands for a screen of its own, another number for that many questions. */
/* Every second kind needs a title at each prompt; the others refuse one. */
const kindsWithPrompts = ['questions', 'cards', 'three-voices', 'areas', 'opinion', 'choice'];

const guides: fc.Arbitrary<Guide> = fc.array(fc.nat(6), { maxLength: 11 }).map((shape) => {
  const words = { nl: 'Woorden', en: 'Words' };
  return guideSchema.parse({
    ...wishesGuide,
    steps: [
      ...shape.map((promptCount, index) =>
        promptCount === 0
          ? { kind: 'agreements', id: `step-${index}`, title: words }
          : {
              kind: kindsWithPrompts[index % kindsWithPrompts.length],
              id: `step-${index}`,
              title: words,
              prompts: Array.from({ length: promptCount }, (_, prompt) => ({
                id: `prompt-${index}-${prompt}`,
                question: words,
                followUps: [],
                ...(index % 2 === 0 ? {} : { title: words }),
              })),
            },
      ),
      { kind: 'read-back', id: 'end', title: words },
    ],
  });
});
