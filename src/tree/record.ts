import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import { type AsAction, replanning } from './action.ts';
import { addLog } from './log.ts';

/** `stretch` alone. */
export function addOverview(program: Command, host: Host, asAction: AsAction): void {
  program.action(asAction(async () => (await import('../commands/overview.ts')).overview(host)));
}

/** `status`, on its own: a shell prompt may run it, so no other command is loaded with it. */
export function addStatus(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Record:');
  program
    .command('status')
    .description('today’s slots, what is next, the last seven days, days in a row')
    .option('--json', 'as JSON')
    .option('--short', 'a few words for a shell prompt')
    .action(
      asAction(async (options) => (await import('../commands/status.ts')).status(host, options)),
    );
}

/** `pain`, `run`, `history`, `week`, `log` and `undo`. */
export function addRecord(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Record:');
  addPain(program, host, asAction);
  addRun(program, host, asAction);
  addHistory(program, host, asAction);
  program
    .command('week')
    .description('this week: planned and done, mornings, runs, what changed, one thing to look at')
    .option('--last', 'last week')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await import('../commands/week.ts')).week(host, options)));
  addLog(program, host, asAction);
  program
    .command('undo')
    .description('undo the last change to the record or the plan')
    .option('--redo', 'redo the last change undone')
    .option('-y, --yes', 'do not ask for confirmation')
    .action(
      replanning(
        host,
        asAction,
      )(async (options) => (await import('../commands/undo.ts')).undo(host, options)),
    );
}

function addPain(program: Command, host: Host, asAction: AsAction): void {
  program
    .command('pain')
    .description('how sore your back was on waking')
    .argument(
      '[score...]',
      '0 no pain to 10 the worst you can imagine, and if you like minutes stiff and the day: 4 30 yesterday (asked for if it is not given)',
    )
    .option('--stiff <minutes>', 'minutes until it loosened')
    .option('--side <side>', 'left, right, both or middle')
    .option('--woke [answer]', 'it woke you, or no')
    .option('--medicine [answer]', 'you took medicine for it, or no')
    .option('--kept <what>', 'what it kept you from: work, leisure, running or several of them')
    .option('--note <text>', 'a note')
    .option('--at <day>', 'the day, such as yesterday (default: today)')
    .action(
      asAction(async (words: string[], options) =>
        (await import('../commands/pain.ts')).pain(host, words, options),
      ),
    );
}

function addRun(program: Command, host: Host, asAction: AsAction): void {
  program
    .command('run')
    .description('record a run')
    .argument('[what...]', 'how far, how long and when, in any order: 8km 45:10 yesterday')
    .option('--surface <surface>', 'road, trail, track, treadmill or mixed')
    .option('--effort <number>', 'how hard it was, 0–10')
    .option('--at <moment>', 'when it began, or only the day: "yesterday 18:00" (default: today)')
    .option('--note <text>', 'a note')
    .option('-y, --yes', 'do not ask about what is hard to believe, or looks like another run')
    .action(
      asAction(async (what: string[], options) =>
        (await import('../commands/run.ts')).run(host, what, options),
      ),
    );
}

function addHistory(program: Command, host: Host, asAction: AsAction): void {
  const history = program
    .command('history')
    .description('the calendar, how much of the plan was done, and corrections');
  addHistoryViews(history, host, asAction);
  addEdit(history, host, asAction);
  addRemove(history, host, asAction);
}

function addHistoryViews(history: Command, host: Host, asAction: AsAction): void {
  const histories = () => import('../commands/history.ts');
  history
    .command('calendar', { isDefault: true })
    .description(
      'a calendar with a cell for each slot, mornings, runs, and adherence by slot and side',
    )
    .option(
      '--from <day>',
      'the first day, such as monday or "3 weeks ago"; or days, such as "last week"',
    )
    .option('--to <day>', 'the last day (default: today)')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await histories()).historyCalendar(host, options)));
  history
    .command('list')
    .description(
      'sessions, skipped slots, runs, mornings and all else that is recorded, with their ids',
    )
    .option('--from <day>', 'the first day (default: four weeks ago)')
    .option('--to <day>', 'the last day (default: today)')
    .option('--all', 'from the first day on')
    .option('--only <kinds>', 'only these kinds of entries, such as mornings,runs')
    .option('--routine <routine>', 'only sessions of this routine')
    .option('--exercise <exercise>', 'only sessions with this exercise')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await histories()).historyList(host, options)));
  history
    .command('pain')
    .description('a row for each day: on waking, before and after each session, and runs')
    .option('--from <day>', 'the first day (default: four weeks ago)')
    .option('--to <day>', 'the last day (default: today)')
    .option('--all', 'from the first day on')
    .option('--json', 'as JSON')
    .action(
      asAction(async (options) =>
        (await import('../commands/history-pain.ts')).historyPain(host, options),
      ),
    );
  history
    .command('show')
    .description(
      'one session, every set planned and done; or a run, or anything else that has an id',
    )
    .argument('<id>', 'its id or the start of it, or last for the newest')
    .option('--json', 'as JSON')
    .action(
      asAction(async (id: string, options) => (await histories()).historyShow(host, id, options)),
    );
}

function addEdit(history: Command, host: Host, asAction: AsAction): void {
  history
    .command('edit')
    .description(
      'correct a session, one of its sets, a skip, a pause, a run, an activity, a morning or a note',
    )
    .argument('<id>', 'its id or the start of it, or last for the newest')
    .option('--at <moment>', 'when it was: "yesterday 20:15"; of a run also only the day')
    .option('--slot <slot>', 'the slot it counts for, or none')
    .option('--done <part>', 'what was done: 3/5, 1,2,5 or all')
    .option('--set <number>', 'the set to correct, by its number in history show')
    .option('--reps <number>', 'repetitions done in that set')
    .option('--hold <seconds>', 'seconds held in that set')
    .option('--pain <number>', 'pain before, 0–10 or none')
    .option('--pain-during <number>', 'pain while exercising, 0–10 or none')
    .option('--pain-after <number>', 'pain afterwards, 0–10 or none')
    .option('--effort <number>', 'how hard it was, 0–10 or none')
    .option('--reason <reason>', 'why it was skipped or paused')
    .option('--until <day>', 'the last day of a pause')
    .option('--distance <distance>', 'how far it was: 8km, 5.5mi or none')
    .option('--time <time>', 'how long it took: 45:10, 40min or none')
    .option(
      '--surface <surface>',
      'what a run was on: road, trail, track, treadmill, mixed or none',
    )
    .option('--score <number>', 'how sore you were on waking, 0–10')
    .option('--stiff <minutes>', 'minutes until your back had loosened, or none')
    .option('--side <side>', 'where it was sore: left, right, both, middle or none')
    .option('--woke <answer>', 'whether it woke you: yes, no or none')
    .option('--medicine <answer>', 'whether you took medicine for it: yes, no or none')
    .option('--kept <what>', 'what it kept you from: work,leisure,running or none')
    .option('--text <text>', 'the text of a note')
    .option('--mark <answer>', 'whether a note marks a change: yes or no')
    .option('--note <text>', 'a note; an empty one removes it')
    .action(
      asAction(async (id: string, options) =>
        (await import('../commands/history-edit.ts')).historyEdit(host, id, options),
      ),
    );
}

function addRemove(history: Command, host: Host, asAction: AsAction): void {
  history
    .command('remove')
    .description(
      'remove a session, a skip, a pause, a run, or anything else that has an id, from the record',
    )
    .argument('<id>', 'its id or the start of it, or last for the newest')
    .option('-y, --yes', 'do not ask for confirmation')
    .action(
      replanning(
        host,
        asAction,
      )(async (id: string, options) =>
        (await import('../commands/undo.ts')).historyRemove(host, id, options),
      ),
    );
}
