import * as v from 'valibot';
import {
  activity,
  check,
  count,
  day,
  doseChange,
  experiment,
  experimentEnd,
  listOf,
  morning,
  note,
  pause,
  run,
  schedule,
  session,
  skip,
  text,
} from './entry-schemas.ts';
import { JSON_FORMAT, JSON_VERSION } from './json.ts';

const tally = v.looseObject({ done: count, planned: count });
const tallies = v.record(text, tally);
/** The totals of an export. */
export const totalsSchema = v.looseObject({
  sessions: tally,
  sets: tally,
  slots: tallies,
  sides: tallies,
  exercises: tallies,
  excused: count,
  paused: count,
  extras: count,
});

/** One entry of each list of an export. */
export const entrySchemas = {
  schedules: schedule,
  pauses: pause,
  skips: skip,
  checks: check,
  experiments: experiment,
  experimentEnds: experimentEnd,
  doseChanges: doseChange,
  mornings: morning,
  runs: run,
  activities: activity,
  notes: note,
  sessions: session,
};

const headFields = {
  format: v.literal(JSON_FORMAT, `the text ${JSON_FORMAT}`),
  version: v.literal(JSON_VERSION, `the number ${JSON_VERSION}`),
  from: day,
  to: day,
};
const WHAT = {
  schedules: 'plans',
  pauses: 'pauses',
  skips: 'skipped slots',
  checks: 'answers to the check',
  experiments: 'experiments',
  experimentEnds: 'ends of experiments',
  doseChanges: 'changes of doses',
  mornings: 'mornings',
  runs: 'runs',
  activities: 'activities',
  notes: 'notes',
  sessions: 'sessions',
};

/** An export, of whose lists the entries are not checked. */
export const headSchema = v.looseObject({
  ...headFields,
  totals: v.looseObject({}),
  schedules: listOf(v.unknown(), WHAT.schedules),
  pauses: listOf(v.unknown(), WHAT.pauses),
  skips: listOf(v.unknown(), WHAT.skips),
  // Exports of earlier versions have none of these.
  checks: v.optional(listOf(v.unknown(), WHAT.checks)),
  experiments: v.optional(listOf(v.unknown(), WHAT.experiments)),
  experimentEnds: v.optional(listOf(v.unknown(), WHAT.experimentEnds)),
  doseChanges: v.optional(listOf(v.unknown(), WHAT.doseChanges)),
  mornings: v.optional(listOf(v.unknown(), WHAT.mornings)),
  runs: v.optional(listOf(v.unknown(), WHAT.runs)),
  activities: v.optional(listOf(v.unknown(), WHAT.activities)),
  notes: v.optional(listOf(v.unknown(), WHAT.notes)),
  sessions: listOf(v.unknown(), WHAT.sessions),
});

/** The shape of the JSON that `stretch export --format json` writes; other fields are allowed. */
export const historySchema = v.looseObject({
  ...headFields,
  totals: totalsSchema,
  schedules: listOf(schedule, WHAT.schedules),
  pauses: listOf(pause, WHAT.pauses),
  skips: listOf(skip, WHAT.skips),
  checks: v.optional(listOf(check, WHAT.checks)),
  experiments: v.optional(listOf(experiment, WHAT.experiments)),
  experimentEnds: v.optional(listOf(experimentEnd, WHAT.experimentEnds)),
  doseChanges: v.optional(listOf(doseChange, WHAT.doseChanges)),
  mornings: v.optional(listOf(morning, WHAT.mornings)),
  runs: v.optional(listOf(run, WHAT.runs)),
  activities: v.optional(listOf(activity, WHAT.activities)),
  notes: v.optional(listOf(note, WHAT.notes)),
  sessions: listOf(session, WHAT.sessions),
});

/** A JSON export. */
export type HistoryFile = v.InferOutput<typeof historySchema>;

/** A session in a JSON export. */
export type SessionEntry = v.InferOutput<typeof session>;
