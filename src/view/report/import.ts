import { quantity } from '../../core/text/quantity.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { isKnownLine } from '../../core/journal/decode-line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';

/** What is about to be imported. */
export interface ImportPreview {
  readonly file: string;
  /** The lines that are not in the record yet. */
  readonly fresh: readonly RawLine[];
  /** How many lines are in the record already. */
  readonly known: number;
  readonly problems: readonly { readonly where: string; readonly why: string }[];
  /** Whether nothing is imported because of the problems. */
  readonly isRefused: boolean;
}

/** Bad lines that are named; beyond that they are only counted. */
const MAX_NAMED = 20;

/** What a file holds, what of it is new, and what cannot be taken. */
export function importText({ file, fresh, known, problems, isRefused }: ImportPreview): string {
  const days = fresh.map(({ line }) => line.day).toSorted();
  const span = days.length === 0 ? '' : `, ${days[0]} to ${days.at(-1)}`;
  const rest = problems.length - MAX_NAMED;
  return [
    `${file === '-' ? 'standard input' : plainLine(file)}: ${fresh.length === 0 ? 'nothing new' : `${kindCounts(fresh)}${span}`}`,
    ...(known > 0 ? [`  ${quantity(known, 'line is', 'lines are')} in the record already`] : []),
    ...problems
      .slice(0, MAX_NAMED)
      .map(
        ({ where, why }) =>
          `  ${plainLine(where)}: ${plainLine(why)}${isRefused ? '' : '; left out'}`,
      ),
    ...(rest > 0 ? [`  and ${rest} more that cannot be read`] : []),
    '',
  ].join('\n');
}

const LINE_KINDS = [
  ['session-started', 'coached session', 'coached sessions'],
  ['session-logged', 'logged session', 'logged sessions'],
  ['set-done', 'set', 'sets'],
  ['skip', 'skip or pause', 'skips and pauses'],
  ['schedule', 'plan', 'plans'],
  ['amend', 'correction', 'corrections'],
  ['remove', 'removal', 'removals'],
] as const;

function kindCounts(lines: readonly RawLine[]): string {
  const named = LINE_KINDS.flatMap(([type, one, many]) => {
    const count = lines.filter(({ line }) => line.type === type && isKnownLine(line)).length;
    return count === 0 ? [] : [quantity(count, one, many)];
  });
  // The end of a session comes with it.
  const types = new Set<string>([...LINE_KINDS.map(([type]) => type), 'session-ended']);
  const others = lines.filter(({ line }) => !types.has(line.type)).length;
  const rest = others === 0 ? [] : [quantity(others, 'other line')];
  return [...named, ...rest].join(', ');
}
