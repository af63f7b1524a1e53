import { cleanText } from '../model/index.ts';
import type { z } from '../zod.ts';
import { type Guide, guideFormatName, guideFormatVersion, guideSchema, largestGuideBytes } from './guide.ts';
import { findJsonFault, type TextPlace } from './json-place.ts';

/** What can be wrong with one field of a guide. The catalogues hold a sentence for each. */
export const guideFieldReasons = [
  /** The field is not there. */
  'missing',
  /** A text without words, or a list without items. */
  'empty',
  /** A text with too many characters. */
  'too-long',
  /** A list with some items, but fewer than it needs: a circle with two parts. */
  'too-few',
  /** A list with too many items. */
  'too-many',
  /** A number outside its range, or not a whole number. */
  'out-of-range',
  /** Markup, control characters, or characters that turn the reading direction. */
  'not-allowed-characters',
  /** Something else than small letters, digits and dashes in an id. */
  'not-an-id',
  /** An address of a web page: the app opens none. */
  'link',
  /** An id that was used before. */
  'twice',
  /** The last step is not reading back, or an earlier one is too: such a conversation could not be finished. */
  'no-read-back',
  /** A circle after an earlier one: nobody could say which of them the A4 shows. */
  'second-circle',
  /** A text where a number belongs, and the like; also a step of an unknown kind. */
  'wrong-kind',
  /** A field that guides do not have. */
  'unknown-field',
] as const;

/** The name of what is wrong with one field. */
export type GuideFieldReason = (typeof guideFieldReasons)[number];

/** Why a file was not loaded, by name. Nothing of it is loaded then. */
export type GuideProblem =
  | { kind: 'too-large' }
  /** `place` is where the text stops being JSON. */
  | { kind: 'not-json'; place: TextPlace | undefined }
  /** Written by a newer version of the app. */
  | { kind: 'newer-format' }
  | { kind: 'not-a-guide' }
  /** `place` is a path as in JavaScript: `steps[2].prompts[0].question.nl`. */
  | { kind: 'field'; place: string; reason: GuideFieldReason };

/** A whole guide, or why there is none. */
export type LoadedGuide = { ok: true; guide: Guide } | { ok: false; problem: GuideProblem };

/** Reads the text of a guide file. All or nothing, and it never throws, whatever the text is. */
export function loadGuide(text: string): LoadedGuide {
  if (isTooLarge(text)) return refuse({ kind: 'too-large' });

  // Notepad on Windows saves a byte order mark in front.
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return refuse({ kind: 'not-json', place: findJsonFault(source) });
  }

  if (!isRecord(data) || data['format'] !== guideFormatName) return refuse({ kind: 'not-a-guide' });
  const formatVersion = data['formatVersion'];
  // Checked before all else: a newer layout may differ in ways that would be named as faults in somebody's text.
  if (typeof formatVersion === 'number' && formatVersion > guideFormatVersion)
    return refuse({ kind: 'newer-format' });

  const result = guideSchema.safeParse(data);
  if (result.success) return { ok: true, guide: result.data };
  const issue = result.error.issues[0];
  return refuse(issue === undefined ? { kind: 'not-a-guide' } : fieldProblem(issue, data));
}

function refuse(problem: GuideProblem): LoadedGuide {
  return { ok: false, problem };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Counts bytes as UTF-8 would take, without making them. */
function isTooLarge(text: string): boolean {
  if (text.length > largestGuideBytes) return true;
  if (text.length * 3 <= largestGuideBytes) return false;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes > largestGuideBytes;
}

/** One fault in a field of a guide, with the way to that field. */
export interface GuideFault {
  readonly path: readonly PropertyKey[];
  readonly reason: GuideFieldReason;
}

/** Every fault in the fields of what should become a guide; none when it is one. Never throws. */
export function guideFaults(data: unknown): GuideFault[] {
  const result = guideSchema.safeParse(data);
  return (result.error?.issues ?? []).map((issue) => ({ path: issue.path, reason: reasonOf(issue, data) }));
}

function fieldProblem(issue: z.core.$ZodIssue, data: unknown): GuideProblem {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { kind: 'field', place: placeText([...issue.path, ...extra]), reason: reasonOf(issue, data) };
}

function reasonOf(issue: z.core.$ZodIssue, data: unknown): GuideFieldReason {
  const value = valueAt(data, issue.path);
  if (value === undefined) return 'missing';
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'out-of-range';
    case 'too_small':
      if (Array.isArray(value) && value.length > 0) return 'too-few';
      return issue.origin === 'string' || issue.origin === 'array' ? 'empty' : 'out-of-range';
    case 'invalid_format':
      return issue.path.at(-1) === 'id' ? 'not-an-id' : 'not-allowed-characters';
    case 'custom':
      return guideFieldReasons.find((reason) => reason === issue.message) ?? 'wrong-kind';
    default:
      // 4.5 where a whole number belongs is reported as another type.
      return typeof value === 'number' && issue.code === 'invalid_type' && issue.expected === 'int'
        ? 'out-of-range'
        : 'wrong-kind';
  }
}

/** The value at a path, own fields only: `constructor` is not a field of a guide. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** A made-up field name can be as long as the file; what is shown may not. */
const longestPlace = 200;

function placeText(path: readonly PropertyKey[]): string {
  const parts = path.map((key, index) => {
    if (typeof key === 'number') return `[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `[${JSON.stringify(name)}]`;
    return index === 0 ? name : `.${name}`;
  });
  return cleanText(parts.join('').slice(0, longestPlace));
}
