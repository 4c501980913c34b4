import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function read(file: string): string {
  return readFileSync(`${ROOT}${file}`, 'utf8');
}

/** Paths in backticks that end like a source file, from the root or from `src`. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|mjs|md|json|ps1))`/g)].map(
    ([, path = '']) => path,
  );
}

function isThere(path: string): boolean {
  return existsSync(`${ROOT}${path}`) || existsSync(`${ROOT}src/${path}`);
}

describe('the documents for contributors', () => {
  it('name only files that exist, except those of features to come', () => {
    const [before = '', table = ''] = read('CONTRIBUTING.md').split('## Where does it go?');
    const after = table.slice(table.indexOf('\n## '));
    const paths = pathsIn(before + after + read('docs/architecture.md'));
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !isThere(path) && !path.startsWith('dist/'))).toEqual([]);
  });

  it('list every room', () => {
    const tree = /```\nbin[\s\S]*?```/.exec(read('CONTRIBUTING.md'))?.[0] ?? '';
    const rooms = ['app', 'core', 'formats', 'host', 'view'].flatMap((floor) =>
      readdirSync(`${ROOT}src/${floor}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name),
    );
    expect(rooms.length).toBeGreaterThan(30);
    expect(rooms.filter((room) => !tree.includes(`${room}/`))).toEqual([]);
  });
});
