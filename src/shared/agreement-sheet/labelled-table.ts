import { cell, columns, table, type RowContent } from './blocks.ts';
import { sizeOnPage } from './sheet-circle.ts';
import type { SheetCell, SheetField, SheetIcon, SheetParagraph, SheetTable } from './sheet-layout.ts';
import { standardText, type Say, type SheetSetting } from './sheet-setting.ts';
import { sheetPage, widthTolerance } from './spacing.ts';
import { textWidth } from './text-width.ts';

const pageWidth = sheetPage.textWidth;

/* Free room at the right of an icon and of a label without an edge, in points. */
const iconGutter = 4;
const labelGutter = 12;

/* A label that is wider than this share of the page is broken over lines. */
const mostLabelShare = 0.4;

/** Something with what it is about in front of it: an icon on a sheet of few words, a label in words elsewhere. */
export interface LabelledLine {
  readonly icon: SheetIcon;
  readonly say: Say;
  readonly about?: SheetField;
  readonly words: (width: number) => SheetParagraph[];
}

/** Whether icons stand where words would. */
export function hasIcons({ plan: { form } }: SheetSetting): boolean {
  return form.words === 'few' && form.pictures;
}

/* Somewhat larger than the letters beside it, in points. */
function iconSize({ spacing }: SheetSetting): number {
  return spacing.body.size >= 18 ? 24 : 16;
}

/** How wide the column of an icon is, in points. */
export function iconColumn(setting: SheetSetting): number {
  return iconSize(setting) + iconGutter;
}

/** A cell with nothing but an icon. */
export function iconCell(setting: SheetSetting, icon: SheetIcon, about?: SheetField): SheetCell {
  const size = iconSize(setting);
  return cell([], {
    picture: { kind: 'icon', icon, ...sizeOnPage({ width: size, height: size }) },
    ...(about === undefined ? {} : { about }),
  });
}

/** How wide the column of labels in words must be, in points. */
export function labelColumn(
  { spacing, texts, second }: SheetSetting,
  lines: readonly Pick<LabelledLine, 'say'>[],
  padding: number,
): number {
  const { size } = spacing.body;
  const widths = lines.flatMap(({ say }) => [
    textWidth(say(texts), size, true),
    ...(second === undefined ? [] : [textWidth(say(second.texts), size, false)]),
  ]);
  return Math.min(Math.ceil(Math.max(0, ...widths) + widthTolerance + padding), pageWidth * mostLabelShare);
}

/**
 * Lines below each other, each with its label in words; in front of that its icon, where the sheet has icons and the
 * table has no edges.
 */
export function labelledTable(
  setting: SheetSetting,
  lines: readonly LabelledLine[],
  edges: 'data' | 'plain',
): SheetTable {
  const { cellPadding, peoplePadding } = setting.spacing;
  const isData = edges === 'data';
  const side = isData ? cellPadding.side : 0;
  const icons = !isData && hasIcons(setting) ? [iconColumn(setting)] : [];
  const label = labelColumn(setting, lines, isData ? 2 * side : labelGutter);
  const rest = pageWidth - label - (icons[0] ?? 0);
  const columnWidths = columns(pageWidth, [...icons, label, rest]);
  return table({
    ...{ edges, hasRowHeaders: icons.length === 0, columnWidths },
    padding: {
      top: isData ? cellPadding.top : peoplePadding,
      bottom: isData ? cellPadding.bottom : peoplePadding,
      left: side,
      right: side,
    },
    rows: lines.map(({ icon, say, about, words }): RowContent => ({
      isHeader: false,
      cells: [
        ...icons.map(() => iconCell(setting, icon, about)),
        cell(
          standardText(setting, say, label - 2 * side, {
            isBold: true,
            ...(about === undefined ? {} : { about }),
          }),
          { isTinted: isData },
        ),
        cell(words(rest - 2 * side)),
      ],
    })),
  });
}

/** A line with its icon; one that begins with a sign of its own, as a star, has none. */
export type IconLine = Pick<LabelledLine, 'about' | 'words'> & Partial<Pick<LabelledLine, 'icon'>>;

/** Lines below each other, each with its icon. */
export function iconTable(setting: SheetSetting, lines: readonly IconLine[]): SheetTable {
  const first = iconColumn(setting);
  const columnWidths = columns(pageWidth, [first, pageWidth - first]);
  const { peoplePadding } = setting.spacing;
  return table({
    ...{ edges: 'plain', columnWidths },
    padding: { top: peoplePadding, bottom: peoplePadding, left: 0, right: 0 },
    rows: lines.map(({ icon, about, words }): RowContent => ({
      isHeader: false,
      cells:
        icon === undefined
          ? [cell(words(pageWidth), { columns: 2 })]
          : [iconCell(setting, icon, about), cell(words(columnWidths[1] ?? 0))],
    })),
  });
}
