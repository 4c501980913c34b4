import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../../src/commands/start.ts';
import { today, type TodayOptions } from '../../../src/commands/today.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { drive, fakeSessionTimers } from '../../support/driven-terminal.ts';
import type { FakeHostOptions } from '../../support/fake-host.ts';
import { line, schedule } from '../../support/sample-journal.ts';

beforeEach(fakeSessionTimers);
afterEach(() => void vi.useRealTimers());

const TODAY = '2026-11-24';
const CHECKED = line({ type: 'check', yes: [], list: 1 }, { at: `${TODAY}T06:00:00.000+00:00` });
const KNOWN = line({ type: 'soreness', score: 2 }, { day: addDays(TODAY, -2) });

const WAKING = 'On waking this morning, how sore was your back, 0–10?';
const WHAT_FOR = 'A score for each morning';
const NOW = 'How is your back now, 0–10?';

interface Begun extends FakeHostOptions {
  readonly options?: TodayOptions;
}

/** Starts a session in plain lines, with the question for the morning as it is unless it is set. */
function beginning({ options = {}, settings = {}, lines = [CHECKED, KNOWN], ...rest }: Begun = {}) {
  const asIs = { face: 'plain', askMornings: 'yes', ...settings };
  return drive({ ...rest, settings: asIs, lines }, (host) => today(host, options));
}

type Driven = Awaited<ReturnType<typeof beginning>>;

const scores = ({ host }: Driven) =>
  host.lines.flatMap((one) => (one.type === 'soreness' ? [one.score] : []));

describe('the first session of a day', () => {
  it('asks for the morning, and then for the pain now, and says how they differ', async () => {
    const driven = await beginning();
    await driven.waitFor(WAKING);
    expect(driven.said()).not.toContain(WHAT_FOR);
    await driven.press('4', 'enter', 'q', 'enter');
    await driven.waitFor(`${NOW} (now, before the session; 0 no pain, 10`);
    await driven.press('q');
    expect(await driven.end()).toBe(130);
    expect(scores(driven)).toEqual([2, 4]);
    expect(driven.said()).toContain('Your answers were kept. To go on: stretch today');
  });

  it('says the first time what it is for, and how to switch it off', async () => {
    const driven = await beginning({ lines: [CHECKED] });
    await driven.waitFor(WAKING);
    expect(driven.said()).toContain(WHAT_FOR);
    expect(driven.said()).toContain('stretch config set askMornings no');
    await driven.press('q');
    await driven.end();
  });

  it('goes on without an answer, and does not ask again that day', async () => {
    const driven = await beginning();
    await driven.waitFor(WAKING);
    await driven.pass(31_000);
    await driven.waitFor(`${NOW} (0 no pain`);
    expect(scores(driven)).toEqual([2]);
    expect([...driven.host.cached.keys()]).toContain('morning');
    await driven.press('q');
    await driven.end();
    expect(driven.host.cached.get('morning')?.key).toBe(TODAY);
  });

  it.each([
    ['skipped', ['enter'], TODAY],
    ['left', ['q'], undefined],
  ])('remembers that it was %s', async (_, keys, day) => {
    const driven = await beginning();
    await driven.waitFor(WAKING);
    await driven.press(...keys);
    await driven.pass(2000);
    expect(driven.host.cached.get('morning')?.key).toBe(day);
    await driven.press('q');
    await driven.end();
  });

  it('names the day after midnight, until it ends', async () => {
    const driven = await beginning({ now: '2026-11-25T01:30:00.000Z' });
    await driven.waitFor('On waking on Tue 24 Nov, how sore was your back');
    await driven.press('5', 'enter', 'q', 'enter');
    await driven.waitFor(NOW);
    await driven.press('q');
    await driven.end();
    expect(driven.host.lines.at(-1)).toMatchObject({ type: 'soreness', day: TODAY, score: 5 });
  });

  it('can be of any routine', async () => {
    const asIs = { face: 'plain', askMornings: 'yes' };
    const driven = await drive({ settings: asIs, lines: [CHECKED, KNOWN] }, (host) =>
      start(host, 'core', {}),
    );
    await driven.waitFor(WAKING);
    await driven.press('ctrl-c');
    expect(await driven.end()).toBe(130);
  });

  const recorded = line({ type: 'soreness', score: 3 }, { day: TODAY });

  it.each<[string, Begun]>([
    ['it is switched off', { settings: { askMornings: 'no' } }],
    ['the morning has a score', { lines: [CHECKED, recorded] }],
  ])('does not ask if %s', async (_, begun) => {
    const driven = await beginning(begun);
    await driven.waitFor(NOW);
    expect(driven.said()).not.toContain('On waking');
    await driven.press('q');
    await driven.end();
  });

  it.each<[string, Begun]>([
    ['nothing is to be asked', { options: { yes: true } }],
    ['it is a rehearsal', { options: { speed: '60' } }],
    ['there are no keys', { hasKeys: false }],
  ])('asks nothing if %s', async (_, begun) => {
    const driven = await beginning(begun);
    await driven.waitFor('Get ready');
    expect(driven.said()).not.toContain('On waking');
    expect(driven.said()).not.toContain(NOW);
  });

  it('does not ask on a computer where nothing is set up', async () => {
    const driven = await drive({ lines: [CHECKED] }, (host) =>
      today({ ...host, settings: { ...host.settings, exists: () => false } }, { plain: true }),
    );
    await driven.waitFor('Which side of your back is sore?');
    expect(driven.said()).not.toContain('On waking');
    await driven.press('q', 'enter');
    await driven.end();
  });

  it('asks for the morning before the list', async () => {
    const driven = await beginning({ lines: [KNOWN, schedule('2026-11-20')] });
    await driven.waitFor(WAKING);
    expect(driven.said()).not.toContain('genitals');
    await driven.press('2', 'enter', 'q', 'enter');
    await driven.waitFor('genitals');
    await driven.press('q', 'enter');
    await driven.end();
    expect(driven.said()).toContain('Your answers were kept.');
  });

  it('asks the list again, with one key, if the morning is very sore', async () => {
    const driven = await beginning();
    await driven.waitFor(WAKING);
    await driven.press('6', 'enter', 'q', 'enter');
    await driven.waitFor('genitals');
    await driven.press('n', 'o', 'n', 'e', 'enter');
    await driven.waitFor(NOW);
    await driven.press('q');
    await driven.end();
    expect(driven.host.lines.map(({ type }) => type)).toEqual([
      'check',
      'soreness',
      'soreness',
      'check',
    ]);
  });
});
