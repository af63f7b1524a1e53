import { expect, it } from 'vitest';
import { createStayAwake } from './stay-awake.ts';

/** As Electron does it: each start is a blocker of its own, until it is stopped by its number. */
function system() {
  const going = new Map<number, string>();
  let last = -1;
  return {
    going,
    start(type: string) {
      last += 1;
      going.set(last, type);
      return last;
    },
    stop(id: number) {
      if (!going.delete(id)) throw new Error(`There is no blocker ${String(id)}`);
      return true;
    },
  };
}

it('keeps the displays awake while it is needed, once, and lets go of exactly that', () => {
  const blocker = system();
  const stayAwake = createStayAwake(blocker);
  stayAwake(false);
  expect(blocker.going.size).toBe(0);
  stayAwake(true);
  stayAwake(true);
  expect([...blocker.going.values()]).toEqual(['prevent-display-sleep']);
  stayAwake(false);
  stayAwake(false);
  expect(blocker.going.size).toBe(0);
  stayAwake(true);
  expect(blocker.going.size).toBe(1);
});
