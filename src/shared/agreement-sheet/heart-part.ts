import type { CircleView } from '../circle/index.ts';
import { cell, columns, paragraph, part, table } from './blocks.ts';
import { headedOrMoved } from './headed-parts.ts';
import { sectionHeading } from './headings.ts';
import { inOwnWords } from './own-words.ts';
import type { SheetField, SheetParagraph, SheetPart } from './sheet-layout.ts';
import { sheetPicture, starredWishes, widePicture } from './sheet-circle.ts';
import { filledText, standardText, type SheetSetting } from './sheet-setting.ts';
import { isLeftOff, isMoved } from './shown-plan.ts';
import { spacingOfForm } from './spacing-of-form.ts';
import { sheetPage } from './spacing.ts';

const pageWidth = sheetPage.textWidth;

/* Room for the number of a wish at 11 points. */
const wishIndent = 18;

/* Room for a star with its number. */
const starIndent = 30;

/* What those rooms are made for. */
const indentSize = 11;

/* Free room between the two halves of the heart, in points. */
const heartGutter = 18;

/** What counts for the resident, in large letters, and whose words they are; without its heading. */
export function whatCountsWords(
  setting: SheetSetting,
  width: number,
  spaceBefore = setting.spacing.sentenceBefore,
): SheetParagraph[] {
  const { plan, spacing, breaker } = setting;
  const about: SheetField = { part: 'whatCounts' };
  const { text = '', saidBy = '', quoted = true } = plan.whatCounts ?? {};
  const sentence =
    text === ''
      ? filledText(setting, '', width, { spaceBefore, about })
      : [paragraph(breaker, inOwnWords(text, quoted), width, spacing.sentence, { spaceBefore, about })];
  const inSecond = plan.inSecondLanguage?.saidBy;
  const source =
    saidBy === ''
      ? []
      : filledText(setting, saidBy, width, { spaceBefore: spacing.saidByBefore, inSecond, about });
  return [...sentence, ...source];
}

function whatCountsParagraphs(setting: SheetSetting, width: number): SheetParagraph[] {
  const about: SheetField = { part: 'whatCounts' };
  return [
    ...sectionHeading(setting, (texts) => texts.whatCounts, width, { about }),
    ...whatCountsWords(setting, width),
  ];
}

/**
 * The numbered list of wishes, in a column of `width` points; without its heading.
 *
 * @param lessIndent what already stands in front of the list, in points: texts then begin where they would without it
 */
export function wishList(setting: SheetSetting, width: number, lessIndent = 0): SheetParagraph[] {
  const { plan, spacing, texts, breaker } = setting;
  const spaceBefore = spacing.wishBefore;
  if (plan.wishes.length === 0)
    return standardText(setting, (texts) => texts.notDiscussed, width, {
      spaceBefore,
      about: { part: 'wishes' },
    });
  const starred = starredWishes(plan);
  const indent = ((starred > 0 ? starIndent : wishIndent) * spacing.body.size) / indentSize - lessIndent;
  return plan.wishes.map((wish, index) =>
    paragraph(breaker, wish === '' ? texts.notDiscussed : wish, width, spacing.body, {
      ...{ role: 'wish', spaceBefore, indent },
      marker: String(index + 1),
      isStarred: index < starred,
      about: { part: 'wishes', index },
    }),
  );
}

/** The wishes with their heading, or where they stand; nothing when people leave them off. */
export function wishParagraphs(setting: SheetSetting, width: number, spaceBefore = 0): SheetParagraph[] {
  if (isLeftOff(setting.plan, 'wishes')) return [];
  return headedOrMoved(setting, 'wishes', wishList(setting, width), { width, spaceBefore });
}

/** What counts at the left, the wishes at the right. */
function heartInWords(setting: SheetSetting) {
  if (isLeftOff(setting.plan, 'wishes')) {
    return { columnWidths: [pageWidth], rows: [[cell(whatCountsParagraphs(setting, pageWidth))]] };
  }
  const columnWidths = columns(pageWidth, [1, 1]);
  const [left = 0, right = 0] = columnWidths;
  const cells = [
    cell(whatCountsParagraphs(setting, left - heartGutter), { gutter: heartGutter }),
    cell(wishParagraphs(setting, right)),
  ];
  return { columnWidths, rows: [cells] };
}

/** What counts and the wishes below each other at the left, the circle at the right; a very wide circle under both. */
function heartWithCircle(setting: SheetSetting, circle: CircleView) {
  const { plan, step, spacing } = setting;
  const about: SheetField = { part: 'circle' };
  const picture = sheetPicture(circle, plan.language, step);
  if (picture.width > pageWidth / 1.5) {
    const { columnWidths, rows } = heartInWords(setting);
    return { columnWidths, rows: [...rows, [cell([], { picture, about, columns: columnWidths.length })]] };
  }
  const right = picture.width + 1;
  const columnWidths = columns(pageWidth, [pageWidth - right, right]);
  const width = (columnWidths[0] ?? 0) - heartGutter;
  const words = [
    ...whatCountsParagraphs(setting, width),
    ...wishParagraphs(setting, width, spacing.sectionBefore),
  ];
  return { columnWidths, rows: [[cell(words, { gutter: heartGutter }), cell([], { picture, about })]] };
}

/** The heart of the sheet: what counts, the wishes, and the circle where people made one and did not move it. */
export function heartPart(setting: SheetSetting): SheetPart {
  const { plan, spacing } = setting;
  const { columnWidths, rows } =
    plan.circle === undefined || isMoved(plan, 'circle')
      ? heartInWords(setting)
      : heartWithCircle(setting, plan.circle);
  const heart = table({
    edges: 'band',
    columnWidths,
    padding: { ...spacing.heartPadding, left: 0, right: 0 },
    rows: rows.map((cells) => ({ isHeader: false, cells })),
  });
  return part('heart', [{ kind: 'space', height: spacing.heartBefore }, heart]);
}

/** The circle by itself, as wide as the page. */
export function circleTable(setting: SheetSetting, circle: CircleView) {
  const { plan, step } = setting;
  const picture = widePicture(circle, plan.language, step, spacingOfForm(plan.form));
  return table({
    edges: 'plain',
    columnWidths: columns(pageWidth, [1]),
    padding: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [{ isHeader: false, cells: [cell([], { picture, about: { part: 'circle' } })] }],
  });
}
