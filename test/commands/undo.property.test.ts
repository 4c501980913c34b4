import { isDeepStrictEqual } from 'node:util';
import { PAUSE_REASONS, SKIP_REASONS } from '../../src/core/schedule/skip-reason.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyEdit } from '../../src/commands/history-edit.ts';
import { readFullRecord, readRecord, fullHistory } from '../../src/app/record/read-record.ts';
import { logSkip } from '../../src/commands/log-skip.ts';
import { logSession } from '../../src/commands/log.ts';
import { programStart } from '../../src/commands/program.ts';
import { schedulePause, scheduleResume } from '../../src/commands/schedule-pause.ts';
import { scheduleRemove, scheduleSet } from '../../src/commands/schedule.ts';
import { historyRemove, undo } from '../../src/commands/undo.ts';
import {
  addDays,
  type Day,
  differenceInDays,
  trainingDay,
  type Weekday,
  WEEKDAYS,
} from '../../src/core/time/day.ts';
import { Fault } from '../../src/core/base/fault.ts';
import { foldLines, type History } from '../../src/core/journal/history.ts';
import type { Line } from '../../src/core/journal/line.ts';
import { slotOpenAt } from '../../src/core/journal/day-windows.ts';
import { unplannedSlots } from '../../src/core/schedule/schedule.ts';
import type { Slot } from '../../src/core/schedule/slot.ts';
import {
  logged,
  schedule as planLine,
  scheduleChange,
  sessionOf,
} from '../support/sample-journal.ts';
import { exercise, libraryOf, routine, step as stepOf } from '../support/sample-library.ts';
import { type FakeHost, fakeHost } from '../support/fake-host.ts';

/* A command with its options, or time that passes. */
type Step =
  | {
      readonly does: 'log session';
      readonly back: number;
      readonly slot: string;
      readonly done: string;
      readonly effort: string | undefined;
      readonly note: string | undefined;
    }
  | {
      readonly does: 'log skip';
      readonly back: number;
      readonly slot: string;
      readonly reason: string;
    }
  | {
      readonly does: 'log skip of days';
      readonly back: number;
      readonly days: number;
      readonly slot: string | undefined;
      readonly reason: string;
    }
  | { readonly does: 'edit'; readonly which: number; readonly change: Change }
  | { readonly does: 'remove'; readonly which: number }
  | {
      readonly does: 'set slot';
      readonly name: string;
      readonly time: string;
      readonly days: string | undefined;
      readonly ahead: number;
    }
  | { readonly does: 'remove slot'; readonly name: string; readonly ahead: number }
  | {
      readonly does: 'pause';
      readonly ahead: number;
      readonly days: number;
      readonly reason: string;
    }
  | { readonly does: 'resume' | 'undo' | 'redo' }
  | { readonly does: 'wait'; readonly hours: number };

/** A correction; each kind of entry uses the fields it has. */
interface Change {
  readonly back: number | undefined;
  readonly slot: string | undefined;
  readonly done: string | undefined;
  readonly effort: string | undefined;
  readonly reason: string | undefined;
  readonly longer: number | undefined;
  readonly note: string | undefined;
}

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const back = fc.nat({ max: 70 });
const slot = fc.constantFrom('morning', 'evening', 'none');
const done = fc.constantFrom('all', '3/5', '1', '2,5');
const effort = fc.constantFrom('0', '4', '10', 'none');
const note = fc.constantFrom('', 'stiff', 'a longer note');
const ahead = fc.oneof(fc.constant(0), fc.nat({ max: 12 }));
const name = fc.constantFrom('morning', 'evening', 'noon');
const which = fc.nat({ max: 40 });

const change: fc.Arbitrary<Change> = fc.record({
  back: maybe(back),
  slot: maybe(slot),
  done: maybe(done),
  effort: maybe(effort),
  reason: maybe(fc.constantFrom(...PAUSE_REASONS)),
  longer: maybe(fc.nat({ max: 9 })),
  note: maybe(note),
});

const does = <T extends Step['does']>(name: T) => fc.constant(name);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: does('log session'),
      back,
      slot,
      done,
      effort: maybe(effort),
      note: maybe(note),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: does('log skip'),
      // Only a planned slot can be skipped.
      back: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: back }),
      slot: fc.constantFrom('morning', 'evening'),
      reason: fc.constantFrom(...SKIP_REASONS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: does('log skip of days'),
      back: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: back }),
      days: fc.integer({ min: 2, max: 6 }),
      slot: maybe(fc.constantFrom('morning', 'evening')),
      reason: fc.constantFrom(...SKIP_REASONS),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: does('edit'), which, change }) },
  { weight: 2, arbitrary: fc.record({ does: does('remove'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: does('set slot'),
      name,
      time: fc.constantFrom('06:30', '12:15', '19:00', '21:45'),
      days: maybe(fc.constantFrom('mon-fri', 'sat,sun', 'daily', 'every 2', 'every 3')),
      ahead,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: does('remove slot'), name, ahead }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: does('pause'),
      // Those of the past cover days that are over.
      ahead: fc.oneof(ahead, fc.integer({ min: -70, max: -1 })),
      days: fc.nat({ max: 9 }),
      reason: fc.constantFrom(...PAUSE_REASONS),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: does('resume') }) },
  { weight: 5, arbitrary: fc.record({ does: does('undo') }) },
  { weight: 3, arbitrary: fc.record({ does: does('redo') }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: does('wait'), hours: fc.integer({ min: 1, max: 90 }) }),
  },
);

/** The record as a user sees it, without anything derived from it. */
interface State {
  /** In the order recorded. */
  readonly sessions: readonly Session[];
  readonly skips: readonly Skip[];
  readonly pauses: readonly Pause[];
  /** By the first day of each; of two for the same day, the later one is last. */
  readonly plans: readonly { readonly from: Day; readonly slots: readonly Slot[] }[];
}

interface Session {
  readonly id: string;
  readonly day: Day;
  /** Local time. */
  readonly began: string;
  readonly slot: string | null;
  readonly planned: number;
  readonly done: number;
  readonly effort: number | null;
  readonly note: string | null;
}

interface Skip {
  readonly id: string;
  readonly day: Day;
  readonly slot: string | null;
  readonly reason: string;
  readonly note: string | null;
}

interface Pause {
  readonly id: string;
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  readonly isOver: boolean;
  readonly note: string | null;
}

const NOTHING: State = { sessions: [], skips: [], pauses: [], plans: [] };

type Read = (host: FakeHost) => History;

const NO_HISTORY = foldLines([]);

/** A model of the record: a whole state for every change, and those undone since the last one. */
interface Model {
  readonly read: Read;
  readonly states: State[];
  readonly undone: State[];
}

const PLAN = planLine('2026-08-01');
const LOGGED = logged([0, 1], {}, { id: 'logged-1', at: '2026-10-19T18:00:00.000+01:00' });
const PROGRAMME = ['2026-10-20', '2026-11-17', '2027-01-12'].map((from, index) => ({
  ...scheduleChange(from, [{ remove: 'evening' }], `2026-10-20T08:00:0${index}.000Z`),
  id: `part-${index + 1}`,
  program: 'twelve',
}));
const COACHED = sessionOf('2026-10-19', 'morning', 3);
const readLines: Read = (host) => readFullRecord(host).history;
const readCached: Read = (host) => fullHistory(readRecord(host));

describe('after any sequence of changes, undos and redos', () => {
  it.each<[string, readonly (readonly Line[])[], Read]>([
    ['that was empty, read in full,', [], readLines],
    ['that was empty, read with earlier months from the cache,', [], readCached],
    ['with a plan and a coached session, read in full,', [[PLAN], COACHED], readLines],
    [
      'with a plan and a coached session, read with earlier months from the cache,',
      [[PLAN], COACHED],
      readCached,
    ],
  ])('a record %s is the same as in the model', async (_, begun, read) => {
    const seen = new Map<string, number>();
    const begins = begun.map((_, index) => begun.slice(0, index + 1).flat());
    const states = [[], ...begins].map((lines) => stateOf(foldLines(lines)));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        const model = { read, states: [...states], undone: [] };
        await performSteps(newHost(begun.flat()), model, steps, seen);
      }),
      { numRuns: 60 },
    );
    // Every kind of step happened, and had an effect.
    for (const one of [...CHANGES, 'undo', 'redo']) {
      expect(seen.get(one) ?? 0, one).toBeGreaterThan(0);
    }
  });
});

describe('a change that two devices undid before they were merged', () => {
  it.each<[string, readonly Line[], (host: FakeHost) => Promise<unknown>]>([
    ['a session', [], (host) => logSession(host, [], {})],
    ['a plan', [], (host) => scheduleSet(host, 'noon', '12:15', undefined, {})],
    ['a pause', [], (host) => schedulePause(host, { until: 'sunday', reason: 'ill' })],
    [
      'a pause that is over',
      [],
      (host) => schedulePause(host, { from: '1 oct', until: '5 oct', reason: 'ill' }),
    ],
    [
      'the skips of several days',
      [],
      (host) => logSkip(host, undefined, { on: '1-5 oct', reason: 'ill' }),
    ],
    ['a correction', [LOGGED], (host) => historyEdit(host, 'logged-1', { effort: '4', done: '1' })],
    ['a removal', [LOGGED], (host) => historyRemove(host, 'logged-1', { yes: true })],
    ['a programme', [], (host) => programStart(host, { yes: true })],
    [
      'the removal of a programme',
      PROGRAMME,
      (host) => historyRemove(host, 'part-2', { yes: true }),
    ],
  ])('takes one redo to bring back, and one undo to undo again: %s', async (_, more, act) => {
    const first = newHost([PLAN, ...more]);
    const before = foldLines(first.lines);
    const begun = first.lines.length;
    await act(first);
    const size = first.lines.length - begun;
    const after = foldLines(first.lines);
    expect(after).not.toEqual(before);
    const second = newHost(first.lines, 'phone');
    for (const [index, host] of [first, second].entries()) {
      host.advance(1000 + index);
      await undo(host, { yes: true });
      expect(foldLines(host.lines)).toEqual(before);
    }
    for (const one of [first, second]) {
      const own = new Set(one.lines.map(({ id }) => id));
      const other = one === first ? second : first;
      const host = newHost(
        [...one.lines, ...other.lines.filter(({ id }) => !own.has(id))],
        'third',
      );
      expect(foldLines(host.lines)).toEqual(before);
      for (let round = 0; round < 2; round++) {
        host.advance(10_000);
        const count = host.lines.length;
        await undo(host, { yes: true, redo: true });
        expect(foldLines(host.lines)).toEqual(after);
        expect(host.lines).toHaveLength(count + (round === 0 ? 2 : 1) * size);
        const again = refusal(() => undo(host, { yes: true, redo: true }));
        expect((await again)?.message).toBe('nothing has been undone since the last change');
        host.advance(10_000);
        await undo(host, { yes: true });
        expect(foldLines(host.lines)).toEqual(before);
      }
    }
  });
});

/** The steps that may write several lines. */
const SEVERAL: ReadonlySet<Step['does']> = new Set(['log skip of days', 'undo', 'redo']);

const CHANGES = [
  'log session',
  'log skip',
  'log skip of days',
  'edit',
  'remove',
  'set slot',
  'remove slot',
  'pause',
  'resume',
] as const;

/** Performs the steps one after another, then undoes and redoes everything. */
async function performSteps(
  host: FakeHost,
  model: Model,
  steps: readonly Step[],
  seen: Map<string, number>,
): Promise<void> {
  for (const one of steps) {
    if (await doStep(host, model, one)) seen.set(one.does, (seen.get(one.does) ?? 0) + 1);
  }
  const count = model.states.length - 1;
  for (let index = 0; index <= count; index++) await doStep(host, model, { does: 'undo' });
  expect(stateOf(model.read(host))).toEqual(sorted(NOTHING));
  for (let index = 0; index <= count; index++) await doStep(host, model, { does: 'redo' });
}

/** Performs a step on the host and the model, expects the same of both, and returns whether a line was written. */
async function doStep(host: FakeHost, model: Model, one: Step): Promise<boolean> {
  const before = [...host.lines];
  const state = top(model);
  // Only a correction depends on it, and reading is what takes time here.
  const recorded = one.does === 'edit' ? model.read(host) : undefined;
  const act = commandOf(host, state, one);
  if (act === undefined) return false;
  host.advance(1000);
  const refused = await refusal(act);
  const added = host.lines.slice(before.length);
  expectSame(
    before.every((line, index) => line === host.lines[index]),
    true,
  );
  if (one.does === 'undo') {
    expectSame(refused === undefined, model.states.length > 1);
    if (model.states.length > 1) model.undone.push(model.states.pop() ?? NOTHING);
  } else if (one.does === 'redo') {
    expectSame(refused === undefined, model.undone.length > 0);
    const brought = model.undone.pop();
    if (brought !== undefined) model.states.push(brought);
  } else if (added.length > 0) {
    const now = host.clock.stamp();
    model.states.push(changed(state, one, { added, now, before: recorded ?? NO_HISTORY }));
    model.undone.length = 0;
  }
  if (refused !== undefined) expectSame(added, []);
  if (!SEVERAL.has(one.does)) expectSame(added.length <= 1, true);
  if (one.does === 'log skip of days' && refused === undefined) {
    expect((await refusal(act))?.message).toContain('there is no slot to skip');
  }
  expectSame(stateOf(model.read(host)), sorted(top(model)));
  return added.length > 0;
}

/** Expects two values to be equal. What is the same is not asked of `expect`, which takes a tenth of the time here. */
function expectSame(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}

/** Returns the command for a step; undefined if there is nothing to run it on. */
function commandOf(
  host: FakeHost,
  state: State,
  one: Step,
): (() => Promise<unknown> | void) | undefined {
  const today = dayOf(host.clock.stamp());
  const day = (ahead: number) => addDays(today, ahead);
  switch (one.does) {
    case 'wait':
      return () => host.advance(one.hours * 3_600_000);
    case 'log session': {
      const { slot, done, back } = one;
      const rest = given({ effort: one.effort, note: one.note });
      return () => logSession(host, [], { at: momentOf(today, back), slot, done, ...rest });
    }
    case 'log skip':
      return () => logSkip(host, one.slot, { reason: one.reason, on: day(-one.back) });
    case 'log skip of days': {
      const on = `${day(-one.back - one.days)}..${day(-one.back)}`;
      return () => logSkip(host, one.slot, { reason: one.reason, on });
    }
    case 'edit': {
      const entry = pick(state, one.which);
      if (entry === undefined) return undefined;
      const options = optionsOf(state, entry, one.change, today);
      return options === undefined ? undefined : () => historyEdit(host, entry.id, options);
    }
    case 'remove': {
      const entry = pick(state, one.which);
      return entry && (() => historyRemove(host, entry.id, { yes: true }));
    }
    case 'set slot': {
      const [, every] = /^every (.*)/.exec(one.days ?? '') ?? [];
      const days = every === undefined ? { days: one.days } : { every };
      const options = given({ ...days, from: day(one.ahead) });
      return () => scheduleSet(host, one.name, one.time, undefined, options);
    }
    case 'remove slot':
      return () => scheduleRemove(host, one.name, { from: day(one.ahead) });
    case 'pause': {
      const [from, until] = [day(one.ahead), day(one.ahead + one.days)];
      return () => schedulePause(host, { from, until, reason: one.reason });
    }
    case 'resume':
      // The test of the command covers which of several pauses it ends.
      return openPauses(state, today).length > 1 ? undefined : () => scheduleResume(host);
    case 'undo':
      return () => undo(host, { yes: true });
    case 'redo':
      return () => undo(host, { yes: true, redo: true });
  }
}

type Entry =
  | ({ readonly kind: 'session' } & Session)
  | ({ readonly kind: 'skip' } & Skip)
  | ({ readonly kind: 'pause' } & Pause);

function pick({ sessions, skips, pauses }: State, which: number): Entry | undefined {
  const entries: readonly Entry[] = [
    ...sessions.map((one) => ({ kind: 'session', ...one }) as const),
    ...skips.map((one) => ({ kind: 'skip', ...one }) as const),
    ...pauses.map((one) => ({ kind: 'pause', ...one }) as const),
  ];
  return entries[which % entries.length];
}

/** Returns the options to correct an entry; undefined if two pauses would overlap. */
function optionsOf(state: State, entry: Entry, change: Change, today: Day) {
  const { back, slot, done, effort, reason, note } = change;
  switch (entry.kind) {
    case 'session': {
      const at = back === undefined ? undefined : momentOf(today, back);
      return given({ at, slot, done, effort, note });
    }
    case 'skip':
      return given({ slot: slot === 'none' ? undefined : slot, reason, note });
    case 'pause': {
      const until = untilOf(entry, change, today);
      const isFree = state.pauses.every(
        (other) =>
          other.id === entry.id ||
          other.isOver ||
          (until ?? '') < other.from ||
          other.until < entry.from,
      );
      return isFree ? given({ until, reason, note }) : undefined;
    }
  }
}

function untilOf({ from, isOver }: Pause, { longer }: Change, today: Day): Day | undefined {
  if (longer === undefined || isOver) return undefined;
  return addDays(from > today ? from : today, longer);
}

/** What a step wrote and when, and the record before it. */
interface Done {
  readonly added: readonly Line[];
  readonly now: string;
  readonly before: History;
}

/** Returns the state after a step that wrote some lines. */
function changed(state: State, one: Step, { added, now, before }: Done): State {
  const today = dayOf(now);
  const id = added[0]?.id ?? '';
  switch (one.does) {
    case 'log session': {
      const began = beganOf(today, one.back, now);
      const session = {
        id,
        day: dayOf(began),
        began,
        slot: one.slot === 'none' ? null : one.slot,
        planned: PLANNED,
        done: setsOf(one.done, PLANNED),
        effort: answerOf(one.effort),
        note: textOf(one.note),
      };
      return { ...state, sessions: [...state.sessions, session] };
    }
    case 'log skip': {
      const { slot, reason } = one;
      const skip = { id, day: addDays(today, -one.back), slot, reason, note: null };
      return { ...state, skips: [...state.skips, skip] };
    }
    case 'log skip of days': {
      const { reason } = one;
      const [from, to] = [addDays(today, -one.back - one.days), addDays(today, -one.back)];
      const skips = added.map((line) => {
        const slot = line.type === 'skip' ? (line.slot ?? null) : null;
        expect([from <= line.day, line.day <= to, one.slot ?? slot]).toEqual([true, true, slot]);
        return { id: line.id, day: line.day, slot, reason, note: null };
      });
      return { ...state, skips: [...state.skips, ...skips] };
    }
    case 'edit':
      return edited(state, one.which, one.change, now, before);
    case 'remove':
      return without(state, pick(state, one.which)?.id);
    case 'pause': {
      const [from, until] = [addDays(today, one.ahead), addDays(today, one.ahead + one.days)];
      const pause = { id, from, until, reason: one.reason, isOver: false, note: null };
      return { ...state, pauses: [...state.pauses, pause] };
    }
    case 'resume':
      return resumed(state, today);
    case 'set slot': {
      const { name, time, days, ahead } = one;
      return replanned(state, addDays(today, ahead), (slots) => {
        const before = slots.find((slot) => slot.name === name);
        const slot: Slot = {
          name,
          time,
          ...daysAfter(days, before, addDays(today, ahead)),
          routine: before?.routine ?? (time === '06:30' ? 'gentle-morning' : 'lower-back'),
        };
        return slot;
      });
    }
    case 'remove slot':
      return replanned(state, addDays(today, one.ahead), () => one.name);
    case 'undo':
    case 'redo':
    case 'wait':
      throw new RangeError(`${one.does} is no change`);
  }
}

function edited(state: State, which: number, change: Change, now: string, before: History): State {
  const entry = pick(state, which);
  const { back, slot, done, effort, reason, note } = change;
  const today = dayOf(now);
  const noted = note === undefined ? {} : { note: textOf(note) };
  const moved = back === undefined ? undefined : beganOf(today, back, now);
  const here = <T extends { readonly id: string }>(all: readonly T[], values: Partial<T>) =>
    all.map((one) => (one.id === entry?.id ? { ...one, ...values } : one));
  return {
    ...state,
    sessions: here(state.sessions, {
      ...(moved === undefined
        ? {}
        : { began: moved, day: dayOf(moved), slot: movedSlot(entry, moved, before) }),
      ...(slot === undefined ? {} : { slot: slot === 'none' ? null : slot }),
      ...(done === undefined || entry?.kind !== 'session'
        ? {}
        : { done: setsOf(done, entry.planned) }),
      ...(effort === undefined ? {} : { effort: answerOf(effort) }),
      ...noted,
    }),
    skips: here(state.skips, {
      ...(slot === undefined || slot === 'none' ? {} : { slot }),
      ...(reason === undefined ? {} : { reason }),
      ...noted,
    }),
    pauses: state.pauses.map((one) => {
      if (one.id !== entry?.id) return one;
      const until = untilOf(one, change, today) ?? one.until;
      return { ...one, until, ...(reason === undefined ? {} : { reason }), ...noted };
    }),
  };
}

/**
 * Returns the slot of a moved session: the one that is open then, if it plans the routine, or before there is any plan. One
 * given by the user is kept within its day.
 */
function movedSlot(entry: Entry | undefined, moved: string, before: History): string | null {
  if (entry?.kind !== 'session') return null;
  const isChosen = entry.slot !== (openSlot(before, entry.began)?.name ?? null);
  if (isChosen && dayOf(moved) === entry.day) return entry.slot;
  const open = openSlot(before, moved);
  const routine = before.sessions.find(({ id }) => id === entry.id)?.routine;
  const isFor = open?.routine === routine || before.schedules.length === 0;
  return isFor ? (open?.name ?? null) : null;
}

/** Returns the slot that is open at a local time. */
function openSlot(before: History, local: string): Slot | undefined {
  return slotOpenAt(before, `${local}:00.000Z`, '04:00');
}

function without(state: State, id: string | undefined): State {
  const rest = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.filter((one) => one.id !== id);
  const { sessions, skips, pauses } = state;
  return { ...state, sessions: rest(sessions), skips: rest(skips), pauses: rest(pauses) };
}

function resumed(state: State, today: Day): State {
  const [open] = openPauses(state, today);
  if (open === undefined || open.from > today) return without(state, open?.id);
  const pauses = state.pauses.map((one) =>
    one === open ? { ...one, until: today, isOver: true } : one,
  );
  return { ...state, pauses };
}

/** Returns pauses that are not over. */
function openPauses({ pauses }: State, today: Day): readonly Pause[] {
  return pauses.filter(({ isOver, until }) => !isOver && until >= today);
}

/** Adds or changes a slot, or removes the one of this name, from a day on and in all later plans. */
function replanned(
  state: State,
  from: Day,
  make: (slots: readonly Slot[]) => Slot | string,
): State {
  const held =
    state.plans.findLast((plan) => plan.from <= from)?.slots ?? unplannedSlots(state.plans);
  // Of several plans from one day, the last one holds.
  const later = state.plans.filter(
    (plan, index) => plan.from > from && state.plans[index + 1]?.from !== plan.from,
  );
  const one = make([held, ...later.map((plan) => plan.slots)].flat());
  const slotName = typeof one === 'string' ? one : one.name;
  const put = (slots: readonly Slot[]) => {
    if (typeof one === 'string') return slots.filter(({ name }) => name !== slotName);
    const isThere = slots.some(({ name }) => name === slotName);
    return isThere ? slots.map((slot) => (slot.name === slotName ? one : slot)) : [...slots, one];
  };
  const plans = [
    ...state.plans.filter((plan) => plan.from <= from),
    { from, slots: put(held) },
    ...state.plans
      .filter((plan) => plan.from > from)
      .map((plan) => ({ ...plan, slots: put(plan.slots) })),
  ];
  return { ...state, plans };
}

/** Returns the days of a slot that was set with these, from a day on. */
function daysAfter(
  days: string | undefined,
  before: Slot | undefined,
  from: Day,
): Pick<Slot, 'days' | 'every'> {
  if (days === undefined) return { days: before?.days ?? WEEKDAYS, every: before?.every };
  const [, every] = /^every (.*)/.exec(days) ?? [];
  if (every === undefined) return { days: DAYS[days] ?? WEEKDAYS };
  const old = before?.every;
  const isSame = old?.days === Number(every) && differenceInDays(old.from, from) % old.days === 0;
  return { days: WEEKDAYS, every: isSame ? old : { days: Number(every), from } };
}

/** Returns the folded history as a state of the model. */
function stateOf({ sessions, skips, pauses, schedules }: History): State {
  return sorted({
    sessions: sessions.map(({ id, day, at, slot, counts, effort, note }) => ({
      id,
      day,
      began: at.slice(0, 16),
      slot,
      planned: counts.planned,
      done: counts.done,
      effort,
      note: note ?? null,
    })),
    skips: skips.map(({ id, day, slot, reason, note }) => {
      return { id, day, slot, reason, note: note ?? null };
    }),
    pauses: pauses.map(({ id, from, until, reason, ended, note }) => {
      return { id, from, until, reason, isOver: ended !== undefined, note: note ?? null };
    }),
    plans: schedules.map(({ from, slots }) => ({ from, slots })),
  });
}

/** Sorts sessions and skips by id, because their order is tested elsewhere. */
function sorted(state: State): State {
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...state, sessions: byId(state.sessions), skips: byId(state.skips) };
}

/** Sets in the routine: two of each of five exercises. */
const PLANNED = 10;
const PARTS: Readonly<Record<string, number>> = { all: 1, '3/5': 0.6, '1': 0.2, '2,5': 0.4 };
const DAYS: Readonly<Record<string, readonly Weekday[]>> = {
  'mon-fri': [1, 2, 3, 4, 5],
  'sat,sun': [6, 7],
  daily: WEEKDAYS,
};

function setsOf(done: string, planned: number): number {
  return Math.round((PARTS[done] ?? 0) * planned);
}

function momentOf(today: Day, back: number): string {
  return back === 0 ? 'now' : `${addDays(today, -back)} 06:30`;
}

function beganOf(today: Day, back: number, now: string): string {
  return back === 0 ? now.slice(0, 16) : `${addDays(today, -back)}T06:30`;
}

function answerOf(typed: string | undefined): number | null {
  return typed === undefined || typed === 'none' ? null : Number(typed);
}

function textOf(note: string | undefined): string | null {
  return note === undefined || note === '' ? null : note;
}

/** Removes undefined values. */
function given<T extends Readonly<Record<string, string | undefined>>>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: string;
  };
}

/** Creates a host at nine in the morning of 20 October 2026, five days before the clocks go back. */
function newHost(lines: readonly Line[] = [], device = 'desk'): FakeHost {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const exercises = ids.map((id) => exercise(id, { side: 'both' }));
  const steps = ids.map((id) => stepOf(id));
  const library = libraryOf(exercises, [routine(steps, { id: 'lower-back' })]);
  const host = fakeHost({ now: '2026-10-20T09:00:00.000Z', library, lines, settings: { device } });
  const { newId } = host;
  // Two devices never use the same id.
  return Object.assign(host, { newId: () => `${device}-${newId()}` });
}

function dayOf(at: string): Day {
  return trainingDay(at, '04:00');
}

function top({ states }: Model): State {
  return states.at(-1) ?? NOTHING;
}

/** Returns the fault a command is refused with; undefined if it is not refused. */
async function refusal(act: () => Promise<unknown> | void): Promise<Fault | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}
