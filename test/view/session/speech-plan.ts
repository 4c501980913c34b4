import type { Effect, Outcome } from '../../../src/core/session/session.ts';
import type { Plan } from '../../../src/core/session/plan.ts';
import { nextDeadline } from '../../../src/core/session/advance.ts';
import { startSession, update } from '../../../src/core/session/update.ts';
import { utteranceFor } from '../../../src/view/session/speech.ts';

/** Something said, and when it begins and should end, in milliseconds on the session's clock. */
export interface SpokenAt {
  readonly at: number;
  readonly until: number;
  readonly text: string;
  readonly rate: number;
}

/** Returns everything that is said in a session without keys, at a rate in words a minute. */
export function spokenPlan(of: Plan, rate: number): readonly SpokenAt[] {
  const said: SpokenAt[] = [];
  let busyUntil = 0;
  const listen = ({ state, effects }: Outcome) => {
    const utterance = utteranceFor(effects.flatMap(announced), state, {
      rate,
      leadMs: 0,
      busyUntil,
    });
    if (utterance === undefined) return;
    const until = state.now + utterance.ms;
    busyUntil = until;
    said.push({ at: state.now, until, text: utterance.text, rate: utterance.rate });
  };
  let outcome = startSession(
    { ...of, pacing: { ...of.pacing, rate } },
    { sleepAfter: Infinity, hasKeys: true },
    0,
  );
  listen(outcome);
  while (outcome.state.ended === undefined) {
    const at = nextDeadline(outcome.state);
    if (at === undefined) throw new Error('the session is paused');
    outcome = update(outcome.state, { kind: 'tick', at });
    listen(outcome);
  }
  return said;
}

function announced(effect: Effect) {
  return effect.kind === 'announce' ? [effect.announcement] : [];
}
