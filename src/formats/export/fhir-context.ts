import type { CodeableConcept, Procedure, Reference } from 'fhir/r4.js';
import type { DayRecord, SlotRecord } from '../../core/adherence/day-record.ts';
import type { PlanPeriod } from '../../core/schedule/plan-period.ts';
import type { Day } from '../../core/time/day.ts';
import type { ExportedMonth, ExportedRecord } from './exported-record.ts';
import { localConcept } from './fhir-codes.ts';
import { type IdOf, referenceTo } from './fhir-ids.ts';
import { saidText } from './fhir-values.ts';

/** What the resources of one bundle share. */
export interface FhirContext {
  readonly data: ExportedRecord;
  /** What the ids of resources without a line of their own are made of: they differ from those of other people. */
  readonly owner: string;
  /** Whom everything is about, and who says it. */
  readonly patient: Reference;
  readonly plans: readonly PlanPeriod[];
}

/** The same, with what the resources of one month are about. */
export interface FhirMonth extends FhirContext {
  readonly month: ExportedMonth;
  readonly recordOf: (day: Day) => DayRecord | undefined;
}

/** Returns the id of a line in the journal, by which the JSON export has it, as an identifier. */
export function lineId(id: string): Pick<Procedure, 'identifier'> {
  const value = saidText(id);
  return value === undefined
    ? {}
    : { identifier: [{ system: 'urn:stretch-coach:journal', value }] };
}

/** Returns what the id of a plan is made of: at most one begins on a day. */
export function planId({ owner }: FhirContext, { from }: Pick<PlanPeriod, 'from'>): IdOf {
  return ['plan', `${from} ${owner}`];
}

/** Returns the reference to the plan that has a slot on a day; nothing if none has. */
export function basedOn(context: FhirContext, day: Day, slot: string): Pick<Procedure, 'basedOn'> {
  const plan = context.plans.findLast(
    ({ from, until, slots }) =>
      from <= day && day <= (until ?? day) && slots.some(({ name }) => name === slot),
  );
  return plan === undefined ? {} : { basedOn: [referenceTo(planId(context, plan))] };
}

/** Returns a slot as it was on a day; undefined if there was none of that name. */
export function slotOf({ recordOf }: FhirMonth, day: Day, name: string): SlotRecord | undefined {
  return recordOf(day)?.slots.find(({ slot }) => slot.name === name);
}

/** Returns what a session of a routine is, by the routine’s name. */
export function sessionConcept(name: string): CodeableConcept {
  const concept = localConcept('stretching-session');
  const text = saidText(name);
  return text === undefined ? concept : { ...concept, text };
}
