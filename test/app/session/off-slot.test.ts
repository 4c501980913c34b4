import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../../src/commands/start.ts';
import { today, type TodayOptions } from '../../../src/commands/today.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { drive, fakeSessionTimers } from '../../support/driven-terminal.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { experiment, line, schedule, sessionOf } from '../../support/sample-journal.ts';
import { exercise, libraryOf, routine, step } from '../../support/sample-library.ts';

const LIBRARY = libraryOf(
  [exercise('lean', { side: 'both', dose: { sets: 2, hold: 5, rest: 2 } })],
  [routine([step('lean')], { id: 'lower-back', name: 'Lower back' })],
);
const NIGHT = '2026-11-24T21:00:00.000Z';
const LINES = [
  schedule('2026-11-01'),
  experiment('2026-11-23'),
  ...sessionOf('2026-11-24', 'morning', 5),
  line({ type: 'check', yes: [], list: 1 }, { at: '2026-11-24T06:00:00.000+00:00' }),
];
const FACTS = { library: LIBRARY, lines: LINES, now: NIGHT };
const OFF = 'The evening slot is off today, by your experiment';
const QUESTION = 'Do a session all the same?';

beforeEach(fakeSessionTimers);
afterEach(() => void vi.useRealTimers());

/** Begins a session in plain lines where somebody can press keys. */
const beginning = (options: TodayOptions = {}) =>
  drive(FACTS, (host) => today(host, { plain: true, ...options }));

describe('`stretch today` in the window of a slot that is off', () => {
  it.each([
    ['no', ['n', 'enter']],
    ['Enter', ['enter']],
    ['nothing', []],
  ])('asks first, and leaves it out for %s', async (_, keys) => {
    const driven = await beginning();
    await driven.waitFor(QUESTION);
    await driven.press(...keys);
    if (keys.length === 0) await driven.pass(31_000);
    expect(await driven.end()).toBe(0);
    expect(driven.said()).toContain('Left out, as planned. Next: morning, tomorrow at 07:00.');
    expect(driven.host.lines).toEqual(LINES);
  });

  it('leaves without a word about the slot if it is left', async () => {
    const driven = await beginning();
    await driven.waitFor(QUESTION);
    await driven.press('q', 'enter');
    expect(await driven.end()).toBe(130);
    expect(driven.said()).toContain('Nothing was recorded. To go on: stretch today');
  });

  it('begins for yes, and records for which slot it was', async () => {
    const driven = await beginning();
    await driven.waitFor(QUESTION);
    await driven.press('y', 'enter');
    await driven.waitFor('How is your back now');
    await driven.press('0', 'enter');
    await driven.waitFor('Rest');
    await driven.press('q');
    await driven.end();
    expect(foldLines(driven.host.lines).sessions.at(-1)).toMatchObject({ slot: 'evening' });
  });

  it('asks how the back was on waking before that, as on any day', async () => {
    const settings = { askMornings: 'yes' };
    const driven = await drive({ ...FACTS, settings }, (host) => today(host, { plain: true }));
    await driven.waitFor('On waking this morning');
    await driven.press('3', 'enter');
    await driven.waitFor(QUESTION);
    await driven.press('n', 'enter');
    expect(await driven.end()).toBe(0);
    expect(driven.host.lines.at(-1)).toMatchObject({ type: 'soreness', score: 3 });
  });

  it.each<[string, boolean, TodayOptions]>([
    ['where nobody can be asked', false, {}],
    ['where nothing is to be asked', true, { yes: true }],
  ])('only says %s what to type', async (_, hasKeys, options) => {
    const host = fakeHost({ ...FACTS, hasKeys });
    expect(await today(host, options)).toBe(0);
    expect(host.written).toEqual({
      out: `${OFF}. To do a session all the same: stretch start lower-back\n`,
      err: '',
    });
    expect(host.lines).toEqual(LINES);
  });

  it('shows what it would be, and that it is off', async () => {
    const host = fakeHost(FACTS);
    expect(await today(host, { dryRun: true })).toBe(0);
    expect(host.written.out).toContain('Lower back');
    expect(host.written.err).toBe(
      'This is the evening slot (20:30): off today, by your experiment.\n',
    );
  });

  it.each([
    ['own', 'Experiment, week 1 of 6. Today: no cushion.\n'],
    ['evening', ''],
  ] as const)(
    'says in a line what the arm of today is if no slot shows it: %s',
    async (kind, said) => {
      const slots = kind === 'own' ? [] : ['morning'];
      const arms = ['no cushion', 'a cushion at night'];
      const [plan] = LINES;
      const lines = [
        ...(plan === undefined ? [] : [plan]),
        experiment('2026-11-23', { kind, slots, arms }),
      ];
      const host = fakeHost({ ...FACTS, lines });
      await today(host, { dryRun: true });
      expect(host.written.err).toBe(`This is the evening slot (20:30).\n${said}`);
    },
  );

  it('does not ask in the other arm', async () => {
    const host = fakeHost({ ...FACTS, now: '2026-11-26T21:00:00.000Z' });
    await today(host, { dryRun: true });
    expect(host.written.err).toBe('This is the evening slot (20:30).\n');
  });
});

it('a routine that is named is begun without a question, and said to be an extra', async () => {
  const driven = await drive(FACTS, (host) => start(host, 'lower-back', { plain: true }));
  expect(driven.said()).toContain(`${OFF}, so this session is an extra.`);
  await driven.waitFor('How is your back now');
  await driven.press('q', 'enter');
  await driven.end();
});
