import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import { type Does, replanning } from './does.ts';

/** `schedule` with all that changes the plan. */
export function addSchedule(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Plan:');
  const schedules = () => import('../commands/schedule.ts');
  const pauses = () => import('../commands/schedule-pause.ts');
  const reminders = () => import('../commands/schedule-install.ts');
  const replans = replanning(host, does);
  const schedule = program.command('schedule').description('the plan: slots, times, pauses');
  schedule
    .command('show', { isDefault: true })
    .description('the plan and the next slots')
    .option('--json', 'as JSON')
    .action(does(async (options) => (await schedules()).scheduleShow(host, options)));
  schedule
    .command('set')
    .description('put a slot into the plan, or change one')
    .argument('<slot>', 'its name, such as morning')
    .argument('<time>', 'its time, such as 07:00')
    .argument('[routine]', 'the routine; as it was, or lower-back, when none is given')
    .option('--days <days>', 'mon-fri, mon,wed,sat, daily, weekdays or weekends')
    .option('--from <day>', 'the day it holds from; today when none is given')
    .action(
      replans(async (slot: string, time: string, routine: string | undefined, options) =>
        (await schedules()).scheduleSet(host, slot, time, routine, options),
      ),
    );
  schedule
    .command('remove')
    .description('take a slot out of the plan')
    .argument('<slot>', 'its name')
    .option('--from <day>', 'the day it holds from; today when none is given')
    .action(
      replans(async (slot: string, options) =>
        (await schedules()).scheduleRemove(host, slot, options),
      ),
    );
  schedule
    .command('pause')
    .description('ask for nothing for some days; they count neither as done nor as missed')
    .option('--until <day>', 'the last day of it, such as sunday or 2026-12-06')
    .option('--reason <reason>', 'travel, ill, advised or other')
    .option('--from <day>', 'the first day of it; today when none is given')
    .option('--note <text>', 'a note')
    .action(does(async (options) => (await pauses()).schedulePause(host, options)));
  schedule
    .command('resume')
    .description('end the pause under way, or take back the one still to come')
    .action(does(async () => (await pauses()).scheduleResume(host)));
  schedule
    .command('install')
    .description('have the system remind of slots that are due')
    .option(
      '--with <scheduler>',
      'systemd, launchd, task-scheduler or cron; the one that is there when none is given',
    )
    .option('--dry-run', 'show the files and commands, and change nothing')
    .action(does(async (options) => (await reminders()).scheduleInstall(host, options)));
  schedule
    .command('uninstall')
    .description('end the reminders, and remove all that was installed for them')
    .action(does(async () => (await reminders()).scheduleUninstall(host)));
  schedule
    .command('snooze')
    .description('no reminder of the slot that is due for a while, and then one more')
    .argument(
      '[span...]',
      'how long: 1h, 45m; or a time such as 19:30; 30m when none is given; off ends it',
    )
    .action(
      does(async (span: readonly string[]) =>
        (await import('../commands/schedule-snooze.ts')).scheduleSnooze(
          host,
          span.join(' ') || '30m',
        ),
      ),
    );
  schedule
    .command('ics')
    .description('the plan alone as a calendar, for a phone')
    .option('-o, --output <file>', 'a new file; standard output when none is given')
    .option('--force', 'replace a file that is there already')
    .action(
      does(async (options) => (await import('../commands/export.ts')).scheduleIcs(host, options)),
    );
}
