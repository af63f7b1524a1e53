import {
  cleanText,
  daySchema,
  houseLogoSchema,
  movableParts,
  optionalDaySchema,
  sheetFormSchema,
  textLimits,
  type SheetForm,
} from '../model/index.ts';
import { z } from '../zod.ts';
import { sheetCircleSchema } from './sheet-circle.ts';

/**
 * Text on the sheet: cleaned, trimmed, spaces folded. Longer than a field may be in storage is refused; whether it
 * fits on the page is for the layout to say.
 */
export const sheetText = z
  .string()
  .max(textLimits.stored)
  .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim());

/** How many of each the sheet takes at most (product.md, "The A4"). Screens stop people before they pass these. */
export const sheetLimits = { wishes: 5, agreements: 6, disagreements: 3, views: 6, parked: 6 } as const;

/** What one agreement says on the sheet. An empty part prints as "nog niet besproken". */
export const planAgreementSchema = z.strictObject({
  what: sheetText,
  who: sheetText,
  when: sheetText,
  lookBackOn: optionalDaySchema,
});

/** What waits, who returns to it, and by when. */
export const planParkedSchema = z.strictObject({ what: sheetText, who: sheetText, by: optionalDaySchema });

/** The house that the sheet comes from: its name and logo stand at the top. */
export const sheetHouseSchema = z.strictObject({
  name: sheetText.default(''),
  logo: houseLogoSchema.optional(),
});
/** The house on a sheet, after parsing. */
export type SheetHouse = z.output<typeof sheetHouseSchema>;

function isOmitted({ leftOff }: SheetForm, part: string): boolean {
  return leftOff.some((other) => other === part);
}

/**
 * What stands on one A4 (product.md, "The A4"): everything in the words people used, nothing about how it looks.
 * This is also the file that `npm run sheet` takes.
 */
export const sheetPlanSchema = z
  .strictObject({
    /** The layout of this plan; a higher number is refused. */
    version: z.literal(1),
    language: z.enum(['nl', 'en']).default('nl'),
    /** How people want the sheet: letters, few words, a second language, what stands on the Bijlage or is left off. */
    form: sheetFormSchema.prefault({}),
    /** The house, when its name or logo should stand on the sheet. */
    house: sheetHouseSchema.optional(),
    /** The day of the conversation. */
    heldOn: daySchema,
    resident: z.strictObject({
      callName: sheetText.pipe(z.string().min(1)),
      fullName: sheetText.default(''),
    }),
    /** Aanspreekpunt: "Sjoukje Demostra, contactverzorgende". */
    contactPerson: sheetText.default(''),
    /** Who was there, each with a role: "Bas Proef, cliëntondersteuner". */
    present: z.array(sheetText).max(40).default([]),
    /** Who decides, and who when the resident cannot: "Mien zelf. Er is geen vertegenwoordiger." */
    whoDecides: sheetText.default(''),
    /** One sentence in own words; `saidBy` tells whose words: "Mien wees dit aan." Empty when not discussed. */
    whatCounts: z
      .strictObject({ text: sheetText, saidBy: sheetText.default(''), quoted: z.boolean().default(true) })
      .optional(),
    /** The Regiecirkel, in the language of the plan; absent when there was none, or when people leave it off the sheet. */
    circle: sheetCircleSchema.optional(),
    wishes: z.array(sheetText).max(sheetLimits.wishes).default([]),
    /** How many wishes, counted from the first, people chose to work on; without it, as many as the circle shows. */
    chosenWishes: z.int().min(0).max(sheetLimits.wishes).optional(),
    agreements: z.array(planAgreementSchema).max(sheetLimits.agreements).default([]),
    /** Hier denken we anders over: who thinks what, and what the resident chose. */
    disagreements: z
      .array(
        z.strictObject({
          views: z
            .array(z.strictObject({ name: sheetText, text: sheetText }))
            .min(1)
            .max(sheetLimits.views),
          residentChoice: sheetText,
        }),
      )
      .max(sheetLimits.disagreements)
      .default([]),
    /** Parkeren: what, who returns to it, by when. */
    parked: z.array(planParkedSchema).max(sheetLimits.parked).default([]),
    nextLookBackOn: optionalDaySchema.default(''),
    /** Akkoord, one sentence per line: "Mien zei ja met haar ja-kaart." */
    consent: z.array(sheetText).max(4).default([]),
    /** The sentences of the app once more, in the second language of the form; only where there is one. */
    inSecondLanguage: z
      .strictObject({
        whoDecides: sheetText.default(''),
        saidBy: sheetText.default(''),
        consent: z.array(sheetText).max(4).default([]),
      })
      .optional(),
  })
  .superRefine(({ circle, wishes, form }, context) => {
    // Nobody can read a part on the Bijlage that is left off as well.
    if (movableParts.some((part) => form.appendix.includes(part) && isOmitted(form, part)))
      context.addIssue({ code: 'custom', path: ['form'], message: 'moved-and-left-off' });
    // A star that stands in no list would be about nothing.
    const numbers = circle?.segments.flatMap((segment) => segment.wishes) ?? [];
    if (numbers.some((number) => number > wishes.length))
      context.addIssue({ code: 'custom', path: ['circle'], message: 'no-such-wish' });
  });

/** A plan after parsing: every part present. */
export type SheetPlan = z.output<typeof sheetPlanSchema>;
/** A plan as somebody may write it: parts that were not discussed may be left out. */
export type SheetPlanInput = z.input<typeof sheetPlanSchema>;
