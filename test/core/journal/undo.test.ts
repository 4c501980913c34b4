import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lastUndoableLine,
  lastUndo,
  findByIdPrefix,
  undoPayload,
} from '../../../src/core/journal/undo.ts';
import { Fault } from '../../../src/core/base/fault.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { journal, linesOfSteps } from '../../support/journal-arbitrary.ts';
import {
  amend,
  ended,
  line,
  logged,
  pause,
  plannedLine,
  remove,
  schedule,
  setDone,
  skipped,
  started,
} from '../../support/sample-journal.ts';

const NINE = '2026-11-24T09:00:00.000+00:00';
const start = started();
const told = logged([0, 1]);
const skip = skipped('2026-11-24', 'evening', 'time');
const later = { at: NINE };

describe('the last change', () => {
  it.each<[string, readonly Line[], Line]>([
    ['a coached session', [start], start],
    ['a session that was told', [told], told],
    ['a skip', [told, skip], skip],
    ['a pause', [pause('2026-11-24', '2026-11-30')], pause('2026-11-24', '2026-11-30')],
    ['a plan', [schedule('2026-11-24')], schedule('2026-11-24')],
  ])('is %s', (_, lines, expected) => {
    const { id: _id, ...fields } = expected;
    expect(lastUndoableLine(lines)).toMatchObject(fields);
  });

  it('is a correction, and a removal, by itself', () => {
    const correction = amend(told, { effort: 4 });
    const removal = remove(told);
    expect(lastUndoableLine([told, correction])).toBe(correction);
    expect(lastUndoableLine([told, removal])).toBe(removal);
  });

  it('is no part of a coached session: its sets, its end, what was left out or not after all, its easier forms', () => {
    const leftOut = line({
      type: 'skip',
      session: start.id,
      sets: [plannedLine(1)],
      reason: 'pain',
    });
    const parts = [
      setDone(start.id, plannedLine(0)),
      ended(start.id),
      leftOut,
      remove(leftOut),
      amend(start, { planned: [] }),
    ];
    expect(lastUndoableLine([start, ...parts])).toBe(start);
  });

  it('is a correction that says more than the easier form of a session', () => {
    const both = amend(start, { planned: [plannedLine(0)], effort: 3 });
    expect(lastUndoableLine([start, both])).toBe(both);
  });

  it('is what was written last on any device, whatever the order of the files', () => {
    const phone = logged([0], {}, { at: '2026-11-24T17:30:00.000+09:00', device: 'phone' });
    const desk = logged([0], {}, { at: NINE });
    expect(lastUndoableLine([desk, phone])).toBe(desk);
    expect(lastUndoableLine([phone, desk])).toBe(desk);
  });

  it('is nothing where there is nothing, or all was taken back', () => {
    expect(lastUndoableLine([])).toBeUndefined();
    expect(lastUndoableLine([told, undone(told)])).toBeUndefined();
  });

  it('is no undoing, and none of an undoing', () => {
    const first = undone(skip);
    expect(lastUndoableLine([told, skip, first])).toBe(told);
    expect(lastUndoableLine([told, skip, first, undone(first)])).toBe(skip);
  });
});

describe('the last undoing', () => {
  it('is there with what it took back until something else is changed', () => {
    const undoing = undone(told);
    expect(lastUndo([told, undoing])).toEqual({ undoings: [undoing], target: told });
    expect(lastUndo([told, skip, undoing])).toBeDefined();
    const then = { ...skip, at: '2026-11-24T09:01:00.000+00:00' };
    expect(lastUndo([told, undoing, then])).toBeUndefined();
  });

  it('is none where nothing was undone, or it was brought back', () => {
    const undoing = undone(told);
    expect(lastUndo([told])).toBeUndefined();
    expect(lastUndo([told, undoing, undone(undoing)])).toBeUndefined();
  });

  it('is the one before when the last was brought back', () => {
    const [first, second] = [undone(skip), undone(told)];
    const lines = [told, skip, first, second, undone(second)];
    expect(lastUndo(lines)).toEqual({ undoings: [first], target: skip });
  });

  it('is every one of the same line that stands: two devices may have undone it', () => {
    const desk = undone(told);
    const phone = undone(told, { at: '2026-11-24T09:01:00.000+00:00' });
    const between = undone(skip, { at: '2026-11-24T09:00:30.000+00:00' });
    const lines = [told, skip, desk, between, phone];
    expect(lastUndo(lines)).toEqual({ undoings: [desk, phone], target: told });
    const back = [desk, phone].map((one) => undone(one, { at: '2026-11-24T09:02:00.000+00:00' }));
    expect(lastUndo([...lines, ...back])).toEqual({ undoings: [between], target: skip });
    expect(foldLines([...lines, ...back]).sessions).toHaveLength(1);
    expect(lastUndo([...lines, ...back.slice(0, 1)])).toEqual({
      undoings: [phone],
      target: told,
    });
  });

  it('is no removal that was asked for, also beside one of the same line', () => {
    const [undoing, removal] = [undone(told), remove(told)];
    expect(lastUndo([told, removal, undoing])).toEqual({ undoings: [undoing], target: told });
  });

  it('is no removal that was asked for', () => {
    expect(lastUndo([told, remove(told)])).toBeUndefined();
  });

  it('of a line that is not there brings nothing back', () => {
    expect(lastUndo([undone({ id: 'gone' })])).toBeUndefined();
  });
});

describe('any record', () => {
  it('is empty once every change was undone, and as it was once all were brought back', () => {
    fc.assert(
      fc.property(journal, (steps) => {
        const lines = [...linesOfSteps(steps)];
        const whole = foldLines(lines);
        let count = 0;
        for (
          let last = lastUndoableLine(lines);
          last !== undefined;
          last = lastUndoableLine(lines)
        ) {
          lines.push(undone(last, { at: after(count++) }));
          expect(count).toBeLessThan(200);
        }
        const { sessions, skips, schedules, pauses } = foldLines(lines);
        expect([sessions, skips, schedules, pauses]).toEqual([[], [], [], []]);
        let back = 0;
        for (let last = lastUndo(lines); last !== undefined; last = lastUndo(lines)) {
          const at = after(count + back++);
          expect(last.undoings).toHaveLength(1);
          lines.push(...last.undoings.map((undoing) => undone(undoing, { at })));
        }
        expect(back).toBe(count);
        expect(foldLines(lines)).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the beginning of an id', () => {
  const lines = ['abcd-1', 'abcd-2', 'abxy-3', 'ab'].map((id) => ({ id }));

  it.each([
    ['abxy', 'abxy-3'],
    ['ABXY-', 'abxy-3'],
    ['abcd-2', 'abcd-2'],
    // A whole id is never too short.
    ['ab', 'ab'],
  ])('%s means %s', (typed, id) => {
    expect(findByIdPrefix(lines, typed)).toEqual({ id });
  });

  it.each([
    ['abc', 'usage', '`abc` is too short for an id: its first 4 characters are the least'],
    ['', 'usage', '`` is too short for an id: its first 4 characters are the least'],
    ['abcd', 'usage', '`abcd` begins 2 ids: abcd-1, abcd-2'],
    ['abcx', 'missing', 'nothing has an id that begins with `abcx`'],
  ])('%j means none', (typed, kind, message) => {
    expect(refusal(() => findByIdPrefix(lines, typed))).toMatchObject({ kind, message });
  });

  it('that many ids have names three of them', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `same-${index}` }));
    const { message, hint } = refusal(() => findByIdPrefix(many, 'same'));
    expect(message).toBe('`same` begins 9 ids: same-0, same-1, same-2');
    expect(hint).toBe('type more of the one you mean');
  });
});

function undone(target: Pick<Line, 'id'>, head: { readonly at?: string } = later): Line {
  return line(undoPayload(target as Line), head);
}

/** Minutes after everything that was written down. */
function after(minutes: number): string {
  return new Date(Date.parse('2026-07-01T00:00:00Z') + minutes * 60_000)
    .toISOString()
    .replace('Z', '+00:00');
}

function refusal(act: () => unknown): Fault {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
