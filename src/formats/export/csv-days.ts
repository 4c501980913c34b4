import type { DayRecord } from '../../core/adherence/day-record.ts';
import { type DiaryDay, diaryDaysOf } from '../../core/adherence/diary-day.ts';
import { COUNTED_STATES } from '../../core/adherence/slot-state.ts';
import type { DiaryNote } from '../../core/diary/diary.ts';
import type { Activity, Run } from '../../core/diary/activity.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { weekday } from '../../core/time/day.ts';
import { weekdayWords } from '../../core/time/weekday-words.ts';
import { type CsvCell, type CsvRow, textCell } from './csv-cells.ts';
import { scoreCells } from './csv-mornings.ts';
import { kmCell, minutesCell } from './csv-runs.ts';
import type { ExportedMonth } from './exported-record.ts';

/** The columns of a table of days, in order, with what they hold. */
export const DAY_COLUMNS = {
  day: 'training day, YYYY-MM-DD',
  weekday: 'Mon to Sun',
  soreness:
    'soreness on waking, 0 to 10, as written last; empty, like all of a morning, if there is none',
  stiffness: 'minutes until the back had loosened; empty if not said',
  side: 'left, right, both or middle; empty if not said',
  woke: 'yes if it woke you, no if it did not; empty if not said',
  medicine: 'yes if medicine was taken for it, no if not; empty if not said',
  kept_from: 'what it kept you from: work, leisure, running; empty if nothing was said',
  late: 'yes if the morning was written down on a later training day, otherwise no',
  runs: 'how many runs were recorded',
  run_km: 'their kilometres together; 0 without a run; empty if unknown of all of them',
  run_minutes: 'their minutes together; 0 without a run; empty if unknown of all of them',
  longest_km: 'kilometres of the longest; empty if unknown',
  surface: 'what they were on, each once; empty if unknown',
  run_effort: 'the most effort of a run, 0 to 10; empty if not answered',
  slots_planned: 'slots that count as planned: neither excused, paused nor off, nor still to come',
  slots_done: 'how many of these were done; a partial session adds its share',
  slots:
    'each slot with its state, such as morning done, evening due; states as in `status --json`',
  sessions: 'how many sessions were recorded',
  sets_planned:
    'sets planned in them, not counting those left out for pain or not reached because of it',
  sets_done: 'how many of sets_planned were completed',
  minutes:
    'minutes that they took together, pauses included; 0 without a session; empty if unknown of all of them',
  pain_before: 'pain before the first session with an answer, 0 to 10; empty if there is none',
  pain_during: 'the worst pain during a session, 0 to 10; empty if not answered',
  pain_after: 'pain after the last session with an answer, 0 to 10; empty if there is none',
  effort: 'the most effort of a session, 0 to 10; empty if not answered',
  activities:
    'what else was done, each with its minutes and metres if they are known, such as swim 40 min 1000 m, rest',
  marks: 'changes marked on the time line, such as new shoes',
  note: 'the notes of the day and of its morning, runs, other activities and sessions, a line each',
} as const;

/** Returns a row for each day. */
export function dayRows({ days, sessions, diary }: ExportedMonth): readonly CsvRow[] {
  return diaryDaysOf({ records: days, sessions, diary: diary() }).map((day) => [
    day.day,
    weekdayWords(weekday(day.day)),
    ...(day.morning === undefined ? NO_MORNING : scoreCells(day.morning)),
    ...runCells(day.runs),
    ...slotCells(day.record),
    ...sessionCells(day.sessions),
    textCell(day.activities.map((one) => activityWords(one)).join(', ')),
    textCell(marksOf(day)),
    textCell(notesOf(day)),
  ]);
}

const NO_MORNING: readonly CsvCell[] = Array.from({ length: 7 }, () => null);
const NO_RUN: readonly CsvCell[] = [0, 0, 0, null, null, null];
const NO_SESSION: readonly CsvCell[] = [0, 0, 0, 0, null, null, null, null];

function runCells(runs: readonly Run[]): readonly CsvCell[] {
  if (runs.length === 0) return NO_RUN;
  return [
    runs.length,
    kmCell(total(runs, ({ distance }) => distance)),
    minutesCell(total(runs, ({ seconds }) => seconds)),
    kmCell(most(runs, ({ distance }) => distance)),
    runs.length === 1 ? runs[0]?.surface : surfacesOf(runs),
    most(runs, ({ effort }) => effort),
  ];
}

function surfacesOf(runs: readonly Run[]): string {
  return [...new Set(runs.flatMap(({ surface }) => surface ?? []))].join(', ');
}

function slotCells({ slots }: DayRecord): readonly CsvCell[] {
  let [planned, done, words] = [0, 0, ''];
  for (const { slot, isPlanned, state, share } of slots) {
    words += `${words === '' ? '' : ', '}${slot.name} ${state}`;
    if (!isPlanned || !COUNTED_STATES.has(state)) continue;
    planned++;
    done += state === 'done' ? 1 : share;
  }
  return [planned, done, textCell(words)];
}

function sessionCells(sessions: readonly SessionRecord[]): readonly CsvCell[] {
  if (sessions.length === 0) return NO_SESSION;
  return [
    sessions.length,
    total(sessions, ({ counts }) => counts.planned),
    total(sessions, ({ counts }) => counts.done),
    minutesCell(total(sessions, ({ seconds }) => seconds)),
    sessions.find(({ painBefore }) => painBefore !== null)?.painBefore,
    most(sessions, ({ painDuring }) => painDuring),
    sessions.findLast(({ painAfter }) => painAfter !== null)?.painAfter,
    most(sessions, ({ effort }) => effort),
  ];
}

function activityWords({ kind, seconds, distance }: Activity): string {
  const long = seconds === null ? '' : ` ${Math.round(seconds / 60)} min`;
  return `${kind}${long}${distance === null ? '' : ` ${Math.round(distance)} m`}`;
}

function marksOf({ notes }: DiaryDay): string {
  return notes.length === 0 ? '' : textsOf(notes, true).join('\n');
}

function notesOf({ notes, morning, runs, activities, sessions }: DiaryDay): string {
  const texts = notes.length === 0 ? [] : textsOf(notes, false);
  if (morning !== undefined) addNote(texts, morning);
  for (const items of [runs, activities, sessions]) for (const item of items) addNote(texts, item);
  return texts.join('\n');
}

function addNote(texts: string[], { note }: { readonly note: string | null | undefined }): void {
  if (note !== null && note !== undefined && note !== '') texts.push(note);
}

function textsOf(notes: readonly DiaryNote[], areMarks: boolean): string[] {
  return notes.filter(({ isMark }) => isMark === areMarks).map(({ text }) => text);
}

/** The sum of what is known; null if nothing is. A loop, as lists of numbers in between take a third of the time. */
function total<T>(items: readonly T[], of: (item: T) => number | null): number | null {
  let sum: number | null = null;
  for (const item of items) {
    const value = of(item);
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** The largest that is known; null if nothing is. */
function most<T>(items: readonly T[], of: (item: T) => number | null): number | null {
  let largest: number | null = null;
  for (const item of items) {
    const value = of(item);
    if (value !== null && value > (largest ?? -Infinity)) largest = value;
  }
  return largest;
}
