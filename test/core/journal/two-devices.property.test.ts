import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adherenceOver } from '../../../src/core/adherence/adherence.ts';
import { dayRecords } from '../../../src/core/adherence/day-record.ts';
import { nextSlots } from '../../../src/core/adherence/next-slot.ts';
import { applyCorrections, writtenAt } from '../../../src/core/journal/corrections.ts';
import { freshLines, importedText } from '../../../src/core/journal/fresh-lines.ts';
import { historyEntries } from '../../../src/core/journal/history-entry.ts';
import { foldLines, type History } from '../../../src/core/journal/history.ts';
import { encodeLine, type Line, makeLine } from '../../../src/core/journal/line.ts';
import { withoutTakenBack } from '../../../src/core/journal/taken-back.ts';
import { scheduleOn } from '../../../src/core/schedule/schedule.ts';
import { slotClashes } from '../../../src/core/schedule/slot-clash.ts';
import { DEFAULT_SLOTS, type Slot } from '../../../src/core/schedule/slot.ts';
import { addDays, type Day, epochMs } from '../../../src/core/time/day.ts';
import {
  FIRST_DAY,
  linesAfter,
  linesOfSteps,
  type Step,
  step,
} from '../../support/journal-arbitrary.ts';

/* What was recorded before two devices parted, and on each of them since. */
interface Parted {
  readonly common: readonly Line[];
  readonly desk: readonly Line[];
  readonly phone: readonly Line[];
}

const some = (maxLength: number) => fc.array(step, { maxLength, size: 'max' });
const parted: fc.Arbitrary<Parted> = fc
  .record({ before: some(8), desk: some(7), phone: some(7) })
  .map(({ before, desk, phone }) => {
    const common = linesOfSteps(before);
    const since = (steps: readonly Step[], device: Step['device']) =>
      linesAfter(
        common,
        steps.map((one) => ({ ...one, device })),
        `${device}-`,
      );
    return { common, desk: since(desk, 'desk'), phone: since(phone, 'phone') };
  });

describe('the journals of two devices put together', () => {
  it('give the same record in either order, and when one is imported into the other', () => {
    fc.assert(
      fc.property(parted, ({ common, desk, phone }) => {
        const [one, two] = [
          [...common, ...desk],
          [...common, ...phone],
        ];
        const union = foldLines([...one, ...two]);
        const others = [
          foldLines([...two, ...one]),
          foldLines([...imported(one, two), IMPORT]),
          foldLines([...one, ...two].toReversed()),
        ];
        // Far cheaper than `toEqual`, which passes over fields that are `undefined`.
        const unlike = others.filter((other) => !isDeepStrictEqual(other, union));
        expect(unlike).toEqual(unlike.map(() => union));
      }),
      { numRuns: 1000 },
    );
  });

  it('give the record of one again if the import of the other is undone', () => {
    fc.assert(
      fc.property(parted, ({ common, desk, phone }) => {
        const [one, two] = [
          [...common, ...desk],
          [...common, ...phone],
        ];
        expect(foldLines([...imported(one, two), IMPORT, UNDO])).toEqual(foldLines(one));
      }),
      { numRuns: 300 },
    );
  });

  it('have everything that either recorded and neither removed, as its device has it', () => {
    fc.assert(
      fc.property(parted, ({ common, desk, phone }) => {
        const union = foldLines([...common, ...desk, ...phone]);
        const kept = new Set(inForce([...common, ...desk, ...phone]).map(({ id }) => id));
        const alone = [desk, phone].flatMap((own) => [...idsIn(foldLines([...common, ...own]))]);
        const found = idsIn(union);
        expect(alone.filter((id) => kept.has(id) && !found.has(id))).toEqual([]);
        for (const [name, own] of [
          ['desk-', desk],
          ['phone-', phone],
        ] as const) {
          expect(partsBy(union, name)).toEqual(partsBy(foldLines([...common, ...own]), name));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have the plan that all changes of either make, the later of two of one slot', () => {
    fc.assert(
      fc.property(parted, ({ common, desk, phone }) => {
        const lines = [...common, ...desk, ...phone];
        const { schedules } = foldLines(lines);
        for (const { from: day } of schedules) {
          const slots = scheduleOn(schedules, day)?.slots ?? [];
          expect(byName(slots)).toEqual(byName(planByHand(lines, day)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can be counted and shown, whatever slots are at one time then', () => {
    fc.assert(
      fc.property(parted, ({ common, desk, phone }) => {
        const lines = [...common, ...desk, ...phone];
        const history = foldLines(lines);
        const last = addDays(FIRST_DAY, 60);
        const now = `${last}T12:00:00.000Z`;
        const days = dayRecords(history, FIRST_DAY, last, now, '04:00');
        expect(days).toHaveLength(61);
        expect(adherenceOver(days).sessions.done).toBeLessThanOrEqual(history.sessions.length);
        nextSlots(history, now, '04:00', 6);
        slotClashes(history.schedules, FIRST_DAY);
        historyEntries(history, lines);
      }),
      { numRuns: 40 },
    );
  });
});

/** The last line of an import, and the one that undoes it, later than all others. */
const HEAD = { at: '2027-11-24T08:00:00.000Z', day: FIRST_DAY, device: 'desk' };
const IMPORT = makeLine({ type: 'import', file: 'a', lines: 1 }, { ...HEAD, id: 'import' });
const UNDO = makeLine({ type: 'remove', target: IMPORT.id, undo: true }, { ...HEAD, id: 'undo' });

/** The lines of `into`, and those of `from` that an import adds to them. */
function imported(into: readonly Line[], from: readonly Line[]): readonly Line[] {
  const raw = from.map((line) => ({ line, text: encodeLine(line) }));
  const { fresh } = freshLines(raw, into);
  return [...into, ...fresh.map((one) => JSON.parse(importedText(one, IMPORT.id)) as Line)];
}

/** The lines that were not removed, nor came with an import that was, with amendments applied. */
function inForce(lines: readonly Line[]): readonly Line[] {
  return applyCorrections(withoutTakenBack(lines));
}

function idsIn({ sessions, skips, pauses }: History): ReadonlySet<string> {
  return new Set([...sessions, ...skips, ...pauses].map(({ id }) => id));
}

/** The sessions, skips and pauses whose ids begin so. */
function partsBy({ sessions, skips, pauses }: History, name: string) {
  const isOwn = ({ id }: { readonly id: string }) => id.startsWith(name);
  return {
    sessions: new Map(sessions.filter((one) => isOwn(one)).map((one) => [one.id, one])),
    skips: skips.filter((one) => isOwn(one)),
    pauses: pauses.filter((one) => isOwn(one)),
  };
}

/** The default slots with the last change of each slot that was made by the day, worked out slot by slot. */
function planByHand(lines: readonly Line[], day: Day): readonly Slot[] {
  const made = inForce(lines)
    .filter((line) => line.type === 'schedule')
    .filter(({ from }) => from <= day)
    .flatMap((line) => (line.changes ?? []).map((change, index) => ({ line, change, index })));
  const isLater = (a: (typeof made)[number], b: (typeof made)[number]) => {
    const [x, y] = [a, b].map(({ line, index }) => [
      String(writtenAt(line)).padStart(15, '0'),
      String(epochMs(line.at)).padStart(15, '0'),
      line.device,
      line.id,
      String(index),
    ]);
    return String(x) > String(y);
  };
  const names = new Set([
    ...DEFAULT_SLOTS.map(({ name }) => name),
    ...made.map(({ change }) => nameOf(change)),
  ]);
  return [...names].flatMap((name) => {
    const own = made.filter(({ change }) => nameOf(change) === name);
    const last = own.find((one) => own.every((other) => other === one || isLater(one, other)));
    if (last === undefined) return DEFAULT_SLOTS.filter((slot) => slot.name === name);
    return 'set' in last.change ? [last.change.set] : [];
  });
}

function nameOf(change: { readonly set: Slot } | { readonly remove: string }): string {
  return 'set' in change ? change.set.name : change.remove;
}

function byName(slots: readonly Slot[]): ReadonlyMap<string, Slot> {
  return new Map(slots.map((slot) => [slot.name, slot]));
}
