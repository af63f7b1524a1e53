import { circleOf, saysSomething, type CircleView } from '../circle/index.ts';
import { filledAgreements, filledDisagreements, filledParked, filledWishes } from '../conversation/index.ts';
import { circleStepOf, type Guide } from '../guides/index.ts';
import type { Conversation, Participant, Resident, Voice } from '../model/index.ts';
import { planSentences, type PlanSentences } from './plan-sentences.ts';
import type { SheetPlan, SheetPlanInput } from './plan.ts';
import { writtenDay } from './written-day.ts';

/**
 * What of a conversation stands on the A4, in the words people used. Only what was meant for everyone: answers,
 * drafts and private notes are not looked at. Parse the result with `sheetPlanSchema` before laying it out.
 *
 * @param guide the guide that the conversation follows, for its circle; without it the sheet has none
 */
export function planFromConversation(
  conversation: Conversation,
  resident: Resident,
  language: SheetPlan['language'],
  guide?: Guide,
): SheetPlanInput {
  const sentences = planSentences[language];
  const worker = conversation.participants.find((participant) => participant.kind === 'worker');
  const { text, voice } = conversation.whatCounts;
  const circle = guide === undefined ? undefined : circleToShow(guide, conversation, resident, language);
  return {
    version: 1,
    language,
    heldOn: conversation.heldOn,
    resident: { callName: resident.callName, fullName: resident.fullName },
    contactPerson: worker === undefined ? '' : withRole(worker),
    present: conversation.participants.map(withRole),
    whoDecides: whoDecides(resident, sentences),
    ...(text.trim() === ''
      ? {}
      : {
          whatCounts: {
            text,
            saidBy: saidBy(voice, resident.callName, sentences),
            quoted: voice.kind === 'resident',
          },
        }),
    ...(circle === undefined ? {} : { circle }),
    wishes: filledWishes(conversation).map((wish) => wish.text),
    agreements: filledAgreements(conversation).map(({ what, who, when, lookBackOn }) => ({
      what,
      who,
      when,
      lookBackOn,
    })),
    disagreements: filledDisagreements(conversation)
      .filter(({ views }) => views.length > 0)
      .map(({ views, residentChoice }) => ({ views, residentChoice })),
    parked: filledParked(conversation).map(({ what, who, by }) => ({ what, who, by })),
    nextLookBackOn: conversation.nextLookBackOn,
    consent: consentLines(conversation, language, sentences),
  };
}

/**
 * The circle of a conversation as others may see it, on the sheet or as a picture; undefined when its guide has none or
 * when it says nothing yet.
 */
export function circleToShow(
  guide: Guide,
  conversation: Conversation,
  resident: Resident,
  language: SheetPlan['language'],
): CircleView | undefined {
  const step = circleStepOf(guide);
  if (step === undefined) return undefined;
  const circle = circleOf(step, conversation, resident.callName, language);
  return saysSomething(circle) ? circle : undefined;
}

function withRole({ name, role }: Participant): string {
  return role === '' ? name : `${name}, ${role}`;
}

/* The resident decides; somebody else only where the resident cannot, which is seen per decision (Wgbo, art. 7:465). */
function whoDecides(resident: Resident, sentences: PlanSentences): string {
  const { representative, callName } = resident;
  if (representative.kind === 'nobody') return sentences.decidesAlone(callName);
  const person =
    representative.kind === 'person'
      ? resident.relatives.find(
          (relative) => relative.id === representative.relativeId && relative.name !== '',
        )
      : undefined;
  if (representative.kind !== 'person' || person === undefined) return sentences.decidesUnknown(callName);
  const ground =
    representative.ground === '' ? sentences.groundUnknown : sentences.grounds[representative.ground];
  return sentences.decidesOtherwise(callName, person.name, ground);
}

function saidBy(voice: Voice, callName: string, sentences: PlanSentences): string {
  switch (voice.kind) {
    case 'resident':
      return voice.pointed ? sentences.pointedByResident(callName) : sentences.saidByResident(callName);
    case 'relative':
      return sentences.saidByRelative(voice.name);
    case 'worker':
      return sentences.saidByRelative(voice.name);
    case 'observed':
      return sentences.observedBy(voice.workerName);
    case 'unknown':
      return sentences.saidByUnknown;
  }
}

function consentLines(
  conversation: Conversation,
  language: SheetPlan['language'],
  sentences: PlanSentences,
): string[] {
  const { how, by, note, on } = conversation.consent;
  const day = writtenDay(on === '' ? conversation.heldOn : on, language);
  const agreed =
    how === 'oral'
      ? [sentences.consentOral(by.trim(), day)]
      : how === 'written'
        ? [sentences.consentWritten(by.trim(), day)]
        : [];
  return note.trim() === '' ? agreed : [...agreed, note];
}
