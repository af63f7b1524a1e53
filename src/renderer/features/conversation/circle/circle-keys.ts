import type { CircleWork } from './circle-step.svelte.ts';

/** What a key did at the circle: another part, a value, or the wish is what people want to write. */
export type KeyOutcome = 'turned' | 'set' | 'opened';

/* The arrows go round clockwise, whichever way they point. */
const turns: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Does what a key asks for while the focus is on a part. Returns undefined when the key means nothing here. */
export function actOnKey(circle: CircleWork, event: KeyboardEvent): KeyOutcome | undefined {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const turn = turns[key];
  if (turn !== undefined) circle.turn(turn);
  else if (key === 'Home' || key === 'End') circle.turnTo(key === 'Home' ? 'first' : 'last');
  else return actHere(circle, key, segmentOf(event));
  return 'turned';
}

/** Whether this asks to undo a step; in a field the same keys undo typing, and that stays so. */
export function isUndoKey(event: KeyboardEvent): boolean {
  const isAsked = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
  const { target } = event;
  const isTyping =
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox');
  return isAsked && !isTyping;
}

function actHere(circle: CircleWork, key: string, segmentId: string): KeyOutcome | undefined {
  if (key === 'Enter' || key === ' ') {
    circle.select(segmentId);
    return key === 'Enter' ? 'opened' : 'set';
  }
  if (!/^[0-9]$/.test(key)) return undefined;
  if (circle.segment?.id !== segmentId) circle.select(segmentId);
  if (key === '0') circle.clear();
  else circle.setByKey(Number(key));
  return 'set';
}

/* Before anybody chose, the focus can be on a part that nobody is at yet. */
function segmentOf({ currentTarget }: KeyboardEvent): string {
  const part = currentTarget instanceof Element ? currentTarget.closest('[data-segment]') : null;
  return part?.getAttribute('data-segment') ?? '';
}
