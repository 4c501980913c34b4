import { Fault } from '../../core/base/fault.ts';
import type { Activity, Run } from '../../core/diary/activity.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { oddRun } from '../../core/diary/odd-run.ts';
import { parseAmounts, type TypedKind } from '../../core/diary/typed-activity.ts';
import { shortIdWord } from '../../core/text/shell-quote.ts';
import type { Host } from '../../host/host.ts';
import { runRefusal } from '../../view/report/run.ts';
import { exampleIn, RUN_KIND, typedKindOf } from '../options/activity-kinds.ts';
import { surfaceFrom } from '../options/activity-options.ts';
import { refuseOtherFlags } from '../options/other-flags.ts';
import { answerFrom } from '../options/record-options.ts';
import { noUnit } from '../options/unit-question.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedStart } from '../record/typed-moment.ts';
import { type EditOptions, isNone, lateValue, noteValues, type Values } from './correction.ts';

/** Returns new values of a run. Throws a `usage` fault. */
export function ofRun(host: Host, record: RecordSnapshot, run: Run, options: EditOptions): Values {
  const flags = ['distance', 'time', 'surface', 'effort', 'at', 'note'] as const;
  refuseOtherFlags('a run', options, flags);
  const { units: unit } = record.settings;
  const amounts = amountsOf(host, run, options, { ...RUN_KIND, unit });
  const { surface } = options;
  const distance = amounts.distance === undefined ? run.distance : amounts.distance;
  const seconds = amounts.seconds === undefined ? run.seconds : amounts.seconds;
  if (distance === null && seconds === null) {
    const hint = `to remove it: stretch history remove ${shortIdWord(run.id, record.shell)}`;
    throw new Fault('usage', 'a run needs a distance or a time', hint);
  }
  refuseOdd({ ...run, distance, seconds }, unit);
  return {
    ...amounts,
    // What was typed is as exact as it is.
    ...(amounts.distance !== undefined && run.isEstimated ? { estimated: false } : {}),
    surface: surface === undefined || isNone(surface) ? noneOr(surface) : surfaceFrom(surface),
    ...commonValues(host, record, run, options),
    ...(options.at !== undefined && run.isZoneAssumed ? { zoneAssumed: false } : {}),
    ...noteValues(options.note),
  };
}

/** Returns new values of another activity, or of a rest day. Throws a `usage` fault. */
export function ofActivity(
  host: Host,
  record: RecordSnapshot,
  activity: Activity,
  options: EditOptions,
): Values {
  const { kind } = activity;
  if (kind === 'rest') {
    refuseOtherFlags('a rest day', options, ['at', 'note']);
    const { day, late } = startValues(host, record, activity, options.at);
    return { day, late, ...noteValues(options.note) };
  }
  refuseOtherFlags('an activity', options, ['distance', 'time', 'effort', 'at', 'note']);
  const typed = { ...typedKindOf(kind), unit: record.settings.units };
  return {
    ...amountsOf(host, activity, options, typed),
    ...commonValues(host, record, activity, options),
    ...noteValues(options.note),
  };
}

function refuseOdd(run: Run, unit: DistanceUnit): void {
  const odd = oddRun(run.distance, run.seconds);
  if (odd?.canBe !== false) return;
  throw new Fault('usage', runRefusal(run, odd.why, unit), 'check --distance and --time');
}

interface Amounts {
  readonly distance: number | null | undefined;
  readonly seconds: number | null | undefined;
}

function amountsOf(
  host: Host,
  { distance: before }: Run | Activity,
  { distance: far, time }: EditOptions,
  kind: TypedKind,
): Amounts {
  const distance = far === undefined || isNone(far) ? noneOr(far) : metresIn(host, far, kind);
  const known = distance === undefined ? before : distance;
  const seconds = time === undefined || isNone(time) ? noneOr(time) : secondsIn(time, known, kind);
  return { distance, seconds };
}

/** Metres of a distance as it is typed. */
function metresIn(host: Host, typed: string, kind: TypedKind): number {
  const isBare = /^\s*\d{1,4}(?:[.,]\d{1,3})?\s*$/.test(typed);
  if (isBare && !host.settings.isChosen('units')) throw noUnit(typed.trim());
  const { distance, seconds } = parseAmounts(isBare ? `${typed.trim()}${kind.unit}` : typed, {
    ...kind,
    mostMinutes: -1,
    leastMetres: 0,
    example: exampleIn(kind.unit, '--distance 8km'),
  });
  if (distance !== null && seconds === null) return distance;
  const message = `--distance takes a distance, not \`${typed}\``;
  throw new Fault('usage', message, `for example: ${exampleIn(kind.unit, '--distance 8km')}`);
}

/** Seconds of a time as it is typed; what `1:02` is depends on the distance. */
function secondsIn(typed: string, metres: number | null, kind: TypedKind): number {
  const far = metres === null ? '' : `${(metres / 1000).toFixed(3)}km `;
  const isBare = /^\s*\d{1,4}\s*$/.test(typed);
  const { seconds } = parseAmounts(`${far}${isBare ? `${typed.trim()}min` : typed}`, {
    ...kind,
    // Without a distance a time of the clock is how long it took.
    isNumberDistance: true,
    needsAmount: false,
    mostMinutes: 10_000,
    leastMetres: Infinity,
    example: '--time 45:10',
  });
  if (seconds !== null) return seconds;
  throw new Fault('usage', `--time takes a time, not \`${typed}\``, 'for example: --time 45:10');
}

function commonValues(
  host: Host,
  record: RecordSnapshot,
  before: Run | Activity,
  { effort, at }: EditOptions,
): Values {
  return {
    effort: effort === undefined ? undefined : answerFrom('--effort', effort),
    ...startValues(host, record, before, at),
  };
}

/** The new day; a day alone takes the time of day away. */
function startValues(
  host: Host,
  record: RecordSnapshot,
  { began, isLate, at: written }: Run | Activity,
  typed: string | undefined,
): Partial<Record<'began' | 'day' | 'late', unknown>> {
  if (typed === undefined) return {};
  const { at, day } = typedStart(host, record, '--at', typed);
  return {
    began: at ?? (began === null ? undefined : null),
    day,
    ...lateValue(record, { day, written, isLate }),
  };
}

/** `none` takes away what was said. */
function noneOr(typed: string | undefined): null | undefined {
  return typed === undefined ? undefined : null;
}
