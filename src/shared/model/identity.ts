import { z } from '../zod.ts';

/** An identifier made by `crypto.randomUUID()`; it tells nothing about what it identifies. */
export const idSchema = z.uuid();

/** A calendar day as `2026-04-09`, without time or zone. */
export const daySchema = z.iso.date();

/** A moment as an ISO 8601 text in UTC: `2026-04-09T12:48:00.000Z`. */
export const momentSchema = z.iso.datetime();

/** A calendar day, or empty while nobody has chosen one. */
export const optionalDaySchema = z.union([daySchema, z.literal('')]);
