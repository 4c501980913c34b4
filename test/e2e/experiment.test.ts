import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/core/journal/line.ts';
import { addDays, type Day, weekday } from '../../src/core/time/day.ts';
import { clockAt } from '../support/fake-clock.ts';
import { makeFolder } from '../support/home.ts';
import { addJournal, journalFiles, journalLinesOf } from '../support/journal-on-disk.ts';
import { openPty } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';
import { morningOf } from '../support/sample-diary.ts';
import { logged, pause, schedule, scheduleChange } from '../support/sample-journal.ts';
import { DEFAULT_SLOTS } from '../../src/core/schedule/slot.ts';

/** Monday of the first of twelve weeks. */
const FROM: Day = '2026-11-30';
/** The week that is paused, and the day from which the plan has no evening, and that from which it has one again. */
const PAUSED = addDays(FROM, 28);
const WITHOUT = addDays(FROM, 49);
const AGAIN = addDays(FROM, 52);

describe('an experiment of twelve weeks', () => {
  it('has arms by coin, counts what was done, and comes to what its mornings come to', async () => {
    const home = makeFolder();
    addJournal(home, [schedule('2026-11-01', DEFAULT_SLOTS)]);
    const at = (now: string, code?: number) => inHome(home, now, code);
    await at('2026-11-27T09:00:00Z')('experiment', 'start', 'stretch in the evening or not', '-y');
    const coins = coinsIn(home);
    expect(coins).toHaveLength(12);

    // Mornings come from a telephone, sessions and changes of the plan from a computer: files side by side.
    addJournal(home, mornings(coins));
    addJournal(home, evenings(coins));
    addJournal(home, [
      pause(PAUSED, addDays(PAUSED, 6)),
      scheduleChange(WITHOUT, [{ remove: 'evening' }], `${WITHOUT}T06:00:00.000+00:00`),
      scheduleChange(
        AGAIN,
        DEFAULT_SLOTS.filter(({ name }) => name === 'evening').map((slot) => ({ set: slot })),
        `${AGAIN}T06:00:00.000+00:00`,
      ),
    ]);

    const first = JSON.parse(await at(`${FROM}T12:00:00Z`)('experiment', 'show', '--json'));
    expect(first).toMatchObject({ phase: 'under-way', week: { number: 1, of: 12 } });
    expect(first).toMatchObject({
      arm: coins[0],
      coming: [{ arm: coins[0] }, { arm: other(coins[0]) }],
    });
    expect(first).not.toHaveProperty('first');
    const early = await at('2027-02-21T12:00:00Z', 1)('experiment', 'result');
    expect(early).toContain('its result is there from Mon 22 Feb 2027 on');

    const shown = await at('2027-02-22T12:00:00Z')('experiment', 'result', '--json');
    const { result, compliance, lostSlots } = JSON.parse(shown);
    expect(result).toMatchObject({ verdict: 'better', ...independent(coins) });
    expect(compliance).toEqual(counted(coins));
    expect(lostSlots).toEqual([{ name: 'evening', days: 3 }]);
  });
});

it('after a refused answer, the next one begins anew', async () => {
  const home = makeFolder();
  const pty = openPty(['experiment', 'start', 'tea', '--layout', 'weeks'], { home });
  await pty.waitFor('The first of the two');
  pty.press('ibuprofen\r');
  await pty.waitFor('not for a coin');
  pty.press('water\r');
  await pty.waitFor('The second, against “water”');
  pty.press('tea\r');
  await pty.waitFor('(y/N)');
  pty.press('x\r');
  await pty.waitFor('You must answer');
  pty.press('y\r');
  expect((await pty.exit).exitCode).toBe(0);
  const [line] = journalLinesOf(home, 'experiment');
  expect(line?.arms).toEqual(['water', 'tea']);
});

/** Runs a command at an instant, and returns what it printed; `code` is what it has to end with. */
function inHome(home: string, now: string, code = 0) {
  return async (...args: readonly string[]) => {
    const result = await runHere(args, { home, env: clockAt(now) });
    expect(result, args.join(' ')).toMatchObject({ code });
    return code === 0 ? result.stdout : result.stderr;
  };
}

function coinsIn(home: string): readonly number[] {
  const texts = journalFiles(home).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const [line, more] = texts.filter((text) => text.includes('"type":"experiment"'));
  expect(more).toBeUndefined();
  return (JSON.parse(line ?? '{}') as { readonly first: readonly number[] }).first;
}

function other(coin: number | undefined): number {
  return coin === 0 ? 1 : 0;
}

const DAYS: readonly Day[] = Array.from({ length: 84 }, (_, index) => addDays(FROM, index));

/** The arm of a day, worked out apart from the program; undefined on Sundays. */
function armOf(day: Day, coins: readonly number[]): number | undefined {
  const coin = coins[Math.floor(DAYS.indexOf(day) / 7)];
  if (weekday(day) === 7) return undefined;
  return weekday(day) <= 3 ? coin : other(coin);
}

/** A day’s morning after it: about two points better with the session; none after every seventh day, and none in week 9. */
function scoreAfter(day: Day, coins: readonly number[]): number | undefined {
  const index = DAYS.indexOf(day);
  if (index % 7 === 1 || (index >= 56 && index < 59)) return undefined;
  return 5 + (index % 3) - (armOf(day, coins) === 1 ? 2 : 0);
}

function mornings(coins: readonly number[]): readonly Line[] {
  return DAYS.flatMap((day) => {
    const score = scoreAfter(day, coins);
    return score === undefined ? [] : [{ ...morningOf(addDays(day, 1), score), device: 'phone' }];
  });
}

/** Whether a session is done in the evening: with it on all days but Tuesdays, without it on Fridays. */
function isDone(day: Day, coins: readonly number[]): boolean {
  const arm = armOf(day, coins);
  if (day >= PAUSED && day <= addDays(PAUSED, 6)) return false;
  if (day >= WITHOUT && day < AGAIN) return false;
  return arm === 1 ? weekday(day) !== 2 : arm === 0 && weekday(day) === 5;
}

function evenings(coins: readonly number[]): readonly Line[] {
  return DAYS.filter((day) => isDone(day, coins)).map((day) => {
    const at = `${day}T20:45:00.000+00:00`;
    return logged([0, 1, 2, 3, 4], { slot: 'evening', began: at }, { at, day });
  });
}

/** The mean of the pairs’ differences, its interval by t with 10 degrees of freedom, and p by all flips of 11 pairs. */
function independent(coins: readonly number[]) {
  const means = Array.from({ length: 12 }, (_, week) =>
    [0, 1].map((arm) => {
      const days = DAYS.slice(7 * week, 7 * week + 6).filter((day) => armOf(day, coins) === arm);
      const scores = days.flatMap((day) => scoreAfter(day, coins) ?? []);
      return scores.reduce((sum, one) => sum + one, 0) / scores.length;
    }),
  );
  const apart = means
    .map(([a = Number.NaN, b = Number.NaN]) => b - a)
    .filter((one) => !Number.isNaN(one));
  const mean = apart.reduce((sum, one) => sum + one, 0) / apart.length;
  const variance = apart.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (apart.length - 1);
  const reach = 2.228138851964939 * Math.sqrt(variance / apart.length);
  const flips = Array.from({ length: 2 ** apart.length }, (_, flip) =>
    apart.reduce((sum, one, index) => sum + ((flip >> index) % 2 === 0 ? one : -one), 0),
  );
  const asFar = flips.filter((sum) => Math.abs(sum) >= Math.abs(mean) * apart.length - 1e-9);
  return {
    pairs: 11,
    difference: {
      points: near(mean),
      low: near(mean - reach),
      high: near(mean + reach),
      p: near(asFar.length / flips.length),
    },
  };
}

function near(value: number): unknown {
  return expect.closeTo(value, 6);
}

function counted(coins: readonly number[]) {
  return [0, 1].map((arm) => {
    const own = DAYS.filter((day) => armOf(day, coins) === arm);
    const count = (fits: (day: Day) => boolean) => own.filter((day) => fits(day)).length;
    const isPaused = (day: Day) => day >= PAUSED && day <= addDays(PAUSED, 6);
    const isUnknown = (day: Day) => day >= WITHOUT && day < AGAIN;
    const isOpen = (day: Day) => !isPaused(day) && !isUnknown(day);
    return {
      days: {
        asPlanned: count((day) => isOpen(day) && isDone(day, coins) === (arm === 1)),
        not: count((day) => isOpen(day) && isDone(day, coins) !== (arm === 1)),
        paused: count(isPaused),
        unknown: count(isUnknown),
      },
      mornings: { recorded: count((day) => scoreAfter(day, coins) !== undefined), of: 36 },
    };
  });
}
