import { readFileSync } from 'node:fs';
import type { Observation, Procedure } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../scripts/column-tables.mjs';
import type { Line } from '../../../src/core/journal/line.ts';
import type { ExportedRecord } from '../../../src/formats/export/exported-record.ts';
import { LOCAL, LOINC } from '../../../src/formats/export/fhir-codes.ts';
import { ID_KINDS, uuidOf } from '../../../src/formats/export/fhir-ids.ts';
import { momentOf, secondsLater } from '../../../src/formats/export/fhir-values.ts';
import { exported } from '../../support/exported.ts';
import {
  bundleOf,
  bundleProblems,
  type FhirParts,
  partsOf,
  withCode,
} from '../../support/fhir-bundle.ts';
import {
  amend,
  ended,
  experiment,
  line,
  logged,
  pause,
  plannedLine,
  remove,
  schedule,
  sessionOf,
  setDone,
  skipped,
  started,
  stoppedSession,
} from '../../support/sample-journal.ts';

const PLAN = schedule('2026-10-26');
const at = (day: string, time = '07:05') => ({ at: `${day}T${time}:00.000+00:00` });

/** The parts of an export in which every reference leads where it should. */
function partsWith(
  lines: readonly (Line | readonly Line[])[],
  change: Partial<ExportedRecord> = {},
): FhirParts {
  const bundle = bundleOf(exported([PLAN, ...lines], change));
  expect(bundleProblems(bundle)).toEqual([]);
  return partsOf(bundle);
}

const statesOf = ({ procedures }: FhirParts) =>
  procedures.map(({ status, statusReason }) => [status, statusReason?.text]);
const notesOf = ({ note = [] }: Pick<Procedure, 'note'>) => note.map(({ text }) => text);

describe('a session', () => {
  it('is done from 80 % of its sets on, and stopped with less; the rest is said in a note', () => {
    const parts = partsWith([
      sessionOf('2026-11-02', 'morning', 4),
      sessionOf('2026-11-03', 'morning', 3),
      logged([], { slot: 'morning' }, at('2026-11-04')),
    ]);
    expect(parts.procedures.map(({ status }) => status)).toEqual([
      'completed',
      'stopped',
      'not-done',
    ]);
    expect(parts.procedures.map((one) => notesOf(one))).toEqual([
      ['4 of 5 sets done.'],
      ['3 of 5 sets done.'],
      ['0 of 5 sets done. Logged afterwards.'],
    ]);
    const ratios = withCode(parts, 'sets-done').map(({ valueRatio }) => valueRatio);
    expect(ratios.map((one) => [one?.numerator?.value, one?.denominator?.value])).toEqual([
      [4, 5],
      [3, 5],
      [0, 5],
    ]);
  });

  it('that was ended for pain says so, and what it did not reach', () => {
    const parts = partsWith([stoppedSession('2026-11-02', 'morning')]);
    expect(statesOf(parts)).toEqual([['stopped', 'Pain']]);
    expect(parts.procedures.map((one) => notesOf(one))).toEqual([
      ['2 of 5 sets done. 1 set not reached, as it was ended because of pain.'],
    ]);
  });

  it('has its times, its answers and the note of the person, and leads to its plan', () => {
    const start = started({ pain: 3, note: 'Went well' }, at('2026-11-02'));
    const set = setDone(start.id, plannedLine(0), {}, at('2026-11-02', '07:10'));
    const end = ended(
      start.id,
      { reason: 'quit', effort: 4, pain: 2, after: 1 },
      at('2026-11-02', '07:11'),
    );
    const parts = partsWith([start, set, end]);
    const [procedure] = parts.procedures;
    const period = { start: '2026-11-02T07:05:00.000+00:00', end: '2026-11-02T07:11:00.000+00:00' };
    expect(procedure).toMatchObject({
      status: 'stopped',
      statusReason: { text: 'Ended early' },
      identifier: [{ value: start.id }],
      basedOn: [{ reference: `urn:uuid:${parts.plans[0]?.id}` }],
      code: { text: 'Lower back' },
      performedPeriod: period,
      note: [{ text: '1 of 5 sets done.' }, { text: 'Went well', authorReference: {} }],
    });
    expect(scoresOf(parts)).toEqual([
      ['pain-before', 3, period.start],
      ['pain-during', 2, period],
      ['pain-after', 1, period.end],
      ['82289-0', 4, period],
    ]);
  });

  it('outside the plan leads to none', () => {
    const { procedures } = partsWith([sessionOf('2026-11-02', null, 5)]);
    expect(procedures.map(({ status, basedOn }) => [status, basedOn])).toEqual([
      ['completed', undefined],
    ]);
  });

  it('that hurt in a set says where, and how much if that was said', () => {
    const start = started({}, at('2026-11-02'));
    const skip = (set: number, pain: number | undefined) =>
      line(
        {
          type: 'skip',
          session: start.id,
          sets: [plannedLine(set)],
          hurt: plannedLine(set, { side: 'left' }),
          reason: 'pain',
          ...(pain === undefined ? {} : { pain }),
        },
        at('2026-11-02', '07:08'),
      );
    const hurts = withCode(partsWith([start, skip(0, 6), skip(1, undefined)]), 'pain-in-set');
    expect(hurts.map((one) => [one.code.text, one.valueQuantity?.value])).toEqual([
      ['Pain in The exercise-0, left, set 1', 6],
      ['Pain in The exercise-1, left, set 1', undefined],
    ]);
    expect(hurts[1]?.dataAbsentReason?.coding?.[0]?.code).toBe('unknown');
  });

  it('is not there once it was removed, and is as it was corrected', () => {
    const [one, other] = ['2026-11-02', '2026-11-03'].map((day) =>
      logged([0, 1, 2, 3], {}, at(day)),
    );
    if (one === undefined || other === undefined) return;
    const parts = partsWith([one, other, remove(one), amend(other, { effort: 7, did: [0] })]);
    expect(parts.procedures.map(({ id, status }) => [id, status])).toEqual([
      [uuidOf(['session', other.id]), 'stopped'],
    ]);
    expect(scoresOf(parts)).toEqual([['82289-0', 7, other.at]]);
  });
});

function scoresOf({ observations }: FhirParts) {
  return observations
    .filter(({ valueQuantity }) => valueQuantity?.code === '{score}')
    .map(({ code, valueQuantity, effectiveDateTime, effectivePeriod }) => [
      code.coding?.at(-1)?.code,
      valueQuantity?.value,
      effectiveDateTime ?? effectivePeriod,
    ]);
}

describe('a slot', () => {
  it('that was skipped was not done, for its reason', () => {
    const parts = partsWith([skipped('2026-11-02', 'morning', 'ill')]);
    expect(parts.procedures).toMatchObject([
      {
        status: 'not-done',
        statusReason: { text: 'Illness' },
        performedDateTime: '2026-11-02',
        code: { text: 'Lower back' },
        basedOn: [{}],
      },
    ]);
    expect(counts(parts)).toMatchObject({ 'slots-excused': 1 });
  });

  it('that was done after all, or in part, is only its session', () => {
    const skips = [
      skipped('2026-11-02', 'morning', 'time'),
      skipped('2026-11-03', 'morning', 'time'),
    ];
    const sessions = [sessionOf('2026-11-02', 'morning', 5), sessionOf('2026-11-03', 'morning', 2)];
    expect(statesOf(partsWith([...skips, ...sessions]))).toEqual([
      ['completed', undefined],
      ['stopped', 'No time'],
    ]);
  });

  it('that was missed, paused or off is in the counts alone', () => {
    const off = experiment('2026-11-09', {}, { at: '2026-10-27T12:00:00.000+00:00' });
    const parts = partsWith([pause('2026-11-02', '2026-11-03'), off]);
    expect(parts.procedures).toEqual([]);
    expect(counts(parts)).toMatchObject({ 'slots-paused': 4, 'slots-excused': 0 });
  });

  it('that was skipped for lack of time is not there if it is paused, as it was not planned', () => {
    const parts = partsWith([
      skipped('2026-11-02', 'morning', 'time'),
      skipped('2026-11-03', 'morning', 'ill'),
      skipped('2026-11-04', 'morning', 'time'),
      pause('2026-11-02', '2026-11-03'),
    ]);
    expect(parts.procedures.map((one) => [one.performedDateTime, one.statusReason?.text])).toEqual([
      ['2026-11-03', 'Illness'],
      ['2026-11-04', 'No time'],
    ]);
    expect(counts(parts)).toMatchObject({ 'slots-paused': 3, 'slots-excused': 1 });
  });

  it('in place of which pain was said has it', () => {
    const skip = { ...skipped('2026-11-02', 'morning', 'pain'), pain: 7 };
    expect(scoresOf(partsWith([skip]))).toEqual([
      ['pain-before', 7, '2026-11-02T08:00:00.000+00:00'],
    ]);
  });
});

describe('how much was done', () => {
  it('is preliminary as long as the last of its days is not over, and final from then on', () => {
    const statuses = (change: Partial<ExportedRecord>) =>
      withCode(partsWith([sessionOf('2026-11-20', 'morning', 5)], change), 'sessions-done')
        .slice(0, 5)
        .map(({ status, effectivePeriod }) => [status, effectivePeriod?.end]);
    expect(statuses({})).toEqual([
      ['preliminary', '2026-11-22'],
      ['final', '2026-11-01'],
      ['final', '2026-11-08'],
      ['final', '2026-11-15'],
      ['preliminary', '2026-11-22'],
    ]);
    const after = statuses({ today: '2026-11-23' });
    expect(after.map(([status]) => status)).toEqual(Array(5).fill('final'));
  });
});

/** The counts of all days. */
function counts(parts: FhirParts): Record<string, number | undefined> {
  const [all] = withCode(parts, 'sessions-done');
  return Object.fromEntries(
    (all?.component ?? []).map(({ code, valueQuantity }) => [
      code.coding?.[0]?.code,
      valueQuantity?.value,
    ]),
  );
}

describe('a plan', () => {
  const slot = { name: 'noon', time: '12:30', routine: 'core' } as const;

  it('is completed once another follows, and on hold in a pause', () => {
    const next = schedule('2026-11-09', [{ ...slot, days: [1, 3, 5] }]);
    const { plans } = partsWith([next, pause('2026-11-20', '2026-11-25')]);
    expect(plans.map(({ status, period, note }) => [status, period, note?.[0]?.text])).toEqual([
      ['completed', { start: '2026-10-26', end: '2026-11-08' }, undefined],
      ['on-hold', { start: '2026-11-09' }, 'Paused from 2026-11-20 to 2026-11-25: travel'],
    ]);
    expect(plans[1]?.activity?.[0]?.detail).toMatchObject({
      status: 'on-hold',
      description: 'noon',
      scheduledTiming: {
        repeat: { frequency: 1, period: 1, periodUnit: 'd', dayOfWeek: ['mon', 'wed', 'fri'] },
        code: { text: 'Mon, Wed, Fri, 12:30' },
      },
    });
  });

  it('holds until its last day is over', () => {
    const next = schedule('2026-11-23', [{ ...slot, days: [1] }]);
    const on = { at: '2026-11-20T06:00:00.000+00:00', day: '2026-11-20' };
    const status = (today: string) => partsWith([{ ...next, ...on }], { today }).plans[0]?.status;
    expect(status('2026-11-22')).toBe('active');
    expect(status('2026-11-23')).toBe('completed');
  });

  it('with a slot every third day says from when', () => {
    const every = { days: 3, from: '2026-10-30' };
    const next = schedule('2026-11-09', [{ ...slot, days: [1, 2, 3, 4, 5, 6, 7], every }]);
    const repeat = partsWith([next]).plans[1]?.activity?.[0]?.detail?.scheduledTiming?.repeat;
    expect(repeat).toEqual({
      boundsPeriod: { start: '2026-11-11' },
      frequency: 1,
      period: 3,
      periodUnit: 'd',
      timeOfDay: ['12:30:00'],
    });
  });

  it('that plans nothing is none, and one to come is there if today is exported', () => {
    const nothing = schedule('2026-11-09', []);
    const coming = schedule('2026-11-30', [{ ...slot, days: [1] }]);
    const lines = [nothing, { ...coming, at: '2026-11-20T06:00:00.000+00:00', day: '2026-11-20' }];
    const starts = (parts: FhirParts) => parts.plans.map(({ period }) => period?.start);
    expect(starts(partsWith(lines))).toEqual(['2026-10-26', '2026-11-30']);
    expect(starts(partsWith(lines, { to: '2026-11-15', today: '2026-11-22' }))).toEqual([
      '2026-10-26',
    ]);
  });
});

describe('a diary', () => {
  it('has the morning that counts, with what was said of it', () => {
    const first = line({ type: 'soreness', score: 6 }, at('2026-11-02', '06:30'));
    const said = {
      stiffness: 25,
      side: 'left',
      woke: true,
      medicine: false,
      keptFrom: ['running'],
    } as const;
    const last = line({ type: 'soreness', score: 4, ...said, note: 'Stiff' }, at('2026-11-02'));
    const parts = partsWith([first, last]);
    expect(withCode(parts, 'soreness-on-waking')).toMatchObject([
      {
        effectiveDateTime: '2026-11-02',
        issued: '2026-11-02T07:05:00.000+00:00',
        valueQuantity: { value: 4 },
        bodySite: { text: 'Left side of the back' },
        component: [
          { code: { text: 'Woken by it' }, valueBoolean: true },
          { code: { text: 'Medicine taken for it' }, valueBoolean: false },
          { code: { text: 'Kept from' }, valueCodeableConcept: { text: 'Running' } },
        ],
        note: [{ text: 'Stiff' }],
      },
    ]);
    expect(withCode(parts, 'stiffness-on-waking')).toMatchObject([
      { valueQuantity: { value: 25, unit: 'min', code: 'min' } },
    ]);
  });

  it('has a run with its length, its distance and its effort, and when it was', () => {
    const began = '2026-11-02T18:00:00.000+01:00';
    const run = { type: 'run', distance: 8040, seconds: 2711, elapsed: 2800, effort: 5 } as const;
    const parts = partsWith([line({ ...run, began, surface: 'road' }, at('2026-11-02'))]);
    const [activity] = withCode(parts, '73985-4');
    expect(activity).toMatchObject({
      valueCodeableConcept: { text: 'Run' },
      component: [{ valueCodeableConcept: { text: 'Road' } }],
      effectivePeriod: { start: began, end: '2026-11-02T18:46:40.000+01:00' },
    });
    expect(activity?.text?.div).toContain('Run, 8.0 km, 45 min (2026-11-02 18:00)');
    expect(activity?.hasMember).toHaveLength(3);
    const values = ['55411-3', '55412-1', '82289-0'].map((code) => withCode(parts, code)[0]);
    expect(values.map((one) => [one?.valueQuantity?.value, one?.valueQuantity?.code])).toEqual([
      [45.1833, 'min'],
      [8040, 'm'],
      [5, '{score}'],
    ]);
  });

  it('has a run of which only the day is known, a rest day, a note and a change', () => {
    const { observations } = partsWith([
      line({ type: 'run' }, at('2026-11-02')),
      line({ type: 'activity', kind: 'rest' }, at('2026-11-03')),
      line({ type: 'note', text: 'Slept badly' }, at('2026-11-03')),
      line({ type: 'note', text: 'New shoes', mark: true }, at('2026-11-04')),
    ]);
    const own = observations.filter(({ valueRatio }) => valueRatio === undefined);
    expect(own.map((one) => [one.code.text, valueOf(one), one.effectiveDateTime])).toEqual([
      ['Exercise activity', 'Run', '2026-11-02'],
      ['Diary entry', 'Rest day', '2026-11-03'],
      ['Note', 'Slept badly', '2026-11-03'],
      ['Change', 'New shoes', '2026-11-04'],
    ]);
  });

  function valueOf({ valueCodeableConcept, valueString }: Observation) {
    return valueCodeableConcept?.text ?? valueString;
  }
});

describe('a moment', () => {
  it.each([
    ['2026-11-02T07:05:00.000Z', '2026-11-02T07:05:00.000Z'],
    ['2026-11-02T07:05:00+14:00', '2026-11-02T07:05:00+14:00'],
    ['2026-11-02T07:05:00-09:30', '2026-11-02T07:05:00-09:30'],
    ['2026-11-02T07:05:00+14:30', '2026-11-01T16:35:00.000Z'],
  ])('%s is %s, as FHIR has no offset beyond 14 hours', (stamp, moment) => {
    expect(momentOf(stamp)).toBe(moment);
  });

  it('later is by the same clock', () => {
    expect(secondsLater('2026-12-31T23:59:00.000-05:00', 90)).toBe('2027-01-01T00:00:30.000-05:00');
  });
});

it('ids of each kind differ in their first group', () => {
  const groups = ID_KINDS.map((kind) => uuidOf([kind, 'x']).slice(0, 8));
  expect(new Set(groups).size).toBe(ID_KINDS.length);
  expect(uuidOf(['note', 'x'])).toMatch(
    /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
});

describe('docs/formats.md', () => {
  const page = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
  const section = page.slice(page.indexOf('\n## FHIR\n'), page.indexOf('\n## FIT, TCX'));

  it('has all codes', () => {
    expect(section).toContain(codeTable(LOCAL));
    for (const [code, name] of Object.entries(LOINC))
      expect(section).toContain(`| \`${code}\` | ${name} |`);
  });

  it('has the example as it is exported', () => {
    const morning = line({ type: 'soreness', score: 3 }, { ...at('2026-11-02'), id: 'an-id' });
    const { observations } = partsOf(bundleOf(exported([morning])));
    const example = /```json\n(.*?)```/s.exec(section)?.[1] ?? '';
    expect(JSON.parse(example)).toEqual(observations[0]);
  });
});
