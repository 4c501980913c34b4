import { type Overview, suggestions } from '../../core/adherence/overview.ts';
import { experimentLines } from '../words/experiment-today.ts';
import { dayWords } from '../../core/time/day-words.ts';
import { ALL_COMMANDS, commandLine, textOf } from './overview.ts';
import { todayLines } from './status-lines.ts';
import { lastMorningLine } from './status-mornings.ts';
import { nextLine, pauseLines, type StatusLook } from './status.ts';

/** Returns what `stretch` alone shows in lines of which none needs another to be understood. */
export function overviewLines(
  shown: Overview,
  { seconds, step }: Pick<StatusLook, 'seconds' | 'step'>,
): string {
  const last = lastMorningLine(shown);
  return textOf([
    `Today, ${dayWords(shown.today)}:`,
    ...todayLines(shown.now),
    ...pauseLines(shown),
    ...experimentLines(shown),
    nextLine(shown, seconds),
    ...(step === undefined ? [] : [step]),
    ...(last === undefined ? [] : [last]),
    '',
    ...suggestions(shown).map((one) => commandLine(one)),
    ALL_COMMANDS,
  ]);
}
