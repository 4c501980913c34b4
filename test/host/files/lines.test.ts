import { appendFileSync, closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachLine, type FileLine, LONGEST_LINE } from '../../../src/host/files/lines.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CHUNK = 1 << 18;

describe('the lines of a file', () => {
  it.each<[string, readonly FileLine[]]>([
    ['', []],
    ['one\n', [line(1, 'one')]],
    ['one\ntwo', [line(1, 'one'), line(2, 'two', false)]],
    ['one\n\ntwo\n', [line(1, 'one'), line(3, 'two')]],
    ['\n', []],
    ['\r\n \t\r\n  one \r\n\r\n', [line(3, 'one \r')]],
    [' ', []],
    ['a\0b\n\0\n', [line(1, 'a\0b'), line(2, '\0')]],
  ])('of %j are %j', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it('are the same wherever a chunk ends', () => {
    // Lengths around a chunk's, so that its end falls before, on and after line ends and inside characters.
    const near = fc.integer({ min: -4, max: 4 }).map((by) => CHUNK + by);
    const length = fc.oneof(
      fc.integer({ min: 0, max: 10 }),
      near,
      near.map((size) => size * 2),
    );
    const row = fc.tuple(length, fc.constantFrom('a', 'é', '漢')).map(([size, unit]) => {
      return 'x'.repeat(size % 3) + unit.repeat(Math.floor(size / Buffer.byteLength(unit)));
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), fc.boolean(), (rows, isWhole) => {
        const text = rows.join('\n') + (isWhole && rows.length > 0 ? '\n' : '');
        const parts = text.split('\n');
        const all = parts.map((part, index) => line(index + 1, part, index < parts.length - 1));
        expect(linesOf(text)).toEqual(all.filter((one) => one.text !== ''));
      }),
      { numRuns: 25 },
    );
  });

  it('have no text if they are too long, and later ones are still read', () => {
    const long = 'x'.repeat(LONGEST_LINE);
    expect(linesOf(`${long}\nb\n`).map(({ text }) => text?.length)).toEqual([LONGEST_LINE, 1]);
    expect(linesOf(`a\n${long}y\nb\n`)).toEqual([line(1, 'a'), line(2, undefined), line(3, 'b')]);
    expect(linesOf(`${long}${long}${long}`)).toEqual([line(1, undefined, false)]);
  });

  it.each([
    ['a byte that is in no character', [0xff]],
    ['half a character', [0xc3]],
    ['a character written longer than it is', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ])('have no text if they hold %s', (_, bytes) => {
    const bad = { number: 2, text: undefined, why: 'not valid UTF-8', whole: true };
    const text = Buffer.from(['a ü \ufffd\nb\n', '\n漢\n'].join('\0\0'));
    const at = text.indexOf('\0\0');
    const broken = Buffer.concat([
      text.subarray(0, at - 1),
      Buffer.from(bytes),
      text.subarray(at + 2),
    ]);
    expect(linesOf(broken)).toEqual([line(1, 'a ü \ufffd'), bad, line(3, '漢')]);
  });

  it('of several chunks have no text if a byte is in no character', () => {
    const bytes = Buffer.from(`${'x'.repeat(CHUNK - 1)}é${'x'.repeat(9)}\nb\n`);
    expect(linesOf(bytes)).toMatchObject([{ why: undefined }, { text: 'b' }]);
    bytes[5] = 0x80;
    expect(linesOf(bytes)).toMatchObject([
      { text: undefined, why: 'not valid UTF-8' },
      { text: 'b' },
    ]);
  });

  it('include what is written to the last one while it is read, in any number of parts', () => {
    const parts = ['ne', '\xc3', '\xa9\ntw', 'o'].map((part) => Buffer.from(part, 'latin1'));
    const left = [...parts];
    const lines = linesOf('o', (file) => {
      const next = left.shift();
      if (next !== undefined) appendFileSync(file, next);
      return next !== undefined;
    });
    expect(lines).toEqual([line(1, 'oneé'), line(2, 'two', false)]);
    expect(left).toEqual([]);
  });

  it('are not asked for more where the file ends with a line', () => {
    const never = () => expect.unreachable();
    expect(linesOf('one\n', never)).toEqual([line(1, 'one')]);
    expect(linesOf('one\n \n', never)).toEqual([line(1, 'one')]);
  });
});

function line(number: number, text: string | undefined, whole = true): FileLine {
  return { number, text, why: text === undefined ? 'longer than 1 MB' : undefined, whole };
}

function linesOf(
  content: string | Buffer,
  mayGrow: (file: string) => boolean = () => false,
): readonly FileLine[] {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, content);
  const handle = openSync(file, 'r');
  try {
    const lines: FileLine[] = [];
    eachLine(
      (into) => readSync(handle, into),
      (one) => lines.push(one),
      { mayGrow: () => mayGrow(file) },
    );
    return lines;
  } finally {
    closeSync(handle);
  }
}
