import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectRoot = resolve(import.meta.dirname, '..');

/** How a command ended. */
export interface CommandResult {
  ok: boolean;
  /** The exit code; null when the command was stopped or never started. */
  code: number | null;
  /** What it printed, when it was captured. */
  output: string;
  seconds: number;
}

/** How to run a command. */
export interface CommandOptions {
  /** Keep what it prints instead of showing it. */
  capture?: boolean;
  environment?: Record<string, string>;
  /** After this many minutes the command is stopped: a test that hangs must not hang everything. */
  minutes?: number;
}

/** Runs a Node script in a process of its own. Never throws: a command that cannot start has failed. */
export function runNode(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const started = performance.now();
  return new Promise((finish) => {
    let output = '';
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, ...options.environment },
      stdio: options.capture === true ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), (options.minutes ?? 30) * 60_000);
    const end = (code: number | null) => {
      clearTimeout(timer);
      finish({ ok: code === 0, code, output, seconds: (performance.now() - started) / 1000 });
    };
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => {
      output += error.message;
      end(null);
    });
    child.on('close', end);
  });
}

/**
 * The path of a command that a package brings. Started with Node itself instead of through a shell, so that it
 * works the same on Windows.
 */
export function packageCommand(packageName: string, command = packageName): string {
  const file = join(projectRoot, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { bin?: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : bin?.[command];
  if (path === undefined) throw new Error(`${packageName} brings no command ${command}`);
  return join(dirname(file), path);
}

/** The arguments with which Node runs one of our TypeScript scripts. */
export function ownScript(path: string): string[] {
  return ['--import', 'tsx', join(projectRoot, path)];
}

/** Whether a module is the script that was started, and not one that is imported. */
export function isStarted(moduleUrl: string): boolean {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(moduleUrl);
}
