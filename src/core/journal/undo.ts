import { inWrittenOrder, removedBy } from './corrections.ts';
import { Fault } from '../base/fault.ts';
import type { Line, LineOf, PayloadOf } from './line.ts';

/** A line that is a change by itself, and can be taken back by itself. */
export type UndoableLine = Exclude<Line, LineOf<'set-done'> | LineOf<'session-ended'>>;

/** The last change that still counts, whichever device wrote it; nothing where everything has been taken back. */
export function lastUndoableLine(lines: readonly Line[]): UndoableLine | undefined {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return linesInForce(lines).findLast((line): line is UndoableLine => isUndoable(line, byId));
}

/** The last undoing with every other of the same line, if nothing was changed after it: these can be taken back back. */
export function lastUndo(
  lines: readonly Line[],
): { readonly undoings: readonly LineOf<'remove'>[]; readonly target: Line } | undefined {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const takesBack = (line: Line) => isUndo(line) && !isUndo(byId.get(line.target));
  const left = linesInForce(lines);
  const last = left.findLast((line) => isUndoable(line, byId) || takesBack(line));
  if (!isUndo(last)) return undefined;
  const target = byId.get(last.target);
  const undoings = left.filter(
    (line): line is LineOf<'remove'> => isUndo(line) && line.target === last.target,
  );
  return target === undefined ? undefined : { undoings, target };
}

function isUndo(line: Line | undefined): line is LineOf<'remove'> {
  return line?.type === 'remove' && line.undo === true;
}

/** The line that takes back a change, or that brings back what an undoing took. */
export function undoPayload({ id }: Line): PayloadOf<'remove'> {
  return { type: 'remove', target: id, undo: true };
}

/** Shortest beginning of an id that is looked for: shorter ones would be typed by mistake. */
const SHORTEST_PREFIX = 4;

/**
 * The line that a beginning of its id means, among those a person can name. Throws a `usage` or `missing` fault where
 * it means none or several.
 */
export function findByIdPrefix<T extends { readonly id: string }>(
  lines: readonly T[],
  typed: string,
): T {
  const hint = 'see the ids: stretch history list';
  const exact = lines.find(({ id }) => id === typed);
  if (exact !== undefined) return exact;
  if (typed.length < SHORTEST_PREFIX) {
    const message = `\`${typed}\` is too short for an id: its first ${SHORTEST_PREFIX} characters are the least`;
    throw new Fault('usage', message, hint);
  }
  const found = lines.filter(({ id }) => id.startsWith(typed.toLowerCase()));
  const [first, second] = found;
  if (first === undefined)
    throw new Fault('missing', `nothing has an id that begins with \`${typed}\``, hint);
  if (second === undefined) return first;
  const ids = found.slice(0, 3).map(({ id }) => id);
  const message = `\`${typed}\` begins ${found.length} ids: ${ids.join(', ')}`;
  throw new Fault('usage', message, 'type more of the one you mean');
}

function linesInForce(lines: readonly Line[]): readonly Line[] {
  const ordered = inWrittenOrder(lines);
  const isRemoved = removedBy(ordered);
  return ordered.filter(({ id }) => !isRemoved(id));
}

/** Parts of a coached session go with it: its sets, its end, what was left out or after all not, and its easier forms. */
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
      // Only a session that is being coached changes what was planned, and nothing else with it.
      return Object.keys(line.values).some((name) => name !== 'planned');
    case 'session-started':
    case 'session-logged':
    case 'schedule':
      return true;
  }
}

/** Sets left out while a session was coached. */
function isPartOfSession(line: Line | undefined): boolean {
  return line?.type === 'skip' && line.session !== undefined;
}
