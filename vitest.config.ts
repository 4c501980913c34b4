import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One zone for every run: a test that needs another one starts a process with that zone.
    env: { TZ: 'Europe/London', FORCE_COLOR: '0' },
  },
});
