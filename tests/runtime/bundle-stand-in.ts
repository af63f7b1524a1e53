import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project.ts';

const sources = join(projectFolder, 'tests', 'runtime', 'stand-in');
const bundles = join(projectFolder, 'out', 'stand-in');

/**
 * The stand-in as one file of JavaScript, so that no start of the app has to compile it. It is made when there is none of
 * the source as it stands; its name says of which source it is.
 */
export async function bundleStandIn(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of readdirSync(sources).sort()) hash.update(name).update(readFileSync(join(sources, name)));
  const path = join(bundles, `electron-${hash.digest('hex').slice(0, 16)}.mjs`);
  if (existsSync(path)) return path;
  const code = await bundle();
  mkdirSync(bundles, { recursive: true });
  const unfinished = `${path}.${String(process.pid)}`;
  writeFileSync(unfinished, code);
  // In one step: another launcher may look for it at the same time.
  renameSync(unfinished, path);
  for (const name of readdirSync(bundles)) {
    if (name.endsWith('.mjs') && join(bundles, name) !== path) rmSync(join(bundles, name), { force: true });
  }
  return path;
}

async function bundle(): Promise<string> {
  // Only here: whoever finds a bundle needs no Vite, and that takes longer to load than a bundle takes to make.
  const { build } = await import('vite');
  const { NODE_ENV: before } = process.env;
  try {
    const made = await build({
      ...{ configFile: false, root: projectFolder, publicDir: false, logLevel: 'warn' },
      build: { ssr: join(sources, 'electron.ts'), write: false, target: 'node20', minify: false },
    });
    const [output] = 'output' in made ? made.output : [];
    if (output === undefined) throw new Error('Vite made no bundle of the stand-in');
    return output.code;
  } finally {
    // Vite sets it for the build, and the app would inherit it.
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
