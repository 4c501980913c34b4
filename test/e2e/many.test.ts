import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plannedLine } from '../support/sample-journal.ts';
import { makeHome } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { run } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';

describe('a journal', () => {
  it('with 100 MB of garbage causes only a few lines of warnings', async () => {
    const home = makeHome();
    mkdirSync(join(home, 'journal'));
    const garbage = Buffer.alloc(100_000_000, `${'x'.repeat(19)}\n`);
    writeFileSync(join(home, 'journal', '2026-01.x.ndjson'), garbage);
    // Each with planned sets of its own, which must not keep the rest of their line.
    const sessions = Array.from({ length: 4000 }, (_, at) => {
      const planned = JSON.stringify([{ ...plannedLine(0), exercise: `exercise-${at}` }]);
      const rest = 'x'.repeat(18_000);
      return `{"v":1,"id":"${at}","type":"session-started","planned":${planned},"x":"${rest}"}\n`;
    });
    writeFileSync(join(home, 'journal', '2026-02.x.ndjson'), sessions.join(''));
    // In megabytes: too few to keep them, or where each of the five million lines is.
    const env = { NODE_OPTIONS: '--max-old-space-size=64' };
    const { code, stdout, stderr } = await run(['status'], { home, env });
    expect(code).toBe(0);
    expect(stdout).toContain('Next:');
    expect(stderr.split('\n').length).toBeLessThan(30);
    expect(stderr).toContain('and 5003980 more unreadable lines');
  });

  it('written by sixteen processes at once has every line, and the plan every change', async () => {
    const home = makeHome();
    const names = Array.from({ length: 16 }, (_, index) => `slot-${index + 10}`);
    const ends = await Promise.all(
      names.map((name) => run(['schedule', 'set', name, `12:${name.slice(-2)}`], { home })),
    );
    expect(ends.map(({ code }) => code)).toEqual(names.map(() => 0));
    expect(journalLinesOf(home, 'schedule')).toHaveLength(16);
    const { stdout } = await runHere(['schedule', '--json'], { home });
    const { slots } = JSON.parse(stdout) as {
      readonly slots: readonly { readonly slot: string }[];
    };
    const held = slots.map(({ slot }) => slot);
    expect(new Set(held)).toEqual(new Set(['morning', 'evening', ...names]));
  });

  it('with a folder in place of a file causes a warning, and the rest is read', async () => {
    const home = makeHome();
    await runHere(['setup', '--yes'], { home });
    mkdirSync(join(home, 'journal', '2026-01.folder.ndjson'));
    const { code, stderr } = await runHere(['status'], { home });
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /2026-01\.folder\.ndjson cannot be read: not a file; skipped, not deleted\n$/,
    );
  });
});
