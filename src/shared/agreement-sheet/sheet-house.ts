import type { HouseSettings } from '../model/index.ts';
import type { SheetHouse } from './plan.ts';

/**
 * What stands of the house on an A4; undefined when nothing does, so that no room is kept for it.
 *
 * @param settings what the house chose
 * @param houseName the name in the vault file; may be empty
 */
export function sheetHouseOf({ onSheet, logo }: HouseSettings, houseName: string): SheetHouse | undefined {
  const name = onSheet.name ? houseName.trim() : '';
  const shownLogo = onSheet.logo ? logo : null;
  if (name === '' && shownLogo === null) return undefined;
  return { name, ...(shownLogo !== null && { logo: { ...shownLogo } }) };
}
