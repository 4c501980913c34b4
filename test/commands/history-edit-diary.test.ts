import { describe, expect, it } from 'vitest';
import type { EditOptions } from '../../src/app/corrections/correction.ts';
import { diarySince } from '../../src/app/record/diary.ts';
import { readRecord } from '../../src/app/record/read-record.ts';
import { historyEdit } from '../../src/commands/history-edit.ts';
import { historyList, historyShow } from '../../src/commands/history.ts';
import { historyRemove, undo } from '../../src/commands/undo.ts';
import type { Diary } from '../../src/core/diary/diary.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import type { Line } from '../../src/core/journal/line.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';
import { faultLike } from '../support/faults.ts';
import { line } from '../support/sample-journal.ts';

const AT = '2026-11-24T07:00:00.000+00:00';
const RUN = line(
  {
    type: 'run',
    began: '2026-11-24T06:00:00.000+00:00',
    distance: 8000,
    seconds: 2710,
    surface: 'road',
    effort: 5,
    estimated: true,
    zoneAssumed: true,
    note: 'windy',
  },
  { id: 'run-1', at: AT },
);
const OLD_RUN = line(
  { type: 'run', distance: 12_000 },
  { id: 'run-old', at: '2026-08-05T07:00:00.000+01:00', day: '2026-08-05' },
);
const MORNING = line(
  { type: 'soreness', score: 4, stiffness: 30, side: 'left', woke: true, keptFrom: ['work'] },
  { id: 'morning-1', at: AT },
);
const SWIM = line({ type: 'activity', kind: 'swim', seconds: 2400 }, { id: 'swim-1', at: AT });
const OTHER = line({ type: 'activity', kind: 'other', seconds: 1800 }, { id: 'other-1', at: AT });
const POOL = line(
  { type: 'activity', kind: 'swim', distance: 1000, seconds: 2400 },
  { id: 'pool-1', at: AT },
);
const REST = line({ type: 'activity', kind: 'rest' }, { id: 'rest-1', at: AT });
const NOTE = line({ type: 'note', text: 'new shoes', mark: true }, { id: 'note-1', at: AT });
const LINES: readonly Line[] = [OLD_RUN, RUN, MORNING, SWIM, POOL, OTHER, REST, NOTE];

describe('a correction in the diary', () => {
  it.each<[keyof Diary, string, EditOptions, Readonly<Record<string, unknown>>, string]>([
    [
      'runs',
      'run-1',
      { distance: '8.5km' },
      { distance: 8500, isEstimated: false },
      'distance 8.5 km',
    ],
    ['runs', 'run-1', { distance: '8,5' }, { distance: 8500 }, 'distance 8.5 km'],
    ['runs', 'run-1', { distance: '5 mi' }, { distance: 8046.7 }, 'distance 8.0 km'],
    ['runs', 'run-1', { distance: '8500m' }, { distance: 8500 }, 'distance 8.5 km'],
    [
      'runs',
      'run-1',
      { distance: '20', time: 'none' },
      { distance: 20_000, seconds: null },
      'time none',
    ],
    ['runs', 'run-1', { distance: 'none' }, { distance: null, seconds: 2710 }, 'distance none'],
    ['runs', 'run-1', { time: '46:00' }, { seconds: 2760, isEstimated: true }, 'time 46:00'],
    ['runs', 'run-1', { time: '46' }, { seconds: 2760 }, 'time 46:00'],
    ['runs', 'run-1', { time: '1:02' }, { seconds: 3720 }, 'time 1:02:00'],
    ['runs', 'run-1', { time: '1h02' }, { seconds: 3720 }, 'time 1:02:00'],
    [
      'runs',
      'run-1',
      { surface: 'Trail', effort: '7' },
      { surface: 'trail', effort: 7 },
      'surface trail, effort 7',
    ],
    [
      'runs',
      'run-1',
      { surface: 'none', effort: 'None' },
      { surface: null, effort: null },
      'surface none',
    ],
    ['runs', 'run-1', { note: ' ' }, { note: null }, 'no note'],
    [
      'runs',
      'run-1',
      { at: 'yesterday' },
      { day: '2026-11-23', began: null, isLate: true, isZoneAssumed: false },
      'no time of day, day Mon 23 Nov',
    ],
    [
      'runs',
      'run-1',
      { at: 'yesterday 18:00' },
      { day: '2026-11-23', began: '2026-11-23T18:00:00.000Z' },
      'began 18:00, day Mon 23 Nov',
    ],
    [
      'runs',
      'run-1',
      { at: '7:10' },
      { day: '2026-11-24', began: '2026-11-24T07:10:00.000Z', isLate: false },
      'began 07:10',
    ],
    [
      'activities',
      'swim-1',
      { time: '50', distance: '1000m' },
      { seconds: 3000, distance: 1000 },
      'distance 1000 m, time 50:00',
    ],
    [
      'activities',
      'swim-1',
      { time: 'none', at: '2026-11-20' },
      { seconds: null, day: '2026-11-20', isLate: true },
      'day Fri 20 Nov',
    ],
    [
      'activities',
      'rest-1',
      { at: 'yesterday', note: 'legs' },
      { day: '2026-11-23', note: 'legs', began: null },
      'day Mon 23 Nov 2026, note legs',
    ],
    ['mornings', 'morning-1', { score: '6' }, { score: 6, stiffness: 30 }, 'score 6'],
    [
      'mornings',
      'morning-1',
      { stiff: '45', side: 'both' },
      { stiffness: 45, side: 'both' },
      'stiff for 45 min',
    ],
    [
      'mornings',
      'morning-1',
      { stiff: 'none', side: 'none', woke: 'none' },
      { stiffness: null, side: null, woke: null },
      'stiff for none',
    ],
    [
      'mornings',
      'morning-1',
      { woke: 'no', medicine: 'yes' },
      { woke: false, medicine: true },
      'woke you no, medicine taken yes',
    ],
    ['mornings', 'morning-1', { kept: 'none' }, { keptFrom: [] }, 'kept from nothing'],
    [
      'mornings',
      'morning-1',
      { kept: 'running,work' },
      { keptFrom: ['work', 'running'] },
      'kept from work, running',
    ],
    [
      'mornings',
      'morning-1',
      { at: 'yesterday', note: 'after the race' },
      { day: '2026-11-23', isLate: true, note: 'after the race' },
      'day Mon 23 Nov',
    ],
    [
      'notes',
      'note-1',
      { text: 'new insoles' },
      { text: 'new insoles', isMark: true },
      'text new insoles',
    ],
    [
      'notes',
      'note-1',
      { mark: 'no', at: 'monday' },
      { isMark: false, day: '2026-11-23' },
      'change no, day Mon 23 Nov',
    ],
  ])('in %s of %s with %o', async (list, id, options, expected, words) => {
    const host = hostWith(LINES);
    expect(await historyEdit(host, id, options)).toBe(0);
    expect(entryOf(host, list, id)).toMatchObject(expected);
    expect(host.written.out).toMatch(/^Corrected: .*\.\nTo undo it: stretch undo\n$/);
    expect(host.written.out).toContain(words);
    expect(host.lines.slice(0, -1)).toEqual(LINES);
    host.written.out = '';
    await historyShow(host, id, {});
    expect(host.written.out).toContain(
      `corrected: ${host.written.out.split('corrected: ')[1] ?? '?'}`,
    );
    await undo(host, { yes: true });
    expect(foldLines(host.lines)).toEqual(foldLines(LINES));
  });

  it('brings back the day and the time of a run that has none, and back again', async () => {
    const host = hostWith(LINES);
    await historyEdit(host, 'run-1', { at: 'yesterday' });
    await historyEdit(host, 'run-1', { at: 'today 6:30' });
    expect(entryOf(host, 'runs', 'run-1')).toMatchObject({
      day: '2026-11-24',
      began: '2026-11-24T06:30:00.000Z',
      isLate: false,
    });
  });

  it('is in the unit of the user', async () => {
    const host = hostWith(LINES, { units: 'mi' });
    await historyEdit(host, 'run-1', { distance: '5' });
    expect(entryOf(host, 'runs', 'run-1')).toMatchObject({ distance: 8046.7 });
    expect(host.written.out).toContain('Corrected: distance 5.0 mi.');
    host.written.out = '';
    await undo(host, { yes: true });
    expect(host.written.out).toContain(
      'the change to the run of Tue 24 Nov 2026 at 06:00: 5.0 mi in 45:10: distance 5.0 mi',
    );
  });

  it.each<[string, string]>([
    ['run-old', '2026-11-24'],
    ['run-1', '2026-08-20'],
  ])('that moves %s to %s is found there, whichever months are archived', async (id, day) => {
    const host = hostWith(LINES);
    diarySince(readRecord(host), undefined);
    await historyEdit(host, id, { at: day });
    const expected = foldLines(host.lines).diary;
    expect(expected.runs.find((run) => run.id === id)?.day).toBe(day);
    expect(diarySince(readRecord(host), undefined)).toEqual(expected);
    expect(diarySince(readRecord(host), '2026-11-01').runs.some((run) => run.id === id)).toBe(
      day >= '2026-11-01',
    );
    host.written.out = '';
    await historyList(host, { from: day, to: day });
    expect(host.written.out).toContain(id.slice(0, 8));
  });

  it.each<[string, EditOptions, string, string]>([
    [
      'run-1',
      { distance: 'none', time: 'none' },
      'a run needs a distance or a time',
      'stretch history remove run-1',
    ],
    ['run-1', { distance: 'far' }, '`far` is neither a distance nor a time', '--distance 8km'],
    ['run-1', { distance: '8km 45:10' }, '--distance takes a distance', '--distance 8km'],
    ['run-1', { distance: '1200km' }, '1200 km is farther than anybody runs', 'check --distance'],
    [
      'run-1',
      { time: '10:00' },
      'would be 1:15 a km, faster than anybody runs',
      'check --distance and --time',
    ],
    ['run-1', { time: 'long' }, '`long` is neither a distance nor a time', '--time 45:10'],
    [
      'run-1',
      { time: 'yesterday' },
      '`yesterday` is neither a distance nor a time',
      '--time 45:10',
    ],
    ['run-1', { surface: 'sand' }, '--surface takes one of', '--surface road'],
    ['run-1', { at: 'tomorrow' }, 'which is in the future', '--at'],
    [
      'run-1',
      { slot: 'morning' },
      'a run has no --slot',
      'it takes --distance, --time, --surface, --effort, --at, --note',
    ],
    ['run-1', {}, 'say what to change', 'stretch history edit --help'],
    ['swim-1', { surface: 'road' }, 'an activity has no --surface', '--distance, --time, --effort'],
    ['rest-1', { time: '40' }, 'a rest day has no --time', 'it takes --at, --note'],
    ['morning-1', { score: 'none' }, 'the score takes a whole number from 0 to 10', ''],
    ['morning-1', { woke: 'maybe' }, '--woke takes yes or no', '--woke yes'],
    ['morning-1', { kept: 'sleep' }, '--kept takes any of', ''],
    ['morning-1', { painDuring: '3' }, 'a morning has no --pain-during', '--score'],
    ['note-1', { text: ' ' }, 'a note needs a text', 'stretch history remove note-1'],
    ['note-1', { effort: '3' }, 'a note has no --effort', '--text, --mark, --at'],
  ])('of %s with %o is refused', async (id, options, message, hint) => {
    const host = hostWith(LINES);
    await expect(historyEdit(host, id, options)).rejects.toMatchObject(
      faultLike('usage', message, hint),
    );
    expect(host.lines).toEqual(LINES);
  });

  it('needs a unit where none was ever set', async () => {
    const host = fakeHost({ lines: LINES });
    await expect(historyEdit(host, 'run-1', { distance: '8' })).rejects.toMatchObject(
      faultLike('usage', 'the distance 8 has no unit', 'type 8km or 8mi'),
    );
  });
});

describe('an entry of the diary', () => {
  it.each([
    ['run-1', 'the run of Tue 24 Nov 2026 at 06:00: 8.0 km in 45:10'],
    ['run-old', 'the run of Wed 5 Aug 2026: 12.0 km'],
    ['morning-1', 'the morning score of Tue 24 Nov 2026: 4 of 10'],
    ['swim-1', 'the swim of Tue 24 Nov 2026: 40 min'],
    ['pool-1', 'the swim of Tue 24 Nov 2026: 40 min, 1000 m'],
    ['other-1', 'the activity of Tue 24 Nov 2026: 30 min'],
    ['rest-1', 'the rest day, Tue 24 Nov 2026'],
    ['note-1', 'the note of Tue 24 Nov 2026: new shoes'],
  ])('%s is removed, brought back, and removed again', async (id, words) => {
    const host = hostWith(LINES);
    const [before, without] = [foldLines(LINES).diary, LINES.filter((one) => one.id !== id)];
    await historyRemove(host, id, { yes: true });
    expect(host.written.out).toBe(`Removed: ${words}.\nTo bring it back: stretch undo\n`);
    expect(foldLines(host.lines).diary).toEqual(foldLines(without).diary);
    await undo(host, { yes: true });
    expect(host.written.out).toContain(`Undone: the removal of ${words}.`);
    expect(foldLines(host.lines).diary).toEqual(before);
    await undo(host, { yes: true, redo: true });
    expect(host.written.out).toContain(`Removed again: ${words}.`);
    expect(foldLines(host.lines).diary).toEqual(foldLines(without).diary);
  });

  it.each(['x\u001b[2J\u202e', 'sand'])(
    'with a surface of a later version, %s, is shown without it',
    async (surface) => {
      const later = { ...RUN, surface } as unknown as Line;
      const host = hostWith([later]);
      await historyShow(host, 'run-1', {});
      expect(host.written.out).toContain('Run: 8.0 km in 45:10, 5:39 a km, effort 5');
      expect(host.written.out).not.toContain(surface);
      await historyEdit(host, 'run-1', { effort: '3' });
      expect(host.lines[0]).toEqual(later);
    },
  );
});

function hostWith(
  lines: readonly Line[],
  settings: { units?: string } = { units: 'km' },
): FakeHost {
  return fakeHost({ lines, settings });
}

function entryOf(host: FakeHost, list: keyof Diary, id: string) {
  const all: readonly { readonly id: string }[] = foldLines(host.lines).diary[list];
  return all.find((one) => one.id === id);
}
