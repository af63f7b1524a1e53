import { z } from '../../zod.ts';

/** The largest logo on a sheet, as base64, and its largest side in pixels. It was drawn anew by us: always a PNG. */
export const logoLimits = { base64: 700_000, side: 1200 } as const;

/** The logo of the house, as we drew it anew: nothing of the file that somebody chose is in it. */
export const houseLogoSchema = z.strictObject({
  /** The bytes of a PNG, as base64. */
  png: z.base64().min(1).max(logoLimits.base64),
  width: z.int().min(1).max(logoLimits.side),
  height: z.int().min(1).max(logoLimits.side),
});
/** A logo, ready for the A4. */
export type HouseLogo = z.infer<typeof houseLogoSchema>;

/** The one id in the table `house`. */
export const houseSettingsId = 'house';

/**
 * What a house chose for all its residents. The name of the house is not here: it stands in the vault file, because the
 * screen for unlocking shows it.
 */
export const houseSettingsSchema = z.strictObject({
  id: z.literal(houseSettingsId),
  /** What stands on the A4. The logo only when there is one, so that it stays chosen while people look for another. */
  onSheet: z.strictObject({ name: z.boolean(), logo: z.boolean() }),
  logo: houseLogoSchema.nullable(),
});
/** The settings of the house. */
export type HouseSettings = z.infer<typeof houseSettingsSchema>;

/** The settings of a house that chose nothing yet. */
export const usualHouseSettings: HouseSettings = {
  id: houseSettingsId,
  onSheet: { name: true, logo: true },
  logo: null,
};
