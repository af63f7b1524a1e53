import { screen, type BrowserWindow, type Rectangle } from 'electron';

/** What this needs of a window. */
export type FillableWindow = Pick<
  BrowserWindow,
  | 'getBounds'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isSimpleFullScreen'
  | 'maximize'
  | 'on'
  | 'setBounds'
  | 'setFullScreen'
  | 'setSimpleFullScreen'
>;

/** How a window stood before it filled its display. */
interface Place {
  readonly isMaximized: boolean;
  readonly bounds: Rectangle;
  readonly displayId: number;
}

/**
 * Lets a window fill its display for a while, and puts it back as it was. One that fills it already is left as it is; and
 * when people or the system take it out of full screen meanwhile, it stays as they made it.
 *
 * @returns says whether the window fills its display from now on; saying the same again changes nothing
 */
export function createWholeDisplay(
  window: FillableWindow,
  platform: NodeJS.Platform = process.platform,
): (isFilled: boolean) => void {
  // A full screen of macOS's own kind would take a desktop of its own, with an animation at each change.
  const isSimple = platform === 'darwin';
  /* How it stood before it filled its display; undefined while we did not let it. */
  let before: Place | undefined;
  let isWanted = false;
  /* Systems say later that a window left full screen, and take no other wish meanwhile. */
  let isLeaving = false;

  const setFull = (isFull: boolean) => {
    if (isSimple) window.setSimpleFullScreen(isFull);
    else window.setFullScreen(isFull);
  };

  const putBack = () => {
    const place = before;
    before = undefined;
    if (place === undefined) return;
    if (place.isMaximized) {
      if (!window.isMaximized()) window.maximize();
      // On a display that has gone nobody would find it; then the system says where it stands.
    } else if (screen.getDisplayMatching(place.bounds).id === place.displayId) window.setBounds(place.bounds);
  };

  window.on('leave-full-screen', () => {
    const wasAsked = isLeaving;
    isLeaving = false;
    if (window.isDestroyed()) return;
    if (!wasAsked) before = undefined;
    else if (isWanted) setFull(true);
    else putBack();
  });

  const fill = () => {
    if (before !== undefined || window.isFullScreen() || window.isSimpleFullScreen()) return;
    const bounds = window.getBounds();
    before = {
      isMaximized: window.isMaximized(),
      bounds,
      displayId: screen.getDisplayMatching(bounds).id,
    };
    setFull(true);
  };

  const leave = () => {
    if (before === undefined || isLeaving) return;
    isLeaving = !isSimple;
    setFull(false);
    if (isSimple) putBack();
  };

  return (isFilled) => {
    if (window.isDestroyed()) return;
    isWanted = isFilled;
    if (isFilled) fill();
    else leave();
  };
}
