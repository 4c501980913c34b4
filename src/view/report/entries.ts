import type { Activity, Run } from '../../core/diary/activity.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import { isExcused } from '../../core/schedule/skip-reason.ts';
import { answersWords } from '../../core/safety/answer-words.ts';
import { excerpt, plainLine } from '../../core/text/plain-text.ts';
import { type Day, timeOfDay } from '../../core/time/day.ts';
import { countedDaysWords } from '../words/slot-days.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import type { PlanChange } from '../../core/schedule/plan-change.ts';
import { slotOrExtra } from '../words/slot.ts';
import type { SkippedSlot } from '../../core/journal/history.ts';
import { countsOfAll, type SessionRecord } from '../../core/journal/session-record.ts';
import { activityWords, morningWords, runWords } from '../words/diary.ts';
import { SHORT_ID_LENGTH } from './logged.ts';
import { importWords } from './journal-line.ts';
import { replacedSummary, scheduleWords } from './plan-change.ts';
import { endSentence } from '../words/sentence.ts';
import { setsDoneWords } from '../words/sets-done.ts';
import { STATE_SIGNS } from '../words/slot-state.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import { dayWords, fullDayWords } from '../words/time.ts';

/** Returns a row for each entry, in the order given, with the start of its id. */
export function entriesText(
  entries: readonly HistoryEntry[],
  theme: Theme,
  columns: number,
  unit: DistanceUnit,
): string {
  if (entries.length === 0) return `${NO_ENTRIES}\n`;
  const rows = rowsOf(entries, unit).map(
    ({ id, day, time, slot, routine, sign, outcome, rest }) => {
      const cells = [day, time, slot, routine, `${sign} ${outcome}`, rest];
      return [theme.dim(id), ...cells];
    },
  );
  return `${tableLines(rows, { columns, indent: 0, below: SHORT_ID_LENGTH + 2 }).join('\n')}\n`;
}

/** Returns a sentence for each entry, to be read aloud, with the start of its id at the end. */
export function entriesLines(entries: readonly HistoryEntry[], unit: DistanceUnit): string {
  if (entries.length === 0) return `${NO_ENTRIES}\n`;
  const lines = rowsOf(entries, unit).map(({ id, day, time, slot, routine, outcome, rest }) => {
    const parts = [[day, time].join(' ').trim(), slot, routine, outcome, rest];
    return `${endSentence(parts.filter((part) => part !== '').join(', '))} Id: ${id}`;
  });
  return `${lines.join('\n')}\n`;
}

/** The entries with the start of their ids. */
function rowsOf(entries: readonly HistoryEntry[], unit: DistanceUnit): readonly EntryRow[] {
  // The year matters only if there is more than one.
  const isOfOneYear = new Set(entries.map(({ day }) => day.slice(0, 4))).size === 1;
  return entries.map((entry) => ({
    ...entryRow(entry, isOfOneYear ? dayWords : fullDayWords, unit),
    id: plainLine(entry.id).slice(0, SHORT_ID_LENGTH),
  }));
}

const NO_ENTRIES = 'No entries for these days. For earlier ones: --from "12 weeks ago"';

/** Characters of a note that are shown in a list. */
const MAX_NOTE_LENGTH = 500;

type Column = 'id' | 'day' | 'time' | 'slot' | 'routine' | 'sign' | 'outcome' | 'rest';
type EntryRow = Readonly<Record<Column, string>>;

function entryRow(
  entry: HistoryEntry,
  dayIn: (day: Day) => string,
  unit: DistanceUnit,
): Omit<EntryRow, 'id'> {
  const day = dayIn(entry.day);
  switch (entry.kind) {
    case 'pause': {
      const { until, reason, note } = entry.pause;
      const sign = STATE_SIGNS.paused.shape;
      const outcome = `paused: ${reason}`;
      const rest = joinParts([`until ${dayWords(until)}`, shortNote(note)]);
      return { day, time: '', slot: '', routine: '', sign, outcome, rest };
    }
    case 'plan':
      return { day, time: '', sign: NO_SIGN, ...planCells(entry.plan) };
    case 'check': {
      const { at, check } = entry;
      const rest = excerpt(answersWords(check), MAX_NOTE_LENGTH);
      const cells = { slot: '', routine: '', sign: NO_SIGN, outcome: 'check', rest };
      return { day, time: timeOfDay(at), ...cells };
    }
    case 'import': {
      const rest = importWords(entry.import);
      return {
        day,
        time: timeOfDay(entry.at),
        slot: '',
        routine: '',
        sign: NO_SIGN,
        outcome: 'import',
        rest,
      };
    }
    case 'morning':
    case 'run':
    case 'activity':
    case 'note':
      return { day, slot: '', routine: '', sign: NO_SIGN, ...diaryCells(entry, unit) };
    case 'skip':
      return { day, ...skipCells(entry.skip) };
    case 'session':
      return { day, ...sessionCells(entry.session) };
  }
}

type Cells = Omit<EntryRow, 'id' | 'day'>;

function skipCells({ slot, reason, note }: SkippedSlot): Cells {
  const { shape: sign } = isExcused(reason) ? STATE_SIGNS.excused : STATE_SIGNS.missed;
  return {
    time: '',
    slot: slotOrExtra(slot),
    routine: '',
    sign,
    outcome: `skipped: ${reason}`,
    rest: shortNote(note),
  };
}

function sessionCells(session: SessionRecord): Cells {
  const { at, slot, routine, isLogged, note } = session;
  return {
    time: timeOfDay(at),
    slot: slotOrExtra(slot),
    routine: plainLine(routine),
    ...setsCells(session),
    rest: joinParts([isLogged ? 'logged' : '', shortNote(note)]),
  };
}

type DiaryEntry = Extract<HistoryEntry, { kind: 'morning' | 'run' | 'activity' | 'note' }>;

function diaryCells(
  entry: DiaryEntry,
  unit: DistanceUnit,
): Pick<EntryRow, 'time' | 'outcome' | 'rest'> {
  switch (entry.kind) {
    case 'morning': {
      const { morning } = entry;
      const rest = joinParts([morningWords(morning), shortNote(morning.note)]);
      return { time: '', outcome: 'morning', rest };
    }
    case 'run': {
      const { run } = entry;
      const rest = joinParts([runWords(run, unit), shortNote(run.note)]);
      return { time: startOf(run), outcome: 'run', rest };
    }
    case 'activity': {
      const { activity } = entry;
      const rest = joinParts([activityWords(activity, unit), shortNote(activity.note)]);
      return { time: startOf(activity), outcome: 'activity', rest };
    }
    case 'note': {
      const { text, isMark } = entry.note;
      return { time: '', outcome: isMark ? 'change' : 'note', rest: shortNote(text) };
    }
  }
}

function startOf({ began }: Run | Activity): string {
  return began === null ? '' : timeOfDay(began);
}

/** The cells of a change of the plan; if it is of one slot, they are those of the slot. */
function planCells(plan: PlanChange): Pick<EntryRow, 'slot' | 'routine' | 'outcome' | 'rest'> {
  const replaced = replacedSummary(plan);
  const restOf = (words: string) => excerpt(joinParts([replaced, words]), MAX_NOTE_LENGTH);
  const [only, ...others] = plan.changes ?? [];
  if (only === undefined || others.length > 0)
    return { slot: '', routine: '', outcome: 'plan', rest: restOf(scheduleWords(plan)) };
  if ('remove' in only)
    return { slot: plainLine(only.remove), routine: '', outcome: 'plan: none', rest: replaced };
  const { name, time, routine } = only.set;
  return {
    slot: plainLine(name),
    routine: plainLine(routine),
    outcome: `plan: ${time}`,
    rest: restOf(countedDaysWords(only.set)),
  };
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(': ');
}

/** What has no state has no sign. */
const NO_SIGN = ' ';

function setsCells(session: SessionRecord): Pick<EntryRow, 'sign' | 'outcome'> {
  if (session.counts.planned === 0)
    return { sign: STATE_SIGNS.excused.shape, outcome: setsDoneWords(session) };
  const { planned, done } = countsOfAll(session);
  const { shape } =
    done === 0 ? STATE_SIGNS.missed : done >= planned ? STATE_SIGNS.done : STATE_SIGNS.partial;
  return { sign: shape, outcome: setsDoneWords(session) };
}

/** Returns a note shortened for a list; empty if there is none. */
export function shortNote(note: string | null = ''): string {
  return excerpt(note ?? '', MAX_NOTE_LENGTH);
}
