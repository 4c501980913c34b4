import { plainLine } from '../core/text/plain-text.ts';
import { adherence } from '../core/adherence/adherence.ts';
import { eachOnce, linesBetween } from '../core/journal/lines-between.ts';
import { Fault } from '../core/base/fault.ts';
import { exerciseById, type Library, routineById } from '../core/library/library.ts';
import { movementById } from '../core/library/movement.ts';
import { didYouMean } from '../core/text/did-you-mean.ts';
import { routineSeconds } from '../core/session/plan.ts';
import type { ExportedRecord, ExportOptions } from '../formats/export/exported-record.ts';
import { type ExportFormatName, EXPORT_FORMATS } from '../formats/export/exporters.ts';
import type { Host } from '../host/host.ts';
import { withSpinner } from '../host/terminal/spinner.ts';
import { writeTextFile } from '../host/files/text-file.ts';
import { rangeFrom, type RangeOptions } from './history.ts';
import {
  daysOf,
  gatherRecord,
  type Kept,
  warnOfLibrary,
  wholeHistory,
} from '../app/record/read-record.ts';

/** What `stretch export` takes. */
export interface ExportFlags extends RangeOptions {
  readonly format?: string;
  readonly rows?: string;
  readonly bom?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

/** Writes the record in one of the formats, to standard output or whole into a new file. */
export async function exportRecord(host: Host, flags: ExportFlags): Promise<number> {
  const format = formatFrom(flags);
  const options = optionsFrom(flags, format);
  const { data, text } = await withSpinner(host.err, 'writing', async (breathe) => {
    const kept = gatherRecord(host);
    const made = exported(host, kept, flags, await warnOfLibrary(host));
    refuseEmpty(format, made);
    const write = await EXPORT_FORMATS[format].load();
    await breathe();
    return { data: made, text: write(made, options) };
  });
  const { output } = flags;
  if (output === undefined || output === '-') host.out.write(text);
  else {
    writeTextFile(output, text, flags.force === true);
    host.err.write(`${plainLine(output)}: ${contents(data)}, ${data.from} to ${data.to}\n`);
  }
  return 0;
}

function contents({ history: { sessions, skips } }: ExportedRecord): string {
  const count = (some: number, one: string) => `${some} ${one}${some === 1 ? '' : 's'}`;
  const left = skips.length === 0 ? '' : ` and ${count(skips.length, 'skipped slot')}`;
  return `${count(sessions.length, 'session')}${left}`;
}

/** A calendar of nothing is none. */
function refuseEmpty(format: ExportFormatName, { history }: ExportedRecord): void {
  if (format === 'ics' && history.schedules.length + history.sessions.length === 0) {
    throw nothingPlanned();
  }
}

function nothingPlanned(): Fault {
  const hint = 'plan it first: stretch schedule set morning 07:00, or stretch setup';
  return new Fault('missing', 'there is nothing yet to put into a calendar', hint);
}

/** Writes the plan alone as a calendar, to standard output or whole into a new file. */
export async function scheduleIcs(
  host: Host,
  flags: Pick<ExportFlags, 'output' | 'force'>,
): Promise<number> {
  const kept = gatherRecord(host);
  if (kept.history.schedules.length === 0) throw nothingPlanned();
  const data = exported(host, kept, {}, await warnOfLibrary(host));
  const { planIcs } = await import('../formats/export/ics.ts');
  const text = planIcs(data);
  const { output } = flags;
  if (output === undefined || output === '-') host.out.write(text);
  else {
    writeTextFile(output, text, flags.force === true);
    host.err.write(`${plainLine(output)}: the plan, to open on the phone\n`);
  }
  return 0;
}

const NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormatName[];

/** Other names of formats, by which files are called too. */
const ALIASES: Readonly<Record<string, ExportFormatName>> = {
  markdown: 'md',
  jsonl: 'ndjson',
  ical: 'ics',
  ifb: 'ics',
};

/** The format that was named, or that the file's name ends with; where it has no ending a table. */
function formatFrom({ format, output }: ExportFlags): ExportFormatName {
  const isFile = output !== undefined && output !== '-';
  const ending = (isFile ? /\.(\w+)$/.exec(output)?.[1] : undefined) ?? 'csv';
  const typed = (format ?? ending).toLowerCase();
  const found = NAMES.find((name) => name === typed) ?? ALIASES[typed];
  if (found !== undefined) return found;
  const names = NAMES.join(', ');
  const example = 'for example: stretch export --format csv';
  if (format !== undefined) {
    const hint = didYouMean(typed, NAMES) ?? example;
    throw new Fault('usage', `--format takes one of ${names}, not \`${format}\``, hint);
  }
  const message = `no format is called as ${output ?? ''} ends: the formats are ${names}`;
  throw new Fault('usage', message, `say which: ${example.slice(13)} -o ${output ?? ''}`);
}

function optionsFrom({ rows, bom }: ExportFlags, format: ExportFormatName): ExportOptions {
  if (format !== 'csv' && (rows !== undefined || bom === true)) {
    const flag = rows === undefined ? '--bom' : '--rows';
    throw new Fault('usage', `${flag} is for csv, not for ${format}`, `leave ${flag} out`);
  }
  if (rows !== undefined && rows !== 'sessions' && rows !== 'sets') {
    const hint = 'for example: stretch export --rows sets';
    throw new Fault('usage', `--rows takes sessions or sets, not \`${rows}\``, hint);
  }
  return { rows: rows ?? 'sessions', mark: bom === true };
}

function exported(host: Host, kept: Kept, flags: ExportFlags, library: Library): ExportedRecord {
  const { from, to } = rangeFrom(kept, flags);
  const whole = wholeHistory(kept);
  const days = daysOf(kept, to, from);
  const first = days[0]?.day ?? to;
  const isIn = ({ day }: { readonly day: string }) => day >= first && day <= to;
  const isAll = flags.from === undefined && flags.to === undefined;
  return {
    from: first,
    to,
    now: kept.now,
    today: kept.today,
    dayStart: kept.settings.dayStart,
    history: {
      ...whole,
      sessions: whole.sessions.filter((one) => isIn(one)),
      skips: whole.skips.filter((one) => isIn(one)),
    },
    days,
    // A table needs no totals, and adding up ten years takes its time.
    get totals() {
      return adherence(days);
    },
    lines: () => {
      const raw = eachOnce(host.journal.readRaw().lines);
      return isAll ? raw : linesBetween(raw, first, to);
    },
    ...names(library, kept),
  };
}

function names(
  library: Library,
  { settings: { affected } }: Kept,
): Pick<ExportedRecord, 'exerciseName' | 'routineName' | 'routineSeconds'> {
  return {
    exerciseName: (id) => exerciseById(library, id)?.name ?? movementById(library, id)?.name ?? id,
    routineName: (id) => routineById(library, id)?.name ?? id,
    routineSeconds: (id) => routineSeconds(library, id, { affected }) ?? UNKNOWN_SECONDS,
  };
}

/** A quarter of an hour: what is set aside for a routine nobody knows any more. */
const UNKNOWN_SECONDS = 900;
