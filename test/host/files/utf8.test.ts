import { describe, expect, it } from 'vitest';
import { isUtf16, utf8Text } from '../../../src/host/files/utf8.ts';

describe('the text of bytes', () => {
  it('is without a byte order mark', () => {
    expect(utf8Text(Buffer.from('\uFEFFa\uFEFF'))).toBe('a\uFEFF');
  });

  it('is none if a byte is in no character, but one even with the sign for that', () => {
    expect(utf8Text(Buffer.from([0x61, 0xff]))).toBeUndefined();
    expect(utf8Text(Buffer.from('a\uFFFD'))).toBe('a\uFFFD');
  });
});

describe('whether a file is in UTF-16', () => {
  it.each<[boolean, string, number[]]>([
    [true, 'a little-endian mark', [0xff, 0xfe]],
    [true, 'a big-endian mark', [0xfe, 0xff, 0, 0x7b]],
    [true, 'two little-endian characters', [0x7b, 0, 0x22, 0]],
    [true, 'two big-endian characters', [0, 0x7b, 0, 0x22]],
    [false, 'nothing', []],
    [false, 'NULs', [0, 0, 0, 0]],
    [false, 'a text of three bytes', [0x61, 0, 0x62]],
    [false, 'a line with one NUL', [0x7b, 0, 0x76, 0x22]],
    [false, 'the mark of UTF-8', [0xef, 0xbb, 0xbf, 0x7b]],
    [false, 'a line', [0x7b, 0x22, 0x76, 0x22]],
  ])('is %s if it begins with %s', (expected, _, bytes) => {
    expect(isUtf16(Uint8Array.from(bytes))).toBe(expected);
  });
});
