import { describe, expect, it } from 'vitest';
import { AT_ONCE } from '../../support/sample-plan.ts';
import { allSets, planRoutine } from '../../../src/core/session/plan.ts';
import { planText } from '../../../src/view/report/plan.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { findRoutine } from '../../../src/core/library/library.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const theme = await themeFor(0, undefined);
const library = shippedLibrary();
const made = planRoutine(library, findRoutine(library, 'physio-four'), {
  affected: 'left',
  cautions: [],
});

describe('a plan', () => {
  it('has every set with the time at which it starts', () => {
    expect(
      `\n${planText(allSets(made), { name: made.name, avoided: [], pacing: AT_ONCE, first: 0, theme, columns: 80 })}`,
    ).toMatchInlineSnapshot(`
        "
        Physio's four: 8 sets, 7:58 in total
          0:00    get ready lying face down, 15 s
          0:15    Prone press-up, 12–15 repetitions, 90 s
          1:45    get ready lying face down, 5 s
          1:50    Prone hip extension, left side, set 1 of 2, 10 repetitions, 50 s
          2:40    rest, 30 s
          3:10    Prone hip extension, left side, set 2 of 2, 10 repetitions, 50 s
          4:00    get ready lying on your back, 8 s
          4:08    Piriformis stretch, left side, set 1 of 2, hold 30 s
          4:38    rest, 5 s
          4:43    Piriformis stretch, left side, set 2 of 2, hold 30 s
          5:13    change sides, 5 s
          5:18    Piriformis stretch, right side, set 1 of 2, hold 30 s
          5:48    rest, 5 s
          5:53    Piriformis stretch, right side, set 2 of 2, hold 30 s
          6:23    get ready lying on your back, 5 s
          6:28    Knees to chest, 12–15 repetitions, 90 s
          7:58    end
          3 changes of position add 23 s, including getting up at the end
        "
      `);
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
        "Physio's four: 5 sets, 4:05 in total",
        "  0:00    get ready lying on your back, 15 s",
        "  0:15    Piriformis stretch, left side, set 1 of 2, hold 30 s",
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
