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
  // Nothing is larger than the largest letters: the other words shrink along where those had to.
  element.style.setProperty('--words', `calc(min(var(--base), ${String(size)}) * var(--u))`);
  element.dataset['drawing'] = drawing;
  element.dataset['hem'] = hem ? 'on' : 'off';
  element.dataset['breaks'] = breaks ? 'on' : 'off';
  // Chromium keeps sizes of the attempt before for what stands in a container that is measured: it has to begin anew.
  element.style.display = 'none';
  void element.offsetHeight;
  element.style.removeProperty('display');
  return [...element.querySelectorAll<HTMLElement>('[data-fit]')].every((place) => {
    if (place.scrollWidth > place.clientWidth + 1) return false;
    const box = place.getBoundingClientRect();
    const { paddingTop, paddingBottom } = getComputedStyle(place);
    const [top, bottom] = [box.top + parseFloat(paddingTop) - 1, box.bottom - parseFloat(paddingBottom) + 1];
    return [...place.querySelectorAll('*:not([data-free], [data-free] *, svg *)')].every((inside) => {
      // Letters are higher than their lines, and are meant to be: only the lines count.
      const { display, position } = getComputedStyle(inside);
      if (display === 'inline' || position === 'absolute') return true;
      // A word that is wider than its own place, wherever that place lies.
      if (inside.clientWidth > 0 && inside.scrollWidth > inside.clientWidth + 1) return false;
      const rect = inside.getBoundingClientRect();
      return rect.height === 0 || (rect.top >= top && rect.bottom <= bottom);
    });
  });
}
