import type {
  CarePlan,
  CodeSystem,
  Meta,
  Observation,
  Patient,
  Procedure,
  ValueSet,
} from 'fhir/r4.js';
import { inParts } from '../../core/text/in-parts.ts';
import type { Day } from '../../core/time/day.ts';
import { escapedJson } from '../json/json.ts';
import type { ExportedRecord } from './exported-record.ts';
import { adherenceSums } from './fhir-adherence.ts';
import type { FhirContext } from './fhir-context.ts';
import { morningObservations, noteObservations } from './fhir-diary.ts';
import { carePlans, plansIn } from './fhir-plans.ts';
import { activityObservations } from './fhir-runs.ts';
import { sessionResources } from './fhir-sessions.ts';
import { skipResources } from './fhir-skips.ts';
import { localCodes, loincCodes } from './fhir-terminology.ts';
import { referenceTo, urlOf, uuidOf } from './fhir-ids.ts';
import { momentOf, narrative } from './fhir-values.ts';

/** A resource of the bundle. */
type Resource = Patient | CodeSystem | ValueSet | CarePlan | Procedure | Observation;

/**
 * Writes the record as a FHIR R4 bundle (hl7.org/fhir/R4) of the type `collection`, an entry a line. The ids are the same
 * in every export, and nobody’s name is in it.
 */
export function* fhir(data: ExportedRecord): Generator<string> {
  for (const part of inParts(texts(data))) yield escapedJson(part);
}

function* texts(data: ExportedRecord): Generator<string> {
  const meta = data.isDemo ? { meta: MADE_UP } : {};
  const head = {
    resourceType: 'Bundle',
    ...meta,
    type: 'collection',
    timestamp: momentOf(data.now),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"entry":[\n`;
  let between = '';
  for (const resource of resourcesOf(contextOf(data))) {
    const marked = data.isDemo ? { ...resource, ...meta } : resource;
    yield `${between}${JSON.stringify({ fullUrl: urlOf(resource.id ?? ''), resource: marked })}`;
    between = ',\n';
  }
  yield '\n]}\n';
}

/** How FHIR marks what is about nobody (hl7.org/fhir/R4/security-labels.html), on each resource, as bundles are taken apart. */
const MADE_UP: Meta = {
  security: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
      code: 'HTEST',
      display: 'test health data',
    },
  ],
};

function contextOf(data: ExportedRecord): FhirContext {
  const owner = data.firstLine();
  return { data, owner, patient: referenceTo(['person', owner]), plans: plansIn(data) };
}

function* resourcesOf(context: FhirContext): Generator<Resource> {
  yield personOf(context);
  yield localCodes();
  yield loincCodes();
  yield* carePlans(context);
  const sums = adherenceSums(context);
  for (const month of context.data.months()) {
    const byDay = new Map(month.days.map((record) => [record.day, record]));
    const own = { ...context, month, recordOf: (day: Day) => byDay.get(day) };
    yield* sessionResources(own);
    yield* skipResources(own);
    yield* morningObservations(own);
    yield* activityObservations(own);
    yield* noteObservations(own);
    sums.add(month.days);
  }
  yield* sums.observations();
}

/** The person, of whom no more is known here than that everything is about them. */
function personOf({ owner, data }: FhirContext): Patient {
  const words = data.isDemo
    ? 'Nobody: this record is made up.'
    : 'The person who recorded all this themselves. A timer proves time, not quality.';
  return { resourceType: 'Patient', id: uuidOf(['person', owner]), text: narrative(words) };
}
