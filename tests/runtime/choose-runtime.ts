import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project.ts';
import { findChromium } from './stand-in/find-chromium.ts';

/** The two things that can run the built app. */
export type RuntimeName = 'electron' | 'stand-in';

/** Which runtime is used, and why when it is not the first choice. */
export interface ChosenRuntime {
  readonly name: RuntimeName;
  /** One line for whoever reads the report; empty when there is nothing to say. */
  readonly remark: string;
}

const electronFolder = join(projectFolder, 'node_modules', 'electron');
const longestDownload = 120_000;

/** The path of Electron's own program; undefined when its binary was never fetched. */
export function findElectron(): string | undefined {
  const overridden = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const pathFile = join(electronFolder, 'path.txt');
  // The package itself would start a download when asked for its path, so the same files are read here.
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : '';
  if (overridden !== undefined && overridden !== '') return join(overridden, name === '' ? 'electron' : name);
  const path = join(electronFolder, 'dist', name);
  return name !== '' && existsSync(path) ? path : undefined;
}

/** Tries once to fetch Electron's binary, within a limit. */
function fetchElectron(): boolean {
  spawnSync(process.execPath, [join(electronFolder, 'install.js')], {
    timeout: longestDownload,
    stdio: 'ignore',
  });
  return findElectron() !== undefined;
}

/**
 * Chooses the runtime: Electron when its binary is here, else the stand-in. `GOED_GESPREK_RUNTIME` forces one;
 * forcing Electron also tries to fetch it.
 *
 * @throws Error when the forced runtime cannot be had, or neither can
 */
export function chooseRuntime(): ChosenRuntime {
  const forced = process.env['GOED_GESPREK_RUNTIME'] ?? '';
  if (!['', 'electron', 'stand-in'].includes(forced)) {
    throw new Error(`GOED_GESPREK_RUNTIME is "${forced}"; it can be electron or stand-in`);
  }
  if (forced === 'electron') {
    if (findElectron() === undefined && !fetchElectron()) {
      throw new Error('Electron was asked for, but its binary cannot be fetched from here');
    }
    return { name: 'electron', remark: '' };
  }
  if (forced === '' && findElectron() !== undefined) return { name: 'electron', remark: '' };
  if (findChromium() === undefined) {
    throw new Error('Neither Electron nor Chromium is here: run "npx install-electron" or install chromium');
  }
  const remark = forced === '' ? 'Electron is not installed here (npx install-electron fetches it)' : '';
  return { name: 'stand-in', remark };
}

/** The chosen runtime with its versions, for reports: "stand-in (Chromium 156.0.8078.79, Node 20.20.2)". */
export function describeRuntime({ name }: ChosenRuntime): string {
  if (name === 'electron') {
    const facts = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return `Electron ${facts.version}`;
  }
  // Windows opens a window instead of answering.
  const answer = process.platform === 'win32' ? '' : versionOf(findChromium() ?? '');
  return `stand-in (${answer === '' ? 'Chromium' : answer}, Node ${process.versions.node})`;
}

function versionOf(program: string): string {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /^.*?\d+(\.\d+)+/.exec(stdout)?.[0] ?? '';
}
