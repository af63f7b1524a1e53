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

/* The most that a circle as wide as the page may be high for names that find no place otherwise, in points. */
const highestWide = 520;

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
  return drawnOnce(circle, `${language} ${step}`, () => pictureBeside(circle, language, step));
}

function pictureBeside(circle: CircleView, language: SheetPlan['language'], step: SpacingStep): SheetCircle {
  const { circle: own, body } = sheetSpacing[step];
  const setIn = (room: Pick<PictureRoom, 'width' | 'height'>): CirclePicture =>
    layOutCirclePicture(circle, language, {
      ...{ width: room.width, height: room.height, legend: own.legend, textSize: body.size },
      ...{ measure: textWidth, style: 'sheet' as const },
    });
  // In less width long names need more height; then the room of a roomier step is the smaller one.
  const beside = stepsUpTo(step)
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

/**
 * The circle as wide as the page, in letters as large as the rest; measures in points.
 *
 * @param spacing the measures of every step of the form
 */
export function widePicture(
  circle: CircleView,
  language: SheetPlan['language'],
  step: SpacingStep,
  spacing: Readonly<Record<SpacingStep, SheetSpacing>>,
): SheetCircle {
  const { size } = spacing[step].body;
  const heightOfStep = spacing[step].circle.wideHeight;
  return drawnOnce(circle, `${language} ${size} ${heightOfStep}`, () => {
    const setIn = (height: number) =>
      layOutCirclePicture(circle, language, {
        ...{ width: sheetPage.textWidth - 1, height, legend: 'fill' as const },
        ...{ textSize: size, measure: textWidth, style: 'sheet' as const },
      });
    // Finding room for long names takes long, so that other heights are tried only when it must be.
    const own = setIn(heightOfStep);
    const picture = own.hasNames ? own : setIn(highestWide);
    return { kind: 'circle', picture, ...sizeOnPage(picture) };
  });
}

function stepsUpTo(step: SpacingStep): readonly SpacingStep[] {
  return spacingSteps.slice(0, spacingSteps.indexOf(step) + 1);
}

/* A plan that is too long is laid out again for every question about it; its circle stays the same. */
const drawn = new WeakMap<CircleView, Map<string, SheetCircle>>();

function drawnOnce(circle: CircleView, key: string, draw: () => SheetCircle): SheetCircle {
  const pictures = drawn.get(circle) ?? new Map<string, SheetCircle>();
  drawn.set(circle, pictures);
  const picture = pictures.get(key) ?? draw();
  pictures.set(key, picture);
  return picture;
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
