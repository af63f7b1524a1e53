import type { WebContents, WebContentsPrintOptions } from 'electron';
import type { PrintedPaper, PrintResult } from '#shared/bridge/contract.ts';
import { BridgeError } from '#shared/bridge/errors.ts';

const optionsFor: Readonly<Record<PrintedPaper, WebContentsPrintOptions>> = {
  screen: { silent: false, printBackground: true },
  // The sheet has its margins in itself: any that are added here would make it smaller, or a second page.
  sheets: {
    silent: false,
    printBackground: true,
    margins: { marginType: 'none' },
    pageSize: 'A4',
    scaleFactor: 100,
  },
};

/**
 * Prints what the window shows, through the system's own dialog. That the person changes their mind is no failure.
 *
 * @throws BridgeError print-failed when there is no printer or printing failed
 */
export async function printWindow(
  contents: Pick<WebContents, 'print'>,
  paper: PrintedPaper,
): Promise<PrintResult> {
  return await new Promise<PrintResult>((resolve, reject) => {
    contents.print(optionsFor[paper], (success, failureReason) => {
      if (success) resolve('printed');
      else if (/cancel/i.test(failureReason)) resolve('cancelled');
      else reject(new BridgeError('print-failed', failureReason));
    });
  });
}
