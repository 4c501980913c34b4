import { isExcused } from '../schedule/skip-reason.ts';
import { epochMs } from '../time/day.ts';
import type { LineOf } from './line.ts';

type Skip = LineOf<'skip'>;
type End = Pick<LineOf<'session-ended'>, 'at' | 'reason'>;

/** Milliseconds within which a program that ends a session writes its last two lines. */
const LAST_LINES_MS = 1000;

/** Returns the skips of a session, in the order written, whose sets were left out for pain. */
export function skipsForPain(skips: readonly Skip[], ended: End | undefined): readonly Skip[] {
  const own = skips.filter(({ reason }) => isExcused(reason));
  return isRestOfSession(own, ended) ? own.slice(0, -1) : own;
}

/**
 * Whether the last skip holds what was not reached any more. Until lines named the set that hurt, ending a session for
 * pain added such a line: none of its sets are of the exercise that hurt, which the line before it names. If all are of
 * one exercise, another that hurt looks the same, but somebody took time to end the session then.
 */
function isRestOfSession(skips: readonly Skip[], ended: End | undefined): boolean {
  const [before, last] = skips.slice(-2);
  if (ended?.reason !== 'pain' || before === undefined || last === undefined) return false;
  if (last.hurt !== undefined || before.hurt !== undefined) return false;
  const [steps, hurt] = [stepsOf(last), stepsOf(before)];
  if ([...steps].some((step) => hurt.has(step))) return false;
  return steps.size > 1 || epochMs(ended.at) - epochMs(last.at) < LAST_LINES_MS;
}

function stepsOf({ sets = [] }: Skip): ReadonlySet<number> {
  return new Set(sets.map(({ step }) => step));
}
