import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/core/journal/line.ts';
import { METRES } from '../../src/core/diary/distance.ts';
import { seededRandom } from '../../src/core/statistics/random.ts';
import { addDays, weekday } from '../../src/core/time/day.ts';
import { clockAt } from '../support/fake-clock.ts';
import { makeHome, writeSettings } from '../support/home.ts';
import { addJournal } from '../support/journal-on-disk.ts';
import { runHere } from '../support/run-here.ts';
import { morningOf, runOf } from '../support/sample-diary.ts';
import { experiment, logged } from '../support/sample-journal.ts';

const FIRST = '2026-09-07';
/** Weeks in which Thursday's run is moved to Wednesday: as good as never at first, then now and then. */
const MOVED = new Set([3, 6, 8, 10]);

/**
 * A runner as in the thread: runs on Tuesday, Thursday and Sunday, on roads since passing five miles, mornings of 3 to 5, and
 * these are worse after rest days.
 */
function runner(weeks: number): readonly Line[] {
  const random = seededRandom(18);
  let ran = false;
  let runs = 0;
  return Array.from({ length: weeks * 7 }, (_, index) => {
    const day = addDays(FIRST, index);
    const soreness = 4 + (ran ? -0.8 : 0.6) + (random() - 0.5) * 2;
    const morning = morningOf(day, Math.round(Math.min(5, Math.max(3, soreness))));
    const isMoved = MOVED.has(Math.floor(index / 7));
    ran = [2, isMoved ? 3 : 4, 7].includes(weekday(day));
    const miles = 3.5 + runs * 0.1 + (runs % 3);
    if (ran) runs++;
    const surface = miles > 5 ? 'road' : 'trail';
    const at = `${day}T20:30:00.000+00:00`;
    return [
      morning,
      ...(ran ? [runOf(day, Math.round(miles * METRES.mi), { surface })] : []),
      ...(random() < 0.4 ? [logged([0, 1, 2, 3, 4], { slot: 'evening', began: at }, { at })] : []),
    ];
  }).flat();
}

/** Returns what is said after so many weeks, on the noon of their last day, in one line. */
async function saidAfter(weeks: number, args: readonly string[], more: readonly Line[] = []) {
  const home = makeHome();
  writeSettings(home, { units: 'mi' });
  addJournal(home, [...runner(weeks), ...more]);
  const env = clockAt(`${addDays(FIRST, weeks * 7 - 1)}T12:00:00Z`);
  const { stdout, stderr, code } = await runHere(['insights', ...args], { home, env });
  expect([stderr, code]).toEqual(['', 0]);
  return stdout.replaceAll(/\s+/g, ' ');
}

const BAD_DAYS =
  'One also runs less on bad days; a diary cannot tell the two apart, an experiment can.';
const GP_LIST =
  'These are the things GPs are asked to look for. If several are true of you, show them this page.';
/** Nothing adds up what is true of somebody, or says what it means. */
const SCORED =
  /\b(\d+ of (4|9|the (list|items))|pattern of inflammation|inflammatory back pain|you (may|might|could) have)\b/i;

describe('a runner who is worse after rest days, and runs on fixed weekdays', () => {
  it('is told after six weeks that nobody can tell runs from weekdays yet, and how it could be told', async () => {
    const said = await saidAfter(6, []);
    expect(said).toContain(
      'You run on the same weekdays; only 2 mornings broke the pattern, and it takes 4. Move a run now and then, or use an experiment: stretch experiment start "run or rest".',
    );
    expect(said).toContain('1 more week with 3 mornings or more (5 of 6 so far');
    expect(said).not.toMatch(/mornings worse by|On mornings after runs/);
    expect(said).not.toContain(GP_LIST);
    expect(said).not.toMatch(SCORED);
  });

  it('is told after twelve weeks how much worse after rest days, that bad days could be why, and what GPs look for', async () => {
    const said = await saidAfter(12, []);
    expect(said).toMatch(
      /Rest days went together with mornings a little worse by 1\.\d points \(\d\.\d to \d\.\d\) than those after runs; differences from 2 points matter, and this is less\. One also runs less on bad days; .* In fewer than 1 of 100 diaries in which running changes nothing, a difference this large or larger would show by chance alone, but in far more where one runs by how the back feels\. This cannot show cause\./,
    );
    expect(said).toContain(BAD_DAYS);
    expect(said).toContain(GP_LIST);
    expect(said).not.toMatch(SCORED);
  });

  it('reads the list of what GPs look for only after twelve weeks', async () => {
    expect(await saidAfter(11, ['--plain'])).not.toContain(GP_LIST);
    expect(await saidAfter(12, ['--plain'])).toContain(GP_LIST);
  });

  it('is not shown what an experiment compares before it ends', async () => {
    const more = [
      experiment('2026-11-02', { pairs: 12, first: [0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 1] }),
    ];
    const answers = JSON.parse(await saidAfter(12, ['--json'], more)) as {
      readonly comparisons: readonly Record<string, unknown>[];
    };
    const evening = answers.comparisons.find(({ question }) => question === 'evening');
    const title = 'stretch in the evening or not';
    expect(evening).toMatchObject({
      state: 'blind',
      experiment: { title, until: '2027-01-24' },
      verdict: null,
      difference: null,
      p: null,
      kinds: null,
      nap: null,
    });
    expect(answers.comparisons.find(({ question }) => question === 'runs')).toMatchObject({
      state: 'verdict',
      verdict: 'better',
      suspicious: true,
    });
  });
});
