import {
  type BilingualText,
  bilingualText,
  type FileProblem,
  identifierText,
  judge,
  plainText,
  readOwnFile,
  type RoomFileReason,
  roomFileReasons,
} from '../own-files/index.ts';
import { z } from '../zod.ts';
import {
  type Evening,
  eveningLimits,
  eveningSchema,
  oneLine,
  partKinds,
  partMinutes,
  type Person,
} from './evening.ts';

/** The name that every template file starts with. */
export const templateFormatName = 'goed-gesprek-evening';

/** The newest layout of a template file. */
export const templateFormatVersion = 1;

/** How many words a question for the room has at most: people read it from the back. */
export const roomQuestionWords = 20;

/** One part of a template. */
export const templatePartSchema = z.strictObject({
  kind: z.enum(partKinds),
  title: bilingualText({ characters: 40 }),
  minutes: z.int().min(partMinutes.least).max(partMinutes.most),
  question: bilingualText({ characters: 160, words: roomQuestionWords }).optional(),
  /** For the facilitator: how to lead this part. */
  hint: bilingualText({ characters: 300 }).optional(),
  /** The deck of a part with cards. */
  deckId: identifierText.optional(),
});

/** A programme to begin with (sjabloon), as data. It knows no people, no dates and nothing that anybody said. */
export const templateSchema = z.strictObject({
  format: z.literal(templateFormatName),
  formatVersion: z.literal(templateFormatVersion),
  id: identifierText,
  /** Raised with every change of the text. */
  version: z.int().min(1).max(1_000_000),
  title: bilingualText({ characters: 60 }),
  aim: bilingualText({ characters: 200 }),
  forWhom: bilingualText({ characters: 200 }),
  /** Whose work it was inspired by; shown as "geïnspireerd op …, niet hetzelfde als …". Empty when it was not. */
  inspiredBy: z.array(plainText({ characters: 120 })).max(10),
  /** Whether things are written down: always, or only when somebody asks. */
  writing: z.enum(['open', 'when-asked']),
  houseRules: z.array(bilingualText({ characters: 60 })).max(eveningLimits.houseRules),
  parts: z.array(templatePartSchema).min(1).max(eveningLimits.parts),
});

export type EveningTemplate = z.infer<typeof templateSchema>;
export type TemplatePart = z.infer<typeof templatePartSchema>;

/** A whole template, or why there is none. */
export type LoadedTemplate =
  { ok: true; template: EveningTemplate } | { ok: false; problem: FileProblem<RoomFileReason> };

const templateRules = { schema: templateSchema, reasons: roomFileReasons };

/** Reads the text of a template file. All or nothing, and it never throws, whatever the text is. */
export function loadTemplate(text: string): LoadedTemplate {
  const read = readOwnFile(text, {
    format: templateFormatName,
    formatVersion: templateFormatVersion,
    ...templateRules,
  });
  return read.ok ? { ok: true, template: read.value } : read;
}

/** The templates that come with the app, in the order in which people see them. */
export const ourTemplateIds: readonly string[] = [
  'familieavond-90',
  'familieavond-60',
  'spiegelgesprek',
  'kampvuurgesprek',
];

/** What an evening needs besides its template. */
export interface EveningBeginnings {
  readonly language: Evening['language'];
  /** Makes an id that nothing else has; from outside, because chance is not for this layer. */
  readonly newId: () => string;
  /** How many seats there are; 0 when nobody knows yet. No more than fit are made. */
  readonly seats?: number;
}

/** A new evening from a template; without one, an empty one. */
export function eveningFromTemplate(
  template: EveningTemplate | undefined,
  { language, newId, seats = 0 }: EveningBeginnings,
): Evening {
  const inLanguage = (text: BilingualText | undefined) => text?.[language] ?? '';
  return eveningSchema.parse({
    id: newId(),
    templateId: template?.id ?? '',
    language,
    title: inLanguage(template?.title),
    date: '',
    beginsAt: '',
    place: '',
    team: '',
    aim: inLanguage(template?.aim),
    houseRules: (template?.houseRules ?? []).map(inLanguage),
    writing: template?.writing ?? 'open',
    parts: (template?.parts ?? []).map(({ kind, title, minutes, question, hint, deckId = '' }) => ({
      id: newId(),
      kind,
      title: inLanguage(title),
      minutes,
      stretched: 0,
      question: inLanguage(question),
      hint: inLanguage(hint),
      notes: '',
      deckId,
    })),
    people: seatsOf(seats, newId),
    rounds: [],
    themes: [],
    parked: [],
    agreements: [],
    takeaways: [],
    keptCards: [],
    state: 'preparing',
    promisedMinutes: 0,
    moments: [],
  } satisfies Evening);
}

function seatsOf(seats: number, newId: () => string): Person[] {
  const count = Number.isInteger(seats) ? Math.min(Math.max(seats, 0), eveningLimits.people) : 0;
  return Array.from({ length: count }, (_none, index) => ({
    id: newId(),
    seat: index + 1,
    agreed: false,
    firstName: '',
  }));
}

/** How an own template is called. */
export interface TemplateNaming {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly forWhom: string;
}

/**
 * An own template of an evening: its programme, rules and questions. Nothing about people, no notes, nothing that was
 * said, no place and no date. What there is in one language stands in both, as in an own guide.
 *
 * What a file may not hold (an address of a web page, a text that is too long) is named with its place.
 */
export function templateFromEvening(evening: Evening, naming: TemplateNaming): LoadedTemplate {
  const both = (text: string): BilingualText => ({ nl: oneLine(text), en: oneLine(text) });
  const filled = (text: string) => (oneLine(text) === '' ? undefined : both(text));
  const template = {
    format: templateFormatName,
    formatVersion: templateFormatVersion,
    id: naming.id,
    version: naming.version,
    title: both(naming.title),
    aim: both(evening.aim),
    forWhom: both(naming.forWhom),
    inspiredBy: [],
    writing: evening.writing === 'open' ? 'open' : 'when-asked',
    houseRules: evening.houseRules.flatMap((rule) => filled(rule) ?? []),
    parts: evening.parts.map(({ kind, title, minutes, question, hint, deckId }) => ({
      kind,
      title: both(title),
      minutes,
      ...optional('question', filled(question)),
      ...optional('hint', filled(hint)),
      ...optional('deckId', deckId === '' ? undefined : deckId),
    })),
  };
  const judged = judge(template, templateRules);
  return judged.ok ? { ok: true, template: judged.value } : judged;
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}
