import { savedOrCancelled, TakingOut, type TakenOut } from '#features/outside/index.ts';
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

/** Taking the A4 out of the vault: in a file, on paper, or on the clipboard. One at a time. */
export class SheetActions extends TakingOut<MadeSheet['as']> {
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
      return savedOrCancelled(await mainProcess.saveDocument(neutralFileName(plan), 'docx', bytes));
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
      return savedOrCancelled(await printer.saveAsPdf(layout, title, plan.language, name));
    });
  }

  async #leave(
    as: MadeSheet['as'],
    { content }: LeavingSheet,
    make: () => Promise<TakenOut>,
  ): Promise<NewlyMadeSheet | undefined> {
    let contentHash = '';
    const hasLeft = await this.takeOut(as, async () => {
      // Before it is made: what is typed meanwhile does not stand on it.
      contentHash = await contentHashOf(content);
      return make();
    });
    return hasLeft ? { at: moment(), as, contentHash } : undefined;
  }
}
