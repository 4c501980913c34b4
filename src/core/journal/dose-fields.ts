import { type SetDose, SHORTEST_REP } from '../library/dose.ts';
import { DOSE_REASONS, DOSE_STEPS } from '../library/own-dose.ts';
import { SET_SIDES } from '../library/side.ts';
import {
  about,
  either,
  type Field,
  type Fields,
  listOf,
  nullable,
  object,
  oneOf,
  oneOfAtLeast,
  optional,
  withRule,
} from './field.ts';
import { anyName, count, day, positive } from './value-fields.ts';

const reps = withRule(
  object({ from: positive, to: count }),
  'a number of repetitions, or a range: `to` is not less than `from`',
  ({ from, to }) => to >= from,
);
const tempo = withRule(
  object({ up: count, hold: count, down: count }),
  `seconds of one repetition, ${SHORTEST_REP} or more in all`,
  ({ up, hold, down }) => up + hold + down >= SHORTEST_REP,
);

/** The dose of one set. */
export const dose: Field<SetDose> = about(
  'seconds of a hold, or repetitions at a tempo',
  either(object({ hold: positive }), object({ reps, tempo })),
);

/** The most days that a change gives as its reason: more than it takes. */
const MOST_DAYS = 100;

/** The fields of a change of one's own dose. */
export const DOSE_FIELDS = {
  'dose-change': {
    routine: anyName,
    exercise: about('id of the routine’s exercise', anyName),
    sides: listOf(oneOf(SET_SIDES), SET_SIDES.length),
    change: oneOfAtLeast(DOSE_STEPS),
    to: about(
      'how much of it from then on: sets, the dose of one, and the easier or harder form it is done in, if any; null if as the routine says, or as before',
      optional(nullable(object({ sets: positive, dose, form: optional(nullable(anyName)) }))),
    ),
    because: about('why', oneOfAtLeast(DOSE_REASONS)),
    days: about('the good days that it was offered for', optional(listOf(day, MOST_DAYS))),
    together: about('what the changes of one command have in common', optional(anyName)),
  },
} satisfies Readonly<Record<string, Fields>>;
