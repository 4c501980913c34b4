import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import { type AsAction, replanning } from './action.ts';

/** `export` and `import`. */
export function addExport(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Your data:');
  program
    .command('export')
    .description('write the record as csv, json, ndjson, md, ics, fit or fhir')
    .option(
      '--format <format>',
      'csv, json, ndjson, md, ics, fit or fhir (default: from the file name, else csv)',
    )
    .option('--from <day>', 'the first day (default: the first recorded)')
    .option('--to <day>', 'the last day (default: today)')
    .option(
      '--rows <rows>',
      'csv: what each row is: sessions, sets, days, mornings or runs (default: sessions)',
    )
    .option(
      '--bom',
      'csv: for Excel: begin with a byte order mark, and separate cells as Excel does in this country',
    )
    .option(
      '--separator <separator>',
      "csv: what separates cells: ',', ';' (with decimal commas) or tab (default: ',')",
    )
    .option('--runs', 'ics: add the runs')
    .option('--session <id>', 'fit: one session, or last for the last coached one')
    .option('-o, --output <file>', 'the file to write; fit: or a folder (default: standard output)')
    .option('--force', 'replace existing files')
    .action(
      asAction(async (options) =>
        (await import('../commands/export.ts')).exportRecord(host, options),
      ),
    );
  addImport(program, host, asAction);
}

function addImport(program: Command, host: Host, asAction: AsAction): void {
  program
    .command('import')
    .description(
      'import runs from watches and apps, or an export; what is recorded stays unchanged',
    )
    .argument('<file...>', 'files, folders and zips; - for standard input')
    .option('--sports <sports>', 'what to add: run, walk, swim, cycle, yoga, pilates, other or all')
    .option(
      '--as <sport>',
      'which sport it was, where a file does not say: run, walk, swim or another',
    )
    .option(
      '--odd',
      'add also tracks of no sport that are too short, too fast or too slow to be runs',
    )
    .option('--same <answer>', 'yes or no: whether what may be recorded already is the same')
    .option('--units <units>', 'km or mi: of tables that do not say it')
    .option('--date-order <order>', 'dmy or mdy: of dates such as 3/4/2026')
    .option('--columns <columns>', 'of a table: date=Datum,distance=Strecke')
    .option('--strict', 'import nothing if a line or a file cannot be read')
    .option('--dry-run', 'only show what would be added')
    .option('--json', 'with --dry-run: every activity found, as JSON')
    .option('-y, --yes', 'do not ask for confirmation')
    .action(
      replanning(
        host,
        asAction,
      )(async (files: readonly string[], options) =>
        (await import('../commands/import.ts')).importFiles(host, files, options),
      ),
    );
}
