import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What became of a Word document: its PDF and pictures of its pages, as far as there are programs for it. */
export interface SheetPages {
  /** Undefined when there is no LibreOffice here. */
  readonly pdf: string | undefined;
  /** Undefined when there is nothing here to count pages with. */
  readonly pageCount: number | undefined;
}

/** Turns a document into a PDF and pictures beside it. Throws when a program that is there fails. */
export async function printSheet(document: string): Promise<SheetPages> {
  const folder = dirname(document);
  const profile = await mkdtemp(join(tmpdir(), 'goed-gesprek-office-'));
  try {
    const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const words = [settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, document];
    if ((await runIfThere('soffice', words)) === undefined) return { pdf: undefined, pageCount: undefined };
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  const pdf = document.replace(/\.docx$/, '.pdf');
  const facts = await runIfThere('pdfinfo', [pdf]);
  await runIfThere('pdftoppm', ['-r', '110', '-png', pdf, document.replace(/\.docx$/, '')]);
  const pages = /^Pages:\s+(\d+)$/m.exec(facts ?? '')?.[1];
  return { pdf, pageCount: pages === undefined ? undefined : Number(pages) };
}

/** What a program prints; undefined when it is not on this computer. */
async function runIfThere(program: string, words: readonly string[]): Promise<string | undefined> {
  try {
    return (await run(program, words)).stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
