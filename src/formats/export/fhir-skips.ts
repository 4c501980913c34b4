import type { Observation, Procedure } from 'fhir/r4.js';
import { effectiveSkips, type SkippedSlot } from '../../core/journal/history.ts';
import { LOCAL, localConcept } from './fhir-codes.ts';
import {
  basedOn,
  type FhirContext,
  type FhirMonth,
  lineId,
  sessionConcept,
  slotOf,
} from './fhir-context.ts';
import { observationOf } from './fhir-observation.ts';
import { painOf } from './fhir-session-observations.ts';
import { referenceTo, uuidOf } from './fhir-ids.ts';
import { momentOf, narrative, noteBy } from './fhir-values.ts';

/** Returns each slot that was skipped as a procedure that was not done, and the pain in place of it if it was said. */
export function skipResources(context: FhirMonth): readonly (Procedure | Observation)[] {
  return effectiveSkips(context.month.skips).flatMap((skip) =>
    isLeftOut(skip, context) ? [notDone(skip, context), ...painInstead(skip, context)] : [],
  );
}

/** Whether nothing came of a slot: a session in it has its own procedure, and one that is paused or off was not planned. */
function isLeftOut({ day, slot }: SkippedSlot, context: FhirMonth): boolean {
  const record = slot === null ? undefined : slotOf(context, day, slot);
  if (record === undefined) return true;
  return record.session === null && record.state !== 'paused' && record.state !== 'off';
}

function notDone(skip: SkippedSlot, context: FhirMonth): Procedure {
  const { id, day, slot, reason } = skip;
  const { data, patient } = context;
  const record = slot === null ? undefined : slotOf(context, day, slot);
  const name = record === undefined ? '' : data.routineName(record.slot.routine);
  return {
    resourceType: 'Procedure',
    id: uuidOf(['skip', id]),
    text: narrative(`${day}, ${slot ?? 'an extra session'}: skipped (${LOCAL[reason][0]})`),
    ...lineId(id),
    ...(record?.isPlanned === true ? basedOn(context, day, record.slot.name) : {}),
    status: 'not-done',
    statusReason: localConcept(reason),
    code: sessionConcept(name),
    subject: patient,
    performedDateTime: day,
    asserter: patient,
    ...noteBy(patient, skip.note),
  };
}

function painInstead(
  { id, at, pain }: SkippedSlot,
  { patient }: FhirContext,
): readonly Observation[] {
  const observed = painOf(id, 'pain-before', pain, { effectiveDateTime: momentOf(at) });
  const more = { partOf: [referenceTo(['skip', id])] };
  return observed === undefined ? [] : [observationOf(patient, { ...observed, more })];
}
