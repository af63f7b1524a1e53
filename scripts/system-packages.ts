import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isStarted } from './commands.ts';

/** A program or font that the tests need and that npm cannot bring. */
interface SystemPackage {
  /** The name of the package on Debian and Ubuntu. */
  readonly name: string;
  readonly isThere: () => boolean;
}

const hasProgram = (...names: string[]) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => names.some((name) => isProgram(join(folder, name))));

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasFont(family: string): boolean {
  const { stdout } = spawnSync('fc-list', [family], { encoding: 'utf8' });
  // Without fc-list the usual folder is the next best sign.
  return (stdout as string | null)?.trim() !== '' || existsSync('/usr/share/fonts/truetype/liberation');
}

const systemPackages: readonly SystemPackage[] = [
  {
    name: 'chromium',
    isThere: () =>
      (process.env['CHROMIUM_PATH'] ?? '') !== '' ||
      hasProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
  },
  { name: 'xvfb', isThere: () => hasProgram('Xvfb') },
  // Only Writer, which turns a document into a page; the whole of LibreOffice is ten times as large.
  {
    name: 'libreoffice-writer-nogui',
    isThere: () => hasProgram('soffice', 'libreoffice') && existsWriter(),
  },
  { name: 'poppler-utils', isThere: () => hasProgram('pdftotext') },
  { name: 'fonts-liberation', isThere: () => hasFont('Liberation Sans') },
];

/** LibreOffice can be installed without its Writer, and then fails only when a document is opened. */
function existsWriter(): boolean {
  const folders = [
    '/usr/lib/libreoffice/program',
    '/usr/lib64/libreoffice/program',
    '/opt/libreoffice/program',
  ];
  const known = folders.filter((folder) => existsSync(folder));
  return known.length === 0 || known.some((folder) => existsSync(join(folder, 'libswlo.so')));
}

/** The names of the packages that are missing; none on Windows and macOS, where Electron itself is used. */
export function missingSystemPackages(): string[] {
  if (process.platform !== 'linux') return [];
  return systemPackages.filter(({ isThere }) => !isThere()).map(({ name }) => name);
}

/**
 * Makes sure that what the tests need from the system is there. On Debian and Ubuntu, as root, it installs what is
 * missing; anywhere else it says the one command to type.
 *
 * @throws Error with that command when something is missing
 */
export function ensureSystemPackages(): Promise<void> {
  const missing = missingSystemPackages();
  if (missing.length === 0) return Promise.resolve();
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() === 0 && hasProgram('apt-get')) {
    console.log(`Installing system packages: ${missing.join(', ')}`);
    runAptGet(['update']);
    runAptGet(install);
  }
  const stillMissing = missingSystemPackages();
  if (stillMissing.length === 0) return Promise.resolve();
  const advice = hasProgram('apt-get')
    ? `type: sudo apt-get update && sudo apt-get ${install.join(' ')}`
    : 'install what has these names on Debian with the package manager of this system';
  return Promise.reject(new Error(`Missing system packages: ${stillMissing.join(', ')}; ${advice}`));
}

/** Whether it succeeded shows in what is still missing afterwards. */
function runAptGet(args: readonly string[]): void {
  spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

if (isStarted(import.meta.url)) {
  try {
    await ensureSystemPackages();
    console.log('All system packages are there.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
