import { quantity } from '../../core/text/quantity.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Check, CheckState } from '../../core/base/health-check.ts';
import { pad } from '../../core/text/width.ts';
import { hang, unbroken } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';

/** The heading of each group of checks, by the first part of their ids. */
const GROUP_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    terminal: 'Terminal',
    sound: 'Sound',
    settings: 'Settings',
    journal: 'Journal',
    routines: 'Routines and exercises',
    plan: 'Plan',
    reminders: 'Reminders',
    system: 'This computer',
  }),
);

/* Words rather than symbols: a screen reader reads them, and every character set has them. */
const STATE_WORDS: Readonly<Record<CheckState, string>> = {
  fine: 'ok',
  note: 'note',
  wrong: 'WRONG',
};

/** Columns for the state and for the name, each with the space after it. */
const STATE_WIDTH = 6;
const NAME_WIDTH = 13;
/** With fewer columns, what was found is below the name. */
const NARROW = 44;

/** Returns the checks under the headings of their groups, each with what to do about it. */
export function checkLines(checks: readonly Check[], theme: Theme, columns: number): string {
  return checks
    .map((check, index) => {
      const isFirst = groupName(checks[index - 1]) !== groupName(check);
      return `${isFirst ? `${theme.strong(groupName(check))}\n` : ''}${checkRows(check, theme, columns)}`;
    })
    .join('');
}

/** Returns the result of all checks in one line. */
export function verdictLine(checks: readonly Check[], theme: Theme): string {
  const count = checks.filter(({ state }) => state === 'wrong').length;
  if (count === 0) return `${theme.good('Nothing is wrong.')}\n`;
  const things = quantity(count, 'thing is wrong', 'things are wrong');
  const line = `${things}; see the advice below ${count === 1 ? 'it' : 'each'}.`;
  return `${theme.bad(line)}\n`;
}

function groupName(check: Check | undefined): string {
  const [group = ''] = check?.id.split('.') ?? [];
  return GROUP_NAMES.get(group) ?? group;
}

function checkRows(
  { name, state, found, advice, command }: Check,
  theme: Theme,
  columns: number,
): string {
  const style = { fine: theme.good, note: theme.warn, wrong: theme.bad }[state];
  const head = `  ${pad(STATE_WORDS[state], STATE_WIDTH)}${pad(name, NAME_WIDTH)}`;
  const isNarrow = columns < NARROW;
  const indent = ' '.repeat(isNarrow ? 4 : 2 + STATE_WIDTH);
  const whole = isNarrow
    ? `${head.trimEnd()}\n${hang(indent, plainLine(found), columns)}`
    : hang(head, plainLine(found), columns);
  const first = whole.replace(STATE_WORDS[state], (word) => style(word));
  const below = [
    ...(advice === null
      ? []
      : [hang(indent, `${plainLine(advice)}${command === null ? '' : ':'}`, columns)]),
    // A line end that is copied along would cut it.
    ...(command === null ? [] : [`${indent}  ${unbroken(plainLine(command))}`]),
  ];
  const dimmed = below.map((text) => (state === 'fine' ? theme.dim(text) : text));
  return [first, ...dimmed, ''].join('\n');
}
