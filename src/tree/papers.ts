import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';

/** `report`. */
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
}
