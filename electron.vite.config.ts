import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // zod comes along in the bundle: one file starts faster than a folder of small ones.
      externalizeDeps: { exclude: ['zod'] },
      lib: { entry: resolve(root, 'src/main/index.ts'), formats: ['es'] },
      rollupOptions: { output: { entryFileNames: 'index.js' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot be an ES module and cannot require another file: one CommonJS file each, nothing shared.
      isolatedEntries: true,
      rollupOptions: {
        input: {
          facilitator: resolve(root, 'src/preload/facilitator.ts'),
          audience: resolve(root, 'src/preload/audience.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [svelte({ configFile: resolve(root, 'svelte.config.js') })],
    build: {
      outDir: resolve(root, 'out/renderer'),
      rollupOptions: {
        input: {
          facilitator: resolve(root, 'src/renderer/facilitator.html'),
          audience: resolve(root, 'src/renderer/audience.html'),
        },
      },
      // A data: address in CSS or a module is refused by the content security policy, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: {
      format: 'es',
      // The name is fixed because the protocol handler gives this one file a policy of its own.
      rollupOptions: { output: { entryFileNames: 'workers/[name].js' } },
    },
  },
});
