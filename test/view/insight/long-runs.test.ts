import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LongRuns } from '../../../src/view/insight/long-runs.ts';
import { longRunsLines } from '../../../src/view/insight/long-runs-picture.ts';
import { longRunsWords } from '../../../src/view/insight/long-runs-words.ts';
import { anyLook, daysBack, misfits, plainLook, snapshot } from '../../support/pictures.ts';

const run = (day: string, metres: number, longest: number) => {
  return { day, metres, longest, more: metres / longest - 1 };
};
const THREE: LongRuns = {
  runs: [
    run('2026-09-20', 9800, 9700),
    run('2026-10-11', 16_400, 9800),
    run('2026-11-22', 21_100, 16_400),
  ],
  unit: 'km',
  today: '2026-11-24',
};

describe('longer runs', () => {
  it('are bars from 0, as long as the longest before and what was more', () => {
    expect(snapshot(longRunsLines(THREE, plainLook(80)))).toMatchInlineSnapshot(`
      "
      Sun 20 Sep   9.8 km  █████████████████▒                       +1 % over 9.7 km
      Sun 11 Oct  16.4 km  ██████████████████▒▒▒▒▒▒▒▒▒▒▒▒           +67 % over 9.8 km
      Sun 22 Nov  21.1 km  ██████████████████████████████▒▒▒▒▒▒▒▒▒  +29 % over 16.4 km
      bars: distance, from 0; █ the longest run of the 30 days before; ▒ what was more
      "
    `);
  });

  it('have their bars below in a narrow terminal, and other signs in ASCII', () => {
    expect(snapshot(longRunsLines(THREE, plainLook(40, true)))).toMatchInlineSnapshot(`
      "
      Sun 20 Sep   9.8 km  +1 % over 9.7 km
        #################+
      Sun 11 Oct  16.4 km  +67 % over 9.8 km
        ##################++++++++++++
      Sun 22 Nov  21.1 km  +29 % over 16.4 km
        ##############################++++++++
      bars: distance, from 0;
      # the longest run of the 30 days before;
      + what was more
      "
    `);
  });

  it('are said with all their numbers', () => {
    expect(snapshot(longRunsWords({ ...THREE, unit: 'mi' }))).toMatchInlineSnapshot(`
      "
      Sun 20 Sep: 6.1 mi, +1 % over 6.0 mi, the longest of the 30 days before.
      Sun 11 Oct: 10.2 mi, +67 % over 6.1 mi, the longest of the 30 days before.
      Sun 22 Nov: 13.1 mi, +29 % over 10.2 mi, the longest of the 30 days before.
      "
    `);
  });

  it('that are none are nothing', () => {
    const none = { ...THREE, runs: [] };
    expect([longRunsLines(none, plainLook(80)), longRunsWords(none)]).toEqual([[], []]);
  });

  it('fit any terminal, each with a sign of what was more', () => {
    fc.assert(
      fc.property(anyRuns, anyLook, (value, look) => {
        const lines = longRunsLines(value, look);
        expect(misfits(lines, look)).toEqual([]);
        const bars = lines.filter((line) => /▒|\+(?!\d)/.test(stripVTControlCharacters(line)));
        expect(bars.length).toBeGreaterThanOrEqual(value.runs.length);
      }),
      { numRuns: 30 },
    );
  });
});

const anyRuns: fc.Arbitrary<LongRuns> = fc.record({
  runs: fc.array(
    fc
      .record({
        day: fc.constantFrom(...daysBack(400)),
        longest: fc.integer({ min: 100, max: 60_000 }),
        more: fc.double({ min: 0.0001, max: 9, noNaN: true }),
      })
      .map((one) => ({ ...one, metres: one.longest * (1 + one.more) })),
    { maxLength: 6 },
  ),
  unit: fc.constantFrom('km' as const, 'mi' as const),
  today: fc.constant('2026-11-24'),
});
