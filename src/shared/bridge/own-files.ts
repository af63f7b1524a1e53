import { largestDraftBytes } from '../own-files/index.ts';
import { z } from '../zod.ts';
import { fileNameSchema } from './file-name.ts';

/** The folders with files that a house makes itself: guides, decks of cards, and templates of evenings. */
export const ownFolders = ['guides', 'decks', 'evenings'] as const;
export type OwnFolder = (typeof ownFolders)[number];

/** The folders that are asked for by name; guides have channels of their own. */
export const namedFolderSchema = z.enum(['decks', 'evenings']);
export type NamedFolder = z.infer<typeof namedFolderSchema>;

/** A file as found on disk: its text, or why it could not be read. Parsing is the renderer's work. */
export const ownFileSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('read'),
    fileName: z.string(),
    /** Whether the house made it; the others come with the app. */
    own: z.boolean(),
    text: z.string(),
  }),
  z.object({
    status: z.literal('refused'),
    fileName: z.string(),
    own: z.boolean(),
    /** `folder-not-readable` and `too-many-files` are about the folder, which `fileName` then names. */
    reason: z.enum(['too-large', 'not-text', 'not-readable', 'folder-not-readable', 'too-many-files']),
  }),
]);
export type OwnFile = z.infer<typeof ownFileSchema>;

/** The end of the name of a file that people can choose, and of one that somebody is still working on. */
export const ownFileEnds = { finished: '.json', draft: '.draft' } as const;

/** The name of an own file in its folder: finished, or a draft; never hidden, never a path. */
export const ownFileNameSchema = fileNameSchema.regex(/^[^.].*\.(?:json|draft)$/);

/** An own file as it is stored: the text of the whole file. */
export const ownFileToSaveSchema = z.object({
  fileName: ownFileNameSchema,
  text: z.string().max(largestDraftBytes),
});
export type OwnFileToSave = z.infer<typeof ownFileToSaveSchema>;
