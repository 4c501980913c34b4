import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import {
  notBefore,
  type Revision,
  revisionOf,
  subjectLines,
} from '../../../src/core/journal/subject-lines.ts';
import { linesOfSteps, type Step, step } from '../../support/journal-arbitrary.ts';
import {
  amend,
  experiment,
  experimentEnded,
  line,
  pause,
  plannedLine,
  remove,
  schedule,
  setDone,
  skipped,
  started,
} from '../../support/sample-journal.ts';

const PLAN = schedule('2026-11-01');
const SESSION = started();
const SET = setDone(SESSION.id, plannedLine(0));

describe('the lines about the plan', () => {
  it('are its changes and pauses, and what was written about them, but no skipped slot', () => {
    const paused = pause('2026-11-02', '2026-11-03');
    const resumed = amend(paused, { until: '2026-11-02' });
    const undo = remove(PLAN);
    const redo = remove(undo);
    const skip = skipped('2026-11-04', 'morning', 'time');
    const lines = [PLAN, paused, resumed, undo, redo, skip, remove(skip), SESSION, SET];
    expect(subjectLines(lines).plan).toEqual([PLAN, undo, redo, paused, resumed]);
  });

  it('are also experiments and their ends', () => {
    const compared = experiment('2026-11-02');
    const over = experimentEnded(compared, '2026-11-09T12:00:00.000+00:00');
    const undo = remove(over);
    expect(subjectLines([compared, over, SESSION, undo]).plan).toEqual([compared, over, undo]);
  });

  it('are also the import that brought them, the one that brought its removal, and removals of either', () => {
    const first = line({ type: 'import', file: 'plan.ndjson', lines: 1 });
    const second = line({ type: 'import', file: 'undo.ndjson', lines: 1 });
    const other = line({ type: 'import', file: 'other.ndjson', lines: 1 });
    const brought = { ...PLAN, import: [first.id] };
    const undo = { ...remove(first), import: [second.id] };
    const undone = remove(second);
    const { plan } = subjectLines([brought, first, undo, second, undone, other, remove(other)]);
    expect(plan).toEqual([brought, first, undo, second, undone]);
  });
});

describe('the lines about a session', () => {
  it('are its parts, and what was written about any of them', () => {
    const edit = amend(SET, { done: { hold: 10 } });
    const undo = remove(edit);
    const other = started();
    const lines = [SESSION, SET, other, setDone(other.id, plannedLine(0)), edit, undo, PLAN];
    expect(subjectLines(lines).session(SESSION.id)).toEqual([SESSION, SET, edit, undo]);
  });

  it('are none if there is no such session', () => {
    expect(subjectLines([SESSION]).session('other')).toEqual([]);
  });

  it('are found along a chain of any length, and in a circle', () => {
    const chain: Line[] = [SESSION];
    for (let index = 0; index < 20_000; index++) chain.push(remove(chain.at(-1) ?? SESSION));
    expect(subjectLines(chain.toReversed()).session(SESSION.id)).toHaveLength(chain.length);
    const [one, two] = [remove({ id: 'b' }, { id: 'a' }), remove({ id: 'a' }, { id: 'b' })];
    expect(subjectLines([one, two, SESSION]).session(SESSION.id)).toEqual([SESSION]);
  });
});

describe('a revision', () => {
  it('counts the lines, and is of the second in which the last one counts as written', () => {
    const at = (time: string) => remove(PLAN, { at: `2026-11-24T${time}+01:00` });
    expect(revisionOf([])).toEqual({ count: 0, at: 0 });
    expect(revisionOf([at('08:00:00.000'), at('07:30:59.999')])).toEqual(
      revision(2, '2026-11-24T07:00:00Z'),
    );
    const late = { ...at('07:00:00.000'), order: '2026-11-24T12:00:00.001+01:00' };
    expect(revisionOf([late, at('08:00:00.000')])).toEqual(revision(2, '2026-11-24T11:00:00Z'));
  });

  it('is of another second for each line, also of one moment', () => {
    const lines = Array.from({ length: 3 }, () => remove(PLAN, { at: '2026-11-24T08:00:00.000Z' }));
    expect(revisionOf(lines)).toEqual(revision(3, '2026-11-24T08:00:02Z'));
  });

  it('is never of a year with five digits', () => {
    const last = { ...remove(PLAN), order: '9999-12-31T23:59:59.999-23:59' };
    expect(revisionOf([last, last])).toEqual(revision(2, '9999-12-31T23:59:59Z'));
  });

  it('can be no earlier than a moment', () => {
    const one = revision(1, '2026-11-24T08:00:00Z');
    expect(notBefore(one, Date.parse('2026-11-24T07:00:00Z'))).toEqual(one);
    expect(notBefore(one, Date.parse('2026-11-24T09:00:00.5Z'))).toEqual(
      revision(1, '2026-11-24T09:00:00Z'),
    );
  });

  it('never falls when a journal grows, at its end or by the lines of another device', () => {
    const some = fc.array(step, { maxLength: 20, size: 'max' });
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.boolean()), (steps: readonly Step[], isThere) => {
        const whole = linesOfSteps(steps);
        const part = whole.filter(() => isThere.next().value);
        const [before, after] = [part, whole].map((lines) => revisionOf(subjectLines(lines).plan));
        expect(after?.count).toBeGreaterThanOrEqual(before?.count ?? 0);
        expect(after?.at).toBeGreaterThanOrEqual(before?.at ?? 0);
      }),
      { numRuns: 200 },
    );
  });
});

function revision(count: number, at: string): Revision {
  return { count, at: Date.parse(at) };
}
