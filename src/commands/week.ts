import { presentation } from '../app/display/presentation.ts';
import { readRecord } from '../app/record/read-record.ts';
import { waitingStepLine } from '../app/record/waiting-step.ts';
import { weekReport } from '../app/record/week-report.ts';
import { weekJson } from '../formats/json/week.ts';
import type { HistoryEntry } from '../core/journal/history-entry.ts';
import { plainLine } from '../core/text/plain-text.ts';
import type { Host } from '../host/host.ts';
import { weekLines, weekText } from '../view/report/week.ts';
import type { Naming } from '../view/words/dose-change.ts';
import { movementName } from '../view/words/movement-name.ts';

/** Flags of `stretch week`. */
export interface WeekOptions {
  readonly last?: boolean;
  readonly json?: boolean;
}

/** Shows what was planned and done this week, or last week, with mornings, runs and what changed. */
export async function week(host: Host, { last, json }: WeekOptions): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const step = last === true ? undefined : await waitingStepLine(host, record);
  const report = weekReport(record, last === true, step);
  if (json === true) {
    host.out.write(weekJson(report));
    return 0;
  }
  const { theme, isPlain } = await presentation(host);
  const nameOf = await namingFor(host, report.changes);
  const context = { unit: record.settings.units, shell: record.shell, nameOf };
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  const text = isPlain ? weekLines(report, context) : weekText(report, context, theme, columns);
  await host.page(text, { isPlain });
  return 0;
}

/** How exercises are called; the library is read only if there is one to name. */
async function namingFor(host: Host, changes: readonly HistoryEntry[]): Promise<Naming> {
  if (!changes.some(({ kind }) => kind === 'dose')) return plainLine;
  const library = await host.library();
  return (id) => movementName(library, id);
}
