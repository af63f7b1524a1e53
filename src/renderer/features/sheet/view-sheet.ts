import {
  circleToShow,
  layOutSheet,
  planFromConversation,
  sheetContentOf,
  sheetPlanSchema,
  type LineBreaker,
  type SheetHouse,
  type SheetLayout,
  type SheetPlan,
} from '#shared/agreement-sheet/index.ts';
import type { Guide } from '#shared/guides/index.ts';
import type { Conversation, Resident } from '#shared/model/index.ts';

/** What stands on the A4 of a conversation now, and whether it fits. */
export type ConversationView =
  | { readonly kind: 'ready'; readonly plan: SheetPlan; readonly layout: SheetLayout }
  /** Something in the conversation is far too long to lay out at all. */
  | { readonly kind: 'not-possible' };

/**
 * Lays out the A4 of a conversation, in the language and the form that people chose for it.
 *
 * @param guide the guide that the conversation follows, for its circle; absent when nobody knows it any more
 * @param house what stands of the house on it; absent when nothing does
 * @param breaker what remembers how texts were broken, for a screen that does this with every key
 */
export function viewSheet(
  conversation: Conversation,
  resident: Resident,
  guide: Guide | undefined,
  house: SheetHouse | undefined,
  breaker?: LineBreaker,
): ConversationView {
  const plan = sheetPlanSchema.safeParse(
    planFromConversation(conversation, resident, conversation.sheetLanguage, guide, house),
  );
  if (!plan.success) return { kind: 'not-possible' };
  return { kind: 'ready', plan: plan.data, layout: layOutSheet(plan.data, breaker) };
}

/**
 * What people said that comes on the A4, whatever its form: what its age is told from.
 *
 * @param guide the guide that the conversation follows; without it nobody knows whether there was a circle
 * @returns undefined when it cannot be told
 */
export function contentOfSheet(
  conversation: Conversation,
  resident: Resident,
  guide: Guide | undefined,
): string | undefined {
  if (guide === undefined) return undefined;
  return sheetContentOf(conversation, resident, circleToShow(guide, conversation, resident, 'nl'));
}

/** SHA-256, in hexadecimal, of what people said; see `sheetContentOf` for what counts. */
export async function contentHashOf(content: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
