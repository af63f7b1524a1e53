import { cell, columns, paragraph, part, table, type RowContent } from './blocks.ts';
import { sectionHeading, standsBeside } from './headings.ts';
import type { SheetBlock, SheetField, SheetParagraph, SheetPart } from './sheet-layout.ts';
import { bodyText, filledText, standardText, type Say, type SheetSetting } from './sheet-setting.ts';
import { isLeftOff, isMoved } from './shown-plan.ts';
import { sheetPage } from './spacing.ts';
import { writtenDay } from './written-day.ts';

const pageWidth = sheetPage.textWidth;

/* Room for "Aanspreekpunt" in bold, in points. */
const labelWidth = 99;

/* Free room between what it says and the label of the second language. */
const secondGutter = 12;

/* The title in the second language is this much smaller than the title. */
const secondTitleShare = 0.6;

function underlined(paragraph: SheetParagraph, distance: number): SheetParagraph {
  const rule = { distance, thickness: 2.25 };
  return { ...paragraph, rule, height: paragraph.height + rule.distance + rule.thickness };
}

function titleInSecondLanguage({ plan, spacing, second, breaker }: SheetSetting, say: Say): SheetParagraph[] {
  if (second === undefined) return [];
  const { language, texts } = second;
  const size = Math.round(spacing.title.size * secondTitleShare);
  const letters = { ...spacing.title, size, lineHeight: size * 1.25, isBold: false };
  const day = { ...spacing.date, lineHeight: letters.lineHeight };
  const aside = { text: writtenDay(plan.heldOn, language), letters: day, language };
  return [
    paragraph(breaker, say(texts), pageWidth, letters, {
      ...{ language, about: { part: 'heldOn' } },
      ...(standsBeside(say(texts), letters, aside, pageWidth) ? { aside } : {}),
    }),
  ];
}

/** The title with the day of the conversation at the right, the same in the second language, and the rule under it. */
export function titlePart(
  setting: SheetSetting,
  say: Say = (texts) => texts.title,
  beginsPage: { readonly beginsPage?: true } = {},
): SheetPart {
  const { plan, spacing, texts, breaker } = setting;
  const about: SheetField = { part: 'heldOn' };
  const aside = { text: writtenDay(plan.heldOn, plan.language), letters: spacing.date };
  const isBeside = standsBeside(say(texts), spacing.title, aside, pageWidth);
  const paragraphs = [
    paragraph(breaker, say(texts), pageWidth, spacing.title, {
      ...{ role: 'title', about, ...beginsPage },
      ...(isBeside ? { aside } : {}),
    }),
    ...(isBeside
      ? []
      : [
          paragraph(breaker, aside.text, pageWidth, { ...spacing.date, lineHeight: spacing.body.lineHeight }),
        ]),
    ...titleInSecondLanguage(setting, say),
  ];
  const last = paragraphs.length - 1;
  return part(
    'title',
    paragraphs.map((one, index) => (index === last ? underlined(one, spacing.ruleDistance) : one)),
  );
}

/** The name the resident goes by, and the full name when it is on the sheet. */
export function residentPart(setting: SheetSetting, { isShort = false } = {}): SheetPart {
  const { callName, fullName } = setting.plan.resident;
  const { breaker, spacing } = setting;
  const about: SheetField = { part: 'resident' };
  const { nameBefore: spaceBefore } = spacing;
  const name = paragraph(breaker, callName, pageWidth, spacing.name, { spaceBefore, about });
  const full =
    fullName === '' || isShort ? [] : [bodyText(setting, fullName, pageWidth, { spaceBefore: 1.5, about })];
  return part('resident', [name, ...full]);
}

/** One line of who is who: its name, what it says, and where that comes from. */
export interface PeopleLine {
  readonly say: Say;
  readonly text: string;
  readonly inSecond?: string | undefined;
  readonly about: SheetField;
}

/** Who to turn to, who was there and who decides; without who was there when people leave that off. */
export function peopleLines({ plan }: SheetSetting): {
  readonly contactPerson: PeopleLine;
  readonly present: PeopleLine | undefined;
  readonly whoDecides: PeopleLine;
} {
  return {
    contactPerson: {
      ...{ say: (texts) => texts.contactPerson, text: plan.contactPerson },
      about: { part: 'contactPerson' },
    },
    present: isLeftOff(plan, 'present')
      ? undefined
      : {
          say: (texts) => texts.present,
          text: plan.present.filter((present) => present !== '').join('; '),
          about: { part: 'present' },
        },
    whoDecides: {
      ...{ say: (texts) => texts.whoDecides, text: plan.whoDecides },
      inSecond: plan.inSecondLanguage?.whoDecides,
      about: { part: 'whoDecides' },
    },
  };
}

/** Who to turn to, who was there and who decides, in a table; the labels of a second language stand at the right. */
export function peoplePart(setting: SheetSetting): SheetPart {
  const { spacing, texts, second } = setting;
  const { contactPerson, present, whoDecides } = peopleLines(setting);
  const shares =
    second === undefined
      ? [labelWidth, pageWidth - labelWidth]
      : [labelWidth, pageWidth - 2 * labelWidth, labelWidth];
  const columnWidths = columns(pageWidth, shares);
  const [left = 0, middle = 0, right = 0] = columnWidths;
  const gutter = second === undefined ? 0 : secondGutter;
  const rows = [contactPerson, ...(present === undefined ? [] : [present]), whoDecides].map(
    ({ say, text, inSecond, about }): RowContent => ({
      isHeader: false,
      cells: [
        cell([bodyText(setting, say(texts), left, { isBold: true, about })]),
        cell(filledText(setting, text, middle - gutter, { inSecond, about }), { gutter }),
        ...(second === undefined
          ? []
          : [cell([bodyText(setting, say(second.texts), right, { language: second.language, about })])]),
      ],
    }),
  );
  const padding = { top: spacing.peoplePadding, bottom: spacing.peoplePadding, left: 0, right: 0 };
  const people = table({ edges: 'plain', hasRowHeaders: true, columnWidths, padding, rows });
  return part('people', [{ kind: 'space', height: spacing.peopleBefore }, people]);
}

/** A part that people moved: its heading, and where it now stands. */
export function movedPart(
  setting: SheetSetting,
  say: Say,
  width: number,
  options: { readonly about: SheetField; readonly spaceBefore?: number },
): SheetParagraph[] {
  const { about } = options;
  return [
    ...sectionHeading(setting, say, width, options),
    ...standardText(setting, (texts) => texts.onAppendix, width, {
      spaceBefore: setting.spacing.closingTextBefore,
      about,
    }),
  ];
}

/* A plan that is too long is set a hundred times to say what is too much; most of those times these are the same. */
const known = new WeakMap<readonly unknown[], Map<string, SheetBlock[]>>();

function setOnce(
  setting: SheetSetting,
  name: 'agreements' | 'disagreements',
  blocks: (setting: SheetSetting) => SheetBlock[],
): SheetBlock[] {
  const { plan, step } = setting;
  const ofItems = known.get(plan[name]) ?? new Map<string, SheetBlock[]>();
  known.set(plan[name], ofItems);
  const key = JSON.stringify([step, plan.language, plan.form, plan.resident.callName]);
  const set = ofItems.get(key) ?? blocks(setting);
  ofItems.set(key, set);
  return set;
}

/** The agreements or the differences, or where they stand; undefined when nobody thinks differently. */
export function movablePart(
  setting: SheetSetting,
  name: 'agreements' | 'disagreements',
  blocks: (setting: SheetSetting) => SheetBlock[],
): SheetPart | undefined {
  const { plan, spacing } = setting;
  if (name === 'disagreements' && plan.disagreements.length === 0) return undefined;
  if (!isMoved(plan, name)) return part(name, setOnce(setting, name, blocks));
  const options = { spaceBefore: spacing.sectionBefore, about: { part: name } };
  return part(
    name,
    movedPart(setting, (texts) => texts[name], pageWidth, options),
  );
}
