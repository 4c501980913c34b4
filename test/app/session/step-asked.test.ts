import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../../src/commands/start.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { drive, fakeSessionTimers } from '../../support/driven-terminal.ts';
import { line, schedule } from '../../support/sample-journal.ts';
import { exercise, libraryOf, routine, step } from '../../support/sample-library.ts';

beforeEach(fakeSessionTimers);
afterEach(() => void vi.useRealTimers());

const LIBRARY = libraryOf(
  [exercise('lean', { side: 'both', dose: { sets: 1, hold: 5, rest: 2 } })],
  [routine([step('lean')], { id: 'legs', name: 'Legs' })],
);

/** Yesterday's session, which did not hurt. */
function yesterday(): readonly Line[] {
  const head = { day: '2026-11-23', at: '2026-11-23T20:00:00.000+00:00' };
  const set = { step: 0, exercise: 'lean', side: 'both', set: 1, sets: 1 } as const;
  return [
    schedule('2026-11-01'),
    line({ type: 'check', yes: [], list: 1 }, head),
    line(
      {
        type: 'session-logged',
        routine: 'legs',
        name: 'Legs',
        slot: null,
        affected: 'unknown',
        pain: null,
        planned: [{ ...set, dose: { hold: 5 }, rest: 2 }],
        began: head.at,
        did: [0],
      },
      { ...head, id: 'yesterday' },
    ),
    line({ type: 'amend', target: 'yesterday', values: { painDuring: 0 } }, head),
  ];
}

async function session(effort: string) {
  const driven = await drive({ library: LIBRARY, lines: yesterday() }, (host) =>
    start(host, 'legs', { plain: true }),
  );
  await driven.waitFor('How is your back now');
  await driven.press('1', 'enter');
  await driven.waitFor('How hard was it');
  await driven.press(effort, 'enter');
  await driven.waitFor('at worst');
  await driven.press('1', 'enter');
  await driven.waitFor('after the session');
  await driven.press('0', 'enter');
  return driven;
}

describe('at the end of a session on a second good day', () => {
  it('a step is asked about once all else is answered, and said below the summary', async () => {
    const driven = await session('4');
    await driven.waitFor('The lean: a hold of 10 s next time?');
    await driven.press('y', 'e', 's', 'enter');
    expect(await driven.end()).toBe(0);
    expect(driven.said()).toMatch(
      /1 of 1 sets .* From now on: The lean, a hold of 10 s instead of 5 s\./,
    );
    const types = driven.host.lines.map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['session-ended', 'dose-change']);
  });

  it('nothing is asked if it was too hard', async () => {
    const driven = await session('7');
    expect(await driven.end()).toBe(0);
    expect(driven.said()).not.toContain('next time?');
  });
});
