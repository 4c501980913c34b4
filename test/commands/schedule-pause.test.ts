import { describe, expect, it } from 'vitest';
import {
  type PauseOptions,
  schedulePause,
  scheduleResume,
} from '../../src/commands/schedule-pause.ts';
import { historyEdit } from '../../src/commands/history-edit.ts';
import { undo } from '../../src/commands/undo.ts';
import { dayRecords } from '../../src/core/adherence/day-record.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import { type Line, MAX_NOTE_LENGTH } from '../../src/core/journal/line.ts';
import { pause, schedule, sessionOf } from '../support/sample-journal.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';

const PLAN = schedule('2026-11-01');
const WRITTEN = '2026-11-23T14:00:00.000+00:00';
const now = pause('2026-11-23', '2026-11-27', {}, WRITTEN);
const later = pause('2026-12-10', '2026-12-12', {}, WRITTEN);
const latest = pause('2026-12-20', '2026-12-22', {}, WRITTEN);

describe('a pause', () => {
  it('plans nothing from today to its last day, and says what comes next', async () => {
    const host = fakeHost({ lines: [PLAN] });
    expect(await schedulePause(host, { until: 'sunday', reason: 'Travel', note: ' sea ' })).toBe(0);
    expect(foldLines(host.lines).pauses).toMatchObject([
      { from: '2026-11-24', until: '2026-11-29', reason: 'travel', note: 'sea', ended: undefined },
    ]);
    expect(host.written.out).toBe(
      [
        'Paused (travel): Tue 24 Nov to Sun 29 Nov 2026. Slots on these days count as neither done nor missed.',
        'Next: morning, Mon 30 Nov at 07:00.',
        'To resume earlier: stretch schedule resume',
        '',
      ].join('\n'),
    );
    expect(statesOf(host, '2026-11-24', '2026-11-24')).toEqual(['paused', 'paused']);
    await undo(host, { yes: true });
    expect(foldLines(host.lines)).toEqual(foldLines([PLAN]));
  });

  it('may start later, and last one day', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await schedulePause(host, { from: 'friday', until: 'friday', reason: 'ill' });
    expect(host.written.out).toContain('Paused (ill): Fri 27 Nov 2026. Slots');
    expect(host.written.out).toContain('Next: morning, now (07:00).');
  });

  it('of a plan without slots says when the plan resumes', async () => {
    const host = fakeHost({ lines: [schedule('2026-11-01', [])] });
    await schedulePause(host, { until: '2026-11-30', reason: 'ill' });
    expect(host.written.out).toContain('The plan resumes on Tue 1 Dec.');
  });

  it.each<[PauseOptions, string, string]>([
    [
      { until: 'sunday' },
      'a reason is needed: --reason travel|ill|advised|other',
      '--reason travel',
    ],
    [{ until: 'sunday', reason: 'pain' }, '--reason takes one of travel, ill', '--reason travel'],
    [{ reason: 'ill' }, 'a pause needs its last day', '--until "in a week" --reason travel'],
    [{ until: 'yesterday', reason: 'ill' }, 'which is already past', 'today is Tue 24 Nov 2026'],
    [{ until: 'sometime', reason: 'ill' }, '--until takes a day, not `sometime`', '--until'],
    [
      { until: 'sunday', from: 'monday', reason: 'ill' },
      'before it begins (Mon 30 Nov)',
      'must be 2026-11-30 or later',
    ],
    [
      { until: 'friday', from: '1 nov', reason: 'ill' },
      '--until: `friday` could be Fri 20 Nov 2026 or Fri 27 Nov 2026',
      'type --until 2026-11-20 or --until 2026-11-27',
    ],
    [{ from: '1 nov', reason: 'ill' }, 'a pause needs its last day', '--until "in a week"'],
    [{ from: '1 jun', until: '2 jun', reason: 'ill' }, 'could be Mon 1 Jun 2026 or Tue', '--from'],
    [{ from: '5 nov', until: '1 nov', reason: 'ill' }, 'would end (Sun 1 Nov) before', 'the last'],
    [{ until: '2027-11-25', reason: 'ill' }, 'at most 366 days', 'must be 2027-11-24 or earlier'],
    [{ until: 'sunday', reason: 'ill', note: 'x'.repeat(MAX_NOTE_LENGTH + 1) }, 'at most 2000', ''],
    [
      { until: '2026-12-10', reason: 'ill' },
      'already paused from Thu 10 Dec to Sat 12 Dec',
      `stretch history edit ${later.id.slice(0, 8)} --until 2026-12-10`,
    ],
    [{ from: '2026-12-12', until: '2026-12-20', reason: 'ill' }, 'already paused from', ''],
    [{ from: '2026-12-11', until: '2026-12-11', reason: 'ill' }, 'already paused from', ''],
    [{ until: '2026-12-31', reason: 'ill' }, 'already paused from', ''],
  ])('refuses %o', async (options, message, hint) => {
    const host = fakeHost({ lines: [PLAN, later] });
    await expect(schedulePause(host, options)).rejects.toMatchObject({
      name: 'Fault',
      kind: 'usage',
      message: expect.stringContaining(message) as unknown,
      hint: expect.stringContaining(hint) as unknown,
    });
    expect([host.lines, host.written.out]).toEqual([[PLAN, later], '']);
  });

  it('may last a year and a day, and end right before another', async () => {
    const host = fakeHost({ lines: [PLAN, pause('2027-11-25', '2027-11-30', {}, WRITTEN)] });
    expect(await schedulePause(host, { until: '2027-11-24', reason: 'advised' })).toBe(0);
  });

  it('may start on the day another was ended early', async () => {
    const host = fakeHost({ lines: [PLAN, now] });
    await scheduleResume(host);
    host.advance(1000);
    expect(await schedulePause(host, { until: 'friday', reason: 'ill' })).toBe(0);
  });
});

describe('a pause that is over', () => {
  it.each<[PauseOptions]>([
    [{ from: '20 nov', until: '22 nov', reason: 'ill' }],
    [{ from: '20-22 nov', reason: 'ill' }],
    [{ from: 'last friday', until: '2 days ago', reason: 'ill' }],
  ])('by %o covers what was missed, and undo gives it back', async (options) => {
    const host = fakeHost({ lines: [PLAN, ...sessionOf('2026-11-21', 'morning', 5)] });
    await schedulePause(host, options);
    expect(host.written.out).toBe(
      [
        'Paused (ill): Fri 20 Nov to Sun 22 Nov 2026. Slots on these days count as neither done nor missed.',
        'Next: morning, now (07:00).',
        'To take it back: stretch undo',
        '',
      ].join('\n'),
    );
    expect(statesOf(host, '2026-11-19', '2026-11-23').join(' ')).toBe(
      'missed missed paused paused done paused paused paused missed missed',
    );
    host.advance(1000);
    await undo(host, { yes: true });
    expect(statesOf(host, '2026-11-20', '2026-11-20')).toEqual(['missed', 'missed']);
  });

  it('may go on, and can be ended', async () => {
    const host = fakeHost({ lines: [PLAN], now: '2026-11-24T15:00:00.000Z' });
    await schedulePause(host, { from: 'yesterday', until: 'friday', reason: 'ill' });
    expect(statesOf(host, '2026-11-23', '2026-11-25')).toEqual(Array(6).fill('paused'));
    host.advance(1000);
    await scheduleResume(host);
    expect(statesOf(host, '2026-11-23', '2026-11-25')).toEqual([
      'paused',
      'paused',
      'paused',
      'open',
      'later',
      'later',
    ]);
  });

  it('that begins today leaves alone what is already over', async () => {
    const host = fakeHost({ lines: [PLAN], now: '2026-11-24T15:00:00.000Z' });
    await schedulePause(host, { until: 'friday', reason: 'ill' });
    expect(statesOf(host, '2026-11-24', '2026-11-24')).toEqual(['missed', 'paused']);
  });

  it('can be made longer or shorter later', async () => {
    const host = fakeHost({ lines: [PLAN] });
    await schedulePause(host, { from: '20 nov', until: '22 nov', reason: 'ill' });
    const [made] = foldLines(host.lines).pauses;
    host.advance(1000);
    await historyEdit(host, made?.id ?? '', { until: '21 nov' });
    expect(statesOf(host, '2026-11-21', '2026-11-22')).toEqual([
      'paused',
      'paused',
      'missed',
      'missed',
    ]);
  });
});

describe('resuming the plan', () => {
  it('ends the current pause now, so that the open slot counts again', async () => {
    const host = fakeHost({ lines: [PLAN, now, later] });
    host.advance(8 * 3_600_000);
    expect(await scheduleResume(host)).toBe(0);
    const pauses = foldLines(host.lines).pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    expect(pauses).toMatchObject([
      { id: now.id, until: '2026-11-24', ended: '2026-11-24T15:30:00.000Z' },
      { id: later.id, ended: undefined },
    ]);
    expect(statesOf(host, '2026-11-23', '2026-11-25')).toEqual([
      'missed',
      'paused',
      'paused',
      'open',
      'later',
      'later',
    ]);
    expect(host.written.out).toBe(
      'The pause from Mon 23 Nov to Fri 27 Nov 2026 is over.\nNext: evening from 20:30, can be done now.\n',
    );
    await undo(host, { yes: true });
    expect(foldLines(host.lines)).toEqual(foldLines([PLAN, now, later]));
  });

  it('cancels the next pause if none is current', async () => {
    const host = fakeHost({ lines: [PLAN, later, latest] });
    await scheduleResume(host);
    expect(foldLines(host.lines).pauses.map(({ id }) => id)).toEqual([latest.id]);
    expect(host.written.out).toBe(
      'The pause from Thu 10 Dec to Sat 12 Dec 2026 is cancelled.\nNext: morning, now (07:00).\n',
    );
    await undo(host, { yes: true });
    expect(foldLines(host.lines).pauses).toHaveLength(2);
  });

  it('cancels the earliest pause, in whatever order they were entered', async () => {
    const host = fakeHost({ lines: [PLAN, latest, later] });
    await scheduleResume(host);
    expect(foldLines(host.lines).pauses.map(({ id }) => id)).toEqual([latest.id]);
  });

  it.each<[string, readonly Line[]]>([
    ['was never paused', [PLAN]],
    ['was paused until yesterday', [PLAN, pause('2026-11-20', '2026-11-23')]],
  ])('is refused if the plan %s', async (_, lines) => {
    const host = fakeHost({ lines });
    await expect(scheduleResume(host)).rejects.toMatchObject({
      kind: 'missing',
      message: 'the plan is not paused',
      hint: 'to see what is planned: stretch schedule',
    });
    expect(host.lines).toEqual(lines);
  });

  it('is refused a second time', async () => {
    const host = fakeHost({ lines: [PLAN, now] });
    await scheduleResume(host);
    host.advance(1000);
    await expect(scheduleResume(host)).rejects.toThrow('the plan is not paused');
  });
});

function statesOf(host: FakeHost, from: string, to: string): readonly string[] {
  const days = dayRecords(foldLines(host.lines), from, to, host.clock.stamp(), '04:00');
  return days.flatMap(({ slots }) => slots.map(({ state }) => state));
}
