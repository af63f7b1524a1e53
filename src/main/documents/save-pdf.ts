import type { PrintToPDFOptions, WebContents } from 'electron';
import type { SaveResult } from '#shared/bridge/contract.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import { neutralPdf } from './neutral-pdf.ts';
import type { DocumentSaver, ShowSaveDialog } from './save-document.ts';

/** How a PDF is made: the sheet has its margins in itself, and a reader aloud finds its headings and tables. */
export const pdfOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  margins: { top: 0, right: 0, bottom: 0, left: 0 },
} as const satisfies PrintToPDFOptions;

/**
 * Makes a PDF of what the page shows on paper and saves it where the person says. It is made before they are asked:
 * what changes while the dialog is open does not get into it.
 *
 * @throws BridgeError pdf-failed when it cannot be made; otherwise as {@link DocumentSaver.save}
 */
export async function savePdf(
  contents: Pick<WebContents, 'printToPDF'>,
  suggestedName: string,
  documents: Pick<DocumentSaver, 'save'>,
  showSaveDialog: ShowSaveDialog,
): Promise<SaveResult> {
  const bytes = neutralPdf(await madePdf(contents));
  return await documents.save({ suggestedName, kind: 'pdf', bytes }, showSaveDialog);
}

async function madePdf(contents: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array> {
  try {
    return await contents.printToPDF(pdfOptions);
  } catch (cause) {
    throw new BridgeError('pdf-failed', cause instanceof Error ? cause.name : '');
  }
}
