import type { WebContents } from 'electron';
import { expect, it, vi } from 'vitest';
import { printWindow } from './print-window.ts';

function printer(success: boolean, reason: string) {
  const print = vi.fn<WebContents['print']>((_options, callback) => callback?.(success, reason));
  return { print };
}

it('prints through the dialog of the system, with colours', async () => {
  const contents = printer(true, '');
  await printWindow(contents);
  expect(contents.print.mock.calls[0]?.[0]).toEqual({ silent: false, printBackground: true });
});

it.each(['cancelled', 'Print job canceled'])('takes "%s" for a change of mind', async (reason) => {
  await expect(printWindow(printer(false, reason))).resolves.toBeUndefined();
});

it('names a failure', async () => {
  await expect(printWindow(printer(false, 'Invalid printer settings'))).rejects.toMatchObject({
    reason: 'print-failed',
    detail: 'Invalid printer settings',
  });
});
