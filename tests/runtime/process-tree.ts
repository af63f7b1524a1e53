import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** Every process that descends from one, itself first. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const line of execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).split('\n')) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    if (pid === undefined || parent === undefined) continue;
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
  for (const pid of pids) signal(pid, 'SIGKILL');
  for (let attempt = 0; attempt < 400 && pids.some(isRunning); attempt += 1) await wait(10);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    // It ended by itself in the meantime.
    return false;
  }
}

/** A process that nobody has waited for yet still has a number, but does nothing any more. */
function isRunning(pid: number): boolean {
  if (!signal(pid, 0)) return false;
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
  } catch {
    return false;
  }
}
