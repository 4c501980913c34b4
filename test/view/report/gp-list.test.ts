import { describe, expect, it } from 'vitest';
import { gpListLines, gpListWords } from '../../../src/view/report/gp-list.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';

const PLAIN = await themeFor(0, undefined);

describe('the list of what GPs look for', () => {
  it('says first whom it is about', () => {
    const [, , first] = gpListLines(false, { theme: PLAIN, columns: 80 });
    expect(first).toMatch(/^Only for low back pain that began before the age of 45/);
    expect(gpListWords(false)[0]).toContain('Only for low back pain');
  });

  it('names the command that shows it alone, but not there', () => {
    expect(gpListWords(false).join('\n')).toContain('stretch insights gp');
    expect(gpListWords(true).join('\n')).not.toContain('stretch insights gp');
  });
});
