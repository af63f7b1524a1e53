import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chooseRuntime } from '../../runtime/choose-runtime.ts';
import { bundleStandIn } from '../../runtime/bundle-stand-in.ts';
import { endDisplay, ensureDisplay } from '../../runtime/display.ts';
import { mainBundle, projectFolder } from '../../runtime/project.ts';

/**
 * Checks that what will be tested is what stands in the source, and makes one display and one bundle of the stand-in for
 * all tests.
 *
 * @throws Error when the app is not built, or was built before the last change
 */
export async function prepareTests(): Promise<() => void> {
  if (!existsSync(mainBundle)) throw new Error('The app is not built: run "npm run build" first');
  const built = statSync(mainBundle).mtimeMs;
  const changed = newestIn(join(projectFolder, 'src'));
  if (changed.time > built) {
    throw new Error(`The app was built before ${changed.path} changed: run "npm run build" first`);
  }
  if (chooseRuntime().name === 'stand-in') await bundleStandIn();
  await ensureDisplay();
  return endDisplay;
}

// Playwright asks for a default export here.
export { prepareTests as default };

function newestIn(folder: string): { path: string; time: number } {
  let newest = { path: folder, time: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    // A unit test is no part of what is built.
    if (!entry.isFile() || entry.name.endsWith('.test.ts')) continue;
    const path = join(entry.parentPath, entry.name);
    const time = statSync(path).mtimeMs;
    if (time > newest.time) newest = { path, time };
  }
  return newest;
}
