import { Fault } from '../../core/base/fault.ts';
import { plainLine } from '../../core/text/plain-text.ts';

/** The most characters that a line of a paper has room for: a name, or a question of a few sentences. */
const LONGEST = 400;

/**
 * Returns a text that was typed for a paper, on one line; undefined if the flag was not given. Throws a `usage` fault if it
 * is empty or too long.
 */
export function paperText(flag: string, typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const text = plainLine(typed);
  if (text === '')
    throw new Fault('usage', `${flag} is empty`, `leave out ${flag}, or name a text`);
  if (text.length <= LONGEST) return text;
  const message = `${flag} takes at most ${LONGEST} characters, not ${text.length}`;
  throw new Fault('usage', message, 'say it in fewer words');
}
