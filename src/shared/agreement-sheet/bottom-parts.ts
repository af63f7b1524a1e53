import { cell, columns, part, table, type RowContent } from './blocks.ts';
import { consentParagraphs, lookBackParagraphs, parkedParagraphs } from './closing-words.ts';
import { tablesUnderHeading } from './headed-parts.ts';
import { sectionHeading } from './headings.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetBlock, SheetCell, SheetField, SheetParagraph, SheetPart } from './sheet-layout.ts';
import { filledText, standardText, type Say, type SheetSetting } from './sheet-setting.ts';
import { sheetPage } from './spacing.ts';
import { writtenDay } from './written-day.ts';

const pageWidth = sheetPage.textWidth;

/* What, who, when, look back on: in hundredths of the page. */
const agreementShares = [30, 23, 25, 22];

/* More columns than this become too narrow for Dutch words at 11 points. */
const mostColumns = 4;

/* Free room between the columns at the bottom, in points. */
const closingGutter = 19.5;

const agreementHeadings: readonly Say[] = [
  (texts) => texts.what,
  (texts) => texts.who,
  (texts) => texts.when,
  (texts) => texts.lookBackOn,
];

function agreementsHeading(setting: SheetSetting): SheetParagraph[] {
  const options = { spaceBefore: setting.spacing.sectionBefore, about: { part: 'agreements' } as const };
  return sectionHeading(setting, (texts) => texts.agreements, pageWidth, options);
}

/** The heading of the agreements, and that there are none. */
export function noAgreements(setting: SheetSetting): SheetBlock[] {
  const options = { spaceBefore: setting.spacing.tableBefore, about: { part: 'agreements' } as const };
  return [...agreementsHeading(setting), ...filledText(setting, '', pageWidth, options)];
}

/** The agreements in a table under their heading. */
export function agreementsBlocks(setting: SheetSetting): SheetBlock[] {
  const { plan, spacing } = setting;
  if (plan.agreements.length === 0) return noAgreements(setting);
  const about: SheetField = { part: 'agreements' };
  const columnWidths = columns(pageWidth, agreementShares);
  const { side, top, bottom } = spacing.cellPadding;
  const width = (place: number) => (columnWidths[place] ?? 0) - 2 * side;
  const header: RowContent = {
    isHeader: true,
    cells: agreementHeadings.map((say, place) =>
      cell(standardText(setting, say, width(place), { isBold: true, about }), { isTinted: true }),
    ),
  };
  const rows = plan.agreements.map(({ what, who, when, lookBackOn }, index): RowContent => ({
    isHeader: false,
    cells: [what, who, when, writtenDay(lookBackOn, plan.language)].map((text, place) =>
      cell(filledText(setting, text, width(place), { isBold: place === 0, about: { ...about, index } })),
    ),
  }));
  const padding = { top, bottom, left: side, right: side };
  const agreements = table({ edges: 'data', columnWidths, padding, rows: [header, ...rows] });
  return [...agreementsHeading(setting), { kind: 'space', height: spacing.tableBefore }, agreements];
}

type Disagreement = SheetPlan['disagreements'][number];

/** Who says it, and what: one view below the other or beside it. */
export function viewWords(
  setting: SheetSetting,
  { name, text }: Disagreement['views'][number],
  width: number,
  about: SheetField,
): SheetParagraph[] {
  return [
    ...filledText(setting, name, width, {
      ...{ isBold: true, about },
      whenEmpty: (texts) => texts.speakerUnknown,
    }),
    ...filledText(setting, text, width, { spaceBefore: 0.75, about }),
  ];
}

/** What the resident chose, with the heading that says so. */
export function choiceWords(
  setting: SheetSetting,
  { residentChoice }: Disagreement,
  width: number,
  about: SheetField,
): SheetParagraph[] {
  const { callName } = setting.plan.resident;
  return [
    ...standardText(setting, (texts) => texts.chooses(callName), width, { isBold: true, about }),
    ...filledText(setting, residentChoice, width, {
      ...{ spaceBefore: 0.75, isBold: true, about },
      whenEmpty: (texts) => texts.notChosen,
    }),
  ];
}

/** Who thinks what, in columns of one size; what the resident chose comes last. */
function disagreementTable(setting: SheetSetting, disagreement: Disagreement, about: SheetField) {
  const { views } = disagreement;
  const count = views.length + 1;
  const first = count > mostColumns ? Math.ceil(count / 2) : count;
  const second = count - first;
  const grid = second === 0 || second === first ? first : first * second;
  const columnWidths = columns(
    pageWidth,
    Array.from({ length: grid }, () => 1),
  );
  const { side, top, bottom } = setting.spacing.cellPadding;
  const cells = Array.from({ length: count }, (_, place): SheetCell => {
    const span = grid / (place < first ? first : second);
    const width = (Math.floor((pageWidth * 20) / grid) * span) / 20 - 2 * side;
    const view = views[place];
    return view === undefined
      ? cell(choiceWords(setting, disagreement, width, about), { isTinted: true, columns: span })
      : cell(viewWords(setting, view, width, about), { columns: span });
  });
  const rows = [cells.slice(0, first), cells.slice(first)]
    .filter((row) => row.length > 0)
    .map((row): RowContent => ({ isHeader: false, cells: row }));
  const padding = { top, bottom, left: side, right: side };
  return table({ edges: 'data', columnWidths, padding, rows });
}

/** Where people differ: a table for each, under one heading. */
export function disagreementsBlocks(setting: SheetSetting): SheetBlock[] {
  const { disagreements } = setting.plan;
  return tablesUnderHeading(setting, 'disagreements', disagreements, (disagreement, about) =>
    disagreementTable(setting, disagreement, about),
  );
}

/** What waits, when to look back, and who agreed and how: side by side. */
export function closingPart(setting: SheetSetting): SheetPart {
  const { plan, spacing } = setting;
  const hasParked = plan.parked.length > 0;
  const columnWidths = columns(pageWidth, hasParked ? [43, 24, 33] : [43, 57]);
  const contents = [...(hasParked ? [parkedParagraphs] : []), lookBackParagraphs, consentParagraphs];
  const cells = contents.map((paragraphs, place) => {
    const gutter = place === contents.length - 1 ? 0 : closingGutter;
    return cell(paragraphs(setting, (columnWidths[place] ?? 0) - gutter), { gutter });
  });
  const closing = table({
    edges: 'plain',
    columnWidths,
    padding: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [{ isHeader: false, cells }],
  });
  return part('closing', [{ kind: 'space', height: spacing.closingBefore }, closing]);
}
