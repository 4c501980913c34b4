import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * The files that mock a module. Others in the same process would see that, and a module that one of them has loaded before
 * would not.
 */
const ALONE = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('vi.mock('));

export default defineConfig({
  test: {
    maxWorkers: 4,
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'html'] },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One time zone for every run: a test that needs another starts a process in that zone.
    env: { TZ: 'Europe/London', FORCE_COLOR: '0' },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/{core,view,formats,app,commands,tree}/**/*.test.{ts,tsx}'],
          exclude: ALONE,
          // These leave nothing behind, so they share a process instead of starting one each.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'world',
          include: ['test/{e2e,host}/**/*.test.ts', 'test/*.test.ts'],
          exclude: ALONE,
          // Removes the folders and ends the programs that each file leaves.
          setupFiles: ['test/support/cleanup-hook.ts'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
