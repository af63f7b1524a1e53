import { cell, columns, paragraph, part, table, type RowContent } from './blocks.ts';
import { choiceWords, noAgreements, viewWords } from './bottom-parts.ts';
import { consentParagraphs, lookBackParagraphs, parkedParagraphs } from './closing-words.ts';
import { tablesUnderHeading } from './headed-parts.ts';
import { sectionHeading, standsBeside } from './headings.ts';
import { circleTable, whatCountsWords, wishParagraphs } from './heart-part.ts';
import { labelledTable, type LabelledLine } from './labelled-table.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetBlock, SheetField, SheetParagraph, SheetPart } from './sheet-layout.ts';
import { bodyText, filledText, type SheetSetting } from './sheet-setting.ts';
import { isMoved } from './shown-plan.ts';
import { sheetPage } from './spacing.ts';
import { movablePart, peopleLines, type PeopleLine } from './top-parts.ts';
import { writtenDay } from './written-day.ts';

const pageWidth = sheetPage.textWidth;

/* A label with the other language at the right of it, and what it says below. */
function personBelow(setting: SheetSetting, { say, text, inSecond, about }: PeopleLine): SheetParagraph[] {
  const { texts, second, spacing, breaker } = setting;
  const letters = { ...spacing.body, isBold: true };
  const { peopleBefore: spaceBefore } = spacing;
  if (second === undefined) return [];
  const aside = { text: say(second.texts), letters: spacing.body, language: second.language };
  const isBeside = standsBeside(say(texts), letters, aside, pageWidth);
  const label = paragraph(breaker, say(texts), pageWidth, letters, {
    ...{ spaceBefore, about },
    ...(isBeside ? { aside } : {}),
  });
  const other = isBeside
    ? []
    : [bodyText(setting, aside.text, pageWidth, { language: second.language, about })];
  return [label, ...other, ...filledText(setting, text, pageWidth, { inSecond, about })];
}

/** Who to turn to, who was there and who decides; in two languages below each other, for then labels take the width. */
export function stackedPeople(setting: SheetSetting): SheetPart {
  const { contactPerson, present, whoDecides } = peopleLines(setting);
  const lines = [contactPerson, ...(present === undefined ? [] : [present]), whoDecides];
  if (setting.second !== undefined)
    return part(
      'people',
      lines.flatMap((line) => personBelow(setting, line)),
    );
  const labelled = lines.map(({ say, text, about }): LabelledLine => ({
    ...{ icon: 'who', say, about },
    words: (width) => filledText(setting, text, width, { about }),
  }));
  return part('people', [
    { kind: 'space', height: setting.spacing.peopleBefore },
    labelledTable(setting, labelled, 'plain'),
  ]);
}

/** The circle under the words, where people did not move it; with a heading where it may begin a page. */
export function circleBlocks(setting: SheetSetting): SheetBlock[] {
  const { plan, spacing } = setting;
  if (plan.circle === undefined || isMoved(plan, 'circle')) return [];
  const options = { about: { part: 'circle' } as const, spaceBefore: spacing.sectionBefore };
  const picture = circleTable(setting, plan.circle);
  return plan.form.letters === 'large'
    ? [
        ...sectionHeading(setting, (texts) => texts.circle, pageWidth, options),
        { kind: 'space', height: spacing.tableBefore },
        picture,
      ]
    : [{ kind: 'space', height: spacing.sectionBefore }, picture];
}

/** What counts, the wishes and the circle, below each other. */
export function stackedHeart(setting: SheetSetting): SheetPart {
  const { heartBefore: spaceBefore, sectionBefore } = setting.spacing;
  const options = { spaceBefore, about: { part: 'whatCounts' } as const };
  return part('heart', [
    ...sectionHeading(setting, (texts) => texts.whatCounts, pageWidth, options),
    ...whatCountsWords(setting, pageWidth),
    ...wishParagraphs(setting, pageWidth, sectionBefore),
    ...circleBlocks(setting),
  ]);
}

type Agreement = SheetPlan['agreements'][number];

/** What an agreement says, line by line. */
export function agreementLines(
  setting: SheetSetting,
  { what, who, when, lookBackOn }: Agreement,
  about: SheetField,
): LabelledLine[] {
  const line = (
    icon: LabelledLine['icon'],
    say: LabelledLine['say'],
    text: string,
    isBold = false,
  ): LabelledLine => ({
    ...{ icon, say, about },
    words: (width) => filledText(setting, text, width, { isBold, about }),
  });
  return [
    line('what', (texts) => texts.what, what, true),
    line('who', (texts) => texts.who, who),
    line('when', (texts) => texts.when, when),
    line('look-back', (texts) => texts.lookBackOn, writtenDay(lookBackOn, setting.plan.language)),
  ];
}

/** The agreements under their heading, each in a table of its own: what it says, line by line. */
export function stackedAgreements(setting: SheetSetting): SheetBlock[] {
  const { plan } = setting;
  if (plan.agreements.length === 0) return noAgreements(setting);
  return tablesUnderHeading(setting, 'agreements', plan.agreements, (agreement, about) =>
    labelledTable(setting, agreementLines(setting, agreement, about), 'data'),
  );
}

type Disagreement = SheetPlan['disagreements'][number];

function stackedViews(setting: SheetSetting, disagreement: Disagreement, about: SheetField): SheetBlock {
  const columnWidths = columns(pageWidth, [1]);
  const { side, top, bottom } = setting.spacing.cellPadding;
  const width = pageWidth - 2 * side;
  const views = disagreement.views.map((view) => cell(viewWords(setting, view, width, about)));
  const choice = cell(choiceWords(setting, disagreement, width, about), { isTinted: true });
  return table({
    ...{ edges: 'data', columnWidths },
    padding: { top, bottom, left: side, right: side },
    rows: [...views, choice].map((one): RowContent => ({ isHeader: false, cells: [one] })),
  });
}

/** Where people differ: every view below the other. */
export function stackedDisagreements(setting: SheetSetting): SheetBlock[] {
  const { disagreements } = setting.plan;
  return tablesUnderHeading(setting, 'disagreements', disagreements, (disagreement, about) =>
    stackedViews(setting, disagreement, about),
  );
}

/** Every part of a sheet in large letters below the title and the name: nothing stands beside anything else. */
export function stackedParts(setting: SheetSetting): SheetPart[] {
  const before = setting.spacing.sectionBefore;
  return [
    stackedPeople(setting),
    stackedHeart(setting),
    movablePart(setting, 'agreements', stackedAgreements),
    movablePart(setting, 'disagreements', stackedDisagreements),
    part('closing', [
      ...(setting.plan.parked.length === 0 ? [] : parkedParagraphs(setting, pageWidth, before)),
      ...lookBackParagraphs(setting, pageWidth, before),
      ...consentParagraphs(setting, pageWidth, before),
    ]),
  ].filter((one) => one !== undefined);
}
