import { tick } from 'svelte';

/**
 * Moves the focus after the screen has changed, so that keyboard and screen reader go on where the work is.
 *
 * @param container where to look; nothing happens when it is gone
 * @param selector which of the elements in it; the last one that matches gets the focus
 */
export async function focusLast(container: ParentNode | null | undefined, selector: string): Promise<void> {
  await tick();
  const found = container?.querySelectorAll<HTMLElement>(selector);
  found?.[found.length - 1]?.focus();
}

/** Moves the focus to the first field that is not right, after a form was refused. */
export async function focusFirstProblem(form: ParentNode | null | undefined): Promise<void> {
  await tick();
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
