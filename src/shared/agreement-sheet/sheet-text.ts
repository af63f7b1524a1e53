import { circleSentence } from '../circle/index.ts';
import { inSentences } from '../conversation/index.ts';
import { inOwnWords } from './own-words.ts';
import type { SheetPlan } from './plan.ts';
import { starredWishes } from './sheet-circle.ts';
import { isLeftOff, shownPlan } from './shown-plan.ts';
import { standardTexts, type StandardTexts } from './standard-texts.ts';
import { writtenDay } from './written-day.ts';

interface TextSetting {
  readonly plan: SheetPlan;
  readonly texts: StandardTexts;
}

/* Lines that stand together; empty ones go. */
function block(...lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

function labelled(label: string, text: string, whenEmpty: string): string {
  return `${label}: ${text === '' ? whenEmpty : text}`;
}

function people({ plan, texts }: TextSetting): string {
  const present = plan.present.filter((name) => name !== '').join('; ');
  return block(
    labelled(texts.contactPerson, plan.contactPerson, texts.notDiscussed),
    isLeftOff(plan, 'present') ? '' : labelled(texts.present, present, texts.notDiscussed),
    labelled(texts.whoDecides, plan.whoDecides, texts.notDiscussed),
  );
}

function whatCounts({ plan, texts }: TextSetting): string {
  const { text = '', saidBy = '', quoted = true } = plan.whatCounts ?? {};
  return block(texts.whatCounts, text === '' ? texts.notDiscussed : inOwnWords(text, quoted), saidBy);
}

function wishes({ plan, texts }: TextSetting): string {
  if (isLeftOff(plan, 'wishes')) return '';
  const starred = starredWishes(plan);
  const lines = plan.wishes.map(
    (wish, index) =>
      `${String(index + 1)}. ${index < starred ? '★ ' : ''}${wish === '' ? texts.notDiscussed : wish}`,
  );
  return block(texts.wishes, ...(lines.length === 0 ? [texts.notDiscussed] : lines));
}

function circle({ plan }: TextSetting): string {
  if (plan.circle === undefined) return '';
  const { whatCounts } = plan.circle;
  return circleSentence(
    {
      ...plan.circle,
      // What counts stands above already; the picture has it once more, for who sees only the picture.
      whatCounts: whatCounts === plan.whatCounts?.text ? '' : whatCounts,
    },
    plan.language,
  );
}

function agreements({ plan, texts }: TextSetting): string[] {
  if (plan.agreements.length === 0) return [block(texts.agreements, texts.notDiscussed)];
  return plan.agreements.map(({ what, who, when, lookBackOn }, index) =>
    block(
      index === 0 ? texts.agreements : '',
      `${String(index + 1)}. ${labelled(texts.what, what, texts.notDiscussed)}`,
      labelled(texts.who, who, texts.notDiscussed),
      labelled(texts.when, when, texts.notDiscussed),
      labelled(texts.lookBackOn, writtenDay(lookBackOn, plan.language), texts.notDiscussed),
    ),
  );
}

function disagreements({ plan, texts }: TextSetting): string[] {
  return plan.disagreements.map(({ views, residentChoice }, index) =>
    block(
      index === 0 ? texts.disagreements : '',
      ...views.map(({ name, text }) =>
        labelled(name === '' ? texts.speakerUnknown : name, text, texts.notDiscussed),
      ),
      labelled(texts.chooses(plan.resident.callName), residentChoice, texts.notChosen),
    ),
  );
}

function parked({ plan, texts }: TextSetting): string {
  if (plan.parked.length === 0) return '';
  const lines = plan.parked.map(({ what, who, by }) => {
    const said = what === '' ? texts.notDiscussed : what;
    return inSentences([
      said,
      texts.looksIntoIt(who, writtenDay(by, plan.language, plan.heldOn.slice(0, 4))),
    ]);
  });
  return block(texts.parked, ...lines);
}

/**
 * A plan as plain text, to paste in the care file (ECD): no table, no tabs, lines that end in `\n`, at most one empty
 * line in a row, in the language of the plan. What people left off is absent; what they moved to the Bijlage simply
 * stands in its place. The name of the house and the second language are not in it: the care file is the house's own.
 */
export function sheetAsText(wanted: SheetPlan): string {
  // The circle is told in words, so a sheet without pictures has it too.
  const plan = shownPlan({ ...wanted, form: { ...wanted.form, pictures: true } });
  const texts = standardTexts[plan.language];
  const setting: TextSetting = { plan, texts };
  const { callName, fullName } = plan.resident;
  const blocks = [
    block(`${texts.title}, ${writtenDay(plan.heldOn, plan.language)}`),
    block(callName, fullName),
    people(setting),
    whatCounts(setting),
    wishes(setting),
    circle(setting),
    ...agreements(setting),
    ...disagreements(setting),
    parked(setting),
    labelled(texts.lookBack, writtenDay(plan.nextLookBackOn, plan.language), texts.notDiscussed),
    block(texts.consent, ...(plan.consent.some((line) => line !== '') ? plan.consent : [texts.notDiscussed])),
    texts.footer,
  ];
  // A space that keeps a date on one line means nothing in a field that breaks for itself.
  return `${blocks
    .filter((part) => part !== '')
    .join('\n\n')
    .replaceAll('\u00A0', ' ')}\n`;
}
