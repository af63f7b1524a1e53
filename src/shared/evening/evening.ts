import { firstNameOf } from '../audience/index.ts';
import {
  cleanText,
  idSchema,
  momentSchema,
  optionalDaySchema,
  optionalNameText,
  sheetFormSchema,
  storedText,
} from '../model/index.ts';
import { z } from '../zod.ts';

/** The most of each that one evening holds. */
export const eveningLimits = {
  parts: 30,
  houseRules: 5,
  people: 200,
  rounds: 100,
  themes: 200,
  chosenThemes: 2,
  stickers: 999,
  parked: 200,
  agreements: 100,
  takeaways: 400,
  keptCards: 200,
  moments: 1_000,
  halfTyped: 300,
} as const;

/** How long the text may be that is nothing yet, such as half a first name; in characters. */
export const halfTypedLength = 80;

/** How long a part may be planned, in minutes. */
export const partMinutes = { least: 1, most: 240 } as const;

/** How long a part may become by stretching it, in minutes. */
export const longestStretched = 480;

/** What kind of part it is; each has its own screen for the room. */
export const partKinds = [
  'welcome',
  'talk',
  /** Everybody has a turn (rondje). */
  'round',
  'themes',
  'cards',
  'agreements',
  /** The last round: "wat neem ik mee". */
  'closing',
  /** Kampvuurgesprek: one question, a fire, silence. */
  'fire',
  'break',
] as const;

/** The name of a kind of part. */
export type PartKind = (typeof partKinds)[number];

const count = (most: number) => z.int().min(0).max(most);

/** One part of the programme (onderdeel). */
export const partSchema = z
  .object({
    id: idSchema,
    kind: z.enum(partKinds),
    title: storedText,
    /** As it was planned. */
    minutes: z.int().min(partMinutes.least).max(partMinutes.most),
    /** Minutes that were added while it ran, or taken off. */
    stretched: z.int().min(-partMinutes.most).max(longestStretched),
    /** The question for the room; empty when there is none. */
    question: storedText,
    /** How to lead this part, from the template. For the facilitator. */
    hint: storedText,
    /** Alleen voor jou: never on the shared screen, in a report or in a template. */
    notes: storedText,
    /** The deck of a part with cards; empty while nobody chose one. */
    deckId: z.string().max(60),
  })
  .refine(({ minutes, stretched }) => minutes + stretched >= partMinutes.least, {
    path: ['stretched'],
    error: 'below-nothing',
  });

/**
 * Somebody in the room. A name is here only when that person agreed to be listed: without that, and whatever was
 * written, this holds a seat number and nothing else. Letters that still stand in a field are `halfTyped`: nobody is listed
 * by them.
 */
export const personSchema = z
  .object({
    id: idSchema,
    seat: z.int().min(1).max(eveningLimits.people),
    agreed: z.boolean(),
    /** The first name only; a surname is taken off here too. Empty without agreement. */
    firstName: z.string().max(1_000).transform(firstNameOf),
  })
  .transform((person) => (person.agreed ? person : { ...person, firstName: '' }));

/** A round: who had a turn, who speaks, who let it pass (sla over). */
export const roundSchema = z.object({
  id: idSchema,
  partId: idSchema,
  /** In the order in which people had a turn. */
  turns: z
    .array(z.object({ personId: idSchema, how: z.enum(['spoke', 'skipped']) }))
    .max(eveningLimits.people),
  /** Empty when nobody speaks: before the first turn, after the last, or in silence. */
  speakerId: z.union([idSchema, z.literal('')]),
});

/** A theme that somebody brought up. */
export const themeSchema = z.object({
  id: idSchema,
  text: storedText,
  /** Themes with the same group belong together; empty when it stands alone. */
  group: storedText,
  /** Counted by hand. */
  stickers: count(eveningLimits.stickers),
  chosen: z.boolean(),
});

/**
 * Something for later (parkeerplaats). "Dit is persoonlijk: dat bespreken we apart" has no place for a word: on the list
 * stands one neutral line.
 */
export const parkedItemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('subject'),
    id: idSchema,
    what: storedText,
    /** Who returns to it. */
    who: storedText,
    by: optionalDaySchema,
  }),
  z.object({ kind: z.literal('personal'), id: idSchema }),
]);

/** An agreement of the group: wie, wat, wanneer. Every part may still be open. */
export const eveningAgreementSchema = z.object({
  id: idSchema,
  what: storedText,
  who: storedText,
  when: storedText,
});

/** What somebody takes home (wat neem ik mee); not who said it. */
export const takeawaySchema = z.object({ id: idSchema, text: storedText });

/** A card that people kept, with its words, so that it stays readable when the deck changes. */
export const keptCardSchema = z.object({
  id: idSchema,
  deckId: z.string().min(1).max(60),
  cardId: z.string().min(1).max(60),
  text: storedText,
});

/** Which part there was from when until when; `until` is empty for the part that is going on. */
export const eveningMomentSchema = z.object({
  partId: idSchema,
  from: momentSchema,
  until: z.union([momentSchema, z.literal('')]),
});

/**
 * A family evening (familieavond), a mirror conversation (spiegelgesprek) or a talk around a fire (kampvuurgesprek).
 *
 * It has no field for a resident: no id of one, no name, nothing out of a conversation. What people type in a free field
 * is theirs; the report leaves out names that the app knows.
 */
export const eveningSchema = z
  .object({
    id: idSchema,
    /** The template it was made from; empty when there was none. */
    templateId: z.string().max(60),
    /** The language of its texts. */
    language: z.enum(['nl', 'en']),
    title: optionalNameText,
    date: optionalDaySchema,
    /** When it begins, as `19:30`; empty while nobody said. */
    beginsAt: z.union([z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/), z.literal('')]),
    place: optionalNameText,
    team: optionalNameText,
    aim: storedText,
    houseRules: z.array(storedText).max(eveningLimits.houseRules),
    /**
     * Whether things are written down. Around the fire only when somebody asks for it (`when-asked`); `asked` once
     * somebody did.
     */
    writing: z.enum(['open', 'when-asked', 'asked']),
    parts: z.array(partSchema).max(eveningLimits.parts),
    people: z.array(personSchema).max(eveningLimits.people),
    rounds: z.array(roundSchema).max(eveningLimits.rounds),
    themes: z.array(themeSchema).max(eveningLimits.themes),
    parked: z.array(parkedItemSchema).max(eveningLimits.parked),
    agreements: z.array(eveningAgreementSchema).max(eveningLimits.agreements),
    takeaways: z.array(takeawaySchema).max(eveningLimits.takeaways),
    /** The day of the next evening (volgende avond), where people named one. */
    nextEveningOn: optionalDaySchema.optional(),
    /** The day on which people look back at what they agreed (terugkijken op), where they named one. */
    lookBackOn: optionalDaySchema.optional(),
    /** The language of the A4 of the group, once people chose one; until then that of the evening. */
    sheetLanguage: z.enum(['nl', 'en']).optional(),
    /** In which form people want the A4 of the group, once they chose. */
    sheetForm: sheetFormSchema.optional(),
    keptCards: z.array(keptCardSchema).max(eveningLimits.keptCards),
    state: z.enum(['preparing', 'going', 'finished']),
    /** How long it would take when it began, in minutes: what people were told. 0 while it is being prepared. */
    promisedMinutes: count(eveningLimits.parts * partMinutes.most),
    /** What was at which moment, in that order. */
    moments: z.array(eveningMomentSchema).max(eveningLimits.moments),
    /**
     * What was typed in a field and is nothing yet, such as half a first name or a time that cannot be read, so that a lock
     * takes nothing. It goes nowhere from here, and is gone once the evening is over.
     */
    halfTyped: z
      .array(z.object({ field: z.string().min(1).max(60), text: z.string().max(halfTypedLength) }))
      .max(eveningLimits.halfTyped)
      .optional(),
    /** When people took it away; then nothing else is left of it. */
    removedAt: momentSchema.optional(),
  })
  .refine(({ themes }) => themes.filter(({ chosen }) => chosen).length <= eveningLimits.chosenThemes, {
    path: ['themes'],
    error: 'two-chosen',
  });

export type Evening = z.infer<typeof eveningSchema>;
export type EveningPart = z.infer<typeof partSchema>;
export type Person = z.infer<typeof personSchema>;
export type Round = z.infer<typeof roundSchema>;
export type Theme = z.infer<typeof themeSchema>;
export type ParkedItem = z.infer<typeof parkedItemSchema>;
export type EveningAgreement = z.infer<typeof eveningAgreementSchema>;
export type Takeaway = z.infer<typeof takeawaySchema>;
export type KeptCard = z.infer<typeof keptCardSchema>;
export type EveningMoment = z.infer<typeof eveningMomentSchema>;

/** How long a part is planned now, in minutes: at least one. */
export function plannedMinutes({ minutes, stretched }: Pick<EveningPart, 'minutes' | 'stretched'>): number {
  return Math.max(partMinutes.least, minutes + stretched);
}

/** How long all parts together are planned, in minutes. */
export function totalMinutes({ parts }: Pick<Evening, 'parts'>): number {
  return parts.reduce((sum, part) => sum + plannedMinutes(part), 0);
}

/** Words as one line: for a list, a report, a name of a group. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
