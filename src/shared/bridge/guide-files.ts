import { z } from '../zod.ts';
import { largestDraftBytes } from '../guides/guide.ts';
import { fileNameSchema } from './file-name.ts';

/** A guide file as found on disk: its text, or why it could not be read. Parsing is the renderer's work. */
export const guideFileSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('read'), fileName: z.string(), own: z.boolean(), text: z.string() }),
  z.object({
    status: z.literal('refused'),
    fileName: z.string(),
    own: z.boolean(),
    /** `folder-not-readable` and `too-many-files` are about the folder, which `fileName` then names. */
    reason: z.enum(['too-large', 'not-text', 'not-readable', 'folder-not-readable', 'too-many-files']),
  }),
]);
export type GuideFile = z.infer<typeof guideFileSchema>;

/** The end of the name of a guide that people can choose, and of one that somebody is still working on. */
export const guideFileEnds = { finished: '.json', draft: '.draft' } as const;

/** The name of an own guide in its folder: a guide, or a draft of one; never hidden, never a path. */
export const ownGuideFileNameSchema = fileNameSchema.regex(/^[^.].*\.(?:json|draft)$/);

/** An own guide as it is stored: the text of the whole file. */
export const ownGuideToSaveSchema = z.object({
  fileName: ownGuideFileNameSchema,
  text: z.string().max(largestDraftBytes),
});
export type OwnGuideToSave = z.infer<typeof ownGuideToSaveSchema>;
