import { timeOfDay } from '../../core/time/day.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type {
  SlotProgress,
  NotificationText,
  SilenceReason,
} from '../../core/reminders/decision.ts';
import { capitalise, uncapitalise } from '../../core/text/capitalise.ts';
import { cut } from '../../core/text/width.ts';
import { durationWords } from '../words/time.ts';

/** What a reminder is about. */
export interface ReminderContent {
  readonly slot: string;
  /** The routine's name, or its id if the routine is unknown. */
  readonly routine: string;
  /** Seconds the whole routine takes; undefined if the routine is unknown. */
  readonly seconds: number | undefined;
  readonly begun: SlotProgress | undefined;
}

/** Columns of a title, at most: no desktop shows more. */
const MAX_TITLE_WIDTH = 100;

/** Returns the title of a reminder, `Morning routine · 11 min · lower back`, and a text with what to type. */
export function reminderNotification({
  slot,
  routine,
  seconds,
  begun,
}: ReminderContent): NotificationText {
  const name = plainLine(slot);
  const done = begun === undefined ? '' : `${begun.done} of ${begun.planned} sets done`;
  const isContinued = begun?.canContinue === true;
  // The rest of a session takes less time than the routine.
  const length = isContinued || seconds === undefined ? [] : [durationWords(seconds)];
  const title = [`${capitalise(name)} routine`, ...length, uncapitalise(plainLine(routine))].join(
    ' · ',
  );
  const command = isContinued ? 'stretch today --continue' : 'stretch today';
  const lead = isContinued ? 'to continue' : 'to start';
  const text = done === '' ? `To start: ${command}` : `${done}; ${lead}: ${command}`;
  return { title: cut(title, MAX_TITLE_WIDTH), text };
}

/** Returns why a slot gets no reminder, to follow `nothing: `. */
export function silenceWords(name: string, silence: SilenceReason): string {
  const slot = plainLine(name);
  switch (silence.why) {
    case 'done':
      return `${slot} is done`;
    case 'hurt':
      return `${slot} was ended because it hurt`;
    case 'unplanned':
      return `${slot} is not planned today`;
    case 'off':
      return `${slot} is off today, by your experiment`;
    case 'closed':
      return `the time for ${slot} is over`;
    case 'running':
      return 'a session is running';
    case 'enough':
      return `${slot} has had all its reminders today`;
    case 'excused':
    case 'skipped':
      return `${slot} is skipped${reasonSuffix(silence.reason)}`;
    case 'paused':
      return `the plan is paused${reasonSuffix(silence.reason)}`;
    case 'early':
      return `${slot} is at ${silence.time}`;
    case 'snoozed':
      return `${slot} is snoozed until ${timeOfDay(silence.until)}`;
    case 'lately':
      return `${slot} had a reminder at ${timeOfDay(silence.at)}`;
  }
}

function reasonSuffix(reason: string | null): string {
  return reason === null ? '' : ` (${plainLine(reason)})`;
}
