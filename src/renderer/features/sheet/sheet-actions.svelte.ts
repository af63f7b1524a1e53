import { mainProcess } from '#platform/bridge.ts';
import { moment } from '#platform/clock.ts';
import type { SheetLayout, SheetPlan } from '#shared/agreement-sheet/index.ts';
import type { PrintResult, SaveResult } from '#shared/bridge/contract.ts';
import type { MadeSheet } from '#shared/model/index.ts';
import { drawSheetPicture } from './draw-sheet-picture.ts';
import type { LeavingSheet } from './shown-sheet.ts';
import { contentHashOf } from './view-sheet.ts';

/** One time that the A4 left the vault, before it is noted who did it. */
export type NewlyMadeSheet = Omit<MadeSheet, 'workerId' | 'workerName'>;

/** What became of taking the A4 out of the vault. */
export type SheetOutcome =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'copied' | 'printed' }
  /** People changed their mind, at the dialog for saving or at the one for printing. */
  | { readonly kind: 'cancelled' | 'not-printed' };

/** Where taking the A4 out of the vault stands. */
export type SheetActionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly as: MadeSheet['as'] }
  | SheetOutcome
  | { readonly kind: 'failed'; readonly error: unknown };

/** Puts the A4 on paper or in a PDF. */
export interface SheetPrinter {
  /** Prints it; that people change their mind at the printer's dialog is no failure. */
  print(layout: SheetLayout, title: string, language: SheetPlan['language']): Promise<PrintResult>;
  /** Asks where to keep a PDF of it. */
  saveAsPdf(
    layout: SheetLayout,
    title: string,
    language: SheetPlan['language'],
    suggestedName: string,
  ): Promise<SaveResult>;
}

function outcomeOf(result: SaveResult): SheetOutcome {
  return result.status === 'saved' ? { kind: 'saved', path: result.path } : { kind: 'cancelled' };
}

/** Taking the A4 out of the vault: in a file, on paper, or on the clipboard. One at a time. */
export class SheetActions {
  state = $state.raw<SheetActionState>({ kind: 'idle' });

  /** What is being made now; undefined when nothing is. */
  get busyAs(): MadeSheet['as'] | undefined {
    return this.state.kind === 'busy' ? this.state.as : undefined;
  }

  /** Forgets what became of the last time, unless something is under way. */
  forget(): void {
    if (this.state.kind !== 'busy') this.state = { kind: 'idle' };
  }

  /**
   * Makes the Word document and offers it for saving. The writer is loaded only now: the first screen does without it.
   *
   * @returns what was made, or undefined when it was not; `state` says why
   */
  save(sheet: LeavingSheet): Promise<NewlyMadeSheet | undefined> {
    const { plan, layout } = sheet;
    return this.#leave('docx', sheet, async () => {
      const { drawnPictures, neutralFileName, writeSheetDocument } = await import('./document/index.ts');
      const pictures = await drawnPictures(layout, drawSheetPicture);
      const bytes = await writeSheetDocument(plan, layout, pictures);
      return outcomeOf(await mainProcess.saveDocument(neutralFileName(plan), 'docx', bytes));
    });
  }

  /** The same, as plain text on the clipboard. Text knows no page, so it need not fit on one. */
  copy(sheet: LeavingSheet): Promise<NewlyMadeSheet | undefined> {
    return this.#leave('text', sheet, async () => {
      await mainProcess.copyText(sheet.asText());
      return { kind: 'copied' };
    });
  }

  /** The same, on paper. */
  print(sheet: LeavingSheet, printer: SheetPrinter): Promise<NewlyMadeSheet | undefined> {
    const { plan, layout, title } = sheet;
    return this.#leave('print', sheet, async () => {
      const result = await printer.print(layout, title, plan.language);
      return { kind: result === 'printed' ? 'printed' : 'not-printed' };
    });
  }

  /** The same, as a PDF. */
  saveAsPdf(sheet: LeavingSheet, printer: SheetPrinter): Promise<NewlyMadeSheet | undefined> {
    const { plan, layout, title } = sheet;
    return this.#leave('pdf', sheet, async () => {
      const { neutralFileName } = await import('./document/index.ts');
      const name = neutralFileName(plan).replace(/docx$/, 'pdf');
      return outcomeOf(await printer.saveAsPdf(layout, title, plan.language, name));
    });
  }

  async #leave(
    as: MadeSheet['as'],
    { content }: LeavingSheet,
    make: () => Promise<SheetOutcome>,
  ): Promise<NewlyMadeSheet | undefined> {
    if (this.state.kind === 'busy') return undefined;
    this.state = { kind: 'busy', as };
    try {
      // Before it is made: what is typed meanwhile does not stand on it.
      const contentHash = await contentHashOf(content);
      const outcome = await make();
      this.state = outcome;
      const hasLeft = outcome.kind !== 'cancelled' && outcome.kind !== 'not-printed';
      return hasLeft ? { at: moment(), as, contentHash } : undefined;
    } catch (error) {
      this.state = { kind: 'failed', error };
      return undefined;
    }
  }
}
