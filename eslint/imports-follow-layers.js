import { posix, relative, sep } from 'node:path';
import { readFileSync } from 'node:fs';
import { exceptions, featureOf, layerOf, layers, preloadMayImport } from './layers.js';

const root = new URL('..', import.meta.url);
/** @type {Record<string, string>} */
const aliases = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).imports;

/**
 * Reports every import that the table in layers.js does not allow. It works on the text of the import alone
 * (relative paths and the aliases of package.json), so a wrong import is found before its target exists, and no
 * way of writing it slips through.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const importsFollowLayers = {
  meta: { type: 'problem', docs: { description: 'Imports follow eslint/layers.js' }, schema: [] },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const layer = layerOf(from);
    if (layer === undefined || !from.startsWith('src/')) return {};
    const isTest = /\.test\.ts$/.test(from);

    /**
     * @param {any} source the node that holds the name of what is imported
     * @param {boolean} typesOnly
     */
    const check = (source, typesOnly) => {
      const name = nameIn(source);
      const message =
        name === undefined
          ? 'The name of an import is a plain text, so that it can be checked against eslint/layers.js.'
          : faultOf(from, layer, name, typesOnly, isTest);
      if (message !== undefined) context.report({ node: source, message });
    };

    return {
      ImportDeclaration: (/** @type {any} */ node) => check(node.source, isTypeOnly(node, 'importKind')),
      ExportNamedDeclaration: (/** @type {any} */ node) =>
        node.source && check(node.source, isTypeOnly(node, 'exportKind')),
      ExportAllDeclaration: (/** @type {any} */ node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (/** @type {any} */ node) => check(node.source, false),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal, true),
      TSExternalModuleReference: (/** @type {any} */ node) => check(node.expression, false),
      'CallExpression[callee.name="require"]': (/** @type {any} */ node) => check(node.arguments[0], false),
      'CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"]': (
        /** @type {any} */ node,
      ) => {
        const [first] = node.arguments;
        for (const pattern of first?.type === 'ArrayExpression' ? first.elements : [first])
          check(pattern, false);
      },
    };
  },
};

/** @param {any} source */
function nameIn(source) {
  if (source?.type === 'TemplateLiteral' && source.expressions.length === 0)
    return source.quasis[0].value.cooked;
  return typeof source?.value === 'string' ? source.value : undefined;
}

/**
 * @param {any} node
 * @param {'importKind' | 'exportKind'} kind
 */
function isTypeOnly(node, kind) {
  if (node[kind] === 'type') return true;
  return (
    node.specifiers.length > 0 && node.specifiers.every((/** @type {any} */ one) => one[kind] === 'type')
  );
}

/**
 * What is wrong with an import, or undefined.
 *
 * @param {string} from the importing file
 * @param {string} layer its layer
 * @param {string} name what it imports, as written
 * @param {boolean} typesOnly
 * @param {boolean} isTest
 * @returns {string | undefined}
 */
function faultOf(from, layer, name, typesOnly, isTest) {
  const { why } = layers[layer];
  const target = pathOf(from, name);

  if (target === undefined) {
    // Unit tests stand beside the source and run in Node.
    if (isTest && name !== 'zod') return undefined;
    const packages = [...layers[layer].packages, ...(exceptions[from]?.packages ?? [])];
    const allowed = packages.some(
      (one) => name === one || name.startsWith(one.endsWith(':') ? one : `${one}/`),
    );
    return allowed ? undefined : `${layer} does not import '${name}'. ${why}`;
  }

  if (isTest && target.startsWith('tests/')) return undefined;
  const targetLayer = layerOf(target);
  if (targetLayer === undefined) {
    return `'${name}' is outside src: what the app is made of stands in src or resources.`;
  }
  const feature = featureOf(target);
  if (
    feature !== undefined &&
    feature !== featureOf(from) &&
    !/^[^/]+\/index\.ts$/.test(afterFeatures(target))
  ) {
    return `Import '#features/${feature}/index.ts' instead: features meet only through their door, so that the inside of one can change without looking at the others.`;
  }
  if (targetLayer === layer || layers[layer].layers.includes(targetLayer)) return undefined;
  if (layer === 'preload' && targetLayer === 'shared' && (typesOnly || target === preloadMayImport))
    return undefined;
  return `${layer} does not import ${targetLayer} ('${name}'). ${why}`;
}

/** @param {string} path */
function afterFeatures(path) {
  return path.slice('src/renderer/features/'.length);
}

/**
 * The path that an import names, from the root of the project; undefined for a package.
 *
 * @param {string} from
 * @param {string} name
 */
function pathOf(from, name) {
  const bare = name.replace(/[?#][^/]*$/, (rest, offset) => (offset === 0 ? rest : ''));
  if (bare.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), bare));
  if (bare.startsWith('/')) return posix.normalize(bare.slice(1));
  for (const [alias, path] of Object.entries(aliases)) {
    const [start = ''] = alias.split('*');
    if (bare.startsWith(start)) return posix.normalize(path.replace('*', bare.slice(start.length)));
  }
  return undefined;
}
