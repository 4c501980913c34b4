import { describe, expect, it } from 'vitest';
import { paperStyle } from '../../../src/formats/paper/paper-style.ts';

describe('the style of papers', () => {
  it('prints on A4 in the size that a paper asks for', () => {
    expect(paperStyle({ pt: 12 })).toMatch(/@page \{ size: A4;/);
    expect(paperStyle({ pt: 12 })).toMatch(/@media print \{\s+html \{ font-size: 12pt;/);
    expect(paperStyle({ pt: 9.5 })).toContain('html { font-size: 9.5pt;');
  });

  it('loads nothing, and cannot end the element that it is in', () => {
    expect(paperStyle({ pt: 12 })).not.toMatch(/url\(|@import|@font-face|</);
  });

  it('has no colours but black, white and greys', () => {
    const hues = [...paperStyle({ pt: 12 }).matchAll(/#([\da-f]{3,8})\b/gi)].map(([, hex]) => hex);
    expect(hues.length).toBeGreaterThan(0);
    for (const hex of hues) expect(hex).toMatch(/^([\da-f]{2})\1\1$/i);
    expect(paperStyle({ pt: 12 })).not.toMatch(/\b(rgb|hsl|lab|lch|color)\(/);
  });
});
