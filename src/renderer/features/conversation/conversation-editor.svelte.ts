import { Autosave, type LogBook, type OpenVault, type SaveStatus } from '#data/index.ts';
import { moment } from '#platform/clock.ts';
import { newId } from '#platform/identifiers.ts';
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
  type Conversation,
  type LogAct,
  type Position,
  type PrivateNotes,
  type PromptRecord,
} from '#shared/model/index.ts';
import { untrack } from 'svelte';
import { emptyMark } from './marks/empty-mark.ts';
import { emptyPrompt } from './new-conversation.ts';
import { noteOpening } from './note-opening.ts';

/** Why an answer was not added, by name. */
export type AnswerProblem = 'empty' | 'too-long';

/**
 * A conversation while it is held: where it stands, what is being said, and storing every change of it. Screens change
 * `record` and `notes`; everything else follows.
 */
export class ConversationEditor {
  readonly guide: Guide;
  readonly record: Conversation;
  readonly notes: PrivateNotes;
  problem = $state<AnswerProblem | undefined>();
  readonly #autosave: Autosave<Conversation>;
  readonly #notesAutosave: Autosave<PrivateNotes>;
  readonly #stop: () => void;
  readonly #log: LogBook;

  /**
   * @param vault where it is stored
   * @param guide the guide it follows
   * @param conversation the conversation as stored; who opens it leads it from now on
   */
  constructor(vault: OpenVault, guide: Guide, conversation: Conversation) {
    const record = $state(structuredClone(conversation));
    const notes = $state(structuredClone(notesOf(vault, conversation)));
    record.workerId = vault.worker.id;
    if (record.state === 'paused') record.state = 'going';
    this.guide = guide;
    this.record = record;
    this.notes = notes;
    this.#autosave = new Autosave((content) => vault.conversations.put(content), conversation);
    this.#notesAutosave = new Autosave((content) => vault.privateNotes.put(content), $state.snapshot(notes));
    this.#makeRoom();
    this.#stop = $effect.root(() => {
      onChange(
        () => $state.snapshot(record),
        (copy) => this.#autosave.change({ ...copy, changedAt: moment() }),
      );
      onChange(
        () => $state.snapshot(notes),
        (copy) => this.#notesAutosave.change(copy),
      );
    });
    this.#log = vault.log;
    const isTakenOver = noteOpening(vault, conversation);
    if (conversation.state === 'paused' || isTakenOver)
      this.#autosave.change({ ...$state.snapshot(record), changedAt: moment() });
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

  /** What people are told about their words: the worst of what is stored. */
  get saveStatus(): SaveStatus {
    const both = [this.#autosave.status, this.#notesAutosave.status];
    return (['failed', 'saving', 'saved'] as const).find((status) => both.includes(status)) ?? 'idle';
  }

  /** When something was last stored; empty before the first time. */
  get savedAt(): string {
    return [this.#autosave.savedAt, this.#notesAutosave.savedAt].sort().at(-1) ?? '';
  }

  /** Why storing failed. */
  get saveFailure(): unknown {
    return this.#autosave.failure ?? this.#notesAutosave.failure;
  }

  /** Stores everything that waits. Resolves when it is stored or has failed. */
  async flush(): Promise<void> {
    await Promise.all([this.#autosave.flush(), this.#notesAutosave.flush()]);
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

  /** The A4 was saved outside the vault, at this moment. */
  noteSheetSaved(moment: string): void {
    this.record.sheetSavedAt = moment;
    this.#note('sheet-saved');
  }

  /** People left the conversation, and everything of it is stored. */
  noteLeaving(state: 'paused' | 'finished'): void {
    this.#note(`conversation-${state}`);
  }

  /** Notes where people are on a page with all questions, so that they come back there. */
  standAt(stepId: string, promptIndex: number): void {
    this.record.position = { stepId, promptIndex };
  }

  /** Lets the conversation wait on the home screen, or finishes it. */
  setState(state: Conversation['state']): void {
    this.record.state = state;
  }

  /** Stores what waits and stops. */
  async close(): Promise<void> {
    await Promise.all([this.#autosave.close(), this.#notesAutosave.close()]);
    this.#stop();
  }

  #note(act: LogAct): void {
    const { id, residentId } = this.record;
    this.#log.note(act, { residentId, conversationId: id });
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
    const shown = this.record.fromPaper ? this.guide.steps : [{ kind: step.kind, prompts: [prompt] }];
    for (const { kind, ...others } of shown)
      for (const asked of 'prompts' in others ? others.prompts : [])
        if (asked !== undefined)
          this.record.prompts[asked.id] ??= { ...emptyPrompt(), mark: emptyMark(kind) };
    if (prompt === undefined) return;
    this.notes.notes[prompt.id] ??= '';
  }
}

function notesOf(vault: OpenVault, conversation: Conversation): PrivateNotes {
  const own = vault.privateNotes.all.find(
    (notes) => notes.conversationId === conversation.id && notes.workerId === vault.worker.id,
  );
  return (
    own ?? {
      id: newId(),
      conversationId: conversation.id,
      residentId: conversation.residentId,
      workerId: vault.worker.id,
      notes: {},
    }
  );
}

/* Effects run before anything was changed too; only later runs are changes. */
function onChange<Content>(read: () => Content, changed: (content: Content) => void): void {
  let first = true;
  $effect(() => {
    const content = read();
    if (!first) untrack(() => changed(content));
    first = false;
  });
}
