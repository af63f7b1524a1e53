import {
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
import { sheetFormSchema, type Conversation, type Resident } from '#shared/model/index.ts';

/** What stands on the A4 of a conversation now, and whether it fits. */
export type SheetView =
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
): SheetView {
  const plan = sheetPlanSchema.safeParse(
    planFromConversation(conversation, resident, conversation.sheetLanguage, guide, house),
  );
  if (!plan.success) return { kind: 'not-possible' };
  return { kind: 'ready', plan: plan.data, layout: layOutSheet(plan.data, breaker) };
}

/**
 * Everything that a conversation has for the A4, with nothing left off and in the usual form: what its age is told from.
 *
 * @param guide the guide that the conversation follows; without it nobody knows whether there was a circle
 * @returns undefined when it cannot be told
 */
export function everythingForSheet(
  conversation: Conversation,
  resident: Resident,
  guide: Guide | undefined,
): SheetPlan | undefined {
  if (guide === undefined) return undefined;
  const usual = { ...conversation, sheetForm: sheetFormSchema.parse({}) };
  return sheetPlanSchema.safeParse(planFromConversation(usual, resident, 'nl', guide)).data;
}

/** SHA-256, in hexadecimal, of what a plan says; see `sheetContentOf` for what counts. */
export async function contentHashOf(plan: SheetPlan): Promise<string> {
  const bytes = new TextEncoder().encode(sheetContentOf(plan));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
