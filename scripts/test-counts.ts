/** How one part of the tests went. */
export interface PartCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A part, and which files belong to it: paths from the root of the project, with forward slashes. */
export interface TestPart {
  name: string;
  owns: (path: string) => boolean;
}

interface CountedTest {
  path: string;
  outcome: keyof PartCounts;
}

/** What a test program reported: its tests by part, and faults outside any test. */
export interface TestReport {
  counts: Map<string, PartCounts>;
  /** Files that could not be loaded, a server that did not start: each is a failure of its own. */
  faultsOutsideTests: number;
}

interface VitestReport {
  testResults?: {
    name: string;
    status: string;
    assertionResults: { status: string }[];
  }[];
}

/** Reads what Vitest wrote with its json reporter. */
export function readVitestReport(text: string, root: string, parts: readonly TestPart[]): TestReport {
  const files = (JSON.parse(text) as VitestReport).testResults ?? [];
  const tests = files.flatMap((file) =>
    file.assertionResults.map(({ status }): CountedTest => ({
      path: pathFrom(root, file.name),
      outcome: status === 'passed' ? 'passed' : status === 'failed' ? 'failed' : 'skipped',
    })),
  );
  // A file that fails although none of its tests does could not be loaded, or failed around its tests.
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { counts: countByPart(tests, parts), faultsOutsideTests: broken.length };
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    file: string;
    tests: { status: string }[];
  }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  config?: { rootDir?: string };
  errors?: unknown[];
}

/**
 * Reads what Playwright wrote with its json reporter. A test that passed only the second time counts as failed: on
 * somebody's laptop there is no second time.
 */
export function readPlaywrightReport(text: string, root: string, parts: readonly TestPart[]): TestReport {
  const report = JSON.parse(text) as PlaywrightReport;
  const specs = specsOf(report);
  const folder = report.config?.rootDir ?? root;
  const tests = specs.flatMap((spec) =>
    spec.tests.map(({ status }): CountedTest => ({
      path: pathFrom(root, `${folder}/${spec.file}`),
      outcome: status === 'expected' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed',
    })),
  );
  return {
    counts: countByPart(tests, parts),
    faultsOutsideTests: report.errors?.length ?? 0,
  };
}

function specsOf(suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/** The last part owns whatever no part before it owns, so that no test goes uncounted. */
function countByPart(tests: readonly CountedTest[], parts: readonly TestPart[]): Map<string, PartCounts> {
  const counts = new Map(parts.map(({ name }) => [name, { passed: 0, failed: 0, skipped: 0 }]));
  for (const { path, outcome } of tests) {
    const part = parts.find(({ owns }) => owns(path)) ?? parts.at(-1);
    const count = part && counts.get(part.name);
    if (count) count[outcome] += 1;
  }
  return counts;
}

function pathFrom(root: string, path: string): string {
  const [start, whole] = [root, path].map((one) => one.replaceAll('\\', '/').replace(/\/+/g, '/')) as [
    string,
    string,
  ];
  return whole.startsWith(`${start}/`) ? whole.slice(start.length + 1) : whole;
}
