import { circleWords } from './words.ts';
import { isDiscussed, type CircleView, type SegmentView } from './view.ts';

/** What became of one part of life since the last circle. */
export interface SegmentChange {
  readonly id: string;
  readonly title: string;
  /** What changed, each as a phrase: "niet goed, nu goed". */
  readonly changes: readonly string[];
}

/** Two circles of one resident, compared in words. */
export interface ThenAndNow {
  readonly changed: readonly SegmentChange[];
  /** The names of the parts that stayed as they were. */
  readonly same: readonly string[];
  /** The names of the parts that one of the two circles says nothing about. */
  readonly notCompared: readonly string[];
}

/**
 * Compares a circle with an earlier one of the same resident, part by part. It says what changed and never whether that
 * is better: people say that themselves.
 */
export function compareCircles(then: CircleView, now: CircleView, language: 'nl' | 'en'): ThenAndNow {
  const before = new Map(then.segments.map((segment) => [segment.id, segment]));
  const changed: SegmentChange[] = [];
  const same: string[] = [];
  const notCompared: string[] = [];
  for (const segment of now.segments) {
    const earlier = before.get(segment.id);
    if (earlier === undefined || !isDiscussed(earlier) || !isDiscussed(segment)) {
      notCompared.push(segment.title);
      continue;
    }
    const changes = changesBetween(earlier, segment, language);
    if (changes.length === 0) same.push(segment.title);
    else changed.push({ id: segment.id, title: segment.title, changes });
  }
  const there = new Set(now.segments.map(({ id }) => id));
  for (const { id, title } of then.segments) if (!there.has(id)) notCompared.push(title);
  return { changed, same, notCompared };
}

function changesBetween(then: SegmentView, now: SegmentView, language: 'nl' | 'en'): string[] {
  const words = circleWords[language];
  const value = <Name extends string>(names: Readonly<Record<Name, string>>, name: Name | 'not-discussed') =>
    name === 'not-discussed' ? words.notDiscussed : names[name];
  const became = (from: string, to: string) =>
    language === 'nl' ? `${from}, nu ${to}` : `${from}, now ${to}`;
  return [
    ...(then.going === now.going
      ? []
      : [became(value(words.going, then.going), value(words.going, now.going))]),
    ...(then.say === now.say ? [] : [became(value(words.say, then.say), value(words.say, now.say))]),
    ...(then.importance === now.importance
      ? []
      : [became(value(words.importance, then.importance), value(words.importance, now.importance))]),
  ];
}
