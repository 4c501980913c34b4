import { beforeAll, describe, expect, it } from 'vitest';
import { promptFileText } from '../../src/app/reminders/prompt-file-contents.ts';
import { check } from '../../src/commands/check.ts';
import { historyCalendar, historyList, historyShow } from '../../src/commands/history.ts';
import { remind } from '../../src/commands/remind.ts';
import { scheduleShow } from '../../src/commands/schedule-show.ts';
import { setup } from '../../src/commands/setup.ts';
import { start } from '../../src/commands/start.ts';
import { status } from '../../src/commands/status.ts';
import { today } from '../../src/commands/today.ts';
import { historyRemove, undo } from '../../src/commands/undo.ts';
import { readRecord } from '../../src/app/record/read-record.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { groupOf } from '../../src/core/safety/check-group.ts';
import {
  CHECK_ITEMS,
  type CheckItem,
  suggestedCautions,
} from '../../src/core/safety/check-list.ts';
import { NEW_PLAN_SLOTS } from '../../src/core/schedule/slot.ts';
import type { Host } from '../../src/host/host.ts';
import type { SignalHandlers } from '../../src/host/terminal/signals.ts';
import { dayRecord } from '../../src/core/adherence/day-record.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import { type FakeHost, fakeHost, type FakeHostOptions } from '../support/fake-host.ts';
import { line, schedule, skipped, started } from '../support/sample-journal.ts';

// A session loads it while it asks, and may have ended before it is there.
beforeAll(() => import('../../src/app/session/coach.ts'));

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PLAN = schedule('2026-11-01');

/** A host at 07:30, half an hour after the morning slot’s time, with the default plan. */
const hostOf = (options: FakeHostOptions = {}) => fakeHost({ lines: [PLAN], ...options });

/** What a command printed, and its exit code or the fault it ended with. */
async function told(host: FakeHost, command: (host: Host) => Promise<number>) {
  host.written.out = '';
  host.written.err = '';
  try {
    const code = await command(host);
    return { code, ...host.written };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { code: error.kind, out: error.message, err: error.hint };
  }
}

/** A host whose sessions are asked to end as soon as they have begun. */
function ending(host: FakeHost): Host {
  return {
    ...host,
    signals: async ({ onEnd }: SignalHandlers) => {
      onEnd('SIGTERM');
      return { stop: () => undefined, close: () => undefined };
    },
  };
}

const ENDED = 143;

/** What everything that coaches, reminds or shows what is due does now. */
async function everything(host: FakeHost) {
  return {
    today: (await told(host, () => today(ending(host), {}))).code,
    start: (await told(host, () => start(ending(host), 'lower-back', {}))).code,
    dryRun: (await told(host, () => today(host, { dryRun: true }))).out.split('\n').at(-2),
    status: (await told(host, (it_) => status(it_, {}))).out,
    schedule: (await told(host, (it_) => scheduleShow(it_, {}))).out,
    short: (await told(host, (it_) => status(it_, { short: true }))).out,
    json: (await told(host, (it_) => status(it_, { json: true }))).out,
    remind: (await told(host, (it_) => remind(it_, 'morning', { dryRun: true }))).out,
    prompt: await promptFileText(host, readRecord(host)),
  };
}

const STOP_LINE =
  /^ *No session (until you have been seen: stretch check|for now: stretch check|today; from tomorrow the list is asked again\.)$/m;

/** Expects that there is no session, nothing is due, nobody is reminded, and nothing says why. */
async function expectStopped(host: FakeHost, item: CheckItem): Promise<void> {
  const seen = await everything(host);
  expect([seen.today, seen.start]).toEqual(['stopped', 'stopped']);
  expect(seen.dryRun).toMatch(STOP_LINE);
  expect(seen.status).toMatch(STOP_LINE);
  expect(seen.schedule).toMatch(STOP_LINE);
  const isUntilSeen = groupOf(item.id || 'e1') === 'emergency';
  expect(seen.status.includes('until you have been seen')).toBe(isUntilSeen);
  expect(seen.short).toBe('nothing due\n');
  expect(seen.remind).toBe('nothing: morning is skipped (advised)\n');
  // What is urgent stops today alone.
  if (isUntilSeen) expect(seen.prompt).toBe('');
  expect(promptToday(seen.prompt, host)).toEqual([]);
  for (const text of [
    seen.status,
    seen.schedule,
    seen.short,
    seen.json,
    seen.remind,
    seen.prompt,
  ]) {
    expect(text).not.toContain(item.words);
    expect(text).not.toMatch(/\b[eu]\d[ab]?\b/);
  }
}

/** The lines of a prompt file that begin before the training day is over. */
function promptToday(text: string, host: FakeHost): readonly string[] {
  const tomorrow = Date.parse(`${host.clock.stamp().slice(0, 10)}T04:00:00Z`) + DAY;
  return text
    .split('\n')
    .filter((row) => row !== '' && Number(row.split(' ')[0]) < tomorrow / 1000);
}

async function expectGoing(host: FakeHost): Promise<void> {
  const seen = await everything(host);
  expect([seen.today, seen.start]).toEqual([ENDED, ENDED]);
  expect(`${seen.dryRun}${seen.status}${seen.schedule}`).not.toMatch(STOP_LINE);
  expect(seen.prompt).toContain('stretch today');
}

const ITEMS = CHECK_ITEMS.map((item) => ({ ...item, group: groupOf(item.id) }));
const ofGroup = (group: string) => ITEMS.filter((item) => item.group === group);

describe('an emergency answer', () => {
  it.each(ofGroup('emergency'))('$id: $words', async (item) => {
    const host = hostOf();
    const { code, out } = await told(host, (it_) => check(it_, { yes: item.id }));
    expect(code).toBe(0);
    expect(out).toContain(`yes to: ${item.words}.`);
    expect(out).toMatch(item.id === 'e8' ? /Be seen today: call 111/ : /Stop and get help now/);
    expect(out).toContain('once you have been: stretch check');
    expect(host.lines.at(-1)).toMatchObject({ type: 'check', yes: [item.id], list: 1 });
    await expectStopped(host, item);
    // Another answer does not end it, on that day or later.
    await check(host, { none: true });
    await expectStopped(host, item);
    host.advance(2 * DAY);
    await check(host, { none: true });
    await expectStopped(host, item);
    const seen = await told(host, (it_) => check(it_, { seen: 'yesterday' }));
    expect(seen.out).toContain('seen on Wed 25 Nov 2026, and told that you may exercise');
    expect(seen.out).toMatch(/\nTo go on: stretch today\n$/);
    expect(seen.out).toContain('decided by whoever saw you, not by this program');
    expect(host.lines.at(-1)).toMatchObject({ yes: [item.id], seen: '2026-11-25' });
    await expectGoing(host);
  });
});

describe('an urgent answer', () => {
  it.each(ofGroup('urgent'))('$id: $words', async (item) => {
    const host = hostOf();
    const { out } = await told(host, (it_) => check(it_, { yes: item.id }));
    expect(out).toContain(`yes to: ${item.words}.`);
    expect(out).toContain('Call 111, or ask for an urgent appointment with your GP, today');
    expect(out.includes('Stop running')).toBe(item.id === 'u7');
    await expectStopped(host, item);
    await check(host, { none: true });
    await expectStopped(host, item);
    host.advance(DAY);
    await expectGoing(host);
  });

  it('ends with its day: slots count, reminders come, and the list is asked until it is answered', async () => {
    const host = hostOf();
    await check(host, { yes: 'u1' });
    const on = await everything(host);
    expect(on.schedule).toContain('No session today; from tomorrow the list is asked again.\n');
    expect(on.schedule).toContain('Wed 25 Nov  07:00  morning');
    host.advance(DAY);
    const seen = await everything(host);
    expect(seen.short).toBe('morning due\n');
    expect(seen.remind).not.toContain('nothing:');
    const slots = (day: string) =>
      dayRecord(foldLines(host.lines), day, host.clock.stamp(), '04:00').slots.map(
        ({ state, reason }) => [state, reason],
      );
    expect(slots('2026-11-24')).toEqual([
      ['excused', 'advised'],
      ['excused', 'advised'],
    ]);
    expect(slots('2026-11-25')).toEqual([
      ['due', null],
      ['later', null],
    ]);
    const asked = async () =>
      (await told(host, () => today(ending(host), {}))).err.includes('Before you start');
    expect(await asked()).toBe(true);
    // Days without an answer are days like any other.
    host.advance(2 * DAY);
    expect(slots('2026-11-26')).toEqual([
      ['missed', null],
      ['missed', null],
    ]);
    expect(await asked()).toBe(true);
    await check(host, { none: true });
    expect(await asked()).toBe(false);
  });

  it('that is true again stops its own day, and none between', async () => {
    const host = hostOf();
    await check(host, { yes: 'u1' });
    host.advance(2 * DAY);
    await check(host, { yes: 'u2' });
    expect((await everything(host)).today).toBe('stopped');
    const states = ['2026-11-24', '2026-11-25', '2026-11-26'].map((day) =>
      dayRecord(foldLines(host.lines), day, host.clock.stamp(), '04:00').slots.map(
        ({ state }) => state,
      ),
    );
    expect(states).toEqual([
      ['excused', 'excused'],
      ['missed', 'missed'],
      ['excused', 'excused'],
    ]);
    host.advance(DAY);
    // What was urgent may have been seen about afterwards.
    expect((await told(host, (it_) => check(it_, { seen: 'yesterday' }))).code).toBe(0);
    await expectGoing(host);
  });

  it('ends on the same day if somebody was seen', async () => {
    const host = hostOf();
    await check(host, { yes: 'u1,u4a' });
    expect((await told(host, (it_) => check(it_, { seen: 'today' }))).code).toBe(0);
    await expectGoing(host);
  });
});

describe('--anyway', () => {
  it.each([
    ['u1', ENDED],
    ['e1', 'stopped'],
    ['a1', 'stopped'],
  ])('after %s: %s', async (yes, code) => {
    const host = hostOf();
    await check(host, { yes });
    for (const command of [today, (it_: Host, flags: object) => start(it_, 'lower-back', flags)]) {
      const went = await told(host, () => command(ending(host), { anyway: true }));
      expect(went.code).toBe(code);
    }
  });
});

describe('a dry run', () => {
  const run = async (host: FakeHost, anyway: boolean) =>
    (await told(host, (it_) => today(it_, anyway ? { dryRun: true, anyway } : { dryRun: true })))
      .out;

  it('on purpose, in spite of something urgent, shows the easier forms that there would be', async () => {
    const host = hostOf();
    await check(host, { yes: 'u1' });
    const [as, easier] = [await run(host, false), await run(host, true)];
    expect(as).toContain('No session today');
    expect(easier).not.toContain('No session today');
    expect(easier).toContain('easier forms');
    expect(easier.split('\n').length).toBeLessThan(as.split('\n').length);
  });

  it('shows the same on purpose or not while there is an emergency', async () => {
    const host = hostOf();
    await check(host, { yes: 'e1' });
    expect(await run(host, true)).toBe(await run(host, false));
    expect(await run(host, true)).toContain('No session until');
  });
});

describe('an answer about the past', () => {
  it.each(ofGroup('history'))('$id: $words', async (item) => {
    const host = hostOf();
    const { out } = await told(host, (it_) => check(it_, { yes: item.id }));
    expect(out).toContain(`yes to: ${item.words}.`);
    expect(out).toContain('Have a word with your own doctor before you start');
    const [caution] = suggestedCautions([item.id]);
    expect(out.includes('stretch setup --yes --leave-out')).toBe(caution !== undefined);
    if (caution !== undefined) expect(out).toContain(`--leave-out ${caution}\n`);
    await expectGoing(host);
  });

  it('suggests what is not left out yet, beside what is', async () => {
    const host = hostOf({ settings: { leaveOut: 'knee, heart' } });
    const { out } = await told(host, (it_) => check(it_, { yes: 'h3,h10' }));
    expect(out).toContain('--leave-out knee,heart,osteoporosis\n');
    const known = await told(host, (it_) => check(it_, { yes: 'h10' }));
    expect(known.out).not.toContain('--leave-out');
  });
});

describe('somebody under 16', () => {
  it('is not coached, and not by being seen, until that is no longer true', async () => {
    const host = hostOf();
    const { out } = await told(host, (it_) => check(it_, { yes: 'a1' }));
    expect(out).toContain('does not coach anybody under 16');
    expect((await everything(host)).today).toBe('stopped');
    expect((await told(host, (it_) => check(it_, { seen: 'today' }))).code).toBe('usage');
    await check(host, { none: true });
    await expectGoing(host);
  });
});

describe('no to all', () => {
  it('is recorded as that, and what comes next is said', async () => {
    const host = hostOf();
    const { out } = await told(host, (it_) => check(it_, { none: true }));
    expect(out).toBe('Answers on Tue 24 Nov 2026: no to all.\nTo go on: stretch today\n');
    await expectGoing(host);
  });
});

describe('the slots of a stop', () => {
  const states = (host: FakeHost, day: string) =>
    dayRecord(foldLines(host.lines), day, host.clock.stamp(), '04:00').slots.map(
      ({ state, reason }) => [state, reason],
    );

  it('are excused on advice from its beginning to its end, and none is missed', async () => {
    const host = hostOf();
    await check(host, { yes: 'e1' });
    host.advance(DAY + 8 * HOUR);
    expect(states(host, '2026-11-24')).toEqual([
      ['excused', 'advised'],
      ['excused', 'advised'],
    ]);
    expect(states(host, '2026-11-25')).toEqual([
      ['excused', 'advised'],
      ['excused', 'advised'],
    ]);
    // At 15:30 the morning’s window has closed, and the evening’s is open.
    await check(host, { seen: 'today' });
    expect(states(host, '2026-11-25')).toEqual([
      ['excused', 'advised'],
      ['open', null],
    ]);
    host.advance(DAY);
    expect(states(host, '2026-11-25')).toEqual([
      ['excused', 'advised'],
      ['missed', null],
    ]);
  });

  it('were missed, or skipped for lack of time, if they were before it', async () => {
    const skip = skipped('2026-11-24', 'evening', 'time');
    const host = hostOf({ lines: [PLAN, skip], now: '2026-11-24T15:00:00Z' });
    await check(host, { yes: 'u1' });
    expect(states(host, '2026-11-24')).toEqual([
      ['missed', null],
      ['missed', 'time'],
    ]);
  });
});

describe('the answers in the record', () => {
  it('are listed and shown in words, undone and redone', async () => {
    const host = hostOf();
    await check(host, { yes: 'e3,h1' });
    const list = await told(host, (it_) => historyList(it_, { from: '2026-11-24' }));
    expect(list.out).toContain('check  yes to: lost control of bladder or bowel; cancer, ever');
    const id = host.lines.at(-1)?.id ?? '';
    const shown = await told(host, (it_) => historyShow(it_, id, {}));
    expect(shown.out).toContain('- lost control of bladder or bowel\n- cancer, ever\nStop and get');
    await undo(host, { yes: true });
    await expectGoing(host);
    await undo(host, { yes: true, redo: true });
    expect((await everything(host)).today).toBe('stopped');
  });
});

describe('answers that stop sessions', () => {
  it('are taken back as a slip only, and then asked for again', async () => {
    const host = hostOf();
    await check(host, { none: true });
    host.advance(HOUR);
    await check(host, { yes: 'e1' });
    const { id } = host.lines.at(-1) ?? { id: '' };
    for (const ask of [() => undo(host, {}), () => historyRemove(host, id, {})]) {
      expect((await told(host, ask)).out).toContain('Only if it was a slip; if it is true');
    }
    const going = async () => (await told(host, () => today(ending(host), {}))).err;
    await check(host, { none: true });
    await undo(host, { yes: true });
    expect((await everything(host)).today).toBe('stopped');
    host.advance(HOUR);
    await undo(host, { yes: true });
    expect(await going()).toContain('Before you start: is any of this true?');
    host.advance(HOUR);
    await check(host, { none: true });
    expect(await going()).not.toContain('Before you start');
  });

  it('that stop none are taken back without more ado', async () => {
    const host = hostOf();
    await check(host, { yes: 'h1' });
    expect((await told(host, () => undo(host, {}))).out).not.toContain('slip');
  });
});

describe('an empty history', () => {
  it('does not say to begin while there is no session', async () => {
    const host = fakeHost();
    const shown = async () => (await told(host, (it_) => historyCalendar(it_, {}))).out;
    expect(await shown()).toContain('To begin: stretch today');
    await check(host, { yes: 'e1' });
    expect(await shown()).toBe(
      'Nothing is recorded yet. No session until you have been seen: stretch check\n',
    );
  });
});

describe('the question whether one was seen', () => {
  it('says about what, also after other answers, and names no flag that was not typed', async () => {
    const host = hostOf();
    await check(host, { yes: 'e1,u1' });
    await check(host, { none: true });
    const asked: unknown[] = [];
    const asking = {
      ...host,
      hasKeys: true,
      ask: <T>(question: { readonly type: string }) => {
        asked.push(question);
        return Promise.resolve((question.type === 'confirm' ? true : 'today') as T);
      },
    };
    await check(asking, {});
    const [seen, on] = asked as [{ message: string }, { validate: (text: string) => unknown }];
    expect(seen.message).toContain('genitals, back passage');
    expect(seen.message).toContain('; fever)');
    for (const typed of ['nonsense', 'yesterday', '31 Feb', 'tomorrow']) {
      expect(on.validate(typed)).toEqual(expect.not.stringContaining('--seen'));
    }
    expect(on.validate('today')).toBe(true);
    expect(host.lines.at(-1)).toMatchObject({ yes: ['e1', 'u1'], seen: '2026-11-24' });
  });
});

describe('stretch check without a terminal', () => {
  it('prints the list and what was answered last', async () => {
    const host = hostOf();
    const before = await told(host, (it_) => check(it_, {}));
    for (const { id, words } of CHECK_ITEMS)
      expect(before.out).toContain(`  ${id.padEnd(6)}${words}`);
    expect(before.out).toMatch(/\nNo answers yet\.\n$/);
    expect(before.err).toContain('stretch check --none');
    await check(host, { none: true });
    const after = await told(host, (it_) => check(it_, {}));
    expect(after.out).toMatch(/\nAnswers on Tue 24 Nov 2026: no to all\.\n$/);
    await check(host, { yes: 'u1' });
    const stopped = await told(host, (it_) => check(it_, {}));
    expect(stopped.err).toContain('stretch check --seen DAY');
    expect(stopped.err).not.toContain('--none');
    expect(stopped.out).toMatch(
      /yes to: fever\.\nCall 111.* No session today\.\n {2}from tomorrow the list/s,
    );
  });

  it.each([
    [{ none: true, yes: 'u1' }, '--none, --yes and --seen cannot be combined'],
    [{ yes: 'u99' }, '--yes takes ids, and `u99` is none'],
    [{ yes: '' }, '--yes takes ids'],
    [{ seen: 'today' }, 'nothing was answered that would need you to be seen'],
  ])('refuses %j', async (options, message) => {
    const host = hostOf();
    const { code, out } = await told(host, (it_) => check(it_, options));
    expect([code, out]).toEqual(['usage', message]);
    expect(host.lines).toEqual([PLAN]);
  });

  it('refuses a day before the answers, and one still to come', async () => {
    const host = hostOf();
    await check(host, { yes: 'e1' });
    const early = await told(host, (it_) => check(it_, { seen: 'yesterday' }));
    expect(early.out).toContain('which is before you answered, on 2026-11-24');
    expect((await told(host, (it_) => check(it_, { seen: '30 Nov' }))).code).toBe('usage');
    await expectStopped(host, CHECK_ITEMS[0] ?? { id: '', words: '' });
  });
});

describe('a session that nobody can be asked before', () => {
  it.each([[today], [(host: Host, options: object) => start(host, 'lower-back', options)]])(
    'prints the list and goes on',
    async (command) => {
      const host = hostOf();
      const { code, err } = await told(host, () => command(ending(host), {}));
      expect(code).toBe(ENDED);
      expect(err).toContain('Before you start: is any of this true?');
      expect(err).toContain('stretch check --none');
      await check(host, { none: true });
      const again = await told(host, () => command(ending(host), {}));
      expect(again.err).not.toContain('Before you start');
    },
  );

  it.each([
    ['pain of 6 before a session', { pain: 6 }, true],
    ['pain of 5 before a session', { pain: 5 }, false],
  ])('asks again after %s: %o', async (_, change, isAsked) => {
    const answered = line(
      { type: 'check', yes: [], list: 1 },
      { at: '2026-11-22T07:00:00.000+00:00' },
    );
    const hurt = started(change, { at: '2026-11-23T07:00:00.000+00:00' });
    const host = hostOf({ lines: [PLAN, answered, hurt] });
    const { err } = await told(host, () => today(ending(host), {}));
    expect(err.includes('Before you start')).toBe(isAsked);
  });

  it('plans the default times on a new computer, so that it counts', async () => {
    const host = fakeHost();
    const { err } = await told(host, () => today(ending(host), {}));
    expect(err).toMatch(/^stretch coaches stretching/);
    expect(err).toContain(
      'Planned: 07:00 gentle-morning and 20:30 lower-back every day, from today. The morning routine leaves bending for later in the day.',
    );
    const changes = NEW_PLAN_SLOTS.map((slot) => ({ set: slot }));
    expect(host.lines[0]).toMatchObject({ type: 'schedule', from: '2026-11-24', changes });
    const again = await told(host, () => today(ending(host), {}));
    expect(again.err).not.toContain('Planned');
    expect(host.lines.filter(({ type }) => type === 'schedule')).toHaveLength(1);
  });

  it('plans nothing for another routine, a rehearsal or a dry run', async () => {
    const host = fakeHost();
    await told(host, () => start(ending(host), 'core', {}));
    await told(host, () => today(ending(host), { speed: '10' }));
    await told(host, () => today(host, { dryRun: true }));
    expect(host.lines.filter(({ type }) => type === 'schedule')).toEqual([]);
  });
});

describe('setup', () => {
  it('takes the answers from a flag, and prints the list where nobody can be asked', async () => {
    const host = fakeHost();
    const printed = await told(host, (it_) => setup(it_, { yes: true }));
    expect(printed.err).toContain('Before you start: is any of this true?');
    const given = await told(host, (it_) => setup(it_, { yes: true, check: 'u1' }));
    expect(given.out).toContain('yes to: fever.\nCall 111');
    expect((await told(host, (it_) => setup(it_, { yes: true, check: 'x' }))).code).toBe('usage');
    const none = await told(fakeHost(), (it_) => setup(it_, { yes: true, check: 'none' }));
    expect(none.out).toContain('no to all.');
  });
});
