/**
 * Stands in for the module `electron` in the main process, where Electron's own binary cannot be had. It has what
 * our main process uses and nothing more. Test and development equipment: never part of a package.
 */
import { EventEmitter } from 'node:events';
import { openWindows, theApp } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { StandInClipboardItem, theClipboard } from './clipboard.ts';
import { hearLauncher, tellLauncher } from './control.ts';
import { queueOpenAnswer, queuePrintAnswer, queueSaveAnswer, theDialog } from './dialog.ts';
import { theIpcMain } from './ipc-main.ts';
import { onlyImplemented } from './only-implemented.ts';
import { theScreen } from './screen.ts';
import { sessionOf, theSession } from './session.ts';

export { BrowserWindow };
export { StandInClipboardItem as ClipboardItem };

export const app = onlyImplemented('app', theApp);
export const clipboard = onlyImplemented('clipboard', theClipboard);
/** No window for files opens; the launcher is told which file it would have shown. */
export const shell = onlyImplemented('shell', {
  showItemInFolder(path: string): void {
    tellLauncher({ kind: 'shown-in-folder', path });
  },
});
export const dialog = onlyImplemented('dialog', theDialog);
export const ipcMain = onlyImplemented('ipcMain', theIpcMain);
export const session = onlyImplemented('session', {
  defaultSession: onlyImplemented('session.defaultSession', theSession),
  fromPartition: (partition: string) => onlyImplemented('session', sessionOf(partition)),
});
export const screen = onlyImplemented('screen', theScreen);
export const Menu = onlyImplemented('Menu', {
  setApplicationMenu(): void {},
  buildFromTemplate(): object {
    return {};
  },
});
export const protocol = onlyImplemented('protocol', {
  registerSchemesAsPrivileged(): void {},
  handle: theSession.protocol.handle,
});

const power = new EventEmitter();
/** A real laptop says these by itself; here a test does. */
export const powerMonitor = onlyImplemented('powerMonitor', {
  on(event: string, listener: () => void): void {
    power.on(event, listener);
  },
});

const blockers = new Set<number>();
let lastBlocker = -1;
/** The system's Chromium dims nothing here; the launcher is told whether anything would keep a laptop from dimming. */
export const powerSaveBlocker = onlyImplemented('powerSaveBlocker', {
  start(type: string): number {
    if (type !== 'prevent-display-sleep') throw new Error(`The stand-in for Electron has no ${type}`);
    lastBlocker += 1;
    blockers.add(lastBlocker);
    tellLauncher({ kind: 'awake', isAwake: true });
    return lastBlocker;
  },
  stop(id: number): boolean {
    const wasGoing = blockers.delete(id);
    tellLauncher({ kind: 'awake', isAwake: blockers.size > 0 });
    return wasGoing;
  },
});

hearLauncher((message) => {
  switch (message.kind) {
    case 'answer-save-dialog':
      queueSaveAnswer(message.path);
      break;
    case 'answer-open-dialog':
      queueOpenAnswer(message.path);
      break;
    case 'answer-print':
      queuePrintAnswer(message.answer);
      break;
    case 'displays':
      theScreen.setDisplays(message.displays);
      break;
    case 'leave-full-screen':
      BrowserWindow.leaveFullScreen();
      break;
    case 'power':
      power.emit(message.event);
      break;
    case 'close-windows':
      for (const window of [...openWindows]) window.close();
      break;
  }
});
