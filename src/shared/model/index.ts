/**
 * The data of Goed Gesprek, newest version. Every schema lives in a folder of its version (`v1/`); what is
 * exported here without a version is the newest. Stored rows carry the version they were written with.
 */
export const modelVersion = 1;

export * from './identity.ts';
export { newWords } from './new-words.ts';
export * from './text.ts';
export * from './v1/agreement.ts';
export * from './v1/conversation.ts';
export * from './v1/preferences.ts';
export * from './v1/private-notes.ts';
export * from './v1/resident.ts';
export * from './v1/voice.ts';
export * from './v1/worker.ts';
