import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a tool and gives what it prints. Throws, with what to do about it, when the tool is missing. */
export async function runTool(tool: string, words: readonly string[]): Promise<string> {
  try {
    return (await run(tool, words, { maxBuffer: 64_000_000 })).stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(
        `${tool} is missing. The document tests need LibreOffice and poppler; see npm run system-packages.`,
        { cause: error },
      );
    }
    throw error;
  }
}

/** LibreOffice as it names itself: "LibreOffice 7.4.7.2 40(Build:2)". */
export async function officeVersion(): Promise<string> {
  return (await runTool('soffice', ['--version'])).trim();
}

/* LibreOffice may stop half-way when it is given hundreds of documents at once. */
const batchSize = 60;

/** A document as LibreOffice shows it. */
export interface RenderedDocument {
  readonly pages: number;
  readonly text: string;
}

/* Lets LibreOffice turn documents into PDF, many in one go and with a profile of its own, and reads each result. */
async function readEach<Result>(
  documents: ReadonlyMap<string, Uint8Array>,
  read: (pdf: string) => Promise<Result>,
): Promise<Map<string, Result>> {
  const folder = await mkdtemp(join(tmpdir(), 'goed-gesprek-documents-'));
  try {
    const target = join(folder, 'pdf');
    await mkdir(target);
    const paths = await Promise.all(
      [...documents].map(async ([name, bytes]) => {
        const path = join(folder, `${name}.docx`);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    for (let first = 0; first < paths.length; first += batchSize) {
      const batch = paths.slice(first, first + batchSize);
      await runTool('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', target, ...batch]);
    }
    const made = new Set(await readdir(target));
    const results = new Map<string, Result>();
    for (const name of documents.keys()) {
      if (!made.has(`${name}.pdf`)) throw new Error(`LibreOffice could not open ${name}.docx.`);
      results.set(name, await read(join(target, `${name}.pdf`)));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The pages and the text of documents as LibreOffice shows them. Throws with the name of the tool when one is missing,
 * and when a document does not open.
 */
export function render(documents: ReadonlyMap<string, Uint8Array>): Promise<Map<string, RenderedDocument>> {
  return readEach(documents, async (pdf) => {
    const text = await runTool('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-']);
    /* pdftotext ends every page with a form feed. */
    return { text, pages: text.split('\f').length - 1 };
  });
}

/** Documents as the PDF that LibreOffice makes of them. Throws as {@link render} does. */
export function pdfsOf(documents: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Buffer>> {
  return readEach(documents, (pdf) => readFile(pdf));
}

/**
 * Every page of documents as a PNG, as LibreOffice shows them. Throws as {@link render} does.
 *
 * @param dotsPerInch 72 gives one pixel for each point
 */
export function picturesOf(
  documents: ReadonlyMap<string, Uint8Array>,
  dotsPerInch: number,
): Promise<Map<string, Buffer[]>> {
  return readEach(documents, async (pdf) => {
    const folder = await mkdtemp(`${pdf}-`);
    await runTool('pdftoppm', ['-r', String(dotsPerInch), '-png', pdf, join(folder, 'page')]);
    const pages = (await readdir(folder)).sort((one, other) =>
      one.localeCompare(other, 'en', { numeric: true }),
    );
    return Promise.all(pages.map((page) => readFile(join(folder, page))));
  });
}
