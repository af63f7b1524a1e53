import type { CircleView } from '../circle/index.ts';
import { cell, columns, paragraph, part, table } from './blocks.ts';
import type { SheetPart } from './sheet-layout.ts';
import { bodyText, sectionHeading, type SheetSetting } from './sheet-setting.ts';
import { sheetPicture, starredWishes } from './sheet-circle.ts';
import { inOwnWords } from './own-words.ts';
import { sheetPage } from './spacing.ts';
import { writtenDay } from './written-day.ts';

const pageWidth = sheetPage.textWidth;

/* Room for "Aanspreekpunt" in bold, and for the number of a wish, in points. */
const labelWidth = 99;
const wishIndent = 18;

/* Room for a star with its number. */
const starIndent = 30;

/* Free room between the two halves of the heart, in points. */
const heartGutter = 18;

/** The title with the day of the conversation at the right, and the rule under it. */
export function titlePart({ plan, spacing, texts, breaker }: SheetSetting): SheetPart {
  const aside = { text: writtenDay(plan.heldOn, plan.language), letters: spacing.date };
  const rule = { distance: spacing.ruleDistance, thickness: 2.25 };
  const title = paragraph(breaker, texts.title, pageWidth, spacing.title, { role: 'title', aside, rule });
  return part('title', [title]);
}

/** The name the resident goes by, and the full name when it is on the sheet. */
export function residentPart(setting: SheetSetting): SheetPart {
  const { callName, fullName } = setting.plan.resident;
  const { breaker, spacing } = setting;
  const name = paragraph(breaker, callName, pageWidth, spacing.name, { spaceBefore: spacing.nameBefore });
  const full = fullName === '' ? [] : [bodyText(setting, fullName, pageWidth, { spaceBefore: 1.5 })];
  return part('resident', [name, ...full]);
}

/** Who to turn to, who was there and who decides. */
export function peoplePart(setting: SheetSetting): SheetPart {
  const { plan, spacing, texts } = setting;
  const columnWidths = columns(pageWidth, [labelWidth, pageWidth - labelWidth]);
  const [left = 0, right = 0] = columnWidths;
  const rows = [
    [texts.contactPerson, plan.contactPerson],
    [texts.present, plan.present.filter((present) => present !== '').join('; ')],
    [texts.whoDecides, plan.whoDecides],
  ].map(([label = '', text = '']) => ({
    isHeader: false,
    cells: [cell([bodyText(setting, label, left, { isBold: true })]), cell([bodyText(setting, text, right)])],
  }));
  const padding = { top: spacing.peoplePadding, bottom: spacing.peoplePadding, left: 0, right: 0 };
  const people = table({ edges: 'plain', hasRowHeaders: true, columnWidths, padding, rows });
  return part('people', [{ kind: 'space', height: spacing.peopleBefore }, people]);
}

function whatCountsParagraphs(setting: SheetSetting, width: number) {
  const { plan, spacing, texts, breaker } = setting;
  const { text = '', saidBy = '', quoted = true } = plan.whatCounts ?? {};
  const sentence =
    text === ''
      ? bodyText(setting, '', width, { spaceBefore: spacing.sentenceBefore })
      : paragraph(breaker, inOwnWords(text, quoted), width, spacing.sentence, {
          spaceBefore: spacing.sentenceBefore,
        });
  const source =
    saidBy === '' ? [] : [bodyText(setting, saidBy, width, { spaceBefore: spacing.saidByBefore })];
  return [sectionHeading(setting, texts.whatCounts, width), sentence, ...source];
}

function wishParagraphs(setting: SheetSetting, width: number, before = 0) {
  const { plan, spacing, texts, breaker } = setting;
  const spaceBefore = spacing.wishBefore;
  const starred = starredWishes(plan);
  const wishes = plan.wishes.map((wish, index) =>
    paragraph(breaker, wish === '' ? texts.notDiscussed : wish, width, spacing.body, {
      role: 'wish',
      spaceBefore,
      indent: starred > 0 ? starIndent : wishIndent,
      marker: String(index + 1),
      isStarred: index < starred,
    }),
  );
  const none = wishes.length === 0 ? [bodyText(setting, '', width, { spaceBefore })] : [];
  return [sectionHeading(setting, texts.wishes, width, before), ...wishes, ...none];
}

/** What counts at the left, the wishes at the right. */
function heartInWords(setting: SheetSetting) {
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
  const picture = sheetPicture(circle, plan.language, step);
  if (picture.width > pageWidth / 1.5) {
    const { columnWidths, rows } = heartInWords(setting);
    return { columnWidths, rows: [...rows, [cell([], { picture, columns: columnWidths.length })]] };
  }
  const right = picture.width + 1;
  const columnWidths = columns(pageWidth, [pageWidth - right, right]);
  const width = (columnWidths[0] ?? 0) - heartGutter;
  const words = [
    ...whatCountsParagraphs(setting, width),
    ...wishParagraphs(setting, width, spacing.sectionBefore),
  ];
  return { columnWidths, rows: [[cell(words, { gutter: heartGutter }), cell([], { picture })]] };
}

/** The heart of the sheet: what counts, the wishes, and the circle where people made one. */
export function heartPart(setting: SheetSetting): SheetPart {
  const { plan, spacing } = setting;
  const { columnWidths, rows } =
    plan.circle === undefined ? heartInWords(setting) : heartWithCircle(setting, plan.circle);
  const heart = table({
    edges: 'band',
    columnWidths,
    padding: { ...spacing.heartPadding, left: 0, right: 0 },
    rows: rows.map((cells) => ({ isHeader: false, cells })),
  });
  return part('heart', [{ kind: 'space', height: spacing.heartBefore }, heart]);
}
