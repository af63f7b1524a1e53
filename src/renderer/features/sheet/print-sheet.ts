import { flushSync, mount, unmount } from 'svelte';
import { mainProcess } from '#platform/bridge.ts';
import type { SheetLayout, SheetPlan } from '#shared/agreement-sheet/index.ts';
import type { PrintResult, SaveResult } from '#shared/bridge/contract.ts';
import PrintedSheet from './PrintedSheet.svelte';
import type { SheetPrinter } from './sheet-actions.svelte.ts';

/** Puts the sheet on the page, where only paper shows it, for as long as somebody makes something of it. */
async function whileOnPaper<Result>(
  layout: SheetLayout,
  title: string,
  language: SheetPlan['language'],
  make: () => Promise<Result>,
): Promise<Result> {
  const titleBefore = document.title;
  const sheet = mount(PrintedSheet, { target: document.body, props: { layout, language } });
  try {
    flushSync();
    document.title = title;
    await everythingToDrawWith(document.body.lastElementChild);
    return await make();
  } finally {
    document.title = titleBefore;
    await unmount(sheet);
  }
}

/** Waits for the letters and the pictures: what is not there yet would be missing on paper. */
async function everythingToDrawWith(sheet: Element | null): Promise<void> {
  const words = sheet?.textContent ?? '';
  const pictures = [...(sheet?.querySelectorAll('img') ?? [])];
  await Promise.all([
    ...['400', '700'].map((weight) => document.fonts.load(`${weight} 11pt Arimo`, words)),
    ...pictures.map((picture) => picture.decode()),
  ]);
}

/**
 * Prints the sheet through the dialog of the system.
 *
 * @param title what the print job is called
 * @param language the language that the sheet is written in
 * @throws BridgeError print-failed when there is no printer or printing failed
 */
export function printSheet(
  layout: SheetLayout,
  title: string,
  language: SheetPlan['language'],
): Promise<PrintResult> {
  return whileOnPaper(layout, title, language, () => mainProcess.printWindow('sheets'));
}

/**
 * Asks where to keep a PDF of the sheet.
 *
 * @param title the title of the document
 * @param language the language that the sheet is written in
 * @param suggestedName the name of the file that is proposed
 * @throws BridgeError pdf-failed, or why it could not be written
 */
export function saveSheetAsPdf(
  layout: SheetLayout,
  title: string,
  language: SheetPlan['language'],
  suggestedName: string,
): Promise<SaveResult> {
  return whileOnPaper(layout, title, language, () => mainProcess.savePdf(suggestedName));
}

/** The printer and the PDF that the app has. */
export const sheetPrinter: SheetPrinter = { print: printSheet, saveAsPdf: saveSheetAsPdf };
