import type { PowerSaveBlocker } from 'electron';

/**
 * Keeps the displays of the laptop from dimming for as long as that is needed: somebody listens and touches nothing.
 *
 * @returns says whether it is needed from now on; saying the same again changes nothing
 */
export function createStayAwake(
  blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>,
): (isNeeded: boolean) => void {
  let id: number | undefined;
  return (isNeeded) => {
    if (isNeeded) id ??= blocker.start('prevent-display-sleep');
    else if (id !== undefined) {
      blocker.stop(id);
      id = undefined;
    }
  };
}
