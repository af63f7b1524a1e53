import { Autosave } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import { ownFileEnds } from '#shared/bridge/own-files.ts';
import {
  checkDraft,
  type DraftProblem,
  type DraftPrompt,
  type DraftStep,
  emptyPrompt,
  emptyStep,
  type GuideDraft,
  hasPrompts,
  mostCards,
  type StepKind,
} from '#shared/guides/index.ts';
import { untrack } from 'svelte';
import { freeIcon } from './segment-icon.ts';
import { guideText, type OpenedDraft } from './guide-list.svelte.ts';

/** What was removed last, and where it stood. */
export type Removed =
  | { readonly kind: 'step'; readonly index: number; readonly step: DraftStep }
  | {
      readonly kind: 'prompt';
      readonly index: number;
      readonly stepId: string;
      readonly prompt: DraftPrompt;
    };

/** What a guide's files are written with. */
export type WriteGuide = (fileName: string, text: string) => Promise<void>;

/**
 * Working on a guide. Everything typed goes to a draft file as it is typed, right or wrong; the guide itself changes when
 * people say that it is done, whole and one version on.
 */
export class GuideEditor {
  readonly draft: GuideDraft;
  readonly autosave: Autosave<GuideDraft>;
  /** The language that is typed in. */
  language = $state<'nl' | 'en'>('nl');
  stepId = $state('');
  promptId = $state('');
  removed = $state.raw<Removed | undefined>();
  /** Whether people said that it is done: from then on what is still empty is a problem too. */
  isAsked = $state(false);
  failure = $state.raw<unknown>(undefined);
  busy = $state(false);
  readonly #checked = $derived.by(() => checkDraft($state.snapshot(this.draft)));
  readonly #base: string;
  readonly #write: WriteGuide;
  readonly #stop: () => void;
  #isChanged: boolean;

  /**
   * @param opened what to work on
   * @param write stores a file, whole; the main process unless a test says otherwise
   */
  constructor(opened: OpenedDraft, write: WriteGuide = mainProcess.saveOwnGuide) {
    const draft = $state(structuredClone(opened.draft));
    this.draft = draft;
    this.#base = opened.base;
    this.#write = write;
    this.#isChanged = opened.isBegun;
    this.stepId = draft.steps[0]?.id ?? '';
    this.promptId = draft.steps[0]?.prompts[0]?.id ?? '';
    this.autosave = new Autosave((content) => this.#writeDraft(content), opened.draft);
    let first = true;
    this.#stop = $effect.root(() => {
      $effect(() => {
        const copy = $state.snapshot(draft);
        const isChange = !first;
        first = false;
        if (!isChange) return;
        this.#isChanged = true;
        untrack(() => this.autosave.change(copy));
      });
    });
  }

  /** The step that is worked on. */
  get step(): DraftStep | undefined {
    return this.draft.steps.find(({ id }) => id === this.stepId) ?? this.draft.steps[0];
  }

  /** Where that step stands. */
  get stepIndex(): number {
    return Math.max(
      this.draft.steps.findIndex(({ id }) => id === this.stepId),
      0,
    );
  }

  /** The question that is worked on; undefined in a step without. */
  get prompt(): DraftPrompt | undefined {
    const { step } = this;
    if (step === undefined || !hasPrompts(step.kind)) return undefined;
    return step.prompts.find(({ id }) => id === this.promptId) ?? step.prompts[0];
  }

  /** What is in the way of a guide. What is not there yet counts once people said that it is done. */
  get problems(): readonly DraftProblem[] {
    if (this.#checked.ok) return [];
    return this.#checked.problems.filter(
      ({ reason }) => this.isAsked || !['empty', 'missing', 'too-few'].includes(reason),
    );
  }

  /** The problem at a place, in the language that is typed in if there is one there. */
  problemAt(place: string): DraftProblem | undefined {
    const here = this.problems.filter((problem) => problem.place === place);
    return here.find(({ language }) => language === this.language) ?? here[0];
  }

  /** Opens a step, at one of its questions. */
  select(stepId: string, promptId?: string): void {
    this.stepId = stepId;
    this.promptId = promptId ?? this.step?.prompts[0]?.id ?? '';
  }

  /** Opens where a problem is. */
  goTo({ place }: DraftProblem): void {
    const [, stepIndex, , promptIndex] = place.split('.');
    const step = place.startsWith('steps.') ? this.draft.steps[Number(stepIndex)] : undefined;
    if (step !== undefined) this.select(step.id, step.prompts[Number(promptIndex ?? 0)]?.id);
  }

  /** Puts a step before reading back, and opens it. */
  addStep(): void {
    const step = emptyStep('questions', { step: newPartId('step'), prompt: newPartId('prompt') });
    this.draft.steps.splice(this.#lastIndex, 0, step);
    this.select(step.id);
  }

  /** Moves a step one place; reading back stays last. Does nothing where there is no place. */
  moveStep(index: number, by: -1 | 1): void {
    move(this.draft.steps, index, by, this.#lastIndex);
  }

  /** Whether a step can move that way. */
  canMoveStep(index: number, by: -1 | 1): boolean {
    return canMove(index, by, this.#lastIndex);
  }

  /** Takes a step away, with its questions; {@link undo} puts it back. Reading back stays. */
  removeStep(index: number): void {
    if (index < 0 || index >= this.#lastIndex) return;
    const [step] = this.draft.steps.splice(index, 1);
    if (step === undefined) return;
    this.removed = { kind: 'step', index, step: $state.snapshot(step) };
    if (this.stepId === step.id) this.select(this.draft.steps[Math.max(index - 1, 0)]?.id ?? '');
  }

  /** Makes the open step one of another kind. Its questions stay, and each part of a circle gets a line drawing. */
  setKind(kind: StepKind): void {
    const { step } = this;
    if (step === undefined || step.kind === 'read-back' || kind === 'read-back') return;
    step.kind = kind;
    if (kind === 'circle') for (const prompt of step.prompts) prompt.icon ??= freeIcon(step.prompts);
  }

  /** Puts a question at the end of the step that is open, and opens it. */
  addPrompt(): void {
    const prompt = emptyPrompt(newPartId('prompt'));
    if (this.step?.kind === 'circle') prompt.icon = freeIcon(this.step.prompts);
    this.step?.prompts.push(prompt);
    this.promptId = prompt.id;
  }

  /** Moves a question of the open step one place. */
  movePrompt(index: number, by: -1 | 1): void {
    const prompts = this.step?.prompts ?? [];
    move(prompts, index, by, prompts.length);
  }

  /** Takes a question of the open step away; {@link undo} puts it back. */
  removePrompt(index: number): void {
    const { step } = this;
    const prompt = step?.prompts[index];
    if (step === undefined || prompt === undefined) return;
    this.removed = { kind: 'prompt', index, stepId: step.id, prompt: $state.snapshot(prompt) };
    step.prompts.splice(index, 1);
    if (this.promptId === prompt.id) this.promptId = step.prompts[Math.max(index - 1, 0)]?.id ?? '';
  }

  /** Puts back what was removed last, where it stood. */
  undo(): void {
    const { removed } = this;
    this.removed = undefined;
    if (removed?.kind === 'step') {
      this.draft.steps.splice(Math.min(removed.index, this.#lastIndex), 0, removed.step);
      this.select(removed.step.id);
    }
    if (removed?.kind === 'prompt') {
      const step = this.draft.steps.find(({ id }) => id === removed.stepId);
      if (step === undefined) return;
      step.prompts.splice(removed.index, 0, removed.prompt);
      this.select(step.id, removed.prompt.id);
    }
  }

  /** Puts an empty card at the open question. */
  addCard(): void {
    const answers = this.prompt?.simple.answers;
    if (answers === undefined || answers.length >= mostCards) return;
    answers.push({ id: newPartId('card'), text: { nl: '', en: '' } });
  }

  /** Makes the draft the guide. Resolves with whether that was done; otherwise `problems` or `failure` says why not. */
  async finish(): Promise<boolean> {
    if (this.busy) return false;
    this.isAsked = true;
    this.failure = undefined;
    const checked = checkDraft($state.snapshot(this.draft));
    if (!checked.ok) return false;
    if (!this.#isChanged) return true;
    this.busy = true;
    try {
      await this.autosave.flush();
      await this.#write(`${this.#base}${ownFileEnds.finished}`, guideText(checked.guide));
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Stores what waits and stops. */
  async close(): Promise<void> {
    await this.autosave.close();
    this.#stop();
  }

  async #writeDraft(content: GuideDraft): Promise<void> {
    await this.#write(`${this.#base}${ownFileEnds.draft}`, JSON.stringify(content));
  }

  /* Where reading back stands. */
  get #lastIndex(): number {
    return Math.max(this.draft.steps.length - 1, 0);
  }
}

function newPartId(kind: string): string {
  return `${kind}-${newId().slice(-12)}`;
}

function canMove(index: number, by: -1 | 1, end: number): boolean {
  return index >= 0 && index < end && index + by >= 0 && index + by < end;
}

function move<Item>(items: Item[], index: number, by: -1 | 1, end: number): void {
  if (!canMove(index, by, end)) return;
  const [item] = items.splice(index, 1);
  if (item !== undefined) items.splice(index + by, 0, item);
}
