import { Fault } from '../../core/base/fault.ts';
import { MAX_NOTE_LENGTH } from '../../core/journal/line.ts';

/** Returns a trimmed note; undefined if it is empty. Throws a `usage` fault if it is too long. */
export function noteFrom(typed: string | undefined): string | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  if (typed.length <= MAX_NOTE_LENGTH) return typed.trim();
  const message = `a note takes at most ${MAX_NOTE_LENGTH} characters, but this one has ${typed.length}`;
  throw new Fault('usage', message, 'shorten it');
}

/** Returns an answer from 0 to 10, or `null` for `none`. Throws a `usage` fault. */
export function answerFrom(flag: string, typed: string): number | null {
  if (typed.trim().toLowerCase() === 'none') return null;
  if (/^(\d|10)$/.test(typed.trim())) return Number(typed);
  const message = `${flag} takes a whole number from 0 to 10, or none, not \`${typed}\``;
  throw new Fault('usage', message, `for example: ${flag} 3`);
}

/** What people call the reasons. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['illness', 'ill'],
  ['sick', 'ill'],
  ['sickness', 'ill'],
  ['holiday', 'travel'],
  ['vacation', 'travel'],
  ['travelling', 'travel'],
  ['no time', 'time'],
  ['busy', 'time'],
  ['sore', 'pain'],
  ['painful', 'pain'],
]);

/** Returns one of the allowed reasons. Throws a `usage` fault that lists them. */
export function reasonFrom<T extends string>(typed: string | undefined, reasons: readonly T[]): T {
  const word = typed?.trim().toLowerCase() ?? '';
  const found = reasons.find((reason) => reason === (REASONS.get(word) ?? word));
  if (found !== undefined) return found;
  const message =
    typed === undefined
      ? `a reason is needed: --reason ${reasons.join('|')}`
      : `--reason takes one of ${reasons.join(', ')}, not \`${typed}\``;
  throw new Fault('usage', message, `for example: --reason ${reasons[0]}`);
}

/** Returns whether `yes` was typed or `no`. Throws a `usage` fault. */
export function yesFrom(flag: string, typed: string): boolean {
  const word = typed.trim().toLowerCase();
  if (['yes', 'y', 'true'].includes(word)) return true;
  if (['no', 'n', 'false'].includes(word)) return false;
  throw new Fault('usage', `${flag} takes yes or no, not \`${typed}\``, `for example: ${flag} yes`);
}
