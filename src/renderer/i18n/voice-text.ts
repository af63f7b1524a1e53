import { language } from '#i18n/index.svelte.ts';
import type { Voice } from '#shared/model/index.ts';

/** Who says something, in words: a bold label and what follows it. */
export interface VoiceText {
  readonly label: string;
  readonly detail: string;
}

/**
 * The words that belong to a voice.
 *
 * @param callName the resident's call name
 */
export function voiceText(voice: Voice, callName: string): VoiceText {
  const { conversation } = language.t;
  switch (voice.kind) {
    case 'resident':
      return {
        label: conversation.voiceResident(callName),
        detail: voice.pointed ? conversation.voicePointed : '',
      };
    case 'relative':
      return { label: conversation.voiceRelative(voice.name), detail: '' };
    case 'observed':
      return { label: conversation.voiceObserved, detail: conversation.voiceObservedBy(voice.workerName) };
    case 'worker':
      return { label: conversation.voiceWorker(voice.name), detail: '' };
    case 'unknown':
      return { label: conversation.voiceUnknown, detail: conversation.voiceUnknownDetail };
  }
}
