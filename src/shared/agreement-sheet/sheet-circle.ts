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
import { sheetPage, sheetSpacing, spacingSteps, type SheetSpacing, type SpacingStep } from './spacing.ts';
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
  return { kind: 'circle', picture, ...sizeOnPage(picture) };
}

/** The size of a picture on the page, with the height that it takes there; in points. */
export function sizeOnPage({ width, height }: { readonly width: number; readonly height: number }) {
  return { width, height, takes: height + roomUnderPicture };
}

/** The circle as wide as the page, in letters as large as the rest; measures in points. */
export function widePicture(
  circle: CircleView,
  language: SheetPlan['language'],
  { circle: own, body }: SheetSpacing,
): SheetCircle {
  const picture = layOutCirclePicture(circle, language, {
    ...{ width: sheetPage.textWidth - 1, height: own.wideHeight, legend: 'fill' as const },
    ...{ textSize: body.size, measure: textWidth, style: 'sheet' as const },
  });
  return { kind: 'circle', picture, ...sizeOnPage(picture) };
}

/**
 * How many wishes, counted from the first, carry a star: those are the chosen ones. The circle shows the same numbers;
 * a plan that does not say how many are chosen has as many as its circle shows.
 */
export function starredWishes({
  circle,
  wishes,
  chosenWishes = 0,
}: Pick<SheetPlan, 'circle' | 'wishes'> & Partial<Pick<SheetPlan, 'chosenWishes'>>): number {
  const numbers = circle?.segments.flatMap((segment) => segment.wishes) ?? [];
  return Math.min(Math.max(chosenWishes, ...numbers), wishes.length);
}
