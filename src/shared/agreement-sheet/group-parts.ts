import { paragraph, part } from './blocks.ts';
import { agreementsBlocks } from './bottom-parts.ts';
import { parkedParagraphs } from './closing-words.ts';
import { sectionHeading } from './headings.ts';
import { housePart } from './house-part.ts';
import { labelledTable, type LabelledLine } from './labelled-table.ts';
import type { GroupPlan } from './group-plan.ts';
import { groupTexts, type GroupTexts } from './group-texts.ts';
import type { SheetBlock, SheetPart } from './sheet-layout.ts';
import { filledText, type Say, type SheetSetting } from './sheet-setting.ts';
import { sheetPage } from './spacing.ts';
import { stackedAgreements } from './stacked-parts.ts';
import type { StandardTexts } from './standard-texts.ts';
import { titlePart } from './top-parts.ts';
import { writtenDay } from './written-day.ts';

const pageWidth = sheetPage.textWidth;

/* Standard texts know no language; those of an evening are found by it. */
const sayOf =
  (name: keyof GroupTexts): Say =>
  ({ languageTag }: StandardTexts) =>
    groupTexts[languageTag === 'nl-NL' ? 'nl' : 'en'][name];

function headedLines(setting: SheetSetting, name: keyof GroupTexts, lines: readonly string[]): SheetBlock[] {
  const { sectionBefore: spaceBefore, closingTextBefore } = setting.spacing;
  return lines.length === 0
    ? []
    : [
        ...sectionHeading(setting, sayOf(name), pageWidth, { spaceBefore }),
        ...lines.flatMap((line) => filledText(setting, line, pageWidth, { spaceBefore: closingTextBefore })),
      ];
}

function factsPart(setting: SheetSetting, { place, team, aim, attendance }: GroupPlan): SheetPart {
  const facts: readonly (readonly [keyof GroupTexts, string])[] = [
    ['place', place],
    ['team', team],
    ['aim', aim],
    ['attendance', attendance],
  ];
  const lines = facts
    .filter(([, text]) => text !== '')
    .map(([name, text]): Omit<LabelledLine, 'about'> => ({
      ...{ icon: 'who', say: sayOf(name) },
      words: (width) => filledText(setting, text, width),
    }));
  if (lines.length === 0) return part('people', []);
  return part('people', [
    { kind: 'space', height: setting.spacing.peopleBefore },
    labelledTable(setting, lines, 'plain'),
  ]);
}

function nextEvening(setting: SheetSetting, { nextEveningOn, language }: GroupPlan): SheetBlock[] {
  const { spacing, second } = setting;
  return [
    ...sectionHeading(setting, sayOf('nextEvening'), pageWidth, { spaceBefore: spacing.sectionBefore }),
    ...filledText(setting, writtenDay(nextEveningOn, language), pageWidth, {
      ...{ isBold: true, spaceBefore: spacing.closingTextBefore },
      inSecond: second === undefined ? undefined : writtenDay(nextEveningOn, second.language),
    }),
  ];
}

/** What stands at the bottom of every page of an evening, in the languages of the sheet. */
export const groupFooter: Say = sayOf('footer');

/** Every part of the sheet of an evening, from top to bottom. The setting has its agreements and what is parked. */
export function groupParts(setting: SheetSetting, group: GroupPlan): SheetPart[] {
  const { breaker, spacing, plan } = setting;
  const name = paragraph(breaker, group.title, pageWidth, spacing.name, { spaceBefore: spacing.nameBefore });
  const isLarge = plan.form.letters === 'large';
  return [
    housePart(setting),
    titlePart(setting, sayOf('title')),
    part('resident', [name]),
    factsPart(setting, group),
    part('heart', [
      ...headedLines(setting, 'themes', group.themes),
      ...headedLines(setting, 'houseRules', group.houseRules),
    ]),
    part('agreements', isLarge ? stackedAgreements(setting) : agreementsBlocks(setting)),
    part('closing', [
      ...(plan.parked.length === 0 ? [] : parkedParagraphs(setting, pageWidth, spacing.sectionBefore)),
      ...headedLines(setting, 'takeaways', group.takeaways),
      ...nextEvening(setting, group),
    ]),
  ]
    .filter((one) => one !== undefined)
    .filter(({ blocks }) => blocks.length > 0);
}
