import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { type Adherence, adherenceOver } from '../../core/adherence/adherence.ts';
import { groupBy } from '../../core/base/group.ts';
import { mondayOf } from '../../core/diary/diary-week.ts';
import { doneOfPlanned, quantity } from '../../core/text/quantity.ts';
import type { Day } from '../../core/time/day.ts';
import { type LocalCode, localConcept } from './fhir-codes.ts';
import type { FhirContext } from './fhir-context.ts';
import { absent, observationOf, type Value } from './fhir-observation.ts';
import { quantityOf, ratioOf } from './fhir-values.ts';

/** Returns how much of the plan was done: over all days together, and in each week from Monday to Sunday. */
export function adherenceObservations(context: FhirContext): readonly Observation[] {
  const { days, from, to, totals } = context.data;
  const weeks = [...groupBy(days, ({ day }) => mondayOf(day)).values()].flatMap((own) => {
    const [first, last] = [own.at(0)?.day, own.at(-1)?.day];
    if (first === undefined || last === undefined) return [];
    return observed(context, 'week', { from: first, to: last, adherence: adherenceOver(own) });
  });
  return [...observed(context, 'days', { from, to, adherence: totals }), ...weeks];
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
