import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import type { DoseChangeRecord } from '../../core/library/own-dose.ts';
import { answersWords } from '../../core/safety/answer-words.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Day } from '../../core/time/day.ts';
import { doseChangeWords, type Naming } from '../words/dose-change.ts';
import { experimentEndWords, experimentWords } from '../../core/experiment/experiment-words.ts';
import { slotOrExtra } from '../words/slot.ts';
import { setsDoneWords } from '../words/sets-done.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { shortNote } from './short-note.ts';
import { activityWords, morningWords, runWords } from '../words/diary.ts';
import { importWords } from './journal-line.ts';
import { scheduleWords } from './plan-change.ts';

/** Returns an entry in one line, to tell it from others: `Sun 29 Nov, evening: lower-back, 5 of 5 sets`. */
export function entrySummary(
  entry: HistoryEntry,
  today: Day,
  unit: DistanceUnit,
  nameOf?: Naming,
): string {
  const say = (day: Day) => dayOrFullDay(day, today);
  const day = say(entry.day);
  switch (entry.kind) {
    case 'session': {
      const { slot, routine } = entry.session;
      const sets = setsDoneWords(entry.session);
      return `${day}, ${slotOrExtra(slot)}: ${plainLine(routine)}, ${sets}`;
    }
    case 'skip':
      return `${day}, ${slotOrExtra(entry.skip.slot)}: skipped, ${entry.skip.reason}`;
    case 'pause':
      return `${day}: paused until ${say(entry.pause.until)}, ${entry.pause.reason}`;
    case 'plan':
      return `${day}: plan, ${scheduleWords(entry.plan)}`;
    case 'check':
      return `${day}: check, ${plainLine(answersWords(entry.check))}`;
    case 'import':
      return `${day}: import, ${importWords(entry.import)}`;
    case 'morning':
      return `${day}: morning, ${morningWords(entry.morning)}`;
    case 'run':
      return `${day}: run, ${runWords(entry.run, unit)}`;
    case 'activity':
      return `${day}: ${activityWords(entry.activity, unit)}`;
    case 'experiment':
      return `${day}: experiment, ${experimentWords(entry.experiment)}`;
    case 'experiment-end':
      return `${day}: experiment ended, ${experimentEndWords(entry.end.reason)}`;
    case 'dose':
      return `${day}: dose, ${doseWords(entry.dose, nameOf)}`;
    case 'note':
      return `${day}: ${entry.note.isMark ? 'change' : 'note'}, ${shortNote(entry.note.text)}`;
  }
}

/** With names, the routine is said as well: an exercise may have a dose in each of several. */
function doseWords(dose: DoseChangeRecord, nameOf: Naming | undefined): string {
  if (nameOf === undefined) return doseChangeWords(dose);
  return `in ${plainLine(dose.routine)}, ${doseChangeWords(dose, nameOf)}`;
}

/** The year matters only if it is another one. */
function dayOrFullDay(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayWords(day) : fullDayWords(day);
}
