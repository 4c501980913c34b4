import type { DayRecord } from '../../core/adherence/day-record.ts';
import { compareDays, type Day, epochMs, type Stamp, timeOfDay } from '../../core/time/day.ts';
import { isReps, type SetDose } from '../../core/library/dose.ts';
import { effectiveSkips, type SkippedSlot } from '../../core/journal/history.ts';
import { amountValue } from '../../core/session/set-result.ts';
import {
  type SessionRecord,
  type SessionSet,
  sessionSets,
} from '../../core/journal/session-record.ts';
import type { ExportedRecord, ExportOptions } from './exported-record.ts';
import { plainText } from '../../core/text/plain-text.ts';

/** The columns of a row a session, in their order, with what they hold; a skipped slot has a row of its own. */
export const SESSION_COLUMNS = {
  id: 'id of the session or the skip in the journal',
  day: 'training day, YYYY-MM-DD',
  time: 'local time at which it began, HH:MM; empty for a skip',
  at: 'the same moment with its UTC offset; of a skip, when it was written down',
  slot: 'slot it was for; empty for none',
  routine: 'id of the routine',
  kind: 'coached, logged (told afterwards) or skipped',
  sets_planned: 'sets planned, without those left out for pain',
  sets_done: 'of these, sets completed',
  share: 'sets_done of sets_planned, 0 to 1; empty where none was left to do',
  minutes: 'minutes it took, pauses included; empty where not known',
  pain_before: 'pain before it, 0 to 10; empty where not answered',
  pain_during: 'pain during it, 0 to 10; empty where not answered',
  effort: 'effort, 0 to 10; empty where not answered',
  reason: 'how it ended (finished, quit, pain, signal), or why it was skipped',
  counts: 'yes where it is the session that counts for a planned slot, else no; empty for a skip',
  note: 'what was noted',
} as const;

/** The columns of a row a set, in their order, with what they hold. */
export const SET_COLUMNS = {
  session: 'id of the session',
  day: 'training day, YYYY-MM-DD',
  time: 'local time at which the session began, HH:MM',
  slot: 'slot the session was for; empty for none',
  routine: 'id of the routine',
  kind: 'coached or logged (told afterwards)',
  exercise: 'id of the exercise',
  name: 'name of the exercise',
  side: 'left, right, both, or alternate',
  set: 'number of the set among those of its side',
  planned:
    'repetitions or seconds planned; empty for a set outside the plan, such as an easier form',
  unit: 'reps or s (seconds)',
  done: 'repetitions or seconds done; empty for none',
  complete:
    'yes where at least the planned amount, or the lower number of a range, was done, else no',
  state: 'done, open, or excused (left out for pain)',
  set_id: 'id of the set in the journal; empty where the session was only told as a whole',
} as const;

/** The record as a table for spreadsheets (RFC 4180), a row a session or a row a set. */
export function csv(data: ExportedRecord, { rows, bom }: ExportOptions): string {
  const isSets = rows === 'sets';
  const head = Object.keys(isSets ? SET_COLUMNS : SESSION_COLUMNS);
  const table = [head, ...(isSets ? setRows(data) : sessionRows(data))];
  return `${bom ? '\uFEFF' : ''}${table.map((row) => rowText(row)).join('')}`;
}

/** One row. Written here: a package that does it took a fifth of the time that all of an export may take. */
function rowText(row: CsvRow): string {
  return `${row.map((value) => fieldText(value)).join(',')}\r\n`;
}

/** What a spreadsheet would take for the beginning of a formula, the full-width forms included. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

function fieldText(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row is a list and no object: naming every cell takes a quarter longer. */
type CsvRow = readonly (string | number | null | undefined)[];

function sessionRows({ history, days }: ExportedRecord): CsvRow[] {
  const counting = new Set<string | null>();
  for (const { slots } of days)
    for (const { isPlanned, session } of slots) if (isPlanned) counting.add(session);
  return [
    ...history.sessions.map((session) => timed(session, sessionRow(session, counting))),
    ...effectiveSkips(history.skips).map((skip) => timed(skip, skipRow(skip, days))),
  ]
    .toSorted((a, b) => compareDays(a.day, b.day) || a.begun - b.begun)
    .map(({ row }) => row);
}

function timed({ day, at }: { readonly day: Day; readonly at: Stamp }, row: CsvRow) {
  return { day, begun: epochMs(at), row };
}

function sessionRow(session: SessionRecord, counting: ReadonlySet<string | null>): CsvRow {
  const { id, painBefore, painDuring, effort, reason, seconds, note } = session;
  const { planned, done } = session.counts;
  return [
    cell(id),
    session.day,
    timeOfDay(session.at),
    session.at,
    ...placeCells(session),
    planned,
    done,
    planned === 0 ? null : (done / planned).toFixed(3),
    seconds === null ? null : (seconds / 60).toFixed(1),
    painBefore,
    painDuring,
    effort,
    cell(reason),
    yesOrNo(counting.has(id)),
    cell(note),
  ];
}

function skipRow(
  { id, day, at, slot, reason, note }: SkippedSlot,
  days: readonly DayRecord[],
): CsvRow {
  const planned = days.find((one) => one.day === day)?.slots.find((one) => one.slot.name === slot);
  const head = [cell(id), day, null, at, cell(slot), cell(planned?.slot.routine), 'skipped'];
  const unknown = [null, null, null, null, null, null, null];
  return [...head, ...unknown, reason, null, cell(note)];
}

function setRows({ history, exerciseName }: ExportedRecord): CsvRow[] {
  const names = new Map<string, CsvRow>();
  const exerciseCells = (id: string) => {
    const cells = names.get(id) ?? [cell(id), cell(exerciseName(id))];
    names.set(id, cells);
    return cells;
  };
  return history.sessions.flatMap((session) => {
    const head = [cell(session.id), session.day, timeOfDay(session.at), ...placeCells(session)];
    return sessionSets(session).map((one) => [
      ...head,
      ...exerciseCells(one.set.exercise),
      ...setRow(one),
    ]);
  });
}

function setRow({ set, isPlanned, record, state }: SessionSet): CsvRow {
  const { dose } = set;
  return [
    set.side,
    set.set,
    isPlanned ? plannedAmount(dose) : null,
    isReps(dose) ? 'reps' : 's',
    record === undefined ? null : amountValue(record.done),
    yesOrNo(record?.complete === true),
    state,
    cell(record?.id),
  ];
}

function placeCells({ slot, routine, isLogged }: SessionRecord) {
  return [cell(slot), cell(routine), isLogged ? 'logged' : 'coached'];
}

/** A range in words, as a spreadsheet takes `12-15` for a day in December. */
function plannedAmount(dose: SetDose): string | number {
  if (!isReps(dose)) return dose.hold;
  const { from, to } = dose.reps;
  return from === to ? from : `${from} to ${to}`;
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

/** Without spaces in front: some spreadsheets look past them for a formula. */
function cell(text: string | null | undefined): string | undefined {
  return text === null || text === undefined ? undefined : plainText(text).trimStart();
}
