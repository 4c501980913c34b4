import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import { type AsAction, replanning } from './action.ts';

/** `schedule` and its commands. */
export function addSchedule(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Plan:');
  const schedule = program.command('schedule').description('the plan: slots, times, pauses');
  addPlan(schedule, host, asAction);
  addPauses(schedule, host, asAction);
  addReminders(schedule, host, asAction);
  addCalendar(schedule, host, asAction);
  addProgram(program, host, asAction);
}

function addPlan(schedule: Command, host: Host, asAction: AsAction): void {
  const schedules = () => import('../commands/schedule.ts');
  const replans = replanning(host, asAction);
  schedule
    .command('show', { isDefault: true })
    .description('the plan and the next slots')
    .option('--from <day>', 'as it is from that day on (default: today)')
    .option('--json', 'as JSON')
    .action(
      asAction(async (options) =>
        (await import('../commands/schedule-show.ts')).scheduleShow(host, options),
      ),
    );
  schedule
    .command('set')
    .description('add a slot to the plan, or change one')
    .argument('<slot>', 'its name, such as morning')
    .argument('<time>', 'its time, such as 07:00')
    .argument(
      '[routine]',
      'the routine (default: the slot’s current one; of a new one gentle-morning before 11:00, otherwise lower-back)',
    )
    .option('--days <days>', 'mon-fri, mon,wed,sat, 3/7, daily, weekdays or weekends')
    .option('--every <number>', '2 for every second day from the first, 3 for every third, to 14')
    .option('--from <day>', 'the first day of the change (default: today)')
    .action(
      replans(async (slot: string, time: string, routine: string | undefined, options) =>
        (await schedules()).scheduleSet(host, slot, time, routine, options),
      ),
    );
  schedule
    .command('remove')
    .description('remove a slot from the plan')
    .argument('<slot>', 'its name')
    .option('--from <day>', 'the first day of the change (default: today)')
    .action(
      replans(async (slot: string, options) =>
        (await schedules()).scheduleRemove(host, slot, options),
      ),
    );
}

function addPauses(schedule: Command, host: Host, asAction: AsAction): void {
  const pauses = () => import('../commands/schedule-pause.ts');
  schedule
    .command('pause')
    .description('plan nothing for some days; they count as neither done nor missed')
    .option('--until <day>', 'the last day, such as sunday or 2026-12-06')
    .option('--reason <reason>', 'travel, ill, advised or other')
    .option('--from <day>', 'the first day, which may be past; or both: "1-5 nov" (default: today)')
    .option('--note <text>', 'a note')
    .action(asAction(async (options) => (await pauses()).schedulePause(host, options)));
  schedule
    .command('resume')
    .description('end the current pause, or cancel the next one')
    .action(asAction(async () => (await pauses()).scheduleResume(host)));
}

function addReminders(schedule: Command, host: Host, asAction: AsAction): void {
  const reminders = () => import('../commands/schedule-install.ts');
  schedule
    .command('install')
    .description('have the system remind you when a slot is due')
    .option(
      '--with <scheduler>',
      'systemd, launchd, task-scheduler or cron (default: the one available)',
    )
    .option('--dry-run', 'only show what would be written and run')
    .action(asAction(async (options) => (await reminders()).scheduleInstall(host, options)));
  schedule
    .command('uninstall')
    .description('turn reminders off, and remove everything installed for them')
    .action(asAction(async () => (await reminders()).scheduleUninstall(host)));
  schedule
    .command('snooze')
    .description('postpone the reminder for the slot that is due, then remind once more')
    .argument(
      '[span...]',
      'how long: 1h or 45m; or until a time such as 19:30; off cancels it (default: 30m)',
    )
    .action(
      asAction(async (span: readonly string[]) =>
        (await import('../commands/schedule-snooze.ts')).scheduleSnooze(
          host,
          span.join(' ') || '30m',
        ),
      ),
    );
}

function addCalendar(schedule: Command, host: Host, asAction: AsAction): void {
  schedule
    .command('ics')
    .description('the plan as a calendar file, for a phone')
    .option('-o, --output <file>', 'the file to write (default: standard output)')
    .option('--force', 'replace an existing file')
    .action(
      asAction(async (options) =>
        (await import('../commands/export.ts')).scheduleIcs(host, options),
      ),
    );
}

/** `program` and its commands. */
function addProgram(parent: Command, host: Host, asAction: AsAction): void {
  const program = parent
    .command('program')
    .description('a plan of twelve weeks that ends by itself');
  const programs = () => import('../commands/program.ts');
  const replans = replanning(host, asAction);
  program
    .command('show', { isDefault: true })
    .description('its weeks, and where it stands')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await programs()).programShow(host, options)));
  program
    .command('start')
    .description('write it into the plan, after showing it')
    .option('--from <day>', 'its first day (default: today)')
    .option(
      '--at <time>',
      'when sessions are that are neither in the morning nor in the evening (default: 18:00)',
    )
    .option('-y, --yes', 'do not ask')
    .action(replans(async (options) => (await programs()).programStart(host, options)));
  program
    .command('stop')
    .description('end it today; what was planned without it comes back')
    .option('-y, --yes', 'do not ask')
    .action(replans(async (options) => (await programs()).programStop(host, options)));
}
