import { describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './test-counts.ts';

const root = '/project';
const parts = [
  { name: 'documents', owns: (path: string) => path.startsWith('tests/documents/') },
  { name: 'unit', owns: (path: string) => path.startsWith('src/') },
];

describe('readVitestReport', () => {
  const file = (name: string, status: string, ...tests: string[]) => ({
    name: `/project/${name}`,
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  });
  const read = (...testResults: object[]) => readVitestReport(JSON.stringify({ testResults }), root, parts);

  it('counts tests by part', () => {
    const report = read(
      file('src/a.test.ts', 'failed', 'passed', 'failed', 'skipped'),
      file('tests/documents/b.test.ts', 'passed', 'passed', 'todo'),
      file('scripts/c.test.ts', 'passed', 'passed'),
    );
    expect(report.counts.get('unit')).toEqual({ passed: 2, failed: 1, skipped: 1 });
    expect(report.counts.get('documents')).toEqual({ passed: 1, failed: 0, skipped: 1 });
    expect(report.faultsOutsideTests).toBe(0);
  });

  it('counts a file that could not be loaded', () => {
    expect(read(file('src/a.test.ts', 'failed')).faultsOutsideTests).toBe(1);
    expect(read(file('src/a.test.ts', 'failed', 'passed')).faultsOutsideTests).toBe(1);
  });

  it('finds files on Windows too', () => {
    const report = readVitestReport(
      JSON.stringify({
        testResults: [
          {
            name: 'C:/project/tests/documents/a.test.ts',
            status: 'passed',
            assertionResults: [{ status: 'passed' }],
          },
        ],
      }),
      'C:\\project',
      parts,
    );
    expect(report.counts.get('documents')?.passed).toBe(1);
  });
});

describe('readPlaywrightReport', () => {
  const spec = (file: string, status: string, runtime?: string) => ({
    file,
    tests: [
      { status, annotations: runtime === undefined ? [] : [{ type: 'runtime', description: runtime }] },
    ],
  });

  it('counts tests in nested suites, and faults around them', () => {
    const report = readPlaywrightReport(
      JSON.stringify({
        config: { rootDir: '/project/tests' },
        suites: [
          {
            specs: [spec('documents/a.spec.ts', 'expected'), spec('e2e/b.spec.ts', 'unexpected')],
            suites: [{ specs: [spec('e2e/c.spec.ts', 'flaky'), spec('e2e/d.spec.ts', 'skipped')] }],
          },
        ],
        errors: [{}],
      }),
      root,
      parts,
    );
    expect(report.counts.get('documents')).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(report.counts.get('unit')).toEqual({ passed: 0, failed: 2, skipped: 1 });
    expect(report.faultsOutsideTests).toBe(1);
  });
});
