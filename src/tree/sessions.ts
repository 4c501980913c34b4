import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';

/** `today` and `start`. */
export function addSessions(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Coaching:');
  const today = withSessionFlags(program.command('today'))
    .description('coach the routine of the slot that is open')
    .option('--slot <slot>', 'another of today’s slots')
    .option('--routine <routine>', 'another routine for this slot')
    .option('--continue', 'continue the session that was interrupted')
    .option('--fresh', 'start from the beginning without asking');
  today.action(
    asAction(async (options) => (await import('../commands/today.ts')).today(host, options)),
  );
  withSessionFlags(program.command('start'))
    .description('coach any routine')
    .argument('<routine>', 'id or name; see: stretch routine list')
    .action(
      asAction(async (id: string, options) =>
        (await import('../commands/start.ts')).start(host, id, options),
      ),
    );
}

function withSessionFlags(command: Command): Command {
  return command
    .option('--side <side>', 'the sore side this time: left, right, both or unknown')
    .option('--from <number>', 'start at this exercise of the routine')
    .option('--plain', 'plain lines instead of the full screen')
    .option('--glyphs <mode>', 'draw with quadrant, sextant, octant, half or ascii')
    .option('-y, --yes', 'ask nothing before or after it')
    .option('--guidance <how>', 'how much is explained this time: auto, full or brief')
    .option(
      '--anyway',
      'start in easier forms in spite of pain of 6 or more, or of something urgent',
    )
    .option('--speed <factor>', 'rehearse this many times faster; nothing is recorded')
    .option('--dry-run', 'only show the plan, with times');
}
