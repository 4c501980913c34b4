import { kindsFrom } from '../app/options/entry-kinds.ts';
import {
  LISTED_DAYS,
  type ListedOptions,
  listedRange,
  type RangeOptions,
  typedRange,
} from '../app/options/range-option.ts';
import {
  correctionsOf,
  entriesIn,
  overviewBetween,
  overviewOf,
} from '../app/record/history-report.ts';
import { isAnyBefore } from '../app/record/diary-days.ts';
import { findEntry } from '../app/record/find-entry.ts';
import {
  readFullRecord,
  readLibrary,
  readRecord,
  type RecordSnapshot,
} from '../app/record/read-record.ts';
import type { HistoryEntry } from '../core/journal/history-entry.ts';
import { MAX_NOTE_LENGTH } from '../core/journal/line.ts';
import { findMovement } from '../core/library/find-movement.ts';
import { findRoutine } from '../core/library/library.ts';
import { plainLine } from '../core/text/plain-text.ts';
import { entryJson, wholeEntryJson } from '../formats/json/entry.ts';
import { historyOverviewJson } from '../formats/json/history.ts';
import { jsonText } from '../formats/json/json.ts';
import type { Host } from '../host/host.ts';
import { calendarLayout, mostDaysShown } from '../view/report/calendar-layout.ts';
import { entryUnit, valuesWords } from '../view/report/journal-line.ts';
import { entriesLines, entriesText } from '../view/report/entries.ts';
import { entryText } from '../view/report/entry.ts';
import { historyText } from '../view/report/history.ts';
import { historyLines } from '../view/report/history-lines.ts';
import { onlyLastWeeksWords, onlyLastWords } from '../view/report/only-last.ts';
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
  const most = mostDaysShown(columns);
  const shownDays = options.json === true ? undefined : most;
  const overview =
    range === undefined ? overviewOf(record, shownDays) : overviewBetween(record, range);
  const isEmpty = overview.days.length === 0 && overview.diary.isEmpty;
  const stopped = isEmpty ? stopNotice(record) : '';
  const { units } = record.settings;
  if (options.json === true) host.out.write(historyOverviewJson(overview));
  else if (stopped !== '') host.out.print(`Nothing is recorded yet. ${stopped}`);
  else if (!isPlain) await host.page(historyText(overview, theme, columns, units), { isPlain });
  else {
    const { weeks, days, diary } = calendarLayout(overview, units, columns);
    // What is read aloud is what the calendar has.
    const shown = range === undefined ? { ...overview, days, diary } : overview;
    host.out.print(historyLines(shown, theme, units));
    if (range === undefined && isAnyBefore(record, weeks[0])) {
      host.err.print(onlyLastWeeksWords(weeks.length));
    }
  }
  return 0;
}

/** Flags of `stretch history list`. */
export interface ListOptions extends ListedOptions {
  readonly json?: boolean;
  readonly only?: string;
  readonly routine?: string;
  readonly exercise?: string;
}

/** Lists sessions, skips, pauses, changes of the plan and imports with the beginnings of their ids. */
export async function historyList(host: Host, options: ListOptions): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { from, to, isShort } = listedRange(record, options, LISTED_DAYS);
  const isWanted = await filterFor(host, options);
  const isOpenEnded = options.to === undefined && to === record.today;
  const entries = entriesIn(record, { from, to }, isOpenEnded).filter(isWanted);
  if (options.json === true) {
    const shown = entries.map((entry) => entryJson(entry));
    const first = from ?? entries[0]?.day ?? to;
    host.out.write(jsonText({ version: 1, from: first, to, entries: shown }));
    return 0;
  }
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  const { theme, isPlain } = await presentation(host);
  const context = { unit: record.settings.units, today: record.today };
  await host.page(
    isPlain ? entriesLines(entries, context) : entriesText(entries, theme, columns, context),
    { isPlain },
  );
  if (isShort && isAnyBefore(record, from)) {
    host.err.print(onlyLastWords(LISTED_DAYS, 'stretch history list --all'));
  }
  return 0;
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
  const shown = await presentation(host);
  const context = { ...shown, columns: host.out.columns, unit };
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  await host.page(entryText(entry, library, correctionWords(record, entry), context), shown);
  return 0;
}

/** Returns a test for entries of the kinds, the routine and the exercise asked for. Throws a fault for an unknown name. */
async function filterFor(
  host: Host,
  { only, routine, exercise }: ListOptions,
): Promise<(entry: HistoryEntry) => boolean> {
  const kinds = only === undefined ? undefined : kindsFrom(only);
  const isOfKind = ({ kind }: HistoryEntry) => kinds === undefined || kinds.has(kind);
  if (routine === undefined && exercise === undefined) return isOfKind;
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  const ids = {
    routine: routine === undefined ? undefined : findRoutine(library, routine).id,
    exercise: exercise === undefined ? undefined : findMovement(library, exercise).movement.id,
  };
  return (entry) =>
    entry.kind === 'session' &&
    isOfKind(entry) &&
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
  const unit = entryUnit(entry, record.settings.units);
  return correctionsOf(record, entry).map(({ at, target, values }) => ({
    at,
    words: `corrected: ${names.get(target) ?? ''}${valuesWords(values, MAX_NOTE_LENGTH, unit)}`,
  }));
}
