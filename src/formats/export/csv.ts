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
import type { CellStyle, ExportedRecord, ExportOptions } from './exported-record.ts';
import { plainText } from '../../core/text/plain-text.ts';

/** The columns of a table of sessions, in order, with what they hold. A skipped slot has a row too. */
export const SESSION_COLUMNS = {
  id: 'id of the session or the skip in the journal',
  day: 'training day, YYYY-MM-DD',
  time: 'local start time, HH:MM; empty for a skip',
  at: 'the same moment with its UTC offset; for a skip, when it was recorded',
  slot: 'slot it was for; empty if none',
  routine: 'id of the routine',
  kind: 'coached, logged (recorded afterwards) or skipped',
  sets_planned: 'sets planned, not counting those left out for pain or not reached because of it',
  sets_done: 'how many of sets_planned were completed',
  share: 'sets_done divided by sets_planned, 0 to 1; empty if sets_planned is 0',
  minutes: 'minutes it took, pauses included; empty if unknown',
  pain_before: 'pain before it, or in place of what was skipped, 0 to 10; empty if not answered',
  pain_during: 'pain during it, 0 to 10; empty if not answered',
  pain_after: 'pain after it, 0 to 10; empty if not answered',
  effort: 'effort, 0 to 10; empty if not answered',
  reason: 'how it ended (finished, quit, pain, signal), or why it was skipped',
  counts: 'yes if the session counts for a planned slot, otherwise no; empty for a skip',
  note: 'the note',
} as const;

/** The columns of a table of sets, in order, with what they hold. */
export const SET_COLUMNS = {
  session: 'id of the session',
  day: 'training day, YYYY-MM-DD',
  time: 'local start time of the session, HH:MM',
  slot: 'slot the session was for; empty if none',
  routine: 'id of the routine',
  kind: 'coached or logged (recorded afterwards)',
  exercise: 'id of the exercise',
  name: 'name of the exercise',
  side: 'left, right, both, or alternate',
  set: 'number of the set on its side',
  planned:
    'repetitions or seconds planned; empty for a set outside the plan, such as an easier variant',
  unit: 'reps or s (seconds)',
  done: 'repetitions or seconds done; empty if none',
  complete:
    'yes if at least the planned amount, or the lower end of a range, was done, otherwise no',
  state:
    'done, open (not done), excused (left out for pain), not-reached (the session was ended for pain before it), or replaced (an easier variant took its place)',
  hurt: 'how much it hurt, 0 to 10; yes if it did, but not how much; empty if it did not',
  set_id: 'id of the set in the journal; empty if the session was only logged as a whole',
} as const;

/** Writes the record as a table for spreadsheets (RFC 4180), with a row for each session or for each set. */
export function csv(data: ExportedRecord, { rows, bom, ...style }: ExportOptions): string {
  const isSets = rows === 'sets';
  const head = Object.keys(isSets ? SET_COLUMNS : SESSION_COLUMNS);
  const table = [head, ...(isSets ? setRows(data) : sessionRows(data))];
  const fieldText = fieldWriter(style);
  const rowText = (row: CsvRow) => row.map((value) => fieldText(value)).join(style.separator);
  return `${bom ? '\uFEFF' : ''}${table.map((row) => `${rowText(row)}\r\n`).join('')}`;
}

/**
 * Before what a spreadsheet takes for a formula, including the full-width forms: at the beginning of a cell, and in it
 * after what separates cells in other tables than this, as in much of Europe a semicolon does. There a quote in the cell
 * means nothing. An apostrophe that was there already gets another, so that taking one away gives the text back.
 */
const BEFORE_FORMULA = /(^|[;|\t\r\n](?:[^\S\t\r\n]|")*)(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
/** The same where commas do not separate the cells of this table. */
const BEFORE_FORMULA_OR_COMMA =
  /(^|[,;|\t\r\n](?:[^\S\t\r\n]|")*)(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** What a text has that is changed in some table: most have nothing of it, and looking once is faster than for each. */
const SPECIAL = /^['=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[",;|\t\r\n]/;

/** What has to be in quotes, by separator. */
const QUOTED = { ',': /[",\r\n]/, ';': /[";\r\n]/, '\t': /["\t\r\n]/ } as const;

/** Not from a package: one took a fifth of the time allowed for a whole export. */
function fieldWriter({ separator, decimal }: CellStyle): (value: CsvCell) => string {
  const beforeFormula = separator === ',' ? BEFORE_FORMULA : BEFORE_FORMULA_OR_COMMA;
  const quoted = QUOTED[separator];
  return (value) => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return String(value).replace('.', decimal);
    if (typeof value === 'object') return value.number.replace('.', decimal);
    if (!SPECIAL.test(value)) return value;
    const text = value.replaceAll(beforeFormula, "$1'");
    return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
}

/** What a cell holds: a text, a number, or one in digits with a decimal point. */
type CsvCell = string | number | { readonly number: string } | null | undefined;

/** A list rather than an object: naming every cell takes a quarter longer. */
type CsvRow = readonly CsvCell[];

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
  const { id, painBefore, painDuring, painAfter, effort, reason, seconds, note } = session;
  const { planned, done } = session.counts;
  return [
    cell(id),
    session.day,
    timeOfDay(session.at),
    session.at,
    ...placeCells(session),
    planned,
    done,
    planned === 0 ? null : { number: (done / planned).toFixed(3) },
    seconds === null ? null : { number: (seconds / 60).toFixed(1) },
    painBefore,
    painDuring,
    painAfter,
    effort,
    cell(reason),
    yesOrNo(counting.has(id)),
    cell(note),
  ];
}

function skipRow(
  { id, day, at, slot, reason, pain, note }: SkippedSlot,
  days: readonly DayRecord[],
): CsvRow {
  const planned = days.find((one) => one.day === day)?.slots.find((one) => one.slot.name === slot);
  const head = [cell(id), day, null, at, cell(slot), cell(planned?.slot.routine), 'skipped'];
  const [sets, answers] = [
    [null, null, null, null],
    [pain, null, null, null],
  ];
  return [...head, ...sets, ...answers, reason, null, cell(note)];
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

function setRow({ set, isPlanned, record, state, hurt }: SessionSet): CsvRow {
  const { dose } = set;
  return [
    set.side,
    set.set,
    isPlanned ? plannedAmount(dose) : null,
    isReps(dose) ? 'reps' : 's',
    record === undefined ? null : amountValue(record.done),
    yesOrNo(record?.complete === true),
    isPlanned || state === 'done' ? state : 'replaced',
    hurt === undefined ? null : (hurt.pain ?? 'yes'),
    cell(record?.id),
  ];
}

function placeCells({ slot, routine, isLogged }: SessionRecord) {
  return [cell(slot), cell(routine), isLogged ? 'logged' : 'coached'];
}

/** A range is in words because a spreadsheet takes `12-15` for a day in December. */
function plannedAmount(dose: SetDose): string | number {
  if (!isReps(dose)) return dose.hold;
  const { from, to } = dose.reps;
  return from === to ? from : `${from} to ${to}`;
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

/** Removes leading spaces, because some spreadsheets look past them for a formula. */
function cell(text: string | null | undefined): string | undefined {
  return text === null || text === undefined ? undefined : plainText(text).trimStart();
}
