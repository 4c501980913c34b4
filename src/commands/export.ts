import { type RangeOptions, typedRange } from '../app/options/range-option.ts';
import { exportedRecord } from '../app/record/export-data.ts';
import { readContext, readLibrary, readRecord } from '../app/record/read-record.ts';
import { Fault } from '../core/base/fault.ts';
import { didYouMean } from '../core/text/did-you-mean.ts';
import { plainLine } from '../core/text/plain-text.ts';
import type { ExportedRecord, ExportOptions } from '../formats/export/exported-record.ts';
import { type ExportFormatName, EXPORT_FORMATS } from '../formats/export/exporters.ts';
import type { Host } from '../host/host.ts';
import { writeTextFile } from '../host/files/text-file.ts';
import { withSpinner } from '../host/terminal/spinner.ts';

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
    const { library, ...record } = await readContext(host);
    host.err.warn(...record.warnings);
    const made = exportedRecord(host, record, library, typedRange(record, flags));
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
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  if (record.history.schedules.length === 0) throw nothingPlanned();
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  const data = exportedRecord(host, record, library, undefined);
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
