import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import { type Does, replanning } from './does.ts';

/** `status`, by itself: a shell prompt may run it, which is no place to wait for other commands. */
export function addStatus(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Record:');
  program
    .command('status')
    .description('today, what is next, the last seven days, days in a row')
    .option('--json', 'as JSON')
    .option('--short', 'a few words for a shell prompt')
    .action(does(async (options) => (await import('../commands/status.ts')).status(host, options)));
}

/** `history`, `log` and `undo`. */
export function addRecord(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Record:');
  addHistory(program, host, does);
  addLog(program, host, does);
  program
    .command('undo')
    .description('take back the last change of the record or the plan, whatever it was')
    .option('--redo', 'bring back what was undone last')
    .option('-y, --yes', 'do not ask')
    .action(
      replanning(
        host,
        does,
      )(async (options) => (await import('../commands/undo.ts')).undo(host, options)),
    );
}

function addHistory(program: Command, host: Host, does: Does): void {
  const histories = () => import('../commands/history.ts');
  const history = program
    .command('history')
    .description('the calendar, how much of the plan was done, and corrections');
  history
    .command('calendar', { isDefault: true })
    .description('a calendar with a cell a slot, and adherence by slot and side')
    .option('--from <day>', 'the first day, such as 2026-11-01, monday or "3 weeks ago"')
    .option('--to <day>', 'the last day; today when none is given')
    .option('--json', 'as JSON')
    .action(does(async (options) => (await histories()).historyCalendar(host, options)));
  history
    .command('list')
    .description('sessions and skipped slots, with their ids')
    .option('--from <day>', 'the first day; four weeks back when none is given')
    .option('--to <day>', 'the last day; today when none is given')
    .option('--routine <routine>', 'only sessions of this routine')
    .option('--exercise <exercise>', 'only sessions with this exercise')
    .option('--json', 'as JSON')
    .action(does(async (options) => (await histories()).historyList(host, options)));
  history
    .command('show')
    .description('one session, every set planned and done; or one skip or pause')
    .argument('<id>', 'its id, or the beginning of it')
    .option('--json', 'as JSON')
    .action(
      does(async (id: string, options) => (await histories()).historyShow(host, id, options)),
    );
  history
    .command('edit')
    .description('correct a session, one of its sets, a skip or a pause')
    .argument('<id>', 'its id, or the beginning of it')
    .option('--at <moment>', 'when it was: "yesterday 20:15"')
    .option('--slot <slot>', 'the slot it counts for, or none')
    .option('--done <part>', 'what was done: 3/5, 1,2,5 or all')
    .option('--set <number>', 'the set to correct, by its number in history show')
    .option('--reps <number>', 'repetitions done of that set')
    .option('--hold <seconds>', 'seconds held of that set')
    .option('--pain <number>', 'pain before, 0–10 or none')
    .option('--pain-during <number>', 'pain while exercising, 0–10 or none')
    .option('--effort <number>', 'how hard it was, 0–10 or none')
    .option('--reason <reason>', 'why it was skipped or paused')
    .option('--until <day>', 'the last day of a pause')
    .option('--note <text>', 'a note; an empty one takes it away')
    .action(
      does(async (id: string, options) =>
        (await import('../commands/history-edit.ts')).historyEdit(host, id, options),
      ),
    );
  history
    .command('remove')
    .description('take a session, a skip or a pause out of the record')
    .argument('<id>', 'its id, or the beginning of it')
    .option('-y, --yes', 'do not ask')
    .action(
      does(async (id: string, options) =>
        (await import('../commands/undo.ts')).historyRemove(host, id, options),
      ),
    );
}

function addLog(program: Command, host: Host, does: Does): void {
  const logs = () => import('../commands/log.ts');
  const log = program
    .command('log')
    .description('record what was done away from the terminal, or left out');
  log
    .command('session')
    .description('a session that was done without being coached')
    .argument('[routine]', 'id or name; the slot’s own when none is given')
    .option('--at <moment>', 'when: "yesterday 20:15", "monday 7:05", "2 hours ago"; else now')
    .option('--slot <slot>', 'the slot it counts for, or none')
    .option('--done <part>', 'what was done of it: 3/5, 1,2,5 or all', 'all')
    .option('--pain <number>', 'pain before, 0–10')
    .option('--pain-during <number>', 'pain while exercising, 0–10')
    .option('--effort <number>', 'how hard it was, 0–10')
    .option('--note <text>', 'a note')
    .action(
      does(async (routine: string | undefined, options) =>
        (await logs()).logSession(host, routine, options),
      ),
    );
  log
    .command('skip')
    .description('a slot that was left out, and why')
    .argument('[slot]', 'its name; the one that is due when none is given')
    .option('--reason <reason>', 'pain, time, ill, travel, advised or other')
    .option('--on <day>', 'the day, such as yesterday; else today')
    .option('--note <text>', 'a note')
    .action(
      does(async (slot: string | undefined, options) =>
        (await logs()).logSkip(host, slot, options),
      ),
    );
}
