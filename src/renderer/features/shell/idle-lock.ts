/** What the idle lock needs to know and do. */
export interface IdleLockParts {
  /** Minutes without a touch or a key after which to lock; asked anew each time. */
  readonly minutes: () => number;
  readonly lock: () => void;
  /** A clock that only runs forward, in milliseconds. */
  readonly now?: () => number;
}

/** How often it looks whether time is up, in milliseconds. A timer for the whole wait would stand still in sleep. */
export const idleCheckEvery = 5_000;

/* Keys both down and up: who takes a key for the shared screen keeps its going down from everybody else. */
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'keyup', 'wheel', 'touchstart'] as const;

/**
 * Locks when nobody has touched the laptop for a while. Returns a function that stops watching.
 *
 * @param target where touches and keys are heard: the window
 */
export function watchIdle(target: EventTarget, parts: IdleLockParts): () => void {
  const now = parts.now ?? (() => performance.now());
  let lastSign = now();
  const alive = () => {
    lastSign = now();
  };
  const hear = (event: Event) => {
    if (!isPointerAtRest(event)) alive();
  };
  for (const sign of signsOfLife) target.addEventListener(sign, hear, { passive: true, capture: true });
  const timer = setInterval(() => {
    if (now() - lastSign < parts.minutes() * 60_000) return;
    alive();
    parts.lock();
  }, idleCheckEvery);
  return () => {
    clearInterval(timer);
    for (const sign of signsOfLife) target.removeEventListener(sign, hear, { capture: true });
  };
}

/* A message of another program that goes away uncovers a pointer at rest, and Chromium tells that as a move by nothing. */
function isPointerAtRest(event: Event): boolean {
  const { movementX, movementY } = event as Partial<PointerEvent>;
  return event.type === 'pointermove' && movementX === 0 && movementY === 0;
}

/** Whether a key press asks to lock: Ctrl+L, or Command+L on a Mac. */
export function isLockKey(event: KeyboardEvent): boolean {
  return (
    (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'l'
  );
}
