import {
  type FileProblem,
  fieldReason,
  fileFieldReasons,
  type FileRules,
  readOwnFile,
} from '../own-files/index.ts';
import { type Guide, guideFormatName, guideFormatVersion, guideSchema } from './guide.ts';

/** What can be wrong with one field of a guide. The catalogues hold a sentence for each. */
export const guideFieldReasons = [
  ...fileFieldReasons,
  /** A list with some items, but fewer than it needs: a circle with two parts. */
  'too-few',
  /** The last step is not reading back, or an earlier one is too: such a conversation could not be finished. */
  'no-read-back',
  /** A circle after an earlier one: nobody could say which of them the A4 shows. */
  'second-circle',
] as const;

/** The name of what is wrong with one field. */
export type GuideFieldReason = (typeof guideFieldReasons)[number];

/** Why a file was not loaded, by name. Nothing of it is loaded then. */
export type GuideProblem =
  Exclude<FileProblem<GuideFieldReason>, { kind: 'other-file' }> | { kind: 'not-a-guide' };

/** A whole guide, or why there is none. */
export type LoadedGuide = { ok: true; guide: Guide } | { ok: false; problem: GuideProblem };

const rules: FileRules<Guide, GuideFieldReason> = {
  schema: guideSchema,
  reasons: guideFieldReasons,
  ownReason: (issue, value) => {
    if (issue.code === 'too_small' && Array.isArray(value) && value.length > 0) return 'too-few';
    const isOfText = issue.code === 'invalid_format' && issue.path.at(-1) !== 'id';
    return isOfText ? 'not-allowed-characters' : undefined;
  },
};

/** Reads the text of a guide file. All or nothing, and it never throws, whatever the text is. */
export function loadGuide(text: string): LoadedGuide {
  const read = readOwnFile(text, {
    ...rules,
    format: guideFormatName,
    formatVersion: guideFormatVersion,
  });
  if (read.ok) return { ok: true, guide: read.value };
  const { problem } = read;
  return { ok: false, problem: problem.kind === 'other-file' ? { kind: 'not-a-guide' } : problem };
}

/** One fault in a field of a guide, with the way to that field. */
export interface GuideFault {
  readonly path: readonly PropertyKey[];
  readonly reason: GuideFieldReason;
}

/** Every fault in the fields of what should become a guide; none when it is one. Never throws. */
export function guideFaults(data: unknown): GuideFault[] {
  const result = guideSchema.safeParse(data);
  return (result.error?.issues ?? []).map((issue) => ({
    path: issue.path,
    reason: fieldReason(issue, data, rules),
  }));
}
