import {
  EXPERIMENT_END_REASONS,
  EXPERIMENT_KINDS,
  EXPERIMENT_LAYOUTS,
  ARMS,
} from '../experiment/experiment.ts';
import {
  about,
  type Fields,
  listOf,
  nullable,
  object,
  oneOf,
  oneOfAtLeast,
  optional,
} from './field.ts';
import { note } from './shared-fields.ts';
import { anyName, anyText, day, name, number, whole } from './value-fields.ts';

/** The most pairs of an experiment: nobody has the years for more. */
const MOST_PAIRS = 200;
/** The most slots that it turns off: more than a plan has. */
const MOST_SLOTS = 200;

/** The fields of an experiment, written before it begins, and of one that ended before its time. */
export const EXPERIMENT_FIELDS = {
  experiment: {
    kind: about('what it is about', oneOfAtLeast(EXPERIMENT_KINDS)),
    title: about('in the words of the user', anyText),
    arms: about(
      'what is done in its two arms; in the first, less or nothing',
      listOf(anyText, ARMS.length),
    ),
    layout: about('what a pair is', oneOfAtLeast(EXPERIMENT_LAYOUTS)),
    from: about('its first day; a Monday, unless its pairs are runs', day),
    pairs: whole(1, MOST_PAIRS),
    first: about(
      'for each pair the arm that comes first, by coin: 0 the first arm, 1 the second',
      listOf(oneOf(ARMS), MOST_PAIRS),
    ),
    seed: about('of the sign flips, if there are too many pairs for all of them', number),
    slots: about(
      'names of the slots that are off in the first arm',
      optional(listOf(name, MOST_SLOTS)),
    ),
    routines: about(
      'the slot whose routines are compared, and their ids by arm',
      optional(nullable(object({ slot: name, names: listOf(anyName, ARMS.length) }))),
    ),
    analysis: about('the version of the analysis it was planned with', anyName),
  },
  'experiment-ended': {
    experiment: about('id of the experiment', anyName),
    reason: oneOfAtLeast(EXPERIMENT_END_REASONS),
    note: optional(note),
  },
} satisfies Readonly<Record<string, Fields>>;
