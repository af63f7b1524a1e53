import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isStarted, projectRoot } from './commands.ts';

/** Texts of one language: groups of texts and of functions that fill something in. */
export interface Catalogue {
  [name: string]: CatalogueEntry;
}

/** One text, one function that makes a text, or a group. */
export type CatalogueEntry = string | ((...values: never[]) => string) | Catalogue;

/** A text in a catalogue, with the path that leads to it. */
export interface CatalogueText {
  path: string;
  entry: Exclude<CatalogueEntry, Catalogue>;
}

/** All texts of a catalogue. */
export function textsOf(catalogue: Catalogue, parent = ''): CatalogueText[] {
  return Object.entries(catalogue).flatMap(([name, entry]) => {
    const path = parent === '' ? name : `${parent}.${name}`;
    return typeof entry === 'object' ? textsOf(entry, path) : [{ path, entry }];
  });
}

/**
 * Finds texts that one language lacks, and texts that no screen uses.
 *
 * @param sources the text of every source file except the catalogues and the tests
 * @returns one line per fault
 */
export function checkCatalogues(dutch: Catalogue, english: Catalogue, sources: readonly string[]): string[] {
  const dutchTexts = textsOf(dutch);
  const englishTexts = new Map(textsOf(english).map((text) => [text.path, text.entry]));
  const code = sources.map(withoutComments).join('\n');

  return [
    ...dutchTexts.flatMap(({ path, entry }) => differences(path, entry, englishTexts.get(path))),
    ...[...englishTexts.keys()]
      .filter((path) => !dutchTexts.some((text) => text.path === path))
      .map((path) => `${path}: in English only`),
    ...dutchTexts.filter(({ path }) => !isUsed(path, code)).map(({ path }) => `${path}: not used anywhere`),
  ];
}

function differences(path: string, dutch: unknown, english: unknown): string[] {
  if (english === undefined) return [`${path}: missing in English`];
  if (typeof dutch !== typeof english) return [`${path}: a text in one language, a function in the other`];
  if (typeof dutch === 'string' || typeof english === 'string') {
    return dutch === '' || english === '' ? [`${path}: empty`] : [];
  }
  // A language may leave a value out, but what it fills in must be given.
  return (english as () => string).length > (dutch as () => string).length
    ? [`${path}: takes more values in English than in Dutch`]
    : [];
}

/** Only comments that fill their lines: what stands after code could be part of a text. */
function withoutComments(source: string): string {
  return source.replace(/^\s*(?:\/\/.*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->)\s*$/gm, '');
}

function isUsed(path: string, code: string): boolean {
  const names = path.split('.');
  if (dotted(names).test(code)) return true;
  // From the innermost group outwards: `t.problems[name]` uses all of problems.
  for (let depth = names.length - 1; depth > 0; depth -= 1) {
    const group = names.slice(0, depth);
    if (dotted(group, String.raw`\s*(?:\?\.)?\[`).test(code)) return true;
    if (!isHandedOn(group, code)) continue;
    // Then the rest of the path may stand anywhere: `texts.title`, or `home[name]` after `const { home } = t`.
    if (isUsed(names.slice(depth).join('.'), code)) return true;
    if (new RegExp(String.raw`(?<![\w$.])${group.at(-1) ?? ''}\s*\[`).test(code)) return true;
  }
  return false;
}

/** Whether a group goes somewhere as a whole: `const texts = t.home`, `texts={t.home}` or `const { home } = t`. */
function isHandedOn(group: readonly string[], code: string): boolean {
  if (dotted(group, String.raw`(?!\s*(?:\??\.|\[|[\w$]))`).test(code)) return true;
  const parent = group.length === 1 ? '' : String.raw`[^;\n]*\.${group.at(-2) ?? ''}\s*(?:[;)\n]|$)`;
  return new RegExp(
    String.raw`\{[^{}]*(?<![\w$])${group.at(-1) ?? ''}(?![\w$])[^{}]*\}\s*=(?!=)${parent}`,
  ).test(code);
}

/** Matches `.one.two`, also over several lines and with `?.`. */
function dotted(names: readonly string[], followedBy = String.raw`(?![\w$])`): RegExp {
  const separator = String.raw`\s*\??\.\s*`;
  return new RegExp(
    separator + names.map((name) => name.replace(/\$/g, String.raw`\$`)).join(separator) + followedBy,
  );
}

/** Reads both catalogues as the app does. */
export async function loadCatalogues(): Promise<{ dutch: Catalogue; english: Catalogue }> {
  const { nl } = await import('../src/renderer/i18n/nl.ts');
  const { en } = await import('../src/renderer/i18n/en.ts');
  return { dutch: nl as unknown as Catalogue, english: en as unknown as Catalogue };
}

function readSources(): string[] {
  const folder = join(projectRoot, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => relative(projectRoot, join(folder, path)).split(sep).join('/'))
    .filter(
      (path) =>
        /\.(?:ts|svelte)$/.test(path) &&
        !/\.test\.ts$|^src\/renderer\/i18n\/(?:nl|en)(?:\.ts|\/.*)$/.test(path),
    )
    .map((path) => readFileSync(join(projectRoot, path), 'utf8'));
}

if (isStarted(import.meta.url)) {
  const { dutch, english } = await loadCatalogues();
  const faults = checkCatalogues(dutch, english, readSources());
  for (const fault of faults) console.log(fault);
  console.log(`${textsOf(dutch).length} texts in two languages, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
