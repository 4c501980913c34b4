import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../src/app/record/history-report.ts';
import { diarySince } from '../../../src/app/record/diary.ts';
import {
  fullHistory,
  readFullRecord,
  readRecord,
  recentHistory,
  recordedDays,
  type RecordSnapshot,
  sessionsSince,
  skipsSince,
} from '../../../src/app/record/read-record.ts';
import { type RecordMonth, recordMonths } from '../../../src/app/record/record-months.ts';
import type { History } from '../../../src/core/journal/history.ts';
import { writeLine } from '../../../src/app/record/write-line.ts';
import type { Line, Payload } from '../../../src/core/journal/line.ts';
import {
  isEasierNext,
  latestStrongPain,
  strongPainDaysInWeek,
} from '../../../src/core/journal/pain.ts';
import { NO_PRACTICE, practiceAfter } from '../../../src/core/journal/practice.ts';
import { addDays, compareDays } from '../../../src/core/time/day.ts';
import { plainEntries } from '../../../src/formats/export/json.ts';
import { entriesIn as linesEntries } from '../../../src/formats/export/json-entries.ts';
import type { Cache } from '../../../src/host/files/cache.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';
import {
  FIRST_DAY,
  journal,
  linesAfter,
  linesOfSteps,
  type Step,
  step,
} from '../../support/journal-arbitrary.ts';

const DAY_MS = 86_400_000;
/** Cases in the suite; as many as this variable says, to look for a difference in more. */
const CASES = Number(process.env['KEPT_MONTHS_CASES'] ?? 300);

/** What happens to a record between two commands that read it. */
type Event =
  | { readonly kind: 'recorded'; readonly step: Step }
  /** A command writes a line; if it waited for an answer, others came after it had read the record. */
  | {
      readonly kind: 'written';
      readonly payload: Payload;
      readonly back: number;
      readonly meanwhile: readonly Step[];
    }
  /** Lines of a device that only come now. */
  | { readonly kind: 'merged'; readonly steps: readonly Step[]; readonly isElsewhere: boolean }
  /** A line is in a second file, too, there perhaps with another day. */
  | {
      readonly kind: 'copied';
      readonly of: number;
      readonly file: string | undefined;
      readonly moved: number;
    }
  | { readonly kind: 'passed'; readonly days: number }
  | { readonly kind: 'day-start'; readonly at: string }
  | {
      readonly kind: 'damaged';
      readonly of: number;
      readonly how: 'gone' | 'zeros' | 'exchanged';
      readonly with: number;
    }
  /** Another command, that has not seen the last lines, runs while one does, after some of its uses of the cache. */
  | { readonly kind: 'at-once'; readonly after: number; readonly unseen: number };

const file = fc.constantFrom(
  '2026-01.old.ndjson',
  '2026-03.old.ndjson',
  '2026-05.old.ndjson',
  'old.ndjson',
);

const payload: fc.Arbitrary<Payload> = fc.constantFrom<Payload[]>(
  { type: 'soreness', score: 3 },
  { type: 'run', distance: 5000, seconds: 1800 },
  { type: 'activity', kind: 'swim', seconds: 1800 },
  { type: 'note', text: 'New shoes', mark: true },
  { type: 'skip', slot: 'evening', reason: 'travel' },
  { type: 'skip', from: '2026-02-01', until: '2026-03-20', reason: 'ill' },
  {
    type: 'session-logged',
    routine: 'core',
    name: 'Core',
    slot: 'morning',
    affected: 'left',
    began: '2026-03-01T07:00:00.000+00:00',
    pain: 5,
    planned: [],
    did: [],
  },
);

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('recorded' as const), step }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('written' as const),
      payload,
      back: fc.constantFrom(0, 0, 0, 1, 40),
      meanwhile: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(step, { minLength: 1, maxLength: 3 }) },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('merged' as const),
      steps: fc.array(step, { minLength: 1, maxLength: 6 }),
      isElsewhere: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('copied' as const),
      of: fc.nat(200),
      file: fc.option(file, { nil: undefined }),
      moved: fc.constantFrom(0, 0, -40, 40),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('passed' as const),
      days: fc.constantFrom(1, 3, 31, 70),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('day-start' as const),
      at: fc.constantFrom('04:00', '01:00'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('damaged' as const),
      of: fc.nat(30),
      how: fc.constantFrom(
        'gone' as const,
        'gone' as const,
        'zeros' as const,
        'exchanged' as const,
      ),
      with: fc.nat(30),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('at-once' as const),
      after: fc.nat(30),
      unseen: fc.nat(10),
    }),
  },
);

const start = fc.record({ day: fc.integer({ min: 40, max: 100 }), hour: fc.nat(23) });

describe('what is kept of ended months', () => {
  it('never differs from what all lines come to, whatever happens to the journal and to the cache', async () => {
    await fc.assert(
      fc.asyncProperty(
        journal,
        start,
        fc.array(event, { minLength: 1, maxLength: 5 }),
        async (steps, { day, hour }, events) => {
          const now = `${addDays(FIRST_DAY, day)}T${String(hour).padStart(2, '0')}:30:00.000Z`;
          const files = new Map<Line, string>();
          const host = fakeHost({
            lines: linesOfSteps(steps),
            now,
            settings: { device: 'desk' },
            fileOf: (line) => files.get(line),
          });
          const seen = [...differences(host)];
          for (const [index, one] of events.entries()) {
            seen.push(...(await happen(host, files, one, `${index}-`)), ...differences(host));
          }
          for (const { found, expected } of seen) expect(found).toEqual(expected);
        },
      ),
      { numRuns: CASES, endOnFailure: CASES > 300 },
    );
  }, 3_600_000);
});

async function happen(
  host: FakeHost,
  files: Map<Line, string>,
  event: Event,
  name: string,
): Promise<readonly Difference[]> {
  switch (event.kind) {
    case 'recorded':
      host.lines.push(...linesAfter(host.lines, [event.step], name));
      return [];
    case 'written': {
      const record = readRecord(host);
      host.lines.push(...linesAfter(host.lines, event.meanwhile, name));
      writeLine(host, record, event.payload, addDays(record.today, -event.back));
      return [];
    }
    case 'merged': {
      const lines = linesAfter(host.lines, event.steps, name);
      const other = lines.map((line) => ({ ...line, device: 'tablet' }));
      if (event.isElsewhere) for (const line of other) files.set(line, '2026-02.tablet.ndjson');
      host.lines.push(...other);
      return [];
    }
    case 'copied': {
      const line = host.lines[event.of % Math.max(1, host.lines.length)];
      if (line === undefined) return [];
      const copy = { ...line, day: addDays(line.day, event.moved), device: 'copy' };
      if (event.file !== undefined) files.set(copy, event.file);
      host.lines.push(copy);
      return [];
    }
    case 'passed':
      host.advance(event.days * DAY_MS);
      return [];
    case 'day-start':
      await host.settings.write({ dayStart: event.at });
      return [];
    case 'damaged':
      damage(host.cached, event);
      return [];
    case 'at-once':
      return readAtOnce(host, event);
  }
}

function damage(
  cached: FakeHost['cached'],
  { of, how, with: other }: Extract<Event, { readonly kind: 'damaged' }>,
): void {
  const names = [...cached.keys()];
  const name = names[of % Math.max(1, names.length)] ?? '';
  const kept = cached.get(name);
  if (kept === undefined) return;
  if (how === 'gone') cached.delete(name);
  else if (how === 'exchanged')
    cached.set(name, cached.get(names[other % names.length] ?? '') ?? kept);
  else {
    const from = Math.floor((kept.text.length * (other + 1)) / 32);
    const zeros = '\0'.repeat(Math.min(64, kept.text.length - from));
    cached.set(name, {
      ...kept,
      text: `${kept.text.slice(0, from)}${zeros}${kept.text.slice(from + zeros.length)}`,
    });
  }
}

/** Reads the record while another command does, which still sees the journal as it was some lines before. */
function readAtOnce(
  host: FakeHost,
  { after, unseen }: Extract<Event, { readonly kind: 'at-once' }>,
): readonly Difference[] {
  const earlier = host.lines.slice(0, Math.max(0, host.lines.length - unseen));
  const seen: Difference[] = [];
  let uses = 0;
  const meanwhile = () => {
    if (uses++ !== after) return;
    const all = host.lines.splice(0, host.lines.length, ...earlier);
    seen.push(...differences(host));
    host.lines.splice(0, host.lines.length, ...all);
  };
  const cache: Cache = {
    ...host.cache,
    read: (name, key) => {
      meanwhile();
      return host.cache.read(name, key);
    },
    write: (name, key, text) => {
      meanwhile();
      host.cache.write(name, key, text);
    },
  };
  host.cached.delete('latest');
  host.cached.delete('brief');
  seen.push(...differences({ ...host, cache }));
  return seen;
}

/** What was found, and what all lines come to. */
interface Difference {
  readonly found: unknown;
  readonly expected: unknown;
}

/** Compares what is kept with what all lines come to; empty if both are the same. */
function differences(host: FakeHost): readonly Difference[] {
  const { dayStart } = host.settings.read().settings;
  const key = `${host.lines.length} ${host.clock.stamp()} ${dayStart}`;
  const known = worked.get(host.lines);
  const expected = known?.key === key ? known.view : viewOf(readFullRecord(host));
  worked.set(host.lines, { key, view: expected });
  const found = viewOf(readRecord(host));
  return isSame(found, expected) ? [] : [{ found, expected }];
}

/** Whether `toEqual` would say so, which takes longer: what is missing is as what is undefined. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  if (!isObject(a) || !isObject(b)) return false;
  for (const name in a) if (!isSame(a[name], b[name])) return false;
  for (const name in b) if (b[name] !== undefined && a[name] === undefined) return false;
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What all lines of a journal came to last, and when: much of what happens changes nothing of that. */
const worked = new WeakMap<readonly Line[], { readonly key: string; readonly view: unknown }>();

/** Everything that commands ask of a record. */
function viewOf(record: RecordSnapshot) {
  const { journal, today, history } = record;
  const lately = addDays(today, -50);
  const practice = journal.archivedPractice ?? NO_PRACTICE;
  const { windows, streak, days } = overviewOf(record, 28);
  const all = fullHistory(record);
  const { bad, badCount, exposed } = journal.problems;
  return {
    all: { ...all, skips: byDay(all.skips) },
    days: recordedDays(record, today, undefined),
    lately: recordedDays(record, today, lately),
    overview: { windows, streak, days: days.slice(-28) },
    sessions: sessionsSince(record, lately),
    skips: byDay(skipsSince(record, lately)),
    diary: [20, 50].map((back) => diarySince(record, addDays(today, -back))),
    practice: practiceAfter(practice, recentHistory(record).sessions),
    pain: [latestStrongPain(history), isEasierNext(history), strongPainDaysInWeek(history, today)],
    written: journal.lastWritten(),
    problems: [bad, badCount, exposed],
    entries: all.sessions.length % 4 === 0 ? entriesIn(record) : [],
  };
}

/** What an export as JSON has of each month: only of some records, as it takes as long as all else. */
function entriesIn(record: RecordSnapshot): readonly (readonly string[])[] {
  return [...recordMonths(record, { from: undefined, to: record.today })].map(entriesOf);
}

function entriesOf(month: RecordMonth): readonly string[] {
  const diary = month.diary();
  const { sessions, of } = plainEntries(month, diary) ?? linesEntries(month.lines());
  const { mornings, runs, activities, notes } = diary;
  const lists = [byDay(month.skips), mornings, runs, activities, notes];
  return [...sessions(month.sessions), ...lists.flatMap((list) => of(list))];
}

/** Sorts skips by day, because which of two was recorded later only matters within a day. */
function byDay(skips: History['skips']): History['skips'] {
  return skips.toSorted((a, b) => compareDays(a.day, b.day));
}
