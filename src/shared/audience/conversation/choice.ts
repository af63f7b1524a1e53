import type { Appearance, TestPicture } from '../audience-view.ts';

/**
 * What the facilitator chose to share at this step. Pages and items count from 0; one that is not there any more, because
 * words were taken out, gives the nearest one that is.
 */
export type ConversationShow =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'test'; readonly picture: TestPicture }
  /** A question of the guide, by its id: another question on the screen of the facilitator is not shared by itself. */
  | {
      readonly kind: 'question';
      readonly promptId: string;
      readonly isSimple: boolean;
      readonly page: number;
    }
  /** The cards of a question: those around the one that is asked, so many at once. */
  | {
      readonly kind: 'cards';
      readonly promptId: string;
      /** Which of the cards of the question is asked, from 0. */
      readonly asked: number;
      readonly atOnce: 2 | 3 | 4;
    }
  /** `whatCounts`: whether "Wat voor mij telt" stands beside the circle. */
  | { readonly kind: 'circle'; readonly whatCounts: boolean; readonly page: number }
  | { readonly kind: 'wishes'; readonly page: number }
  | { readonly kind: 'agreements'; readonly page: number }
  /** One sentence of what is read back. */
  | { readonly kind: 'read-back'; readonly item: number };

/** What is shared of a conversation, and how it looks. */
export interface ConversationChoice {
  readonly appearance: Appearance;
  readonly show: ConversationShow;
}
