import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { addDays, type Day } from '../../../src/core/time/day.ts';
import { uniqueLines, linesBetween } from '../../../src/core/journal/lines-between.ts';
import { foldLines, type History } from '../../../src/core/journal/history.ts';
import { encodeLine, type Line, type UnknownLine } from '../../../src/core/journal/line.ts';
import type { RawLine } from '../../../src/core/journal/raw-line.ts';
import { FIRST_DAY, journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import {
  amend,
  experiment,
  line,
  logged,
  pause,
  plannedLine,
  remove,
  schedule,
  sessionOf,
  setDone,
  skipped,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

const [FROM, TO] = ['2026-11-10', '2026-11-20'] as const;
const INSIDE = sessionOf('2026-11-15', 'morning', 2);
const BEFORE = sessionOf('2026-11-09', 'morning', 2);
const AFTER = sessionOf('2026-11-21', 'morning', 2);
const OUT = amend(first(INSIDE), { day: '2026-11-30' }, { at: '2026-11-30T08:00:00.000+00:00' });
const IN = amend(first(BEFORE), { day: '2026-11-12' }, { at: '2026-11-30T08:00:00.000+00:00' });
const GONE = remove(first(INSIDE), { at: '2026-11-30T08:00:00.000+00:00' });
const BACK = remove(GONE, { at: '2026-12-01T08:00:00.000+00:00' });
const PLANNED = experiment('2026-12-07', {}, { at: '2026-11-19T08:00:00.000+00:00' });
const ASKED = [
  line({ type: 'check', yes: [], list: 1 }, { at: '2026-11-22T07:00:00.000+00:00' }),
  line(
    { type: 'check', yes: [], list: 1 },
    { at: '2026-11-20T07:05:00.000+00:00', order: '2026-11-22T07:00:01.000+00:00' },
  ),
];

describe('the lines that some days depend on', () => {
  it.each<[string, readonly Line[], readonly Line[]]>([
    ['a session of these days with its sets', INSIDE, INSIDE],
    ['no session before or after these days', [...BEFORE, ...AFTER], []],
    ['a session on the first and on the last day', edges(), edges()],
    ['a session moved to another day, with the correction', [...INSIDE, OUT], [...INSIDE, OUT]],
    ['a session moved to one of these days, with its sets', [...BEFORE, IN], [...BEFORE, IN]],
    [
      'the removal of a session of these days, and its own removal',
      [...INSIDE, GONE, BACK],
      [...INSIDE, GONE, BACK],
    ],
    ['no correction of other days', [...BEFORE, amend(first(BEFORE), { effort: 3 })], []],
    ['a schedule made long before', one(schedule('2025-01-01')), one(schedule('2025-01-01'))],
    ['no schedule that begins later', [schedule('2026-11-21')], []],
    ['a pause that overlaps these days', pauses().slice(0, 2), pauses().slice(0, 2)],
    ['no pause before or after these days', pauses().slice(2), []],
    ['a skip of these days', [skipped('2026-11-20', 'evening', 'time')], kept('2026-11-20')],
    ['an experiment that is to begin later', [PLANNED], [PLANNED]],
    ['no experiment written later', [experiment('2026-11-30')], []],
    ['answers written before others of these days, with a clock that was ahead', ASKED, ASKED],
    ['no skip of other days', [skipped('2026-11-21', 'evening', 'time')], []],
  ])('are: %s', (_, lines, expected) => {
    const found = linesBetween(raw(lines), FROM, TO);
    expect(found.map(({ line }) => bare(line))).toEqual(expected.map((line) => bare(line)));
  });

  it('include a set written after midnight with its session', () => {
    const session = sessionOf('2026-11-20', 'evening', 1);
    const late = setDone(
      first(session).id,
      plannedLine(3),
      {},
      { at: '2026-11-21T00:10:00.000+00:00' },
    );
    expect(linesBetween(raw([...session, late]), FROM, TO)).toHaveLength(3);
  });

  it('include lines of unknown types by their day', () => {
    const strange = (id: string, day: Day): UnknownLine => {
      return { v: 1, id, at: `${day}T07:00:00.000+00:00`, day, device: 'desk', type: 'breath' };
    };
    const lines = [strange('in', '2026-11-12'), strange('out', '2026-11-22')];
    expect(linesBetween(raw(lines), FROM, TO).map(({ line }) => line.id)).toEqual(['in']);
  });

  it('give the same result for these days as all lines do', () => {
    const window = fc.record({ from: fc.nat({ max: 130 }), days: fc.nat({ max: 40 }) });
    fc.assert(
      fc.property(journal, window, (steps, { from, days }) => {
        const lines = linesOfSteps(steps).filter((one, _, all) => !isOdd(one, all));
        const [start, end] = [addDays(FIRST_DAY, from), addDays(FIRST_DAY, from + days)];
        const part = linesBetween(raw(lines), start, end).map(({ line }) => line as Line);
        expect(between(part, start, end)).toEqual(between(lines, start, end));
        expect(lines.filter((line) => part.includes(line))).toEqual(part);
      }),
      { numRuns: 150 },
    );
  });
});

describe('unique lines', () => {
  it('are the ones read first, in order', () => {
    const lines = raw([...INSIDE, ...BEFORE, ...INSIDE]);
    expect(uniqueLines(lines)).toEqual(lines.slice(0, 6));
  });

  it('keep the text of the first', () => {
    const [line] = raw([first(INSIDE)]);
    const again = { line: first(INSIDE), text: 'another' };
    expect(uniqueLines([again, ...(line === undefined ? [] : [line])])).toEqual([again]);
  });
});

/** Whether a pause has a slot as well, which no command writes. */
function isOdd(one: Line, all: readonly Line[]): boolean {
  const target = one.type === 'amend' ? all.find(({ id }) => id === one.target) : undefined;
  return target !== undefined && 'until' in target && one.type === 'amend' && 'slot' in one.values;
}

/** The records of some days by these lines. */
function between(lines: readonly Line[], from: Day, to: Day) {
  const history = foldLines(lines);
  const isIn = ({ day }: { readonly day: Day }) => day >= from && day <= to;
  const own: Pick<History, 'sessions' | 'skips'> = {
    sessions: history.sessions.filter((one) => isIn(one)),
    skips: history.skips.filter((one) => isIn(one)),
  };
  const now = `${addDays(to, 1)}T12:00:00.000+00:00`;
  return { ...own, days: dayRecords(history, from, to, now, '04:00') };
}

function raw(lines: readonly (Line | UnknownLine)[]): readonly RawLine[] {
  return lines.map((line) => ({ line, text: encodeLine(line as Line) }));
}

function edges(): readonly Line[] {
  return [FROM, TO].map((day) => logged([0], {}, { at: `${day}T07:00:00.000+00:00` }));
}

function pauses(): readonly Line[] {
  return [
    pause('2026-11-01', '2026-11-10'),
    pause('2026-11-20', '2026-12-10'),
    pause('2026-11-01', '2026-11-09'),
    pause('2026-11-21', '2026-11-22'),
  ];
}

function one(line: Line): readonly Line[] {
  return [line];
}

function kept(day: Day): readonly Line[] {
  return [skipped(day, 'evening', 'time')];
}

/** A line without ids, which differ from sample to sample. */
function bare(line: Line | UnknownLine): string {
  return JSON.stringify(line, (name, value: unknown) =>
    ['id', 'session', 'target'].includes(name) ? undefined : value,
  );
}
