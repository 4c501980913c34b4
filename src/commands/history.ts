import { type RangeOptions, rangeOrDefault, typedRange } from '../app/options/range-option.ts';
import {
  correctionsOf,
  entriesIn,
  overviewBetween,
  overviewOf,
} from '../app/record/history-report.ts';
import { findEntry } from '../app/record/find-entry.ts';
import {
  readFullRecord,
  readLibrary,
  readRecord,
  type RecordSnapshot,
} from '../app/record/read-record.ts';
import type { HistoryEntry } from '../core/journal/history-entry.ts';
import type { HistoryOverview } from '../core/adherence/history-overview.ts';
import type { DayRange } from '../core/time/day-range.ts';
import { MAX_NOTE_LENGTH } from '../core/journal/line.ts';
import { findMovement } from '../core/library/find-movement.ts';
import { findRoutine } from '../core/library/library.ts';
import { plainLine } from '../core/text/plain-text.ts';
import { addDays } from '../core/time/day.ts';
import { entryJson, wholeEntryJson } from '../formats/json/entry.ts';
import { historyOverviewJson } from '../formats/json/history.ts';
import { jsonText } from '../formats/json/json.ts';
import type { Host } from '../host/host.ts';
import { mostDaysShown } from '../view/report/calendar-layout.ts';
import { valuesWords } from '../view/report/journal-line.ts';
import { entriesLines, entriesText } from '../view/report/entries.ts';
import { entryText } from '../view/report/entry.ts';
import { historyText } from '../view/report/history.ts';
import { historyLines } from '../view/report/history-lines.ts';
import { presentation } from '../app/display/presentation.ts';
import { stopNotice } from '../app/session/stopped.ts';

/** Flags of `stretch history`. */
export interface HistoryOptions extends RangeOptions {
  readonly json?: boolean;
}

/** Shows the calendar with adherence over a week, four weeks and all time, or over the days asked for. */
export async function historyCalendar(host: Host, options: HistoryOptions): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { columns } = host.out;
  const { theme, isPlain } = await presentation(host);
  const range = typedRange(record, options);
  const most = isPlain ? LISTED : mostDaysShown(columns);
  const shownDays = options.json === true ? undefined : most;
  const overview =
    range === undefined ? overviewOf(record, shownDays) : overviewBetween(record, range);
  const isEmpty = overview.days.length === 0 && overview.diary.isEmpty;
  const stopped = isEmpty ? stopNotice(record) : '';
  const { units } = record.settings;
  if (options.json === true) host.out.write(historyOverviewJson(overview));
  else if (stopped !== '') host.out.print(`Nothing is recorded yet. ${stopped}`);
  else if (!isPlain) host.out.print(historyText(overview, theme, columns, units));
  else {
    host.out.print(historyLines(lastDays(overview, range), theme, units));
    if (range === undefined) sayOnlyLast(host, 'stretch history');
  }
  return 0;
}

/** The overview with as many days as a list has, unless a range was asked for: the record may hold more. */
function lastDays(overview: HistoryOverview, range: DayRange | undefined): HistoryOverview {
  return range === undefined ? { ...overview, days: overview.days.slice(-LISTED) } : overview;
}

/** Flags of `stretch history list`. */
export interface ListOptions extends HistoryOptions {
  readonly routine?: string;
  readonly exercise?: string;
}

/** Days that are listed by default. */
const LISTED = 28;

/** Lists sessions, skips, pauses, changes of the plan and imports with the beginnings of their ids. */
export async function historyList(host: Host, options: ListOptions): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { from, to } = rangeOrDefault(record, options);
  const isWanted = await filterFor(host, options);
  const range = { from: from ?? addDays(to, 1 - LISTED), to };
  const isOpenEnded = options.to === undefined && to === record.today;
  const entries = entriesIn(record, range, isOpenEnded).filter(isWanted);
  if (options.json === true) {
    const shown = entries.map((entry) => entryJson(entry));
    host.out.write(jsonText({ version: 1, ...range, entries: shown }));
    return 0;
  }
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  const { theme, isPlain } = await presentation(host);
  const { units } = record.settings;
  host.out.print(
    isPlain ? entriesLines(entries, units) : entriesText(entries, theme, columns, units),
  );
  if (from === undefined) sayOnlyLast(host, 'stretch history list');
  return 0;
}

function sayOnlyLast(host: Host, command: string): void {
  if (!host.out.isTerminal) return;
  const more = `${command} --from "12 weeks ago"`;
  host.err.print(`Only the last ${LISTED} days are listed; for more: ${more}\n`);
}

/** Shows one session with every set planned and done, or one skip, pause, change of the plan or import, and corrections. */
export async function historyShow(
  host: Host,
  typed: string,
  options: { readonly json?: boolean },
): Promise<number> {
  const record = readFullRecord(host);
  host.err.warn(...record.warnings);
  const { entry, said } = findEntry(record, typed);
  host.err.print(said);
  if (options.json === true) {
    host.out.write(jsonText({ version: 1, ...wholeEntryJson(entry) }));
    return 0;
  }
  const { units: unit } = record.settings;
  const context = { ...(await presentation(host)), columns: host.out.columns, unit };
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  host.out.print(entryText(entry, library, correctionWords(record, entry), context));
  return 0;
}

/** Returns a test for entries of the routine and the exercise asked for. Throws a fault for an unknown name. */
async function filterFor(
  host: Host,
  { routine, exercise }: ListOptions,
): Promise<(entry: HistoryEntry) => boolean> {
  if (routine === undefined && exercise === undefined) return () => true;
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  const ids = {
    routine: routine === undefined ? undefined : findRoutine(library, routine).id,
    exercise: exercise === undefined ? undefined : findMovement(library, exercise).movement.id,
  };
  return (entry) =>
    entry.kind === 'session' &&
    (ids.routine === undefined || entry.session.routine === ids.routine) &&
    (ids.exercise === undefined ||
      entry.session.planned.some((set) => set.exercise === ids.exercise) ||
      entry.session.done.some((set) => set.exercise === ids.exercise));
}

function correctionWords(record: RecordSnapshot, entry: HistoryEntry) {
  const sets = entry.kind === 'session' ? entry.session.done : [];
  const names = new Map(
    sets.map(({ id, exercise, side, set }) => [id, `${plainLine(exercise)} ${side} ${set}: `]),
  );
  return correctionsOf(record, entry).map(({ at, target, values }) => ({
    at,
    words: `corrected: ${names.get(target) ?? ''}${valuesWords(values, MAX_NOTE_LENGTH, record.settings.units)}`,
  }));
}
