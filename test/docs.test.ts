import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { brokenLinks, documentFiles, partsOf, readDocument } from './support/documents.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function read(file: string): string {
  return readFileSync(`${ROOT}${file}`, 'utf8');
}

/** Paths in backticks that end like a source file, from the root or from `src`. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:tsx?|mjs|cjs|md|json|ps1|svg))`/g)].map(
    ([, path = '']) => path,
  );
}

function isThere(path: string): boolean {
  return existsSync(`${ROOT}${path}`) || existsSync(`${ROOT}src/${path}`);
}

describe('every document', () => {
  const all = new Map(documentFiles().map((file) => [file, readDocument(file)]));

  it.each([...all.values()])('$file links only to what exists', (document) => {
    expect(brokenLinks(document, all)).toEqual([]);
  });

  it('is read as GitHub shows it', () => {
    const text = [
      '# A page',
      '[one](#a-page) [two](#no-heading) [three](docs/formats.md#status---json)',
      '[four](docs/formats.md#no-heading) [five](docs/none.md) [six](https://example.org/x#y)',
      '![seven](docs/none.png) <img src="docs/none.svg"> `[eight](none.md)`',
      '```md\n[nine](none.md)\n```',
    ].join('\n\n');
    expect(brokenLinks(partsOf('README.md', text), all)).toEqual([
      '#no-heading',
      'docs/formats.md#no-heading',
      'docs/none.md',
      'docs/none.png',
      'docs/none.svg',
    ]);
  });
});

describe('the documents for contributors', () => {
  it('name only files that exist, except those of features to come', () => {
    const [before = '', table = ''] = read('CONTRIBUTING.md').split('## Where does it go?');
    const after = table.slice(table.indexOf('\n## '));
    const paths = pathsIn(before + after + read('docs/architecture.md'));
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !isThere(path) && !path.startsWith('dist/'))).toEqual([]);
  });

  it('have a glossary that says where each word is in the code', () => {
    const glossary = read('docs/architecture.md').split('## Glossary')[1] ?? '';
    const rows = [...glossary.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].slice(1);
    expect(rows.length).toBeGreaterThan(60);
    const words = rows.map(([, word = '']) => word);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    const places = rows.map(([, word = '', , where = '']) => ({
      word,
      paths: [...where.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
    }));
    expect(
      places.filter(({ paths }) => paths.length === 0 || !paths.every((path) => isThere(path))),
    ).toEqual([]);
  });

  it('list every room under its floor', () => {
    const rooms = ['app', 'core', 'formats', 'host', 'view'].flatMap((floor) =>
      readdirSync(`${ROOT}src/${floor}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${floor}/${entry.name}`),
    );
    expect(rooms.length).toBeGreaterThan(30);
    expect(roomsIn(read('CONTRIBUTING.md')).toSorted()).toEqual(rooms.toSorted());
  });
});

/** The rooms of the tree in a document, each after its floor: floors are indented by two spaces, rooms by four. */
function roomsIn(text: string): readonly string[] {
  let floor = '';
  return (/```\nbin[\s\S]*?```/.exec(text)?.[0] ?? '').split('\n').flatMap((line) => {
    floor = /^ {2}(\w+)\/ /.exec(line)?.[1] ?? floor;
    const names = /^ {4}((?:\w+\/,? )+)/.exec(line)?.[1] ?? '';
    return [...names.matchAll(/\w+/g)].map(([name]) => `${floor}/${name}`);
  });
}

describe('.editorconfig', () => {
  it('says what the formatter does', () => {
    const text = read('.editorconfig');
    const { printWidth, singleQuote } = JSON.parse(read('.oxfmtrc.json')) as {
      readonly printWidth: number;
      readonly singleQuote: boolean;
    };
    const code = text.slice(text.indexOf('[*.{ts,tsx'), text.indexOf('[*.yaml]'));
    expect(code).toContain(`max_line_length = ${printWidth}\n`);
    expect(code).toContain(`quote_type = ${singleQuote ? 'single' : 'double'}\n`);
  });
});

describe('the picture of the house', () => {
  it('shows the rooms and imports that there are: npm run house', async () => {
    const { housePicture } = await import('../scripts/house-picture.mjs');
    for (const [file, text] of Object.entries(await housePicture())) {
      expect(read(file), file).toBe(text);
    }
  });
});

describe('the transcript of a first session', () => {
  it('is what the program says now', async () => {
    const { transcripts } = await import('../scripts/transcript.mjs');
    for (const [file, text] of Object.entries(await transcripts())) {
      expect(read(file), `${file}: npm run transcript`).toBe(text);
    }
  });
});
