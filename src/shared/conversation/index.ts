/** Pure questions about conversations that several screens ask. */
export { type GoodToKnow, goodToKnow } from './good-to-know.ts';
export { beginningSentence, inSentences } from './in-sentences.ts';
export { latestFirst } from './latest-first.ts';
import type { Answer, Conversation, Voice } from '../model/index.ts';
import { filledAgreements } from './filled.ts';

export {
  chosenWishes,
  filledAgreements,
  filledDisagreements,
  filledParked,
  filledWishes,
  mostChosenWishes,
} from './filled.ts';
export { isVagueWhen, isVagueWho, touchesFreedom } from './hints.ts';
export {
  type AgreementGap,
  stepProgress,
  type StepProgress,
  whatIsOpen,
  type WhatIsOpen,
} from './what-is-open.ts';
export { timeLeft, type TimeLeft } from './time-left.ts';
export { beginSitting, endSittings, minutesTalked, sittingsOfThatDay, stoppedAt } from './sittings.ts';

/** What today is about: the themes, and what people hope for; empty when nobody said. */
export function subjectOf({ themes, aim }: Conversation): string {
  return [...themes, aim].filter((words) => words !== '').join(' · ');
}

/** The last answer anybody gave, whichever the question; undefined when nothing was said yet. */
export function lastSaid(conversation: Conversation): Answer | undefined {
  return Object.values(conversation.prompts)
    .flatMap((prompt) => prompt.answers)
    .sort((one, other) => one.at.localeCompare(other.at))
    .at(-1);
}

/** Words of a conversation as they are read, with the voice that said them. */
export interface SaidWords {
  readonly id: string;
  readonly text: string;
  readonly voice: Voice;
  /** Still in the answer field: nobody has put them down as an answer yet. */
  readonly isDraft: boolean;
}

/** Everything that was said, in the order in which it was; words that are still in an answer field come last. */
export function everythingSaid(conversation: Conversation): SaidWords[] {
  const prompts = Object.entries(conversation.prompts);
  const answers = prompts
    .flatMap(([, prompt]) => prompt.answers)
    .sort((one, other) => one.at.localeCompare(other.at))
    .map(({ id, text, voice }) => ({ id, text, voice, isDraft: false }));
  const drafts = prompts
    .filter(([, prompt]) => prompt.draft.text.trim() !== '')
    .map(([id, { draft }]) => ({ id: `draft of ${id}`, ...draft, isDraft: true }));
  return [...answers, ...drafts];
}

/** The first day on which something is looked back on; empty when none was chosen. */
export function firstLookBack(conversation: Conversation): string {
  const days = [
    conversation.nextLookBackOn,
    ...filledAgreements(conversation).map(({ lookBackOn }) => lookBackOn),
  ];
  return days.filter((day) => day !== '').sort()[0] ?? '';
}
