import { type RangeOptions, typedRange } from '../app/options/range-option.ts';
import { cellStyle } from '../app/options/separator-option.ts';
import { exportedRecord } from '../app/record/export-data.ts';
import { contentWords, counted } from '../app/record/export-contents.ts';
import { makeReport } from '../app/paper/clinician-report.ts';
import { deliverFiles, withOnlySession } from '../app/record/export-files.ts';
import { readContext, readLibrary, readRecord } from '../app/record/read-record.ts';
import { Fault } from '../core/base/fault.ts';
import { decimalSign } from '../core/text/decimal-sign.ts';
import { didYouMean } from '../core/text/did-you-mean.ts';
import type { Line } from '../core/journal/line.ts';
import type { RawLine } from '../core/journal/raw-line.ts';
import { recordedWords } from '../core/paper/report-sentences.ts';
import { plainLine } from '../core/text/plain-text.ts';
import { shellPath, type ShellKind } from '../core/text/shell-quote.ts';
import {
  CSV_ROWS,
  type CsvRows,
  type ExportedRecord,
  type ExportOptions,
  type FileExporter,
} from '../formats/export/exported-record.ts';
import {
  EXPORT_FORMAT_NAMES,
  EXPORT_FORMATS,
  type ExportFormatName,
  type FormatOption,
  exportFormatNamed,
  exportFormatsWith,
} from '../formats/export/exporters.ts';
import type { ReportWriter } from '../formats/paper/report-formats.ts';
import type { Host } from '../host/host.ts';
import { writeTextFile } from '../host/files/text-file.ts';
import { withProgress } from '../app/display/progress.ts';

/** Where the text goes. */
interface OutputFlags {
  readonly output?: string;
  readonly force?: boolean;
}

/** Flags of `stretch export`. */
export interface ExportFlags extends RangeOptions, OutputFlags {
  readonly format?: string;
  readonly rows?: string;
  readonly bom?: boolean;
  readonly separator?: string;
  readonly session?: string;
  readonly runs?: boolean;
}

/** Writes the record in one of the formats, to standard output or to a new file. */
export async function exportRecord(host: Host, flags: ExportFlags): Promise<number> {
  const format = formatFrom(flags, host.shell);
  const options = optionsFrom(host, flags, format);
  const writer = await EXPORT_FORMATS[format].load();
  if (writer.kind === 'files') return exportFiles(host, flags, writer.write);
  if (writer.kind === 'report') return exportReport(host, flags, writer.write);
  const isLocal = flags.separator === undefined && options.separator !== ',';
  const cells = isLocal ? '; cells are separated by semicolons, as is usual in this country' : '';
  const made = await withProgress(host, 'writing', async (breathe) => {
    const { library, ...record } = await readContext(host, host.err.warn);
    const whole = exportedRecord(host, record, library, typedRange(record, flags));
    // What is in a file is said; nothing is said of what goes to standard output.
    const counting = () => counted(whole, format, options);
    const { data, contents } = isToOutput(flags)
      ? { data: whole, contents: undefined }
      : counting();
    if (!EXPORT_FORMATS[format].canBeEmpty) refuseEmpty(data, options);
    await breathe();
    const { from, to } = data;
    const words = () => (contents === undefined ? '' : contentWords(contents(), format, options));
    const what = () => `${words()}, ${from} to ${to}${cells}`;
    return { text: writer.write(data, options), what, name: `history.${format}` };
  });
  await writeOutput(host, flags, made);
  return 0;
}

/** Writes the report of all days, or of those that were named. */
async function exportReport(host: Host, flags: ExportFlags, write: ReportWriter): Promise<number> {
  const { made, text } = await withProgress(host, 'writing', async (breathe) => {
    const { library, ...record } = await readContext(host, host.err.warn);
    const typed = typedRange(record, flags);
    const range = typed ?? { from: undefined, to: record.today };
    await breathe();
    const isFromNamed = typed?.from !== undefined;
    const request = { range, isFromNamed, name: undefined, question: undefined };
    const values = makeReport(host, record, library, request);
    return { made: values, text: write(values) };
  });
  const what = () => `${recordedWords(made)}, ${made.from} to ${made.to}`;
  await writeOutput(host, flags, { text: [text], what, name: 'history.md' });
  return 0;
}

/** Writes each session as a file of its own. */
async function exportFiles(host: Host, flags: ExportFlags, write: FileExporter): Promise<number> {
  const { output, force, session, from, to } = flags;
  if (session !== undefined && (from ?? to) !== undefined) {
    const message = `${from === undefined ? '--to' : '--from'} and --session exclude each other`;
    throw new Fault('usage', message, 'leave out one of them');
  }
  const made = await withProgress(host, 'writing', async (breathe) => {
    const { library, ...record } = await readContext(host, host.err.warn);
    await breathe();
    const data = exportedRecord(host, record, library, typedRange(record, flags));
    return write(session === undefined ? data : withOnlySession(data, session));
  });
  const { isTerminal } = host.out;
  const done = deliverFiles(made, { output, force: force === true, isTerminal });
  if (done.kind === 'bytes') host.out.write(done.bytes);
  else host.err.print(`${done.words}\n`);
  return 0;
}

/** Writes the plan alone as a calendar, to standard output or to a new file. */
export async function scheduleIcs(host: Host, flags: OutputFlags): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  const data = exportedRecord(host, record, library, undefined);
  if (!isAnyOf(data.allLines(), ['schedule'])) throw nothingPlanned();
  const { planIcs } = await import('../formats/export/ics.ts');
  const what = () => 'the plan, ready to open on a phone';
  await writeOutput(host, flags, { text: planIcs(data), what, name: 'plan.ics' });
  return 0;
}

/** What is written: its parts, what they are in words once they are written, and an example of a file's name. */
interface Written {
  readonly text: Iterable<string>;
  readonly what: () => string;
  readonly name: string;
}

/** Writes a text where it was asked for, and says on stderr what is in the file. */
async function writeOutput(
  host: Host,
  { output, force }: OutputFlags,
  { text, what, name }: Written,
): Promise<void> {
  if (output === undefined || isToOutput({ output })) return host.out.writeParts(text);
  writeTextFile(output, text, force === true, { flag: '-o', name });
  host.err.print(`${plainLine(output)}: ${what()}\n`);
}

function isToOutput({ output }: Pick<OutputFlags, 'output'>): boolean {
  return output === undefined || output === '-';
}

/** What was recorded and then removed counts too: a calendar may still have it. */
function refuseEmpty(
  { history, months, allLines, lines }: ExportedRecord,
  { runs }: ExportOptions,
): void {
  // Reading what was removed takes time, and is seldom needed.
  if (history.schedules.length > 0) return;
  for (const { sessions } of months()) if (sessions.length > 0) return;
  const isPlanned = isAnyOf(allLines(), ['schedule']);
  const others = ['session-started', 'session-logged', ...(runs ? ['run' as const] : [])] as const;
  if (!isPlanned && !isAnyOf(lines(), others)) throw nothingPlanned();
}

function isAnyOf(lines: Iterable<RawLine>, types: readonly Line['type'][]): boolean {
  for (const { line } of lines) if (types.some((type) => type === line.type)) return true;
  return false;
}

function nothingPlanned(): Fault {
  const hint = 'plan it first: stretch schedule set morning 07:00, or stretch setup';
  return new Fault('missing', 'there is nothing to put in a calendar yet', hint);
}

/** The format that was named, or else that of the file's extension; without either fit for one session, and csv otherwise. */
function formatFrom({ format, output, session }: ExportFlags, shell: ShellKind): ExportFormatName {
  const file = output === undefined || output === '-' ? '' : output;
  const fallback = session === undefined ? 'csv' : 'fit';
  const extension = /\.(\w+)$/.exec(file)?.[1] ?? fallback;
  // `history.fhir.json` is more than JSON.
  const double = exportFormatNamed(/\.(\w+\.\w+)$/.exec(file)?.[1] ?? '');
  const found =
    format === undefined ? (double ?? exportFormatNamed(extension)) : exportFormatNamed(format);
  if (found !== undefined) return found;
  const names = EXPORT_FORMAT_NAMES.join(', ');
  if (format !== undefined) {
    const message = `--format takes one of ${names}, not \`${format}\``;
    const hint = didYouMean(format.toLowerCase(), EXPORT_FORMAT_NAMES);
    throw new Fault('usage', message, hint ?? 'for example: stretch export --format csv');
  }
  const message = `unknown file extension: .${extension}; the formats are ${names}`;
  const path = shellPath(output ?? '', shell);
  throw new Fault(
    'usage',
    message,
    pageHint(extension, path) ?? `name the format: stretch export --format csv -o ${path}`,
  );
}

/** A page of the record is a report, and so is what somebody wants as a PDF. */
function pageHint(extension: string, path: string): string | undefined {
  if (/^html?$/i.test(extension)) return `for a page to print: stretch report -o ${path}`;
  return /^pdf$/i.test(extension) ? 'for a page to print: stretch report --open' : undefined;
}

function optionsFrom(
  host: Host,
  { rows, bom, separator, session, runs }: ExportFlags,
  format: ExportFormatName,
): ExportOptions {
  if (rows !== undefined) refuseUnlessFor(format, 'rows');
  if (bom === true) refuseUnlessFor(format, 'bom');
  if (separator !== undefined) refuseUnlessFor(format, 'separator');
  if (session !== undefined) refuseUnlessFor(format, 'session');
  if (runs === true) refuseUnlessFor(format, 'runs');
  const sign = () => decimalSign(host.env, host.systemLocale());
  const cells = cellStyle({ separator, isLocal: bom === true, sign });
  return { rows: rowsFrom(rows ?? 'sessions'), bom: bom === true, runs: runs === true, ...cells };
}

function rowsFrom(typed: string): CsvRows {
  const found = CSV_ROWS.find((rows) => rows === typed.toLowerCase());
  if (found !== undefined) return found;
  const hint =
    didYouMean(typed.toLowerCase(), CSV_ROWS) ?? 'for example: stretch export --rows days';
  throw new Fault('usage', `--rows takes one of ${CSV_ROWS.join(', ')}, not \`${typed}\``, hint);
}

function refuseUnlessFor(format: ExportFormatName, option: FormatOption): void {
  const formats = exportFormatsWith(option);
  if (formats.includes(format)) return;
  const message = `--${option} is for ${formats.join(', ')}, not for ${format}`;
  throw new Fault('usage', message, `leave out --${option}`);
}
