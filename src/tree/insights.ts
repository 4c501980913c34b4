import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';

/** `insights`. */
export function addInsights(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Finding out:');
  program
    .command('insights')
    .description(
      'mornings after runs and rest days, by distance, on road and trail, with and without evening sessions; the weeks, and changes',
    )
    .argument(
      '[question...]',
      'one question with its numbers: runs (with distance, surface and long-runs), distance, surface, evening, weeks, changes or long-runs; or gp, for what GPs look for after twelve weeks',
    )
    .option('--all', 'with all numbers')
    .option('--plain', 'in words, a line each')
    .option('--json', 'as JSON')
    .action(
      asAction(async (words: string[], options) =>
        (await import('../commands/insights.ts')).insights(host, words, options),
      ),
    );
}
