import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedJson, jsonText } from '../../../src/formats/json/json.ts';
import { anyCharacter } from '../../support/any-character.ts';

/* What moves a cursor, or turns the direction in which a text is read. */
const UNSAFE = /(?!\n)\p{Cc}|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;

describe('a value as JSON', () => {
  it('is indented and ends with a line end', () => {
    expect(jsonText({ a: [1, null] })).toBe('{\n  "a": [\n    1,\n    null\n  ]\n}\n');
  });

  it.each([
    ['\u007F', '\\u007f'],
    ['\u009B', '\\u009b'],
    ['\u202E', '\\u202e'],
    ['\u2028', '\\u2028'],
    ['\u2066', '\\u2066'],
    ['\uFEFF', '\\ufeff'],
    ['\u001B[31m', '\\u001b[31m'],
    ['\u200D', '\u200D'],
    ['ü漢😀', 'ü漢😀'],
  ])('writes %j as %s', (text, written) => {
    expect(jsonText(text)).toBe(`"${written}"\n`);
    expect(JSON.parse(jsonText(text))).toBe(text);
  });

  it('parses to the same value whatever is in it, and has nothing that a terminal acts on', () => {
    const value = fc.jsonValue({
      stringUnit: fc.oneof(
        fc.string({ unit: anyCharacter, maxLength: 1 }),
        fc.constantFrom('\u009B', '\u202E', '\u2069', '\uFEFF', '\u001B'),
      ),
    });
    fc.assert(
      fc.property(value, (any) => {
        const text = jsonText(any);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(any)));
        expect(text).not.toMatch(UNSAFE);
      }),
    );
  });

  it('stays on one line if it was on one', () => {
    const line = JSON.stringify({ note: 'a\nb\u2028c\u0085' });
    expect(escapedJson(line)).toBe('{"note":"a\\nb\\u2028c\\u0085"}');
  });
});
