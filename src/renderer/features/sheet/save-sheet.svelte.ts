import { moment } from '#platform/clock.ts';
import { mainProcess } from '#platform/bridge.ts';
import {
  layOutSheet,
  planFromConversation,
  sheetPlanSchema,
  type SheetLayout,
  type SheetPlan,
} from '#shared/agreement-sheet/index.ts';
import type { Guide } from '#shared/guides/index.ts';
import type { Conversation, Resident } from '#shared/model/index.ts';
import { drawSheetPicture } from './draw-sheet-picture.ts';

/** What stands on the A4 of a conversation now, and whether it fits. */
export type SheetView =
  | { readonly kind: 'ready'; readonly plan: SheetPlan; readonly layout: SheetLayout }
  /** Something in the conversation is far too long to lay out at all. */
  | { readonly kind: 'not-possible' };

/**
 * Lays out the A4 of a conversation. It is in Dutch, whatever language the worker reads the app in: it is for others.
 *
 * @param guide the guide that the conversation follows, for its circle; absent when people leave the circle off
 */
export function viewSheet(conversation: Conversation, resident: Resident, guide?: Guide): SheetView {
  const plan = sheetPlanSchema.safeParse(planFromConversation(conversation, resident, 'nl', guide));
  if (!plan.success) return { kind: 'not-possible' };
  return { kind: 'ready', plan: plan.data, layout: layOutSheet(plan.data) };
}

/** Where saving the A4 stands. */
export type SaveSheetState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Saving the A4 as a Word document, where the person wants it. */
export class SaveSheetAction {
  state = $state.raw<SaveSheetState>({ kind: 'idle' });

  /** Forgets what became of the last save, unless one is under way. */
  forget(): void {
    if (this.state.kind !== 'busy') this.state = { kind: 'idle' };
  }

  /**
   * Makes the document and offers it for saving. The writer is loaded only now: the first screen does without it.
   *
   * @returns the moment it was saved, or undefined when it was not; `state` says why
   */
  async save(plan: SheetPlan, layout: SheetLayout): Promise<string | undefined> {
    if (this.state.kind === 'busy') return undefined;
    this.state = { kind: 'busy' };
    try {
      const { drawnPictures, neutralFileName, writeSheetDocument } = await import('./document/index.ts');
      const pictures = await drawnPictures(layout, drawSheetPicture);
      const bytes = await writeSheetDocument(plan, layout, pictures);
      const result = await mainProcess.saveDocument(neutralFileName(plan), 'docx', bytes);
      this.state = result.status === 'saved' ? { kind: 'saved', path: result.path } : { kind: 'cancelled' };
      return result.status === 'saved' ? moment() : undefined;
    } catch (error) {
      this.state = { kind: 'failed', error };
      return undefined;
    }
  }
}
