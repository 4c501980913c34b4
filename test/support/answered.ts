import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { encodeLine, makeLine } from '../../src/core/journal/line.ts';
import { trainingDay } from '../../src/core/time/day.ts';

/** The device of the answers that `answerBefore` writes; its files are not among those that tests look at. */
export const ANSWERED = 'answered';

/** When days start unless a home says otherwise: before, it is the day before. */
const DAY_START = '04:00';
const HOUR = 3_600_000;
// The real one: a program that runs in this process meanwhile may have a clock of its own.
const realNow = Date.now;
/** Milliseconds after which the answers are written anew, long before they are old. */
const FRESH = 7 * 24 * HOUR;

/**
 * Answers the safety list in the home of a process that is about to coach, as if that had been done an hour ago, and makes
 * the home one that is not new. A home with answers of its own is left alone, and so is one that cannot be written to.
 */
export function answerBefore(
  args: readonly string[],
  { STRETCH_HOME: home = '', FAKE_NOW }: Readonly<Record<string, string>>,
): void {
  if (home === '' || args.includes('--dry-run')) return;
  const command = args.find((arg) => /\b(today|start|setup)\b|^-i$/.test(arg));
  if (command === undefined) return;
  const now = FAKE_NOW === undefined ? realNow() : Date.parse(FAKE_NOW);
  const at = new Date(now - HOUR).toISOString();
  const folder = join(home, 'journal');
  const file = join(folder, `${at.slice(0, 7)}.${ANSWERED}.ndjson`);
  try {
    if (isAnswered(folder, now)) return;
    const owner = statSync(home);
    const own = (path: string) => chownSync(path, owner.uid, owner.gid);
    if (!existsSync(folder)) {
      mkdirSync(folder, { mode: 0o700 });
      own(folder);
    }
    const head = { id: `answered-${now}`, at, day: trainingDay(at, DAY_START), device: ANSWERED };
    const line = makeLine({ type: 'check', yes: [], list: 1 }, head);
    writeFileSync(file, `${encodeLine(line)}\n`, { mode: 0o600 });
    own(file);
    const settings = join(home, 'settings.json');
    if (command.includes('setup') || existsSync(settings)) return;
    // What is asked on the first command of a day would stand before what a test looks at.
    writeFileSync(settings, '{"askMornings":"no"}', { mode: 0o600 });
    own(settings);
  } catch {
    // Then it is a test of such a home.
  }
}

function isAnswered(folder: string, now: number): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const text = entry.isFile() ? readFileSync(join(folder, entry.name), 'utf8') : '';
    if (!text.includes('"type":"check"')) return false;
    if (!entry.name.includes(`.${ANSWERED}.`)) return true;
    const answered = Date.parse((JSON.parse(text) as { readonly at: string }).at);
    return Math.abs(now - answered) < FRESH;
  });
}
