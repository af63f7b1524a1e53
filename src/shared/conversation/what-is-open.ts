import { locate, promptsOf, type Guide, type Segment, type Step } from '../guides/index.ts';
import type { Agreement, Conversation, Mark, Parked, PromptRecord } from '../model/index.ts';
import { isVagueWhen, isVagueWho, touchesFreedom } from './hints.ts';
import { filledAgreements, filledParked, filledWishes } from './filled.ts';

/** What of an agreement still asks for a word, by name. */
export type AgreementGap = 'who' | 'when' | 'freedom';

/** What of a conversation is still open, for whoever goes on with it. Everything in the order of the conversation. */
export interface WhatIsOpen {
  /** Words in the answer field of the question on the screen that nobody has put down yet. */
  readonly draft: string;
  /** The numbers, from 1, of the questions in this step to which nothing was said or set; none in a circle. */
  readonly questions: readonly number[];
  /** The parts of the circle on the screen to which nothing was said or set: they have names, and no order. */
  readonly segments: readonly Segment[];
  /** The steps that come after this one. */
  readonly steps: readonly Step[];
  readonly parked: readonly Parked[];
  readonly agreements: readonly { readonly agreement: Agreement; readonly gaps: readonly AgreementGap[] }[];
}

/** Looks up what is still open. "Vandaag niet" is an answer too, so such a question is not open. */
export function whatIsOpen(conversation: Conversation, guide: Guide): WhatIsOpen {
  const place = locate(guide, conversation.position);
  const isNotSaid = ({ id }: { readonly id: string }) => isOpen(conversation.prompts[id]);
  return {
    draft: conversation.prompts[place.prompt?.id ?? '']?.draft.text.trim() ?? '',
    questions:
      place.step.kind === 'circle'
        ? []
        : promptsOf(place.step).flatMap((prompt, index) => (isNotSaid(prompt) ? [index + 1] : [])),
    segments: place.step.kind === 'circle' ? place.step.prompts.filter(isNotSaid) : [],
    steps: guide.steps.slice(place.stepIndex + 1),
    parked: filledParked(conversation),
    agreements: filledAgreements(conversation)
      .map((agreement) => ({ agreement, gaps: gapsOf(agreement) }))
      .filter(({ gaps }) => gaps.length > 0),
  };
}

/** How a step stands on the rail: something was said there, it is the one on the screen, or nothing was said yet. */
export type StepProgress = 'done' | 'now' | 'todo';

/**
 * How each step stands, in the order of the guide. People move freely: a step that was passed over is not done, and one
 * further on where something was said is.
 */
export function stepProgress(conversation: Conversation, guide: Guide): StepProgress[] {
  const { stepIndex } = locate(guide, conversation.position);
  return guide.steps.map((step, index) => {
    if (index === stepIndex) return 'now';
    return isTouched(step, conversation) ? 'done' : 'todo';
  });
}

function isTouched(step: Step, conversation: Conversation): boolean {
  const { network, whatCounts, consent, prompts } = conversation;
  if (step.kind === 'wishes') return filledWishes(conversation).length > 0 || whatCounts.text.trim() !== '';
  if (step.kind === 'agreements') return filledAgreements(conversation).length > 0;
  if (step.kind === 'read-back') return consent.how !== 'not-yet';
  if (step.kind === 'network' && network.people.length > 0) return true;
  return promptsOf(step).some(({ id }) => {
    const prompt = prompts[id];
    return prompt !== undefined && (!isOpen(prompt) || prompt.draft.text.trim() !== '');
  });
}

function isOpen(prompt: PromptRecord | undefined): boolean {
  if (prompt === undefined) return true;
  const { answers, notToday, shownCards, mark } = prompt;
  return answers.length === 0 && !notToday && shownCards.length === 0 && !isSet(mark);
}

function isSet(mark: Mark | null): boolean {
  switch (mark?.kind) {
    case undefined:
      return false;
    case 'card':
      return mark.share !== 'not-discussed';
    case 'area':
      return mark.important !== 'not-discussed' || mark.going !== 'not-discussed';
    case 'opinion':
      return mark.opinions.some(({ view }) => view !== 'not-discussed');
    case 'three-voices':
      return (
        mark.comparison !== 'not-discussed' ||
        `${mark.overlap}${mark.difference}${mark.residentChoice}`.trim() !== ''
      );
    case 'choice':
      return mark.problem !== 'not-discussed' || mark.options.length > 0 || mark.notYet;
    case 'segment':
      return [mark.going, mark.say, mark.importance].some((value) => value !== 'not-discussed');
  }
}

function gapsOf({ what, who, when }: Agreement): AgreementGap[] {
  const gaps: [AgreementGap, boolean][] = [
    ['who', who.trim() === '' || isVagueWho(who)],
    ['when', when.trim() === '' || isVagueWhen(when)],
    ['freedom', touchesFreedom(what)],
  ];
  return gaps.filter(([, isGap]) => isGap).map(([gap]) => gap);
}
