import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenSlots } from '../../../src/core/experiment/coming.ts';
import { dayWindows } from '../../../src/core/journal/day-windows.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import {
  addDays,
  calendarDate,
  eachDay,
  epochMs,
  type Stamp,
  trainingDay,
} from '../../../src/core/time/day.ts';
import { calendarApp, eventsIn, type Newer, timesOf } from '../../support/calendar-app.ts';
import { exported, ics, planIcs } from '../../support/exported.ts';
import { linesAfter, linesOfSteps, type Step, step } from '../../support/journal-arbitrary.ts';

const DAY_START = '04:00';
const START = Date.parse('2026-01-05T08:00:00.000Z');
/** Days ahead that are compared. */
const AHEAD = 45;

/** Things recorded by clocks that may be ahead, behind and set back. */
const some = (maxLength: number) => fc.array(step, { maxLength, size: 'max' });
/** The same by clocks that are right: what a calendar rang for while they were ahead cannot be taken back. */
const steady = (maxLength: number) =>
  some(maxLength).map((steps) => steps.map((one) => ({ ...one, ahead: 0 })));

describe('a calendar that took every file of a growing journal', () => {
  it.each<Newer>(['LAST-MODIFIED', 'SEQUENCE'])(
    'and goes by %s rings as the plan says, and at no other time',
    (rule) => {
      fc.assert(
        fc.property(steady(14), (steps) => {
          const app = calendarApp(rule);
          for (const lines of prefixes(linesOfSteps(steps))) {
            app.take(planIcs(exported(lines, { now: nowOf(lines) })));
            expect(app.rings(...span(lines))).toEqual(planned(lines));
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  it('finds in the newest all that it has, no older than before', () => {
    fc.assert(
      fc.property(some(16), (steps) => {
        const files = prefixes(linesOfSteps(steps)).map((lines) =>
          eventsIn(ics(exported(lines, { now: nowOf(lines) }), { runs: false })),
        );
        for (const [index, file] of files.entries()) {
          const newer = new Map((files[index + 1] ?? file).map((event) => [event.uid, event]));
          for (const { uid, modified, sequence } of file) {
            expect(newer.get(uid)?.sequence).toBeGreaterThanOrEqual(sequence);
            expect((newer.get(uid)?.modified ?? '') >= modified).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never shows a cancelled event later than now', () => {
    fc.assert(
      fc.property(some(16), (steps) => {
        const lines = linesOfSteps(steps);
        const now = nowOf(lines);
        const cancelled = eventsIn(ics(exported(lines, { now }), { runs: false })).filter(
          ({ status }) => status === 'CANCELLED',
        );
        for (const event of cancelled) {
          expect(timesOf(event, '', '9999')).toHaveLength(1);
          expect(timesOf(event, now.slice(0, 19), '9999')).toEqual([]);
          expect(event.component.getFirstSubcomponent('valarm')).toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('a calendar that took the files of two devices rings as their common plan once it takes that', () => {
  const parts = fc.record({ before: steady(4), desk: steady(5), phone: steady(5) });
  fc.assert(
    fc.property(parts, ({ before, desk, phone }) => {
      const common = linesOfSteps(before);
      const parts = { desk: since(common, desk, 'desk'), phone: since(common, phone, 'phone') };
      const app = calendarApp('LAST-MODIFIED', 'SEQUENCE');
      for (const part of Object.values(parts)) {
        for (const lines of prefixes(part))
          app.take(planIcs(exported([...common, ...lines], { now: nowOf(lines) })));
      }
      const lines = [...common, ...parts.desk, ...parts.phone];
      app.take(planIcs(exported(lines, { now: nowOf(lines) })));
      expect(app.rings(...span(lines))).toEqual(planned(lines));
    }),
    { numRuns: 40 },
  );
});

function since(common: readonly Line[], steps: readonly Step[], device: Step['device']) {
  return linesAfter(
    common,
    steps.map((one) => ({ ...one, device })),
    `${device}-`,
  );
}

/** The journal after each of its changes: after each line, but what is imported comes all at once. */
function prefixes(lines: readonly Line[]): readonly (readonly Line[])[] {
  return lines.flatMap((line, index) =>
    line.import === undefined ? [lines.slice(0, index + 1)] : [],
  );
}

/** The moment after the last line. */
function nowOf(lines: readonly Line[]): Stamp {
  const last = Math.max(START, ...lines.map(({ at }) => epochMs(at)));
  return new Date(last + 1).toISOString();
}

/** From the start of tomorrow. */
function span(lines: readonly Line[]): readonly [string, string] {
  const today = trainingDay(nowOf(lines), DAY_START);
  return [`${addDays(today, 1)}T04:00:00`, `${addDays(today, 1 + AHEAD)}T04:00:00`];
}

/** When the plan asks for what in this span, as a calendar says it. */
function planned(lines: readonly Line[]): readonly string[] {
  const history = foldLines(lines);
  const today = trainingDay(nowOf(lines), DAY_START);
  // Of an experiment a calendar has what is off, but not which of two routines it is.
  const routineOf = (name: string, day: string) =>
    dayWindows({ ...history, experiments: [] }, day, DAY_START).find(
      ({ slot }) => slot.name === name,
    )?.slot.routine ?? '';
  // What coins leave out later is not shown yet.
  const shownOn = (day: string) =>
    hiddenSlots(history.experiments, day, today).length > 0
      ? { ...history, experiments: [] }
      : history;
  return eachDay(addDays(today, 1), addDays(today, AHEAD))
    .flatMap((day) =>
      dayWindows(shownOn(day), day, DAY_START)
        .filter(({ isPlanned, isOff, pause }) => isPlanned && !isOff && pause === undefined)
        .map(({ slot: { name, time } }) => {
          const routine = routineOf(name, day);
          const title = routine === 'lower-back' ? 'Lower back' : routine;
          return `${calendarDate(day, time, DAY_START)}T${time}:00 Stretch: ${name} (${title})`;
        }),
    )
    .toSorted();
}
