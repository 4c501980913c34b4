import { SKIP_REASONS } from '../../core/schedule/skip-reason.ts';
import { LONGEST_INTERVAL } from '../../core/schedule/slot.ts';
import * as v from 'valibot';
import { JSON_FORMAT, JSON_VERSION } from './json.ts';

const text = v.string('text');
const id = v.pipe(text, v.minLength(1, 'an id'));
const number = v.number('a number');
const count = v.pipe(number, v.minValue(0, '0 or more'));
const day = v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-24'));
const stamp = v.pipe(
  text,
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/,
    'an instant with its offset, such as 2026-11-24T07:02:11.120+00:00',
  ),
);
const device = v.pipe(text, v.regex(/^[\w-]{1,64}$/, 'letters, digits, hyphens and underscores'));
const answer = v.nullable(v.pipe(number, v.minValue(0, '0 or more'), v.maxValue(10, '10 or less')));
const reason = v.picklist(SKIP_REASONS, `one of ${SKIP_REASONS.join(', ')}`);
const side = v.picklist(['left', 'right', 'both', 'alternate'], 'left, right, both or alternate');
const listOf = <T extends v.GenericSchema>(item: T, what: string) =>
  v.array(item, `a list of ${what}`);

/** Seconds of a hold, or a range of repetitions at a tempo in seconds up, hold, down. */
const dose = v.union(
  [
    v.looseObject({ hold: count }),
    v.looseObject({
      reps: v.looseObject({ from: count, to: count }),
      tempo: v.looseObject({ up: count, hold: count, down: count }),
    }),
  ],
  'a hold, or reps with their tempo',
);
const done = v.union(
  [v.looseObject({ reps: count }), v.looseObject({ hold: count })],
  'the reps done, or the seconds held',
);
const setKey = { step: count, exercise: text, side, set: count };
const slot = v.looseObject({
  name: id,
  time: v.pipe(text, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 07:00')),
  days: listOf(v.pipe(number, v.minValue(1), v.maxValue(7)), 'weekdays, 1 Monday to 7 Sunday'),
  every: v.optional(
    v.looseObject({ days: v.pipe(number, v.minValue(2), v.maxValue(LONGEST_INTERVAL)), from: day }),
  ),
  routine: id,
});

/** What every line of the journal has. */
const head = { id, at: stamp, day, device };
const schedule = v.looseObject({ ...head, from: day, slots: listOf(slot, 'slots') });
const pause = v.looseObject({ ...head, from: day, until: day, reason });
const check = v.looseObject({
  ...head,
  yes: listOf(id, 'ids'),
  list: number,
  seen: v.optional(day),
});
const skip = v.looseObject({ ...head, slot: v.optional(id), reason, pain: v.optional(answer) });

const session = v.looseObject({
  ...head,
  kind: v.picklist(['coached', 'logged'], 'coached or logged'),
  written: stamp,
  routine: text,
  name: text,
  slot: v.nullable(id),
  affected: text,
  painBefore: answer,
  painDuring: answer,
  painAfter: v.optional(answer),
  effort: answer,
  note: v.nullable(text),
  setsPlanned: count,
  setsDone: count,
  planned: listOf(v.looseObject({ ...setKey, sets: count, dose, rest: count }), 'planned sets'),
  avoided: v.optional(
    listOf(
      v.looseObject({
        step: count,
        exercise: text,
        instead: v.optional(text),
        cautions: listOf(text, 'cautions'),
      }),
      'exercises left out or done in another form',
    ),
  ),
  easier: v.optional(v.boolean('yes or no')),
  anyway: v.optional(v.boolean('yes or no')),
  taught: v.optional(listOf(text, 'exercises explained in full')),
  did: v.nullable(listOf(count, 'numbers of planned sets')),
  sets: listOf(
    v.looseObject({
      id,
      at: stamp,
      ...setKey,
      planned: dose,
      done,
      complete: v.boolean('yes or no'),
    }),
    'sets done',
  ),
  leftOut: listOf(
    v.looseObject({
      id,
      at: stamp,
      reason,
      sets: listOf(v.looseObject(setKey), 'sets'),
      hurt: v.optional(v.looseObject(setKey)),
      pain: v.optional(answer),
    }),
    'sets left out for pain',
  ),
  notReached: v.optional(listOf(v.looseObject(setKey), 'sets')),
  end: v.nullable(v.looseObject({ id, at: stamp, reason: text, seconds: count, paused: count })),
});

/* Words of a later version, such as for a surface, are read as well. */
const flag = v.boolean('yes or no');
const morning = v.looseObject({
  ...head,
  score: v.pipe(number, v.minValue(0, '0 or more'), v.maxValue(10, '10 or less')),
  stiffness: v.nullish(count),
  side: v.nullish(text),
  woke: v.nullish(flag),
  medicine: v.nullish(flag),
  keptFrom: v.optional(listOf(text, 'what it kept from')),
  late: v.optional(flag),
  note: v.optional(text),
});
const recorded = {
  ...head,
  began: v.nullish(stamp),
  distance: v.nullish(number),
  seconds: v.nullish(number),
  effort: v.optional(answer),
  source: v.optional(v.looseObject({ file: text, device: v.optional(text), id: v.optional(text) })),
  late: v.optional(flag),
  note: v.optional(text),
};
const run = v.looseObject({
  ...recorded,
  elapsed: v.nullish(number),
  surface: v.nullish(text),
  estimated: v.optional(flag),
  zoneAssumed: v.optional(flag),
});
const activity = v.looseObject({
  ...recorded,
  kind: text,
});
const note = v.looseObject({ ...head, text, mark: v.nullish(flag) });

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
