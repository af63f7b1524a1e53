import { moment, today } from '#platform/clock.ts';
import { newId } from '#platform/identifiers.ts';
import { firstPosition, type Guide } from '#shared/guides/index.ts';
import {
  sheetFormSchema,
  type Conversation,
  type Participant,
  type PromptRecord,
  type Resident,
  type Voice,
  type Worker,
} from '#shared/model/index.ts';

/** What people said before the conversation began. */
export interface ConversationStart {
  readonly guide: Guide;
  /** The kept copy of that guide. */
  readonly guideCopyId: string;
  readonly participants: readonly Participant[];
  readonly aim: string;
  /** What today is about; at most two. */
  readonly themes: readonly string[];
  readonly plannedMinutes: number;
  /** The day on which it was held on paper, as `2026-04-09`; empty when it is held now. */
  readonly heldOnPaper: string;
}

/** Words that are the resident's own until somebody says otherwise. */
export const residentVoice: Voice = { kind: 'resident', pointed: false };

/** A prompt at which nothing was said yet. */
export function emptyPrompt(): PromptRecord {
  return {
    answers: [],
    draft: { text: '', voice: residentVoice },
    notToday: false,
    mark: null,
    shownCards: [],
  };
}

/** A conversation that begins now. */
export function newConversation(resident: Resident, worker: Worker, start: ConversationStart): Conversation {
  const now = moment();
  return {
    id: newId(),
    residentId: resident.id,
    guideId: start.guide.id,
    guideVersion: start.guide.version,
    guideCopyId: start.guideCopyId,
    workerId: worker.id,
    heldOn: start.heldOnPaper === '' ? today() : start.heldOnPaper,
    startedAt: now,
    changedAt: now,
    state: 'going',
    participants: [...start.participants],
    aim: start.aim,
    plannedMinutes: start.plannedMinutes,
    position: firstPosition(start.guide),
    prompts: {},
    whatCounts: { text: '', voice: residentVoice },
    wishes: [],
    agreements: [],
    disagreements: [],
    parked: [],
    nextLookBackOn: '',
    consent: { how: 'not-yet', by: '', note: '', on: '' },
    sheetSavedAt: '',
    themes: [...start.themes],
    network: { people: [] },
    /* Nobody knows the hours of what was held on paper. */
    sittings: start.heldOnPaper === '' ? [{ from: now, until: '' }] : [],
    fromPaper: start.heldOnPaper !== '',
    awaitsColleague: false,
    sheetLanguage: 'nl',
    sheetForm: sheetFormSchema.parse({}),
    sheetsMade: [],
  };
}
