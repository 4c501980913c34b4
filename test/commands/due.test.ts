import { describe, expect, it } from 'vitest';
import { updatePromptFile } from '../../src/app/reminders/update-prompt-file.ts';
import { historyCalendar, historyList } from '../../src/commands/history.ts';
import { remind } from '../../src/commands/remind.ts';
import { scheduleShow } from '../../src/commands/schedule-show.ts';
import { status } from '../../src/commands/status.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';
import { schedule, sessionOf, stoppedSession } from '../support/sample-journal.ts';

const DAY = '2026-11-24';
const MORNING = sessionOf(DAY, 'morning', 5);
const HURT = stoppedSession(DAY, 'evening', '14:00');

/** What each face says of the evening slot, which is at 20:30 and whose window opens at 13:45. */
async function faces(time: string, lines: readonly (typeof MORNING)[number][]) {
  const host = () =>
    fakeHost({
      now: `${DAY}T${time}:00.000Z`,
      lines: [schedule('2026-11-01'), ...MORNING, ...lines],
    });
  const out = async (run: (one: FakeHost) => Promise<number>) => {
    const one = host();
    await run(one);
    return one.written.out;
  };
  const json = JSON.parse(await out((one) => status(one, { json: true }))) as {
    readonly next: { readonly slot: string; readonly due: boolean };
    readonly days: readonly { readonly slots: readonly { readonly state: string }[] }[];
  };
  const prompt = host();
  await updatePromptFile(prompt);
  const seconds = Date.parse(`${DAY}T${time}:00.000Z`) / 1000;
  return {
    short: (await out((one) => status(one, { short: true }))).includes('evening due'),
    words: (await out((one) => status(one, {}))).includes('due now'),
    next: json.next.slot === 'evening' && json.next.due,
    state: json.days.at(-1)?.slots[1]?.state === 'due',
    schedule: (await out((one) => scheduleShow(one, {}))).includes('due now'),
    reminder: (await out((one) => remind(one, 'evening', { dryRun: true }))).startsWith('would'),
    prompt: (prompt.prompts.at(-1) ?? '').split('\n').some((row) => {
      const [from, until] = row.split(' ').map(Number);
      return /^\d/.test(row) && (from ?? 0) <= seconds && seconds < (until ?? 0);
    }),
  };
}

describe('every face calls a slot due', () => {
  it.each<[string, string, boolean, typeof MORNING]>([
    ['not before its window', '13:44', false, []],
    ['not from the start of its window', '13:45', false, []],
    ['not a minute before its time', '20:29', false, []],
    ['from its time on', '20:30', true, []],
    ['in the last minute of the evening', '23:59', true, []],
    ['not after it was stopped because it hurt', '20:30', false, HURT],
    ['not when it is done', '20:30', false, sessionOf(DAY, 'evening', 5, '20:00')],
  ])('%s', async (_, time, isDue, lines) => {
    const all = await faces(time, lines);
    expect(all).toEqual(Object.fromEntries(Object.keys(all).map((face) => [face, isDue])));
  });
});

describe('a slot that is open', () => {
  it('is said to be, with its time', async () => {
    const host = fakeHost({
      now: `${DAY}T14:00:00.000Z`,
      lines: [schedule('2026-11-01'), ...MORNING],
    });
    await status(host, {});
    expect(host.written.out).toContain('▹ evening  20:30  lower-back  can be done now');
    expect(host.written.out).toContain('Next: evening from 20:30, can be done now, 19 min.');
    await status(host, { short: true });
    expect(host.written.out).toContain('\nevening 20:30\n');
  });

  it('is said to have been stopped because it hurt', async () => {
    const lines = [schedule('2026-11-01'), ...MORNING, ...HURT];
    const host = fakeHost({ now: `${DAY}T21:00:00.000Z`, lines });
    await status(host, {});
    expect(host.written.out).toContain('stopped because it hurt, 40 % done');
    expect(host.written.out).toContain('Next: morning, tomorrow at 07:00, 19 min.');
  });

  it('is excused once it is over, in every face', async () => {
    const lines = [schedule('2026-11-01'), ...MORNING, ...HURT];
    const host = () => fakeHost({ now: '2026-11-25T08:00:00.000Z', lines });
    const out = async (run: (one: FakeHost) => Promise<number> | number) => {
      const one = host();
      await run(one);
      return one.written.out;
    };
    const json = await out((one) => status(one, { json: true }));
    expect(JSON.parse(json)).toMatchObject({ adherence: { done: 1, planned: 11 } });
    expect(json).toMatch(/"state": "excused",\s+"share": 0\.4,/);
    expect(await out((one) => status(one, {}))).toContain('evening  ○   ○   ○   ○   ○   –');
    const plain = fakeHost({
      now: '2026-11-25T08:00:00.000Z',
      lines,
      settings: { face: 'plain' },
    });
    await historyCalendar(plain, {});
    expect(plain.written.out).toContain('morning done, evening stopped because it hurt');
    expect(await out((one) => historyList(one, {}))).toContain('◐ 2 of 5 sets, ended for pain');
  });
});
