/**
 * Files that a house makes itself and shares (guides, decks of cards, templates of evenings): what a text in them may
 * hold, and reading one from outside, with the place and the reason when it cannot be used.
 */
export * from './file-text.ts';
export { findJsonFault, type TextPlace } from './json-place.ts';
export { ownFileId } from './own-file-id.ts';
export * from './read-own-file.ts';
