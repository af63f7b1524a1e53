import { sheetPage, type SheetField, type SheetPage, type SheetPart } from '#shared/agreement-sheet/index.ts';

/**
 * How high a page is drawn, in points: an A4, or more when its text does not fit, so that nothing is hidden.
 *
 * @param marginBottom how far the footer and the bottom margin reach up, in points
 */
export function heightOfPage({ usedHeight }: SheetPage, marginBottom: number): number {
  return Math.max(sheetPage.height, sheetPage.marginTop + usedHeight + marginBottom);
}

/** A place on the preview that leads to a field; pixels from the top of the page. */
export interface SheetTarget {
  readonly name: SheetPart['name'];
  readonly field: SheetField;
  readonly top: number;
  readonly height: number;
}

/** The lowest that a target may be, in pixels (WCAG 2.5.5). */
const lowestTarget = 44;

const fieldOfPart: Readonly<Partial<Record<SheetPart['name'], SheetField>>> = {
  title: { part: 'heldOn' },
  resident: { part: 'resident' },
  people: { part: 'present' },
  heart: { part: 'whatCounts' },
  agreements: { part: 'agreements' },
  disagreements: { part: 'disagreements' },
  closing: { part: 'consent' },
};

/**
 * Where the parts of a page lie on a preview, from top to bottom. A part lower than a finger is given more room and
 * moves what follows down: no target lies over another.
 *
 * @param scale pixels for each point
 * @param leadsSomewhere whether a field has a screen that one can go to
 */
export function sheetTargets(
  page: SheetPage,
  scale: number,
  leadsSomewhere: (field: SheetField) => boolean,
): SheetTarget[] {
  const targets: SheetTarget[] = [];
  let partTop = sheetPage.marginTop;
  let free = 0;
  for (const part of page.parts) {
    const begin = partTop;
    partTop += part.height;
    const field = fieldOfPart[part.name];
    if (field === undefined || !leadsSomewhere(field)) continue;
    const top = Math.max(begin * scale, free);
    const height = Math.max(lowestTarget, partTop * scale - top);
    free = top + height;
    targets.push({ name: part.name, field, top, height });
  }
  return targets;
}
