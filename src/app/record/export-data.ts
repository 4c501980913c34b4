import { isKnownLine } from '../../core/journal/decode-line.ts';
import { withoutOnlyBegun } from '../../core/journal/empty-session.ts';
import { once } from '../../core/base/once.ts';
import type { Line } from '../../core/journal/line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import { firstCopies, linesBetween } from '../../core/journal/lines-between.ts';
import { exerciseById, type Library, routineById } from '../../core/library/library.ts';
import { movementById } from '../../core/library/movement.ts';
import { allVariants } from '../../core/library/variant.ts';
import { profileFrom } from '../../core/settings/profile.ts';
import { pacingIn } from './pacing.ts';
import { ownDoses } from '../../core/library/own-doses.ts';
import { routineSeconds } from '../../core/session/plan.ts';
import type { Day } from '../../core/time/day.ts';
import type { DayRange } from '../../core/time/day-range.ts';
import type { ExportedMonth, ExportedRecord } from '../../formats/export/exported-record.ts';
import type { Journal } from '../../host/files/journal.ts';
import type { Host } from '../../host/host.ts';
import { configuredAt } from './configured-at.ts';
import { firstLineId } from './first-line.ts';
import { fullHistory, type RecordSnapshot } from './read-record.ts';
import { recordMonths } from './record-months.ts';

/** Seconds set aside in a calendar for a routine that no longer exists. */
const UNKNOWN_SECONDS = 900;

/** Returns what an exporter gets of the record: the days of a range, or all of it if no range is given. */
export function exportedRecord(
  host: Host,
  record: RecordSnapshot,
  library: Library,
  range: DayRange | undefined,
): ExportedRecord {
  const { to } = range ?? { to: record.today };
  const months = monthsFrom(record, range ?? { from: undefined, to });
  const from = months.first ?? to;
  const allLines = () => linesOf(host.journal);
  const lines = () => (range === undefined ? allLines() : linesBetween([...allLines()], from, to));
  return {
    from,
    to,
    now: record.now,
    today: record.today,
    dayStart: record.settings.dayStart,
    isDemo: host.label !== '',
    units: record.settings.units,
    history: record.history,
    months: months.all,
    lastingLines: () => lastingLines(record, range === undefined ? undefined : { from, to }),
    allLines,
    lines,
    firstLine: () => firstLineId(host.journal, fullHistory(record)),
    configuredAt: once(() => configuredAt(host, record)),
    ...namesIn(library, record),
  };
}

/** Every line of the journal once, file by file. */
function* linesOf(journal: Journal): Generator<RawLine> {
  const isFirst = firstCopies();
  for (const file of journal.files())
    for (const one of journal.readRaw([file]).lines) if (isFirst(one)) yield one;
}

interface Months {
  /** The first of their days; undefined if there is none. */
  readonly first: Day | undefined;
  readonly all: () => Iterable<ExportedMonth>;
}

/** Looks at the first month for its day, and goes on from there the first time that the months are asked for. */
function monthsFrom(record: RecordSnapshot, range: DayRange): Months {
  const begun = recordMonths(record, range);
  const { value: first } = begun.next();
  let isTaken = false;
  function* all(): Generator<ExportedMonth> {
    const rest = isTaken ? recordMonths(record, range) : begun;
    if (!isTaken && first !== undefined) yield withoutBegun(first);
    isTaken = true;
    for (const month of rest) yield withoutBegun(month);
  }
  return { first: first?.from, all };
}

function withoutBegun(month: ExportedMonth): ExportedMonth {
  return { ...month, sessions: withoutOnlyBegun(month.sessions) };
}

/** The lines that later months build on are read with every snapshot; those of a range are chosen among them. */
function lastingLines(record: RecordSnapshot, range: Range | undefined): readonly Line[] {
  const lines = record.lines();
  if (range === undefined) return lines;
  const raw = lines.map((line) => ({ line, text: '' }));
  return linesBetween(raw, range.from, range.to).flatMap(({ line }) =>
    isKnownLine(line) ? line : [],
  );
}

interface Range {
  readonly from: Day;
  readonly to: Day;
}

function namesIn(
  library: Library,
  record: RecordSnapshot,
): Pick<ExportedRecord, 'exerciseName' | 'exerciseOf' | 'routineName' | 'routineSeconds'> {
  const pacing = pacingIn(record);
  const profile = profileFrom(record.settings);
  const own = ownDoses(record.history.doseChanges);
  return {
    exerciseName: (id) => exerciseById(library, id)?.name ?? movementById(library, id)?.name ?? id,
    exerciseOf: (id) =>
      exerciseById(library, id) ??
      allVariants(library).find(({ inline }) => inline.id === id)?.exercise,
    routineName: (id) => routineById(library, id)?.name ?? id,
    routineSeconds: (id) =>
      routineSeconds(library, id, { profile, own }, pacing) ?? UNKNOWN_SECONDS,
  };
}
