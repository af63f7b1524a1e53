import { basename, join } from 'node:path';
import { tellLauncher, type PrintAnswer } from './control.ts';

const saveAnswers: (string | null)[] = [];
const openAnswers: (string | null)[] = [];
const printAnswers: PrintAnswer[] = [];

/** What the person will do at the next dialog for saving: choose a path, or cancel. */
export function queueSaveAnswer(path: string | null): void {
  saveAnswers.push(path);
}

/** What the person will do at the next dialog for choosing a file or folder: choose a path, or cancel. */
export function queueOpenAnswer(path: string | null): void {
  openAnswers.push(path);
}

/** What the person will do at the next dialog for printing. */
export function queuePrintAnswer(answer: PrintAnswer): void {
  printAnswers.push(answer);
}

/** The answer at the dialog for printing; without one there is no printer, which is the truth. */
export function takePrintAnswer(): PrintAnswer {
  return printAnswers.shift() ?? 'failed';
}

interface SaveDialogOptions {
  readonly defaultPath?: string;
}

/** Stands in for Electron's `dialog`: nobody sees one, the launcher has said what the person does. */
export const theDialog = {
  showSaveDialog(...given: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const options = given.at(-1) as SaveDialogOptions;
    tellLauncher({ kind: 'save-dialog', defaultPath: options.defaultPath ?? '' });
    const path = saveAnswers.length > 0 ? saveAnswers.shift() : pathInFixedFolder(options);
    if (path === undefined) throw new Error('A dialog for saving opened and no answer was given beforehand');
    return Promise.resolve({ canceled: path === null, filePath: path ?? '' });
  },
  showOpenDialog(): Promise<{ canceled: boolean; filePaths: string[] }> {
    const path = openAnswers.shift();
    if (path === undefined)
      throw new Error('A dialog for choosing opened and no answer was given beforehand');
    return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
  },
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
    tellLauncher({ kind: 'error-box', title, content });
  },
};

/** Outside tests there is a person and no dialog, so documents go to one folder. */
function pathInFixedFolder(options: SaveDialogOptions): string | undefined {
  const folder = process.env['GOED_GESPREK_STAND_IN_SAVE_FOLDER'];
  if (folder === undefined || folder === '' || options.defaultPath === undefined) return undefined;
  return join(folder, basename(options.defaultPath));
}
