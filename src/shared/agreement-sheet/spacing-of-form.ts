import type { SheetForm } from '../model/index.ts';
import { sheetSpacing, type SheetSpacing, type SpacingStep } from './spacing.ts';

/** The measures of every step, for a form. */
export function spacingOfForm(_form: SheetForm): Readonly<Record<SpacingStep, SheetSpacing>> {
  return sheetSpacing;
}
