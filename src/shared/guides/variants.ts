import type { CommunicationNeed } from '../model/index.ts';
import type { Prompt } from './guide.ts';

/** The words of a prompt as they are used with one resident. */
export type PromptWords = Pick<Prompt, 'question' | 'followUps' | 'listeningHint'>;

/** Which words of a prompt are used, and for what reason. */
export type VariantName = 'usual' | 'dementia' | 'aphasia';

/**
 * Which variant fits how somebody talks. Who has aphasia is asked in a way that can be answered by pointing, also when
 * the memory is weak: words that cannot be answered help nobody.
 */
export function variantFor(needs: readonly CommunicationNeed[]): VariantName {
  if (needs.includes('aphasia')) return 'aphasia';
  return needs.includes('memory') ? 'dementia' : 'usual';
}

/** The words of a prompt in a variant; the usual ones where the guide has no other. */
export function wordsOf(prompt: Prompt, variant: VariantName): PromptWords {
  const other = variant === 'usual' ? undefined : prompt[variant];
  return {
    question: other?.question ?? prompt.question,
    followUps: other?.followUps ?? prompt.followUps,
    listeningHint: other?.listeningHint ?? prompt.listeningHint,
  };
}
