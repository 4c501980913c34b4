import { type DayRecord, dayRecords } from '../../src/core/adherence/day-record.ts';
import { groupBy } from '../../src/core/base/group.ts';
import { diaryWhere } from '../../src/core/diary/diary.ts';
import { foldLines, type History } from '../../src/core/journal/history.ts';
import { encodeLine, type Line } from '../../src/core/journal/line.ts';
import type { RawLine } from '../../src/core/journal/raw-line.ts';
import { trainingDay } from '../../src/core/time/day.ts';
import { csv as csvParts } from '../../src/formats/export/csv.ts';
import type { ExportedMonth, ExportedRecord } from '../../src/formats/export/exported-record.ts';
import { fhir as fhirParts } from '../../src/formats/export/fhir.ts';
import { ics as icsParts, planIcs as planParts } from '../../src/formats/export/ics.ts';
import { historyJson as jsonParts } from '../../src/formats/export/json.ts';
import { ndjson as ndjsonParts } from '../../src/formats/export/ndjson.ts';

const DAY_START = '04:00';

/** Returns the record of four weeks as an exporter gets it in the evening of the last day. */
export function exported(
  lines: readonly (Line | readonly Line[])[],
  change: Partial<ExportedRecord> = {},
): ExportedRecord {
  const { from = '2026-10-26', to = '2026-11-22' } = change;
  const { now = `${to}T23:59:00.000+00:00` } = change;
  const history = foldLines(lines.flat());
  const raw = lines.flat().map((line) => ({ line, text: encodeLine(line) }));
  const days = dayRecords(history, from, to, now, DAY_START);
  return {
    from,
    to,
    now,
    today: trainingDay(now, DAY_START),
    dayStart: DAY_START,
    isDemo: false,
    units: 'km',
    history,
    months: () => monthsOf(history, days, [...(change.lines?.() ?? raw)]),
    lastingLines: () => lines.flat(),
    lines: () => raw,
    allLines: () => raw,
    firstLine: () => lines.flat()[0]?.id ?? '',
    configuredAt: () => 0,
    exerciseName: (id) => `The ${id}`,
    exerciseOf: () => undefined,
    routineName: (id) => (id === 'lower-back' ? 'Lower back' : id),
    routineSeconds: () => 685,
    ...change,
  };
}

/** The months of some days, each with its part of a history. */
function* monthsOf(
  { sessions, skips, diary }: History,
  days: readonly DayRecord[],
  raw: readonly RawLine[],
): Generator<ExportedMonth> {
  for (const own of groupBy(days, ({ day }) => day.slice(0, 7)).values()) {
    const [first = '', last = ''] = [own.at(0)?.day, own.at(-1)?.day];
    const isIn = ({ day }: { readonly day: string }) => day >= first && day <= last;
    yield {
      days: own,
      sessions: sessions.filter((one) => isIn(one)),
      skips: skips.filter((one) => isIn(one)),
      diary: () => diaryWhere(diary, (day) => isIn({ day })),
      lines: () => raw,
      plainTexts: () => undefined,
    };
  }
}

/** Returns all parts of an export as one text. */
function joined<A extends readonly unknown[]>(write: (...of: A) => Iterable<string>) {
  return (...of: A): string => [...write(...of)].join('');
}

/** The exports, each as one text. */
export const csv = joined(csvParts);
export const fhir = joined(fhirParts);
export const historyJson = joined(jsonParts);
export const ics = joined(icsParts);
export const ndjson = joined(ndjsonParts);
export const planIcs = joined(planParts);
