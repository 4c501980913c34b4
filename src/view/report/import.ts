import { quantity } from '../../core/text/quantity.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { isKnownLine } from '../../core/journal/decode-line.ts';
import type { Line, UnknownLine } from '../../core/journal/line.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';

/** What is about to be imported of an export of this program. */
export interface ImportPreview {
  readonly file: string;
  /** The lines that are not in the record yet. */
  readonly fresh: readonly RawLine[];
  /** How many lines are in the record already. */
  readonly known: number;
  /** The first problems. */
  readonly problems: readonly { readonly where: string; readonly why: string }[];
  /** How many there are in all. */
  readonly problemCount: number;
  /** Whether nothing is imported because of the problems. */
  readonly isRefused: boolean;
}

/** Returns what a file would add to the record, and what in it cannot be read. */
export function importText(preview: ImportPreview): string {
  const { file, fresh, known, problems, problemCount, isRefused } = preview;
  const days = fresh.map(({ line }) => line.day).toSorted();
  const span = days.length === 0 ? '' : `, ${days[0]} to ${days.at(-1)}`;
  const rest = problemCount - problems.length;
  return [
    `${file === '-' ? 'standard input' : plainLine(file)}: ${fresh.length === 0 ? 'nothing new' : `${kindCounts(fresh)}${span}`}`,
    ...(known > 0 ? [`  ${quantity(known, 'line is', 'lines are')} already in the record`] : []),
    ...problems.map(
      ({ where, why }) => `  ${plainLine(where)}: ${plainLine(why)}${isRefused ? '' : '; skipped'}`,
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
  ['check', 'answer to the check', 'answers to the check'],
  ['soreness', 'morning score', 'morning scores'],
  ['run', 'run', 'runs'],
  ['activity', 'other activity', 'other activities'],
  ['note', 'note', 'notes'],
  ['experiment', 'experiment', 'experiments'],
  ['experiment-ended', 'end of an experiment', 'ends of experiments'],
  ['dose-change', 'change of a dose', 'changes of doses'],
  ['amend', 'correction', 'corrections'],
  ['remove', 'removal', 'removals'],
  ['undo', 'undo', 'undos'],
  ['import', 'import', 'imports'],
] as const;

/** An undo takes back a change, or another undo. */
function kindOf(line: Line | UnknownLine): string {
  return isKnownLine(line) && line.type === 'remove' && line.undo === true ? 'undo' : line.type;
}

function kindCounts(lines: readonly RawLine[]): string {
  const named = LINE_KINDS.flatMap(([type, one, many]) => {
    const count = lines.filter(({ line }) => kindOf(line) === type).length;
    return count === 0 ? [] : [quantity(count, one, many)];
  });
  // The end of a session is not counted: it comes with the session.
  const types = new Set<string>([...LINE_KINDS.map(([type]) => type), 'session-ended']);
  const others = lines.filter(({ line }) => !types.has(kindOf(line))).length;
  const rest = others === 0 ? [] : [quantity(others, 'other line')];
  return [...named, ...rest].join(', ');
}
