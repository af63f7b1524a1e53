/**
 * `npm run sheet -- plan.json vel.docx`: makes the sheet of a plan without the app, and says whether it fits on one
 * A4. For whoever wants to check or use the sheet from another program.
 */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { picturesIn, writeSheetDocument, type DrawnPictures } from '#features/sheet/document/index.ts';
import {
  layOutSheet,
  sheetPlanSchema,
  type SheetLayout,
  type SheetPicture,
  type SheetPlan,
} from '#shared/agreement-sheet/index.ts';
import { z } from '#shared/zod.ts';
import { fitsReport } from './sheet/fits-report.ts';
import { NoBrowserError } from './sheet/no-browser-error.ts';
import { tooLongReport } from './sheet/too-long-report.ts';
import { whyNotAPlan } from './sheet/why-not-a-plan.ts';
import { writeWhole } from './sheet/write-whole.ts';

/** What the command ends with. */
export const sheetExitCodes = { past: 0, badInput: 2, tooLong: 3 } as const;

/** Where the command reads and writes; a test gives its own. */
export interface SheetCommandInput {
  /** The size of a file in bytes. */
  readonly sizeOf: (path: string) => Promise<number>;
  readonly read: (path: string) => Promise<string>;
  /** Writes a file whole or not at all. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Draws the pictures of a sheet; is only asked when there are any. */
  readonly draw: (pictures: readonly SheetPicture[]) => Promise<DrawnPictures>;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

const help = `Maakt van een plan één A4 met afspraken. Het plan zegt ook in welke vorm: grote letters, weinig
woorden, een tweede taal, een bijlage.

  npm run sheet -- plan.json vel.docx   schrijft het vel en zegt "past", of zegt wat te lang is
  npm run sheet -- --schema             toont hoe een plan eruitziet (JSON Schema)
  npm run sheet -- --help               toont deze uitleg

Eindigt met 0 als het past, met 3 als het te lang is (dan wordt er niets geschreven),
en met 2 als het plan of een bestand niet klopt.`;

/* The largest plan a person could fill in takes far less. */
const largestPlan = 5_000_000;

class BadInput extends Error {}

const fileTroubles: Readonly<Record<string, string>> = {
  ENOENT: 'bestaat niet',
  EACCES: 'mag niet gelezen of geschreven worden',
  EPERM: 'mag niet gelezen of geschreven worden',
  EROFS: 'staat op een schijf waarop niet geschreven kan worden',
  EISDIR: 'is een map',
  ENOTDIR: 'ligt niet in een map',
  ENOSPC: 'past niet meer op de schijf',
};

function troubleWith(path: string, error: unknown): BadInput {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new BadInput(`${path} ${fileTroubles[code] ?? 'kan niet gebruikt worden'}.`);
}

async function readPlan(path: string, input: SheetCommandInput): Promise<SheetPlan> {
  const text = await input
    .sizeOf(path)
    .then((size) => {
      if (size <= largestPlan) return input.read(path);
      throw new BadInput(`${path} is te groot voor een plan (meer dan 5 MB).`);
    })
    .catch((error: unknown) => {
      throw error instanceof BadInput ? error : troubleWith(path, error);
    });
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadInput(`${path} is geen JSON.`);
  }
  const plan = sheetPlanSchema.safeParse(content, { reportInput: true });
  if (plan.success) return plan.data;
  throw new BadInput(`${path} is geen plan:\n${whyNotAPlan(plan.error, content).join('\n')}`);
}

async function drawn(layout: SheetLayout, input: SheetCommandInput): Promise<DrawnPictures> {
  const pictures = picturesIn(layout);
  if (pictures.length === 0) return new Map();
  return await input.draw(pictures).catch((error: unknown) => {
    throw error instanceof NoBrowserError
      ? new BadInput(
          'Plaatjes worden getekend met Chromium, en dat staat niet op deze computer. Er is niets geschreven.',
        )
      : error;
  });
}

const inUse = 'is in gebruik, of mag niet vervangen worden. Sluit het in Word en probeer het opnieuw';

/* For the old file and the new one: what stood there stays whole. */
const writingTroubles: Readonly<Record<string, string>> = {
  EBUSY: inUse,
  EPERM: inUse,
  ETXTBSY: inUse,
  EACCES: 'mag niet geschreven worden',
};

function troubleWriting(path: string, error: unknown): BadInput {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new BadInput(`De map van ${path} bestaat niet.`);
  const trouble = writingTroubles[code];
  return trouble === undefined ? troubleWith(path, error) : new BadInput(`${path} ${trouble}.`);
}

async function makeSheet(planPath: string, sheetPath: string, input: SheetCommandInput): Promise<number> {
  if (resolve(planPath) === resolve(sheetPath)) {
    throw new BadInput('Het vel kan niet over het plan heen geschreven worden. Kies een andere naam.');
  }
  const plan = await readPlan(planPath, input);
  const layout = layOutSheet(plan);
  if (!layout.fits) {
    for (const line of tooLongReport(layout)) input.print(line);
    return sheetExitCodes.tooLong;
  }
  const bytes = await writeSheetDocument(plan, layout, await drawn(layout, input));
  await input.write(sheetPath, bytes).catch((error: unknown) => {
    throw troubleWriting(sheetPath, error);
  });
  input.print(fitsReport(layout));
  return sheetExitCodes.past;
}

/** Runs the command with the given words and tells with which code to end; see {@link sheetExitCodes}. */
export async function runSheetCommand(words: readonly string[], input: SheetCommandInput): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    input.print(help);
    return sheetExitCodes.past;
  }
  if (words.includes('--schema')) {
    input.print(JSON.stringify(z.toJSONSchema(sheetPlanSchema, { io: 'input' }), null, 2));
    return sheetExitCodes.past;
  }
  try {
    const option = words.find((word) => word.startsWith('-'));
    if (option !== undefined)
      throw new BadInput(`De optie ${option} ken ik niet. Uitleg: npm run sheet -- --help`);
    const [planPath, sheetPath, ...rest] = words;
    if (planPath === undefined || sheetPath === undefined || rest.length > 0) {
      throw new BadInput(
        'Geef twee namen: het plan en het vel. Bijvoorbeeld: npm run sheet -- plan.json onze-afspraken.docx',
      );
    }
    return await makeSheet(planPath, sheetPath, input);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    input.complain(error.message);
    return sheetExitCodes.badInput;
  }
}

const isStarted = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isStarted) {
  process.exitCode = await runSheetCommand(process.argv.slice(2), {
    sizeOf: async (path) => (await stat(path)).size,
    read: (path) => readFile(path, 'utf8'),
    write: writeWhole,
    // Loaded only when a sheet has pictures: it builds and starts a browser.
    draw: async (pictures) => (await import('./sheet/draw-pictures.ts')).drawPicturesInBrowser(pictures),
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
}
