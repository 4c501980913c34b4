import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../../src/commands/start.ts';
import { today } from '../../../src/commands/today.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { drive, fakeSessionTimers } from '../../support/driven-terminal.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { line, logged, schedule } from '../../support/sample-journal.ts';
import { exercise, libraryOf, routine, step } from '../../support/sample-library.ts';

const LIBRARY = libraryOf(
  [exercise('lean', { side: 'both', dose: { sets: 2, hold: 5, rest: 2 } })],
  [
    routine([step('lean')], { id: 'legs', name: 'Legs', apart: 2 }),
    routine([step('lean')], { id: 'trunk', name: 'Trunk', apart: 3 }),
    routine([step('lean')], { id: 'lower-back', name: 'Lower back' }),
  ],
);
const NOW = '2026-11-24T07:30:00.000Z';

/** A session of a routine on a day of November, with its first set done or none. */
function done(day: number, id: string, name: string, did: readonly number[] = [0]): Line {
  const date = `2026-11-${day}`;
  return logged(
    did,
    { routine: id, name, slot: null },
    { day: date, at: `${date}T07:00:00+00:00` },
  );
}

/** What is said about the days between before a session of a routine, without its plan. */
async function saidBefore(id: string, ...sessions: readonly Line[]): Promise<string> {
  const host = fakeHost({
    library: LIBRARY,
    now: NOW,
    lines: [schedule('2026-11-01'), ...sessions],
  });
  await start(host, id, { dryRun: true });
  return host.written.err;
}

describe('a session that leaves too few days', () => {
  it.each([
    ['legs', 23, 'legs', 'Legs was yesterday; it needs a day between.'],
    ['legs', 24, 'legs', 'Legs was earlier today; it needs a day between.'],
    ['trunk', 22, 'trunk', 'Trunk was on Sun 22 Nov; it needs 2 days between.'],
    ['legs', 22, 'trunk', 'Trunk was on Sun 22 Nov; it and Legs need 2 days between.'],
  ])('of %s after the %ith says so in a line', async (id, day, other, words) => {
    const name = other === 'legs' ? 'Legs' : 'Trunk';
    expect(await saidBefore(id, done(day, other, name))).toBe(`${words} Going on is possible.\n`);
  });

  it.each([
    ['comes late enough', 'legs', done(22, 'legs', 'Legs')],
    ['follows one without a set done', 'legs', done(23, 'legs', 'Legs', [])],
    ['follows another kind', 'legs', done(23, 'lower-back', 'Lower back')],
    ['is of another kind', 'lower-back', done(23, 'legs', 'Legs')],
    ['follows one in the future', 'legs', done(25, 'legs', 'Legs')],
  ])('or rather %s is begun without a word', async (_, id, session) => {
    expect(await saidBefore(id, session)).toBe('');
  });
});

describe('that a session comes too soon', () => {
  beforeEach(fakeSessionTimers);
  afterEach(() => void vi.useRealTimers());
  const lines = [
    line({ type: 'check', yes: [], list: 1 }),
    schedule('2026-11-01'),
    done(23, 'legs', 'Legs'),
  ];
  const WORDS = 'Legs was yesterday; it needs a day between. Going on is possible.';

  it('is said before its question in plain words, and asks nothing itself', async () => {
    const driven = await drive({ library: LIBRARY, lines, now: NOW }, (host) =>
      today(host, { routine: 'legs', plain: true }),
    );
    expect(driven.said()).toContain(WORDS);
    await driven.press('2');
    await driven.waitFor('Get ready');
    await driven.press('q');
    await driven.end();
  });

  it('is not said of one that was broken off today and is gone on with', async () => {
    const driven = await drive({ library: LIBRARY, lines: lines.slice(0, 2), now: NOW }, (host) =>
      start(host, 'legs', { plain: true, yes: true }),
    );
    await driven.waitFor('Rest');
    await driven.press('q');
    await driven.end();
    const host = fakeHost({ library: LIBRARY, lines: driven.host.lines, now: NOW });
    await start(host, 'legs', { dryRun: true });
    expect(host.written.err).toBe('');
  });

  it('is not said in a rehearsal', async () => {
    const driven = await drive({ library: LIBRARY, lines, now: NOW }, (host) =>
      start(host, 'legs', { plain: true, speed: '50' }),
    );
    await driven.end();
    expect(driven.said()).not.toContain('yesterday');
  });
});
