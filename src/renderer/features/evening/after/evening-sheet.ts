import type { SheetChoice, SheetView } from '#features/sheet/index.ts';
import {
  groupPlanSchema,
  groupSheetAsText,
  groupTexts,
  layOutGroupSheet,
  type LineBreaker,
  type SheetHouse,
} from '#shared/agreement-sheet/index.ts';
import {
  type Evening,
  groupPlanOf,
  type GroupPlanMade,
  type NamesIn,
  oneLine,
} from '#shared/evening/index.ts';

/** The lists of which people choose what comes on the A4 when not all of it fits. */
export const sheetLists = ['agreements', 'parked', 'takeaways'] as const;
/** The name of one of {@link sheetLists}. */
export type SheetList = (typeof sheetLists)[number];

/** A line that may stand on the A4. */
export interface SheetLine {
  readonly id: string;
  /** What it is known by: its first words. */
  readonly text: string;
}

/** The lines of a list with something in them, in their order. What is personal never comes on the A4. */
export function linesFor(evening: Evening, list: SheetList): SheetLine[] {
  const lines: Record<SheetList, () => SheetLine[]> = {
    agreements: () =>
      evening.agreements.map(({ id, what, who, when }) => ({ id, text: first(what, who, when) })),
    parked: () =>
      evening.parked.flatMap((item) =>
        item.kind === 'personal' ? [] : [{ id: item.id, text: first(item.what, item.who) }],
      ),
    takeaways: () => evening.takeaways.map(({ id, text }) => ({ id, text: first(text) })),
  };
  return lines[list]().filter(({ text }) => text !== '');
}

function first(...texts: readonly string[]): string {
  return texts.map(oneLine).find((text) => text !== '') ?? '';
}

/** The plan of an evening, or what people still decide; and the names that were left out of it. */
export interface MadeForSheet {
  readonly made: GroupPlanMade;
  /** As they stood there. */
  readonly leftOut: readonly string[];
}

/**
 * What an evening gives to its A4 without the lines that people leave off this one.
 *
 * @param off the ids of those lines
 * @param namesIn finds names of residents, which are left out
 */
export function planForSheet(evening: Evening, off: ReadonlySet<string>, namesIn: NamesIn): MadeForSheet {
  const leftOut = new Set<string>();
  const isOn = ({ id }: { readonly id: string }) => !off.has(id);
  const made = groupPlanOf(
    {
      ...evening,
      agreements: evening.agreements.filter(isOn),
      parked: evening.parked.filter(isOn),
      takeaways: evening.takeaways.filter(isOn),
    },
    (text) => {
      const found = namesIn(text);
      for (const name of found) leftOut.add(name);
      return found;
    },
  );
  return { made, leftOut: [...leftOut] };
}

/**
 * Lays out the A4 of an evening in the form that people chose.
 *
 * @param house what stands of the house on it; absent when nothing does
 */
export function viewOfEvening(
  made: GroupPlanMade,
  { sheetForm }: SheetChoice,
  house: SheetHouse | undefined,
  breaker: LineBreaker,
): SheetView {
  if (!made.ok) return { kind: 'not-possible' };
  const { letters, secondLanguage, pictures } = sheetForm;
  const form = { letters, secondLanguage, pictures };
  const parsed = groupPlanSchema.safeParse({ ...made.plan, form, ...(house !== undefined && { house }) });
  if (!parsed.success) return { kind: 'not-possible' };
  const plan = parsed.data;
  return {
    ...{ kind: 'ready', plan, layout: layOutGroupSheet(plan, breaker) },
    title: groupTexts[plan.language].title,
    asText: () => groupSheetAsText(plan),
    content: JSON.stringify(made.plan),
    offers: { parts: [], hasFewWords: false, seesBadly: undefined },
  };
}
