import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type GuideProblem, guideFieldReasons, guideSchema, loadGuide } from './index.ts';
import { largestFileBytes } from '../own-files/index.ts';

const source = readFileSync('resources/guides/wensengesprek.json', 'utf8');

function problemOf(text: string): GuideProblem | undefined {
  const result = loadGuide(text);
  return result.ok ? undefined : result.problem;
}

/** The guide of ours with one part of its text replaced. */
function changed(part: string, by: string): string {
  expect(source).toContain(part);
  return source.replace(part, by);
}

describe('loadGuide', () => {
  it('loads our own guide', () => {
    const result = loadGuide(source);
    expect(result).toMatchObject({
      ok: true,
      guide: { id: 'wensengesprek', inspiredBy: ['HilverZorg', 'Vivium'] },
    });
    expect(loadGuide(`\uFEFF${source}`)).toEqual(result);
  });

  it.each<[string, string, GuideProblem]>([
    ['nothing', '', { kind: 'not-json', place: { line: 1, column: 1 } }],
    ['half a file', '{\n  "format": "goed-', { kind: 'not-json', place: { line: 2, column: 13 } }],
    [
      'a forgotten comma',
      '{\n  "id": "a"\n  "version": 1 }',
      { kind: 'not-json', place: { line: 3, column: 3 } },
    ],
    ['a comma too many', '{ "id": "a", }', { kind: 'not-json', place: { line: 1, column: 14 } }],
    ['something after the end', '{}\nx', { kind: 'not-json', place: { line: 2, column: 1 } }],
    ['other data', '{"name": "x"}', { kind: 'not-a-guide' }],
    ['a list', '[]', { kind: 'not-a-guide' }],
    ['nothing as data', 'null', { kind: 'not-a-guide' }],
    ['too much', ' '.repeat(largestFileBytes + 1), { kind: 'too-large' }],
    ['too many bytes', `"${'é'.repeat(largestFileBytes / 2)}"`, { kind: 'too-large' }],
    [
      'a newer layout',
      '{"format": "goed-gesprek-guide", "formatVersion": 3, "new": 1}',
      { kind: 'newer-format' },
    ],
  ])('refuses %s', (_name, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it.each<[string, string, string, string]>([
    ['"minutes": 45,', '', 'minutes', 'missing'],
    ['"minutes": 45', '"minutes": 4', 'minutes', 'out-of-range'],
    ['"minutes": 45', '"minutes": 45.5', 'minutes', 'out-of-range'],
    ['"minutes": 45', '"minutes": "45"', 'minutes', 'wrong-kind'],
    ['"minutes": 45', '"minutes": 45, "colour": 1', 'colour', 'unknown-field'],
    ['"minutes": 45', '"minutes": 45, "": 1', '[""]', 'unknown-field'],
    ['"minutes": 45', '"minutes": 45, "__proto__": {}', '__proto__', 'unknown-field'],
    ['"minutes": 45', `"minutes": 45, "${'x'.repeat(900)}": 1`, 'x'.repeat(200), 'unknown-field'],
    ['"Welkom"', '""', 'steps[0].title.nl', 'empty'],
    ['"Welkom"', '"  "', 'steps[0].title.nl', 'empty'],
    ['"Welkom"', `"${'x'.repeat(41)}"`, 'steps[0].title.nl', 'too-long'],
    ['"Welkom"', '"<b>Welkom</b>"', 'steps[0].title.nl', 'not-allowed-characters'],
    ['"Welkom"', '"Wel\\nkom"', 'steps[0].title.nl', 'not-allowed-characters'],
    ['"Welkom"', '"\\u202Emokle"', 'steps[0].title.nl', 'not-allowed-characters'],
    ['"Welkom"', '"Wel\\uD800kom"', 'steps[0].title.nl', 'not-allowed-characters'],
    ['"Welkom"', '"zie https://x.example"', 'steps[0].title.nl', 'link'],
    ['"Welkom"', '"zie www.x.example"', 'steps[0].title.nl', 'link'],
    ['"nl": "Welkom"', '"nl": null', 'steps[0].title.nl', 'wrong-kind'],
    ['"nl": "Welkom", ', '', 'steps[0].title.nl', 'missing'],
    ['"id": "subject"', '"id": "Subject!"', 'steps[0].prompts[0].id', 'not-an-id'],
    ['"id": "subject"', '"id": "good-day"', 'steps[1].prompts[2].id', 'twice'],
    ['"kind": "wishes"', '"kind": "dance"', 'steps[3].kind', 'wrong-kind'],
    ['"kind": "wishes", ', '', 'steps[3].kind', 'missing'],
    ['["HilverZorg", "Vivium"]', JSON.stringify(Array(11).fill('x')), 'inspiredBy', 'too-many'],
  ])('names the field and the fault: %s becomes %s', (part, by, place, reason) => {
    expect(problemOf(changed(part, by))).toEqual({ kind: 'field', place, reason });
  });

  it('refuses a guide without steps', () => {
    const guide = { ...(JSON.parse(source) as object), steps: [] };
    expect(problemOf(JSON.stringify(guide))).toEqual({ kind: 'field', place: 'steps', reason: 'empty' });
  });

  it.each<[string, (steps: unknown[]) => unknown[]]>([
    ['without reading back', (steps) => steps.slice(0, -1)],
    ['that reads back before the end', (steps) => [...steps.slice(-1), ...steps.slice(0, -1)]],
    [
      'that reads back twice',
      (steps) => [{ kind: 'read-back', id: 'first', title: { nl: 'Lees', en: 'Read' } }, ...steps],
    ],
  ])('refuses a guide %s: its conversation could not be finished', (_name, change) => {
    const guide = JSON.parse(source) as { steps: unknown[] };
    const text = JSON.stringify({ ...guide, steps: change(guide.steps) });
    expect(problemOf(text)).toEqual({ kind: 'field', place: 'steps', reason: 'no-read-back' });
  });

  it('stays standing under a deep or endless text', () => {
    expect(problemOf('['.repeat(400_000))).toMatchObject({ kind: 'not-json' });
    expect(problemOf(`"${'x'.repeat(900_000)}`)).toMatchObject({ kind: 'not-json' });
    expect(
      problemOf(`{"format":"goed-gesprek-guide","steps":${'['.repeat(9_000)}${']'.repeat(9_000)}}`),
    ).toMatchObject({
      kind: 'field',
    });
  });

  it('never throws and never loads a part, whatever happened to the text', () => {
    fc.assert(
      fc.property(fc.array(textChange, { minLength: 1, maxLength: 4 }), (changes) => {
        expectAllOrNothing(changes.reduce((text, change) => change(text), source));
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws and never loads a part, whatever happened to the data', () => {
    fc.assert(
      fc.property(fc.array(dataChange, { minLength: 1, maxLength: 3 }), (changes) => {
        const data: unknown = JSON.parse(source);
        for (const change of changes) change(data);
        expectAllOrNothing(JSON.stringify(data));
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectAllOrNothing));
    fc.assert(fc.property(fc.json(), expectAllOrNothing));
  });
});

/** What is loaded is exactly what the file says; what is not loaded has a named problem and nothing else. */
function expectAllOrNothing(text: string): void {
  const result = loadGuide(text);
  if (result.ok) {
    expect(result.guide).toEqual(JSON.parse(text));
    expect(guideSchema.safeParse(result.guide).success).toBe(true);
    return;
  }
  expect(Object.keys(result)).toEqual(['ok', 'problem']);
  if (result.problem.kind === 'not-json') expect(() => void JSON.parse(text)).toThrow();
  // A text that is not JSON always has a place; the scanner and JSON.parse agree.
  if (result.problem.kind === 'not-json') expect(result.problem.place).toBeDefined();
  if (result.problem.kind === 'field') {
    expect(guideFieldReasons).toContain(result.problem.reason);
    expect(result.problem.place).not.toBe('');
  }
}

/** Cuts out, inserts or doubles a piece of text. */
const textChange = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    insert: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '1'),
    ),
  })
  .map(({ at, length, insert }) => (text: string) => {
    const index = Math.floor(at * text.length);
    return text.slice(0, index) + insert + text.slice(index + length);
  });

/** Replaces, removes or adds something at a random place in the data. */
const dataChange = fc
  .record({
    path: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
    action: fc.constantFrom('replace', 'remove', 'add'),
    name: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'id', 'kind', 'nl')),
    value: fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('', '<script>', 'https://x.example', 1e308, -1, 'questions', 'wishes', 'subject'),
    ),
  })
  .map(({ path, action, name, value }) => (data: unknown) => {
    let parent = data as Record<string, unknown>;
    let key = '';
    for (const [depth, choice] of path.entries()) {
      const keys = Object.keys(parent);
      if (keys.length === 0) break;
      key = keys[choice % keys.length] ?? '';
      const next = parent[key];
      if (depth === path.length - 1 || typeof next !== 'object' || next === null) break;
      parent = next as Record<string, unknown>;
    }
    // The length of a list is no field of its own.
    if (action === 'add' && name === 'length' && Array.isArray(parent)) return;
    if (action === 'remove') delete parent[key];
    else {
      Object.defineProperty(parent, action === 'add' ? name : key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  });
