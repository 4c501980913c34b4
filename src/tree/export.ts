import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import { type Does, replanning } from './does.ts';

/** `export` and `import`. */
export function addExport(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Your data:');
  program
    .command('export')
    .description('write the record as csv, json, ndjson, md or ics')
    .option('--format <format>', 'csv, json, ndjson, md or ics; else by the file’s name, or csv')
    .option('--from <day>', 'the first day; all when none is given')
    .option('--to <day>', 'the last day; today when none is given')
    .option('--rows <rows>', 'csv: a row for each of sessions, or of sets')
    .option('--bom', 'csv: begin with the mark by which Excel knows UTF-8')
    .option('-o, --output <file>', 'a new file; standard output when none is given')
    .option('--force', 'replace a file that is there already')
    .action(
      does(async (options) => (await import('../commands/export.ts')).exportRecord(host, options)),
    );
  program
    .command('import')
    .description('take an export back: ndjson or json; what is here already stays as it is')
    .argument('<file>', 'the file; - for standard input')
    .option('--strict', 'take nothing if a line cannot be read')
    .option('--dry-run', 'only say what it would add')
    .option('-y, --yes', 'do not ask')
    .action(
      replanning(
        host,
        does,
      )(async (file: string, options) =>
        (await import('../commands/import.ts')).importRecord(host, file, options),
      ),
    );
}
