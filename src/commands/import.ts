import { Fault } from '../core/base/fault.ts';
import { type ImportedRecord, readImport } from '../formats/import/import.ts';
import type { Host } from '../host/host.ts';
import { readTextFile } from '../host/files/text-file.ts';
import { withSpinner } from '../host/terminal/spinner.ts';
import { importText } from '../view/report/import.ts';
import { confirm } from '../app/options/confirm.ts';
import { uniqueLines } from '../core/journal/lines-between.ts';

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
  const { imported, recorded } = await readBoth(host, file);
  refuseNothing(imported, file);
  const own = uniqueLines(imported.lines);
  const fresh = own.filter(({ line }) => !recorded.has(line.id));
  const isRefused = options.strict === true && imported.bad.length > 0;
  const known = own.length - fresh.length;
  host.err.write(importText({ ...imported, file, fresh, known, isRefused }));
  if (isRefused) {
    const message = `${file} has lines that cannot be read, so nothing was imported`;
    throw new Fault('input', message, 'fix them, or leave out --strict');
  }
  if (options.dryRun === true) host.out.write('Nothing was added.\n');
  if (fresh.length === 0 || options.dryRun === true) return 0;
  return add(host, fresh, options);
}

/** Reads the file to import, and the ids of the lines already recorded. */
function readBoth(host: Host, file: string) {
  return withSpinner(host.err, 'reading', async (breathe) => {
    const recorded = new Set(host.journal.read().lines.map(({ id }) => id));
    await breathe();
    const text = readTextFile(file);
    await breathe();
    return { imported: readImport(text), recorded };
  });
}

async function add(
  host: Host,
  fresh: ImportedRecord['lines'],
  options: ImportOptions,
): Promise<number> {
  host.journal.checkWritable();
  const question = `Add ${linesWords(fresh.length)} to the record?`;
  if (!(await confirm(host, question, options.yes === true))) {
    host.out.write('Nothing was changed.\n');
    return 130;
  }
  host.journal.merge(fresh.map(({ line, text }) => ({ day: line.day, device: line.device, text })));
  host.out.write(`Added ${linesWords(fresh.length)}. To see them: stretch history\n`);
  return 0;
}

function refuseNothing({ lines, bad }: ImportedRecord, file: string): void {
  if (lines.length > 0) return;
  const first = bad[0];
  const why = first === undefined ? 'it is empty' : `${first.where}: ${first.why}`;
  const hint = 'it reads what stretch export --format ndjson or --format json writes';
  throw new Fault('input', `nothing in ${file} can be imported: ${why}`, hint);
}

function linesWords(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
