import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../src/core/base/digest.ts';
import { anyCharacter } from '../../support/any-character.ts';

describe('a digest', () => {
  it('is the same for the same text and differs for another', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (a, b) => {
        expect(digest(a) === digest(b)).toBe(a === b);
        expect(digest(a)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  it('differs for texts that differ in one character or in order', () => {
    const texts = Array.from({ length: 5000 }, (_, index) => `2026-11.desk.ndjson ${index} 1234.5`);
    expect(new Set([...texts, ...texts.map((text) => `${text}\n`)].map(digest)).size).toBe(10_000);
    expect(digest('ab')).not.toBe(digest('ba'));
  });
});
