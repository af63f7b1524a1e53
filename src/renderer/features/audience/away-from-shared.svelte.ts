import { focusIfLost } from '#features/shell/index.ts';
import type { Attachment } from 'svelte/attachments';

/**
 * Takes what stands in an element out of the page while the laptop itself is the shared screen, and puts it back after it.
 * The screens go on living: what was typed stays in its field, and is stored as always. Nothing of them can be seen, read
 * aloud or reached, for they are not in the page.
 *
 * @param isAway whether it is out of the page now
 */
export function awayFromShared(isAway: () => boolean): Attachment<HTMLElement> {
  return (place) => {
    const kept = document.createDocumentFragment();
    let focused: HTMLElement | undefined;
    let top = 0;
    $effect(() => {
      if (!isAway()) return undefined;
      const { activeElement } = document;
      focused = activeElement instanceof HTMLElement ? activeElement : undefined;
      top = window.scrollY;
      for (const dialog of place.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
      kept.append(...place.childNodes);
      return () => {
        place.append(...kept.childNodes);
        window.scrollTo(0, top);
        focused?.focus();
        // What had it may have gone meanwhile, as the button of a dialog that is closed.
        void focusIfLost(place, 'h1');
      };
    });
  };
}
