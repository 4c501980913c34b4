import { styleText } from 'node:util';
import { width } from '../../core/text/width.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import type { Choice, TerminalQuestion } from './question.ts';

/**
 * Returns a question for inquirer that fits the columns, with line ends between its words: inquirer fills each row to the
 * last column, whatever word is there.
 */
export function fitQuestion<Answer extends boolean | string>(
  question: TerminalQuestion<Answer>,
  { columns, rows }: TerminalSize,
  canGoBack: boolean,
): object {
  switch (question.type) {
    case 'confirm':
      return { ...question, message: fitMessage(question, '(y/N) yes', columns) };
    case 'input': {
      const whole = canGoBack ? `${question.message}; ${BACK_KEY}` : question.message;
      const message = fitMessage({ message: whole }, `(${question.default}) `, columns);
      const validate = (typed: string) => {
        const problem = question.validate(typed);
        return problem === true ? problem : after(PROBLEM, problem, columns);
      };
      return { ...question, message, validate };
    }
    case 'select': {
      const choices = question.choices.map((choice) => fitChoice(choice, columns));
      const longest = choices.reduce(
        (most, { value }) => (value.length > most.length ? value : most),
        '',
      );
      const message = fitMessage(question, longest, columns);
      // With fewer lines than that, the choices would be scrolled.
      const pageSize = choices.flatMap(({ name }) => name.split('\n')).length;
      const style = { keysHelpTip: () => wrap(keysTip(KEYS, canGoBack), columns).join('\n') };
      // Otherwise every key that types nothing, such as an arrow, chooses what begins with nothing: the first.
      const keybindings = ['vim'];
      return { ...question, message, choices, pageSize, theme: { style, keybindings } };
    }
    case 'checkbox':
      return fitCheckbox(
        { ...question, default: String(question.default) },
        { columns, rows },
        keysTip(TICK_KEYS, canGoBack),
      );
  }
}

/** A list to tick. If the terminal has too few rows for it, it is scrolled and says where it goes on. */
function fitCheckbox(
  { message, choices, nothing, default: before }: Checkbox,
  { columns, rows }: TerminalSize,
  tip: string,
): FittedCheckbox {
  const ticked = before.split(', ');
  const fitting = choices.map(({ value, name }) => ({
    value,
    short: value,
    name: after(BOX, name, columns),
    checked: ticked.includes(value),
  }));
  const heights = fitting.map(({ name }) => name.split('\n').length);
  const lines = heights.reduce((sum, height) => sum + height, 0);
  const asked = after(MARK, message, columns);
  const keys = wrap(tip, columns);
  const room = rows - asked.split('\n').length - keys.length - 2;
  const isScrolled = room < lines;
  const more = isScrolled ? wrap(MORE_BOTH, columns).length : 0;
  const pageSize = Math.max(1, Math.min(lines, room - more));
  let active = 0;
  const style = {
    // The line that the keys are on is told to this first.
    highlight: (line: string) => {
      active = Math.max(
        0,
        fitting.findIndex(({ name }) => line.endsWith(`] ${name}`)),
      );
      return styleText('cyan', line);
    },
    keysHelpTip: () => {
      const sign = isScrolled ? wrap(moreWords(heights, active, pageSize), columns) : [];
      return [...sign, ...keys].join('\n');
    },
    renderSelectedChoices: (all: readonly { readonly short: string }[]) =>
      all.map(({ short }) => short).join(', ') || nothing,
  };
  const icon = { checked: ' [x]', unchecked: ' [ ]' };
  const shortcuts = { all: null, invert: null };
  const theme = { style, icon };
  return {
    type: 'checkbox',
    message: asked,
    choices: fitting,
    pageSize,
    step: Math.max(1, Math.floor((pageSize * choices.length) / lines) - 1),
    loop: false,
    shortcuts,
    theme,
  };
}

/** Says on which ends a scrolled list goes on, with its active choice in the middle, where inquirer keeps it. */
function moreWords(heights: readonly number[], active: number, pageSize: number): string {
  const sum = (some: readonly number[]) => some.reduce((total, height) => total + height, 0);
  const [above, below] = [sum(heights.slice(0, active)), sum(heights.slice(active))];
  const middle = Math.floor(pageSize / 2);
  const isNearEnd = below < pageSize - middle;
  const first = above - (isNearEnd ? pageSize - below : Math.min(above, middle));
  const isMoreBelow = first + pageSize < above + below;
  if (first > 0) return isMoreBelow ? MORE_BOTH : 'more above: Page Up';
  return isMoreBelow ? 'more below: Page Down' : '';
}

const MORE_BOTH = 'more above and below: Page Up, Page Down';

/** A list to tick as inquirer takes it. */
interface FittedCheckbox {
  readonly type: 'checkbox';
  readonly pageSize: number;
  /** By how many choices a key for pages moves. */
  readonly step: number;
  readonly [option: string]: unknown;
}

type Checkbox = Extract<TerminalQuestion<string>, { readonly type: 'checkbox' }>;

/* What inquirer puts before a question, before an answer to choose, and before what is wrong with a typed one. */
const MARK = '? ';
const POINTER = '  ';
const BOX = '      ';
const PROBLEM = '> ';

/* In words: fonts lack the sign of the Enter key, and other character sets the arrows. */
const KEYS = 'up and down choose, Enter takes it';
const TICK_KEYS = 'up and down choose, space ticks, Enter goes on';
const BACK_KEY = 'Escape goes back';

function keysTip(keys: string, canGoBack: boolean): string {
  return canGoBack ? `${keys}, ${BACK_KEY}` : keys;
}

interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** The message with room on its last line for the answer, which inquirer puts there. */
function fitMessage(
  { message }: { readonly message: string },
  answer: string,
  columns: number,
): string {
  const held = '_'.repeat(width(answer));
  const fitting = after(MARK, `${message} ${held}`, columns);
  const rest = fitting.slice(0, -held.length).replace(/ +$/, '');
  // Before an answer on a line of its own, inquirer puts one space.
  return rest.endsWith('\n') ? `${rest} ` : rest;
}

function fitChoice(choice: string | Choice, columns: number) {
  const { value, name } = typeof choice === 'string' ? { value: choice, name: choice } : choice;
  return { value, short: value, name: after(POINTER, name, columns) };
}

/** The text in lines that fit after a mark and below it. */
function after(mark: string, text: string, columns: number): string {
  return hang(mark, text, columns).slice(mark.length);
}
