import {
  canMove,
  type CheckedOwnDraft,
  moveItem,
  OwnEditor,
  type WriteOwnFile,
} from '#features/own-files/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import { newId } from '#platform/identifiers.ts';
import {
  checkDraft,
  type DraftProblem,
  type DraftPrompt,
  type DraftStep,
  emptyPrompt,
  emptyStep,
  type Guide,
  type GuideDraft,
  hasPrompts,
  mostCards,
  type StepKind,
} from '#shared/guides/index.ts';
import { freeIcon } from './segment-icon.ts';
import type { OpenedDraft } from './guide-list.svelte.ts';

/** What was removed last, and where it stood. */
export type Removed =
  | { readonly kind: 'step'; readonly index: number; readonly step: DraftStep }
  | {
      readonly kind: 'prompt';
      readonly index: number;
      readonly stepId: string;
      readonly prompt: DraftPrompt;
    };

/** Working on a guide: its steps and their questions. */
export class GuideEditor extends OwnEditor<Guide, GuideDraft, DraftProblem> {
  stepId = $state('');
  promptId = $state('');
  override removed = $state.raw<Removed | undefined>();

  /**
   * @param opened what to work on
   * @param write stores a file, whole; the main process unless a test says otherwise
   */
  constructor(opened: OpenedDraft, write: WriteOwnFile = mainProcess.saveOwnGuide) {
    super(opened, { check, notThereYet: ['empty', 'missing', 'too-few'] }, write);
    this.stepId = this.draft.steps[0]?.id ?? '';
    this.promptId = this.draft.steps[0]?.prompts[0]?.id ?? '';
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
    moveItem(this.draft.steps, index, by, this.#lastIndex);
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
    moveItem(prompts, index, by, prompts.length);
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
  override undo(): void {
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

  /* Where reading back stands. */
  get #lastIndex(): number {
    return Math.max(this.draft.steps.length - 1, 0);
  }
}

function newPartId(kind: string): string {
  return `${kind}-${newId().slice(-12)}`;
}

function check(draft: GuideDraft): CheckedOwnDraft<Guide, DraftProblem> {
  const checked = checkDraft(draft);
  return checked.ok ? { ok: true, value: checked.guide } : checked;
}
