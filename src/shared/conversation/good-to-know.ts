import { promptsOf, titleOf, type Guide, type TitledPrompt } from '../guides/index.ts';
import type { Answer, Conversation } from '../model/index.ts';
import { latestFirst } from './latest-first.ts';

/** A card of the life story that everybody who cares for the resident may know, with what was said at it. */
export interface GoodToKnow {
  /** Unique among the cards of a resident. */
  readonly id: string;
  /** The short name of the card; undefined when the guide of the conversation is gone. */
  readonly title: TitledPrompt['title'] | undefined;
  readonly heldOn: string;
  readonly answers: readonly Answer[];
}

/**
 * What others may know of a resident: the cards that may be shared, with words, from the newest conversation to the
 * oldest. A card that may not be shared is left out, and with it what was said at that card in earlier conversations:
 * who says no takes back an earlier yes.
 *
 * @param conversations all of one resident
 * @param guideFor the guide a conversation was held with, for the titles and the order of the cards
 */
export function goodToKnow(
  conversations: readonly Conversation[],
  guideFor: (conversation: Conversation) => Guide | undefined,
): GoodToKnow[] {
  const refused = new Set<string>();
  return latestFirst(conversations).flatMap((conversation) => {
    const asked = guideFor(conversation)?.steps.flatMap(promptsOf) ?? [];
    const places = new Map(asked.map((prompt, index) => [prompt.id, { index, title: titleOf(prompt) }]));
    const place = (promptId: string) => places.get(promptId)?.index ?? places.size;
    const prompts = Object.entries(conversation.prompts).sort(([one], [other]) => place(one) - place(other));
    return prompts.flatMap(([promptId, { mark, answers }]): GoodToKnow[] => {
      if (mark?.kind !== 'card') return [];
      const card = `${conversation.guideId} ${promptId}`;
      if (mark.share === 'no') refused.add(card);
      if (mark.share !== 'yes' || refused.has(card) || answers.length === 0) return [];
      const { heldOn } = conversation;
      return [{ id: `${conversation.id} ${promptId}`, title: places.get(promptId)?.title, heldOn, answers }];
    });
  });
}
