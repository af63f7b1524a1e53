import { watch } from 'node:fs';
import { join } from 'node:path';
import type { RunningApp } from '../tests/runtime/launch.ts';
import { endDisplay } from '../tests/runtime/display.ts';
import { projectRoot } from './commands.ts';
import { buildApp, closeOnInterrupt, developmentDataFolder, openForPerson } from './start.ts';

/*
 * `npm run dev`: the app, built again and opened again after every change. There is no development server on
 * purpose: pages always come from app://, so that the origin and the policy are those of the real thing.
 */

const dataFolder = developmentDataFolder();
const quietTime = 300;
let app: RunningApp | undefined;
let isBusy = false;
let isChanged = false;
let timer: NodeJS.Timeout | undefined;

async function rebuild(): Promise<void> {
  if (isBusy) {
    isChanged = true;
    return;
  }
  isBusy = true;
  if (await buildApp()) await reopen();
  else console.error('The build failed; the window still shows the last one that succeeded.');
  isBusy = false;
  if (!isChanged) return;
  isChanged = false;
  await rebuild();
}

async function reopen(): Promise<void> {
  const previous = app;
  app = undefined;
  await previous?.close();
  const opened = await openForPerson(dataFolder);
  app = opened;
  void opened.ended.then(() => {
    // Closed by the person, not by this script: then the work is done.
    if (app === opened) stop();
  });
}

function stop(): void {
  endDisplay();
  process.exit(0);
}

for (const folder of ['src', 'resources']) {
  watch(join(projectRoot, folder), { recursive: true }, (_event, name) => {
    if (name?.endsWith('.test.ts') === true) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      rebuild().catch(report);
    }, quietTime);
  });
}

function report(error: unknown): void {
  isBusy = false;
  console.error(error instanceof Error ? error.message : error);
}

closeOnInterrupt(() => app);
await rebuild();
if (app === undefined) console.log('Waiting for a change.');
