import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';

/** `log`. */
export function addLog(program: Command, host: Host, asAction: AsAction): void {
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
    .option('-y, --yes', 'do not ask about a second one of the day')
    .action(
      asAction(async (kind: string, what: string[], options) =>
        (await logs()).logActivity(host, kind, what, options),
      ),
    );
  log
    .command('rest')
    .description('a day on which you rested on purpose')
    .argument(
      '[when...]',
      'the day, such as yesterday, or days: fri sat, mon to wed (default: today)',
    )
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
    .option('-y, --yes', 'do not ask about the same note again')
    .action(
      asAction(async (text: string[], options) => (await logs()).logNote(host, text, options)),
    );
}
