import { tableLines } from '../terminal/table.ts';

/** What is said above everything that shows a made-up record. */
export const DEMO_LABEL =
  'Made up: this is nobody’s record. Commands on it begin with: stretch demo';

/** What is worth looking at, and what it shows. */
const LOOKS = [
  ['stretch demo status', 'today and the last days'],
  ['stretch demo insights', 'what soreness on waking went with'],
  ['stretch demo experiment result', 'evenings with a session and without, by coin'],
  ['stretch demo progress', 'what is yours in the doses, and the next steps'],
  ['stretch demo week --last', 'last week, and one thing to look at'],
  ['stretch demo report', 'what a physio or a doctor would read'],
  ['stretch demo history', 'the calendar'],
  ['stretch demo history pain', 'each day with its pain'],
  ['stretch demo history list', 'what was recorded'],
] as const;

/** Says what was made up and where, and what to type next. */
export function demoMadeText(folder: string, columns: number): string {
  return [
    'Twelve weeks are made up, up to now: mornings, runs, two sessions a day, and an experiment. To look at them:',
    '',
    ...tableLines(LOOKS, { columns, indent: 2, below: 4 }),
    '',
    'Any other command works in the same way. A session on it is recorded there and nowhere else. It is made up anew on each day.',
    `It is in ${folder}, and your own record stays as it is.`,
    'To remove it: stretch demo --remove',
    '',
  ].join('\n');
}

/** Said after it was removed. */
export const REMOVED_DEMO = 'The made-up record is removed.\n';

/** Said if there is none. */
export const NO_DEMO = 'There is no made-up record.\n';

/** Said before an experiment begins in it, which takes longer than a day. */
export const GONE_TOMORROW =
  'This is in the made-up record, which is made anew on each day: tomorrow the experiment is gone.\n\n';
