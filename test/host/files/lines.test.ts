import { closeSync, openSync, writeFileSync } from 'node:fs';
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
    ['one\n\ntwo\n', [line(1, 'one'), line(2, ''), line(3, 'two')]],
    ['\n', [line(1, '')]],
    ['\r\n', [line(1, '\r')]],
    ['a\0b\n', [line(1, 'a\0b')]],
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
        const wanted = parts.map((part, index) => line(index + 1, part, index < parts.length - 1));
        if (wanted.at(-1)?.text === '') wanted.pop();
        expect(linesOf(text)).toEqual(wanted);
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

  it('are read even with broken characters', () => {
    const bytes = Buffer.from([0x61, 0xff, 0xc3, 0x0a, 0x62, 0x0a]);
    expect(linesOf(bytes).map(({ text }) => text)).toEqual(['a\ufffd\ufffd', 'b']);
  });
});

function line(number: number, text: string | undefined, whole = true): FileLine {
  return { number, text, whole };
}

function linesOf(content: string | Buffer): readonly FileLine[] {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, content);
  const handle = openSync(file, 'r');
  try {
    const lines: FileLine[] = [];
    eachLine(handle, (one) => lines.push(one));
    return lines;
  } finally {
    closeSync(handle);
  }
}
