import type { Activity, Run } from '../../core/diary/activity.ts';
import { type DistanceUnit, distanceWords } from '../../core/diary/distance.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import { amountWords } from '../../core/text/quantity.ts';
import { timeOfDay } from '../../core/time/day.ts';
import {
  activityAmount,
  activityDetails,
  activityName,
  morningDetails,
  paceOf,
  runDetails,
} from '../words/diary.ts';
import { clockTime } from '../words/time.ts';
import { joinParts, shortNote } from './short-note.ts';

/** What of a diary is in a list. */
export type DiaryEntry = Extract<HistoryEntry, { kind: 'morning' | 'run' | 'activity' | 'note' }>;

/** The cells of a row of it: what it is in the column of the slots, what a run was on in that of the routines. */
export type DiaryCells = Readonly<
  Record<'time' | 'slot' | 'routine' | 'sign' | 'outcome' | 'rest', string>
>;

/** Returns the cells of a row. */
export function diaryCells(entry: DiaryEntry, unit: DistanceUnit): DiaryCells {
  const none = { time: '', routine: '', sign: ' ' };
  switch (entry.kind) {
    case 'morning': {
      const { morning } = entry;
      const rest = joinParts([morningDetails(morning), shortNote(morning.note)]);
      return { ...none, slot: 'on waking', outcome: `${amountWords(morning.score)} of 10`, rest };
    }
    case 'run':
      return { ...none, slot: 'run', ...runCells(entry.run, unit) };
    case 'activity': {
      const { activity } = entry;
      const rest = withNote(activityDetails(activity), activity.note);
      const outcome = activityAmount(activity, unit);
      return { ...none, time: startOf(activity), slot: activityName(activity), outcome, rest };
    }
    case 'note': {
      const { text, isMark } = entry.note;
      return { ...none, slot: isMark ? 'change' : 'note', outcome: '', rest: shortNote(text) };
    }
  }
}

function runCells(run: Run, unit: DistanceUnit) {
  const { distance, seconds, surface, note } = run;
  const far = distance === null ? '' : distanceWords(distance, unit);
  const long = seconds === null ? '' : clockTime(seconds);
  const details = [far === '' ? '' : long, paceOf(run, unit), runDetails(run)];
  const rest = withNote(details.filter((part) => part !== '').join(', '), note);
  return { time: startOf(run), routine: surface ?? '', outcome: far === '' ? long : far, rest };
}

/** A note, or a title that came with a file, is said to be one: after a pace anything looks like a part of it. */
function withNote(details: string, note: string | null): string {
  const words = shortNote(note);
  return [details, words === '' ? '' : `note: ${words}`].filter((part) => part !== '').join('; ');
}

function startOf({ began }: Run | Activity): string {
  return began === null ? '' : timeOfDay(began);
}
