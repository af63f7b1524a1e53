import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  fewestSegments,
  guideFieldReasons,
  guideSchema,
  hasPrompts,
  hasPromptTitles,
  loadGuide,
  segmentIcons,
  stepKinds,
} from '#shared/guides/index.ts';

/*
 * Guide files that went wrong in every way we could think of. Short here; in full with
 * `GOED_GESPREK_MUTATED_GUIDES=5000 npx vitest run scripts/mutated-guides.test.ts`.
 */
const count = Number(process.env['GOED_GESPREK_MUTATED_GUIDES'] ?? 500);

const ours = readdirSync('resources/guides')
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(`resources/guides/${name}`, 'utf8'));

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Json = Record<string, unknown>;

/** One guide with every kind of step, with variants and cards: more than any of ours has. */
function everything(): Json {
  const words = (text: string) => ({ nl: text, en: text });
  const guides = ours.map((text) => JSON.parse(text) as { steps: Json[] });
  const found = guides.flatMap(({ steps }) => steps);
  const withCards = found
    .flatMap((step) => (step['prompts'] ?? []) as Json[])
    .find((prompt) => JSON.stringify(prompt['simple'] ?? '').includes('picture'));
  const steps = stepKinds.map((kind, index) => {
    const prompt = (number: number) => ({
      ...withCards,
      id: `prompt-${String(index)}-${String(number)}`,
      ...(hasPromptTitles(kind) ? { title: words('Naam') } : { title: undefined }),
      icon: kind === 'circle' ? segmentIcons[number] : undefined,
      group: kind === 'circle' && number > 0 ? words('Groep') : undefined,
    });
    const asked = Array.from({ length: kind === 'circle' ? fewestSegments : 1 }, (_none, number) =>
      prompt(number),
    );
    return {
      kind,
      id: `step-${kind}`,
      title: words('Stap'),
      ...(hasPrompts(kind) ? { prompts: asked } : {}),
    };
  });
  return JSON.parse(JSON.stringify({ ...guides[0], id: 'alles', steps })) as Json;
}

const hostile: unknown[] = [
  ...[
    '',
    ' ',
    '<script>alert(1)</script>',
    'https://x.example',
    'www.x.example',
    'javascript:x',
    '\u202Eolleh',
  ],
  ...[
    '\u0000',
    '\uD800',
    '\uFEFF',
    'x'.repeat(5000),
    'read-back',
    'questions',
    'network',
    'free',
    'circle',
    'armchair',
    '__proto__',
  ],
  ...[
    null,
    true,
    -1,
    0,
    1.5,
    1e308,
    3,
    [],
    {},
    [[]],
    { nl: 'x' },
    { nl: 1, en: 2 },
    { nl: 'Goed', en: 'Good' },
  ],
];
const names = [
  '__proto__',
  'constructor',
  'toString',
  'prompts',
  'title',
  'simple',
  'aphasia',
  'html',
  '',
  'kind',
];

/** Every object and list in the data. */
function containers(value: unknown, into: Json[] = []): Json[] {
  if (typeof value !== 'object' || value === null) return into;
  into.push(value as Json);
  for (const inner of Object.values(value)) containers(inner, into);
  return into;
}

function mutate(random: () => number): string {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const data = random() < 0.6 ? everything() : (JSON.parse(pick(ours)) as Json);
  const steps = data['steps'] as Json[];
  const circle = steps.find(({ kind }) => kind === 'circle');
  const wayOfCircle = random();
  // What the schema alone does not see: one circle in a guide, and not with two parts.
  if (circle !== undefined && wayOfCircle < 0.04) steps[0] = { ...structuredClone(circle), id: 'second' };
  else if (circle !== undefined && wayOfCircle < 0.08) (circle['prompts'] as Json[]).splice(2);
  const changes = Math.floor(random() * 3);
  for (let change = 0; change < changes; change += 1) {
    const parent = pick(containers(data));
    const keys = Object.keys(parent);
    const key = keys.length === 0 ? 'x' : pick(keys);
    const way = random();
    if (Array.isArray(parent) && way < 0.5) {
      if (way < 0.2) parent.push(structuredClone(parent[0]));
      else if (way < 0.35) parent.reverse();
      else parent.splice(0, 1);
    } else if (way < 0.25) Reflect.deleteProperty(parent, key);
    else {
      const name = way < 0.45 && !Array.isArray(parent) ? pick(names) : key;
      const value = structuredClone(pick(hostile));
      Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
    }
  }
  const text = JSON.stringify(data);
  if (random() < 0.65) return text;
  const at = Math.floor(random() * text.length);
  const insert = pick(['', '{', '}', '"', ',', '\\', '\n', '\u0000', '\u202E', '1']);
  return text.slice(0, at) + insert + text.slice(at + Math.floor(random() * 20));
}

it('starts from a guide with every kind of step, which is right', () => {
  const loaded = loadGuide(JSON.stringify(everything()));
  expect(loaded.ok && loaded.guide.steps.map(({ kind }) => kind)).toEqual(stepKinds);
});

it(
  `loads or refuses ${String(count)} mutated files, each whole and with a name`,
  { timeout: 600_000 },
  () => {
    const outcomes: Record<string, number> = {};
    for (let seed = 1; seed <= count; seed += 1) {
      const text = mutate(seeded(seed));
      const loaded = loadGuide(text);
      if (loaded.ok) {
        expect(loaded.guide, `seed ${String(seed)}`).toEqual(JSON.parse(text));
        expect(guideSchema.safeParse(loaded.guide).success).toBe(true);
      } else {
        expect(Object.keys(loaded)).toEqual(['ok', 'problem']);
        if (loaded.problem.kind === 'field') {
          expect(guideFieldReasons).toContain(loaded.problem.reason);
          expect(loaded.problem.place, `seed ${String(seed)}`).not.toBe('');
        }
        if (loaded.problem.kind === 'not-json') expect(loaded.problem.place).toBeDefined();
      }
      const outcome = loaded.ok
        ? 'loaded'
        : loaded.problem.kind === 'field'
          ? loaded.problem.reason
          : loaded.problem.kind;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    if (count > 500) console.log(outcomes);
    // Every way to go wrong that a field has was met, and files that stayed right were loaded.
    expect(Object.keys(outcomes)).toEqual(
      expect.arrayContaining([
        'loaded',
        'not-json',
        'missing',
        'empty',
        'too-few',
        'twice',
        'second-circle',
        'link',
        'unknown-field',
      ]),
    );
  },
);
