import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseRuntime, describeRuntime } from '../tests/runtime/choose-runtime.ts';
import { packageCommand, runNode } from './commands.ts';

/*
 * `npm run faults`: everything that can go wrong, on purpose and in full. The short form of each is part of `npm test`.
 * A proof that fails does not stop the next. The last line tells how many passed; the exit code is 0 when all did.
 *
 *   npm run faults                        all, in full: about two hours on two cores
 *   npm run faults -- --short             all, as `npm test` runs them
 *   npm run faults -- --only=kill         those with that in their name
 *   npm run faults -- --only=kill --rounds=60
 */

interface Proof {
  readonly name: string;
  readonly program: 'vitest' | 'playwright';
  readonly file: string;
}

const proofs: readonly Proof[] = [
  { name: 'bit-flips', program: 'vitest', file: 'tests/faults/bit-flips.test.ts' },
  { name: 'mutated-files', program: 'vitest', file: 'tests/faults/mutated-files.test.ts' },
  { name: 'audience-firewall', program: 'vitest', file: 'tests/faults/audience-firewall.test.ts' },
  { name: 'disk-full', program: 'vitest', file: 'tests/faults/disk-full.test.ts' },
  { name: 'save-document', program: 'vitest', file: 'tests/faults/save-document.test.ts' },
  { name: 'sudden-end', program: 'vitest', file: 'tests/faults/sudden-end.test.ts' },
  { name: 'damage', program: 'playwright', file: 'tests/faults/damage.spec.ts' },
  { name: 'restore', program: 'playwright', file: 'tests/faults/restore.spec.ts' },
  { name: 'clock', program: 'playwright', file: 'tests/faults/clock.spec.ts' },
  { name: 'instances', program: 'playwright', file: 'tests/faults/instances.spec.ts' },
  { name: 'closing', program: 'playwright', file: 'tests/faults/closing.spec.ts' },
  { name: 'folder-copy', program: 'playwright', file: 'tests/faults/folder-copy.spec.ts' },
  { name: 'full-disk', program: 'playwright', file: 'tests/faults/full-disk.spec.ts' },
  { name: 'unclean-exit', program: 'playwright', file: 'tests/faults/unclean-exit.spec.ts' },
  { name: 'upgrade', program: 'playwright', file: 'tests/faults/upgrade.spec.ts' },
  { name: 'vault-trouble', program: 'playwright', file: 'tests/e2e/vault-trouble.spec.ts' },
  { name: 'kill-restore', program: 'playwright', file: 'tests/faults/kill-restore.spec.ts' },
  { name: 'kill-typing', program: 'playwright', file: 'tests/faults/kill.spec.ts' },
];

const options = new Map(
  process.argv.slice(2).map((argument): [string, string] => {
    const [, name, value] = /^--(only|rounds|short)(?:=(.+))?$/.exec(argument) ?? [];
    if (name === undefined)
      throw new Error(`Nobody knows what ${argument} means; see the top of scripts/faults.ts`);
    return [name, value ?? ''];
  }),
);
const wanted = proofs.filter(({ name }) => name.includes(options.get('only') ?? ''));
const folder = mkdtempSync(join(tmpdir(), 'goed-gesprek-faults-'));
const size = {
  GOED_GESPREK_FAULTS: options.has('short') ? 'short' : 'full',
  GOED_GESPREK_FAULT_ROUNDS: options.get('rounds') ?? '',
};

/** The lines that a proof left, those of one kind added up: a long proof is cut into tests that each leave one. */
function countsIn(path: string): string[] {
  let lines: string[];
  try {
    lines = readFileSync(path, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
  const totals = new Map<string, Map<string, number>>();
  const plain: string[] = [];
  for (const line of lines) {
    const [, proof = '', counts = ''] = /^(.*?): (.*)$/.exec(line) ?? [];
    const parts = counts.split(', ').map((part) => /^(\d+) (.+)$/.exec(part));
    if (parts.some((part) => part === null)) {
      plain.push(line);
      continue;
    }
    const total = totals.get(proof) ?? new Map<string, number>();
    for (const part of parts) {
      if (part !== null) total.set(part[2] ?? '', (total.get(part[2] ?? '') ?? 0) + Number(part[1]));
    }
    totals.set(proof, total);
  }
  const sums = [...totals].map(
    ([proof, total]) =>
      `${proof}: ${[...total].map(([name, count]) => `${String(count)} ${name}`).join(', ')}`,
  );
  return [...sums, ...plain];
}

async function run({ name, program, file }: Proof): Promise<boolean> {
  const path = join(folder, `${name}.txt`);
  const command =
    program === 'vitest'
      ? [packageCommand('vitest'), 'run', file]
      : [packageCommand('@playwright/test', 'playwright'), 'test', file, '--reporter=list'];
  const { ok, output, seconds } = await runNode(command, {
    capture: true,
    environment: { ...size, GOED_GESPREK_FAULT_COUNTS: path },
    minutes: 12 * 60,
  });
  if (!ok) console.log(output);
  console.log(`${ok ? 'passed' : 'FAILED'} ${name} (${seconds.toFixed(0)} s)`);
  for (const line of countsIn(path)) console.log(`  ${line}`);
  return ok;
}

let passed = 0;
if (wanted.some(({ program }) => program === 'playwright')) {
  const { ok } = await runNode([packageCommand('electron-vite'), 'build', '--logLevel', 'error'], {
    minutes: 10,
  });
  if (!ok) throw new Error('The build failed');
}
for (const proof of wanted) if (await run(proof)) passed += 1;
rmSync(folder, { recursive: true });
console.log(
  `Runtime: ${describeRuntime(chooseRuntime())}; Node ${process.versions.node}, ${process.platform}`,
);
process.exitCode = passed === wanted.length && passed > 0 ? 0 : 1;
console.log(`${String(passed)} passed, ${String(wanted.length - passed)} failed`);
