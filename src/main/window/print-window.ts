import type { WebContents } from 'electron';
import { BridgeError } from '#shared/bridge/errors.ts';

/**
 * Prints what the window shows, through the system's own dialog. That the person changes their mind is no failure.
 *
 * @throws BridgeError print-failed when there is no printer or printing failed
 */
export async function printWindow(contents: Pick<WebContents, 'print'>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    contents.print({ silent: false, printBackground: true }, (success, failureReason) => {
      if (success || /cancel/i.test(failureReason)) resolve();
      else reject(new BridgeError('print-failed', failureReason));
    });
  });
}
