import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readDocument, readYaml } from '../../../src/core/library/yaml-document.ts';
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

function problems(read: ReturnType<typeof readYaml>): readonly string[] {
  return read.ok ? [] : read.problems.map((problem) => problemLine(problem));
}
