import type { GroupPlan, PlaceablePart, SheetLayout, SheetPlan } from '#shared/agreement-sheet/index.ts';

/** The A4 that may leave the vault. */
export interface LeavingSheet {
  /** What stands on it: of one resident, or of a group. */
  readonly plan: SheetPlan | GroupPlan;
  readonly layout: SheetLayout;
  /** What a print job and a PDF are called; never words of people. */
  readonly title: string;
  /** Makes the same in plain text. */
  readonly asText: () => string;
  /** What people said, also what they leave off this one: what its age is told from later. */
  readonly content: string;
}

/** What people can choose about the form, besides language, letters and pictures. */
export interface OfferedChoices {
  /** Parts of which people choose where they stand. */
  readonly parts: readonly PlaceablePart[];
  /** Whether there is a form with few words. */
  readonly hasFewWords: boolean;
  /** Who sees badly, by call name: while the letters are the usual ones, large ones are offered. */
  readonly seesBadly: string | undefined;
}

/** What stands on an A4 now, and whether it fits. */
export type SheetView =
  | (LeavingSheet & { readonly kind: 'ready'; readonly offers: OfferedChoices })
  /** Something in it is far too long to lay out at all. */
  | { readonly kind: 'not-possible' };
