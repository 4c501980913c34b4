import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { addAdherence, type Adherence, adherenceOver } from '../../core/adherence/adherence.ts';
import type { DayRecord } from '../../core/adherence/day-record.ts';
import { groupBy } from '../../core/base/group.ts';
import { mondayOf } from '../../core/diary/diary-week.ts';
import { doneOfPlanned, quantity } from '../../core/text/quantity.ts';
import type { Day } from '../../core/time/day.ts';
import { type LocalCode, localConcept } from './fhir-codes.ts';
import type { FhirContext } from './fhir-context.ts';
import { absent, observationOf, type Value } from './fhir-observation.ts';
import { quantityOf, ratioOf } from './fhir-values.ts';

/** What sums up days as they come. */
export interface AdherenceSums {
  readonly add: (days: readonly DayRecord[]) => void;
  /** Returns how much of the plan was done: over all days together, and in each week from Monday to Sunday. */
  readonly observations: () => readonly Observation[];
}

/** Returns what sums up the days of a record. */
export function adherenceSums(context: FhirContext): AdherenceSums {
  const { from, to } = context.data;
  const weeks: Span[] = [];
  let total = adherenceOver([]);
  // The days of the last week so far: it may go on in the next month.
  let left: readonly DayRecord[] = [];
  return {
    add: (days) => {
      total = addAdherence(total, adherenceOver(days));
      const groups = [...groupBy([...left, ...days], ({ day }) => mondayOf(day)).values()];
      left = groups.pop() ?? [];
      weeks.push(...groups.flatMap((own) => spanOf(own)));
    },
    observations: () => [
      ...observed(context, 'days', { from, to, adherence: total }),
      ...[...weeks, ...spanOf(left)].flatMap((week) => observed(context, 'week', week)),
    ],
  };
}

function spanOf(days: readonly DayRecord[]): readonly Span[] {
  const [from, to] = [days.at(0)?.day, days.at(-1)?.day];
  return from === undefined || to === undefined
    ? []
    : [{ from, to, adherence: adherenceOver(days) }];
}

/** How much was done between two days. */
interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly adherence: Adherence;
}

/** Nothing is said of days on which nothing was planned or done. */
function observed(
  { owner, patient, data: { today } }: FhirContext,
  what: 'week' | 'days',
  { from, to, adherence }: Span,
): readonly Observation[] {
  const { sessions, excused, paused, extras } = adherence;
  if (sessions.planned + excused + paused + extras === 0) return [];
  return [
    observationOf(patient, {
      id: [what, `${from} ${owner}`],
      category: 'activity',
      code: localConcept('sessions-done'),
      when: { effectivePeriod: { start: from, end: to } },
      value: valueOf(adherence),
      words: `${doneOfPlanned(sessions)}, ${excused} excused, ${paused} paused, ${quantity(extras, 'extra session')}, to ${to}`,
      isPreliminary: to >= today,
    }),
  ];
}

function valueOf({ sessions, sets, excused, paused, extras }: Adherence): Value {
  const counts: readonly (readonly [LocalCode, number, 'slots' | 'sessions'])[] = [
    ['slots-excused', excused, 'slots'],
    ['slots-paused', paused, 'slots'],
    ['extra-sessions', extras, 'sessions'],
  ];
  const component: ObservationComponent[] = [
    ...(sets.planned === 0
      ? []
      : [{ code: localConcept('sets-done'), valueRatio: ratioOf(sets, 'sets') }]),
    ...counts.map(([code, count, unit]) => ({
      code: localConcept(code),
      valueQuantity: quantityOf(count, unit),
    })),
  ];
  return sessions.planned === 0
    ? { dataAbsentReason: absent('not-applicable'), component }
    : { valueRatio: ratioOf(sessions, 'sessions'), component };
}
