import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyEntries } from '../../../src/core/journal/history-entry.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import { applyCorrections, lastWrittenAt } from '../../../src/core/journal/corrections.ts';
import { type Line, type LineOf, makeLine, type Payload } from '../../../src/core/journal/line.ts';
import { schedulePayload } from '../../../src/core/journal/make-payload.ts';
import { lastUndoableLine, undoPayload } from '../../../src/core/journal/undo.ts';
import { type Schedule, scheduleOn } from '../../../src/core/schedule/schedule.ts';
import { DEFAULT_SLOTS, type Slot, type SlotChange } from '../../../src/core/schedule/slot.ts';
import { addDays, type Day, eachDay, epochMs } from '../../../src/core/time/day.ts';
import { planChange } from '../../support/journal-arbitrary.ts';

const TODAY: Day = '2026-11-24';
const START = Date.parse(`${TODAY}T08:00:00.000Z`);

/* What happens next: a process of a device reads the journal, changes or undoes what it has read, or devices sync. */
type Step = { readonly who: number; readonly ms: number } & (
  | { readonly does: 'read' | 'undo' | 'sync' }
  | { readonly does: 'change'; readonly ahead: number; readonly changes: readonly SlotChange[] }
);

const who = fc.nat({ max: 3 });
// Mostly the same millisecond, or the next.
const ms = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ who, ms, does: fc.constantFrom('read' as const, 'undo' as const, 'sync' as const) }),
  {
    weight: 2,
    arbitrary: fc.record({
      who,
      ms,
      does: fc.constant('change' as const),
      ahead: fc.nat({ max: 4 }),
      changes: fc.array(planChange, { minLength: 1, maxLength: 2 }),
    }),
  },
);
const interleaving = fc.array(step, { maxLength: 24, size: 'max' });

describe('plan changes of two devices and of processes, in any interleaving', () => {
  it('give the same plan in whatever order the lines are read', () => {
    fc.assert(
      fc.property(interleaving, fc.infiniteStream(fc.nat()), (steps, numbers) => {
        const lines = writtenBy(steps);
        expect(foldLines(shuffled(lines, numbers))).toEqual(foldLines(lines));
      }),
      { numRuns: 200 },
    );
  });

  it('are each in the plan until a later change of the slot, named as such, replaces it', () => {
    fc.assert(
      fc.property(interleaving, (steps) => {
        const lines = writtenBy(steps);
        const history = foldLines(lines);
        const { schedules } = history;
        const acknowledged = inForce(lines);
        const listed = historyEntries(history, lines).flatMap((entry) =>
          entry.kind === 'plan' ? [entry.plan] : [],
        );
        expect(listed.map(({ id }) => id).toSorted()).toEqual(
          acknowledged.map(({ id }) => id).toSorted(),
        );
        for (const { id, from, changes = [], replaced } of listed) {
          for (const [name, wanted] of lastOfEach(changes)) {
            const by = replaced.find(({ slot }) => slot === name);
            const end = by === undefined ? addDays(TODAY, 10) : addDays(by.from, -1);
            const days = end < from ? [] : eachDay(from, end);
            const others = days
              .map((day) => ({ id, day, slot: slotIn(schedules, day, name) }))
              .filter(({ slot }) => !isDeepStrictEqual(slot, wanted));
            expect(others).toEqual([]);
            const later = acknowledged.find((one) => one.id === by?.by);
            const isNamed = by === undefined || lastOfEach(later?.changes ?? []).has(name);
            const isLater = later === undefined || !isBefore(later, lineOf(acknowledged, id));
            expect([isNamed, isLater]).toEqual([true, true]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leave every slot that nobody changed as it was', () => {
    fc.assert(
      fc.property(interleaving, (steps) => {
        const lines = writtenBy(steps);
        const changed = new Set(
          inForce(lines).flatMap(({ changes = [] }) => [...lastOfEach(changes).keys()]),
        );
        const { schedules } = foldLines(lines);
        for (const slot of DEFAULT_SLOTS.filter(({ name }) => !changed.has(name))) {
          for (const { from } of schedules)
            expect(slotIn(schedules, from, slot.name)).toEqual(slot);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Two processes on each of two devices; each writes by what it has last read. Returns the lines of both devices. */
function writtenBy(steps: readonly Step[]): readonly Line[] {
  const journals: [Line[], Line[]] = [[], []];
  const read: (readonly Line[])[] = [[], [], [], []];
  let now = START;
  for (const [index, one] of steps.entries()) {
    now += one.ms;
    const journal = journals[one.who < 2 ? 0 : 1];
    const known = read[one.who] ?? [];
    if (one.does === 'read') read[one.who] = [...journal];
    if (one.does === 'sync') {
      const all = [...new Set([...journals[0], ...journals[1]])];
      for (const each of journals) each.splice(0, each.length, ...all);
    }
    const payload = payloadOf(one, known);
    if (payload === undefined) continue;
    const line = lineAfter(
      known,
      payload,
      now,
      `${(index * 7) % 10}-${index}`,
      one.who < 2 ? 'desk' : 'phone',
    );
    journal.push(line);
    // A process that goes on knows what it wrote itself.
    read[one.who] = [...known, line];
  }
  return [...new Set([...journals[0], ...journals[1]])];
}

function payloadOf(one: Step, known: readonly Line[]): Payload | undefined {
  if (one.does === 'change')
    return schedulePayload(foldLines(known), addDays(TODAY, one.ahead), one.changes);
  if (one.does !== 'undo') return undefined;
  const last = lastUndoableLine(known);
  return last === undefined ? undefined : undoPayload(last);
}

function lineAfter(
  known: readonly Line[],
  payload: Payload,
  now: number,
  id: string,
  device: string,
): Line {
  const at = new Date(now).toISOString();
  const last = lastWrittenAt(known) ?? -Infinity;
  const order = last < now ? {} : { order: new Date(last + 1).toISOString() };
  return makeLine(payload, { id, at, day: TODAY, device, ...order });
}

/** The plan changes that were not undone. */
function inForce(lines: readonly Line[]): readonly LineOf<'schedule'>[] {
  return applyCorrections(lines).filter((line) => line.type === 'schedule');
}

/** What changes make of each slot they name; undefined if they remove it. */
function lastOfEach(changes: readonly SlotChange[]): ReadonlyMap<string, Slot | undefined> {
  return new Map(
    changes.map((one) => ('set' in one ? [one.set.name, one.set] : [one.remove, undefined])),
  );
}

function slotIn(schedules: readonly Schedule[], day: Day, name: string): Slot | undefined {
  return scheduleOn(schedules, day)?.slots.find((slot) => slot.name === name);
}

function isBefore(a: Line, b: Line): boolean {
  return epochMs(a.order ?? a.at) < epochMs(b.order ?? b.at);
}

function lineOf(lines: readonly Line[], id: string): Line {
  const line = lines.find((one) => one.id === id);
  if (line === undefined) throw new Error(`no line ${id}`);
  return line;
}

function shuffled<T>(items: readonly T[], numbers: fc.Stream<number>): readonly T[] {
  const keys = [...numbers.take(items.length)];
  return items
    .map((item, index) => ({ item, key: keys[index] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
