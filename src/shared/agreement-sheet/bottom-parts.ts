import { cell, columns, part, table, type RowContent } from './blocks.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetBlock, SheetCell, SheetParagraph, SheetPart } from './sheet-layout.ts';
import { bodyText, sectionHeading, type SheetSetting } from './sheet-setting.ts';
import { sheetPage } from './spacing.ts';
import { writtenDay } from './written-day.ts';

const pageWidth = sheetPage.textWidth;

/* What, who, when, look back on: in hundredths of the page. */
const agreementShares = [31, 24, 26, 19];

/* More columns than this become too narrow for Dutch words at 11 points. */
const mostColumns = 4;

/* Free room between the columns at the bottom, in points. */
const closingGutter = 19.5;

/** The agreements: what, who, when, and the day to look back. */
export function agreementsPart(setting: SheetSetting): SheetPart {
  const { plan, spacing, texts } = setting;
  const heading = sectionHeading(setting, texts.agreements, pageWidth, spacing.sectionBefore);
  if (plan.agreements.length === 0) {
    return part('agreements', [
      heading,
      bodyText(setting, '', pageWidth, { spaceBefore: spacing.tableBefore }),
    ]);
  }
  const columnWidths = columns(pageWidth, agreementShares);
  const { side, top, bottom } = spacing.cellPadding;
  const row = (texts: readonly string[], isHeader: boolean): RowContent => ({
    isHeader,
    cells: texts.map((text, place) => {
      const width = (columnWidths[place] ?? 0) - 2 * side;
      return cell([bodyText(setting, text, width, { isBold: isHeader || place === 0 })], {
        isTinted: isHeader,
      });
    }),
  });
  const rows = [
    row([texts.what, texts.who, texts.when, texts.lookBackOn], true),
    ...plan.agreements.map(({ what, who, when, lookBackOn }) =>
      row([what, who, when, writtenDay(lookBackOn, plan.language)], false),
    ),
  ];
  const padding = { top, bottom, left: side, right: side };
  const agreements = table({ edges: 'data', columnWidths, padding, rows });
  return part('agreements', [heading, { kind: 'space', height: spacing.tableBefore }, agreements]);
}

type Disagreement = SheetPlan['disagreements'][number];

/** Who thinks what, in columns of one size; what the resident chose comes last. */
function disagreementTable(setting: SheetSetting, { views, residentChoice }: Disagreement) {
  const { plan, spacing, texts } = setting;
  const count = views.length + 1;
  const first = count > mostColumns ? Math.ceil(count / 2) : count;
  const second = count - first;
  const grid = second === 0 || second === first ? first : first * second;
  const columnWidths = columns(
    pageWidth,
    Array.from({ length: grid }, () => 1),
  );
  const { side, top, bottom } = spacing.cellPadding;

  const voice = (name: string, text: SheetParagraph, span: number, width: number, isTinted: boolean) =>
    cell([bodyText(setting, name, width, { isBold: true, whenEmpty: texts.speakerUnknown }), text], {
      isTinted,
      columns: span,
    });
  const cells = Array.from({ length: count }, (_, index): SheetCell => {
    const span = grid / (index < first ? first : second);
    const width = (Math.floor((pageWidth * 20) / grid) * span) / 20 - 2 * side;
    const spaceBefore = 0.75;
    const view = views[index];
    if (view !== undefined) {
      return voice(view.name, bodyText(setting, view.text, width, { spaceBefore }), span, width, false);
    }
    const choice = bodyText(setting, residentChoice, width, {
      spaceBefore,
      isBold: true,
      whenEmpty: texts.notChosen,
    });
    return voice(texts.chooses(plan.resident.callName), choice, span, width, true);
  });
  const rows = [cells.slice(0, first), cells.slice(first)]
    .filter((row) => row.length > 0)
    .map((row): RowContent => ({ isHeader: false, cells: row }));
  const padding = { top, bottom, left: side, right: side };
  return table({ edges: 'data', columnWidths, padding, rows });
}

/** Where people differ; nothing at all when they do not. */
export function disagreementsPart(setting: SheetSetting): SheetPart | undefined {
  const { plan, spacing, texts } = setting;
  if (plan.disagreements.length === 0) return undefined;
  const heading = sectionHeading(setting, texts.disagreements, pageWidth, spacing.sectionBefore);
  const blocks = plan.disagreements.flatMap((disagreement): SheetBlock[] => [
    { kind: 'space', height: spacing.tableBefore },
    disagreementTable(setting, disagreement),
  ]);
  return part('disagreements', [heading, ...blocks]);
}

function parkedText({ plan, texts }: SheetSetting, parked: SheetPlan['parked'][number]): string {
  const what = parked.what === '' ? texts.notDiscussed : parked.what;
  const end = /[.?!…:;]$/u.test(what) ? '' : '.';
  const by = writtenDay(parked.by, plan.language, plan.heldOn.slice(0, 4));
  return `${what}${end} ${texts.looksIntoIt(parked.who, by)}`;
}

/** What waits, when to look back, and who agreed and how: side by side. */
export function closingPart(setting: SheetSetting): SheetPart {
  const { plan, spacing, texts } = setting;
  const hasParked = plan.parked.length > 0;
  const columnWidths = columns(pageWidth, hasParked ? [43, 24, 33] : [43, 57]);
  const lookBackDay = writtenDay(plan.nextLookBackOn, plan.language);
  const parked = plan.parked.map((item) => parkedText(setting, item));
  const consent = plan.consent.length === 0 ? [''] : plan.consent;
  const contents = [
    ...(hasParked ? [{ heading: texts.parked, lines: parked, isBold: false, isSpaced: true }] : []),
    { heading: texts.lookBack, lines: [lookBackDay], isBold: true, isSpaced: false },
    { heading: texts.consent, lines: consent, isBold: false, isSpaced: false },
  ];
  const cells = contents.map(({ heading, lines, isBold, isSpaced }, place) => {
    const gutter = place === contents.length - 1 ? 0 : closingGutter;
    const width = (columnWidths[place] ?? 0) - gutter;
    const texts = lines.map((line, index) => {
      const spaceBefore = index === 0 || isSpaced ? spacing.closingTextBefore : 0;
      return bodyText(setting, line, width, { isBold, spaceBefore });
    });
    return cell([sectionHeading(setting, heading, width), ...texts], { gutter });
  });
  const closing = table({
    edges: 'plain',
    columnWidths,
    padding: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [{ isHeader: false, cells }],
  });
  return part('closing', [{ kind: 'space', height: spacing.closingBefore }, closing]);
}
