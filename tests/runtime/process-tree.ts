import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

interface ProcessFacts {
  readonly parent: number;
  /** Nobody has waited for it yet, so it still has a number, but it does nothing any more. */
  readonly hasEnded: boolean;
}

/** Every process that descends from one, itself first. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const [pid, { parent }] of runningProcesses()) {
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** Ends a process and all its descendants at once, as a power cut would, and waits until they are gone. */
export async function killTree(root: number): Promise<void> {
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(root), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  const pids = processTree(root);
  for (const pid of pids) kill(pid);
  for (let attempt = 0; attempt < 400 && areRunning(pids); attempt += 1) await wait(10);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

function areRunning(pids: readonly number[]): boolean {
  if (process.platform === 'linux') return pids.some((pid) => factsFromSystem(pid)?.hasEnded === false);
  const running = runningProcesses();
  return pids.some((pid) => running.get(pid)?.hasEnded === false);
}

function runningProcesses(): Map<number, ProcessFacts> {
  const found = new Map<number, ProcessFacts>();
  if (process.platform === 'linux') {
    for (const name of readdirSync('/proc')) {
      const facts = /^\d+$/.test(name) ? factsFromSystem(Number(name)) : undefined;
      if (facts !== undefined) found.set(Number(name), facts);
    }
    return found;
  }
  for (const line of execFileSync('ps', ['-eo', 'pid=,ppid=,stat='], { encoding: 'utf8' }).split('\n')) {
    const [pid = '', parent = '', state = ''] = line.trim().split(/\s+/);
    if (pid !== '') found.set(Number(pid), { parent: Number(parent), hasEnded: state.startsWith('Z') });
  }
  return found;
}

/** What Linux itself tells: a program that reads it for us costs more than the app takes to end. */
function factsFromSystem(pid: number): ProcessFacts | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // A program may have spaces and brackets in its name, which stands before the rest.
  const [state = '', parent = ''] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(parent), hasEnded: state === 'Z' || state === 'X' };
}
