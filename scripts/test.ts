import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseRuntime, describeRuntime } from '../tests/runtime/choose-runtime.ts';
import { runChecks } from './check.ts';
import { packageCommand, projectRoot, runNode } from './commands.ts';
import { ensureSystemPackages } from './system-packages.ts';
import {
  type PartCounts,
  readPlaywrightReport,
  readVitestReport,
  type TestPart,
  type TestReport,
} from './test-counts.ts';

/*
 * `npm test`: everything there is, in one go. It goes on after a failure, because three failures in one report save
 * two runs, and it ends with one line of counts that a person and a machine can both read.
 */

const total: PartCounts = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
const reports = mkdtempSync(join(tmpdir(), 'goed-gesprek-tests-'));

function heading(name: string): void {
  console.log(`\n=== ${name}`);
}

function add(name: string, counts: PartCounts, seconds: number | undefined): void {
  // No tests at all is never what somebody wanted: a part that silently vanished looks just like a good one.
  const isEmpty = counts.passed + counts.failed === 0;
  const failed = counts.failed + (isEmpty ? 1 : 0);
  total.passed += counts.passed;
  total.failed += failed;
  total.skipped += counts.skipped;
  lines.push(
    [
      `${name}: ${counts.passed} passed, ${failed} failed`,
      counts.skipped > 0 ? `, ${counts.skipped} skipped` : '',
      isEmpty ? ' (no tests ran)' : '',
      seconds === undefined ? '' : `, ${seconds.toFixed(1)} s`,
    ].join(''),
  );
}

/** Counts something that is right or wrong as a whole as one test. */
function addOne(name: string, ok: boolean, seconds: number): void {
  add(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, seconds);
}

async function prepare(name: string, work: () => Promise<void>): Promise<void> {
  heading(name);
  const started = performance.now();
  let ok = true;
  try {
    await work();
  } catch (error) {
    console.error(error);
    ok = false;
  }
  addOne(name, ok, (performance.now() - started) / 1000);
}

/** Runs a test program that writes a report, and counts what it says. */
async function runTests(
  name: string,
  command: (reportPath: string) => { args: string[]; environment: Record<string, string> },
  read: (text: string, root: string, parts: readonly TestPart[]) => TestReport,
  parts: readonly TestPart[],
): Promise<void> {
  heading(name);
  const reportPath = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const { args, environment } = command(reportPath);
  const { ok, code, seconds } = await runNode(args, { environment, minutes: 60 });

  let report: TestReport;
  try {
    report = read(readFileSync(reportPath, 'utf8'), projectRoot, parts);
  } catch {
    console.error(`${name} ended with code ${code ?? 'none'} and left no report`);
    add(name, { passed: 0, failed: 1, skipped: 0 }, seconds);
    return;
  }
  for (const [part, counts] of report.counts) add(part, counts, undefined);
  const failedTests = [...report.counts.values()].reduce((sum, { failed }) => sum + failed, 0);
  // Something went wrong that no test tells about, such as a failure that nobody caught.
  const unexplained = !ok && failedTests + report.faultsOutsideTests === 0 ? 1 : 0;
  const outside = report.faultsOutsideTests + unexplained;
  if (outside > 0) add(`${name}, outside tests`, { passed: 0, failed: outside, skipped: 0 }, undefined);
  lines.push(`${name}: ${seconds.toFixed(1)} s`);
}

/** Never throws: the counts must be told also where no runtime can be found. */
function runtimeInWords(): string {
  try {
    return describeRuntime(chooseRuntime());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const started = performance.now();

await prepare('system packages', ensureSystemPackages);

await prepare('build', async () => {
  const { ok } = await runNode([packageCommand('electron-vite'), 'build', '--logLevel', 'warn'], {
    minutes: 10,
  });
  if (!ok) throw new Error('the build failed');
});

heading('checks');
for (const { name, ok, seconds } of await runChecks()) addOne(`check ${name}`, ok, seconds);

await runTests(
  'unit and documents',
  (reportPath) => ({
    args: [
      packageCommand('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath}`,
    ],
    environment: {},
  }),
  readVitestReport,
  [
    { name: 'documents', owns: (path) => path.startsWith('tests/documents/') },
    { name: 'unit', owns: () => true },
  ],
);

await runTests(
  'end to end, accessibility and pictures',
  (reportPath) => ({
    args: [packageCommand('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath },
  }),
  readPlaywrightReport,
  [
    { name: 'accessibility', owns: (path) => path.startsWith('tests/a11y/') },
    { name: 'pictures', owns: (path) => path.startsWith('tests/visual/') },
    { name: 'end to end', owns: () => true },
  ],
);

heading('summary');
rmSync(reports, { recursive: true, force: true });
for (const line of lines) console.log(line);
console.log(`Runtime: ${runtimeInWords()}; Node ${process.versions.node}, ${process.platform}`);
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s in all`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
