import {
  circleViewSchema,
  layOutCirclePicture,
  type CirclePicture,
  type CircleView,
  type PictureRoom,
} from '../circle/index.ts';
import { cleanText } from '../model/index.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetCircle } from './sheet-layout.ts';
import { sheetPage, sheetSpacing, spacingSteps, type SpacingStep } from './spacing.ts';
import { textWidth } from './text-width.ts';

/* The height of a circle that takes the whole width for its long names, in points. */
const wideHeight = 210;

/**
 * A word processor stands a picture on a line, and keeps room under it for letters that hang below that line: so much,
 * in points, and a little more.
 */
const roomUnderPicture = 4;

function cleaned(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** A circle as it may come from a file: its texts are cleaned as every other text of the sheet. */
export const sheetCircleSchema = circleViewSchema
  .refine(({ segments }) => segments.every(({ title }) => cleaned(title) !== ''))
  .refine(({ callName }) => cleaned(callName) !== '')
  .transform((view): CircleView => ({
    callName: cleaned(view.callName),
    whatCounts: cleaned(view.whatCounts),
    segments: view.segments.map((segment) => ({
      ...segment,
      title: cleaned(segment.title),
      group: cleaned(segment.group),
    })),
  }));

/**
 * The circle as it stands on the sheet at one step; measures in points. With names too long to stand beside the words
 * it takes the whole width.
 */
export function sheetPicture(
  circle: CircleView,
  language: SheetPlan['language'],
  step: SpacingStep,
): SheetCircle {
  const { circle: own, body } = sheetSpacing[step];
  const setIn = (room: Pick<PictureRoom, 'width' | 'height'>): CirclePicture =>
    layOutCirclePicture(circle, language, {
      ...{ width: room.width, height: room.height, legend: own.legend, textSize: body.size },
      ...{ measure: textWidth, style: 'sheet' as const },
    });
  // In less width long names need more height; then the room of a roomier step is the smaller one.
  const beside = spacingSteps
    .slice(0, spacingSteps.indexOf(step) + 1)
    .map((roomier) => setIn(sheetSpacing[roomier].circle))
    .filter(({ hasNames }) => hasNames)
    .sort((one, other) => one.height - other.height);
  const picture = beside[0] ?? setIn({ width: sheetPage.textWidth - 1, height: wideHeight });
  return {
    kind: 'circle',
    picture,
    width: picture.width,
    height: picture.height,
    takes: picture.height + roomUnderPicture,
  };
}

/**
 * How many wishes, counted from the first, carry a star: those are the chosen ones, and the circle shows the same
 * numbers. None without a circle.
 */
export function starredWishes({ circle, wishes }: Pick<SheetPlan, 'circle' | 'wishes'>): number {
  const numbers = circle?.segments.flatMap((segment) => segment.wishes) ?? [];
  return Math.min(Math.max(0, ...numbers), wishes.length);
}
