import { formatDay, formatList } from '#i18n/format.ts';
import { language } from '#i18n/index.svelte.ts';
import type { AgreementGap, WhatIsOpen } from '#shared/conversation/index.ts';
import type { IconName } from '#ui/index.ts';

/** One line of what is open, with its sign. */
export interface OpenLine {
  readonly icon: IconName;
  readonly text: string;
}

/* Enough to know what it was; the whole text stands at its own place. */
const longestQuote = 120;

/** What is still open, in words: first what was being said, then what needs a person, then what simply comes. */
export function openInWords({
  draft,
  questions,
  segments,
  steps,
  parked,
  agreements,
}: WhatIsOpen): OpenLine[] {
  const { t, current } = language;
  const gapText: Record<AgreementGap, string> = {
    who: t.agreements.whoExactly,
    when: t.agreements.whenExactly,
    freedom: t.agreements.freedom,
  };
  const lines: (OpenLine | undefined)[] = [
    draft === '' ? undefined : { icon: 'pencil', text: t.pause.draft(shorten(draft)) },
    ...agreements.map(({ agreement, gaps }): OpenLine => ({
      icon: 'question',
      text: t.pause.agreement(shorten(agreement.what), gaps.map((gap) => gapText[gap]).join(' ')),
    })),
    ...parked.map(({ what, who, by }): OpenLine => ({
      icon: 'parking',
      text: t.pause.parked([shorten(what), who, by && formatDay(by)].filter(Boolean).join(' · ')),
    })),
    questions.length === 0
      ? undefined
      : {
          icon: 'circle-dashed',
          text: t.pause.questions(formatList(questions.map(String)), questions.length),
        },
    segments.length === 0
      ? undefined
      : {
          icon: 'circle-dashed',
          text: t.segmentMark.open(formatList(segments.map(({ title }) => title[current]))),
        },
    steps.length === 0
      ? undefined
      : {
          icon: 'circle-dashed',
          text: t.pause.steps(formatList(steps.map((step) => step.title[current]))),
        },
  ];
  return lines.filter((line) => line !== undefined);
}

function shorten(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : text.trim();
}
