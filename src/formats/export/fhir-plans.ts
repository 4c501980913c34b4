import type { Annotation, CarePlan, CarePlanActivity, Timing, TimingRepeat } from 'fhir/r4.js';
import { lastPausedDay } from '../../core/schedule/long-break.ts';
import { type PlanPeriod, planPeriods } from '../../core/schedule/plan-period.ts';
import { pauseOn } from '../../core/schedule/schedule.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { firstSlotDay } from '../../core/schedule/slot-days.ts';
import { slotDaysWords } from '../../core/schedule/slot-days-words.ts';
import { type Day, WEEKDAYS } from '../../core/time/day.ts';
import type { ExportedRecord } from './exported-record.ts';
import { LOCAL, localConcept } from './fhir-codes.ts';
import { type FhirContext, planId, sessionConcept } from './fhir-context.ts';
import { uuidOf } from './fhir-ids.ts';
import { momentOf, narrative, periodOf, saidText } from './fhir-values.ts';

/**
 * Returns the plans that hold on any of the exported days or, if today is the last of these, later. One that plans nothing
 * is left out.
 */
export function plansIn({ history, from, to, today }: ExportedRecord): readonly PlanPeriod[] {
  return planPeriods(history.schedules)
    .filter((plan) => (plan.from <= to || to >= today) && from <= (plan.until ?? from))
    .map((plan) => ({ ...plan, slots: plan.slots.filter(({ days }) => days.length > 0) }))
    .filter(({ slots }) => slots.length > 0);
}

/** Returns each plan as a care plan, with an activity for each slot. */
export function carePlans(context: FhirContext): readonly CarePlan[] {
  return context.plans.map((plan) => carePlan(context, plan));
}

function carePlan(context: FhirContext, plan: PlanPeriod): CarePlan {
  const { data, patient } = context;
  const { from, until, slots } = plan;
  const status = statusOf(plan, data);
  const planned = slots.map((slot) => `${slot.name}: ${slotWords(slot, data)}`).join('; ');
  const note = pauseNotes(plan, data);
  return {
    resourceType: 'CarePlan',
    id: uuidOf(planId(context, plan)),
    text: narrative(`Planned from ${from}${until === undefined ? '' : ` to ${until}`}: ${planned}`),
    status,
    intent: 'plan',
    category: [localConcept('stretching-plan')],
    title: LOCAL['stretching-plan'][0],
    subject: patient,
    period: { start: from, ...(until === undefined ? {} : { end: until }) },
    author: patient,
    activity: slots.map((slot) => activityOf(slot, plan, ACTIVITY_STATUS[status], data)),
    ...(note.length === 0 ? {} : { note }),
  };
}

/** What the status of a plan says of each activity in it. */
const ACTIVITY_STATUS = {
  active: 'scheduled',
  'on-hold': 'on-hold',
  completed: 'completed',
} as const;

/** A plan that another one followed is over, and so is completed; none is ever revoked. */
function statusOf({ from, until }: PlanPeriod, { history, today }: ExportedRecord) {
  if (until !== undefined && until < today) return 'completed';
  return from <= today && pauseOn(history.pauses, today) !== undefined ? 'on-hold' : 'active';
}

function activityOf(
  slot: Slot,
  plan: PlanPeriod,
  status: (typeof ACTIVITY_STATUS)[keyof typeof ACTIVITY_STATUS],
  { routineName }: ExportedRecord,
): CarePlanActivity {
  const code = sessionConcept(routineName(slot.routine));
  const scheduledTiming = timingOf(slot, plan);
  return { detail: { code, status, scheduledTiming, description: saidText(slot.name) ?? 'slot' } };
}

function timingOf(slot: Slot, { from, until }: PlanPeriod): Timing {
  const { days, every, time } = slot;
  const on = WEEKDAYS.filter((day) => days.includes(day));
  const bounds = boundsOf(firstSlotDay(slot, from) ?? from, until);
  return {
    repeat: {
      ...(bounds === undefined ? {} : { boundsPeriod: bounds }),
      frequency: 1,
      period: every?.days ?? 1,
      periodUnit: 'd',
      ...(on.length === WEEKDAYS.length ? {} : { dayOfWeek: on.map((day) => DAY_CODES[day]) }),
      timeOfDay: [`${time}:00`],
    },
    code: { text: `${slotDaysWords(slot)}, ${time}` },
  };
}

function boundsOf(start: Day, end: Day | undefined) {
  return end === undefined ? { start } : periodOf(start, end);
}

const DAY_CODES = {
  1: 'mon',
  2: 'tue',
  3: 'wed',
  4: 'thu',
  5: 'fri',
  6: 'sat',
  7: 'sun',
} as const satisfies Record<number, NonNullable<TimingRepeat['dayOfWeek']>[number]>;

function slotWords(slot: Slot, { routineName }: ExportedRecord): string {
  return `${slotDaysWords(slot)}, ${slot.time}, ${routineName(slot.routine)}`;
}

/** What is said of the pauses in the days of a plan. */
function pauseNotes(plan: PlanPeriod, { history, to, today }: ExportedRecord): Annotation[] {
  return history.pauses
    .map((pause) => ({ ...pause, last: lastPausedDay(pause) }))
    .filter(({ from, last }) => from <= (plan.until ?? last) && plan.from <= last && from <= last)
    .filter(({ from }) => from <= to || to >= today)
    .map(({ from, last, at, reason, note }) => {
      const said = saidText(note);
      const why = LOCAL[reason][0].toLowerCase();
      const text = `Paused from ${from} to ${last}: ${why}${said === undefined ? '' : `. ${said}`}`;
      return { time: momentOf(at), text };
    });
}
