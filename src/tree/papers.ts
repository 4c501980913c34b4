import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';

/** `report` and `sheet`. */
export function addPapers(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('On paper:');
  program
    .command('report')
    .description('one page for a physio or a doctor: how the back was, what was planned and done')
    .option(
      '--format <format>',
      'html, md or json (default: from the file name; html for a file or --open, else md)',
    )
    .option('--from <day>', 'the first day (default: twelve weeks up to the last one)')
    .option('--to <day>', 'the last day (default: today)')
    .option('--all', 'from the first recorded day on')
    .option('--name <text>', 'whom it is about (default: no name)')
    .option('--question <text>', 'what you would like answered')
    .option('--open', 'show it in the browser')
    .option('-o, --output <file>', 'the file to write (default: standard output)')
    .option('--force', 'replace an existing file')
    .action(
      asAction(async (options) => (await import('../commands/report.ts')).report(host, options)),
    );
  addSheet(program, host, asAction);
}

function addSheet(program: Command, host: Host, asAction: AsAction): void {
  program
    .command('sheet')
    .description('the sheet of a routine to print and take home: pictures, doses, a diary to tick')
    .argument('<routine>', 'id or name; see: stretch routine list')
    .option('--name <text>', 'whom it is for (default: a line to write it on)')
    .option('--by <text>', 'who gives it, and how to reach them (default: a line)')
    .option('--review <day>', 'when it is looked at again (default: a line)')
    .option('--large', '18 points instead of 12')
    .option('--open', 'show it in the browser, to print it there')
    .option(
      '-o, --output <file>',
      'the file to write (default: standard output, if that is no terminal)',
    )
    .option('--force', 'replace an existing file')
    .action(
      asAction(async (routine: string, options) =>
        (await import('../commands/sheet.ts')).sheet(host, routine, options),
      ),
    );
}
