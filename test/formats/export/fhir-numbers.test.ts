import type { Observation } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { exportRecord } from '../../../src/commands/export.ts';
import { historyCalendar } from '../../../src/commands/history.ts';
import { status } from '../../../src/commands/status.ts';
import { groupBy } from '../../../src/core/base/group.ts';
import { median } from '../../../src/core/base/median.ts';
import { demoLines } from '../../../src/core/demo/demo-lines.ts';
import { mondayOf } from '../../../src/core/diary/diary-week.ts';
import { addDays } from '../../../src/core/time/day.ts';
import type { HistoryFile } from '../../../src/formats/export/json-schema.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';
import { type ExportedBundle, partsOf, withCode } from '../../support/fhir-bundle.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const TODAY = '2026-11-24';
const NOW = `${TODAY}T23:30:00.000Z`;
const library = shippedLibrary();
const LINES = demoLines({
  now: NOW,
  today: TODAY,
  library,
  profile: { affected: 'left', cautions: [] },
  instantOf: (day, at) => `${day}T${at}:00.000Z`,
  stampOf: (at) => at,
});

async function printed(act: (host: FakeHost) => Promise<number>): Promise<unknown> {
  const host = fakeHost({ lines: LINES, now: NOW, library });
  expect(await act(host)).toBe(0);
  return JSON.parse(host.written.out);
}

/** What of the JSON outputs is compared. */
interface Counts {
  readonly sessions: { readonly done: number; readonly planned: number };
  readonly sets: { readonly done: number; readonly planned: number };
  readonly excused: number;
  readonly paused: number;
  readonly extras: number;
}
interface HistoryShown {
  readonly windows: readonly ({ readonly name: string } & Counts)[];
  readonly days: readonly {
    readonly day: string;
    readonly slots: readonly { readonly state: string; readonly session: string | null }[];
  }[];
  readonly weeks: readonly {
    readonly from: string;
    readonly mornings: { readonly count: number; readonly median: number } | null;
    readonly runs: {
      readonly count: number;
      readonly metres: number;
      readonly seconds: number;
    } | null;
  }[];
}

const bundle = (await printed((host) => exportRecord(host, { format: 'fhir' }))) as ExportedBundle;
const json = (await printed((host) => exportRecord(host, { format: 'json' }))) as HistoryFile;
const history = (await printed((host) => historyCalendar(host, { json: true }))) as HistoryShown;
const parts = partsOf(bundle);

describe('FHIR says the same numbers', () => {
  it('of all days as the JSON export and as history, all time', () => {
    const [all] = withCode(parts, 'sessions-done');
    const { sessions, sets, excused, paused, extras } = json.totals;
    const counts = { sessions, sets, excused, paused, extras };
    expect(sessions.planned).toBeGreaterThan(100);
    expect(countsOf(all)).toEqual(counts);
    expect(history.windows.find(({ name }) => name === 'all time')).toMatchObject(counts);
  });

  it('of any days as history and as status of these days', async () => {
    const from = addDays(TODAY, -27);
    const some = (await printed((host) =>
      exportRecord(host, { format: 'fhir', from }),
    )) as ExportedBundle;
    const shown = (await printed((host) => status(host, { json: true }))) as {
      readonly windows: readonly ({ readonly days: number } & Counts)[];
    };
    const [all] = withCode(partsOf(some), 'sessions-done');
    expect(all?.effectivePeriod).toEqual({ start: from, end: TODAY });
    expect(shown.windows[1]).toMatchObject({ days: 28, ...countsOf(all) });
    expect(history.windows[1]).toMatchObject({ name: '28 days', ...countsOf(all) });
  });

  it('of weeks as of all days, if they are added up', () => {
    const [all, ...weeks] = withCode(parts, 'sessions-done').map((one) => countsOf(one));
    expect(weeks.length).toBeGreaterThan(11);
    expect(sum(weeks.map(({ sessions }) => sessions?.planned))).toBe(all?.sessions?.planned);
    expect(sum(weeks.map(({ sessions }) => sessions?.done))).toBeCloseTo(
      all?.sessions?.done ?? 0,
      1,
    );
    expect(sum(weeks.map(({ excused }) => excused))).toBe(all?.excused);
  });

  it('of slots: what is done, in part, and left out', () => {
    const slots = history.days.flatMap((day) => day.slots);
    const states = (wanted: string) => slots.filter(({ state }) => state === wanted).length;
    const planned = (wanted: string) =>
      parts.procedures.filter(({ status, basedOn }) => status === wanted && basedOn !== undefined);
    expect(planned('completed')).toHaveLength(states('done'));
    expect(planned('stopped').length).toBeGreaterThan(0);
    const partly = slots.filter(({ state, session }) => state !== 'done' && session !== null);
    expect(planned('stopped')).toHaveLength(partly.length);
    expect(planned('not-done')).toHaveLength(json.skips.length);
  });

  it('of each session as the JSON export', () => {
    const sessions = parts.procedures.filter(({ status }) => status !== 'not-done');
    const ids = sessions.map(({ identifier }) => identifier?.[0]?.value);
    expect(ids).toEqual(json.sessions.map(({ id }) => id));
    const observed = (code: string) =>
      withCode(parts, code).filter(({ partOf }) => partOf !== undefined);
    const values = (code: string) => observed(code).map((one) => one.valueQuantity?.value);
    const given = (key: 'painBefore' | 'painDuring' | 'painAfter' | 'effort') =>
      json.sessions.flatMap((session) => session[key] ?? []);
    expect(values('pain-before')).toEqual(given('painBefore'));
    expect(values('pain-during')).toEqual(given('painDuring'));
    expect(values('pain-after')).toEqual(given('painAfter'));
    expect(values('82289-0')).toEqual(given('effort'));
    const sets = withCode(parts, 'sets-done').map(({ valueRatio }) => valueRatio);
    expect(sets.map((one) => [one?.numerator?.value, one?.denominator?.value])).toEqual(
      json.sessions.map(({ setsDone, setsPlanned }) => [setsDone, setsPlanned]),
    );
  });

  it('of each week’s mornings and runs as history', () => {
    const weeks = (observations: readonly Observation[]) =>
      groupBy(observations, (one) => mondayOf(dayOf(one)));
    const mornings = weeks(withCode(parts, 'soreness-on-waking'));
    const runs = weeks(runsIn());
    const [metres, minutes] = ['55412-1', '55411-3'].map((code) =>
      weeks(withCode({ observations: membersOf(runsIn()) }, code)),
    );
    expect(history.weeks.length).toBeGreaterThan(10);
    for (const { from, ...week } of history.weeks) {
      const scores = valuesIn(mornings.get(from));
      expect([scores.length, scores.length === 0 ? undefined : median(scores)]).toEqual([
        week.mornings?.count ?? 0,
        week.mornings?.median,
      ]);
      expect(runs.get(from)?.length ?? 0).toBe(week.runs?.count ?? 0);
      expect(sum(valuesIn(metres?.get(from)))).toBe(week.runs?.metres ?? 0);
      const seconds = valuesIn(minutes?.get(from)).map((value) => Math.round(value * 60));
      expect(sum(seconds)).toBe(week.runs?.seconds ?? 0);
    }
  });
});

function countsOf(observation: Observation | undefined) {
  const component = (code: string) =>
    observation?.component?.find((one) => one.code.coding?.[0]?.code === code);
  const count = (code: string) => component(code)?.valueQuantity?.value;
  const ratio = (one: Observation['valueRatio']) =>
    one && { done: one.numerator?.value, planned: one.denominator?.value };
  return {
    sessions: ratio(observation?.valueRatio),
    sets: ratio(component('sets-done')?.valueRatio),
    excused: count('slots-excused'),
    paused: count('slots-paused'),
    extras: count('extra-sessions'),
  };
}

function runsIn(): readonly Observation[] {
  return parts.observations.filter(
    ({ valueCodeableConcept }) => valueCodeableConcept?.coding?.[0]?.code === 'run',
  );
}

/** What is known about some activities: how far and how long they were, and how hard. */
function membersOf(activities: readonly Observation[]): readonly Observation[] {
  const members = new Set(
    activities.flatMap(({ hasMember = [] }) => hasMember.map(({ reference }) => reference)),
  );
  return parts.observations.filter(({ id }) => members.has(`urn:uuid:${id}`));
}

function dayOf({ effectiveDateTime, effectivePeriod }: Observation): string {
  return (effectiveDateTime ?? effectivePeriod?.start ?? '').slice(0, 10);
}

function valuesIn(observations: readonly Observation[] = []): readonly number[] {
  return observations.flatMap(({ valueQuantity }) => valueQuantity?.value ?? []);
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((all, value) => all + (value ?? 0), 0);
}
