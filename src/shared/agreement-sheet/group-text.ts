import { inSentences } from '../conversation/index.ts';
import type { GroupPlan } from './group-plan.ts';
import { groupTexts } from './group-texts.ts';
import { standardTexts } from './standard-texts.ts';
import { writtenDay } from './written-day.ts';

/* Lines that stand together; a heading without lines goes with them. */
function headed(heading: string, lines: readonly string[]): string {
  const filled = lines.filter((line) => line !== '');
  return filled.length === 0 ? '' : [heading, ...filled].join('\n');
}

/**
 * The plan of an evening as plain text, to paste in a mail or in the minutes: no table, lines that end in `\n`, in the
 * language of the plan. The second language and the house are not in it, as in `sheetAsText`.
 */
export function groupSheetAsText(plan: GroupPlan): string {
  const { language, heldOn } = plan;
  const texts = standardTexts[language];
  const own = groupTexts[language];
  const orOpen = (text: string) => (text === '' ? texts.notDiscussed : text);
  const facts = (['place', 'team', 'aim', 'attendance'] as const)
    .filter((name) => plan[name] !== '')
    .map((name) => `${own[name]}: ${plan[name]}`);
  const agreements = plan.agreements.map(({ what, who, when, lookBackOn }, index) =>
    [
      `${String(index + 1)}. ${texts.what}: ${orOpen(what)}`,
      `${texts.who}: ${orOpen(who)}`,
      `${texts.when}: ${orOpen(when)}`,
      `${texts.lookBackOn}: ${orOpen(writtenDay(lookBackOn, language))}`,
    ].join('\n'),
  );
  const parked = plan.parked.map(({ what, who, by }) =>
    inSentences([orOpen(what), texts.looksIntoIt(who, writtenDay(by, language, heldOn.slice(0, 4)))]),
  );
  const blocks = [
    headed(`${own.title}, ${writtenDay(heldOn, language)}`, [plan.title]),
    facts.join('\n'),
    headed(own.themes, plan.themes),
    headed(own.houseRules, plan.houseRules),
    headed(texts.agreements, agreements.length === 0 ? [texts.notDiscussed] : agreements),
    headed(texts.parked, parked),
    headed(own.takeaways, plan.takeaways),
    headed(own.nextEvening, [orOpen(writtenDay(plan.nextEveningOn, language))]),
    own.footer,
  ];
  // A space that keeps a date on one line means nothing in a field that breaks for itself.
  return `${blocks
    .filter((part) => part !== '')
    .join('\n\n')
    .replaceAll('\u00A0', ' ')}\n`;
}
