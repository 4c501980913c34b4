import type {
  CarePlan,
  CodeSystem,
  Meta,
  Observation,
  Patient,
  Procedure,
  ValueSet,
} from 'fhir/r4.js';
import { escapedJson } from '../json/json.ts';
import type { ExportedRecord } from './exported-record.ts';
import { adherenceObservations } from './fhir-adherence.ts';
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
export function fhir(data: ExportedRecord): string {
  const context = contextOf(data);
  const meta = data.isDemo ? { meta: MADE_UP } : {};
  const head = {
    resourceType: 'Bundle',
    ...meta,
    type: 'collection',
    timestamp: momentOf(data.now),
  };
  // One by one: ten years of resources take more room than their text.
  const entries = Array.from(resourcesOf(context), (resource) =>
    escapedJson(
      JSON.stringify({ fullUrl: urlOf(resource.id ?? ''), resource: { ...resource, ...meta } }),
    ),
  );
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"entry":[\n${entries.join(',\n')}\n]}\n`;
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
  const byDay = new Map(data.days.map((record) => [record.day, record]));
  const owner = data.firstLine();
  return {
    data,
    owner,
    patient: referenceTo(['person', owner]),
    plans: plansIn(data),
    recordOf: (day) => byDay.get(day),
  };
}

function* resourcesOf(context: FhirContext): Generator<Resource> {
  yield personOf(context);
  yield localCodes();
  yield loincCodes();
  yield* carePlans(context);
  yield* adherenceObservations(context);
  yield* sessionResources(context);
  yield* skipResources(context);
  yield* morningObservations(context);
  yield* activityObservations(context);
  yield* noteObservations(context);
}

/** The person, of whom no more is known here than that everything is about them. */
function personOf({ owner, data }: FhirContext): Patient {
  const words = data.isDemo
    ? 'Nobody: this record is made up.'
    : 'The person who recorded all this themselves. A timer proves time, not quality.';
  return { resourceType: 'Patient', id: uuidOf(['person', owner]), text: narrative(words) };
}
