import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts', 'faults/**/*.spec.ts', 'visual/**/*.spec.ts'],
  // Kept pictures have the same name wherever the tests run; a test says itself where they do not count.
  snapshotPathTemplate: '{testDir}/visual/pictures/{arg}{ext}',
  globalSetup: './tests/e2e/support/global-setup.ts',
  outputDir: 'test-results',
  // Each test starts an app of its own; two at once is what a machine with two cores can carry.
  workers: 2,
  fullyParallel: true,
  // A test that passes the second time is a test that fails sometimes.
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['./tests/e2e/support/runtime-reporter.ts'], ['list']],
});
