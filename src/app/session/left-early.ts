import type { LeftEarly, SessionContext } from './request.ts';

/** Says, to somebody who left before a session, what was recorded until then, and how to go on. */
export function leftEarly(
  { request, isKept: isAnythingKept }: Pick<SessionContext, 'request' | 'isKept'>,
  isKept = false,
): LeftEarly {
  const kept = isKept || isAnythingKept ? 'Your answers were kept.' : 'Nothing was recorded.';
  // Only `today` plans.
  const command = request.mayPlan ? 'stretch today' : `stretch start ${request.routine}`;
  return { left: `${kept} To go on: ${command}\n` };
}
