import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/documents/**/*.test.ts',
      'tests/faults/**/*.test.ts',
    ],
    environment: 'node',
    // Only to end a test that hangs: property tests and key derivation take as long as a busy machine needs.
    testTimeout: 60_000,
  },
});
