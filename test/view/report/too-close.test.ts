import { expect, it } from 'vitest';
import type { Slot } from '../../../src/core/schedule/slot.ts';
import type { TooClose } from '../../../src/core/schedule/too-close.ts';
import { type Weekday, WEEKDAYS } from '../../../src/core/time/day.ts';
import { tooCloseHint, tooCloseWords } from '../../../src/view/report/too-close.ts';

const TODAY = '2026-11-24';
const CORE = slot('core-slot', 'core', WEEKDAYS);
const MONDAY = slot('a', 'core', [1]);
const TUESDAY = slot('b', 'runner-strength', [2, 4]);

it.each<[Omit<TooClose, 'from'>, string, string]>([
  [
    { slots: [CORE, CORE], gap: 1, apart: 2 },
    'the core-slot slot has core on two days in a row; it needs a day between',
    'to leave a day between: stretch schedule set core-slot 18:00 --every 2; or: stretch schedule set core-slot 18:00 --days 3/7',
  ],
  [
    { slots: [TUESDAY, TUESDAY], gap: 2, apart: 3 },
    'the b slot has runner-strength only 2 days apart; it needs 2 days between',
    'to leave 2 days between: stretch schedule set b 18:00 --every 3; or: stretch schedule set b 18:00 --days 2/7',
  ],
  [
    { slots: [CORE, CORE], gap: 1, apart: 14 },
    'the core-slot slot has core on two days in a row; it needs 13 days between',
    'to leave 13 days between: stretch schedule set core-slot 18:00 --every 14',
  ],
  [
    { slots: [MONDAY, TUESDAY], gap: 1, apart: 2 },
    'the a and b slots have core and runner-strength on two days in a row; they need a day between',
    'to move the b slot to other days: stretch schedule set b 18:00 --days wed,fri',
  ],
  [
    { slots: [MONDAY, { ...MONDAY, name: 'c' }], gap: 0, apart: 2 },
    'the a and c slots both have core on the same day; it needs a day between',
    'to move the c slot to other days: stretch schedule set c 18:00 --days wed',
  ],
  [
    { slots: [slot('a', 'core', [1, 3, 5]), TUESDAY], gap: 1, apart: 2 },
    'the a and b slots have core and runner-strength on two days in a row; they need a day between',
    'to make room for both, first: stretch schedule set a 18:00 --days 2/7; to remove one: stretch schedule remove b',
  ],
])('%j is told, with what to type', (one, words, advice) => {
  const close = { from: '2026-11-01', ...one };
  expect(tooCloseWords(close, TODAY)).toBe(words);
  const hint = tooCloseHint(close, TODAY, 'posix', undefined);
  expect(`${hint.advice}: ${hint.command}`).toBe(advice);
});

it('what begins later says when, and is changed from then on', () => {
  const close = { from: '2026-12-01', slots: [CORE, CORE], gap: 1, apart: 2 } as const;
  expect(tooCloseWords(close, TODAY)).toBe(
    'the core-slot slot has core on two days in a row from Tue 1 Dec; it needs a day between',
  );
  expect(tooCloseHint(close, TODAY, 'posix', undefined).command).toBe(
    'stretch schedule set core-slot 18:00 --days 3/7 --from 2026-12-01',
  );
});

it('the slot that was changed last is the one to move', () => {
  const close = { from: '2026-11-01', slots: [MONDAY, TUESDAY], gap: 1, apart: 2 } as const;
  expect(tooCloseHint(close, TODAY, 'posix', 'a').command).toBe(
    'stretch schedule set a 18:00 --days sat',
  );
});

function slot(name: string, routine: string, days: readonly Weekday[]): Slot {
  return { name, time: '18:00', days, routine };
}
