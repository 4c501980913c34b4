import { Fault } from '../../core/base/fault.ts';
import { meantLine } from '../../core/shell/other-names.ts';
import { nearest } from '../../core/text/did-you-mean.ts';

/** A line to run, and words that say what it is the same as, if it is not what was typed. */
export interface SaidLine {
  readonly words: readonly string[];
  readonly said: string;
}

/** Returns the line that other names stand for, also behind `help`. Throws a `usage` fault for a name that is only told. */
export function lineMeant(words: readonly string[]): SaidLine {
  const isHelp = words[0] === 'help' && words.length > 1;
  const meant = meantLine(isHelp ? words.slice(1) : words);
  if (meant === undefined) return { words, said: '' };
  if ('says' in meant)
    throw new Fault('usage', `there is no command \`${meant.typed}\``, meant.says);
  const said = sameAs(meant.typed, meant.means);
  // Help is about commands, not about their flags.
  const commands = meant.means.split(' ').filter((word) => !word.startsWith('-'));
  return isHelp ? { words: ['help', ...commands], said } : { words: meant.words, said };
}

/** Groups of which a word that is none of their commands is a name of something to show. */
const SHOWN: ReadonlySet<string> = new Set(['exercise', 'routine', 'progress']);

/**
 * Returns the line that shows what `exercise piriformis` names, unless its second word is a command, or one mistyped; `namesIn`
 * gives the commands of a group.
 */
export function lineShowing(
  words: readonly string[],
  namesIn: (group: string) => readonly string[],
): SaidLine {
  const [group = '', name = ''] = words;
  const own = { words, said: '' };
  if (!SHOWN.has(group) || name === '' || name.startsWith('-')) return own;
  if (nearest(name, namesIn(group)) !== undefined) return own;
  const end = words.findIndex((word) => word.startsWith('-'));
  const named = words.slice(1, end < 0 ? undefined : end).join(' ');
  const rest = end < 0 ? [] : words.slice(end);
  return {
    words: [group, 'show', named, ...rest],
    said: sameAs(`${group} ${named}`, `${group} show ${named}`),
  };
}

function sameAs(typed: string, means: string): string {
  return `${typed}: the same as stretch ${means}\n`;
}
