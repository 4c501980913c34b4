import type { Announcement } from '../../../src/core/session/announcement.ts';
import type { Outcome, Session } from '../../../src/core/session/session.ts';
import type { Plan, PhaseKind } from '../../../src/core/session/plan.ts';
import { nextDeadline } from '../../../src/core/session/advance.ts';
import { startSession, update } from '../../../src/core/session/update.ts';
import { announcementLine } from '../../../src/view/session/plain-lines.ts';
import { utteranceFor } from '../../../src/view/session/speech.ts';

/** Something said or written, at which moment of which phase; times are milliseconds on the session's clock. */
export interface Heard {
  readonly at: number;
  readonly until: number;
  readonly text: string;
  readonly rate: number;
  /** The index of the set that the phase leads into or is. */
  readonly cursor: number;
  readonly phase: PhaseKind;
}

type Moment = Pick<Heard, 'at' | 'cursor' | 'phase'>;

/** A session without keys: what is said, what is written as plain lines, when each phase began, and its last state. */
export interface HeardSession {
  readonly said: readonly Heard[];
  /** Written when they are asked for. */
  readonly lines: () => readonly Heard[];
  readonly phases: readonly Moment[];
  readonly last: Session;
}

/** Runs a session without keys to its end, at the rate of its plan; each moment is noticed so many milliseconds late. */
export function heardSession(plan: Plan, late: () => number = () => 0): HeardSession {
  const { rate } = plan.pacing;
  const said: Heard[] = [];
  const announced: (Moment & { readonly announcement: Announcement })[] = [];
  const phases: Moment[] = [];
  const take = ({ state, effects }: Outcome) => {
    const announcements = effects.flatMap((effect) =>
      effect.kind === 'announce' ? [effect.announcement] : [],
    );
    const here = { at: state.now, cursor: state.cursor, phase: state.phase.kind };
    const begins = announcements.some(({ kind }) =>
      ['explain', 'lead', 'set-began'].includes(kind),
    );
    if (begins) phases.push(here);
    for (const one of announcements) {
      announced.push({ ...here, announcement: one });
    }
    const busyUntil = said.at(-1)?.until ?? 0;
    const utterance = utteranceFor(announcements, state, { rate, leadMs: 0, busyUntil });
    if (utterance === undefined) return;
    const { text, ms } = utterance;
    said.push({ ...here, until: state.now + ms, text, rate: utterance.rate });
  };
  let outcome = startSession(plan, { sleepAfter: Infinity, hasKeys: true }, 0);
  take(outcome);
  while (outcome.state.ended === undefined) {
    const at = nextDeadline(outcome.state);
    if (at === undefined) throw new Error('the session is paused');
    outcome = update(outcome.state, { kind: 'tick', at: at + late() });
    take(outcome);
  }
  const lines = () =>
    announced.map(({ announcement, ...here }) => ({
      ...here,
      until: here.at,
      text: announcementLine(announcement),
      rate,
    }));
  return { said, lines, phases, last: outcome.state };
}
