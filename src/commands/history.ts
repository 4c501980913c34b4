import { plainLine } from '../core/text/plain-text.ts';
import { firstDay, firstDayOf } from '../core/adherence/month-archive.ts';
import { adherence, daysInRow, sumOf } from '../core/adherence/adherence.ts';
import { addDays, type Day } from '../core/time/day.ts';
import { corrected, inOrder } from '../core/journal/corrections.ts';
import { lineCalled } from '../core/journal/undo.ts';
import { entriesOf, type Entry } from '../core/journal/entry.ts';
import { Fault } from '../core/base/fault.ts';
import { findRoutine } from '../core/library/library.ts';
import { findMovement } from '../core/library/find-movement.ts';
import { entryJson, wholeEntryJson } from '../formats/json/entry.ts';
import { type HistoryView, historyViewJson } from '../formats/json/history.ts';
import { jsonText } from '../formats/json/json.ts';
import type { Host } from '../host/host.ts';
import { valuesWords } from '../view/report/journal-line.ts';
import { entriesText } from '../view/report/entries.ts';
import { entryText } from '../view/report/entry.ts';
import { historyText } from '../view/report/history.ts';
import { fullDayWords } from '../view/words/time.ts';
import { themeFor } from '../view/terminal/theme.ts';
import {
  daysOf,
  gatherLines,
  gatherRecord,
  type Kept,
  warnOfLibrary,
  wholeHistory,
} from '../app/record/read-record.ts';
import { dayTyped } from '../app/record/typed-moment.ts';

/** A window of days, as it was typed. */
export interface RangeOptions {
  readonly from?: string;
  readonly to?: string;
}

/** A window of days; from the first with a record where it has no beginning. */
interface Range {
  readonly from: Day | undefined;
  readonly to: Day;
}

/** What `stretch history` takes. */
export interface HistoryOptions extends RangeOptions {
  readonly json?: boolean;
}

/** Shows the calendar, and adherence of the last week, the last four, and all time; or of the days asked for. */
export async function historyCalendar(host: Host, options: HistoryOptions): Promise<number> {
  const kept = gatherRecord(host);
  const { columns, colours } = host.out;
  const shown =
    options.from === undefined && options.to === undefined
      ? allTime(kept, options.json === true ? undefined : columns)
      : between(kept, rangeFrom(kept, options));
  if (options.json === true) host.out.write(historyViewJson(shown));
  else host.out.write(historyText(shown, await themeFor(colours), columns));
  return 0;
}

/** Days of a week and of four. */
const WINDOWS = [7, 28];

/** All of the record, with as many days as the columns can show; every one where no columns are given. */
function allTime(kept: Kept, columns: number | undefined): HistoryView {
  const { reading, today } = kept;
  const live = firstDayOf(reading.live);
  const days = isEmpty(kept) ? [] : daysOf(kept, today, shownFrom(kept, columns));
  const since = (first: Day) => days.filter(({ day }) => day >= first);
  const windows = WINDOWS.map((count) => {
    const from = addDays(today, 1 - count);
    return { name: `${count} days`, from, to: today, adherence: adherence(since(from)) };
  });
  // What came before the live months is counted already.
  const { totals, run } = reading;
  const all = totals === undefined ? adherence(days) : sumOf(totals, adherence(since(live)));
  const from = reading.first ?? days[0]?.day ?? null;
  return {
    days,
    windows: [...windows, { name: 'all time', from, to: today, adherence: all }],
    run: daysInRow(run === undefined ? days : since(live), run),
  };
}

/** The first day that is needed; nothing where every one is. */
function shownFrom({ reading, today }: Kept, columns: number | undefined): Day | undefined {
  if (columns === undefined || reading.first === undefined) return undefined;
  const [calendar, live] = [addDays(today, -7 * Math.ceil(columns / 2)), firstDayOf(reading.live)];
  const from = calendar < live ? calendar : live;
  return from > reading.first ? from : reading.first;
}

function between(kept: Kept, { from, to }: Range): HistoryView {
  const days = isEmpty(kept) ? [] : daysOf(kept, to, from);
  const first = days[0]?.day ?? null;
  const name = `${first === null ? '' : `${fullDayWords(first)} `}to ${fullDayWords(to)}`;
  const window = { name, from: first, to, adherence: adherence(days) };
  return { days, windows: [window], run: undefined };
}

function isEmpty({ history, reading }: Kept): boolean {
  return reading.first === undefined && firstDay(history) === undefined;
}

/** What `stretch history list` takes. */
export interface ListOptions extends HistoryOptions {
  readonly routine?: string;
  readonly exercise?: string;
}

/** Days that are listed when none are asked for. */
const LISTED = 28;

/** Lists sessions and skipped slots with the beginnings of their ids. */
export async function historyList(host: Host, options: ListOptions): Promise<number> {
  const kept = gatherRecord(host);
  const { from, to } = rangeFrom(kept, options);
  const wanted = await filterFor(host, options);
  const start = from ?? addDays(to, 1 - LISTED);
  // A pause is of all its days, and one still to come is in a list that is open at the end.
  const isOpen = options.to === undefined;
  const isIn = (entry: Entry) =>
    entry.kind === 'pause'
      ? entry.pause.until >= start && (isOpen || entry.day <= to)
      : entry.day >= start && entry.day <= to;
  const entries = entriesOf(wholeHistory(kept)).filter((entry) => isIn(entry) && wanted(entry));
  if (options.json === true) {
    const shown = entries.map((entry) => entryJson(entry));
    host.out.write(jsonText({ version: 1, from: start, to, entries: shown }));
    return 0;
  }
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  host.out.write(entriesText(entries, await themeFor(host.out.colours), columns));
  if (from === undefined && host.out.isTerminal) {
    host.err.write(
      `These are ${LISTED} days; for more: stretch history list --from "12 weeks ago"\n`,
    );
  }
  return 0;
}

/** Shows one session with every set planned and done, or one skip or pause, with what was corrected of it. */
export async function historyShow(
  host: Host,
  typed: string,
  options: { readonly json?: boolean },
): Promise<number> {
  const kept = gatherLines(host);
  const entry = lineCalled(entriesOf(kept.history), typed);
  if (options.json === true) {
    host.out.write(jsonText({ version: 1, ...wholeEntryJson(entry) }));
    return 0;
  }
  const { columns, colours } = host.out;
  const context = { theme: await themeFor(colours), columns };
  const library = await warnOfLibrary(host);
  host.out.write(entryText(entry, library, correctionsOf(kept, entry), context));
  return 0;
}

/** The days that were typed. Throws a `usage` fault where they are not understood or the wrong way round. */
export function rangeFrom(kept: Kept, { from, to }: RangeOptions): Range {
  const first = from === undefined ? undefined : dayTyped(kept, '--from', from, 'past');
  const last = to === undefined ? kept.today : dayTyped(kept, '--to', to, 'past');
  if (first === undefined || first <= last) return { from: first, to: last };
  const message = `--from (${fullDayWords(first)}) is later than --to (${fullDayWords(last)})`;
  throw new Fault('usage', message, 'swap them');
}

async function filterFor(
  host: Host,
  { routine, exercise }: ListOptions,
): Promise<(entry: Entry) => boolean> {
  if (routine === undefined && exercise === undefined) return () => true;
  const library = await warnOfLibrary(host);
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

/** What was corrected of an entry, a session's sets included; what was planned is changed by coaching alone. */
function correctionsOf({ lines }: Kept, entry: Entry) {
  const sets = entry.kind === 'session' ? entry.session.done : [];
  const own = new Map(
    sets.map(({ id, exercise, side, set }) => [id, `${plainLine(exercise)} ${side} ${set}: `]),
  );
  return corrected(inOrder(lines()))
    .filter((line) => line.type === 'amend')
    .filter(({ target }) => target === entry.id || own.has(target))
    .filter(({ values }) => Object.keys(values).some((name) => name !== 'planned'))
    .map(({ at, target, values }) => ({
      at,
      words: `corrected: ${own.get(target) ?? ''}${valuesWords(values)}`,
    }));
}
