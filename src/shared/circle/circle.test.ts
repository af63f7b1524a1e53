import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentIcons } from '../guides/index.ts';
import { textWidth } from '../agreement-sheet/text-width.ts';
import { drawCircle } from './draw-circle.ts';
import type { CircleDrawing, CircleSpace, SegmentDrawing } from './drawing.ts';
import { layOutFrame } from './frame.ts';
import { isWithin, overlap, type Box } from './paths.ts';
import { circleViewSchema, isDiscussed, type CircleView, type SegmentView } from './view.ts';
import { circleSentence, circleWords, segmentFacts, segmentSentence } from './words.ts';

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnoprstuvwzéë'),
  minLength: 2,
  maxLength: 12,
});
const title = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' ').slice(0, 40).trim());

const segment = (index: number): fc.Arbitrary<SegmentView> =>
  fc.record({
    id: fc.constant(`part-${String(index)}`),
    title,
    group: fc.constantFrom('', 'Wonen', 'Hoofd en hart'),
    icon: fc.constantFrom(...segmentIcons),
    going: fc.constantFrom('not-discussed', 'not-well', 'so-so', 'well'),
    say: fc.constantFrom('not-discussed', 'self', 'together', 'leave'),
    importance: fc.constantFrom('not-discussed', 'a-little', 'quite', 'very'),
    notToday: fc.boolean(),
    wishes: fc.subarray([1, 2, 3]),
  });

const view: fc.Arbitrary<CircleView> = fc.integer({ min: 3, max: 12 }).chain((count) =>
  fc.record({
    callName: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ').slice(0, 40)),
    whatCounts: fc.oneof(fc.constant(''), title),
    segments: fc.tuple(...Array.from({ length: count }, (_none, index) => segment(index))),
  }),
);

const space: fc.Arbitrary<CircleSpace> = fc.record({
  width: fc.integer({ min: 320, max: 2400 }),
  height: fc.integer({ min: 320, max: 2000 }),
  textSize: fc.constantFrom(16, 18, 24, 36, 48),
  measure: fc.constant(textWidth),
  style: fc.constantFrom('whole', 'small', 'sheet'),
});

function draw(circle: CircleView, room: CircleSpace): CircleDrawing {
  return drawCircle(layOutFrame(circle.segments, room), circle);
}

/* Reads a part back from its lines alone, as somebody does who looks at it. */
function readDrawing(part: SegmentDrawing): Pick<SegmentView, 'going' | 'say' | 'importance' | 'notToday'> {
  const cloths = new Set([...part.cells, ...(part.band ? [part.band] : [])].map(({ cloth }) => cloth));
  expect(cloths.size, 'one cloth at most').toBeLessThan(2);
  return {
    going: (['not-discussed', 'not-well', 'so-so', 'well'] as const)[part.cells.length] ?? 'not-discussed',
    say: [...cloths][0] ?? 'not-discussed',
    importance:
      (['not-discussed', 'a-little', 'quite', 'very'] as const)[part.stitches.length] ?? 'not-discussed',
    notToday: part.pause.length === 2,
  };
}

/* Reads a part back from its sentence alone, as somebody does who hears it. */
function readSentence(sentence: string, { title: name }: SegmentView): Partial<SegmentView> {
  const words = circleWords.nl;
  const facts = sentence.slice(name.length + 2).split(', ');
  const find = <Name extends string>(names: Readonly<Record<Name, string>>): Name | 'not-discussed' =>
    (Object.keys(names) as Name[]).find((key) => facts.includes(names[key])) ?? 'not-discussed';
  return {
    going: find(words.going),
    say: find(words.say),
    importance: find(words.importance),
    notToday: facts.includes(words.notToday),
    wishes: [1, 2, 3].filter((number) => facts.includes(words.wish(number))),
  };
}

describe('what a circle says', () => {
  it('is the same in the drawing, the list, the spoken sentence and the words for the A4', () => {
    fc.assert(
      fc.property(view, (circle) => {
        expect(circleViewSchema.parse(circle)).toEqual(circle);
        const drawn = draw(circle, {
          ...{ width: 900, height: 700, textSize: 18, measure: textWidth, style: 'whole' as const },
        });
        const onPaper = circleSentence(circle, 'nl');
        circle.segments.forEach((part, index) => {
          const lines = drawn.segments[index];
          if (lines === undefined) throw new Error('a part is not drawn');
          const { going, say, importance, notToday, wishes } = part;
          expect(readDrawing(lines)).toEqual({ going, say, importance, notToday });
          expect(lines.stars.map(({ number }) => number)).toEqual(wishes);
          expect(lines.bed.isDashed).toBe(!isDiscussed(part));
          const spoken = segmentSentence(part, 'nl');
          expect(readSentence(spoken, part)).toEqual({ going, say, importance, notToday, wishes });
          expect(spoken).toBe(`${part.title}: ${segmentFacts(part, 'nl').join(', ')}`);
          expect(onPaper).toContain(spoken);
        });
      }),
    );
  });
});

describe('the layout of a circle', () => {
  it('overlaps nothing and stays in its room, at any size, with any names', () => {
    fc.assert(
      fc.property(view, space, (circle, room) => {
        const { segments, groups, centre, radius, middle } = draw(circle, room);
        const labels = segments.flatMap(({ label }) => (label ? [label.box] : []));
        const plates = segments.flatMap(({ plate }): Box[] =>
          plate
            ? [
                {
                  left: plate.middle.x - plate.radius,
                  right: plate.middle.x + plate.radius,
                  top: plate.middle.y - plate.radius,
                  bottom: plate.middle.y + plate.radius,
                },
              ]
            : [],
        );
        const stars = segments.flatMap((part) =>
          part.stars.slice(0, room.style === 'sheet' ? 0 : 1).map((star): Box => ({
            left: star.middle.x - star.radius,
            right: star.middle.x + star.radius,
            top: star.middle.y - star.radius,
            bottom: star.middle.y + star.radius,
          })),
        );
        const all = [...labels, ...groups.map(({ box }) => box)];
        all.forEach((box, index) => {
          expect(box.left >= 0 && box.top >= 0 && box.right <= room.width && box.bottom <= room.height).toBe(
            true,
          );
          expect(isWithin(box, centre, radius)).toBe(false);
          for (const other of [...all.slice(index + 1), ...plates, ...stars])
            expect(overlap(box, other)).toBe(false);
        });
        for (const block of [middle.name, middle.sentence]) {
          for (const line of block?.lines ?? []) {
            const half = room.measure(line.text, block?.size ?? 0, block?.isBold ?? false) / 2;
            expect(Math.hypot(half, line.y - centre.y)).toBeLessThanOrEqual(middle.radius);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('moves nothing when people set something', () => {
    fc.assert(
      fc.property(view, view, space, (one, other, room) => {
        const frame = layOutFrame(one.segments, room);
        const changed: CircleView = {
          ...one,
          segments: one.segments.map((part, index) => ({
            ...(other.segments[index] ?? part),
            ...{ id: part.id, title: part.title, group: part.group },
          })),
        };
        const places = (circle: CircleView) =>
          drawCircle(frame, circle).segments.map(({ label, wedge, rings }) => ({ label, wedge, rings }));
        expect(places(changed)).toEqual(places(one));
      }),
    );
  });

  it('shows all words in an ordinary window', () => {
    const names = ['Mijn plek', 'Mijn dag', 'Mijn mensen', 'Wat ik graag doe'];
    const more = ['Hoe ik me voel', 'Geloof en zin', 'Eten, drinken, slapen', 'Mijn gezondheid'];
    const parts = [...names, ...more].map((name, index) => ({ title: name, group: String(index >> 1) }));
    for (const [width, height] of [
      [770, 600],
      [640, 470],
      [1100, 980],
    ] as const) {
      const frame = layOutFrame(parts, { width, height, textSize: 18, measure: textWidth, style: 'whole' });
      expect(frame.places.filter(({ label }) => label !== undefined)).toHaveLength(8);
      expect(frame.groups).toHaveLength(4);
    }
  });
});
