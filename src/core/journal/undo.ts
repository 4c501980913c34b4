import { inWrittenOrder, removedBy } from './corrections.ts';
import { Fault } from '../base/fault.ts';
import { madeTogether } from './program-record.ts';
import type { Line, LineOf, PayloadOf } from './line.ts';

/** A line that is a change of its own, so that it can be undone on its own. */
export type UndoableLine = Exclude<Line, LineOf<'set-done'> | LineOf<'session-ended'>>;

/** Returns the last change in force, from any device; undefined if all are undone. */
export function lastUndoableLine(lines: readonly Line[]): UndoableLine | undefined {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return linesInForce(lines).findLast((line): line is UndoableLine => isUndoable(line, byId));
}

/** Returns the lines in force that are taken back with a change, itself included: those of a programme go as a whole. */
export function undoneTogether(lines: readonly Line[], change: Line): readonly Line[] {
  const ordered = inWrittenOrder(lines);
  const isRemoved = removedBy(ordered);
  return madeTogether(ordered, change).filter(({ id }) => !isRemoved(id));
}

/**
 * Returns the last undo, with all others of the same change, if nothing was changed since; undefined otherwise. A session that
 * was taken back by itself is as if it had not been.
 */
export function lastUndo(
  lines: readonly Line[],
): { readonly undos: readonly LineOf<'remove'>[]; readonly target: Line } | undefined {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const takesBack = (line: Line) =>
    isUndo(line) && line.empty !== true && !isUndo(byId.get(line.target));
  const left = linesInForce(lines);
  const last = left.findLast((line) => isUndoable(line, byId) || takesBack(line));
  if (!isUndo(last)) return undefined;
  const target = byId.get(last.target);
  if (target === undefined) return undefined;
  const together = madeTogether(lines, target);
  const undos = left.filter(
    (line): line is LineOf<'remove'> =>
      isUndo(line) && together.some(({ id }) => id === line.target),
  );
  return { undos, target };
}

function isUndo(line: Line | undefined): line is LineOf<'remove'> {
  return line?.type === 'remove' && line.undo === true;
}

/** Returns the payload that undoes a change or, given an undo, redoes what it undid. */
export function undoPayload({ id }: Pick<Line, 'id'>): PayloadOf<'remove'> {
  return { type: 'remove', target: id, undo: true };
}

/** The fewest characters of an id that are accepted: fewer are more likely a slip. */
const SHORTEST_PREFIX = 4;

/** Returns the item whose id begins with some characters. Throws a `usage` or `missing` fault unless there is one. */
export function findByIdPrefix<T extends { readonly id: string }>(
  lines: readonly T[],
  typed: string,
  hint = 'to see the ids: stretch history list',
): T {
  const exact = lines.find(({ id }) => id === typed);
  if (exact !== undefined) return exact;
  if (typed.length < SHORTEST_PREFIX) {
    const message = `\`${typed}\` is too short for an id: give at least its first ${SHORTEST_PREFIX} characters`;
    throw new Fault('usage', message, hint);
  }
  const found = lines.filter(({ id }) => id.startsWith(typed.toLowerCase()));
  const [first, second] = found;
  if (first === undefined) throw new Fault('missing', `no id begins with \`${typed}\``, hint);
  if (second === undefined) return first;
  const ids = found.slice(0, 3).map(({ id }) => id);
  const message = `${found.length} ids begin with \`${typed}\`: ${ids.join(', ')}`;
  throw new Fault('usage', message, 'give more characters of the one you mean');
}

function linesInForce(lines: readonly Line[]): readonly Line[] {
  const ordered = inWrittenOrder(lines);
  const isRemoved = removedBy(ordered);
  return ordered.filter(({ id }) => !isRemoved(id));
}

/** Parts of a coached session are undone with it: its sets, its end, skips and their removals, and easier variants. */
function isUndoable(line: Line, byId: ReadonlyMap<string, Line>): line is UndoableLine {
  switch (line.type) {
    case 'set-done':
    case 'session-ended':
      return false;
    case 'skip':
      return !isPartOfSession(line);
    case 'remove':
      return line.undo !== true && !isPartOfSession(byId.get(line.target));
    case 'amend':
      // Only coaching amends what is planned or skipped in a session, and it amends nothing else.
      return (
        !isPartOfSession(byId.get(line.target)) &&
        Object.keys(line.values).some((name) => name !== 'planned')
      );
    case 'session-started':
    case 'session-logged':
    case 'schedule':
    case 'check':
    case 'import':
    case 'soreness':
    case 'run':
    case 'activity':
    case 'note':
    case 'experiment':
    case 'experiment-ended':
    case 'dose-change':
      return true;
  }
}

/** Whether a line skips sets during a coached session. */
function isPartOfSession(line: Line | undefined): boolean {
  return line?.type === 'skip' && line.session !== undefined;
}
