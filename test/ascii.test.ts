import { readdirSync, readFileSync } from 'node:fs';
import { isAscii } from 'node:buffer';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { asciiOnly } from '../scripts/ascii.mjs';

describe('code in ASCII', () => {
  it.each([
    'as typed',
    "'two – or three, in “words”'",
    "'a face: 😀'",
    "'\\–, but \\\\– and \\\\\\–'",
    '`– ${"–"} \\n`',
    "'a–b😀'.replace(/[–😀]/gu, '.')",
    "'a\\\\–b'.replace(/\\\\\\–/, '.')",
    '({ größe: 1 }).größe',
    'String.raw`\\d` + "–"',
  ])('does the same: %s', (code) => {
    const made = asciiOnly(code);
    expect(isAscii(Buffer.from(made))).toBe(true);
    if (code !== 'as typed') expect(runInNewContext(made)).toEqual(runInNewContext(code));
    else expect(made).toBe(code);
  });

  it('is not made of a raw template with other characters, where an escape would be seen', () => {
    const within = 'String.raw`a${`b`}–`';
    expect(() => asciiOnly(within)).toThrow('not ASCII, but raw: a–');
  });

  it('is what the build writes', () => {
    const dist = fileURLToPath(new URL('../dist', import.meta.url));
    const files = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((name) => !isAscii(readFileSync(join(dist, name))))).toEqual([]);
  });
});
