import { describe, expect, it } from 'vitest';
import { themeFor } from '../../../src/view/terminal/theme.ts';

describe('the styles', () => {
  it('leave texts as they are without colours', async () => {
    const theme = await themeFor(0);
    expect(Object.values(theme).map((style) => style('text'))).toEqual(Array(6).fill('text'));
  });

  it.each([1, 2, 3] as const)('differ at colour level %i, and end with the text', async (level) => {
    const styled = Object.values(await themeFor(level)).map((style) => style('text'));
    expect(new Set(styled).size).toBe(6);
    for (const one of styled) expect(one).toMatch(/^\u001b\[[\d;]+mtext\u001b\[[\d;]+m$/);
  });
});
