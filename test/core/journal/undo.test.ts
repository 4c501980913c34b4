import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../support/faults.ts';
import {
  lastUndoableLine,
  lastUndo,
  findByIdPrefix,
  undoneTogether,
  undoPayload,
} from '../../../src/core/journal/undo.ts';
import { NO_DIARY } from '../../../src/core/diary/diary.ts';
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
  scheduleChange,
  setDone,
  skipped,
  started,
} from '../../support/sample-journal.ts';

const NINE = '2026-11-24T09:00:00.000+00:00';
const start = started();
const told = logged([0, 1]);
const skip = skipped('2026-11-24', 'evening', 'time');
const later = { at: NINE };

describe('what is undone together', () => {
  const parts = ['2026-11-24', '2026-12-22'].map((from, index) => ({
    ...scheduleChange(from, [{ remove: 'evening' }], `2026-11-24T08:00:0${index}.000Z`),
    program: 'twelve',
  }));
  const [first, second] = parts as [Line, Line];
  const other = schedule('2026-11-24');

  it('is a programme, without what is not in force', () => {
    expect(undoneTogether([other, ...parts], first)).toEqual(parts);
    expect(undoneTogether([other, ...parts, remove(second)], first)).toEqual([first]);
    expect(undoneTogether([other, ...parts], other)).toEqual([other]);
  });

  it('is the early end of a programme, apart from its beginning', () => {
    const stops = parts.map(({ program, ...line }, index) => {
      return { ...line, id: `stop-${index}`, stops: program };
    });
    const [stop] = stops as [Line];
    expect(undoneTogether([...parts, ...stops], stop)).toEqual(stops);
    expect(undoneTogether([...parts, ...stops], first)).toEqual(parts);
  });

  it('are the removals of a programme, without those that were undone', () => {
    const removals = [remove(first), remove(second), remove(other)] as const;
    const lines = [other, ...parts, ...removals];
    expect(undoneTogether(lines, removals[1])).toEqual(removals.slice(0, 2));
    const undone = line(undoPayload(removals[0]), later);
    expect(undoneTogether([...lines, undone], removals[1])).toEqual([removals[1]]);
  });
});

describe('the last change', () => {
  it.each<[string, readonly Line[], Line]>([
    ['a coached session', [start], start],
    ['a logged session', [told], told],
    ['a skip', [told, skip], skip],
    ['a pause', [pause('2026-11-24', '2026-11-30')], pause('2026-11-24', '2026-11-30')],
    ['a schedule', [schedule('2026-11-24')], schedule('2026-11-24')],
  ])('is %s', (_, lines, expected) => {
    const { id: _id, ...fields } = expected;
    expect(lastUndoableLine(lines)).toMatchObject(fields);
  });

  it('can be a correction or a removal', () => {
    const correction = amend(told, { effort: 4 });
    const removal = remove(told);
    expect(lastUndoableLine([told, correction])).toBe(correction);
    expect(lastUndoableLine([told, removal])).toBe(removal);
  });

  it('is never a part of a coached session: a set, its end, a skip, the removal of one, an easier variant', () => {
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
      amend(leftOut, { sets: [], pain: 2 }),
      amend(start, { planned: [] }),
    ];
    expect(lastUndoableLine([start, ...parts])).toBe(start);
  });

  it('can be a correction of more than what was planned', () => {
    const both = amend(start, { planned: [plannedLine(0)], effort: 3 });
    expect(lastUndoableLine([start, both])).toBe(both);
  });

  it('is the one written last on any device, in any order of files', () => {
    const phone = logged([0], {}, { at: '2026-11-24T17:30:00.000+09:00', device: 'phone' });
    const desk = logged([0], {}, { at: NINE });
    expect(lastUndoableLine([desk, phone])).toBe(desk);
    expect(lastUndoableLine([phone, desk])).toBe(desk);
  });

  it('does not exist if there is none or all are undone', () => {
    expect(lastUndoableLine([])).toBeUndefined();
    expect(lastUndoableLine([told, undone(told)])).toBeUndefined();
  });

  it('is never an undo or the removal of one', () => {
    const first = undone(skip);
    expect(lastUndoableLine([told, skip, first])).toBe(told);
    expect(lastUndoableLine([told, skip, first, undone(first)])).toBe(skip);
  });
});

describe('the last undo', () => {
  it('is never a session that took itself back, and is as if that had not been', () => {
    const takenBack = line({ type: 'remove', target: start.id, undo: true, empty: true }, later);
    expect(lastUndoableLine([start, takenBack])).toBeUndefined();
    expect(lastUndo([start, takenBack])).toBeUndefined();
    const first = undone(told);
    expect(lastUndo([told, first, start, takenBack])?.target).toBe(told);
  });

  it('comes with the line it undid until something else changes', () => {
    const undo = undone(told);
    expect(lastUndo([told, undo])).toEqual({ undos: [undo], target: told });
    expect(lastUndo([told, skip, undo])).toBeDefined();
    const then = { ...skip, at: '2026-11-24T09:01:00.000+00:00' };
    expect(lastUndo([told, undo, then])).toBeUndefined();
  });

  it('does not exist if nothing was undone, or it was redone', () => {
    const undo = undone(told);
    expect(lastUndo([told])).toBeUndefined();
    expect(lastUndo([told, undo, undone(undo)])).toBeUndefined();
  });

  it('is the one before if the last was redone', () => {
    const [first, second] = [undone(skip), undone(told)];
    const lines = [told, skip, first, second, undone(second)];
    expect(lastUndo(lines)).toEqual({ undos: [first], target: skip });
  });

  it('includes every undo of the same line, since two devices may have undone it', () => {
    const desk = undone(told);
    const phone = undone(told, { at: '2026-11-24T09:01:00.000+00:00' });
    const between = undone(skip, { at: '2026-11-24T09:00:30.000+00:00' });
    const lines = [told, skip, desk, between, phone];
    expect(lastUndo(lines)).toEqual({ undos: [desk, phone], target: told });
    const back = [desk, phone].map((one) => undone(one, { at: '2026-11-24T09:02:00.000+00:00' }));
    expect(lastUndo([...lines, ...back])).toEqual({ undos: [between], target: skip });
    expect(foldLines([...lines, ...back]).sessions).toHaveLength(1);
    expect(lastUndo([...lines, ...back.slice(0, 1)])).toEqual({
      undos: [phone],
      target: told,
    });
  });

  it('does not include a removal of the same line by the user', () => {
    const [undo, removal] = [undone(told), remove(told)];
    expect(lastUndo([told, removal, undo])).toEqual({ undos: [undo], target: told });
  });

  it('is never a removal by the user', () => {
    expect(lastUndo([told, remove(told)])).toBeUndefined();
  });

  it('of an unknown line cannot be redone', () => {
    expect(lastUndo([undone({ id: 'gone' })])).toBeUndefined();
  });
});

describe('any record', () => {
  it('is empty after undoing every change, and as before after redoing all', () => {
    fc.assert(
      fc.property(journal, (steps) => {
        // What was undone before would be redone as well.
        const lines = [...linesOfSteps(steps.filter(({ what }) => what.kind !== 'undo'))];
        const whole = foldLines(lines);
        let count = 0;
        for (
          let last = lastUndoableLine(lines);
          last !== undefined;
          last = lastUndoableLine(lines)
        ) {
          const at = after(count++);
          lines.push(...undoneTogether(lines, last).map((line) => undone(line, { at })));
          expect(count).toBeLessThan(200);
        }
        const { sessions, skips, schedules, pauses, diary } = foldLines(lines);
        expect([sessions, skips, schedules, pauses]).toEqual([[], [], [], []]);
        expect(diary).toEqual(NO_DIARY);
        let back = 0;
        for (let last = lastUndo(lines); last !== undefined; last = lastUndo(lines)) {
          const at = after(count + back++);
          lines.push(...last.undos.map((undo) => undone(undo, { at })));
        }
        expect(back).toBe(count);
        expect(foldLines(lines)).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the first characters of an id', () => {
  const lines = ['abcd-1', 'abcd-2', 'abxy-3', 'ab'].map((id) => ({ id }));

  it.each([
    ['abxy', 'abxy-3'],
    ['ABXY-', 'abxy-3'],
    ['abcd-2', 'abcd-2'],
    // A complete id is never too short.
    ['ab', 'ab'],
  ])('%s finds %s', (typed, id) => {
    expect(findByIdPrefix(lines, typed)).toEqual({ id });
  });

  it.each([
    ['abc', 'usage', '`abc` is too short for an id: give at least its first 4 characters'],
    ['', 'usage', '`` is too short for an id: give at least its first 4 characters'],
    ['abcd', 'usage', '2 ids begin with `abcd`: abcd-1, abcd-2'],
    ['abcx', 'missing', 'no id begins with `abcx`'],
  ])('%j finds nothing', (typed, kind, message) => {
    expect(faultOf(() => findByIdPrefix(lines, typed))).toMatchObject({ kind, message });
  });

  it('with many matches names three of them', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `same-${index}` }));
    const { message, hint } = faultOf(() => findByIdPrefix(many, 'same'));
    expect(message).toBe('9 ids begin with `same`: same-0, same-1, same-2');
    expect(hint).toBe('give more characters of the one you mean');
  });
});

function undone(target: Pick<Line, 'id'>, head: { readonly at?: string } = later): Line {
  return line(undoPayload(target), head);
}

/** Minutes after the last line. */
function after(minutes: number): string {
  return new Date(Date.parse('2026-07-01T00:00:00Z') + minutes * 60_000)
    .toISOString()
    .replace('Z', '+00:00');
}
