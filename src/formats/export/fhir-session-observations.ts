import type { Observation } from 'fhir/r4.js';
import type { HurtSet, SessionRecord } from '../../core/journal/session-record.ts';
import { doneOfPlanned } from '../../core/text/quantity.ts';
import { localConcept, loincConcept } from './fhir-codes.ts';
import type { FhirContext } from './fhir-context.ts';
import { absent, observationOf, type Observed, scored, type When } from './fhir-observation.ts';
import { referenceTo } from './fhir-ids.ts';
import { momentOf, ratioOf } from './fhir-values.ts';

/** When a session began, and when it ended if that is known. */
interface Times {
  readonly begun: string;
  readonly over: string | undefined;
}

/** Returns what was observed in a session: its sets, the answers before and after it, and what hurt. */
export function sessionObservations(
  session: SessionRecord,
  { begun, over }: Times,
  context: FhirContext,
): readonly Observation[] {
  const { id, painBefore, painDuring, painAfter, effort } = session;
  const before: When = { effectiveDateTime: begun };
  const during: When =
    over === undefined ? before : { effectivePeriod: { start: begun, end: over } };
  const after: When = { effectiveDateTime: over ?? begun };
  const observed: readonly (Observed | undefined)[] = [
    setsDone(session, during),
    painOf(id, 'pain-before', painBefore, before),
    painOf(id, 'pain-during', painDuring, during),
    painOf(id, 'pain-after', painAfter, after),
    effortOf(id, effort, during),
    ...session.hurts.map((hurt, index) => hurtOf(hurt, `${id} ${index}`, context)),
  ];
  const more = { partOf: [referenceTo(['session', id])] };
  return observed
    .filter((one) => one !== undefined)
    .map((one) => observationOf(context.patient, { ...one, more }));
}

/** Returns an answer about pain; undefined if there is none. */
export function painOf(
  id: string,
  which: 'pain-before' | 'pain-during' | 'pain-after',
  score: number | null,
  when: When,
): Observed | undefined {
  if (score === null) return undefined;
  const code = loincConcept('72514-3', which);
  return { id: [which, id], category: 'survey', code, when, ...scored(score) };
}

/** Returns how hard something was, from 0 to 10; undefined if that was not said. */
export function effortOf(id: string, score: number | null, when: When): Observed | undefined {
  if (score === null) return undefined;
  const code = loincConcept('82289-0');
  return { id: ['effort', id], category: 'activity', code, when, ...scored(score) };
}

/** Undefined if pain kept every set from being done, so that none counts. */
function setsDone({ id, counts }: SessionRecord, when: When): Observed | undefined {
  if (counts.planned === 0) return undefined;
  return {
    id: ['sets-done', id],
    category: 'activity',
    code: localConcept('sets-done'),
    when,
    value: { valueRatio: ratioOf(counts, 'sets') },
    words: doneOfPlanned(counts),
  };
}

function hurtOf(
  { at, exercise, side, set, pain }: HurtSet,
  id: string,
  { data }: FhirContext,
): Observed {
  const sides = { left: ', left', right: ', right', alternate: ', sides in turn', both: '' };
  const where = `${data.exerciseName(exercise)}${sides[side]}, set ${set}`;
  const concept = loincConcept('72514-3', 'pain-in-set');
  return {
    id: ['pain-in-set', id],
    category: 'survey',
    code: { ...concept, text: `Pain in ${where}` },
    when: { effectiveDateTime: momentOf(at) },
    ...(pain === null
      ? { value: { dataAbsentReason: absent('unknown') }, words: 'how much was not said' }
      : scored(pain)),
  };
}
