import { groupBy } from '../base/group.ts';
import { epochMs } from '../time/day.ts';
import { writtenAt } from './corrections.ts';
import { isKnownLine } from './decode-line.ts';
import { type Line, sessionIdOf, type UnknownLine } from './line.ts';

/** Every line that says something about the plan, or about a session: also those that were removed, and their removals. */
export interface SubjectLines {
  readonly plan: readonly Line[];
  /** Returns those about the session whose first line has this id. */
  readonly session: (id: string) => readonly Line[];
}

/** Returns the lines by what they are about; one that came with an import is also about that import. */
export function subjectLines(lines: readonly (Line | UnknownLine)[]): SubjectLines {
  const known = lines.filter((line) => isKnownLine(line));
  const rootOf = rootsIn(known);
  const byRoot = groupBy(known, ({ id }) => rootOf(id));
  const about = (root: string) => byRoot.get(root) ?? [];
  const withImports = (roots: readonly string[]) => {
    const all = new Set(roots);
    // A set also goes through what is added meanwhile: what removes an import may have come with another one.
    for (const root of all)
      for (const line of about(root)) for (const one of line.import ?? []) all.add(one);
    return [...all].flatMap((root) => about(root));
  };
  const plan = known.filter((line) => isOfPlan(line)).map(({ id }) => id);
  return { plan: withImports(plan), session: (id) => withImports([id]) };
}

/** Whether a line begins a change of the plan, a pause or an experiment, or ends one of these. */
function isOfPlan(line: Line): boolean {
  if (line.type === 'skip') return line.from !== undefined;
  return ['schedule', 'experiment', 'experiment-ended'].includes(line.type);
}

/** Returns a function from a line's id to that of the line which it is a part of, or corrects in the end. */
function rootsIn(lines: readonly Line[]): (id: string) => string {
  const parents = new Map<string, string>();
  for (const line of lines) {
    const parent = 'target' in line ? line.target : sessionIdOf(line);
    if (parent !== undefined) parents.set(line.id, parent);
  }
  // No recursion: a chain of removals can be as long as the journal. A circle, which only a hand-edited file can hold, ends
  // at one of its own lines.
  return (id) => {
    const path = new Set<string>();
    let root = id;
    for (
      let next = parents.get(id);
      next !== undefined && !path.has(root);
      next = parents.get(root)
    ) {
      path.add(root);
      root = next;
    }
    // Shortens the way for the next one.
    if (path.size > 1) for (const one of path) if (one !== root) parents.set(one, root);
    return root;
  };
}

/** How often something was written about, and when last, in milliseconds since the epoch; whole seconds. */
export interface Revision {
  readonly count: number;
  readonly at: number;
}

/**
 * Returns the revision that some lines make. With more lines neither number is ever smaller, wherever the lines are put in;
 * each line is at least a second later than the one before it, so that seconds tell them apart.
 */
export function revisionOf(lines: readonly Line[]): Revision {
  const times = lines.map((line) => wholeSecond(writtenAt(line))).toSorted((a, b) => a - b);
  const last = times.reduce((before, time) => Math.max(time, before + 1000), 0);
  return { count: times.length, at: Math.min(last, LAST_SECOND) };
}

/** Returns the same revision, but no earlier than a moment in milliseconds since the epoch. */
export function notBefore({ count, at }: Revision, moment: number): Revision {
  return { count, at: Math.max(at, wholeSecond(moment)) };
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

/** The last second of a year of four digits. */
const LAST_SECOND = epochMs('9999-12-31T23:59:59Z');
