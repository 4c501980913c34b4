import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnTable, commandTable, withTable } from '../scripts/command-table.mjs';
import { manPage } from '../scripts/man.mjs';
import { buildProgram } from '../src/cli.ts';
import { KEYS } from '../src/core/session/key-table.ts';
import { SETTING_NAMES } from '../src/core/settings/settings.ts';
import { CSV_TABLES } from '../src/formats/export/csv.ts';
import { fakeHost } from './support/fake-host.ts';

const ROOT = new URL('../', import.meta.url);
const README = readFileSync(new URL('README.md', ROOT), 'utf8');
const FORMATS = readFileSync(new URL('docs/formats.md', ROOT), 'utf8');

describe('README', () => {
  it('has the table of commands generated from the command tree', () => {
    const program = buildProgram(fakeHost(), '0', () => undefined);
    expect(README).toBe(withTable(README, 'commands', commandTable(program)));
  });

  it('names every key of a session', () => {
    const keys = KEYS.map(({ key }) => (key === 'space' ? '| space' : `| \`${key}\``));
    expect(keys.filter((key) => !README.includes(key))).toEqual([]);
  });

  it('names no setting that does not exist', () => {
    const named = [...README.matchAll(/config set (\w+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(SETTING_NAMES).toEqual(expect.arrayContaining(named));
  });

  it('shows no picture that does not exist', () => {
    const pictures = [...README.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, file = '']) => file);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([]);
  });
});

describe('the man page', () => {
  const page = readFileSync(new URL('man/stretch.1', ROOT), 'utf8');

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
      `<!-- ${name}: made by npm run readme -->\n\n${table}\n\n<!-- end of ${name} -->`;
    const text = `a\n${mark('x', '1')}\nb\n${mark('y', '2')}\nc\n`;
    expect(withTable(text, 'y', '3')).toBe(`a\n${mark('x', '1')}\nb\n${mark('y', '3')}\nc\n`);
    expect(() => withTable(text, 'z', '3')).toThrow('no marks for the table of z');
  });
});
