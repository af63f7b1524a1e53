import { isStarted, ownScript, packageCommand, runNode } from './commands.ts';

/** One check, after it ran. */
export interface CheckResult {
  name: string;
  ok: boolean;
  seconds: number;
  /** What it printed: the figures of a check that passed, the faults of one that failed. */
  output: string;
}

const components = '**/*.svelte';

/* The slow ones first, so that the two lanes end at about the same time. */
const checks: { name: string; command: () => string[] }[] = [
  // ESLint uses one core, and with types it is by far the slowest: the components in one lane, the rest in the other.
  { name: 'lint of components', command: () => [packageCommand('eslint'), '--max-warnings=0', components] },
  {
    name: 'lint of the rest',
    command: () => [packageCommand('eslint'), '--max-warnings=0', '--ignore-pattern', components, '.'],
  },
  {
    name: 'types',
    command: () => [
      packageCommand('svelte-check'),
      '--tsconfig=tsconfig.json',
      '--fail-on-warnings',
      '--output=human',
    ],
  },
  { name: 'format', command: () => [packageCommand('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'catalogue', command: () => ownScript('scripts/check-catalogue.ts') },
  { name: 'language', command: () => ownScript('scripts/check-language.ts') },
  { name: 'notices', command: () => [...ownScript('scripts/notices.ts'), '--check'] },
];

/** Runs every check, two at a time, and tells one line about each as it ends. */
export async function runChecks(): Promise<CheckResult[]> {
  const waiting = [...checks];
  const results: CheckResult[] = [];
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { ok, output, seconds } = await runNode(check.command(), { capture: true, minutes: 10 });
      const result = { name: check.name, ok, seconds, output: output.trim() };
      results.push(result);
      report(result);
    }
  };
  // Two lanes: more would not be faster on the laptops and build machines we have in mind.
  await Promise.all([lane(), lane()]);
  return results;
}

function report({ name, ok, seconds, output }: CheckResult): void {
  const time = `${seconds.toFixed(1)} s`;
  if (!ok) {
    console.log(`check ${name}: FAILED (${time})\n${output.replace(/^/gm, '  ')}`);
    return;
  }
  const summary = output.split('\n').at(-1) ?? '';
  console.log(`check ${name}: ok (${time})${/^\d/.test(summary) ? ` ${summary}` : ''}`);
}

if (isStarted(import.meta.url)) {
  const results = await runChecks();
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
