import type { CodeableConcept, Observation, Reference } from 'fhir/r4.js';
import { SYSTEMS } from './fhir-codes.ts';
import { momentOf, narrative, quantityOf } from './fhir-values.ts';
import { type IdOf, uuidOf } from './fhir-ids.ts';
import type { Stamp } from '../../core/time/day.ts';

/** When something was so: a day, a moment or a time from one to another. */
export type When = Pick<Observation, 'effectiveDateTime' | 'effectivePeriod'>;

/** What an observation says. */
export type Value = Pick<
  Observation,
  | 'valueQuantity'
  | 'valueRatio'
  | 'valueString'
  | 'valueCodeableConcept'
  | 'dataAbsentReason'
  | 'component'
>;

/** What is particular to one observation. */
export interface Observed {
  /** What its id is made of. */
  readonly id: IdOf;
  readonly category: 'survey' | 'activity' | undefined;
  readonly code: CodeableConcept;
  readonly when: When;
  readonly value: Value;
  /** The value in words. */
  readonly words: string;
  /** When it was written down. */
  readonly issued?: Stamp | undefined;
  readonly isPreliminary?: boolean;
  readonly more?: Pick<Observation, 'bodySite' | 'hasMember' | 'method' | 'note' | 'partOf'>;
}

/** Returns an observation that the person made of themselves. */
export function observationOf(patient: Reference, observed: Observed): Observation {
  const { category, code, when, value, words, issued, isPreliminary, more } = observed;
  const on = when.effectiveDateTime ?? when.effectivePeriod?.start ?? '';
  return {
    resourceType: 'Observation',
    id: uuidOf(observed.id),
    text: narrative(`${code.text ?? ''}: ${words} (${on.slice(0, 16).replace('T', ' ')})`),
    status: isPreliminary === true ? 'preliminary' : 'final',
    ...(category === undefined ? {} : { category: [categoryOf(category)] }),
    code,
    subject: patient,
    performer: [patient],
    ...when,
    ...(issued === undefined ? {} : { issued: momentOf(issued) }),
    ...value,
    ...more,
  };
}

/** Returns a score from 0 to 10 as the value of an observation, with its words. */
export function scored(score: number): Pick<Observed, 'value' | 'words'> {
  return { value: { valueQuantity: quantityOf(score, 'score') }, words: `${score} of 10` };
}

/** Returns that there is no value, and why. */
export function absent(why: 'unknown' | 'not-applicable'): CodeableConcept {
  const display = why === 'unknown' ? 'Unknown' : 'Not Applicable';
  return { coding: [{ system: SYSTEMS.absent, code: why, display }] };
}

function categoryOf(code: 'survey' | 'activity'): CodeableConcept {
  const display = code === 'survey' ? 'Survey' : 'Activity';
  return { coding: [{ system: SYSTEMS.category, code, display }] };
}
