import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDeadline } from '../../../src/core/session/advance.ts';
import { allSets, type Plan, planSeconds } from '../../../src/core/session/plan.ts';
import { amountValue, completionAmount } from '../../../src/core/session/set-result.ts';
import type { PlannedSet } from '../../../src/core/library/movement.ts';
import { isStrongPain } from '../../../src/core/safety/pain-scale.ts';
import {
  currentSet,
  type Effect,
  hurtPause,
  isHurt,
  type Session,
  type SessionEvent,
} from '../../../src/core/session/session.ts';
import { startSession, update } from '../../../src/core/session/update.ts';
import { eventSequences, most, plans } from '../../support/sample-plan.ts';

const OPTIONS = { sleepAfter: 5000, hasKeys: true } as const;

interface SessionRun {
  readonly states: readonly Session[];
  readonly last: Session;
  readonly effects: readonly Effect[];
}

function run(
  plan: Plan,
  events: readonly SessionEvent[],
  options = OPTIONS,
  at = 1000,
): SessionRun {
  const begun = startSession(plan, options, at);
  const states = [begun.state];
  const effects = [...begun.effects];
  let state = begun.state;
  for (const event of events) {
    const outcome = update(state, event);
    ({ state } = outcome);
    states.push(state);
    effects.push(...outcome.effects);
  }
  return { states, last: state, effects };
}

const runs = fc
  .record({ plan: plans, sequence: eventSequences, hasKeys: fc.boolean() })
  .map(({ plan, sequence, hasKeys }) => {
    let at = 1000;
    const events = sequence.map(({ gap, event, command, number }): SessionEvent => {
      at += gap;
      if (event === 'number') return { kind: 'number', at, number };
      return event === 'key' ? { kind: 'key', at, command } : { kind: event, at };
    });
    return { plan, run: run(plan, events, { ...OPTIONS, hasKeys } as typeof OPTIONS) };
  });

describe('any sequence of keys, ticks, gaps and signals', () => {
  it('never makes time run backwards, and accounts for all of it exactly once', () => {
    fc.assert(
      fc.property(runs, ({ run }) => {
        const wrong = run.states.filter((state, index) => {
          const parts = Object.values(state.spent);
          const spent = parts.reduce((sum, part) => sum + part, 0);
          const isForwards = state.now >= (run.states[index - 1]?.now ?? 0);
          // To half a microsecond.
          const isAll = Math.abs(spent - (state.now - state.started)) < 0.0005;
          return !isForwards || !isAll || !parts.every((part) => part >= 0);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('records sets that never overlap and never exceed what was planned and added', () => {
    fc.assert(
      fc.property(runs, ({ run }) => {
        const { results } = run.last;
        const wrong = results.filter(({ set, done, added, complete, began, ended }, index) => {
          const isAfter = began >= (results[index - 1]?.ended ?? 0) && ended >= began;
          const amount = amountValue(done);
          const isPlanned = amount >= 1 && amount <= most(set.dose) + added;
          return !isAfter || !isPlanned || complete !== amount >= completionAmount(set.dose);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('never credits sets with more hold time than was spent holding', () => {
    fc.assert(
      fc.property(runs, ({ run }) => {
        const { spent, results } = run.last;
        const held = results
          .filter(({ done }) => 'hold' in done)
          .reduce((sum, { done }) => sum + amountValue(done) * 1000, 0);
        expect(held).toBeLessThanOrEqual(spent.hold + 0.001);
      }),
      { numRuns: 400 },
    );
  });

  it('saves every set that is recorded once, and before it is announced', () => {
    fc.assert(
      fc.property(runs, ({ run }) => {
        const saved = run.effects.flatMap((effect) =>
          effect.kind === 'record' && amountValue(effect.result.done) > 0 ? [effect.result] : [],
        );
        expect(saved).toEqual(run.last.results);
        for (const [index, effect] of run.effects.entries()) {
          if (effect.kind !== 'announce' || effect.announcement.kind !== 'set-ended') continue;
          const { result } = effect.announcement;
          expect(run.effects[index - 1]).toEqual({ kind: 'record', result });
        }
      }),
    );
  });

  it('leaves out sets of the exercise that hurt only, the one that hurt among them, or none', () => {
    fc.assert(
      fc.property(runs, ({ run }) => {
        let hurt: PlannedSet | undefined;
        for (const effect of run.effects) {
          if (effect.kind === 'skip') ({ hurt } = effect);
          if (effect.kind !== 'skip' && effect.kind !== 'change-skip') continue;
          expect(effect.sets.every(({ step }) => step === hurt?.step)).toBe(true);
          expect(effect.sets[0] ?? hurt).toBe(hurt);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves out one set, the one that hurt, where a session is ended for pain', () => {
    fc.assert(
      fc.property(runs, ({ run }) => {
        fc.pre(run.last.ended === 'pain');
        const last = run.effects.findLast(({ kind }) => kind === 'change-skip');
        expect(last).toMatchObject({ sets: [currentSet(run.last)] });
      }),
      { numRuns: 20, maxSkipsPerRun: 2000 },
    );
  });

  it('never goes on after pain of 6 or more that was not taken back in time', () => {
    fc.assert(
      fc.property(runs, ({ run }) => {
        const gone = run.states.filter((before, index) => {
          const after = run.states[index + 1];
          const pain = hurtPause(before)?.pain ?? null;
          if (after === undefined || !isStrongPain(pain) || after.ended !== undefined) return false;
          return !isHurt(after) || after.now >= (hurtPause(after)?.ends ?? Infinity);
        });
        expect(gone).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('does nothing once the session has ended', () => {
    fc.assert(
      fc.property(runs, ({ run: { states, last } }) => {
        if (last.ended === undefined) return;
        const end = states.find((state) => state.ended !== undefined);
        expect(last).toEqual(end);
        expect(nextDeadline(last)).toBeUndefined();
      }),
    );
  });
});

describe('a session without keys or signals', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 4900 }), { minLength: 1, maxLength: 40 });

  it('ends exactly when its plan says, with every set complete, however the ticks fall', () => {
    fc.assert(
      fc.property(plans, gaps, (plan, steps) => {
        const end = planSeconds(allSets(plan), plan.pacing) * 1000;
        const { last } = run(plan, ticksTo(1000 + end + 5000, steps));
        expect(last.ended).toBe('finished');
        expect(last.now - last.started).toBeCloseTo(end, 3);
        expect(last.results.map(({ set }) => set)).toEqual(allSets(plan));
        expect(last.results.every(({ complete }) => complete)).toBe(true);
      }),
    );
  });

  it('announces the same things in the same order however the ticks fall', () => {
    fc.assert(
      fc.property(plans, gaps, (plan, steps) => {
        const end = 1000 + planSeconds(allSets(plan), plan.pacing) * 1000 + 5000;
        expect(run(plan, ticksTo(end, steps)).effects).toEqual(
          run(plan, ticksTo(end, [250])).effects,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('announces something at every deadline and nothing in between', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        let { state } = startSession(plan, { ...OPTIONS, sleepAfter: 1e9 }, 0);
        for (
          let deadline = nextDeadline(state);
          deadline !== undefined;
          deadline = nextDeadline(state)
        ) {
          const early = update(state, { kind: 'tick', at: deadline - 0.01 });
          const due = update(early.state, { kind: 'tick', at: deadline });
          // An expectation takes as long as both.
          if (early.effects.length > 0 || due.effects.length === 0)
            expect([deadline, early.effects, due.effects]).toEqual([deadline, [], 'something']);
          ({ state } = due);
        }
        expect(state.ended).toBe('finished');
      }),
      { numRuns: 50 },
    );
  });
});

function ticksTo(end: number, steps: readonly number[]): readonly SessionEvent[] {
  const events: SessionEvent[] = [];
  let at = 1000;
  for (let index = 0; at < end; index++) {
    at += steps[index % steps.length] ?? 1;
    events.push({ kind: 'tick', at });
  }
  return events;
}
