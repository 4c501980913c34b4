import { BACK_SIDES, KEPT_FROM } from '../diary/morning.ts';
import { ACTIVITY_KINDS, SURFACES } from '../diary/sport.ts';
import { about, type Fields, listOf, nullable, object, oneOfAtLeast, optional } from './field.ts';
import { answer, began, FLAG, note } from './shared-fields.ts';
import { anyName, anyText, count, flag, number, scale } from './value-fields.ts';

/** The most things that a back can keep somebody from: more than there are words for. */
const MOST_KEPT_FROM = 20;

const late = about('whether it was written on a later training day than the one it is about', FLAG);

/** The fields of a run and of any other activity. */
const ACTIVITY_FIELDS = {
  began: optional(nullable(began)),
  distance: about('metres', optional(nullable(number))),
  seconds: about('seconds in motion', optional(nullable(number))),
  effort: optional(answer('effort')),
  source: about(
    'where it was imported from: the name of the file, the watch or the app, and what that calls it',
    optional(object({ file: anyText, device: optional(anyText), id: optional(anyText) })),
  ),
  late,
  note: optional(note),
} satisfies Fields;

/** The fields of what one writes down besides sessions. */
export const DIARY_FIELDS = {
  // How the back was on waking.
  soreness: {
    score: about('0 no pain to 10 the worst imaginable', scale),
    stiffness: about('minutes until the back had loosened', optional(nullable(count))),
    side: about('where it was sore', optional(nullable(oneOfAtLeast(BACK_SIDES)))),
    woke: about('whether it woke one', optional(nullable(flag))),
    medicine: about('whether medicine was taken for it', optional(nullable(flag))),
    keptFrom: about(
      'what it kept one from',
      optional(listOf(oneOfAtLeast(KEPT_FROM), MOST_KEPT_FROM)),
    ),
    late,
    note: optional(note),
  },
  run: {
    ...ACTIVITY_FIELDS,
    elapsed: about('seconds from its beginning to its end', optional(nullable(number))),
    surface: about('what it was on', optional(nullable(oneOfAtLeast(SURFACES)))),
    estimated: about('whether the distance was added up from points', FLAG),
    zoneAssumed: about('whether the local time is that of the computer, for want of another', FLAG),
  },
  activity: {
    kind: about('what it was; `rest` is a rest day', oneOfAtLeast(ACTIVITY_KINDS)),
    ...ACTIVITY_FIELDS,
    together: about('what the rest days of one command have in common', optional(anyName)),
  },
  note: {
    text: about('in the words of the user', anyText),
    mark: about('whether it marks a change on the time line', optional(nullable(flag))),
  },
} satisfies Readonly<Record<string, Fields>>;
