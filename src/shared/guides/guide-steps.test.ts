import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Position } from '../model/index.ts';
import {
  type CircleStep,
  fewestSegments,
  firstPosition,
  type Guide,
  guideSchema,
  isFirstPosition,
  isLastPosition,
  locate,
  mostSegments,
  nextPosition,
  previousPosition,
  promptsOf,
  segmentIcons,
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
          // A circle is on the screen as a whole, so people come to it once.
          promptsOf(step).length > 0 && step.kind !== 'circle'
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
          // Any part of a circle is a place; walking comes to the first.
          const isCircle = place.step.kind === 'circle';
          expect(walk(guide)).toContainEqual(
            isCircle ? { ...place.position, promptIndex: 0 } : place.position,
          );
          expect(place.position.promptIndex).toBeLessThan(Math.max(place.promptCount, 1));
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

const shapes = fc.tuple(
  fc.array(fc.nat(6), { maxLength: 10 }),
  fc.option(fc.record({ at: fc.nat(10), parts: fc.integer({ min: fewestSegments, max: mostSegments }) })),
);

const guides: fc.Arbitrary<Guide> = shapes.map(([shape, circle]) => {
  const words = { nl: 'Woorden', en: 'Words' };
  const guide: Guide = guideSchema.parse({
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
  if (circle === null) return guide;
  const parts = Array.from({ length: circle.parts }, (_, part) => ({
    ...{ id: `part-${part}`, title: words, icon: segmentIcons[part], question: words, followUps: [] },
  }));
  const step = { kind: 'circle', id: 'circle', title: words, prompts: parts };
  const at = Math.min(circle.at, shape.length);
  return guideSchema.parse({ ...guide, steps: guide.steps.toSpliced(at, 0, step as CircleStep) });
});
