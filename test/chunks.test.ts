import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chunkGroups } from '../scripts/chunks.mjs';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Returns the names of the chunks that contain a module. */
function chunksOf(path: string): readonly string[] {
  return chunkGroups(SRC)
    .filter(({ test }) => test(join(SRC, path)))
    .map(({ name }) => name);
}

describe('the chunks of the build', () => {
  it('fail the build if one of them names a module that does not exist', () => {
    expect(() => chunkGroups(join(SRC, 'core'))).toThrow(
      'scripts/chunks.mjs names src/cli.ts, which does not exist',
    );
  });

  it('contain each module at most once', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
    const groups = chunkGroups(SRC);
    const shared = files.filter(
      (file) => groups.filter(({ test }) => test(join(SRC, file))).length > 1,
    );
    expect(shared).toEqual([]);
  });

  it.each([
    ['core/time/day.ts', 'base'],
    ['commands/today.ts', 'session'],
    ['app/session/coach.ts', 'coach'],
    ['view/session/screen.ts', 'screen'],
    ['commands/status.ts', 'status'],
    ['commands/overview.ts', 'status'],
    ['commands/insights.ts', 'insights'],
    ['commands/log.ts', 'log'],
    ['core/time/typed-time.ts', 'typed'],
  ])('have %s in %s', (path, name) => {
    expect(chunksOf(path)).toEqual([name]);
  });

  it('have statistics and insights in none that other commands load', () => {
    const rooms = ['core/statistics', 'core/insight', 'view/insight', 'app/insight'];
    const files = rooms.flatMap((room) =>
      readdirSync(join(SRC, room)).map((name) => `${room}/${name}`),
    );
    const groups = chunkGroups(SRC).filter(({ name }) => name !== 'insights');
    const found = files.filter((file) => groups.some(({ test }) => test(join(SRC, file))));
    expect(files.length).toBeGreaterThan(30);
    expect(found).toEqual([]);
  });

  it.each(['cli.ts', 'commands/setup.ts'])('do not contain %s, which has its own file', (path) => {
    expect(chunksOf(path)).toEqual([]);
  });

  it('load nothing in what every command loads that starts programs or connects', () => {
    const texts = ['cli', 'command-line', 'prebuilt'].map((name) =>
      readFileSync(join(SRC, '..', 'dist', `${name}.cjs`), 'utf8'),
    );
    const loaded = [...texts.join('\n').matchAll(/require\("node:([\w/]+)"\)/g)].map(
      ([, module]) => module,
    );
    expect(loaded).toContain('fs');
    expect(loaded).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(?:child_process|net|crypto|worker_threads)$/),
      ]),
    );
  });
});
