import { daySchema, optionalDaySchema, sheetFormSchema } from '../model/index.ts';
import { z } from '../zod.ts';
import { planAgreementSchema, planParkedSchema, sheetHouseSchema, sheetLimits, sheetText } from './plan.ts';

/** How many of each the sheet of an evening takes at most. */
export const groupLimits = { ...sheetLimits, themes: 2, houseRules: 8, takeaways: 8 } as const;

/**
 * What stands on the A4 of a family evening (familieavond): what a group agreed. It has no room for the name of a
 * resident: an evening is about all of them, and the sheet goes home with everybody. As a file it is told from the
 * plan of one resident by its `kind`.
 */
export const groupPlanSchema = z.strictObject({
  /** The layout of this plan; a higher number is refused. */
  version: z.literal(1),
  kind: z.literal('group'),
  language: z.enum(['nl', 'en']).default('nl'),
  /** How people want the sheet. A whole evening has no Bijlage and nothing to leave off. */
  form: sheetFormSchema.pick({ letters: true, secondLanguage: true, pictures: true }).prefault({}),
  /** The house, when its name or logo should stand on the sheet. */
  house: sheetHouseSchema.optional(),
  /** The day of the evening. */
  heldOn: daySchema,
  /** What the evening was called: "Samen over het eten". */
  title: sheetText.pipe(z.string().min(1)),
  place: sheetText.default(''),
  /** The team or the ward: "De Vuurtoren". */
  team: sheetText.default(''),
  aim: sheetText.default(''),
  /** How many came, in words and never by name: "14 naasten, 3 medewerkers". */
  attendance: sheetText.default(''),
  themes: z.array(sheetText).max(groupLimits.themes).default([]),
  /** What people agreed about how to talk, where they did. */
  houseRules: z.array(sheetText).max(groupLimits.houseRules).default([]),
  agreements: z
    .array(planAgreementSchema.extend({ lookBackOn: optionalDaySchema.default('') }))
    .max(groupLimits.agreements)
    .default([]),
  /** Parkeren: what, who returns to it, by when. */
  parked: z.array(planParkedSchema).max(groupLimits.parked).default([]),
  /** "Wat neem ik mee", in the words of who said it, without a name. */
  takeaways: z.array(sheetText).max(groupLimits.takeaways).default([]),
  nextEveningOn: optionalDaySchema.default(''),
});
/** The plan of an evening after parsing: every part present. */
export type GroupPlan = z.output<typeof groupPlanSchema>;
/** The plan of an evening as somebody may write it. */
export type GroupPlanInput = z.input<typeof groupPlanSchema>;
