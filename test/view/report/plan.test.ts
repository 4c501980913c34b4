import { NO_OWN_DOSES } from '../../../src/core/library/own-doses.ts';
import { describe, expect, it } from 'vitest';
import { AT_ONCE } from '../../support/sample-plan.ts';
import { allSets, planRoutine } from '../../../src/core/session/plan.ts';
import { planText } from '../../../src/view/report/plan.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { findRoutine } from '../../../src/core/library/library.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const theme = await themeFor(0, undefined);
const library = shippedLibrary();
const made = planRoutine(
  library,
  findRoutine(library, 'physio-four'),
  {
    affected: 'left',
    cautions: [],
  },
  NO_OWN_DOSES,
);

describe('a plan', () => {
  it('has every set with the time at which it starts', () => {
    expect(
      `\n${planText(allSets(made), { name: made.name, avoided: [], pacing: AT_ONCE, first: 0, theme, columns: 80 })}`,
    ).toMatchInlineSnapshot(`
      "
      Physio's four: 11 sets, 12:01 in total
        0:00    get ready lying face down, 17 s
        0:17    Prone press-up, 12–15 repetitions, 90 s
        1:47    get ready lying face down, 8 s
        1:55    Prone hip extension, left side, set 1 of 3, 10 repetitions, 50 s
        2:45    rest, 30 s
        3:15    Prone hip extension, left side, set 2 of 3, 10 repetitions, 50 s
        4:05    rest, 30 s
        4:35    Prone hip extension, left side, set 3 of 3, 10 repetitions, 50 s
        5:25    change sides, 7 s
        5:32    Prone hip extension, right side, set 1 of 2, 10 repetitions, 50 s
        6:22    rest, 30 s
        6:52    Prone hip extension, right side, set 2 of 2, 10 repetitions, 50 s
        7:42    get ready lying on your back, 16 s
        7:58    Piriformis stretch, left side, set 1 of 2, hold 30 s
        8:28    rest, 5 s
        8:33    Piriformis stretch, left side, set 2 of 2, hold 30 s
        9:03    change sides, 13 s
        9:16    Piriformis stretch, right side, set 1 of 2, hold 30 s
        9:46    rest, 5 s
        9:51    Piriformis stretch, right side, set 2 of 2, hold 30 s
        10:21   get ready lying on your back, 10 s
        10:31   Knees to chest, 12–15 repetitions, 90 s
        12:01   end
        3 changes of position add 23 s, including getting up at the end
      "
    `);
  });

  it('that is on the feet all through has no changes of position', () => {
    const run = planRoutine(
      library,
      findRoutine(library, 'before-run'),
      {
        affected: 'left',
        cautions: [],
      },
      NO_OWN_DOSES,
    );
    const how = { avoided: [], pacing: AT_ONCE, first: 0, theme, columns: 80 };
    const text = planText(allSets(run), { ...how, name: run.name });
    expect(text.split('\n').at(-2)).toBe('  no changes of position');
  });

  it('from a later set on starts there, from standing', () => {
    const text = planText(allSets(made), {
      name: made.name,
      pacing: AT_ONCE,
      avoided: [],
      first: 3,
      theme,
      columns: 80,
    });
    expect(text.split('\n').slice(0, 3)).toMatchInlineSnapshot(`
      [
        "Physio's four: 8 sets, 7:44 in total",
        "  0:00    get ready lying face down, 18 s",
        "  0:18    Prone hip extension, left side, set 3 of 3, 10 repetitions, 50 s",
      ]
    `);
  });

  it('shows no control characters of a routine’s name', () => {
    const text = planText(allSets(made), {
      name: 'Mine\u001b[2J\u0007',
      pacing: AT_ONCE,
      avoided: [],
      first: 0,
      theme,
      columns: 80,
    });
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
