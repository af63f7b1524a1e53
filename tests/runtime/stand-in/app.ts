import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { takeInstanceLock } from './instance-lock.ts';

interface Closable {
  close(): void;
  isDestroyed(): boolean;
}

interface PackageFacts {
  readonly name: string;
  readonly version: string;
}

/** The windows that are open, known here because closing the last one ends the app. */
export const openWindows = new Set<Closable>();

function packageFacts(): PackageFacts {
  const root = resolve(dirname(process.argv[1] ?? ''), '..', '..');
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageFacts;
}

function settingsFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

/** Stands in for Electron's `app`. */
class App extends EventEmitter {
  readonly isPackaged = false;
  private readonly facts = packageFacts();
  private isQuitting = false;
  private readonly paths = new Map([
    ['userData', join(settingsFolder(), this.facts.name)],
    ['documents', join(homedir(), 'Documents')],
    ['temp', process.env['TMPDIR'] ?? '/tmp'],
  ]);

  getVersion(): string {
    return this.facts.version;
  }

  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`The stand-in for Electron has no app.getPath('${name}')`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.getPath(name);
    this.paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), () => this.emit('second-instance', {}, [], ''));
  }

  whenReady(): Promise<void> {
    // Electron is never ready within the first turn, and our start-up order leans on that.
    return new Promise((ready) => setImmediate(ready));
  }

  quit(): void {
    this.isQuitting = true;
    this.emit('before-quit', {});
    for (const window of [...openWindows]) window.close();
    this.exitWhenEmpty();
  }

  exit(code = 0): void {
    process.exit(code);
  }

  /** A window kept itself open: whoever asked to quit has to ask again. */
  stayOpen(): void {
    this.isQuitting = false;
  }

  /** A window has gone. */
  windowClosed(): void {
    if (openWindows.size > 0) return;
    if (this.isQuitting) this.exitWhenEmpty();
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  private exitWhenEmpty(): void {
    if (!this.isQuitting || openWindows.size > 0) return;
    let isPrevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    // As in Electron: whoever prevents it has to ask again.
    if (isPrevented) this.isQuitting = false;
    else this.exit(0);
  }
}

/** The one app. */
export const theApp = new App();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    theApp.quit();
  });
}
process.on('disconnect', () => {
  // Without its launcher nobody would ever close it.
  theApp.exit(1);
});
