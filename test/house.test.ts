import { describe, expect, it } from 'vitest';
import { bare, importsOf, type Source, sourcesIn } from './support/source-text.ts';

/** What each part of the house may import, itself included; no other two parts know of each other. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  view: ['view', 'core'],
  formats: ['formats', 'core'],
  host: ['host', 'core'],
  app: ['app', 'view', 'formats', 'host', 'core'],
  commands: ['commands', 'app', 'view', 'formats', 'host', 'core'],
  tree: ['tree', 'commands', 'app', 'host'],
  'cli.ts': ['tree', 'commands', 'app', 'view', 'formats', 'host', 'core'],
};

const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(valibot|yaml|date-fns\/\w+)$/,
  view: /^(chalk|get-east-asian-width|date-fns\/\w+)$/,
  formats: /^(ical\.js|valibot|date-fns\/\w+)$/,
  host: /^(node:[\w/]+|conf|ora|date-fns\/\w+)$/,
  app: /^(node:path|inquirer)$/,
  commands: /^(node:path|inquirer)$/,
  tree: /^commander$/,
  // The manifest is data: the version that --help and the build agree on.
  'cli.ts': /^(commander|\.\.\/package\.json)$/,
};

/** The only files that may import what is slow to load; `true` where only when it is needed. */
const HEAVY: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  conf: { 'host/files/settings.ts': true },
  ora: { 'host/terminal/spinner.ts': true },
  inquirer: { 'commands/setup.ts': true, 'app/options/confirm.ts': true },
  yaml: { 'core/library/yaml-document.ts': false },
  valibot: {
    'core/library/yaml-document.ts': false,
    'core/figure/schema.ts': false,
    'core/library/schema.ts': false,
    'core/base/schema-parts.ts': false,
    'formats/export/json-schema.ts': false,
    'formats/import/check-history.ts': false,
  },
};

/** Files that may be longer than 250 lines, and why. */
const LONG: Readonly<Record<string, string>> = {};

const IMPURE =
  /\b(process|console|setTimeout|setInterval|setImmediate|performance)\b|Date\.now\b|Math\.random\b|new Date\(\s*\)|new Date(?!\s*\()/g;

const sources = sourcesIn('src');

describe('the house', () => {
  it('imports go one way and use only the packages of their part', () => {
    expect(sources.flatMap((source) => wrongImports(source))).toEqual([]);
  });

  it('has no circles', () => {
    expect(circles(sources)).toEqual([]);
  });

  it('has no file that only passes on what is in others', () => {
    expect(sources.filter(({ text }) => isBarrel(text)).map(({ path }) => path)).toEqual([]);
  });

  it('is pure in core, view and formats', () => {
    const pure = sources.filter(({ path }) => /^(core|view|formats)\//.test(path));
    expect(pure.length).toBeGreaterThan(40);
    expect(pure.flatMap((source) => impurities(source))).toEqual([]);
  });

  it('loads slow packages only where they are needed, and only then', () => {
    expect(sources.flatMap((source) => wrongHeavy(source))).toEqual([]);
  });

  it.each(['cli.ts', 'commands/today.ts', 'commands/start.ts', 'commands/status.ts'])(
    'starts %s without any of them',
    (path) => {
      const used = reachable(path, sources).flatMap((source) => importsOf(source));
      const heavy = used.filter(({ what, isDynamic }) => what in HEAVY && !isDynamic);
      expect(heavy).toEqual([]);
    },
  );

  it('has files short enough to read at one go', () => {
    const all = [...sources, ...sourcesIn('scripts')];
    const long = all.filter(({ path, text }) => text.split('\n').length > 251 && !(path in LONG));
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('the inspector of the house', () => {
  it.each([
    ['core/a.ts', "import { b } from '../view/b.ts';"],
    ['core/a.ts', "import type { b } from '../host/b.ts';"],
    ['core/a.ts', "const b = await import('../commands/b.ts');"],
    ['core/a.ts', "export { b } from '../cli.ts';"],
    ['core/a.ts', "import { readFileSync } from 'node:fs';"],
    ['core/a.ts', "import 'chalk';"],
    ['core/a.ts', "import { format } from 'date-fns';"],
    ['view/a.ts', "import { b } from '../formats/b.ts';"],
    ['view/a.ts', "import { b } from '../host/b.ts';"],
    ['host/a.ts', "import {\n  b,\n} from '../view/b.ts';"],
    ['formats/a.ts', "import { b } from '../commands/b.ts';"],
    ['commands/a.ts', "import { readFileSync } from 'node:fs';"],
  ])('sees a wrong import in %s: %s', (path, text) => {
    expect(wrongImports({ path, text })).toHaveLength(1);
  });

  it.each([
    "import { b } from './b.ts';",
    "import * as v from 'valibot';",
    "import { format } from 'date-fns/format';",
    "// import { b } from '../view/b.ts';",
  ])('lets core have %s', (text) => {
    expect(wrongImports({ path: 'core/a.ts', text })).toEqual([]);
  });

  it.each([
    ['process.exit()', 1],
    ['const now = Date.now();', 1],
    ['new Date( ).getTime()', 1],
    ['const make = () => new Date;', 1],
    ['Math.random() + performance.now()', 2],
    ['`now ${console.log(1)}`', 1],
    ['new Date(at)', 0],
    ['// process.exit()', 0],
    ['/* console.log */ a', 0],
    ["const text = 'process'; const other = `console`;", 0],
    ['const quote = /"/; process.exit(); const end = /"/;', 1],
    ['a.processed()', 0],
  ])('of %j finds %i impurities', (text, count) => {
    expect(impurities({ path: 'core/a.ts', text })).toHaveLength(count);
  });

  it('sees circles of two and three files, and none where there is none', () => {
    const file = (path: string, ...to: readonly string[]) => ({
      path: `core/${path}.ts`,
      text: to.map((name) => `import { x } from './${name}.ts';`).join('\n'),
    });
    expect(circles([file('a', 'b'), file('b', 'a')])).toHaveLength(1);
    expect(circles([file('a', 'b'), file('b', 'c'), file('c', 'a')])).toHaveLength(1);
    expect(circles([file('a', 'b', 'c'), file('b', 'c'), file('c')])).toEqual([]);
  });

  it('knows a file that only passes on from one that does something', () => {
    expect(isBarrel("export * from './a.ts';\nexport { b } from './b.ts';\n")).toBe(true);
    expect(isBarrel("import { b } from './b.ts';\nexport { b };\n")).toBe(true);
    expect(isBarrel("export { b } from './b.ts';\nexport const c = 1;\n")).toBe(false);
  });

  it.each([
    ['host/files/settings.ts', "import Conf from 'conf';", 1],
    ['host/files/settings.ts', "const { default: Conf } = await import('conf');", 0],
    ['host/files/journal.ts', "await import('conf');", 1],
    ['core/library/schema.ts', "import * as v from 'valibot';", 0],
    ['core/session/plan.ts', "import * as v from 'valibot';", 1],
  ])('of %s with %s has %i complaints', (path, text, count) => {
    expect(wrongHeavy({ path, text })).toHaveLength(count);
  });
});

function partOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function wrongImports(source: Source): readonly string[] {
  const part = partOf(source.path);
  const isOwn = (what: string) => what.endsWith('.ts');
  return importsOf(source)
    .filter(({ what }) =>
      isOwn(what) ? !MAY_USE[part]?.includes(partOf(what)) : PACKAGES[part]?.test(what) !== true,
    )
    .map(({ from, what }) => `${from} imports ${what}`);
}

function wrongHeavy(source: Source): readonly string[] {
  return importsOf(source)
    .filter(({ what }) => what in HEAVY)
    .filter(({ what, from, isDynamic }) => {
      const isLazy = HEAVY[what]?.[from];
      return isLazy === undefined || (isLazy && !isDynamic);
    })
    .map(({ from, what }) => `${from} imports ${what}`);
}

/** The files that are loaded with a file, itself included. */
function reachable(
  path: string,
  all: readonly Source[],
  seen = new Set<string>(),
): readonly Source[] {
  const source = all.find((one) => one.path === path);
  if (source === undefined || seen.has(path)) return [];
  seen.add(path);
  const next = importsOf(source).filter(({ isDynamic, isType }) => !isDynamic && !isType);
  return [source, ...next.flatMap(({ what }) => reachable(what, all, seen))];
}

function circles(all: readonly Source[]): readonly string[] {
  const targets = new Map(all.map((one) => [one.path, importsOf(one).map(({ what }) => what)]));
  const clear = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (clear.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    clear.add(path);
  };
  for (const { path } of all) visit(path, []);
  return found;
}

function isBarrel(text: string): boolean {
  const rest = bare(text, false)
    .replaceAll(/\bimport\s[^;]*;/g, '')
    .replaceAll(/\bexport\s+(type\s+)?(\*|\{[^}]*\})[^;]*;/g, '');
  return rest.trim() === '' && /\bexport\b/.test(text);
}

function impurities({ path, text }: Source): readonly string[] {
  return [...bare(text, false).matchAll(IMPURE)].map(([word]) => `${path} names ${word}`);
}
