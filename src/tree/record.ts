import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import { type AsAction, replanning } from './action.ts';

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

/** `pain`, `run`, `history`, `log` and `undo`. */
export function addRecord(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Record:');
  addPain(program, host, asAction);
  addRun(program, host, asAction);
  addHistory(program, host, asAction);
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
    .argument('[score]', '0 no pain to 10 the worst you can imagine; asked for if it is not given')
    .option('--stiff <minutes>', 'minutes until it loosened')
    .option('--side <side>', 'left, right, both or middle')
    .option('--woke', 'it woke you')
    .option('--medicine', 'you took medicine for it')
    .option('--kept <what>', 'what it kept you from: work, leisure, running or several of them')
    .option('--note <text>', 'a note')
    .option('--at <day>', 'the day, such as yesterday (default: today)')
    .action(
      asAction(async (score: string | undefined, options) =>
        (await import('../commands/pain.ts')).pain(host, score, options),
      ),
    );
}

function addRun(program: Command, host: Host, asAction: AsAction): void {
  program
    .command('run')
    .description('record a run')
    .argument('<what...>', 'how far, how long and when, in any order: 8km 45:10 yesterday')
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
  addCorrections(history, host, asAction);
}

function addHistoryViews(history: Command, host: Host, asAction: AsAction): void {
  const histories = () => import('../commands/history.ts');
  history
    .command('calendar', { isDefault: true })
    .description('a calendar with a cell for each slot, and adherence by slot and side')
    .option(
      '--from <day>',
      'the first day, such as monday or "3 weeks ago"; or days, such as "last week"',
    )
    .option('--to <day>', 'the last day (default: today)')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await histories()).historyCalendar(host, options)));
  history
    .command('list')
    .description('sessions, skipped slots, pauses, changes of the plan and imports, with their ids')
    .option('--from <day>', 'the first day (default: four weeks ago)')
    .option('--to <day>', 'the last day (default: today)')
    .option('--routine <routine>', 'only sessions of this routine')
    .option('--exercise <exercise>', 'only sessions with this exercise')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await histories()).historyList(host, options)));
  history
    .command('show')
    .description(
      'one session, every set planned and done; or one skip, pause, change of the plan or import',
    )
    .argument('<id>', 'its id or the start of it, or last for the newest')
    .option('--json', 'as JSON')
    .action(
      asAction(async (id: string, options) => (await histories()).historyShow(host, id, options)),
    );
}

function addCorrections(history: Command, host: Host, asAction: AsAction): void {
  history
    .command('edit')
    .description('correct a session, one of its sets, a skip or a pause')
    .argument('<id>', 'its id or the start of it, or last for the newest')
    .option('--at <moment>', 'when it was: "yesterday 20:15"')
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
    .option('--note <text>', 'a note; an empty one removes it')
    .action(
      asAction(async (id: string, options) =>
        (await import('../commands/history-edit.ts')).historyEdit(host, id, options),
      ),
    );
  history
    .command('remove')
    .description(
      'remove a session, a skip, a pause, a change of the plan or an import from the record',
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

function addLog(program: Command, host: Host, asAction: AsAction): void {
  const logs = () => import('../commands/log.ts');
  const log = program
    .command('log')
    .description(
      'record a session done without the coach, a skipped slot, or another part of a day',
    );
  log
    .command('session')
    .description('a session done without the coach')
    .argument(
      '[routine...]',
      'id or name (default: the slot’s own), and when it was: yesterday evening',
    )
    .option('--at <moment>', 'when: "yesterday 20:15", "last night", "2 hours ago" (default: now)')
    .option('--slot <slot>', 'the slot it counts for, or none; with a day alone, at its time')
    .option('--done <part>', 'what was done: 3/5, 1,2,5 or all', 'all')
    .option('--pain <number>', 'pain before, 0–10')
    .option('--pain-during <number>', 'pain while exercising, 0–10')
    .option('--pain-after <number>', 'pain afterwards, 0–10')
    .option('--effort <number>', 'how hard it was, 0–10')
    .option('--note <text>', 'a note')
    .action(
      asAction(async (words: string[], options) => (await logs()).logSession(host, words, options)),
    );
  log
    .command('skip')
    .description('a slot you skipped, and why')
    .argument('[slot]', 'its name (default: the one that is open)')
    .option('--reason <reason>', 'pain, time, ill, travel, advised or other')
    .option(
      '--on <day>',
      'the day, such as yesterday, or days, such as "mon to wed" (default: today)',
    )
    .option('--note <text>', 'a note')
    .action(
      asAction(async (slot: string | undefined, options) =>
        (await import('../commands/log-skip.ts')).logSkip(host, slot, options),
      ),
    );
  addDiaryLogs(log, host, asAction);
}

function addDiaryLogs(log: Command, host: Host, asAction: AsAction): void {
  const logs = () => import('../commands/log-diary.ts');
  log
    .command('activity')
    .description('what you did besides running: a swim, a massage')
    .argument('<kind>', 'swim, walk, cycle, yoga, pilates, massage, physio or other')
    .argument('[what...]', 'minutes, and if you like how far and when: 1000m 40 yesterday')
    .option('--effort <number>', 'how hard it was, 0–10')
    .option('--at <moment>', 'when it began, or only the day (default: today)')
    .option('--note <text>', 'a note')
    .action(
      asAction(async (kind: string, what: string[], options) =>
        (await logs()).logActivity(host, kind, what, options),
      ),
    );
  log
    .command('rest')
    .description('a day on which you rested on purpose')
    .argument('[when...]', 'the day, such as yesterday (default: today)')
    .option('--at <day>', 'the same')
    .option('--note <text>', 'a note')
    .action(
      asAction(async (when: string[], options) => (await logs()).logRest(host, when, options)),
    );
  log
    .command('note')
    .description('a note about a day')
    .argument('<text...>', 'in your own words')
    .option('--mark', 'it is a change, such as new shoes, that stands out on the time line')
    .option('--at <day>', 'the day, such as monday (default: today)')
    .action(
      asAction(async (text: string[], options) => (await logs()).logNote(host, text, options)),
    );
}
