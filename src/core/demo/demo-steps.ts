import { countedMornings } from '../diary/morning.ts';
import { foldLines } from '../journal/history.ts';
import type { Line, PayloadOf } from '../journal/line.ts';
import type { Library } from '../library/library.ts';
import type { Profile } from '../library/profile.ts';
import { acceptedPayload } from '../progression/offer.ts';
import { offersOn } from '../progression/offers-on.ts';
import { pauseOn } from '../schedule/schedule.ts';
import type { Day, Stamp } from '../time/day.ts';

/** The steps that are taken: the first of a slot's routine that is offered, from a day on, counted from the first. */
export const DEMO_STEPS = [
  { slot: 'morning', from: 9 },
  { slot: 'evening', from: 24 },
  { slot: 'morning', from: 58 },
  { slot: 'evening', from: 73 },
] as const;

/** A step that was taken at the end of a session. */
export interface DemoStep {
  readonly payload: PayloadOf<'dose-change'>;
  readonly day: Day;
  /** The end of the session. */
  readonly at: Stamp;
}

/** What decides a step beside the lines. */
interface StepFrom {
  readonly library: Library;
  readonly profile: Profile;
  readonly routine: string;
  /** The first day on which it may be taken. */
  readonly from: Day;
}

/** Returns the first step up of a routine that is offered at the end of a session from a day on; undefined if none is. */
export function firstStepTaken(
  lines: readonly Line[],
  { library, profile, routine, from }: StepFrom,
): DemoStep | undefined {
  for (const [index, { type, day, at }] of lines.entries()) {
    if (type !== 'session-ended' || day < from) continue;
    const { sessions, diary, pauses, doseChanges } = foldLines(lines.slice(0, index + 1));
    const { ups } = offersOn(
      {
        library,
        profile,
        sessions,
        mornings: countedMornings(diary.mornings),
        changes: doseChanges,
        isOff: (one) => pauseOn(pauses, one) !== undefined,
      },
      { day, at },
    );
    const up = ups.find((one) => one.routine === routine);
    if (up !== undefined) return { payload: acceptedPayload(up), day, at };
  }
  return undefined;
}
