import { describe, expect, it } from 'vitest';
import {
  bareJson,
  importCycles,
  impurities,
  isBarrel,
  mutableState,
  roomCycles,
  quotedValues,
  schedulerComparisons,
  streamWrites,
  verbImports,
  wordTables,
  forbiddenHeavyImports,
  forbiddenImports,
} from './support/house-rules.ts';

describe('the rules of the house', () => {
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
  ])('find a forbidden import in %s: %s', (path, text) => {
    expect(forbiddenImports({ path, text })).toHaveLength(1);
  });

  it.each([
    "import { b } from './b.ts';",
    "import * as v from 'valibot';",
    "import { format } from 'date-fns/format';",
    "// import { b } from '../view/b.ts';",
  ])('allow in core: %s', (text) => {
    expect(forbiddenImports({ path: 'core/a.ts', text })).toEqual([]);
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
  ])('in %j find %i impure names', (text, count) => {
    expect(impurities({ path: 'core/a.ts', text })).toHaveLength(count);
  });

  it('find circular imports between two and three files, and none in a diamond', () => {
    const file = (path: string, ...to: readonly string[]) => ({
      path: `core/${path}.ts`,
      text: to.map((name) => `import { x } from './${name}.ts';`).join('\n'),
    });
    expect(importCycles([file('a', 'b'), file('b', 'a')])).toHaveLength(1);
    expect(importCycles([file('a', 'b'), file('b', 'c'), file('c', 'a')])).toHaveLength(1);
    expect(importCycles([file('a', 'b', 'c'), file('b', 'd'), file('c', 'd'), file('d')])).toEqual(
      [],
    );
  });

  it('tell a file that only re-exports from one that does something', () => {
    expect(isBarrel("export * from './a.ts';\nexport { b } from './b.ts';\n")).toBe(true);
    expect(isBarrel("import { b } from './b.ts';\nexport { b };\n")).toBe(true);
    expect(isBarrel("export { b } from './b.ts';\nexport const c = 1;\n")).toBe(false);
  });

  it.each([
    ['host/files/load-conf.ts', "import Conf from 'conf';", 1],
    ['host/files/load-conf.ts', "const { default: Conf } = await import('conf');", 0],
    ['host/files/journal.ts', "await import('conf');", 1],
    ['core/library/schema.ts', "import * as v from 'valibot';", 0],
    ['core/session/plan.ts', "import * as v from 'valibot';", 1],
  ])('in %s with %s find %i forbidden imports of slow packages', (path, text, count) => {
    expect(forbiddenHeavyImports({ path, text })).toHaveLength(count);
  });

  it('find circular imports between rooms whose files have none', () => {
    const files = [
      { path: 'core/time/day.ts', text: "import { x } from '../journal/line.ts';" },
      { path: 'core/journal/history.ts', text: "import { x } from '../time/clock.ts';" },
    ];
    expect(importCycles(files)).toEqual([]);
    expect(roomCycles(files)).toEqual(['core/time → core/journal → core/time']);
    expect(roomCycles(files.slice(0, 1))).toEqual([]);
  });

  it.each([
    ['const NAMES: Readonly<Record<string, string>> = { a: "b" };', 'NAMES'],
    ['export const NAMES: Record<string, Day> = {\n  a: 1,\n};', 'NAMES'],
    ['if (letter in STROKES) draw();', 'letter'],
    ['return names.every((one) => one.name in known);', 'one.name'],
  ])('find a table that any word can be looked up in: %s', (text, name) => {
    expect(wordTables({ path: 'core/a.ts', text })).toEqual([`core/a.ts: ${name}`]);
  });

  it.each([
    "if ('hold' in dose) rest();",
    'for (const name in names) say(name);',
    'type Names = { readonly [K in Known]: string };',
    'const NAMES: ReadonlyMap<string, string> = new Map();',
    'const NAMES: Readonly<Record<Kind, string>> = { a: 1 };',
    'const known: Record<string, Exercise> = {};',
    '// a word in a sentence',
  ])('allow %s', (text) => {
    expect(wordTables({ path: 'core/a.ts', text })).toEqual([]);
  });

  it('find JSON that is written bare', () => {
    const text =
      'host.out.write(`${JSON.stringify(\n  list.map((one) => one.id),\n  null,\n  2,\n)}`);';
    expect(bareJson({ path: 'commands/a.ts', text })).toEqual(['commands/a.ts']);
    expect(bareJson({ path: 'commands/a.ts', text: 'const key = JSON.stringify(a);' })).toEqual([]);
  });

  it('find a command that imports another, even dynamically', () => {
    const text = "const { undo } = await import('./undo.ts');";
    expect(verbImports([{ path: 'commands/log.ts', text }])).toHaveLength(1);
    expect(verbImports([{ path: 'tree/record.ts', text }])).toEqual([]);
  });

  it.each([
    ['app/record/a.ts', 'host.out.write(text);', 1],
    ['app/record/a.ts', 'process.stdout.write(text);', 1],
    ['app/record/a.ts', 'console.log(text);', 1],
    ['app/record/a.ts', 'host.err.warn(text);', 1],
    ['app/record/a.ts', '// host.out.write(text);', 0],
    ['app/record/a.ts', 'host.journal.append(line);', 0],
    ['app/session/terminal.ts', 'host.out.write(text);', 0],
    ['commands/a.ts', 'host.out.write(text);', 0],
  ])('in %s with %s find %i writes to a stream', (path, text, count) => {
    expect(streamWrites({ path, text })).toHaveLength(count);
  });

  it.each([
    ['host/files/a.ts', 'const hint = `mv "${file}" away`;', 1],
    ['app/health/a.ts', 'const hint = `mv ${shellWord(file, shell)} away`;', 0],
    ['core/a.ts', '// `mv "${file}" away`', 0],
    ['formats/export/a.ts', 'const text = `<a href="${url}">`;', 0],
  ])('in %s with %s find %i values in double quotes', (path, text, count) => {
    expect(quotedValues({ path, text })).toHaveLength(count);
  });

  it.each([
    ['let last: string | undefined;', 1],
    ['const seen = new Map<string, number>();', 1],
    ['export const seen: Set<string> = new Set();', 1],
    ['const seen: string[] = [];', 1],
    ['const byName: Record<string, number> = {};', 1],
    ['const NONE: readonly string[] = [];', 0],
    ["const NAMES: ReadonlySet<string> = new Set(['a']);", 0],
    ['function f() {\n  let last = 1;\n  return last;\n}', 0],
  ])('in %j find %i pieces of state', (text, count) => {
    expect(mutableState({ path: 'core/a.ts', text })).toHaveLength(count);
  });
});

describe('comparisons with a scheduler’s name', () => {
  it.each([
    ["if (name === 'cron') run();", 1],
    ["const other = 'systemd' !== name;", 1],
    ["switch (name) { case 'launchd': run(); }", 1],
    ["const HINTS = {\n  'task-scheduler': 1,\n  cron: 2,\n};", 2],
    ["const isOld = ['cron'].includes(name);", 1],
    ["const file = join(config, 'systemd');", 0],
    ["// not if name === 'cron'", 0],
  ])('in %j: %i', (text, count) => {
    expect(schedulerComparisons({ path: 'app/a.ts', text })).toHaveLength(count);
  });

  it('are allowed in its row', () => {
    const text = "if (name === 'cron') run();";
    expect(schedulerComparisons({ path: 'app/schedulers/cron.ts', text })).toEqual([]);
  });
});
