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

/**
 * Keeps the focus at the work after a button took itself away: on the same button of what stands in that place now, on
 * the last one when nothing follows, or else on the heading.
 *
 * @param container where to look; nothing happens when it is gone
 * @param selector the buttons of the same kind
 * @param index which of them went; past the end for the last one
 */
export async function focusNext(
  container: ParentNode | null | undefined,
  selector: string,
  index: number,
): Promise<void> {
  await tick();
  const found = container?.querySelectorAll<HTMLElement>(selector) ?? [];
  const next = found[Math.min(index, found.length - 1)];
  if (next === undefined) await focusHeading(container);
  else next.focus();
}

/**
 * Keeps the focus at the work when what was pressed may have taken itself away. Nothing happens while the focus is
 * somewhere.
 *
 * @param container where to look; nothing happens when it is gone
 * @param selector where the focus may go on
 * @param index which of those that match; past the end for the last one. When none matches the heading gets the focus
 */
export async function focusIfLost(
  container: ParentNode | null | undefined,
  selector: string,
  index = 0,
): Promise<void> {
  await tick();
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) await focusNext(container, selector, index);
}

/** Moves the focus to the heading of a part of the screen: what was worked on there has gone. */
export async function focusHeading(container: ParentNode | null | undefined): Promise<void> {
  await tick();
  // A dialog that is closed has a heading too, and nobody can be there.
  const heading = container?.querySelector<HTMLElement>(':is(h1, h2, h3):not(dialog *)');
  if (heading === null || heading === undefined) return;
  // With the keyboard one comes here only this way, so it is no stop for Tab.
  heading.tabIndex = -1;
  heading.focus();
}
