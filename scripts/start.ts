import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chooseRuntime } from '../tests/runtime/choose-runtime.ts';
import { endDisplay, hasDisplay } from '../tests/runtime/display.ts';
import { launchApp, type RunningApp } from '../tests/runtime/launch.ts';
import { isStarted, packageCommand, runNode } from './commands.ts';

/** Builds the app into out/; says nothing when all goes well. Resolves to whether it did. */
export async function buildApp(): Promise<boolean> {
  const { ok } = await runNode([packageCommand('electron-vite'), 'build', '--logLevel', 'warn'], {
    minutes: 10,
  });
  return ok;
}

/** The data of the app under development: never the folder of an installed app. */
export function developmentDataFolder(): string {
  const chosen = process.env['GOED_GESPREK_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const name = 'goed-gesprek-development';
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), name);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name);
}

/** Opens the built app for a person and says on which runtime. */
export async function openForPerson(dataFolder: string): Promise<RunningApp> {
  const { remark } = chooseRuntime();
  const isVisible = hasDisplay();
  const documents = join(dataFolder, 'documents');
  mkdirSync(documents, { recursive: true });
  const app = await launchApp({
    dataFolder,
    environment: {
      // Read by the stand-in only: it has no dialog for saving, so documents go here.
      GOED_GESPREK_STAND_IN_SAVE_FOLDER: documents,
      ...(isVisible ? { GOED_GESPREK_STAND_IN_FREE_SIZE: '1' } : {}),
    },
  });
  console.log(`Runtime: ${app.runtime.versions}${remark === '' ? '' : `. ${remark}`}`);
  console.log(`Data: ${dataFolder}`);
  if (app.runtime.name === 'stand-in') console.log(`Saved documents: ${documents}`);
  if (!isVisible) console.log('There is no display here: the window is open where only programs can see it.');
  return app;
}

/** Closes the app, in the way a person would, when somebody stops the script. */
export function closeOnInterrupt(current: () => RunningApp | undefined): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void current()?.close();
    });
  }
}

async function start(): Promise<number> {
  if (!(await buildApp())) return 1;
  const app = await openForPerson(developmentDataFolder());
  closeOnInterrupt(() => app);
  const code = await app.ended;
  if (code !== 0) console.error(app.output());
  endDisplay();
  return code ?? 1;
}

if (isStarted(import.meta.url)) {
  try {
    process.exit(await start());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
