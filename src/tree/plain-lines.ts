import type { Host } from '../host/host.ts';

type Run = (host: Host) => Promise<number>;
type RunWith = (host: Host, words: readonly string[]) => Promise<number>;

/** What is typed, or asked by a shell or a scheduler, again and again, and what it does. */
const LINES: readonly (readonly [words: readonly string[], run: Run])[] = [
  [[], async (host) => (await import('../commands/overview.ts')).overview(host)],
  [['today'], async (host) => (await import('../commands/today.ts')).today(host, {})],
  [['status'], async (host) => (await import('../commands/status.ts')).status(host, {})],
  [
    ['status', '--short'],
    async (host) => (await import('../commands/status.ts')).status(host, { short: true }),
  ],
  [['week'], async (host) => (await import('../commands/week.ts')).week(host, {})],
  [['insights'], async (host) => (await import('../commands/insights.ts')).insights(host, [], {})],
  [['history'], async (host) => (await import('../commands/history.ts')).historyCalendar(host, {})],
];

/** What is followed by words of any kind, and what it does with them. */
const ENTRIES: readonly (readonly [words: readonly string[], run: RunWith])[] = [
  [['pain'], async (host, words) => (await import('../commands/pain.ts')).pain(host, words, {})],
  [['run'], async (host, words) => (await import('../commands/run.ts')).run(host, words, {})],
  [
    ['log', 'session'],
    async (host, words) => (await import('../commands/log.ts')).logSession(host, words, {}),
  ],
];

/**
 * Returns what a line does that need not be taken apart; undefined for all others. The command tree does the same with it, but
 * loading that takes 3 ms, a tenth of the start.
 */
export function plainLine(words: readonly string[]): Run | undefined {
  const [name, slot = '-', ...more] = words;
  if (name === 'remind' && isSlot(slot) && more.length === 0) {
    return async (host) => (await import('../commands/remind.ts')).remind(host, slot, {});
  }
  return LINES.find(([own]) => isSame(own, words))?.[1] ?? plainEntry(words);
}

function plainEntry(words: readonly string[]): Run | undefined {
  const entry = ENTRIES.find(([own]) => isSame(own, words.slice(0, own.length)));
  if (entry === undefined || words.some((word) => word.startsWith('-'))) return undefined;
  const [own, run] = entry;
  return async (host) => run(host, words.slice(own.length));
}

/** Whether a word behind `remind` is neither a flag nor makes the line another name for a command. */
function isSlot(word: string): boolean {
  return !word.startsWith('-') && word.toLowerCase() !== 'snooze';
}

function isSame(own: readonly string[], words: readonly string[]): boolean {
  return own.length === words.length && own.every((word, at) => word === words[at]);
}
