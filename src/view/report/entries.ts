import type { DistanceUnit } from '../../core/diary/distance.ts';
import { isExcused } from '../../core/schedule/skip-reason.ts';
import { answersWords } from '../../core/safety/answer-words.ts';
import { excerpt, plainLine } from '../../core/text/plain-text.ts';
import { type Day, timeOfDay } from '../../core/time/day.ts';
import { countedDaysWords } from '../words/slot-days.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import type { PlanChange } from '../../core/schedule/plan-change.ts';
import { doseChangeWords } from '../words/dose-change.ts';
import { experimentEndWords, experimentWords } from '../../core/experiment/experiment-words.ts';
import { slotOrExtra } from '../words/slot.ts';
import type { SkippedSlot } from '../../core/journal/history.ts';
import { countsOfAll, type SessionRecord } from '../../core/journal/session-record.ts';
import { NO_PAIN, type PainAround, painCell, painWords } from '../words/pain-around.ts';
import { diaryCells } from './diary-cells.ts';
import { joinParts, LONGEST_IN_LIST, shortNote } from './short-note.ts';
import { SHORT_ID_LENGTH } from './logged.ts';
import { importWords } from './journal-line.ts';
import { replacedSummary, scheduleWords } from './plan-change.ts';
import { endSentence } from '../words/sentence.ts';
import { setsDoneWords } from '../words/sets-done.ts';
import { STATE_SIGNS } from '../words/slot-state.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import { dayWords, dayWordsFor } from '../../core/time/day-words.ts';

/** The unit of distances, and the day whose year goes without saying. */
export interface ListContext {
  readonly unit: DistanceUnit;
  readonly today: Day;
}

/** Returns a row for each entry, in the order given, with the start of its id. */
export function entriesText(
  entries: readonly HistoryEntry[],
  theme: Theme,
  columns: number,
  context: ListContext,
): string {
  if (entries.length === 0) return `${NO_ENTRIES}\n`;
  const shown = rowsOf(entries, context);
  // An empty column would still take a gap.
  const hasPain = shown.some(({ pain }) => painCell(pain) !== '');
  const rows = shown.map(({ id, day, time, slot, routine, sign, outcome, pain, rest }) => {
    const what = outcome === '' ? '' : `${sign} ${outcome}`;
    const cells = [day, time, slot, routine, what, ...(hasPain ? [painCell(pain)] : []), rest];
    return [theme.dim(id), ...cells];
  });
  return `${tableLines(rows, { columns, indent: 0, below: SHORT_ID_LENGTH + 2 }).join('\n')}\n`;
}

/** Returns a sentence for each entry, to be read aloud, with the start of its id at the end. */
export function entriesLines(entries: readonly HistoryEntry[], context: ListContext): string {
  if (entries.length === 0) return `${NO_ENTRIES}\n`;
  const lines = rowsOf(entries, context).map((row) => {
    const { id, day, time, slot, routine, outcome, pain, rest } = row;
    const parts = [[day, time].join(' ').trim(), slot, routine, outcome, painWords(pain), rest];
    return `${endSentence(parts.filter((part) => part !== '').join(', '))} Id: ${id}`;
  });
  return `${lines.join('\n')}\n`;
}

/** The entries with the start of their ids. */
function rowsOf(
  entries: readonly HistoryEntry[],
  { unit, today }: ListContext,
): readonly EntryRow[] {
  const say = dayWordsFor(
    entries.map(({ day }) => day),
    today,
  );
  return entries.map((entry) => ({
    ...entryRow(entry, say, unit),
    id: plainLine(entry.id).slice(0, SHORT_ID_LENGTH),
  }));
}

const NO_ENTRIES = 'No entries for these days. For earlier ones: --from "12 weeks ago"';

type Column = 'id' | 'day' | 'time' | 'slot' | 'routine' | 'sign' | 'outcome' | 'rest';
type EntryRow = Readonly<Record<Column, string>> & { readonly pain: PainAround };

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
      return { day, time: '', slot: '', routine: '', sign, outcome, pain: NO_PAIN, rest };
    }
    case 'plan':
      return { day, time: '', sign: NO_SIGN, pain: NO_PAIN, ...planCells(entry.plan) };
    case 'check': {
      const rest = excerpt(answersWords(entry.check), LONGEST_IN_LIST);
      return { day, time: timeOfDay(entry.at), ...NOT_OF_A_SLOT, outcome: 'check', rest };
    }
    case 'import': {
      const rest = importWords(entry.import);
      return { day, time: timeOfDay(entry.at), ...NOT_OF_A_SLOT, outcome: 'import', rest };
    }
    case 'experiment': {
      const rest = experimentWords(entry.experiment);
      return { day, time: timeOfDay(entry.at), ...NOT_OF_A_SLOT, outcome: 'experiment', rest };
    }
    case 'experiment-end': {
      const rest = joinParts([experimentEndWords(entry.end.reason), shortNote(entry.end.note)]);
      return {
        day,
        time: timeOfDay(entry.at),
        ...NOT_OF_A_SLOT,
        outcome: 'experiment ended',
        rest,
      };
    }
    case 'dose': {
      const rest = doseChangeWords(entry.dose);
      return { day, time: timeOfDay(entry.at), ...NOT_OF_A_SLOT, outcome: 'dose', rest };
    }
    case 'morning':
    case 'run':
    case 'activity':
    case 'note':
      return { day, ...NOT_OF_A_SLOT, ...diaryCells(entry, unit) };
    case 'skip':
      return { day, ...skipCells(entry.skip) };
    case 'session':
      return { day, ...sessionCells(entry.session) };
  }
}

type Cells = Omit<EntryRow, 'id' | 'day'>;

/** What has no state has no sign. */
const NO_SIGN = ' ';

const NOT_OF_A_SLOT = { slot: '', routine: '', sign: NO_SIGN, pain: NO_PAIN } as const;

function skipCells({ slot, reason, pain, note }: SkippedSlot): Cells {
  const { shape: sign } = isExcused(reason) ? STATE_SIGNS.excused : STATE_SIGNS.missed;
  return {
    time: '',
    slot: slotOrExtra(slot),
    routine: '',
    sign,
    outcome: `skipped: ${reason}`,
    pain: NO_PAIN,
    rest: joinParts([pain === null ? '' : `${pain} of 10`, shortNote(note)]),
  };
}

function sessionCells(session: SessionRecord): Cells {
  const { at, slot, routine, isLogged, painBefore: before, painAfter: after, note } = session;
  return {
    time: timeOfDay(at),
    slot: slotOrExtra(slot),
    routine: plainLine(routine),
    ...setsCells(session),
    pain: { before, after },
    rest: joinParts([isLogged ? 'logged' : '', shortNote(note)]),
  };
}

/** The cells of a change of the plan; if it is of one slot, they are those of the slot. */
function planCells(plan: PlanChange): Pick<EntryRow, 'slot' | 'routine' | 'outcome' | 'rest'> {
  const replaced = replacedSummary(plan);
  const restOf = (words: string) => excerpt(joinParts([replaced, words]), LONGEST_IN_LIST);
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

function setsCells(session: SessionRecord): Pick<EntryRow, 'sign' | 'outcome'> {
  if (session.counts.planned === 0)
    return { sign: STATE_SIGNS.excused.shape, outcome: setsDoneWords(session) };
  const { planned, done } = countsOfAll(session);
  const { shape } =
    done === 0 ? STATE_SIGNS.missed : done >= planned ? STATE_SIGNS.done : STATE_SIGNS.partial;
  return { sign: shape, outcome: setsDoneWords(session) };
}
