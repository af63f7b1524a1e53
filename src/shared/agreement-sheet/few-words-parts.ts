import { cell, columns, paragraph, part, table, type ParagraphExtras } from './blocks.ts';
import { consentLines, lookBackLines, parkedLines } from './closing-words.ts';
import { headedOrMoved, tablesUnderHeading } from './headed-parts.ts';
import { sectionHeading, standsBeside } from './headings.ts';
import { whatCountsWords, wishList, wishParagraphs } from './heart-part.ts';
import {
  hasIcons,
  iconCell,
  iconColumn,
  iconTable,
  labelledTable,
  type LabelledLine,
} from './labelled-table.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetBlock, SheetField, SheetParagraph, SheetPart } from './sheet-layout.ts';
import { filledText, type Say, type SheetSetting } from './sheet-setting.ts';
import { starredWishes } from './sheet-circle.ts';
import { isLeftOff, isMoved } from './shown-plan.ts';
import { sheetPage } from './spacing.ts';
import { agreementLines, circleBlocks, stackedAgreements, stackedDisagreements } from './stacked-parts.ts';
import { movablePart, peopleLines, type PeopleLine } from './top-parts.ts';

const pageWidth = sheetPage.textWidth;

/* Letters from here on leave no room for three things beside each other, in points. */
const largeLetters = 18;

/* What people chose not to see in pictures stands there in words. */
function withIcon(
  setting: SheetSetting,
  icon: LabelledLine['icon'],
  about: SheetField,
  words: LabelledLine['words'],
): SheetBlock[] {
  return hasIcons(setting) ? [iconTable(setting, [{ icon, about, words }])] : words(pageWidth);
}

function wishBlocks(setting: SheetSetting): SheetBlock[] {
  const { plan, spacing } = setting;
  const about: SheetField = { part: 'wishes' };
  if (!hasIcons(setting) || plan.wishes.length === 0) return wishList(setting, pageWidth);
  const starred = starredWishes(plan);
  const rows = plan.wishes.map((wish, index) => ({
    ...(index < starred ? {} : { icon: 'wish' as const }),
    about: { ...about, index },
    words: (width: number) =>
      starred > 0
        ? wishList(setting, width, index < starred ? 0 : iconColumn(setting))
            .slice(index, index + 1)
            .map(withoutSpace)
        : filledText(setting, wish, width, { about: { ...about, index } }),
  }));
  return [{ kind: 'space', height: spacing.closingTextBefore }, iconTable(setting, rows)];
}

function withoutSpace(paragraph: SheetParagraph): SheetParagraph {
  return { ...paragraph, spaceBefore: 0, height: paragraph.height - paragraph.spaceBefore };
}

function heart(setting: SheetSetting): SheetPart {
  const { plan, spacing } = setting;
  const about: SheetField = { part: 'whatCounts' };
  const options = { about, spaceBefore: spacing.heartBefore };
  const wishes = { about: { part: 'wishes' } as const, spaceBefore: spacing.sectionBefore };
  const hasList = !isLeftOff(plan, 'wishes') && !isMoved(plan, 'wishes');
  return part('heart', [
    ...sectionHeading(setting, (texts) => texts.whatCounts, pageWidth, options),
    { kind: 'space', height: spacing.sentenceBefore },
    ...withIcon(setting, 'counts', about, (width) => whatCountsWords(setting, width, 0)),
    ...(hasList
      ? [...sectionHeading(setting, (texts) => texts.wishes, pageWidth, wishes), ...wishBlocks(setting)]
      : wishParagraphs(setting, pageWidth, spacing.sectionBefore)),
    ...circleBlocks(setting),
  ]);
}

type Agreement = SheetPlan['agreements'][number];

/* What it is over the whole width, and who, when and the day to look back beside each other below it. */
function agreementWithIcons(
  setting: SheetSetting,
  agreement: Agreement,
  about: SheetField,
  isLast: boolean,
): SheetBlock {
  const lines = agreementLines(setting, agreement, about);
  if (setting.spacing.body.size >= largeLetters) return { ...iconTable(setting, lines), edges: 'plain' };
  const icon = iconColumn(setting);
  const third = pageWidth / 3 - icon;
  const columnWidths = columns(pageWidth, [icon, third, icon, third, icon, third]);
  const [what, ...others] = lines;
  const { peoplePadding: padding } = setting.spacing;
  const gutter = 6;
  return table({
    // Between two agreements one line is enough.
    ...{ edges: isLast ? ('band' as const) : ('top' as const), columnWidths },
    padding: { top: padding, bottom: padding, left: 0, right: 0 },
    rows: [
      {
        isHeader: false,
        cells:
          what === undefined
            ? []
            : [
                iconCell(setting, what.icon, about),
                cell(what.words(pageWidth - (columnWidths[0] ?? 0)), { columns: 5 }),
              ],
      },
      {
        isHeader: false,
        cells: others.flatMap(({ icon, words }, place) => [
          iconCell(setting, icon, about),
          cell(words((columnWidths[2 * place + 1] ?? 0) - gutter), { gutter }),
        ]),
      },
    ],
  });
}

/** The agreements with icons under their heading. */
export function fewWordsAgreements(setting: SheetSetting): SheetBlock[] {
  const { plan } = setting;
  if (!hasIcons(setting) || plan.agreements.length === 0) return stackedAgreements(setting);
  return tablesUnderHeading(setting, 'agreements', plan.agreements, (agreement, about, isLast) =>
    agreementWithIcons(setting, agreement, about, isLast),
  );
}

type Disagreement = SheetPlan['disagreements'][number];

function shortViews(
  setting: SheetSetting,
  { views, residentChoice }: Disagreement,
  about: SheetField,
): Omit<LabelledLine, 'say'>[] {
  const { plan, texts, second } = setting;
  const { callName } = plan.resident;
  const inSecond = (say: Say, text: string) =>
    second === undefined || text !== '' ? undefined : say(second.texts);
  const rows = views.map(({ name, text }): Omit<LabelledLine, 'say'> => ({
    ...{ icon: 'differ', about },
    words: (width) =>
      filledText(
        setting,
        `${name === '' ? texts.speakerUnknown : name}: ${text === '' ? texts.notDiscussed : text}`,
        width,
        {
          ...{ about, inSecond: inSecond((other) => other.notDiscussed, text) },
        },
      ),
  }));
  const choice = residentChoice === '' ? texts.notChosen : residentChoice;
  const other = (say: Say) => (second === undefined ? undefined : say(second.texts));
  const chooses = other((words) =>
    residentChoice === '' ? `${words.chooses(callName)}: ${words.notChosen}` : words.chooses(callName),
  );
  return [
    ...rows,
    {
      ...{ icon: 'counts', about },
      words: (width) =>
        filledText(setting, `${texts.chooses(callName)}: ${choice}`, width, {
          ...{ isBold: residentChoice !== '', about, inSecond: chooses },
        }),
    },
  ];
}

/** Where people differ, in short rows with icons under their heading. */
export function fewWordsDisagreements(setting: SheetSetting): SheetBlock[] {
  if (!hasIcons(setting)) return stackedDisagreements(setting);
  const { disagreements } = setting.plan;
  return tablesUnderHeading(setting, 'disagreements', disagreements, (disagreement, about) =>
    iconTable(setting, shortViews(setting, disagreement, about)),
  );
}

function parkedBlocks(setting: SheetSetting): SheetBlock[] {
  if (!hasIcons(setting)) return parkedLines(setting, pageWidth);
  const rows = setting.plan.parked.map((_, index) => ({
    ...{ icon: 'parked' as const, about: { part: 'parked' as const, index } },
    words: (width: number) =>
      parkedLines(setting, width)
        .filter((line) => line.about?.index === index)
        .map(withoutSpace),
  }));
  return [iconTable(setting, rows)];
}

function closing(setting: SheetSetting): SheetPart {
  const { plan, spacing } = setting;
  const before = spacing.sectionBefore;
  const { contactPerson } = peopleLines(setting);
  const place = { width: pageWidth, spaceBefore: before };
  const parked =
    plan.parked.length === 0 ? [] : headedOrMoved(setting, 'parked', parkedBlocks(setting), place);
  const lines: LabelledLine[] = [
    {
      ...{ icon: 'look-back', say: (texts) => texts.lookBack, about: { part: 'nextLookBackOn' } },
      words: (width) => lookBackLines(setting, width).map(withoutSpace),
    },
    {
      ...{ icon: 'agreed', say: (texts) => texts.consent, about: { part: 'consent' } },
      words: (width) => consentLines(setting, width).map(withoutSpace),
    },
    {
      ...{ icon: 'who', say: contactPerson.say, about: contactPerson.about },
      words: (width) => filledText(setting, contactPerson.text, width, { about: contactPerson.about }),
    },
  ];
  return part('closing', [
    ...parked,
    { kind: 'space', height: before },
    labelledTable(setting, lines, 'plain'),
  ]);
}

/* What a sheet of few words says last, in small letters: nothing of it disappears. */
function smallLines(setting: SheetSetting): SheetPart {
  const { plan, spacing } = setting;
  const { present, whoDecides } = peopleLines(setting);
  const { fullName } = plan.resident;
  const name: PeopleLine = {
    say: (texts) => texts.fullName,
    text: fullName,
    about: { part: 'resident' },
  };
  const lines = [...(fullName === '' ? [] : [name]), ...(present === undefined ? [] : [present]), whoDecides];
  return part('people', [
    { kind: 'space', height: spacing.sectionBefore },
    ...lines.flatMap((line) => smallLine(setting, line)),
  ]);
}

/* The other label stands at the right where there is room for it, as those of headings do. */
function smallLine(
  { spacing, texts, second, breaker }: SheetSetting,
  { say, text, inSecond, about }: PeopleLine,
): SheetParagraph[] {
  const letters = spacing.footer;
  const words = `${say(texts)}: ${text === '' ? texts.notDiscussed : text}`;
  const set = (line: string, extras: ParagraphExtras = {}) =>
    paragraph(breaker, line, pageWidth, letters, { about, ...extras });
  if (second === undefined) return [set(words)];
  const { language } = second;
  const other = text === '' ? second.texts.notDiscussed : (inSecond ?? '');
  if (other !== '') return [set(words), set(`${say(second.texts)}: ${other}`, { language })];
  const aside = { text: say(second.texts), letters, language };
  return standsBeside(words, letters, aside, pageWidth)
    ? [set(words, { aside })]
    : [set(words), set(aside.text, { language })];
}

/** Every part of a sheet of few words below the title and the name. */
export function fewWordsParts(setting: SheetSetting): SheetPart[] {
  return [
    heart(setting),
    movablePart(setting, 'agreements', fewWordsAgreements),
    movablePart(setting, 'disagreements', fewWordsDisagreements),
    closing(setting),
    smallLines(setting),
  ].filter((one) => one !== undefined);
}
