import {
  placeableParts,
  sheetAsText,
  standardTexts,
  type SheetHouse,
} from '#shared/agreement-sheet/index.ts';
import type { Guide } from '#shared/guides/index.ts';
import type { Conversation, Resident } from '#shared/model/index.ts';
import type { SheetChoice } from './sheet-choice.ts';
import { isTopField, stepOfField } from './sheet-jump.ts';
import type { SheetSource } from './sheet-on-screen.svelte.ts';
import { contentOfSheet, viewSheet } from './view-sheet.ts';

/** What the A4 of a conversation is made of. */
export interface HeldConversation {
  readonly conversation: Conversation;
  readonly resident: Resident;
  /** The guide that the conversation follows: it may have a circle. Absent when nobody knows it any more. */
  readonly guide: Guide | undefined;
  /** The house, when its name or logo stands on the sheet. */
  readonly house: SheetHouse | undefined;
}

/**
 * The A4 of a conversation: what {@link SheetOnScreen} needs to know of it.
 *
 * @param read gives what it is made of, as it is now
 * @param keep keeps what people chose; without it a choice is only for now
 */
export function sheetOfConversation(
  read: () => HeldConversation,
  keep?: (choice: SheetChoice) => void,
): SheetSource {
  return {
    choice: () => read().conversation,
    ...(keep === undefined ? {} : { keep }),
    view: ({ sheetLanguage, sheetForm }, breaker) => {
      const { conversation, resident, guide, house } = read();
      const shown = { ...conversation, sheetLanguage, sheetForm };
      const view = viewSheet(shown, resident, guide, house, breaker);
      if (view.kind === 'not-possible') return view;
      const { plan } = view;
      const isLowVision = resident.communication.needs.includes('low-vision');
      return {
        ...view,
        title: standardTexts[plan.language].title,
        asText: () => sheetAsText(plan),
        content: contentOfSheet(conversation, resident, guide) ?? '',
        offers: {
          parts: placeableParts(plan),
          hasFewWords: true,
          seesBadly: isLowVision ? plan.resident.callName : undefined,
        },
      };
    },
    leadsSomewhere: (field) => {
      if (isTopField(field)) return true;
      const kind = stepOfField(field);
      return kind !== undefined && (read().guide?.steps.some((step) => step.kind === kind) ?? false);
    },
  };
}
