import { basename } from 'node:path';
import { Fault } from '../core/base/fault.ts';
import type { ImportedRecord, ImportSource } from '../formats/import/imported-record.ts';
import {
  IMPORT_FORMAT_NAMES,
  IMPORT_FORMATS,
  importFormatOf,
} from '../formats/import/importers.ts';
import { quantity } from '../core/text/quantity.ts';
import type { Host } from '../host/host.ts';
import { type TextSource, withTextSource } from '../host/files/text-source.ts';
import { withProgress } from '../app/display/progress.ts';
import { importText } from '../view/report/import.ts';
import { confirm } from '../app/options/confirm.ts';
import { freshLines } from '../core/journal/fresh-lines.ts';
import { addImport } from '../app/record/add-import.ts';
import { readFullRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { SHORT_ID_LENGTH } from '../view/report/logged.ts';

/** Flags of `stretch import`. */
export interface ImportOptions {
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** Imports an export: lines already in the record stay as they are, and the others are added as written. */
export async function importRecord(
  host: Host,
  file: string,
  options: ImportOptions,
): Promise<number> {
  const { imported, record } = await readBoth(host, file);
  const { problems, problemCount } = imported;
  const { fresh, known } = freshLines(imported.lines, record.journal.lines());
  const isRefused = options.strict === true && problemCount > 0;
  host.err.print(importText({ file, fresh, known, problems, problemCount, isRefused }));
  if (isRefused) {
    const message = `${file} has lines that cannot be read, so nothing was imported`;
    throw new Fault('input', message, 'fix them, or leave out --strict');
  }
  if (options.dryRun === true) host.out.print('Nothing was changed.\n');
  if (fresh.length === 0 || options.dryRun === true) return 0;
  return add(host, record, { fresh, file }, options);
}

/** Reads the file to import and the record. */
function readBoth(host: Host, file: string) {
  return withProgress(host, 'reading', async (breathe) => {
    const record = readFullRecord(host);
    await breathe();
    const imported = await withTextSource(file, (source) => readImport(source, file));
    return { imported, record };
  });
}

async function add(
  host: Host,
  record: RecordSnapshot,
  { fresh, file }: { readonly fresh: ImportedRecord['lines']; readonly file: string },
  options: ImportOptions,
): Promise<number> {
  refuseUnknownZone(host);
  host.journal.checkWritable();
  const question = `Add ${quantity(fresh.length, 'line')} to the record?`;
  if (!(await confirm(host, question, options.yes === true))) {
    host.out.print('Nothing was changed.\n');
    return 130;
  }
  const name = file === '-' ? 'standard input' : basename(file);
  const { id } = await addImport(host, record, fresh, name);
  host.out.print(`Added ${quantity(fresh.length, 'line')}. To see the record: stretch history
To undo the import: stretch undo, or later: stretch history remove ${id.slice(0, SHORT_ID_LENGTH)}
`);
  return 0;
}

/** The largest file that is read as a whole, in bytes: 17 years of two sessions a day as JSON. */
const LARGEST_WHOLE = 64 << 20;

/** Reads a file in whatever format it is. Throws an `input` fault if nothing in it can be imported. */
async function readImport(source: TextSource, file: string): Promise<ImportedRecord> {
  const format = importFormatOf(source.head);
  // What looks like nothing at its beginning may still have a journal's lines further down.
  const read = await IMPORT_FORMATS[format ?? 'ndjson'].load();
  const imported = read({
    text: () => wholeText(source, file),
    eachLine: source.eachLine,
  } satisfies ImportSource);
  if (imported.lines.length > 0) return imported;
  const [first] = imported.problems;
  if (first === undefined) throw nothingToImport(file, 'it is empty');
  if (format === undefined) throw unknownFormat(file);
  throw nothingToImport(file, `${first.where}: ${first.why}`);
}

function wholeText(source: TextSource, file: string): string {
  const text = source.text(LARGEST_WHOLE);
  if (text !== undefined) return text;
  const message = `${file} is larger than 64 MB, too large to be read as JSON`;
  const hint = 'export less with --from and --to, or any amount with --format ndjson';
  throw new Fault('input', message, hint);
}

function nothingToImport(file: string, why: string): Fault {
  return new Fault('input', `nothing in ${file} can be imported: ${why}`, FORMATS_HINT);
}

function unknownFormat(file: string): Fault {
  return new Fault('input', `${file} is in a format that cannot be imported`, FORMATS_HINT);
}

const FLAGS = IMPORT_FORMAT_NAMES.map((name) => `--format ${name}`);
const FORMATS_HINT = `it must be written by stretch export ${FLAGS.join(' or ')}`;
