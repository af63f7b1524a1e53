import { filledAgreements, filledDisagreements, filledParked, filledWishes } from '../conversation/index.ts';
import type { Conversation, Participant, Resident, Voice } from '../model/index.ts';
import { planSentences, type PlanSentences } from './plan-sentences.ts';
import type { SheetPlan, SheetPlanInput } from './plan.ts';
import { writtenDay } from './written-day.ts';

/**
 * What of a conversation stands on the A4, in the words people used. Only what was meant for everyone: answers,
 * drafts and private notes are not looked at. Parse the result with `sheetPlanSchema` before laying it out.
 */
export function planFromConversation(
  conversation: Conversation,
  resident: Resident,
  language: SheetPlan['language'],
): SheetPlanInput {
  const sentences = planSentences[language];
  const worker = conversation.participants.find((participant) => participant.kind === 'worker');
  const { text, voice } = conversation.whatCounts;
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
