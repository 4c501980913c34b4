import { describe, expect, it } from 'vitest';
import { historyEdit } from '../../src/commands/history-edit.ts';
import { historyList } from '../../src/commands/history.ts';
import { logSkip } from '../../src/commands/log-skip.ts';
import { logSession } from '../../src/commands/log.ts';
import { schedulePause, scheduleResume } from '../../src/commands/schedule-pause.ts';
import { scheduleSet } from '../../src/commands/schedule.ts';
import { status } from '../../src/commands/status.ts';
import { historyRemove, undo } from '../../src/commands/undo.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import type { Line } from '../../src/core/journal/line.ts';
import {
  amend,
  ended,
  line,
  logged,
  pause,
  plannedLine,
  schedule,
  sessionOf,
  setDone,
  skipped,
  started,
  scheduleChange,
} from '../support/sample-journal.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';

const YES = { yes: true };
const PLAN = schedule('2026-11-01');

describe('undo', () => {
  it('asks nothing while the time zone is unknown, as nothing can be recorded', async () => {
    const zoneFault = new Fault('input', 'TZ is no zone', 'set TZ');
    const host = fakeHost({ lines: [PLAN], zoneFault });
    await expect(undo(host, {})).rejects.toBe(zoneFault);
    await expect(historyRemove(host, PLAN.id, {})).rejects.toBe(zoneFault);
  });

  it.each<[string, (host: FakeHost) => Promise<unknown>, string]>([
    [
      'a logged session',
      (host) => logSession(host, [], { at: '2026-10-02 19:00' }),
      'the logged session of Fri 2 Oct 2026 at 19:00 (lower-back)',
    ],
    [
      'a skip',
      (host) => logSkip(host, 'evening', { reason: 'ill', on: '2026-11-05' }),
      'the skip of the evening slot on Thu 5 Nov 2026 (ill)',
    ],
    [
      'a change of the plan',
      (host) => scheduleSet(host, 'morning', '06:00', undefined, { from: '2026-12-01' }),
      'the plan from Tue 1 Dec 2026: morning at 06:00, every day, lower-back',
    ],
    [
      'a pause',
      (host) => schedulePause(host, { until: '2026-11-30', reason: 'travel' }),
      'the pause from Tue 24 Nov to Mon 30 Nov 2026 (travel)',
    ],
    [
      'a correction',
      (host) => historyEdit(host, 'logged-1', { effort: '4', note: 'on ice' }),
      'the change to the logged session of Mon 23 Nov 2026 at 07:00 (lower-back): effort 4, note on ice',
    ],
    [
      'a removal',
      (host) => historyRemove(host, 'logged-1', YES),
      'the removal of the logged session of Mon 23 Nov 2026 at 07:00 (lower-back)',
    ],
    [
      'the end of a pause',
      (host) => scheduleResume(host),
      'the change to the pause from Fri 20 Nov to Wed 25 Nov 2026 (travel): until Tue 24 Nov 2026, ended early',
    ],
  ])('of %s says what it undoes, and redo brings it back', async (what, act, words) => {
    const session = logged([0], {}, { id: 'logged-1', at: '2026-11-23T07:00:00.000+00:00' });
    const away = what === 'the end of a pause' ? [pause('2026-11-20', '2026-11-25')] : [];
    const host = fakeHost({ lines: [PLAN, session, ...away] });
    const before = foldLines(host.lines);
    await act(host);
    const after = foldLines(host.lines);
    expect(after).not.toEqual(before);
    host.advance(1000);
    host.written.out = '';
    expect(await undo(host, YES)).toBe(0);
    expect(host.written.out).toBe(`Undone: ${words}.\nTo bring it back: stretch undo --redo\n`);
    expect(foldLines(host.lines)).toEqual(before);
    host.advance(1000);
    host.written.out = '';
    expect(await undo(host, { redo: true, yes: true })).toBe(0);
    // What a removal took away is not brought back by redoing it.
    const [, removed] = /^the removal of (.+)$/.exec(words) ?? [];
    const done = removed === undefined ? `Brought back: ${words}` : `Removed again: ${removed}`;
    expect(host.written.out).toBe(`${done}.\n`);
    expect(foldLines(host.lines)).toEqual(after);
  });

  it('of a coached session undoes all of it, and describes it as corrected', async () => {
    const session = sessionOf('2026-11-23', 'morning', 3);
    const moved = amend(session[0] ?? PLAN, { planned: [plannedLine(0)] }, { at: NINE });
    const host = fakeHost({ lines: [PLAN, ...session, moved] });
    await undo(host, YES);
    expect(host.written.out).toContain('the session of Mon 23 Nov 2026 at 07:05 (lower-back)');
    expect(foldLines(host.lines)).toEqual(foldLines([PLAN]));
  });

  it('adds one line with today’s day and leaves all others', async () => {
    const lines = [schedule('2026-10-01'), ...sessionOf('2026-10-30', 'morning', 3)];
    const host = fakeHost({ lines });
    await undo(host, YES);
    expect(host.lines.slice(0, -1)).toEqual(lines);
    expect(host.lines.at(-1)).toMatchObject({
      type: 'remove',
      target: lines[1]?.id,
      undo: true,
      day: '2026-11-24',
    });
  });

  it('undoes the last change of any device', async () => {
    const phone = logged([0], {}, { at: '2026-11-24T16:00:00.000+09:00', device: 'phone' });
    const desk = logged([0], {}, { at: '2026-11-24T06:59:00.000+00:00' });
    const host = fakeHost({ lines: [desk, phone] });
    await undo(host, YES);
    expect(foldLines(host.lines).sessions.map(({ id }) => id)).toEqual([desk.id]);
  });

  it('says if there is nothing to undo or redo', async () => {
    const host = fakeHost();
    await expect(undo(host, YES)).rejects.toMatchObject({
      kind: 'missing',
      message: 'there is nothing to undo',
    });
    await expect(undo(host, { redo: true, yes: true })).rejects.toMatchObject({
      kind: 'missing',
      message: 'nothing has been undone since the last change',
      hint: 'to undo that change: stretch undo',
    });
  });

  it('cannot be redone after another change', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await logSession(host, [], {});
    host.advance(1000);
    await undo(host, YES);
    host.advance(1000);
    await logSkip(host, 'morning', { reason: 'time' });
    host.advance(1000);
    const lines = [...host.lines];
    await expect(undo(host, { redo: true, yes: true })).rejects.toMatchObject({ kind: 'missing' });
    expect(host.lines).toEqual(lines);
  });

  it('without --yes and a terminal is a usage fault that says what it would do', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await expect(undo(host, {})).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringMatching(
        /^cannot ask for confirmation without a terminal: Undo the plan from Sun 1 Nov 2026: .*\?$/,
      ),
      hint: 'to go ahead without being asked: add --yes',
    });
    expect(host.lines).toEqual([PLAN]);
  });

  it('undoes the last line even if the clock was set back before it', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await logSession(host, [], {});
    const before = foldLines(host.lines);
    host.advance(-3_600_000);
    await logSkip(host, 'evening', { reason: 'time' });
    const after = foldLines(host.lines);
    await undo(host, YES);
    expect(foldLines(host.lines)).toEqual(before);
    await undo(host, { redo: true, yes: true });
    expect(foldLines(host.lines)).toEqual(after);
    // Each of the three counts as written after the one before, whatever its own time.
    expect(host.lines.slice(2)).toMatchObject(
      [1, 2, 3].map((ms) => ({
        at: '2026-11-24T06:30:00.000Z',
        order: `2026-11-24T07:30:00.00${ms}Z`,
      })),
    );
  });

  it('writes no order while the clock goes forward, and neither does redo', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await logSession(host, [], {});
    host.advance(1000);
    await undo(host, YES);
    host.advance(1000);
    await undo(host, { redo: true, yes: true });
    expect(host.lines.map((one) => 'order' in one)).toEqual([false, false, false, false]);
  });

  it('is not needed for a session that was only begun: neither the list nor the status has it', async () => {
    const head = { id: 'begun-1', at: '2026-11-24T07:20:00.000+00:00' };
    const start = started({ slot: null }, head);
    const texts = async (lines: readonly Line[]) => {
      const host = fakeHost({ lines: [PLAN, ...lines] });
      await historyList(host, {});
      await status(host, {});
      return host.written.out;
    };
    expect(await texts([start])).toBe(await texts([]));
    expect(await texts([started({ slot: null, pain: 7 }, head)])).toContain('an extra');
    expect(await texts([start, setDone('begun-1', plannedLine(0))])).toContain('an extra');
  });

  it('is refused for a session that is running in another window', async () => {
    const start = started({}, { id: 'running-1', at: '2026-11-24T07:20:00.000+00:00' });
    const host = running(fakeHost({ lines: [PLAN, start] }), 'running-1');
    await expect(undo(host, YES)).rejects.toMatchObject({
      kind: 'usage',
      message: 'that session is running in another window',
      hint: 'end it there first: press q',
    });
    expect(host.lines).toHaveLength(2);
  });
});

describe('a removal', () => {
  const session = sessionOf('2026-11-23', 'morning', 3).map((one) =>
    one.type === 'session-started' ? { ...one, id: 'abcd-1' } : { ...one, session: 'abcd-1' },
  );
  const skip = { ...skipped('2026-11-22', 'evening', 'time'), id: 'abcd-2' };
  const away = { ...pause('2026-11-20', '2026-11-21'), id: 'pause-1' };
  const lines = [PLAN, away, skip, ...session];

  it.each([
    ['abcd-1', 'the session of Mon 23 Nov 2026 at 07:05 (lower-back)'],
    ['ABCD-2', 'the skip of the evening slot on Sun 22 Nov 2026 (time)'],
    ['paus', 'the pause from Fri 20 Nov to Sat 21 Nov 2026 (travel)'],
  ])('of %s removes it from the record, and can be undone', async (typed, words) => {
    const host = fakeHost({ lines });
    expect(await historyRemove(host, typed, YES)).toBe(0);
    expect(host.written.out).toBe(`Removed: ${words}.\nTo bring it back: stretch undo\n`);
    const { sessions, skips, pauses } = foldLines(host.lines);
    expect(sessions.length + skips.length + pauses.length).toBe(2);
    expect(host.lines.slice(0, -1)).toEqual(lines);
    host.advance(1000);
    await undo(host, YES);
    expect(foldLines(host.lines)).toEqual(foldLines(lines));
  });

  it.each([
    ['abc', 'usage', '`abc` is too short for an id'],
    ['abcd', 'usage', '2 ids begin with `abcd`: abcd-'],
    ['zzzz', 'missing', 'no id begins with `zzzz`'],
  ])('of %s is refused', async (typed, kind, message) => {
    const host = fakeHost({ lines });
    await expect(historyRemove(host, typed, YES)).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(message) as unknown,
    });
    expect(host.lines).toEqual(lines);
  });

  it('of a change of the plan takes away that change only', async () => {
    const noon = { set: { name: 'noon', time: '12:00', days: [1], routine: 'core' } } as const;
    const first = scheduleChange('2026-11-23', [noon], '2026-11-23T08:00:00.000+00:00');
    const second = scheduleChange(
      '2026-11-23',
      [{ remove: 'evening' }],
      '2026-11-23T09:00:00.000+00:00',
    );
    const host = fakeHost({
      lines: [
        { ...first, id: 'plan-a' },
        { ...second, id: 'plan-b' },
      ],
    });
    const held = () =>
      foldLines(host.lines)
        .schedules.at(-1)
        ?.slots.map(({ name }) => name);
    expect(held()).toEqual(['morning', 'noon']);
    await historyRemove(host, 'plan-a', YES);
    expect(host.written.out).toContain('Removed: the plan from Mon 23 Nov 2026: noon at 12:00');
    expect(held()).toEqual(['morning']);
    host.advance(1000);
    await undo(host, YES);
    expect(held()).toEqual(['morning', 'noon']);
  });

  it('is refused for a session that is running in another window', async () => {
    const host = running(fakeHost({ lines }), 'abcd-1');
    await expect(historyRemove(host, 'abcd-1', YES)).rejects.toThrow('in another window');
    expect(host.lines).toEqual(lines);
  });

  it('is refused for something already removed', async () => {
    const host = fakeHost({ lines });
    await historyRemove(host, 'abcd-2', YES);
    host.advance(1000);
    await expect(historyRemove(host, 'abcd-2', YES)).rejects.toMatchObject({ kind: 'missing' });
  });

  it('describes what it removes as corrected', async () => {
    const { id } = session[0] ?? PLAN;
    const moved = { day: '2026-11-20', began: '2026-11-20T06:00:00.000+00:00' };
    const host = fakeHost({ lines: [...lines, amend({ id }, moved, { at: NINE })] });
    await historyRemove(host, id, YES);
    expect(host.written.out).toContain('the session of Fri 20 Nov 2026 at 06:00');
  });

  it('shows what is in force after several corrections were undone and redone', async () => {
    const run = line(
      { type: 'run', distance: 6400, seconds: 2304 },
      { id: 'abcd-9', day: '2026-10-20', at: '2026-11-24T07:00:00.000+00:00' },
    );
    const host = fakeHost({ lines: [run], settings: { units: 'km' } });
    const step = async (act: () => Promise<unknown>) => {
      host.advance(1000);
      host.written.out = '';
      await act();
    };
    await step(() => historyEdit(host, 'abcd', { time: '40:00', distance: '8km' }));
    await step(() => historyEdit(host, 'abcd', { at: 'yesterday' }));
    await step(() => undo(host, YES));
    await step(() => undo(host, YES));
    await step(() => undo(host, { redo: true, yes: true }));
    await step(() => undo(host, { redo: true, yes: true }));
    expect(host.written.out).toContain(
      'Brought back: the change to the run of Tue 20 Oct 2026: 8.0 km in 40:00: day Mon 23 Nov',
    );
    await step(() => historyRemove(host, 'abcd', YES));
    const words = 'the run of Mon 23 Nov 2026: 8.0 km in 40:00';
    expect(host.written.out).toContain(`Removed: ${words}.`);
    await step(() => undo(host, YES));
    expect(host.written.out).toContain(`Undone: the removal of ${words}.`);
  });

  it('without --yes and a terminal is a usage fault', async () => {
    const host = fakeHost({ lines });
    await expect(historyRemove(host, 'abcd-1', {})).rejects.toThrow(
      'cannot ask for confirmation without a terminal: Remove the session of Mon 23 Nov 2026 at 07:05 (lower-back)?',
    );
    expect(host.lines).toEqual(lines);
  });

  it('of a session that goes on also ignores its later sets and its end', async () => {
    const host = fakeHost({ lines });
    await historyRemove(host, 'abcd-1', YES);
    host.lines.push(setDone('abcd-1', plannedLine(4), {}, { at: NINE }));
    host.lines.push(ended('abcd-1', {}, { at: NINE }));
    expect(foldLines(host.lines).sessions).toEqual([]);
  });
});

const NINE = '2026-11-24T07:29:00.000+00:00';

/** Makes a session run in another window. */
function running(host: FakeHost, session: string): FakeHost {
  const isRunning = (id: string) => id === session;
  return Object.assign(host, { runningSessions: { ...host.runningSessions, isRunning } });
}
