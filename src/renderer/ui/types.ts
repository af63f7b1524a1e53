import type { IconName } from './icons.ts';

/** One possible answer in a set of cards, a segmented row or a select. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: IconName | undefined;
  /** A name: its first letter is shown on a plate. */
  readonly plate?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** Where a step stands on the thread: behind us, here and now, or still to come. */
export type StepState = 'done' | 'now' | 'todo';

/** One bead on the thread of a conversation. */
export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: StepState;
}

/** One conversation on the thread of a person; the title is its date. */
export interface Moment {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly state: StepState;
  /** False for a moment that has no page yet. */
  readonly linked?: boolean | undefined;
}

/** Whether what was typed is safe. */
export type SaveStage = 'idle' | 'saving' | 'saved' | 'failed';

/** Whose voice a text is: the resident, a relative, seen but not said, or not known yet. */
export type VoiceKind = 'resident' | 'relative' | 'observed' | 'unknown';

/** Which table is drawn; see `TableDrawing`. */
export type TableKind = 'conversation' | 'family-evening' | 'practice' | 'welcome' | 'empty';

/** What a question with cards to choose from has, whether one answer or more can be chosen. */
export interface ChoiceSetProps {
  legend: string;
  hideLegend?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  disabled?: boolean | undefined;
  columns?: 1 | 2 | 3 | 4 | undefined;
}
