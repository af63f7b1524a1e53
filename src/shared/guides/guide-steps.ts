import type { Position } from '../model/index.ts';
import { type Guide, type Prompt, promptsOf, type Step, type TitledPrompt } from './guide.ts';

/** A position, looked up in a guide: it always names something that is there. */
export interface GuidePlace {
  position: Position;
  step: Step;
  stepIndex: number;
  /** The question to show; absent in a step that is a screen of its own. */
  prompt: Prompt | TitledPrompt | undefined;
  /** How many questions this step has; 0 in a step that is a screen of its own. */
  promptCount: number;
}

/** Where a conversation with this guide starts. */
export function firstPosition(guide: Guide): Position {
  return positionAt(guide, 0, 'first');
}

/** Where a step starts; undefined when the guide has no such step. */
export function startOfStep(guide: Guide, stepId: string): Position | undefined {
  const index = guide.steps.findIndex((step) => step.id === stepId);
  return index === -1 ? undefined : positionAt(guide, index, 'first');
}

/**
 * Looks a position up. A guide can change while a conversation is paused: a question that is gone becomes the last
 * one of its step, a step that is gone becomes the start. Nothing that was said is touched by this.
 */
export function locate(guide: Guide, position: Position): GuidePlace {
  const found = guide.steps.findIndex((step) => step.id === position.stepId);
  const stepIndex = Math.max(found, 0);
  const step = stepAt(guide, stepIndex);
  const promptCount = promptCountOf(step);
  const wanted =
    found === -1 || !Number.isFinite(position.promptIndex) ? 0 : Math.trunc(position.promptIndex);
  const promptIndex = Math.min(Math.max(wanted, 0), Math.max(promptCount - 1, 0));
  return {
    position: { stepId: step.id, promptIndex },
    step,
    stepIndex,
    prompt: promptsOf(step)[promptIndex],
    promptCount,
  };
}

/** What comes after a position; undefined at the end. */
export function nextPosition(guide: Guide, position: Position): Position | undefined {
  const place = locate(guide, position);
  const { promptIndex, stepId } = place.position;
  if (!isOneStop(place.step) && promptIndex + 1 < place.promptCount)
    return { stepId, promptIndex: promptIndex + 1 };
  return place.stepIndex + 1 < guide.steps.length
    ? positionAt(guide, place.stepIndex + 1, 'first')
    : undefined;
}

/** What comes before a position; undefined at the start. */
export function previousPosition(guide: Guide, position: Position): Position | undefined {
  const place = locate(guide, position);
  const { promptIndex, stepId } = place.position;
  if (!isOneStop(place.step) && promptIndex > 0) return { stepId, promptIndex: promptIndex - 1 };
  return place.stepIndex > 0 ? positionAt(guide, place.stepIndex - 1, 'last') : undefined;
}

/** Whether nothing comes before this position. */
export function isFirstPosition(guide: Guide, position: Position): boolean {
  return previousPosition(guide, position) === undefined;
}

/** Whether nothing comes after this position. */
export function isLastPosition(guide: Guide, position: Position): boolean {
  return nextPosition(guide, position) === undefined;
}

function positionAt(guide: Guide, stepIndex: number, end: 'first' | 'last'): Position {
  const step = stepAt(guide, stepIndex);
  return {
    stepId: step.id,
    promptIndex: end === 'first' || isOneStop(step) ? 0 : Math.max(promptCountOf(step) - 1, 0),
  };
}

/* The whole circle is on the screen at once, and people start where they want: going on leaves it. */
function isOneStop(step: Step): boolean {
  return step.kind === 'circle';
}

function promptCountOf(step: Step): number {
  return promptsOf(step).length;
}

/** The schema asks for at least one step, so a missing one is a fault in our own code. */
function stepAt(guide: Guide, index: number): Step {
  const step = guide.steps[index];
  if (step === undefined) throw new RangeError(`guide ${guide.id} has no step ${index}`);
  return step;
}
