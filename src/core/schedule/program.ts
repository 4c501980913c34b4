import { type Day, WEEKDAYS, type Weekday } from '../time/day.ts';
import type { Slot } from './slot.ts';

/** A slot of the programme, and why it is in it. */
export interface ProgramSlot extends Pick<Slot, 'name' | 'days' | 'routine'> {
  /** Local time, `HH:MM`, where the plan has no slot of that name. */
  readonly time: string;
  readonly why: string;
}

/** Some weeks of the programme, counted from 1, with the same slots. */
export interface ProgramPart {
  readonly weeks: { readonly from: number; readonly to: number };
  readonly slots: readonly ProgramSlot[];
  /** What to know besides: `at` is the time of sessions that are not in the morning or the evening, `from` its first day. */
  readonly notes: (at: string, from: Day) => readonly string[];
}

/** The time of sessions that are not in the morning or the evening. */
export const EXTRA_TIME = '18:00';

const [MONDAY, TUESDAY, , THURSDAY, , SATURDAY] = [1, 2, 3, 4, 5, 6] as const;
/** Days that leave one day or more between them. */
const STRENGTH_DAYS: readonly Weekday[] = [MONDAY, THURSDAY];
const PILATES_DAYS: readonly Weekday[] = [TUESDAY, SATURDAY];

const EVENING = { name: 'evening', time: '20:30', days: WEEKDAYS, routine: 'lower-back' };

/**
 * The twelve weeks. Which routine comes when is this project's choice; what the routines consist of, and how often strength
 * is trained, has its sources in their files.
 */
export const PROGRAM: readonly ProgramPart[] = [
  {
    weeks: { from: 1, to: 4 },
    slots: [
      {
        name: 'morning',
        time: '07:00',
        days: WEEKDAYS,
        routine: 'gentle-morning',
        why: 'for soreness on waking: nothing in it bends the back early in the day',
      },
      { ...EVENING, why: 'the routine of the runners’ thread, later in the day' },
      {
        name: 'core',
        time: EXTRA_TIME,
        days: STRENGTH_DAYS,
        routine: 'core',
        why: 'twice a week, with days between: stretching is not all there is',
      },
    ],
    notes: () => [
      'Without soreness on waking, the morning can go: stretch schedule remove morning',
    ],
  },
  {
    weeks: { from: 5, to: 12 },
    slots: [
      { ...EVENING, why: 'once a day from now on' },
      {
        name: 'strength',
        time: EXTRA_TIME,
        days: STRENGTH_DAYS,
        routine: 'runner-strength',
        why: 'two or three times a week, 48 hours apart',
      },
      {
        name: 'pilates',
        time: EXTRA_TIME,
        days: PILATES_DAYS,
        routine: 'pilates-start',
        why: 'on days between',
      },
    ],
    notes: (at, from) => [
      `For a third day of strength: stretch schedule set strength ${at} --days mon,wed,fri --from ${from}`,
    ],
  },
];

/** What goes with the programme all through it. */
export const PROGRAM_NOTES: readonly string[] = [
  'After a run: stretch start after-run',
  'On a day without time: stretch today --routine five-minutes',
];

/** How many weeks the programme has. */
export const PROGRAM_WEEKS = Math.max(...PROGRAM.map(({ weeks }) => weeks.to));
