import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { exportsAreDescribed } from './eslint/exports-are-described.js';
import { importsFollowLayers } from './eslint/imports-follow-layers.js';
import svelteConfig from './svelte.config.js';

/* Each ban says why, because the message is the only documentation that is always read. ESLint replaces the list of
   a rule instead of adding to it, so a folder that may do more gets the whole list again, without its exception. */
const bans = {
  defaultExport: [
    {
      selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
      message: 'Export by name: one thing has one name everywhere, and search finds it.',
    },
  ],
  markup: [
    {
      selector:
        'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/], MemberExpression[object.name="document"][property.name=/^write(ln)?$/], SvelteDirective[kind="Binding"][key.name.name="innerHTML"]',
      message: 'Text from people is shown as text, never as markup: markup can carry somebody else’s code.',
    },
  ],
  bridge: [
    {
      selector:
        'MemberExpression[property.name="bridge"], MemberExpression[property.value="bridge"], ObjectPattern > Property[key.name="bridge"]',
      message:
        'Only src/renderer/platform touches window.bridge: it parses what comes back. Use its functions.',
    },
  ],
  ipc: [
    {
      selector: 'MemberExpression[object.name="ipcMain"]',
      message: 'Only src/main/bridge listens to windows: it checks who is asking and parses what they send.',
    },
  ],
};

const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map((name) => ({
  name,
  message:
    'Only platform (preferences) and data (ciphertext) store: anywhere else it would be readable on disk.',
}));

const network = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
].map((name) => ({
  name,
  message: 'Nothing leaves the laptop: this app makes no network requests.',
}));

const notInShared = [
  ...[
    'window',
    'document',
    'navigator',
    'location',
    'HTMLElement',
    'Node',
    'Element',
    'Event',
    'Worker',
    'self',
  ],
  ...['process', 'Buffer', '__dirname', '__filename', 'require', 'module', 'global', 'setImmediate'],
].map((name) => ({
  name,
  message:
    'src/shared runs in every process and in tests: it uses the language only, neither the DOM nor Node.',
}));

const properties = [
  {
    object: 'Math',
    property: 'random',
    message:
      'Ids and keys come from crypto (src/renderer/platform/identifiers.ts); Math.random can be guessed.',
  },
  ...['window', 'globalThis', 'self'].flatMap((object) =>
    [...storage, ...network].map(({ name, message }) => ({ object, property: name, message })),
  ),
];

/** Faults that neither the type checker nor typescript-eslint sees. */
const coreRules = Object.fromEntries(
  [
    ...['eqeqeq', 'no-eval', 'no-new-func', 'no-debugger', 'no-async-promise-executor'],
    ...[
      'no-constant-condition',
      'no-cond-assign',
      'no-self-compare',
      'no-unmodified-loop-condition',
      'use-isnan',
    ],
    ...['no-control-regex', 'no-misleading-character-class', 'no-useless-escape', 'no-empty-character-class'],
    ...[
      'no-empty',
      'no-fallthrough',
      'no-case-declarations',
      'no-unsafe-finally',
      'no-unsafe-optional-chaining',
    ],
    ...[
      'no-loss-of-precision',
      'no-sparse-arrays',
      'no-self-assign',
      'no-irregular-whitespace',
      'preserve-caught-error',
    ],
  ].map((name) => [name, 'error']),
);

/** @param {(keyof typeof bans)[]} names */
const ban = (...names) => ['error', ...names.flatMap((name) => bans[name])];

export default defineConfig(
  globalIgnores(['out', 'dist', 'test-results', 'playwright-report', 'node_modules']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  typescript.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    plugins: {
      own: {
        rules: { 'imports-follow-layers': importsFollowLayers, 'exports-are-described': exportsAreDescribed },
      },
    },
    rules: {
      ...coreRules,
      // `for (;;)` and `while (true)` are how a loop says that it ends by returning.
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-restricted-syntax': ban('defaultExport'),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Cannot tell a Map that a screen must follow from one that is filled and read in one go.
      'svelte/prefer-svelte-reactivity': 'off',
      // `'recovery' | string` says more to a reader than `string`.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      // Reads the reason after `svelte-ignore …` as more rules to ignore; svelte-check reports real ones.
      'svelte/no-unused-svelte-ignore': 'off',
      // What one component exports is unknown to the type checker while it looks at another; svelte-check does know.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // `let { value = $bindable() } = $props()` must be `let`.
      'prefer-const': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    rules: {
      'own/imports-follow-layers': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-globals': ['error', ...storage, ...network],
      'no-restricted-properties': ['error', ...properties],
      'no-restricted-syntax': ban('defaultExport', 'markup', 'bridge', 'ipc'),
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.test.ts'],
    rules: { 'own/exports-are-described': 'error' },
  },
  {
    files: ['src/shared/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...storage, ...network, ...notInShared] },
  },
  {
    files: ['src/main/bridge/**/*.ts'],
    rules: { 'no-restricted-syntax': ban('defaultExport', 'markup', 'bridge') },
  },
  {
    files: ['src/renderer/platform/**/*.ts'],
    rules: { 'no-restricted-syntax': ban('defaultExport', 'markup', 'ipc') },
  },
  {
    files: ['src/renderer/{platform,data}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...network],
      'no-restricted-properties': [
        'error',
        ...properties.filter(({ property }) => !storage.some(({ name }) => name === property)),
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // Tests look inside answers of other programs and hand over what no type allows.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // They try what the app forbids, to see that it does.
    files: ['tests/**/*.ts'],
    rules: { 'no-eval': 'off', 'no-new-func': 'off', '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    // Tools read the default export of their configuration.
    files: ['*.config.{ts,js}', 'tests/**/*-{setup,teardown,reporter}.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Plain JavaScript has no types to be aware of.
    files: ['**/*.{js,mjs,cjs}'],
    ignores: ['**/*.svelte.js'],
    extends: [typescript.configs.disableTypeChecked],
  },
);
