/** Whose words something is, as people read it. */
export { voiceText } from '#i18n/voice-text.ts';
