import { segmentViewSchema } from '../circle/index.ts';
import { fewestSegments, mostSegments, pictureNames } from '../guides/index.ts';
import { cleanText, daySchema, optionalDaySchema } from '../model/index.ts';
import { z } from '../zod.ts';
import { limitsFor, viewLimits } from './limits.ts';
import { charactersOf, thingsOf, wordsOf } from './words-of.ts';

/*
 * What the shared screen (gedeeld scherm) may receive, and there is nothing else: every object is strict, so a field that
 * does not stand here cannot cross. There is no place for notes, surnames, follow-ups, hints, answers, remarks, save
 * states, workers, other residents, ids or moments.
 */

/** Words as the screen shows them: one line, cleaned, nothing hidden in them. */
const screenText = z
  .string()
  .max(viewLimits.characters)
  .refine((text) => text === cleanText(text) && !/[\n\t]/.test(text) && text === text.trim(), {
    error: 'not-clean',
  });
const words = screenText.min(1);

/** A first name: one word, so that a surname has no place beside it. Empty when only a seat number may be shown. */
const firstName = z
  .string()
  .max(viewLimits.name)
  .regex(/^[^\s<>]*$/)
  .refine((name) => name === cleanText(name), { error: 'not-clean' });

/** Which page it is of how many. */
const pageSchema = z
  .strictObject({
    number: z.int().min(1).max(viewLimits.pages),
    of: z.int().min(1).max(viewLimits.pages),
  })
  .refine(({ number, of }) => number <= of, { error: 'no-such-page' });

/** Whether something stands there whole, or goes on from or to another page. */
const part = z.enum(['whole', 'begin', 'middle', 'end']);

/** Whose words: only the kind. Words of one are never shown as words of another; who it was, the room knows. */
const voice = z.enum(['resident', 'relative', 'observed', 'worker', 'unknown']);

/** How everything looks. */
export const appearanceSchema = z.strictObject({
  theme: z.enum(['light', 'dark']),
  /** At 1080p, 48 px and more, or 72 px and more. */
  letters: z.enum(['usual', 'low-vision']),
  language: z.enum(['nl', 'en']),
});

/** The pictures to tell screens apart by. */
export const testPictures = ['boat', 'bicycle', 'flower', 'fish'] as const;

/** A wish, by the number of its star. */
const shownWish = z.strictObject({ number: z.int().min(1).max(3), text: screenText, voice, part });

/** An agreement (afspraak); what nobody filled in yet is empty. */
const shownAgreement = z.strictObject({
  number: z.int().min(1).max(100),
  what: screenText,
  who: screenText,
  when: screenText,
  lookBackOn: optionalDaySchema,
  part,
});

/** One thing that is read back (teruglezen), by its kind. */
const readBackItem = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('what-counts'), text: words, voice, part }),
  shownWish.extend({ of: z.literal('wish') }),
  shownAgreement.extend({ of: z.literal('agreement') }),
  z.strictObject({ of: z.literal('look-back'), on: daySchema }),
]);

/**
 * Along the lower edge at a family evening: short house rules, and how much is parked. It gives way when what stands above
 * it needs the room.
 */
const hemSchema = z.strictObject({
  rules: z.array(words).max(viewLimits.hemRules),
  parked: z.int().min(0).max(1000),
});

/** A chair in a round (rondje): never with a name. */
const seatSchema = z.strictObject({
  number: z.int().min(1).max(999),
  state: z.enum(['waiting', 'speaking', 'had-turn', 'passed']),
});

/** Who speaks: by first name, or by seat number alone. Null when nobody does, or who does did not agree to be listed. */
const speaker = z.strictObject({ seat: z.int().min(1).max(999), name: firstName }).nullable();

/** What stands in place of something personal: "Dit is persoonlijk: dat bespreken we apart". It has no words. */
const personal = z.strictObject({ kind: z.literal('personal') });

/** A theme that was collected; `stickers` is null while nobody counts. */
const shownTheme = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('theme'),
    text: words,
    stickers: z.int().min(0).max(9999).nullable(),
    isChosen: z.boolean(),
    part,
  }),
  personal,
]);

/** A parked matter (parkeerplaats): what, who comes back to it, by which day. */
const shownParked = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('parked'),
    what: screenText,
    owner: firstName,
    by: optionalDaySchema,
    part,
  }),
  personal,
]);

const perPage = viewLimits.perPage;
const page = pageSchema;

/** What is shown, by kind. */
export const shownSchema = z.discriminatedUnion('kind', [
  /** Nothing: an even ground. How the window opens, and what follows a lost display. */
  z.strictObject({ kind: z.literal('blank') }),
  /** The calm screen (Rust). */
  z.strictObject({ kind: z.literal('rest') }),
  /** The test picture with "Ziet iedereen dit?". */
  z.strictObject({ kind: z.literal('test'), picture: z.enum(testPictures) }),

  /* From a conversation. */
  z.strictObject({ kind: z.literal('question'), text: words, page }),
  /** Cards to choose from. The question is left out when it does not fit beside them: it was asked just before. */
  z.strictObject({
    kind: z.literal('cards'),
    question: screenText,
    cards: z
      .array(
        z.strictObject({
          text: words,
          picture: z.enum(pictureNames).nullable(),
          /** Whether this card is asked now. */
          isAsked: z.boolean(),
        }),
      )
      .min(1)
      .max(viewLimits.cards),
    page,
  }),
  /** The Regiecirkel: names and values of parts. What counts is there only when it was chosen. */
  z.strictObject({
    kind: z.literal('circle'),
    /** The first name of the resident; empty when only a surname is known. */
    callName: firstName,
    parts: z.array(segmentViewSchema).min(fewestSegments).max(mostSegments),
    whatCounts: z.strictObject({ text: words, voice }).nullable(),
    /** Which part stands in words beside the circle, from 1; null for the whole circle. */
    inFocus: z.int().min(1).max(mostSegments).nullable(),
    page,
  }),
  z.strictObject({ kind: z.literal('wishes'), wishes: z.array(shownWish).max(perPage), page }),
  /** Agreements of a conversation (then without a hem) or of a family evening. */
  z.strictObject({
    kind: z.literal('agreements'),
    agreements: z.array(shownAgreement).max(perPage),
    hem: hemSchema.nullable(),
    page,
  }),
  z.strictObject({ kind: z.literal('read-back'), item: readBackItem, page }),

  /* From a family evening (familieavond). */
  z.strictObject({
    kind: z.literal('welcome'),
    /** Empty on a page that has no room for it; the first page has it. */
    title: screenText,
    rules: z.array(z.strictObject({ text: words, part })).max(perPage),
    page,
  }),
  /** A part of the programme. What does not fit beside the question is left out whole: first the hem, then what comes next. */
  z.strictObject({
    kind: z.literal('part'),
    title: screenText,
    question: screenText,
    next: screenText,
    hem: hemSchema.nullable(),
    page,
  }),
  z.strictObject({
    kind: z.literal('round'),
    question: screenText,
    seats: z.array(seatSchema).max(viewLimits.seats),
    speaker,
    hem: hemSchema.nullable(),
    page,
  }),
  z.strictObject({
    kind: z.literal('themes'),
    themes: z.array(shownTheme).max(perPage),
    hem: hemSchema.nullable(),
    page,
  }),
  z.strictObject({ kind: z.literal('parked'), matters: z.array(shownParked).max(perPage), page }),
  /** The campfire conversation (kampvuurgesprek): no agenda, one question. */
  z.strictObject({ kind: z.literal('fire'), question: screenText, isSilent: z.boolean(), speaker, page }),
  /** A card of a deck (vragenkaart). */
  z.strictObject({ kind: z.literal('card'), deck: screenText, text: words, page }),
  z.strictObject({
    kind: z.literal('closing'),
    question: screenText,
    speaker,
    hem: hemSchema.nullable(),
    page,
  }),
]);

/**
 * A view: all that the shared screen receives, and all it knows. Made by a projection, never by hand; a view that says
 * too much at once is refused as well.
 */
export const audienceViewSchema = z
  .strictObject({ appearance: appearanceSchema, shown: shownSchema })
  .refine((view) => wordsOf(view) <= limitsFor[view.appearance.letters].words, { error: 'too-many-words' })
  .refine((view) => charactersOf(view) <= limitsFor[view.appearance.letters].characters, {
    error: 'too-many-characters',
  })
  .refine((view) => hasRoomForThings(view), { error: 'too-many-things' })
  .refine(({ shown }) => isInFocusThere(shown), { error: 'no-such-part' });

function hasRoomForThings({ appearance, shown }: { appearance: Appearance; shown: Shown }): boolean {
  const { perPage, agreements, cards } = limitsFor[appearance.letters];
  const most = shown.kind === 'cards' ? cards : shown.kind === 'agreements' ? agreements : perPage;
  return thingsOf(shown) <= most;
}

function isInFocusThere(shown: Shown): boolean {
  return shown.kind !== 'circle' || shown.inFocus === null || shown.inFocus <= shown.parts.length;
}

export type Appearance = z.infer<typeof appearanceSchema>;
export type Shown = z.infer<typeof shownSchema>;
export type AudienceView = z.infer<typeof audienceViewSchema>;
/** A kind of view. */
export type ShownKind = Shown['kind'];
/** What is shown of one kind. */
export type ShownOf<Kind extends ShownKind> = Extract<Shown, { kind: Kind }>;
/** The hem of a family evening. */
export type Hem = z.infer<typeof hemSchema>;
/** A picture to tell screens apart by. */
export type TestPicture = (typeof testPictures)[number];
