import { observeInFrames } from '#ui/index.ts';
import type { Attachment } from 'svelte/attachments';
import { firstThatFits, type Attempt } from './attempts.ts';

/**
 * Lays out what stands in an element with the first attempt that fits, and again when its room changes. Attempts reach
 * the style sheets as `--size` and as `data-drawing`, `data-hem` and `data-breaks`; what must not overflow has `data-fit`.
 */
export function fitWords(attempts: readonly Attempt[]): Attachment<HTMLElement> {
  return (element) => {
    const layOut = () => {
      if (element.clientHeight > 0) firstThatFits(attempts, (attempt) => isRoomy(element, attempt));
    };
    layOut();
    let isThere = true;
    // Letters that come in late are measured again.
    void document.fonts.ready.then(() => {
      if (isThere) layOut();
    });
    const stop = observeInFrames([element], layOut);
    return () => {
      isThere = false;
      stop();
    };
  };
}

function isRoomy(element: HTMLElement, { size, drawing, hem, breaks }: Attempt): boolean {
  element.style.setProperty('--size', String(size));
  element.dataset['drawing'] = drawing;
  element.dataset['hem'] = hem ? 'on' : 'off';
  element.dataset['breaks'] = breaks ? 'on' : 'off';
  return [...element.querySelectorAll<HTMLElement>('[data-fit]')].every(
    (place) => place.scrollWidth <= place.clientWidth + 1 && place.scrollHeight <= place.clientHeight + 1,
  );
}
