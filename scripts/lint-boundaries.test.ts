import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import typescript from 'typescript-eslint';

/*
 * Every ban of eslint.config.js, tried: a rule that silently stopped working looks just like a clean project. The
 * snippets exist in memory only, so rules that need types are left out; ours need none.
 */
const eslint = new ESLint({ overrideConfig: [typescript.configs.disableTypeChecked] });

async function lint(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal || !ignored.has(ruleId ?? ''))
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** Snippets are shorter than real code. */
const ignored = new Set(['@typescript-eslint/no-unused-vars', 'own/exports-are-described', 'no-unused-vars']);

const script = (code: string) => `<script lang="ts">\n${code}\n</script>\n`;
const layers = 'own/imports-follow-layers';

const shared = 'src/shared/model/snippet.ts';
const main = 'src/main/snippet.ts';
const preload = 'src/preload/snippet.ts';
const platform = 'src/renderer/platform/snippet.ts';
const vault = 'src/renderer/vault/snippet.ts';
const data = 'src/renderer/data/snippet.ts';
const i18n = 'src/renderer/i18n/snippet.ts';
const ui = 'src/renderer/ui/Snippet.svelte';
const feature = 'src/renderer/features/snippets/snippet.ts';
const page = 'src/renderer/features/snippets/SnippetPage.svelte';
const app = 'src/renderer/app/snippet.ts';
const entry = 'src/renderer/snippet.ts';

const banned: [path: string, code: string, rule: string][] = [
  // src/shared knows nothing outside itself.
  [shared, `import { app } from 'electron';`, layers],
  [shared, `import { readFileSync } from 'node:fs';`, layers],
  [shared, `import { readFileSync } from 'fs';`, layers],
  [shared, `import { z } from 'zod';`, layers],
  [shared, `import Dexie from 'dexie';`, layers],
  [shared, `import '../../renderer/ui/tokens.css';`, layers],
  [shared, `import { x } from '#vault/index.ts';`, layers],
  [shared, `import type { X } from '#data/index.ts';`, layers],
  [shared, `export { x } from '../../main/x.ts';`, layers],
  [shared, `export * from '#ui/x.ts';`, layers],
  [shared, `export const load = () => import('node:fs');`, layers],
  [shared, 'export const load = () => import(`electron`);', layers],
  [shared, `export const load = (name: string) => import(name);`, layers],
  [shared, `export type X = import('electron').App;`, layers],
  [shared, `export const x = document.title;`, 'no-restricted-globals'],
  [shared, `export const x = window.name;`, 'no-restricted-globals'],
  [shared, `export const x = process.env;`, 'no-restricted-globals'],
  [shared, `export const x = Buffer.from('');`, 'no-restricted-globals'],
  [shared, `export const x = localStorage.length;`, 'no-restricted-globals'],
  [shared, `export const x = require('electron');`, layers],

  // The processes meet only in src/shared.
  [main, `import { x } from '#vault/index.ts';`, layers],
  [main, `import { x } from '../renderer/app/x.ts';`, layers],
  [main, `import type { X } from '../renderer/app/x.ts';`, layers],
  [main, `import { x } from '../preload/facilitator.ts';`, layers],
  [main, `import { z } from 'zod';`, layers],
  [main, `ipcMain.handle('x', () => 1);`, 'no-restricted-syntax'],
  [preload, `import { readFileSync } from 'node:fs';`, layers],
  [preload, `import { z } from 'zod';`, layers],
  [preload, `import { z } from '#shared/zod.ts';`, layers],
  [preload, `import { x } from '#shared/bridge/contract.ts';`, layers],
  [preload, `import { type X, y } from '#shared/bridge/contract.ts';`, layers],
  [preload, `import { x } from '../main/x.ts';`, layers],
  [preload, `import type { X } from '../main/x.ts';`, layers],
  ...[platform, vault, data, i18n, feature, app, entry].flatMap((path): [string, string, string][] => [
    [path, `import { ipcRenderer } from 'electron';`, layers],
    [path, `import { readFileSync } from 'node:fs';`, layers],
    [
      path,
      `import { x } from '../../../main/x.ts'; import { y } from '../../main/y.ts'; import { z } from '../main/z.ts';`,
      layers,
    ],
    [path, `import { x } from '/src/main/x.ts';`, layers],
  ]),

  // Inside the renderer only downwards.
  [platform, `import { x } from '#vault/index.ts';`, layers],
  [platform, `import { x } from '#i18n/index.svelte.ts';`, layers],
  [vault, `import { x } from '#data/index.ts';`, layers],
  [vault, `import { x } from '../data/index.ts';`, layers],
  [vault, `import Dexie from 'dexie';`, layers],
  [data, `import { x } from '#features/residents/index.ts';`, layers],
  [data, `import { x } from '#ui/describe.ts';`, layers],
  [data, `import { x } from '../app/x.ts';`, layers],
  [i18n, `import { x } from '#data/index.ts';`, layers],
  [i18n, `import { x } from '#ui/x.ts';`, layers],
  [ui, script(`import { x } from '#i18n/index.svelte.ts';`), layers],
  [ui, script(`import { x } from '../i18n/index.svelte.ts';`), layers],
  [ui, script(`import { x } from '#shared/model/index.ts';`), layers],
  [ui, script(`import type { X } from '#data/index.ts';`), layers],
  [ui, script(`import Page from '../features/residents/ResidentsPage.svelte';`), layers],
  [ui, script(`import { x } from 'dexie';`), layers],
  [feature, `import { x } from '../../app/x.ts';`, layers],
  [feature, `import { x } from '../../facilitator.ts';`, layers],
  [feature, `import Dexie from 'dexie';`, layers],
  [feature, `import { x } from '../residents/residents.svelte.ts';`, layers],
  [feature, `import { x } from '#features/residents/residents.svelte.ts';`, layers],
  [feature, `import { x } from '#features/residents/inner/index.ts';`, layers],
  [feature, `export const load = () => import('../residents/ResidentsPage.svelte');`, layers],
  [feature, `export const all = import.meta.glob('../*/*.svelte');`, layers],
  [feature, `export const all = import.meta.glob(['./*.ts', '../../app/*.ts']);`, layers],
  [page, script(`import X from '#features/residents/ResidentsPage.svelte';`), layers],
  [page, script(`import { x } from 'node:fs';`), layers],
  [app, `import X from '#features/residents/ResidentsPage.svelte';`, layers],
  [app, `import X from '../features/residents/ResidentsPage.svelte';`, layers],
  [app, `import config from '../../../package.json';`, layers],
  [app, `import { x } from '../../../tests/x.ts';`, layers],
  [app, `import { x } from '../../../scripts/x.ts';`, layers],
  ['src/renderer/data/snippet.test.ts', `import { x } from '../app/x.ts';`, layers],
  ['src/renderer/data/snippet.test.ts', `import { z } from 'zod';`, layers],

  // The bridge, storage and network.
  [feature, `export const x = window.bridge;`, 'no-restricted-syntax'],
  [feature, `export const x = (window as unknown as { bridge: 1 }).bridge;`, 'no-restricted-syntax'],
  [feature, `export const x = globalThis['bridge'];`, 'no-restricted-syntax'],
  [app, `const { bridge } = window;`, 'no-restricted-syntax'],
  [page, `<p>{window.bridge}</p>`, 'no-restricted-syntax'],
  [feature, `export const x = localStorage.getItem('x');`, 'no-restricted-globals'],
  [feature, `export const x = indexedDB.open('x');`, 'no-restricted-globals'],
  [vault, `export const x = sessionStorage.length;`, 'no-restricted-globals'],
  [app, `export const x = window.localStorage;`, 'no-restricted-properties'],
  [app, `export const x = globalThis.indexedDB;`, 'no-restricted-properties'],
  [page, script(`const x = localStorage.getItem('x');`), 'no-restricted-globals'],
  [data, `export const x = fetch('x');`, 'no-restricted-globals'],
  [main, `export const x = fetch('x');`, 'no-restricted-globals'],
  [app, `export const x = window.fetch;`, 'no-restricted-properties'],

  // What the room sees knows the view and nothing else.
  ...[
    ['src/renderer/audience-window/snippet.ts', `import { x } from '#data/index.ts';`],
    ['src/renderer/audience-window/snippet.ts', `import { x } from '#vault/index.ts';`],
    ['src/renderer/audience-window/snippet.ts', `import { x } from '#platform/bridge.ts';`],
    ['src/renderer/audience-window/snippet.ts', `import { x } from '../app/x.ts';`],
    ['src/renderer/features/audience-view/snippet.ts', `import { x } from '#data/index.ts';`],
    ['src/renderer/features/audience-view/snippet.ts', `import { x } from '#vault/index.ts';`],
    ['src/renderer/features/audience-view/snippet.ts', `import { x } from '#platform/clock.ts';`],
    ['src/renderer/features/audience-view/snippet.ts', `import { x } from '#features/circle/index.ts';`],
    ['src/renderer/audience-window/snippet.ts', `import { x } from '#features/shell/index.ts';`],
    ['src/renderer/features/circle-drawing/snippet.ts', `import { x } from '#data/index.ts';`],
    ['src/renderer/features/circle-drawing/snippet.ts', `import { x } from '#platform/clock.ts';`],
    ['src/renderer/features/circle-drawing/snippet.ts', `import { x } from '#features/circle/index.ts';`],
  ].map(([path = '', code = '']): [string, string, string] => [path, code, layers]),

  // Text stays text.
  [page, `{@html '<b>x</b>'}`, 'svelte/no-at-html-tags'],
  [
    page,
    script(`let x = $state('');`) + `<div contenteditable bind:innerHTML={x}></div>`,
    'no-restricted-syntax',
  ],
  [feature, `document.body.innerHTML = 'x';`, 'no-restricted-syntax'],
  [feature, `document.body.insertAdjacentHTML('beforeend', 'x');`, 'no-restricted-syntax'],
  [feature, `document.write('x');`, 'no-restricted-syntax'],
  [feature, `eval('1');`, 'no-eval'],
  [feature, `export const x = new Function('return 1');`, 'no-new-func'],

  // Habits of the house.
  [feature, `export default 1;`, 'no-restricted-syntax'],
  [shared, `const x = 1; export { x as default };`, 'no-restricted-syntax'],
  ['scripts/snippet.ts', `export default 1;`, 'no-restricted-syntax'],
  [feature, `console.log('x');`, 'no-console'],
  [main, `console.log('x');`, 'no-console'],
  [feature, `export const id = String(Math.random());`, 'no-restricted-properties'],
  [page, script(`const id = Math.random();`), 'no-restricted-properties'],
  [feature, `export const x = (y: any) => y as number;`, '@typescript-eslint/no-explicit-any'],
];

const allowed: [path: string, code: string][] = [
  ['src/shared/zod.ts', `import { z } from 'zod';\nexport { z };`],
  [shared, `import { z } from '../zod.ts';\nexport const x = z.string();`],
  [shared, `import { x } from '#shared/model/text.ts';`],
  [
    'src/shared/model/snippet.test.ts',
    `import { expect } from 'vitest';\nimport { readFileSync } from 'node:fs';`,
  ],
  [main, `import { app } from 'electron';\nimport { readFile } from 'node:fs/promises';`],
  [main, `import { facilitatorContract } from '#shared/bridge/contract.ts';`],
  ['src/main/bridge/snippet.ts', `ipcMain.handle('x', () => 1);`],
  [preload, `import { contextBridge } from 'electron';`],
  [preload, `import { facilitatorChannels } from '#shared/bridge/channels.ts';`],
  [preload, `import { facilitatorChannels } from '../shared/bridge/channels.ts';`],
  [preload, `import type { FacilitatorPreload } from '#shared/bridge/preload-api.ts';`],
  [preload, `import { type Reply } from '#shared/bridge/errors.ts';`],
  [platform, `export const x = window.bridge;`],
  [platform, `export const x = localStorage.getItem('x');`],
  [platform, `import { facilitatorContract } from '#shared/bridge/contract.ts';`],
  [vault, `import { argon2id } from 'hash-wasm';\nimport { x } from '#platform/clock.ts';`],
  [vault, `import Worker from './worker/key-derivation.ts?worker';`],
  [
    data,
    `import Dexie from 'dexie';\nimport { x } from '#vault/index.ts';\nimport { y } from '../platform/clock.ts';`,
  ],
  [data, `export const x = indexedDB.open('x');`],
  [
    i18n,
    `import type { Preferences } from '#shared/model/index.ts';\nimport { dayOf } from '#platform/clock.ts';`,
  ],
  [
    ui,
    script(
      `import type { Snippet } from 'svelte';\nimport Icon from './Icon.svelte';\nimport { icons } from '#ui/icons.ts';`,
    ),
  ],
  [
    feature,
    `import { x } from '#data/index.ts';\nimport { t } from '#i18n/index.svelte.ts';\nimport { y } from '#ui/describe.ts';`,
  ],
  [feature, `import { x } from '#features/residents/index.ts';\nimport { y } from '../agreements/index.ts';`],
  [feature, `import { x } from '#features/circle-drawing/index.ts';`],
  [
    'src/renderer/features/audience-view/snippet.ts',
    `import { x } from '#features/circle-drawing/index.ts';`,
  ],
  [feature, `import { x } from './state.svelte.ts';\nimport { y } from './parts/inner.ts';`],
  [feature, `export const load = () => import('docx');`],
  [
    page,
    script(`import { onMount } from 'svelte';\nimport { SvelteMap } from 'svelte/reactivity';`) + '<p>x</p>',
  ],
  [app, `import { x } from '#features/residents/index.ts';\nimport { t } from '../i18n/index.svelte.ts';`],
  [entry, `import App from './app/App.svelte';\nimport '#ui/styles.css';`],
  [feature, `console.error('x');`],
  [
    'tests/e2e/snippet.ts',
    `import { x } from '../../src/main/x.ts';\nimport { z } from 'zod';\nconsole.log(x, z);`,
  ],
  ['scripts/snippet.ts', `import { x } from '#features/residents/residents.svelte.ts';\nconsole.log(x);`],
  ['snippet.config.ts', `export default {};`],
];

describe('what may not be written', () => {
  // The first run loads the configuration and all plugins.
  beforeAll(() => lint(shared, ''), 60_000);

  it.each(banned)('%s: %s', async (path, code, rule) => {
    const messages = await lint(path, code);
    expect(messages.filter((message) => message.startsWith(`${rule}: `))).not.toEqual([]);
    // A reason, not only a verdict.
    if (rule.startsWith('own/') || rule.startsWith('no-restricted'))
      expect(messages.join().length).toBeGreaterThan(80);
  });

  it.each(allowed)('but %s: %s', async (path, code) => {
    expect(await lint(path, code)).toEqual([]);
  });
});
