import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import type * as Playwright from 'playwright-core';

/*
 * Playwright is seven megabytes of JavaScript, and every start of the app compiles it. What V8 made of it is kept beside
 * the bundle of the stand-in and used again; V8 itself refuses what it did not make. Node 20
 * cannot do so by itself.
 */

interface Compiling {
  _compile(content: string, path: string): unknown;
}

/** Only these are worth it. */
const smallest = 100_000;

const load = createRequire(import.meta.url);
const { version } = load('playwright-core/package.json') as { version: string };
const folder = join(import.meta.dirname, `compiled-${version}-${process.version}-${process.arch}`);
const unkept: { readonly path: string; readonly script: Script }[] = [];

function compile(content: string, path: string): Script {
  const kept = join(folder, `${basename(path)}.bin`);
  let cachedData: Buffer | undefined;
  try {
    cachedData = readFileSync(kept);
  } catch {
    // The first start: there is none yet.
  }
  const script = new Script(Module.wrap(content), {
    ...{ filename: path, ...(cachedData === undefined ? {} : { cachedData }) },
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (script.cachedDataRejected !== false) unkept.push({ path: kept, script });
  return script;
}

function loadPlaywright(): typeof Playwright {
  const modules = Module.prototype as unknown as Compiling;
  const original = modules._compile;
  modules._compile = function (this: Module, content, path) {
    if (content.length < smallest) return original.call(this, content, path);
    const run = compile(content, path).runInThisContext() as (...given: unknown[]) => unknown;
    return run.call(this.exports, this.exports, createRequire(path), this, path, dirname(path));
  };
  try {
    return load('playwright-core') as typeof Playwright;
  } finally {
    modules._compile = original;
  }
}

/** Starts Chromium. */
export const { chromium } = loadPlaywright();

/** Keeps for the next start what is compiled by now; does nothing when this start made use of it. */
export function keepCompiled(): void {
  for (const { path, script } of unkept.splice(0)) {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${path}.${String(process.pid)}`;
    writeFileSync(unfinished, script.createCachedData());
    // In one step: another start may read it at the same time.
    renameSync(unfinished, path);
  }
}
