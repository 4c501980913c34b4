import { expect, it } from 'vitest';
import { markdown } from '../../../src/formats/export/markdown.ts';
import { line } from '../../support/sample-journal.ts';
import { exported } from '../../support/exported.ts';

const on = (day: string, time = '07:00') => ({ at: `${day}T${time}:00.000+00:00` });

const LINES = [
  line({ type: 'soreness', score: 2 }, on('2026-10-26')),
  line({ type: 'soreness', score: 9 }, on('2026-10-27')),
  line(
    {
      type: 'soreness',
      score: 5,
      stiffness: 20,
      woke: true,
      keptFrom: ['running'],
      note: 'a *bad* night',
    },
    on('2026-10-27', '08:00'),
  ),
  line({ type: 'soreness', score: 4, stiffness: 45, medicine: true }, on('2026-11-01')),
  line({ type: 'run', distance: 8000, seconds: 2710 }, on('2026-10-28')),
  line({ type: 'run', distance: 12_345, note: 'hilly' }, on('2026-10-30')),
  line({ type: 'run', seconds: 1800 }, on('2026-11-10')),
  line({ type: 'activity', kind: 'swim', seconds: 2400 }, on('2026-10-29')),
  line({ type: 'activity', kind: 'swim', seconds: 1200 }, on('2026-10-31')),
  line({ type: 'activity', kind: 'rest' }, on('2026-11-02')),
  line({ type: 'note', text: 'New # shoes', mark: true }, on('2026-10-26')),
  line({ type: 'note', text: 'Long drive' }, on('2026-10-29')),
];

it('the summary has mornings and runs a week, other activities, changes and notes', () => {
  const text = markdown(exported(LINES));
  const parts = text.slice(text.indexOf('## Mornings and runs'));
  expect(parts).toMatchInlineSnapshot(`
    "## Mornings and runs

    | Week of    | Mornings | Median |  Range | Stiff for | Runs |   km | Longest |
    | ---------- | -------: | -----: | -----: | --------: | ---: | ---: | ------: |
    | 2026-10-26 |        3 |      4 | 2 to 5 |  32.5 min |    2 | 20.3 |    12.3 |
    | 2026-11-09 |        0 |      – |      – |         – |    1 |    – |       – |

    Median and range are of soreness on waking, 0 to 10, on 3 mornings. Woken by it on 1 day, medicine taken on 1 day, kept from running on 1 day.

    ## Other activities

    - swim: 2 times, 60 min in all
    - rest: 1 day

    ## Changes

    - 2026-10-26: New # shoes

    ## Notes

    - 2026-10-27, morning: a \\*bad\\* night
    - 2026-10-29: Long drive
    - 2026-10-30, run: hilly
    "
  `);
});

it('the summary has kilometres or miles, as set', () => {
  const text = markdown(exported(LINES, { units: 'mi' }));
  expect(text).toMatch(/\| Runs \| +mi \| Longest \|/);
  expect(text).toMatch(/\| +12\.6 \| +7\.7 \|/);
});

it('the summary of a record without any of these has none of these parts', () => {
  expect(markdown(exported([]))).not.toMatch(/Mornings|Other activities|Changes/);
});
