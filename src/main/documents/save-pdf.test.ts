import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DocumentSettings } from './document-settings.ts';
import { neutralPdf } from './neutral-pdf.ts';
import { createDocumentSaver, type ShowSaveDialog } from './save-document.ts';
import { savePdf } from './save-pdf.ts';

let folder: string;
let made: Buffer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-pdf-'));
  made = await readFile('tests/fixtures/made-by-chromium.pdf');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** A person who chooses this, or nothing. */
function person(filePath: string | null) {
  return vi.fn<ShowSaveDialog>(() =>
    Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' }),
  );
}

const saver = () => createDocumentSaver(() => folder, new DocumentSettings(join(folder, 'settings')));

it('keeps an A4 without margins of its own, neutral, where the person says', async () => {
  const printToPDF = vi.fn(() => Promise.resolve(made));
  const chooser = person(join(folder, 'afspraken'));
  const saved = await savePdf({ printToPDF }, 'onze-afspraken.pdf', saver(), chooser);
  const path = join(folder, 'afspraken.pdf');
  expect(saved).toEqual({ status: 'saved', path });
  expect(new Uint8Array(await readFile(path))).toEqual(neutralPdf(made));
  expect(printToPDF.mock.calls).toEqual([
    [
      {
        ...{ pageSize: 'A4', preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true },
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
      },
    ],
  ]);
  expect(chooser.mock.calls[0]?.[0]).toMatchObject({
    defaultPath: join(folder, 'onze-afspraken.pdf'),
    filters: [{ name: 'PDF-document', extensions: ['pdf'] }],
  });
});

it('is made before the person is asked, and not kept when they change their mind', async () => {
  const order: string[] = [];
  const printToPDF = () => {
    order.push('made');
    return Promise.resolve(made);
  };
  const saved = await savePdf({ printToPDF }, 'a.pdf', saver(), () => {
    order.push('asked');
    return Promise.resolve({ canceled: true, filePath: '' });
  });
  expect(saved).toEqual({ status: 'cancelled' });
  expect(order).toEqual(['made', 'asked']);
  expect(await readdir(folder)).toEqual([]);
});

it('asks nothing when it cannot be made, and says that without what was said', async () => {
  const chooser = person(join(folder, 'a.pdf'));
  const failing = () => Promise.reject(new TypeError('Mevrouw de Boer'));
  await expect(savePdf({ printToPDF: failing }, 'a.pdf', saver(), chooser)).rejects.toMatchObject({
    reason: 'pdf-failed',
    detail: 'TypeError',
  });
  expect(chooser).not.toHaveBeenCalled();
});
