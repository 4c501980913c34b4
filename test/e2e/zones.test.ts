import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/time/day.ts';
import { clockAt } from '../support/fake-clock.ts';
import { makeHome } from '../support/home.ts';
import { journalLines, journalLinesOf } from '../support/journal-on-disk.ts';
import { type HereResult, runHere } from '../support/run-here.ts';

/** Two sets: five seconds to get ready and twice ten seconds of holding. */
const HELD = { held: ['{ sets: 2, hold: 10, rest: 0 }'] };

/** A night when the clocks change, before the training day starts at 04:00. */
interface Night {
  readonly zone: string;
  readonly day: string;
  /** The offsets before and after the change, as in stamps. */
  readonly before: string;
  readonly after: string;
  /** Ten seconds before the change, and fifteen after it, by the local clock. */
  readonly begins: string;
  readonly ends: string;
  /** A time that occurred twice, or not at all. */
  readonly typed: string;
  /** The time an hour later, if it did not occur. */
  readonly later?: string;
}

const NIGHTS: readonly Night[] = [
  {
    zone: 'Pacific/Auckland',
    day: '2026-04-05',
    before: '+13:00',
    after: '+12:00',
    begins: '02:59:50',
    ends: '02:00:17',
    typed: '02:30',
  },
  {
    zone: 'Pacific/Auckland',
    day: '2026-09-27',
    before: '+12:00',
    after: '+13:00',
    begins: '01:59:50',
    ends: '03:00:17',
    typed: '02:30',
    later: '03:30',
  },
  {
    zone: 'America/St_Johns',
    day: '2026-03-08',
    before: '-03:30',
    after: '-02:30',
    begins: '01:59:50',
    ends: '03:00:17',
    typed: '02:30',
    later: '03:30',
  },
  {
    zone: 'America/St_Johns',
    day: '2026-11-01',
    before: '-02:30',
    after: '-03:30',
    begins: '01:59:50',
    ends: '01:00:17',
    typed: '01:30',
  },
  {
    zone: 'Europe/London',
    day: '2026-03-29',
    before: 'Z',
    after: '+01:00',
    begins: '00:59:50',
    ends: '02:00:17',
    typed: '01:30',
    later: '02:30',
  },
  {
    zone: 'Europe/London',
    day: '2026-10-25',
    before: '+01:00',
    after: 'Z',
    begins: '01:59:50',
    ends: '01:00:17',
    typed: '01:30',
  },
];

/** A zone and a time there. */
interface Here {
  readonly home: string;
  readonly zone: string;
  readonly now: string;
}

async function stretch({ home, zone, now }: Here, ...args: readonly string[]): Promise<HereResult> {
  return runHere(args, { home, env: { ...clockAt(now), TZ: zone } });
}

/** The output of a command that must succeed. */
async function said(here: Here, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await stretch(here, ...args);
  expect({ args, code, stderr: code === 0 ? '' : stderr }).toEqual({ args, code: 0, stderr: '' });
  return stdout;
}

async function makePlan(here: Here): Promise<void> {
  await said(here, 'schedule', 'set', 'morning', '07:00', 'held');
  await said(here, 'schedule', 'set', 'evening', '20:30', 'held');
}

interface SeenDay {
  readonly day: string;
  readonly slots: readonly {
    readonly slot: string;
    readonly state: string;
    readonly share: number;
    readonly session: string | null;
  }[];
  readonly extras: readonly unknown[];
}

/** The days in the history, from `first` on. */
async function daysSeen(here: Here): Promise<readonly SeenDay[]> {
  return (JSON.parse(await said(here, 'history', '--json')) as { days: readonly SeenDay[] }).days;
}

function inWords({ day, slots, extras }: SeenDay): string {
  const states = slots.map(({ slot, state, share }) => `${slot} ${state} ${share}`);
  return `${day}: ${states.join(', ')}, ${extras.length} extra`;
}

/** The time, day and slot of each session and skip, by time. */
async function entriesSeen(here: Here): Promise<readonly string[]> {
  const text = await said(here, 'history', 'list', '--json', '--from', '2026-01-01');
  const { entries } = JSON.parse(text) as { entries: readonly Record<string, string>[] };
  return entries
    .filter(({ kind }) => kind !== 'plan' && kind !== 'check')
    .toSorted((a, b) => Date.parse(a['at'] ?? '') - Date.parse(b['at'] ?? ''))
    .map(({ day, slot, at, kind }) => [day, slot, kind, at].join(' '));
}

/** Records sessions and a skip around a change of the clocks; returns the home and the moment after them. */
async function livedThrough(night: Night): Promise<Here> {
  const { zone, day, before, after, begins } = night;
  const home = makeHome(HELD);
  const eve = addDays(day, -1);
  const at = (moment: string): Here => ({ home, zone, now: moment });
  await makePlan(at(`${eve}T06:00:00${before}`));
  await said(at(`${eve}T07:05:00${before}`), 'log', 'session');
  // One past midnight, one over the change, one past the start of the training day.
  await said(at(`${eve}T23:59:50${before}`), 'today', '--plain');
  await said(at(`${day}T${begins}${before}`), 'today', '--plain');
  await said(at(`${day}T03:59:50${after}`), 'today', '--plain');
  await said(at(`${day}T04:00:00${after}`), 'log', 'session');
  await logAtNight(at(`${day}T06:00:00${after}`), night);
  const next = addDays(day, 1);
  await said(
    at(`${next}T04:30:00${after}`),
    ...'log skip evening --reason ill --on'.split(' '),
    day,
  );
  return at(`${next}T05:00:00${after}`);
}

/** Logs at an ambiguous or skipped time, which is refused, and then at a clear one. */
async function logAtNight(here: Here, night: Night): Promise<void> {
  const { day, before, after, typed, later } = night;
  const count = journalLines(here.home).length;
  const refused = await stretch(here, 'log', 'session', '--at', `${day} ${typed}`);
  expect([refused.code, refused.stdout, journalLines(here.home).length]).toEqual([2, '', count]);
  if (later === undefined) {
    const both = `${day}T${typed}:00${before} or ${day}T${typed}:00${after}`;
    expect(refused.stderr).toContain(`--at ${day} ${typed} is ambiguous: the clocks went back`);
    expect(refused.stderr).toContain(both);
    await said(here, 'log', 'session', '--at', `${day}T${typed}:00${after}`);
  } else {
    expect(refused.stderr).toContain(
      `--at ${day} ${typed} does not exist: the clocks went forward`,
    );
    await said(here, 'log', 'session', '--at', `${day} ${later}`);
  }
}

describe('a night when the clocks change', () => {
  it.each(NIGHTS)('moves no session in $zone on $day', async (night) => {
    const { day, before, after, begins, ends, typed, later } = night;
    const here = await livedThrough(night);
    const { home } = here;
    const eve = addDays(day, -1);
    const stamp = (date: string, time: string, offset: string) => `${date}T${time}.000${offset}`;
    const told = stamp(day, `${later ?? typed}:00`, after);
    expect(await entriesSeen(here)).toEqual([
      `${eve} morning logged ${stamp(eve, '07:05:00', before)}`,
      `${eve} evening coached ${stamp(eve, '23:59:50', before)}`,
      `${eve} evening coached ${stamp(day, begins, before)}`,
      `${eve} evening logged ${told}`,
      `${eve} evening coached ${stamp(day, '03:59:50', after)}`,
      `${day} morning logged ${stamp(day, '04:00:00', after)}`,
      `${day} evening skipped ${stamp(addDays(day, 1), '04:30:00', after)}`,
    ]);
    const endings = journalLinesOf(home, 'session-ended').map(({ at, day, seconds }) => [
      at,
      day,
      seconds,
    ]);
    expect(endings).toEqual([
      [stamp(day, '00:00:17', before), eve, 27],
      [stamp(day, ends, after), eve, 27],
      [stamp(day, '04:00:17', after), eve, 27],
    ]);
    const days = await daysSeen(here);
    expect(days.map((one) => inWords(one))).toEqual([
      `${eve}: morning done 1, evening done 1, 3 extra`,
      `${day}: morning done 1, evening excused 0, 0 extra`,
      `${addDays(day, 1)}: morning open 0, evening later 0, 0 extra`,
    ]);
    await expectSameElsewhere(here, days.slice(0, 2));
  });
});

/** Expects the same days, slots, shares and sessions in other zones, at that moment and months later. */
async function expectSameElsewhere(here: Here, days: readonly SeenDay[]): Promise<void> {
  const later = `${addDays(here.now.slice(0, 10), 70)}T12:00:00Z`;
  const places = [
    { ...here, zone: 'Atlantic/Azores' },
    { ...here, zone: 'Asia/Karachi', now: later },
  ];
  const seen = await Promise.all(
    places.map(async (place) => (await daysSeen(place)).slice(0, days.length)),
  );
  expect(seen).toEqual(places.map(() => days));
}

describe('a schedule with a pause', () => {
  it('is judged by the clock at the time, in whatever zone it is viewed', async () => {
    const home = makeHome(HELD);
    const at = (local: string): Here => ({
      home,
      zone: 'Pacific/Auckland',
      now: `2026-06-${local}:00+12:00`,
    });
    // Each at 14:00, between the morning and the evening.
    await makePlan(at('01T14:00'));
    await said(at('01T20:30'), 'log', 'session');
    await said(at('03T14:00'), ...'schedule pause --until friday --reason ill'.split(' '));
    await said(at('04T14:00'), 'schedule', 'resume');
    const days = await daysSeen(at('06T05:00'));
    expect(days.map((day) => inWords(day))).toEqual([
      '2026-06-01: morning unplanned 0, evening done 1, 0 extra',
      '2026-06-02: morning missed 0, evening missed 0, 0 extra',
      '2026-06-03: morning missed 0, evening paused 0, 0 extra',
      '2026-06-04: morning paused 0, evening missed 0, 0 extra',
      '2026-06-05: morning missed 0, evening missed 0, 0 extra',
      '2026-06-06: morning open 0, evening later 0, 0 extra',
    ]);
    // At 14:00 there, it is night in one of the other zones and early morning in the other.
    await expectSameElsewhere(at('06T05:00'), days.slice(0, 4));
  });
});

describe('a flight', () => {
  it('from New York to Tokyo and back loses no slot and doubles none', async () => {
    const home = makeHome(HELD);
    const newYork = (local: string): Here => ({
      home,
      zone: 'America/New_York',
      now: `2026-11-${local}:00-05:00`,
    });
    const tokyo = (local: string): Here => ({
      home,
      zone: 'Asia/Tokyo',
      now: `2026-11-${local}:00+09:00`,
    });
    await makePlan(newYork('16T06:00'));
    await said(newYork('16T07:05'), 'log', 'session');
    // Above the ocean, by the clock of the place of departure.
    await said(newYork('16T20:35'), 'today', '--plain');
    // The morning of the 17th was over when the clock was set to Tokyo's.
    await said(tokyo('17T16:00'), ...'log skip morning --reason travel'.split(' '));
    await said(tokyo('17T20:35'), 'today', '--plain');
    await said(tokyo('18T07:05'), 'today', '--plain');
    // Thirteen hours in the air, and an hour earlier by the clock: this morning is done already.
    await said(newYork('18T10:30'), 'today', '--plain');
    await said(newYork('18T20:35'), 'today', '--plain');
    await said(newYork('19T07:05'), 'log', 'session');
    const days = await daysSeen(newYork('19T21:00'));
    expect(days.map((day) => inWords(day))).toEqual([
      '2026-11-16: morning done 1, evening done 1, 0 extra',
      '2026-11-17: morning excused 0, evening done 1, 0 extra',
      '2026-11-18: morning done 1, evening done 1, 1 extra',
      '2026-11-19: morning done 1, evening due 0, 0 extra',
    ]);
    expect(await entriesSeen(newYork('19T21:00'))).toEqual([
      '2026-11-16 morning logged 2026-11-16T07:05:00.000-05:00',
      '2026-11-16 evening coached 2026-11-16T20:35:00.000-05:00',
      '2026-11-17 morning skipped 2026-11-17T16:00:00.000+09:00',
      '2026-11-17 evening coached 2026-11-17T20:35:00.000+09:00',
      '2026-11-18 morning coached 2026-11-18T07:05:00.000+09:00',
      '2026-11-18 morning coached 2026-11-18T10:30:00.000-05:00',
      '2026-11-18 evening coached 2026-11-18T20:35:00.000-05:00',
      '2026-11-19 morning logged 2026-11-19T07:05:00.000-05:00',
    ]);
    await expectSameElsewhere(newYork('19T21:00'), days.slice(0, 3));
  });
});
