import { inSentences } from '../conversation/index.ts';
import { headedOrMoved } from './headed-parts.ts';
import { sectionHeading } from './headings.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetField, SheetParagraph } from './sheet-layout.ts';
import { filledText, type SheetSetting } from './sheet-setting.ts';
import type { StandardTexts } from './standard-texts.ts';
import { writtenDay } from './written-day.ts';

type Parked = SheetPlan['parked'][number];

function whoReturns(
  { who, by }: Parked,
  { heldOn }: SheetPlan,
  texts: StandardTexts,
  language: SheetPlan['language'],
): string {
  return texts.looksIntoIt(who, writtenDay(by, language, heldOn.slice(0, 4)));
}

/** The parked matters, each with who returns to it; without their heading. */
export function parkedLines(setting: SheetSetting, width: number): SheetParagraph[] {
  const { plan, spacing, texts, second } = setting;
  return plan.parked.flatMap((parked, index) => {
    const what = parked.what === '' ? texts.notDiscussed : parked.what;
    const about: SheetField = { part: 'parked', index };
    return filledText(setting, inSentences([what, whoReturns(parked, plan, texts, plan.language)]), width, {
      ...{ spaceBefore: spacing.closingTextBefore, about },
      ...(second === undefined
        ? {}
        : { inSecond: inSentences([whoReturns(parked, plan, second.texts, second.language)]) }),
    });
  });
}

/** What waits, with its heading, or where it stands. */
export function parkedParagraphs(setting: SheetSetting, width: number, spaceBefore = 0): SheetParagraph[] {
  return headedOrMoved(setting, 'parked', parkedLines(setting, width), { width, spaceBefore });
}

/** When to look back; without its heading. */
export function lookBackLines(setting: SheetSetting, width: number): SheetParagraph[] {
  const { plan, spacing, second } = setting;
  return filledText(setting, writtenDay(plan.nextLookBackOn, plan.language), width, {
    ...{ isBold: true, spaceBefore: spacing.closingTextBefore, about: { part: 'nextLookBackOn' } },
    inSecond: second === undefined ? undefined : writtenDay(plan.nextLookBackOn, second.language),
  });
}

/** When to look back, with its heading. */
export function lookBackParagraphs(setting: SheetSetting, width: number, spaceBefore = 0): SheetParagraph[] {
  const options = { about: { part: 'nextLookBackOn' } as const, spaceBefore };
  return [
    ...sectionHeading(setting, (texts) => texts.lookBack, width, options),
    ...lookBackLines(setting, width),
  ];
}

/** Who agreed and how; without its heading. */
export function consentLines(setting: SheetSetting, width: number): SheetParagraph[] {
  const { plan, spacing } = setting;
  const about: SheetField = { part: 'consent' };
  const lines = plan.consent.length === 0 ? [''] : plan.consent;
  return lines.flatMap((line, index) =>
    filledText(setting, line, width, {
      spaceBefore: index === 0 ? spacing.closingTextBefore : 0,
      ...{ about, inSecond: plan.inSecondLanguage?.consent[index] },
    }),
  );
}

/** Who agreed and how, with the heading. */
export function consentParagraphs(setting: SheetSetting, width: number, spaceBefore = 0): SheetParagraph[] {
  const options = { about: { part: 'consent' } as const, spaceBefore };
  return [
    ...sectionHeading(setting, (texts) => texts.consent, width, options),
    ...consentLines(setting, width),
  ];
}
