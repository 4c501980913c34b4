import { defineConfig } from 'vitest/config';

/** These put something else in the place of a module, which others of their process would see. */
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
    // One zone for every run: a test that needs another one starts a process with that zone.
    env: { TZ: 'Europe/London', FORCE_COLOR: '0' },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/{core,view,formats,app,commands}/**/*.test.ts'],
          exclude: ALONE,
          // What is pure leaves nothing behind, so these files share a process instead of starting one each.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'world',
          include: ['test/{e2e,host}/**/*.test.ts', 'test/*.test.ts'],
          exclude: ALONE,
          // What these hold, folders and programs, is put away after each file.
          setupFiles: ['test/support/cleanup-hook.ts'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
