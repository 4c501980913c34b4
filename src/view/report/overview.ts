import {
  FIRST_SUGGESTIONS,
  type Overview,
  type Suggestion,
  suggestions,
} from '../../core/adherence/overview.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import { experimentLines } from '../words/experiment-today.ts';
import { FIRST_WORDS } from '../words/first-words.ts';
import { dayWords } from '../../core/time/day-words.ts';
import { nextLine, pauseLines, slotRows, type StatusLook } from './status.ts';
import { lastMorningLine } from './status-mornings.ts';

/** Where everything else is. */
export const ALL_COMMANDS = 'All commands: stretch --help';

/** Returns today's slots, the next one, the last morning and three commands. */
export function overviewText(
  shown: Overview,
  theme: Theme,
  { columns, seconds, step }: Pick<StatusLook, 'columns' | 'seconds' | 'step'>,
): string {
  const { today, now } = shown;
  const last = lastMorningLine(shown);
  return textOf([
    theme.strong(dayWords(today)),
    ...slotRows(now, theme, columns),
    ...pauseLines(shown),
    ...experimentLines(shown).map((line) => hang('', line, columns)),
    nextLine(shown, seconds),
    ...(step === undefined ? [] : [step]),
    ...(last === undefined ? [] : [hang('', last, columns)]),
    '',
    ...commandRows(suggestions(shown), columns),
    '',
    theme.dim(ALL_COMMANDS),
  ]);
}

/** Welcomes somebody who has recorded nothing yet, with what to begin with. */
export function welcomeText(columns: number, isInLines: boolean): string {
  const commands = isInLines
    ? FIRST_SUGGESTIONS.map((one) => commandLine(one))
    : commandRows(FIRST_SUGGESTIONS, columns);
  return textOf([
    ...(isInLines ? [FIRST_WORDS] : wrap(FIRST_WORDS, columns)),
    '',
    'To begin with:',
    ...commands,
    '',
    ALL_COMMANDS,
  ]);
}

function commandRows(rows: readonly Suggestion[], columns: number): readonly string[] {
  return tableLines(
    rows.map(([command, does]) => [command, plainLine(does)]),
    { columns, indent: 2, below: 4 },
  );
}

/** Returns a command with what it does as a line. */
export function commandLine([command, does]: Suggestion): string {
  return `${capitalise(plainLine(does))}: ${command}`;
}

/** Returns lines as a text. */
export function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
