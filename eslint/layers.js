/**
 * Who may import whom (docs/architecture.md, "Layout"). This table is all there is to it: the rule in
 * imports-follow-layers.js only looks things up here. An entry of `packages` also stands for what is inside that
 * package; `node:` stands for all modules of Node.
 *
 * @typedef {object} Layer
 * @property {string} folder where it lives
 * @property {string[]} layers the layers it may import, besides itself
 * @property {string[]} packages the packages it may import
 * @property {string} why what a wrong import would break; shown to whoever tries
 */

/** @type {Record<string, Layer>} */
export const layers = {
  shared: {
    folder: 'src/shared',
    layers: [],
    packages: [],
    why: 'src/shared runs in every process, so it knows nothing of Node, Electron, the DOM or the layers above. zod comes through src/shared/zod.ts, which keeps it from breaking the content security policy.',
  },
  main: {
    folder: 'src/main',
    layers: ['shared'],
    packages: ['electron', 'node:'],
    why: 'The main process never sees plain text, so it knows no code of the renderer or the preload: what it needs crosses the bridge (src/shared/bridge).',
  },
  preload: {
    folder: 'src/preload',
    layers: [],
    packages: ['electron'],
    why: 'A sandboxed preload can load nothing but electron, and one wrong import stops the whole bridge. It may import the names in src/shared/bridge/channels.ts, and types.',
  },
  platform: {
    folder: 'src/renderer/platform',
    layers: ['shared'],
    packages: [],
    why: 'platform is the lowest layer of the renderer: it wraps the bridge, the clock and ids, and knows nothing that is built on them.',
  },
  vault: {
    folder: 'src/renderer/vault',
    layers: ['shared', 'i18n', 'platform'],
    packages: ['hash-wasm', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-nl-be'],
    why: 'vault turns data into ciphertext and back. It stays small enough to review in one sitting: no database, no screens.',
  },
  data: {
    folder: 'src/renderer/data',
    layers: ['shared', 'i18n', 'platform', 'vault'],
    packages: ['dexie', 'fflate', 'svelte'],
    why: 'data stores and finds; it must work without any screen.',
  },
  i18n: {
    folder: 'src/renderer/i18n',
    layers: ['shared', 'platform'],
    packages: ['svelte', 'chrono-node'],
    why: 'The texts stand nearly alone, so that everybody above can use them.',
  },
  ui: {
    folder: 'src/renderer/ui',
    layers: ['resources'],
    packages: ['svelte', '@fontsource-variable/atkinson-hyperlegible-next'],
    why: 'ui is the design system: it gets every text and value as a property, so that it can show nothing by itself.',
  },
  features: {
    folder: 'src/renderer/features',
    layers: [
      ...['shared', 'i18n', 'platform', 'vault', 'data', 'ui', 'resources'],
      ...['audienceView', 'circleDrawing'],
    ],
    packages: ['svelte', 'docx', 'fflate', '@fontsource/arimo'],
    why: 'A feature is built on data and ui. It knows nothing of the app around it, and nothing outside the renderer.',
  },
  audienceView: {
    folder: 'src/renderer/features/audience-view',
    layers: ['shared', 'i18n', 'ui', 'circleDrawing'],
    packages: ['svelte'],
    why: 'What the room sees is drawn from a view and nothing else. It runs in the window of the shared screen as well, which has no vault, no storage and no bridge to the rest: an import of platform, vault or data would bring those in.',
  },
  circleDrawing: {
    folder: 'src/renderer/features/circle-drawing',
    layers: ['shared', 'i18n', 'ui'],
    packages: ['svelte'],
    why: 'The drawing of the circle stands in the window of the shared screen as well, which has no vault, no storage and no bridge to the rest: an import of platform, vault, data or another feature would bring those in.',
  },
  audienceWindow: {
    folder: 'src/renderer/audience-window',
    layers: ['shared', 'ui', 'audienceView'],
    packages: ['svelte'],
    why: 'The window of the shared screen knows only the view that came last. It has no vault, no storage and no bridge to the rest: an import of platform, vault or data would bring those in.',
  },
  app: {
    // The entry files of the windows stand in src/renderer itself.
    folder: 'src/renderer',
    layers: [
      ...['shared', 'i18n', 'platform', 'vault', 'data', 'ui', 'features', 'resources'],
      ...['audienceView', 'circleDrawing', 'audienceWindow'],
    ],
    packages: ['svelte'],
    why: 'The renderer is an ordinary web page without Node: what the main process can do, it asks over the bridge (src/renderer/platform).',
  },
  resources: { folder: 'resources', layers: [], packages: [], why: 'Resources are data.' },
};

/** Single files that may do more than their layer. */
export const exceptions = {
  'src/shared/zod.ts': { packages: ['zod'] },
};

/** The only file of src/shared that the preload may import for more than its types. */
export const preloadMayImport = 'src/shared/bridge/channels.ts';

/**
 * The layer of a path, or undefined outside all layers.
 *
 * @param {string} path from the root of the project, with forward slashes
 * @returns {string | undefined}
 */
export function layerOf(path) {
  // The longest folder wins: src/renderer/ui is ui, the rest of src/renderer is app.
  return Object.keys(layers)
    .filter((name) => path.startsWith(`${layers[name]?.folder}/`))
    .sort((one, other) => (layers[other]?.folder.length ?? 0) - (layers[one]?.folder.length ?? 0))[0];
}

/**
 * The feature that a path belongs to, or undefined.
 *
 * @param {string} path from the root of the project
 * @returns {string | undefined}
 */
export function featureOf(path) {
  return /^src\/renderer\/features\/([^/]+)\//.exec(path)?.[1];
}
