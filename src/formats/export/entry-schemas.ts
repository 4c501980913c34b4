import { SKIP_REASONS } from '../../core/schedule/skip-reason.ts';
import { LONGEST_INTERVAL } from '../../core/schedule/slot.ts';
import * as v from 'valibot';

export const text = v.string('text');
const id = v.pipe(text, v.minLength(1, 'an id'));
const number = v.number('a number');
export const count = v.pipe(number, v.minValue(0, '0 or more'));
export const day = v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-24'));
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
export const listOf = <T extends v.GenericSchema>(item: T, what: string) =>
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
export const schedule = v.looseObject({ ...head, from: day, slots: listOf(slot, 'slots') });
export const pause = v.looseObject({ ...head, from: day, until: day, reason });
export const check = v.looseObject({
  ...head,
  yes: listOf(id, 'ids'),
  list: number,
  seen: v.optional(day),
});
export const skip = v.looseObject({
  ...head,
  slot: v.optional(id),
  reason,
  pain: v.optional(answer),
});

export const session = v.looseObject({
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
export const morning = v.looseObject({
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
export const run = v.looseObject({
  ...recorded,
  elapsed: v.nullish(number),
  surface: v.nullish(text),
  estimated: v.optional(flag),
  zoneAssumed: v.optional(flag),
});
export const activity = v.looseObject({
  ...recorded,
  kind: text,
});
export const note = v.looseObject({ ...head, text, mark: v.nullish(flag) });

const texts = (what: string) => listOf(text, what);
export const experiment = v.looseObject({
  ...head,
  kind: text,
  title: text,
  arms: texts('what is compared'),
  layout: text,
  from: day,
  pairs: count,
  first: listOf(v.picklist([0, 1], '0 or 1'), 'coins'),
  seed: number,
  slots: v.optional(texts('slots')),
  routines: v.nullish(v.looseObject({ slot: id, names: texts('routines') })),
  analysis: text,
});
export const experimentEnd = v.looseObject({
  ...head,
  experiment: id,
  reason: text,
  note: v.optional(text),
});
export const doseChange = v.looseObject({
  ...head,
  routine: text,
  exercise: text,
  sides: listOf(side, 'sides'),
  change: text,
  to: v.nullish(v.looseObject({ sets: count, dose, form: v.nullish(text) })),
  because: text,
  days: v.optional(listOf(day, 'days')),
});
