import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** Where it exists, this ends the display even when its launcher is killed and can end nothing any more. */
const endWithParent = '/usr/bin/setpriv';
const [program, argumentsBefore] = existsSync(endWithParent)
  ? [endWithParent, ['--pdeathsig', 'KILL', 'Xvfb']]
  : ['Xvfb', []];
/*
 * Its pointer rests in the middle. The display is so large that no window comes there: a window that opens or closes
 * under the pointer is something that happens to the app, and tests that run beside each other share this display.
 */
const size = '4096x4096x24';
const displayArguments = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];

let server: ChildProcess | undefined;
let starting: Promise<string> | undefined;

/** Whether windows can be seen by a person, or only by tests. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/**
 * Makes sure that windows have somewhere to open: on Linux without a display one is made, once per launcher, and
 * named in the environment for every process started later.
 *
 * @throws Error when Xvfb is not installed or does not start
 */
export async function ensureDisplay(): Promise<void> {
  if (hasDisplay()) return;
  starting ??= startDisplay();
  process.env['DISPLAY'] = await starting;
}

/** Ends the display that was made here, if any. */
export function endDisplay(): void {
  if (server === undefined) return;
  server.kill('SIGTERM');
  server = undefined;
  starting = undefined;
  delete process.env['DISPLAY'];
}

async function startDisplay(): Promise<string> {
  const display = spawn(program, [...argumentsBefore, ...displayArguments], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  server = display;
  process.once('exit', endDisplay);
  const report = display.stdio[3] as Readable;
  const number = await new Promise<string>((started, failed) => {
    display.once('error', () => {
      failed(new Error('There is no display, and Xvfb is not installed: run "npm run system-packages"'));
    });
    display.once('exit', () => {
      failed(new Error('There is no display, and Xvfb stopped while starting'));
    });
    let text = '';
    report.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8');
      // The number and the end of its line come separately; closing in between would end the display.
      if (text.endsWith('\n')) started(text.trim());
    });
  });
  // A launcher that has finished must be able to end while its display still runs.
  display.unref();
  report.destroy();
  return `:${number}`;
}
