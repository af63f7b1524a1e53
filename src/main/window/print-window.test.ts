import type { WebContents } from 'electron';
import { expect, it, vi } from 'vitest';
import { printWindow } from './print-window.ts';

function printer(success: boolean, reason: string) {
  const print = vi.fn<WebContents['print']>((_options, callback) => callback?.(success, reason));
  return { print };
}

it('prints the screen through the dialog of the system, with colours and the margins of the printer', async () => {
  const contents = printer(true, '');
  expect(await printWindow(contents, 'screen')).toBe('printed');
  expect(contents.print.mock.calls[0]?.[0]).toEqual({ silent: false, printBackground: true });
});

it('prints sheets on A4, as large as they are and without margins of its own', async () => {
  const contents = printer(true, '');
  expect(await printWindow(contents, 'sheets')).toBe('printed');
  expect(contents.print.mock.calls[0]?.[0]).toEqual({
    ...{ silent: false, printBackground: true },
    ...{ margins: { marginType: 'none' }, pageSize: 'A4', scaleFactor: 100 },
  });
});

it.each(['cancelled', 'Print job canceled'])('takes "%s" for a change of mind', async (reason) => {
  expect(await printWindow(printer(false, reason), 'sheets')).toBe('cancelled');
});

it('names a failure', async () => {
  await expect(printWindow(printer(false, 'Invalid printer settings'), 'sheets')).rejects.toMatchObject({
    reason: 'print-failed',
    detail: 'Invalid printer settings',
  });
});
