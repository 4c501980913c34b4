import { defineConfig } from 'vitest/config';

/** These mock a module, which other files in the same process would see. */
const ALONE = [
  'test/host/files/append-lines.test.ts',
  'test/host/files/text-file.test.ts',
  'test/app/options/confirm.test.ts',
];

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
          include: ['test/{core,view,formats,app,commands,tree}/**/*.test.ts'],
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
