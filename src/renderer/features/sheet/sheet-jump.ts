import type { Step } from '#shared/guides/index.ts';
import type { SheetField } from '#shared/agreement-sheet/index.ts';
import { tick } from 'svelte';

const stepOfPart: Readonly<Partial<Record<SheetField['part'], Step['kind']>>> = {
  whatCounts: 'wishes',
  wishes: 'wishes',
  circle: 'circle',
  agreements: 'agreements',
  disagreements: 'agreements',
  parked: 'agreements',
  consent: 'read-back',
  nextLookBackOn: 'read-back',
};

/* What stands at the top of the sheet: set when a conversation begins, and the name and who decides with the resident. */
const topParts: readonly SheetField['part'][] = [
  'heldOn',
  'resident',
  'contactPerson',
  'present',
  'whoDecides',
];

/** Whether a field stands at the top of the sheet: it belongs to no step, and can be corrected at any of them. */
export function isTopField({ part }: SheetField): boolean {
  return topParts.includes(part);
}

/** The kind of step where a field is written; undefined for what is not asked in a step ({@link isTopField}). */
export function stepOfField({ part }: SheetField): Step['kind'] | undefined {
  return stepOfPart[part];
}

/**
 * Moves the focus to a field on the screen that is there after the next tick: the first field of what carries
 * `data-sheet-field` with the name of the part. With nothing written there yet, to the button that begins it. What is
 * folded in opens.
 */
export async function focusSheetField({ part, index = 0 }: SheetField): Promise<void> {
  await tick();
  const places = document.querySelectorAll<HTMLElement>(`[data-sheet-field="${part}"]`);
  const place = places[Math.min(index, places.length - 1)];
  const folded = place?.closest('details');
  if (folded) folded.open = true;
  const field =
    place?.querySelector<HTMLElement>('textarea, input') ?? place?.querySelector<HTMLElement>('button');
  field?.focus();
}
