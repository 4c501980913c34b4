import { AFFECTED_SIDES, SET_SIDES } from '../library/side.ts';
import { SKIP_REASONS } from '../schedule/skip-reason.ts';
import { MOST_SLOTS } from '../schedule/slot.ts';
import { END_REASONS } from '../session/announcement.ts';
import type { SetAmount } from '../session/set-result.ts';
import {
  about,
  either,
  expected,
  type Field,
  type Fields,
  listOf,
  nullable,
  object,
  oneOf,
  oneOfAtLeast,
  optional,
  unchecked,
} from './field.ts';
import {
  anyName,
  anyObject,
  anyText,
  count,
  day,
  flag,
  index,
  LARGEST,
  name,
  number,
  order,
  positive,
  stamp,
} from './value-fields.ts';
import { DIARY_FIELDS } from './diary-fields.ts';
import { dose, DOSE_FIELDS } from './dose-fields.ts';
import { EXPERIMENT_FIELDS } from './experiment-fields.ts';
import { began, FLAG, note, onScale, answer } from './shared-fields.ts';
import { slot, slotChange } from './slot-fields.ts';

/** The most sets of a session: more than anybody has, and soon read. */
const MOST_SETS = LARGEST;

/** The most answers of yes: more than the list has. */
const MOST_CHECKS = 200;

/** The most imports that a line came with, from one device to the next. */
export const MOST_IMPORTS = 100;

/** The fields that every line has besides its version, `v`. */
export const HEAD_FIELDS = {
  id: name,
  at: about('when it was written, by the local clock', stamp),
  day: about('the training day it is about', day),
  device: anyName,
  type: anyName,
  order: about(
    'when it counts as written, if the clock was behind that of an earlier line',
    optional(order),
  ),
  import: about(
    'ids of the `import` lines that it came with, the last one last',
    optional(listOf(name, MOST_IMPORTS)),
  ),
} satisfies Fields;

const doneAmount: Field<SetAmount> = about(
  'whole repetitions, or seconds held',
  either(object({ reps: count }), object({ hold: count })),
);

/** The fields that name a set in its session: the number of its step, its exercise, its side and its number. */
const SET_KEY = {
  step: count,
  exercise: anyName,
  side: oneOf(SET_SIDES),
  set: count,
} satisfies Fields;

/** The fields of a set as planned when the session started. */
export const PLANNED_SET_FIELDS = {
  ...SET_KEY,
  sets: count,
  dose,
  half: about('repetitions at its beginning that go only half way, if any', optional(positive)),
  rest: about('seconds of rest after it', count),
} satisfies Fields;

const did = about(
  'positions of the planned sets that were done, in place of what was recorded set by set',
  listOf(index, MOST_SETS),
);

const avoided = about(
  'what was left out of the routine, or done in another form, for what the user had said or in easier forms',
  listOf(
    object({
      step: index,
      exercise: anyName,
      instead: about('what was done in its place', optional(anyName)),
      cautions: listOf(anyName, LARGEST),
    }),
    LARGEST,
  ),
);

/** The fields of a session; from `began` on those that an amendment may add. */
const SESSION_FIELDS = {
  routine: anyName,
  name: anyText,
  slot: about('the slot it is for; null if none', expected(nullable(name))),
  affected: about('the sore side', expected(oneOfAtLeast(AFFECTED_SIDES))),
  planned: listOf(object(PLANNED_SET_FIELDS), MOST_SETS),
  pain: expected(answer('pain before it')),
  avoided: optional(avoided),
  began: optional(began),
  did: optional(did),
  effort: optional(answer('effort')),
  painDuring: optional(answer('pain during it')),
  painAfter: optional(answer('pain after it')),
  note: optional(note),
} satisfies Fields;

const target = about('id of the line that this one corrects', anyName);

/**
 * The fields of a line by its type, in the order in which they are checked. The types in `line.ts`, the checks in
 * `decode-line.ts` and `docs/journal.schema.json` all follow from this table.
 */
export const LINE_FIELDS = {
  'session-started': {
    ...SESSION_FIELDS,
    taught: about(
      'ids of exercises that were explained in full',
      optional(listOf(anyName, MOST_SETS)),
    ),
    easier: about(
      'whether it was planned in easier forms because of pain',
      optional(unchecked<true>()),
    ),
    anyway: about('whether it was started on purpose, against advice', optional(unchecked<true>())),
  },
  // Done without the program and recorded afterwards: one line, so that it is kept whole or not at all.
  'session-logged': { ...SESSION_FIELDS, began, did },
  'set-done': {
    session: anyName,
    ...SET_KEY,
    planned: dose,
    done: doneAmount,
    complete: flag,
    added: about('repetitions or seconds that keys added to the plan', optional(count)),
    seconds: about('from the start of the set to its end, pauses included', optional(number)),
  },
  'session-ended': {
    session: anyName,
    reason: oneOfAtLeast(END_REASONS),
    seconds: about('in all', number),
    paused: about('seconds of these in pauses', number),
    effort: about(onScale('effort'), expected(unchecked<number | null>())),
    pain: about(onScale('pain during it'), expected(unchecked<number | null>())),
    after: about(onScale('pain after it'), expected(unchecked<number | null>())),
    sets: about('sets `planned` and `done`', expected(unchecked<SetCounts>())),
    next: about(
      'position of the planned set to go on with, if it was interrupted',
      optional(index),
    ),
  },
  // Of planned sets in a session, of a slot on a day, of a session of no slot because of pain, or of all slots for some days:
  // then it is a pause.
  skip: {
    reason: oneOf(SKIP_REASONS),
    session: about('id of the session whose sets were skipped', optional(unchecked<string>())),
    sets: about(
      'the sets that were left out; none if the user went on after all',
      optional(listOf(object(SET_KEY), MOST_SETS)),
    ),
    hurt: about('the set that hurt', optional(object(SET_KEY))),
    pain: about('how much it hurt, 0 to 10', optional(number)),
    slot: optional(name),
    from: about('first day of a pause', optional(day)),
    until: about('last day of a pause', optional(day)),
    ended: about('when a pause was ended early', optional(stamp)),
    late: about('whether a pause also covers slots that were over when it was written', FLAG),
    together: about('what the skips of one command have in common', optional(anyName)),
    note: optional(note),
  },
  schedule: {
    from: day,
    slots: about(
      'the slots from then on, as the writer saw them; they count only if there are no `changes`',
      listOf(slot, MOST_SLOTS),
    ),
    changes: about(
      'what was changed of whatever plan holds from then on, and of plans that begin later and were made before',
      optional(listOf(slotChange, MOST_SLOTS)),
    ),
    program: about('what the changes of one programme have in common', optional(anyName)),
    stops: about('the `program` of the programme that this ends early', optional(anyName)),
  },
  // Answers to the list of `core/safety`, or that somebody has been seen about them since.
  check: {
    yes: about(
      'ids of what was answered with yes; of what it is about, if `seen` is there',
      listOf(name, MOST_CHECKS),
    ),
    list: about('the version of the list', number),
    seen: about('when they were seen and told that they may exercise', optional(day)),
  },
  ...DIARY_FIELDS,
  ...EXPERIMENT_FIELDS,
  ...DOSE_FIELDS,
  import: {
    file: about('the name of the file', anyText),
    lines: about('how many lines came with it', number),
    runs: about('how many of them are runs, if it came from a watch or an app', optional(number)),
  },
  amend: { target, values: about('fields of that line with their new values', anyObject()) },
  remove: {
    target,
    undo: about('whether this is `undo` or `redo`, not a change of its own', FLAG),
    empty: about('whether a session took itself back, as nothing was done', FLAG),
  },
} satisfies Readonly<Record<string, Fields>>;

interface SetCounts {
  readonly planned: number;
  readonly done: number;
}
