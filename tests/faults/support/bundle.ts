import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';

/**
 * Makes one plain JavaScript file of a script and everything it imports: hundreds of processes that each translate the
 * source anew would take most of the time of a proof.
 *
 * @returns where the file stands, in a folder of its own under the system's temporary folder
 */
export async function bundle(script: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'goed-gesprek-bundle-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: script,
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return join(outDir, basename(script).replace(/\.ts$/, '.mjs'));
}
