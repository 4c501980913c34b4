import { timeOfDay } from '../../core/time/day.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type {
  SlotProgress,
  NotificationText,
  SilenceReason,
} from '../../core/reminders/decision.ts';
import { capitalise, uncapitalise } from '../../core/text/capitalise.ts';
import { cut } from '../terminal/text.ts';
import { durationWords } from '../words/time.ts';

/** What a reminder is about. */
export interface ShownReminder {
  readonly slot: string;
  /** The routine's name, or its id where it is not to be had. */
  readonly routine: string;
  /** Seconds the whole routine takes; nothing where that is not known. */
  readonly seconds: number | undefined;
  readonly begun: SlotProgress | undefined;
}

/** Columns of a title; what is longer no desktop shows whole. */
const MAX_TITLE_WIDTH = 100;

/** The words of a reminder: `Morning routine · 11 min · lower back`, and what to type. */
export function reminderNote({ slot, routine, seconds, begun }: ShownReminder): NotificationText {
  const name = plainLine(slot);
  const done = begun === undefined ? '' : `${begun.done} of ${begun.planned} sets done`;
  const isContinued = begun?.canContinue === true;
  // What is left of a session that is gone on with takes less time than the routine.
  const length = isContinued || seconds === undefined ? [] : [durationWords(seconds)];
  const title = [`${capitalise(name)} routine`, ...length, uncapitalise(plainLine(routine))].join(
    ' · ',
  );
  const command = isContinued ? 'stretch today --continue' : 'stretch today';
  const lead = isContinued ? 'go on' : 'to start';
  const text = done === '' ? `To start: ${command}` : `${done}; ${lead}: ${command}`;
  return { title: cut(title, MAX_TITLE_WIDTH), text };
}

/** Why a slot gets no reminder, to follow `nothing: `. */
export function silenceWords(name: string, silence: SilenceReason): string {
  const slot = plainLine(name);
  switch (silence.why) {
    case 'done':
      return `${slot} is done`;
    case 'hurt':
      return `${slot} was ended because it hurt`;
    case 'unplanned':
      return `${slot} is not planned today`;
    case 'closed':
      return `the time of ${slot} is over`;
    case 'running':
      return `a session is being coached now`;
    case 'enough':
      return `${slot} had all its reminders today`;
    case 'excused':
    case 'skipped':
      return `${slot} is left out${reasonSuffix(silence.reason)}`;
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
