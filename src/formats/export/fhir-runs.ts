import type { CodeableConcept, Observation, ObservationComponent } from 'fhir/r4.js';
import type { Activity, Run } from '../../core/diary/activity.ts';
import { inUnit } from '../../core/diary/distance.ts';
import { type LocalCode, localConcept, loincConcept } from './fhir-codes.ts';
import type { FhirContext, FhirMonth } from './fhir-context.ts';
import { observationOf, type Observed, type When } from './fhir-observation.ts';
import { effortOf } from './fhir-session-observations.ts';
import { referenceTo } from './fhir-ids.ts';
import { minutesIn, momentOf, noteBy, periodOf, quantityOf, secondsLater } from './fhir-values.ts';

/** Returns each run and each other activity as an observation of what it was, with one for each thing known about it. */
export function activityObservations(context: FhirMonth): readonly Observation[] {
  const { runs, activities } = context.month.diary();
  return [
    ...runs.flatMap((run) => group(run, runShape(run), context)),
    ...activities.flatMap((one) => group(one, activityShape(one), context)),
  ];
}

/** What is particular to a kind of activity. */
interface Shape {
  readonly code: CodeableConcept;
  readonly value: LocalCode;
  readonly component: ObservationComponent[];
  readonly isEstimated: boolean;
  /** Seconds from its beginning to its end, as far as they are known. */
  readonly length: number | null;
}

function runShape({ surface, isEstimated, elapsed, seconds }: Run): Shape {
  const component =
    surface === null
      ? []
      : [{ code: localConcept('surface'), valueCodeableConcept: localConcept(surface) }];
  const length = elapsed ?? seconds;
  return { code: EXERCISE, value: 'run', component, isEstimated, length };
}

const EXERCISE = loincConcept('73985-4');

function activityShape({ kind, seconds }: Activity): Shape {
  const isExercise = ['swim', 'walk', 'cycle', 'yoga', 'pilates'].includes(kind);
  return {
    code: isExercise ? EXERCISE : localConcept('diary-activity'),
    value: kind === 'other' ? 'other-activity' : kind,
    component: [],
    isEstimated: false,
    length: seconds,
  };
}

function group(
  activity: Run | Activity,
  { code, value, component, isEstimated, length }: Shape,
  { patient, data }: FhirContext,
): readonly Observation[] {
  const { id, at, distance, seconds, effort, note } = activity;
  const when = whenOf(activity, length);
  const members = [
    durationOf(id, seconds, when),
    distanceOf(id, distance, isEstimated, when),
    effortOf(id, effort, when),
  ].filter((one) => one !== undefined);
  const hasMember = members.map((one) => referenceTo(one.id));
  const what = localConcept(value);
  const far = distance === null ? [] : [`${inUnit(distance, data.units).toFixed(1)} ${data.units}`];
  const long = seconds === null ? [] : [`${Math.round(seconds / 60)} min`];
  const parent: Observed = {
    id: ['activity', id],
    category: 'activity',
    code,
    when,
    issued: at,
    value: { valueCodeableConcept: what, ...(component.length === 0 ? {} : { component }) },
    words: [what.text ?? '', ...far, ...long].join(', '),
    more: { ...noteBy(patient, note), ...(hasMember.length === 0 ? {} : { hasMember }) },
  };
  return [parent, ...members].map((one) => observationOf(patient, { ...one, issued: at }));
}

/** The day, if nothing more is known. */
function whenOf({ day, began }: Run | Activity, length: number | null): When {
  if (began === null) return { effectiveDateTime: day };
  const start = momentOf(began);
  const end = length === null ? undefined : secondsLater(began, length);
  const period = periodOf(start, end);
  return period === undefined ? { effectiveDateTime: start } : { effectivePeriod: period };
}

function durationOf(id: string, seconds: number | null, when: When): Observed | undefined {
  if (seconds === null) return undefined;
  const minutes = minutesIn(seconds);
  return {
    id: ['duration', id],
    category: 'activity',
    code: loincConcept('55411-3'),
    when,
    value: { valueQuantity: quantityOf(minutes, 'minutes') },
    words: `${Math.round(minutes)} min`,
  };
}

function distanceOf(
  id: string,
  metres: number | null,
  isEstimated: boolean,
  when: When,
): Observed | undefined {
  if (metres === null) return undefined;
  return {
    id: ['distance', id],
    category: 'activity',
    code: loincConcept('55412-1'),
    when,
    value: { valueQuantity: quantityOf(metres, 'metres') },
    words: `${metres} m`,
    ...(isEstimated ? { more: { method: localConcept('from-places') } } : {}),
  };
}
