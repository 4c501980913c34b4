import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnTable, withTable } from '../scripts/column-tables.mjs';
import { manPage } from '../scripts/man.mjs';
import { buildProgram } from '../src/command-line.ts';
import { KEYS } from '../src/core/session/key-table.ts';
import { SETTING_NAMES, SETTINGS } from '../src/core/settings/settings.ts';
import { CSV_TABLES } from '../src/formats/export/csv.ts';
import { documentFiles, readDocument } from './support/documents.ts';
import { fakeHost } from './support/fake-host.ts';

const ROOT = new URL('../', import.meta.url);
const README = read('README.md');
const FORMATS = read('docs/formats.md');

function read(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}

describe('README', () => {
  it('is read in a few minutes', () => {
    expect(README.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('leads to every page, or to the list of them', () => {
    const listed = linkedFrom('docs/README.md');
    const pages = documentFiles().filter((file) => file.startsWith('docs/'));
    expect(pages.filter((file) => !listed.includes(file) && file !== 'docs/README.md')).toEqual([]);
    expect(linkedFrom('README.md')).toContain('docs/README.md');
  });
});

describe('the pages for users', () => {
  it('open with what one types', () => {
    const pages = linkedFrom('README.md').filter((file) => /^docs\/.*\.md$/.test(file));
    expect(pages.length).toBeGreaterThan(15);
    const others = pages.filter((file) => {
      const { kinds, blocks } = readDocument(file);
      return kinds[0] !== 'h1' || kinds[1] !== 'pre' || blocks[0]?.language !== 'sh';
    });
    expect(others).toEqual(['docs/architecture.md']);
  });

  it('name every key of a session', () => {
    const page = read('docs/session.md');
    const keys = KEYS.map(({ key }) => (key === 'space' ? '| space' : `| \`${key}\``));
    expect(keys.filter((key) => !page.includes(key))).toEqual([]);
  });

  it('name every setting with its default, and none that does not exist', () => {
    const page = read('docs/setup.md');
    const rows = SETTING_NAMES.map((name) => {
      const value = SETTINGS[name].default;
      return `| \`${name}\` | ${value === '' ? '' : `\`${value}\` `}|`;
    });
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
    const all = documentFiles().map((file) => read(file));
    const named = all.flatMap((text) => [...text.matchAll(/config set (\w+)/g)]);
    expect(named.length).toBeGreaterThan(0);
    expect(SETTING_NAMES).toEqual(expect.arrayContaining(named.map(([, name]) => name)));
  });
});

/** Returns the files that a document links to, by their paths from the package's folder. */
function linkedFrom(file: string): readonly string[] {
  const all = readDocument(file).targets.filter((target) => !URL.canParse(target));
  return all.map((target) => new URL(target, `file:///${file}`).pathname.slice(1));
}

describe('the man page', () => {
  const page = read('man/stretch.1');

  it('is the one generated from the command tree', () => {
    const host = fakeHost({ out: { columns: Infinity } });
    expect(page).toBe(manPage(buildProgram(host, '0', () => undefined)));
  });

  it('is installed', () => {
    const manifest = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
      readonly man: readonly string[];
      readonly files: readonly string[];
    };
    expect(manifest.man).toEqual(['./man/stretch.1']);
    expect(manifest.files).toContain('man');
  });

  it('is in ASCII, so that it can be read whatever the locale', () => {
    expect(page.match(/[^\0-\u007f]/g)).toBeNull();
  });

  it('has no line that man would take for an unknown request', () => {
    const requests = page.split('\n').flatMap((line) => /^[.']\S*/.exec(line) ?? []);
    const known = ['.\\"', '.TH', '.SH', '.SS', '.TP', '.PP', '.B', '.RI', '.RS', '.RE', '.br'];
    expect([...new Set(requests)].filter((one) => ![...known, '.nf', '.fi'].includes(one))).toEqual(
      [],
    );
  });
});

describe('docs/formats.md', () => {
  it.each(Object.entries(CSV_TABLES))(
    'has the table of columns of %s generated from the code',
    (rows, { columns }) => {
      const name = `${rows.slice(0, -1)} columns`;
      expect(FORMATS).toBe(withTable(FORMATS, name, columnTable(columns)));
    },
  );
});

describe('a generated table', () => {
  it('replaces the one of its name, and fails if there is none', () => {
    const mark = (name: string, table: string) =>
      `<!-- ${name}: made by npm run tables -->\n\n${table}\n\n<!-- end of ${name} -->`;
    const text = `a\n${mark('x', '1')}\nb\n${mark('y', '2')}\nc\n`;
    expect(withTable(text, 'y', '3')).toBe(`a\n${mark('x', '1')}\nb\n${mark('y', '3')}\nc\n`);
    expect(() => withTable(text, 'z', '3')).toThrow('no marks for the table of z');
  });
});
