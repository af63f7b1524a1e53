import type { OpenVault } from '#data/index.ts';
import type { NewlyMadeSheet, SheetChoice } from '#features/sheet/index.ts';
import { moment } from '#platform/clock.ts';
import { newId } from '#platform/identifiers.ts';
import { beginSitting, endSittings } from '#shared/conversation/index.ts';
import {
  isFirstPosition,
  locate,
  nextPosition,
  previousPosition,
  startOfStep,
  type Guide,
  type GuidePlace,
} from '#shared/guides/index.ts';
import {
  isTooLong,
  mostParticipants,
  type Conversation,
  type Position,
  type PrivateNotes,
  type PromptRecord,
} from '#shared/model/index.ts';
import { ConversationStoring } from './conversation-storing.svelte.ts';
import { emptyMark } from './marks/empty-mark.ts';
import { emptyPrompt } from './new-conversation.ts';
import { NoteActs } from './note-acts.ts';
import { notesOf } from './own-notes.ts';

/* As many as a record holds; then the oldest goes, for the age of the A4 is told from the last. */
const mostSheetsMade = 200;

/** Why an answer was not added, by name. */
export type AnswerProblem = 'empty' | 'too-long';

/**
 * A conversation while it is held: where it stands, what is being said, and who leads it. Screens change `record` and
 * `notes`; everything else follows, and `storing` keeps it.
 */
export class ConversationEditor {
  readonly guide: Guide;
  readonly record: Conversation;
  readonly notes: PrivateNotes;
  readonly storing: ConversationStoring;
  problem = $state<AnswerProblem | undefined>();
  /** Whether people have a pause, or a colleague has not gone on yet: then nobody is at it, and no time counts. */
  isPaused = $state(false);
  /** Whether people put away how much time is left. */
  isTimeHidden = $state(false);
  readonly #vault: OpenVault;
  /** When the record was last changed before it was opened here. */
  readonly #changedBefore: string;
  readonly #acts: NoteActs;

  /**
   * @param vault where it is stored
   * @param guide the guide it follows
   * @param conversation the conversation as stored; whose it is goes on with it at once, a colleague first sees where
   *   it stands
   */
  constructor(vault: OpenVault, guide: Guide, conversation: Conversation) {
    const record = $state(structuredClone(conversation));
    const notes = $state(structuredClone(notesOf(vault, conversation)));
    this.#vault = vault;
    this.#acts = new NoteActs(vault, conversation);
    this.#changedBefore = conversation.changedAt;
    this.guide = guide;
    this.record = record;
    this.notes = notes;
    this.storing = new ConversationStoring(vault, conversation, $state.snapshot(notes));
    if (record.state !== 'finished' && record.workerId !== vault.worker.id) this.isPaused = true;
    else this.goOn();
    this.#makeRoom();
    this.storing.watch(record, notes);
    if (conversation.state === 'paused' && !this.isPaused) this.storing.store($state.snapshot(record));
  }

  /** Where the conversation stands in its guide. */
  get place(): GuidePlace {
    return locate(this.guide, this.record.position);
  }

  /** Whether nothing comes before this: there is no way back then. */
  get isFirst(): boolean {
    return isFirstPosition(this.guide, this.record.position);
  }

  /** What was said at the question on the screen; undefined in a step without questions. */
  get prompt(): PromptRecord | undefined {
    const id = this.place.prompt?.id;
    return id === undefined ? undefined : this.record.prompts[id];
  }

  /** Adds the words that are being typed as an answer, here or at another question. Returns whether they were added. */
  addAnswer(prompt = this.prompt): boolean {
    if (prompt === undefined) return false;
    const text = prompt.draft.text.trim();
    this.problem = text === '' ? 'empty' : isTooLong(text, 'answer') ? 'too-long' : undefined;
    if (this.problem !== undefined) return false;
    prompt.answers.push({ id: newId(), text, voice: $state.snapshot(prompt.draft.voice), at: moment() });
    prompt.draft = emptyPrompt().draft;
    prompt.notToday = false;
    return true;
  }

  /** Takes an answer back into the field, to change it. Words that stand there are added first. */
  changeAnswer(answerId: string, prompt = this.prompt): void {
    if (prompt === undefined) return;
    if (prompt.draft.text.trim() !== '' && !this.addAnswer(prompt)) return;
    const index = prompt.answers.findIndex((answer) => answer.id === answerId);
    const [answer] = index < 0 ? [] : prompt.answers.splice(index, 1);
    if (answer !== undefined) prompt.draft = { text: answer.text, voice: answer.voice };
  }

  /** Goes on. Typed words become an answer first; words that are too long keep the conversation here. */
  next(): void {
    if (this.#leavePrompt()) this.#moveTo(nextPosition(this.guide, this.record.position));
  }

  /** Goes back one question or step. */
  previous(): void {
    if (this.#leavePrompt()) this.#moveTo(previousPosition(this.guide, this.record.position));
  }

  /** Goes to the start of a step. */
  goToStep(stepId: string): void {
    if (this.#leavePrompt()) this.#moveTo(startOfStep(this.guide, stepId));
  }

  /** Notes that this question is not for today, and goes on. What was typed stays in the field. */
  notToday(): void {
    if (this.prompt !== undefined) this.prompt.notToday = true;
    this.problem = undefined;
    this.#moveTo(nextPosition(this.guide, this.record.position));
  }

  /** The A4 left the vault; this worker did it. */
  noteSheetMade(made: NewlyMadeSheet): void {
    const { id: workerId, name: workerName } = this.#vault.worker;
    this.record.sheetsMade = [...this.record.sheetsMade, { ...made, workerId, workerName }].slice(
      -mostSheetsMade,
    );
    this.#acts.sheetMade(made.as);
  }

  /** Keeps in which form people want the A4. */
  chooseSheet({ sheetLanguage, sheetForm }: SheetChoice): void {
    this.record.sheetLanguage = sheetLanguage;
    this.record.sheetForm = sheetForm;
  }

  /** The circle was saved as a picture outside the vault. */
  noteCircleSaved(): void {
    this.#acts.circleSaved();
  }

  /** People left the conversation, and everything of it is stored. */
  noteLeaving(state: 'paused' | 'finished'): void {
    this.#acts.leaving(state);
  }

  /** Notes where people are on a page with all questions or parts, so that they come back there. */
  standAt(stepId: string, promptIndex: number): void {
    this.record.position = { stepId, promptIndex };
  }

  /** Whether the time that people talk counts now. Nobody knows the hours of what was held on paper. */
  get isTimed(): boolean {
    const { state, fromPaper } = this.record;
    return !this.isPaused && !fromPaper && state !== 'finished';
  }

  /** This worker leads the conversation from now on, and the time of a new sitting counts. */
  goOn(): void {
    const { record } = this;
    const { id, name, role } = this.#vault.worker;
    const before = record.workerId;
    this.isPaused = false;
    if (record.state === 'finished') return;
    this.#acts.goingOn(before);
    record.workerId = id;
    record.state = 'going';
    record.awaitsColleague = false;
    if (!record.fromPaper) record.sittings = beginSitting(record.sittings, moment(), this.#changedBefore);
    const isAtTheTable = record.participants.some((participant) => participant.id === id);
    if (before !== id && !isAtTheTable && record.participants.length < mostParticipants)
      record.participants.push({ id, name, kind: 'worker', role });
  }

  /** People have a pause. */
  pause(): void {
    this.#endSitting();
    if (this.record.state !== 'finished') this.record.state = 'paused';
    this.isPaused = true;
  }

  /** The conversation waits for a colleague, who comes to it after unlocking. */
  handOver(): void {
    this.pause();
    this.record.awaitsColleague = true;
  }

  /** The conversation waits on the home screen, for whoever opens it. */
  putAway(): void {
    this.pause();
    this.record.awaitsColleague = false;
  }

  /** The conversation has been read back and is closed. */
  finish(): void {
    this.#endSitting();
    this.record.state = 'finished';
  }

  /** The way back from {@link finish}, when it could not be stored: people are still at it. */
  unfinish(): void {
    this.record.state = 'going';
    this.goOn();
  }

  /**
   * People leave the screen without a word, by locking. The state stays, so that it opens by itself afterwards.
   *
   * @returns takes it back, for when the screen has to stay
   */
  leave(): () => void {
    const before = $state.snapshot(this.record.sittings);
    /* What somebody else led stays as it is until this worker goes on with it. */
    if (!this.isPaused) this.#endSitting();
    return () => (this.record.sittings = before);
  }

  #endSitting(): void {
    this.record.sittings = endSittings(this.record.sittings, this.isPaused ? this.#changedBefore : moment());
  }

  #leavePrompt(): boolean {
    if (this.record.fromPaper) return this.#leavePaper();
    const text = this.prompt?.draft.text.trim() ?? '';
    this.problem = undefined;
    return text === '' || this.addAnswer();
  }

  /* Every question is on the screen there, so the words at all of them become answers, or at none. */
  #leavePaper(): boolean {
    const typed = Object.values(this.record.prompts).filter(({ draft }) => draft.text.trim() !== '');
    const isStopped = typed.some(({ draft }) => isTooLong(draft.text.trim(), 'answer'));
    this.problem = isStopped ? 'too-long' : undefined;
    return !isStopped && typed.every((prompt) => this.addAnswer(prompt));
  }

  #moveTo(position: Position | undefined): void {
    if (position === undefined) return;
    this.record.position = position;
    this.#makeRoom();
  }

  /* The screen binds to the record of a question, so it has to be there before the screen is. */
  #makeRoom(): void {
    const { prompt, step } = this.place;
    const asked = step.kind === 'circle' ? step : { kind: step.kind, prompts: [prompt] };
    const shown = this.record.fromPaper ? this.guide.steps : [asked];
    for (const { kind, ...others } of shown)
      for (const question of 'prompts' in others ? others.prompts : [])
        if (question !== undefined)
          this.record.prompts[question.id] ??= { ...emptyPrompt(), mark: emptyMark(kind) };
    if (prompt === undefined) return;
    this.notes.notes[prompt.id] ??= '';
  }
}
