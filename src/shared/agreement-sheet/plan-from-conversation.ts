import { circleOf, saysSomething, type CircleView } from '../circle/index.ts';
import { filledAgreements, filledDisagreements, filledParked, filledWishes } from '../conversation/index.ts';
import { circleStepOf, type Guide } from '../guides/index.ts';
import {
  movableParts,
  type Conversation,
  type Participant,
  type Resident,
  type SheetForm,
  type Voice,
} from '../model/index.ts';
import { planSentences, type PlanSentences } from './plan-sentences.ts';
import { sheetLimits, type SheetHouse, type SheetPlan, type SheetPlanInput } from './plan.ts';
import { beginningSentence } from './sentences.ts';
import { writtenDay } from './written-day.ts';

/**
 * What of a conversation stands on the A4, in the words people used. Only what was meant for everyone: answers,
 * drafts and private notes are not looked at. Parse the result with `sheetPlanSchema` before laying it out.
 *
 * @param guide the guide that the conversation follows, for its circle; without it the sheet has none
 * @param house the house, when its name or logo should stand on the sheet
 */
export function planFromConversation(
  conversation: Conversation,
  resident: Resident,
  language: SheetPlan['language'],
  guide?: Guide,
  house?: SheetHouse,
): SheetPlanInput {
  const form = possibleForm(conversation.sheetForm);
  const { secondLanguage } = form;
  const inSecond =
    secondLanguage === null || secondLanguage === language
      ? undefined
      : appSentences(conversation, resident, secondLanguage);
  const own = appSentences(conversation, resident, language);
  const worker = conversation.participants.find((participant) => participant.kind === 'worker');
  const { text, voice } = conversation.whatCounts;
  const wishes = filledWishes(conversation);
  const circle = guide === undefined ? undefined : circleToShow(guide, conversation, resident, language);
  return {
    version: 1,
    language,
    form,
    ...(house === undefined ? {} : { house }),
    heldOn: conversation.heldOn,
    resident: { callName: resident.callName, fullName: resident.fullName },
    contactPerson: worker === undefined ? '' : withRole(worker),
    present: conversation.participants.map(withRole),
    whoDecides: own.whoDecides,
    ...(text.trim() === ''
      ? {}
      : {
          whatCounts: {
            text,
            saidBy: own.saidBy,
            quoted: voice.kind === 'resident',
          },
        }),
    ...(circle === undefined ? {} : { circle }),
    wishes: wishes.map((wish) => wish.text),
    chosenWishes: Math.min(wishes.filter((wish) => wish.isChosen).length, sheetLimits.wishes),
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
    consent: consentLines(conversation, own.agreed),
    ...(inSecond === undefined
      ? {}
      : {
          inSecondLanguage: {
            ...{ whoDecides: inSecond.whoDecides, saidBy: text.trim() === '' ? '' : inSecond.saidBy },
            consent: inSecond.agreed,
          },
        }),
  };
}

/* A form keeps what people chose one after the other; what they left off stands nowhere, also not on the Bijlage. */
function possibleForm(form: SheetForm): SheetForm {
  const isOff = (part: string) => form.leftOff.some((other) => other === part);
  const appendix = movableParts.filter((part) => form.appendix.includes(part) && !isOff(part));
  return { ...form, appendix };
}

/* The sentences that the app makes itself, in one language. */
function appSentences(conversation: Conversation, resident: Resident, language: SheetPlan['language']) {
  const sentences = planSentences[language];
  return {
    whoDecides: whoDecides(resident, sentences),
    saidBy: saidBy(conversation.whatCounts.voice, resident.callName, sentences),
    agreed: agreedLine(conversation, language, sentences),
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

function agreedLine(
  { consent: { how, by, on }, heldOn }: Conversation,
  language: SheetPlan['language'],
  sentences: PlanSentences,
): string[] {
  const day = writtenDay(on === '' ? heldOn : on, language);
  const who = beginningSentence(by.trim());
  switch (how) {
    case 'oral':
      return [sentences.consentOral(who, day)];
    case 'written':
      return [sentences.consentWritten(who, day)];
    default:
      return [];
  }
}

/* A note stands after the sentence that says who agreed. */
function consentLines({ consent: { note } }: Conversation, agreed: readonly string[]): string[] {
  if (note.trim() === '') return [...agreed];
  return [...agreed, agreed.length === 0 ? note : beginningSentence(note.trim())];
}
