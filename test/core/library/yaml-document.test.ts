import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/library/checked-document.ts';
import { readYaml } from '../../../src/core/library/yaml-document.ts';
import { recordSchema } from '../../../src/core/base/schema-parts.ts';
import { growthOf } from '../../support/counted-steps.ts';
import { problemLine } from '../../../src/core/library/problem.ts';

const schema = v.strictObject({
  id: v.string('text'),
  list: v.array(v.number('a number'), 'a list'),
});

describe('reading a data file', () => {
  it('returns its value and finds its paths', () => {
    const read = readDocument('a.yaml', 'id: one\nlist:\n  - 1\n  - 2\n', schema);
    expect(read.ok && read.value).toEqual({ id: 'one', list: [1, 2] });
    expect(read.ok && read.locate(['list', 1])).toEqual({ line: 4, column: 5 });
  });

  it.each([
    [['id'], '2:1'],
    [['list'], '3:1'],
    [['list', 0], '4:5'],
    [['list', 1, 'b'], '5:13'],
    [['list', 1, 'gone'], '5:5'],
    [['gone'], '2:1'],
    [[], '2:1'],
  ])('finds %j at %s', (path, place) => {
    const read = readYaml('a.yaml', '# first\nid: x\nlist:\n  - 1\n  - { a: 1, b: 2 }\n');
    const found = read.ok ? read.locate(path) : { line: 0, column: 0 };
    expect(`${found.line}:${found.column}`).toBe(place);
  });

  it.each([
    ['an empty file', ''],
    ['a comment', '# nothing\n'],
    ['null', 'null'],
  ])('of %s returns one problem', (_, text) => {
    const read = readDocument('a.yaml', text, v.object({}, 'a mapping'));
    expect(problems(read)).toEqual(['a.yaml:1:1: expected a mapping, found nothing']);
  });

  it('counts lines the same with Windows line ends', () => {
    const read = readDocument('a.yaml', 'id: one\r\nlist:\r\n  - x\r\n', schema);
    expect(problems(read)).toEqual(['a.yaml:3:5 list.0: expected a number, found "x"']);
  });
});

describe('invalid YAML', () => {
  it('is one problem for each mistake, at its place', () => {
    expect(problems(readYaml('a.yaml', 'id: one\n  bad: [1, 2\nlist: x\n'))).toMatchInlineSnapshot(`
      [
        "a.yaml:1:5: expected valid YAML, found nested mappings are not allowed in compact mappings",
        "a.yaml:1:5: expected valid YAML, found implicit keys need to be on a single line",
        "a.yaml:3:1: expected valid YAML, found flow sequence in block collection must be sufficiently indented and end with a ]",
      ]
    `);
    expect(problems(readYaml('a.yaml', 'id: 1\nid: 2\n'))).toMatchInlineSnapshot(`
      [
        "a.yaml:2:1: expected valid YAML, found map keys must be unique",
      ]
    `);
    expect(problems(readYaml('a.yaml', 'id: "open\n'))).toMatchInlineSnapshot(`
      [
        "a.yaml:2:1: expected valid YAML, found missing closing "quote",
      ]
    `);
    expect(problems(readYaml('a.yaml', 'a: 1\n---\nb: 2\n'))).toMatchInlineSnapshot(`
      [
        "a.yaml:2:1: expected valid YAML, found source contains multiple documents; please use YAML.parseAllDocuments()",
      ]
    `);
  });

  it('with an alias bomb is one problem, at once', () => {
    const layers = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of 'abcdefgh'.split('').map((name, index) => [name, 'bcdefghi'[index]])) {
      layers.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(', ')}]`);
    }
    expect(problems(readYaml('bomb.yaml', layers.join('\n')))).toEqual([
      'bomb.yaml:1:1: expected at most 50 uses of YAML aliases, found more',
    ]);
  });

  it('with a few aliases is valid', () => {
    const read = readYaml('a.yaml', 'id: &x one\nlist: [*x, *x, *x]\n');
    expect(read.ok && read.value).toEqual({ id: 'one', list: ['one', 'one', 'one'] });
  });

  it('with an alias to nothing names it', () => {
    expect(problems(readYaml('a.yaml', 'id: *nobody\n')).join('\n')).toContain('nobody');
  });

  it('keeps a key called __proto__ as a plain field', () => {
    const read = readYaml('a.yaml', '__proto__: { polluted: 1 }\n');
    expect(read.ok && Object.keys(read.value as object)).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a large file', () => {
  const keys = (count: number) =>
    Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join('');

  it('of keys is read in proportion to its size, and one that it has twice is found', () => {
    expect(growthOf((count) => readYaml('a.yaml', keys(count)), 100)).toBeLessThan(5);
    expect(problems(readYaml('a.yaml', `${keys(500)}k7: 2\n`))).toEqual([
      'a.yaml:501:1: expected valid YAML, found map keys must be unique',
    ]);
  });

  it('of aliases is refused', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `- &a${index} x\n- *a${index}\n`);
    expect(problems(readYaml('a.yaml', rows.join('')))).toEqual([
      'a.yaml:1:1: expected at most 50 uses of YAML aliases, found more',
    ]);
  });

  it('of unknown fields has twenty problems, and the others are counted', () => {
    const read = readDocument('a.yaml', keys(2000), recordSchema({}));
    expect(read).toMatchObject({ ok: false, problems: { length: 20 }, more: 1980 });
    expect(problems(read)[0]).toBe(
      'a.yaml:1:1 k0: expected a field of this file’s schema, found unknown field `k0`',
    );
    const growth = growthOf((n) => readDocument('a.yaml', keys(n), recordSchema({})), 100);
    expect(growth).toBeLessThan(5);
  });

  it('of syntax errors has twenty problems, and the others are counted', () => {
    const read = readYaml('a.yaml', 'a: b: c\n'.repeat(300));
    expect(read).toMatchObject({ ok: false, problems: { length: 20 } });
    expect(read.ok ? 0 : read.more).toBeGreaterThan(200);
  });
});

describe('a name', () => {
  const schema = recordSchema({ id: v.optional(v.string('text')) });

  it.each(['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty'])(
    'of %s is an unknown field like any other',
    (name) => {
      const found = `found unknown field \`${name}\``;
      expect(problems(readDocument('a.yaml', `id: x\n${name}: 1\n`, schema))).toEqual([
        `a.yaml:2:1 ${name}: expected a field of this file’s schema, ${found}`,
      ]);
      expect(problems(readDocument('a.yaml', `id: { ${name}: 1 }\n`, schema))).not.toEqual([]);
    },
  );

  it('of any length is told in a short line', () => {
    const long = `? ${'k'.repeat(100_000)}\n: 1\n`;
    const [line = ''] = problems(readDocument('a.yaml', long, schema));
    expect(line).toContain('found unknown field `kkk');
    expect(line.length).toBeLessThan(250);
    const [alias = ''] = problems(readYaml('a.yaml', `a: *${'k'.repeat(100_000)}\n`));
    expect(alias.length).toBeLessThan(300);
  });
});

function problems(read: ReturnType<typeof readYaml>): readonly string[] {
  return read.ok ? [] : read.problems.map((problem) => problemLine(problem));
}
