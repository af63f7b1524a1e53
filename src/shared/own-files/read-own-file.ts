import { cleanText } from '../model/index.ts';
import type { z } from '../zod.ts';
import { findJsonFault, type TextPlace } from './json-place.ts';

/** The largest file that is read, in bytes. A guide of ours is about 40 kB, a deck 10 kB. */
export const largestFileBytes = 1_000_000;

/** The largest draft that is kept, in bytes: a text that is far too long stays until it is shortened. */
export const largestDraftBytes = 5_000_000;

/** The most files that are read from one folder; a house has a handful. */
export const mostOwnFiles = 200;

/** What can be wrong with one field of any file. A kind of file may have reasons of its own besides these. */
export const fileFieldReasons = [
  /** The field is not there. */
  'missing',
  /** A text without words, or a list without items. */
  'empty',
  /** A text with too many characters. */
  'too-long',
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
  /** A text where a number belongs, and the like; also a word that is not one of those allowed. */
  'wrong-kind',
  /** A field that such files do not have. */
  'unknown-field',
] as const;

/** The name of what is wrong with one field. */
export type FileFieldReason = (typeof fileFieldReasons)[number];

/** The reasons for files with texts that people read from the back of a room: a text may have too many words. */
export const roomFileReasons = [...fileFieldReasons, 'too-many-words'] as const;

/** The name of what is wrong with one field of such a file. */
export type RoomFileReason = (typeof roomFileReasons)[number];

/** Why a file was not loaded, by name. Nothing of it is loaded then. */
export type FileProblem<Reason extends string> =
  | { kind: 'too-large' }
  /** `place` is where the text stops being JSON. */
  | { kind: 'not-json'; place: TextPlace | undefined }
  /** Written by a newer version of the app. */
  | { kind: 'newer-format' }
  /** Not such a file at all. */
  | { kind: 'other-file' }
  /** `place` is a path as in JavaScript: `cards[2].text.nl`. */
  | { kind: 'field'; place: string; reason: Reason };

/** What a file holds, or why it holds nothing. */
export type ReadFile<Value, Reason extends string> =
  { ok: true; value: Value } | { ok: false; problem: FileProblem<Reason> };

/** How what is in a file is judged. */
export interface FileRules<Value, Reason extends string> {
  readonly schema: z.ZodType<Value>;
  /** Every reason that the schema may name by itself, in the message of an issue. */
  readonly reasons: readonly Reason[];
  /** A reason for an issue that such files tell more exactly; undefined leaves it to what holds for all files. */
  readonly ownReason?: (issue: z.core.$ZodIssue, value: unknown) => Reason | undefined;
}

/** What kind of file is expected. */
export interface FileKind<Value, Reason extends string> extends FileRules<Value, Reason> {
  /** The name in its field `format`. */
  readonly format: string;
  /** The newest layout that is understood. */
  readonly formatVersion: number;
}

/** Reads the text of a file from outside. All or nothing, and it never throws, whatever the text is. */
export function readOwnFile<Value, Reason extends string>(
  text: string,
  kind: FileKind<Value, Reason | FileFieldReason>,
): ReadFile<Value, Reason | FileFieldReason> {
  if (isTooLarge(text)) return { ok: false, problem: { kind: 'too-large' } };

  // Notepad on Windows saves a byte order mark in front.
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return { ok: false, problem: { kind: 'not-json', place: findJsonFault(source) } };
  }

  if (!isRecord(data) || data['format'] !== kind.format)
    return { ok: false, problem: { kind: 'other-file' } };
  const formatVersion = data['formatVersion'];
  // Checked before all else: a newer layout may differ in ways that would be named as faults in somebody's text.
  if (typeof formatVersion === 'number' && formatVersion > kind.formatVersion)
    return { ok: false, problem: { kind: 'newer-format' } };
  return judge(data, kind);
}

/** The same judgement for what is not text yet: a template that is made of an evening. Never throws. */
export function judge<Value, Reason extends string>(
  data: unknown,
  rules: FileRules<Value, Reason | FileFieldReason>,
): ReadFile<Value, Reason | FileFieldReason> {
  const result = rules.schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0];
  if (issue === undefined) return { ok: false, problem: { kind: 'other-file' } };
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const place = placeText([...issue.path, ...extra]);
  return { ok: false, problem: { kind: 'field', place, reason: fieldReason(issue, data, rules) } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Counts bytes as UTF-8 would take, without making them. */
function isTooLarge(text: string): boolean {
  if (text.length > largestFileBytes) return true;
  if (text.length * 3 <= largestFileBytes) return false;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes > largestFileBytes;
}

/** The name of what is wrong with one field, by the rules of its file. */
export function fieldReason<Reason extends string>(
  issue: z.core.$ZodIssue,
  data: unknown,
  { reasons, ownReason }: Pick<FileRules<unknown, Reason | FileFieldReason>, 'reasons' | 'ownReason'>,
): Reason | FileFieldReason {
  const value = valueAt(data, issue.path);
  if (value === undefined) return 'missing';
  const own = ownReason?.(issue, value);
  if (own !== undefined) return own;
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'out-of-range';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'empty' : 'out-of-range';
    case 'invalid_format':
      return 'not-an-id';
    case 'custom':
      return reasons.find((reason) => reason === issue.message) ?? 'wrong-kind';
    default:
      // 4.5 where a whole number belongs is reported as another type.
      return typeof value === 'number' && issue.code === 'invalid_type' && issue.expected === 'int'
        ? 'out-of-range'
        : 'wrong-kind';
  }
}

/** The value at a path, own fields only: `constructor` is not a field of a file. */
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
