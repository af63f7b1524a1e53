import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the lock that lets one app at a time use a data folder. Electron answers at once, so this must as well: a
 * file with the holder's process id, and beside it a file to which whoever comes second adds a line. They are two, so
 * that nobody ever finds the first one empty.
 *
 * @param onSecondInstance called when another app tried
 * @returns false when another app holds the lock
 */
export function takeInstanceLock(dataFolder: string, onSecondInstance: () => void): boolean {
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, 'stand-in.lock');
  const notes = join(dataFolder, 'stand-in.notes');
  const holder = holderOf(path);
  if (holder !== undefined && isRunningApp(holder)) {
    appendFileSync(notes, 'second instance\n');
    return false;
  }
  writeFileSync(path, `${String(process.pid)}\n`);
  writeFileSync(notes, '');
  let heard = 0;
  const watcher = watch(notes, () => {
    const told = existsSync(notes) ? readFileSync(notes, 'utf8').length : 0;
    if (told > heard) onSecondInstance();
    heard = told;
  });
  watcher.unref();
  process.on('exit', () => {
    rmSync(path, { force: true });
    rmSync(notes, { force: true });
  });
  return true;
}

function holderOf(path: string): number | undefined {
  if (!existsSync(path)) return undefined;
  const processId = Number.parseInt(readFileSync(path, 'utf8'), 10);
  return Number.isSafeInteger(processId) ? processId : undefined;
}

/** A killed app leaves its file behind, and its number may belong to another program by now. */
function isRunningApp(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${String(processId)}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('stand-in');
}
