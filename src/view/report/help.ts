import { hang, hangQuoted, wrap } from '../../core/text/wrap.ts';
import { tableLines } from '../terminal/table.ts';

/** How commander lays out help screens. */
interface HelpLayout {
  readonly formatItem: (term: string, termWidth: number, description: string) => string;
  readonly boxWrap: (text: string) => string;
  readonly styleUsage: (usage: string) => string;
}

/** Columns that descriptions beside their terms need; with fewer, they are below them. */
const LEAST_ROOM = 24;

/** Returns the layout for a number of columns, which is asked for only when help is shown. */
export function helpLayout(columns: () => number): HelpLayout {
  return {
    formatItem: (term, termWidth, description) => {
      const first = `  ${term.padEnd(termWidth)}  `;
      if (columns() - first.length >= LEAST_ROOM) return hang(first, description, columns());
      return `  ${term}\n${hang('    ', description, columns())}`;
    },
    boxWrap: (text) => wrap(text, columns()).join('\n'),
    styleUsage: (usage) => hangQuoted(USAGE, usage, columns()).slice(USAGE.length),
  };
}

/* What commander puts before the usage. */
const USAGE = 'Usage: ';

/** Returns examples of what to type, each with what it does. */
export function examplesText(columns: number): string {
  return `\nExamples:\n${tableLines(EXAMPLES, { columns, indent: 2, below: 4 }).join('\n')}`;
}

const EXAMPLES = [
  ['stretch', 'today, what is next, and three commands to go on with'],
  ['stretch today', 'coach the routine of the slot that is open'],
  ['stretch today --dry-run', 'only show the plan, with times'],
  ['stretch start core', 'coach another routine'],
  ['stretch status', 'today’s slots, what is next, the last seven days'],
  ['stretch schedule set evening 21:00', 'move the evening slot'],
  ['stretch log session --at "yesterday 20:15"', 'record a session done without the coach'],
  ['stretch history', 'the calendar, and how much of the plan was done'],
  ['stretch exercise show piriformis', 'how to do it, and the sources'],
];
