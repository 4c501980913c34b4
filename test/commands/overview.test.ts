import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { overview } from '../../src/commands/overview.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { drive, fakeSessionTimers } from '../support/driven-terminal.ts';
import { fakeHost, type FakeHostOptions } from '../support/fake-host.ts';
import { experiment, line, schedule, skipped } from '../support/sample-journal.ts';

beforeEach(fakeSessionTimers);
afterEach(() => void vi.useRealTimers());

const LINES = [
  schedule('2026-11-01'),
  line({ type: 'soreness', score: 3, stiffness: 10 }, { day: '2026-11-23' }),
];
const WAKING = 'On waking this morning';

async function shown(options: FakeHostOptions): Promise<string> {
  const host = fakeHost(options);
  expect(await overview(host)).toBe(0);
  return host.written.out;
}

describe('stretch alone', () => {
  it('in a terminal has today’s slots, the next one, the last morning and three commands', async () => {
    expect(`\n${await shown({ lines: LINES, out: { isTerminal: true } })}`).toMatchInlineSnapshot(`
      "
      Tue 24 Nov
        ▸ morning  07:00  lower-back  due now
        ∙ evening  20:30  lower-back  later
      Next: morning, now (07:00), 19 min.
      On waking on Mon 23 Nov: 3 of 10, stiff for 10 min

        stretch today          begin the morning session
        stretch pain           say how sore your back was on waking
        stretch run 8km 45:10  record a run

      All commands: stretch --help
      "
    `);
  });

  it('in a pipe says the same in lines', async () => {
    expect(`\n${await shown({ lines: LINES })}`).toMatchInlineSnapshot(`
      "
      Today, Tue 24 Nov:
        morning at 07:00, lower-back: due now
        evening at 20:30, lower-back: later
      Next: morning, now (07:00), 19 min.
      On waking on Mon 23 Nov: 3 of 10, stiff for 10 min

      Begin the morning session: stretch today
      Say how sore your back was on waking: stretch pain
      Record a run: stretch run 8km 45:10
      All commands: stretch --help
      "
    `);
  });

  it('says where an experiment is, and what it leaves out', async () => {
    const lines = [...LINES, experiment('2026-11-23')];
    expect(await shown({ lines, out: { isTerminal: true } })).toContain(
      [
        '  ▸ morning  07:00  lower-back  due now',
        '  ◇ evening  20:30  lower-back  off by your experiment',
        'Experiment, week 1 of 6. Today: no evening session.',
        'Next: morning, now (07:00), 19 min.',
      ].join('\n'),
    );
    expect(await shown({ lines, now: '2026-11-24T21:00:00.000Z' })).toContain(
      [
        '  morning at 07:00, lower-back: not done',
        '  evening at 20:30, lower-back: off by your experiment',
        'Experiment, week 1 of 6. Today: no evening session.',
        'Next: morning, tomorrow at 07:00, 19 min.',
      ].join('\n'),
    );
  });

  it('shows the routine of the day, and how long that takes', async () => {
    const routines = { slot: 'morning', names: ['gentle-morning', 'lower-back'] };
    const lines = [...LINES, experiment('2026-11-23', { kind: 'routines', slots: [], routines })];
    const next = async (now: string) =>
      (await shown({ lines, now })).split('\n').filter((row) => /^Next| morning at/.test(row));
    expect(await next('2026-11-24T07:30:00.000Z')).toEqual([
      '  morning at 07:00, gentle-morning: due now',
      'Next: morning, now (07:00), 13 min.',
    ]);
    expect(await next('2026-11-26T07:30:00.000Z')).toEqual([
      '  morning at 07:00, lower-back: due now',
      'Next: morning, now (07:00), 19 min.',
    ]);
  });

  it('welcomes somebody who has recorded nothing', async () => {
    expect(`\n${await shown({ out: { isTerminal: true } })}`).toMatchInlineSnapshot(`
      "
      stretch coaches stretching and strengthening for runners, from a runners’
      thread: it says what to do, counts, and keeps a record on this computer.

      To begin with:
        stretch today            the first session; it asks three things, a key each
        stretch today --dry-run  only show what that would be, with times
        stretch setup            say which side is sore, when to exercise, and what
                                 you hear
        stretch pain             record how sore your back was on waking
        stretch run 8km 45:10    record a run

      All commands: stretch --help
      "
    `);
    expect(await shown({ lines: [skipped('2026-11-23', 'evening', 'time')] })).toContain('Today,');
    const diary = await shown({
      lines: [
        line({ type: 'run', distance: 8000 }, { day: '2026-11-22' }),
        line({ type: 'soreness', score: 3 }, { day: '2026-11-23' }),
      ],
    });
    expect(diary).toContain('On waking on Mon 23 Nov: 3 of 10');
    expect(diary).not.toContain('To begin with');
    expect(
      await shown({ lines: [line({ type: 'run', distance: 8 }, { day: '2019-11-22' })] }),
    ).toContain('Today,');
  });

  const ASKING: FakeHostOptions = {
    lines: LINES,
    settings: { face: 'plain', askMornings: 'yes' },
  };

  it('asks for the morning first, and shows it', async () => {
    const driven = await drive(ASKING, overview);
    await driven.waitFor(WAKING);
    await driven.press('5', 'enter', '1', '5', 'enter', 'q', 'enter');
    expect(await driven.end()).toBe(0);
    expect(driven.said()).toContain('On waking today: 5 of 10, stiff for 15 min');
  });

  it.each([['enter'], ['q'], ['escape'], ['ctrl-c']])(
    'shows it without a score, too, after %s',
    async (key) => {
      const driven = await drive(ASKING, overview);
      await driven.waitFor(WAKING);
      await driven.press(key);
      expect(await driven.end()).toBe(0);
      expect(driven.said()).toContain('All commands: stretch --help');
      expect(driven.said()).not.toContain('On waking today');
    },
  );

  it.each([['escape'], ['q'], ['ctrl-c']])('keeps a score that %s follows', async (key) => {
    const driven = await drive(ASKING, overview);
    await driven.waitFor(WAKING);
    await driven.press('5', key);
    expect(await driven.end()).toBe(0);
    expect(driven.said()).toContain('On waking today: 5 of 10');
  });

  it.each<[string, FakeHostOptions]>([
    ['it is switched off', { settings: { askMornings: 'no' } }],
    ['there are no keys', { hasKeys: false }],
    ['the time zone is unknown', { zoneFault: new Fault('input', 'no zone', 'set it') }],
  ])('asks nothing if %s', async (_, options) => {
    const said = await shown({
      hasKeys: true,
      out: { isTerminal: true },
      lines: LINES,
      ...options,
    });
    expect(said).toContain('All commands');
  });

  it('asks nothing where nothing can be recorded, and shows all the same', async () => {
    const host = fakeHost({ hasKeys: true, out: { isTerminal: true }, lines: LINES });
    const checkWritable = () => {
      throw new Fault('storage', 'read-only', 'make it writable');
    };
    const journal = { ...host.journal, checkWritable };
    expect(await overview({ ...host, journal })).toBe(0);
    expect(host.written.out).toContain('On waking on Mon 23 Nov: 3 of 10');
  });
});
