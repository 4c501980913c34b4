import { PAUSE_REASONS, SKIP_REASONS } from '../../src/core/schedule/skip-reason.ts';
import fc from 'fast-check';
import { lastWrittenAt } from '../../src/core/journal/corrections.ts';
import { lastUndoableLine, undoPayload } from '../../src/core/journal/undo.ts';
import { mondayOf } from '../../src/core/diary/diary-week.ts';
import { addDays, type Day, epochMs, type Stamp } from '../../src/core/time/day.ts';
import {
  type Line,
  type LineHead,
  makeLine,
  type Payload,
  type PayloadOf,
} from '../../src/core/journal/line.ts';
import {
  withSlotChanges,
  DEFAULT_SLOTS,
  type Slot,
  type SlotChange,
} from '../../src/core/schedule/slot.ts';
import { plannedLines } from './sample-journal.ts';

/** The first day on which anything is recorded. */
export const FIRST_DAY: Day = '2026-01-05';

/** Something recorded: `written` days after the first day, on a device. */
export interface Step {
  readonly written: number;
  /** By how many days the device’s clock is ahead, or behind if negative. */
  readonly ahead: number;
  readonly device: 'desk' | 'phone';
  readonly what: What;
}

type What =
  | {
      readonly kind: 'session';
      readonly slot: string | null;
      readonly done: number;
      readonly hurt: number;
    }
  | {
      readonly kind: 'logged';
      readonly back: number;
      readonly slot: string | null;
      readonly did: readonly number[];
    }
  | {
      readonly kind: 'skip';
      readonly back: number;
      /** Several are skipped together. */
      readonly days: number;
      readonly slot: string;
      readonly reason: (typeof SKIP_REASONS)[number];
    }
  | {
      readonly kind: 'pause';
      readonly ahead: number;
      readonly days: number;
      readonly isLate: boolean;
      readonly reason: (typeof SKIP_REASONS)[number];
    }
  | { readonly kind: 'schedule'; readonly ahead: number; readonly changes: readonly SlotChange[] }
  | {
      readonly kind: 'experiment';
      /** How many weeks ahead it begins. */
      readonly ahead: number;
      readonly planned: Omit<PayloadOf<'experiment'>, 'type' | 'from'>;
    }
  | { readonly kind: 'experiment-ended'; readonly target: number }
  | { readonly kind: 'check'; readonly yes: readonly string[]; readonly isSeen: boolean }
  | { readonly kind: 'import'; readonly back: number; readonly slot: string }
  | { readonly kind: 'diary'; readonly back: number; readonly payload: DiaryPayload }
  | { readonly kind: 'amend'; readonly target: number; readonly values: Values }
  | { readonly kind: 'remove'; readonly target: number }
  | { readonly kind: 'undo' };

/** A morning, a run, another activity or a note. */
type DiaryPayload = PayloadOf<'soreness' | 'run' | 'activity' | 'note'>;

/** The new values of an amendment; days count from the day of the amendment. */
type Values =
  | { readonly moved: number }
  | { readonly endedAhead: number }
  | Readonly<Record<string, unknown>>;

const PLANNED = plannedLines(3);

const slot = fc.constantFrom('morning', 'evening');
const slotOrNone = fc.constantFrom('morning', 'evening', 'noon', null);
const did = fc.subarray([0, 1, 2]);
const target = fc.nat({ max: 200 });
/** A change of one slot of the plan. */
export const planChange: fc.Arbitrary<SlotChange> = fc.oneof(
  fc.record({ remove: slot }),
  fc.record({
    set: fc.record({
      name: fc.constantFrom('morning', 'evening', 'noon'),
      time: fc.constantFrom('06:30', '09:00', '12:00', '17:45', '21:15'),
      days: fc.constantFrom<Slot['days'][]>([1, 2, 3, 4, 5, 6, 7], [1, 3, 5]),
      routine: fc.constantFrom('lower-back', 'core'),
    }),
  }),
  fc.record({
    set: fc.record({
      name: fc.constantFrom('morning', 'noon'),
      time: fc.constantFrom('06:30', '12:00'),
      days: fc.constant<Slot['days']>([1, 2, 3, 4, 5, 6, 7]),
      every: fc.record({
        days: fc.integer({ min: 2, max: 14 }),
        from: fc.constantFrom('2026-09-30', '2026-11-01'),
      }),
      routine: fc.constant('core'),
    }),
  }),
);

const values: fc.Arbitrary<Values> = fc.oneof(
  fc.record({ moved: fc.integer({ min: -45, max: 5 }) }),
  fc.record({ endedAhead: fc.integer({ min: -3, max: 5 }) }),
  fc.record({ slot: slotOrNone }),
  fc.record({ did }),
  fc.record({ effort: fc.nat({ max: 10 }), note: fc.constant('noted') }),
  fc.record({ reason: fc.constantFrom(...SKIP_REASONS) }),
  fc.record({ score: fc.nat({ max: 10 }), distance: fc.nat({ max: 30_000 }) }),
);

const diaryPayload: fc.Arbitrary<DiaryPayload> = fc.oneof(
  fc.record({ type: fc.constant('soreness' as const), score: fc.nat({ max: 10 }) }),
  fc.record({ type: fc.constant('run' as const), distance: fc.nat({ max: 30_000 }) }),
  fc.record({ type: fc.constant('activity' as const), kind: fc.constantFrom('swim', 'rest') }),
  fc.record({ type: fc.constant('note' as const), text: fc.constant('New shoes') }),
);

const experiment: fc.Arbitrary<Omit<PayloadOf<'experiment'>, 'type' | 'from'>> = fc.record({
  kind: fc.constantFrom('evening' as const, 'routines' as const),
  title: fc.constant('one or the other'),
  arms: fc.constant(['one', 'the other']),
  layout: fc.constantFrom('half-weeks' as const, 'weeks' as const, 'runs' as const),
  pairs: fc.integer({ min: 1, max: 6 }),
  first: fc.array(fc.constantFrom(0 as const, 1 as const), { minLength: 6, maxLength: 6 }),
  seed: fc.nat(),
  slots: fc.subarray(['morning', 'evening', 'noon']),
  routines: fc.option(fc.record({ slot, names: fc.constant(['lower-back', 'core']) })),
  analysis: fc.constant('sign-flips-1'),
});

const what: fc.Arbitrary<What> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('session' as const),
      slot: slotOrNone,
      done: fc.nat({ max: 3 }),
      hurt: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('logged' as const),
      back: fc.nat({ max: 45 }),
      slot: slotOrNone,
      did,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('skip' as const),
      back: fc.nat({ max: 45 }),
      days: fc.constantFrom(1, 1, 4),
      slot,
      reason: fc.constantFrom(...SKIP_REASONS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('pause' as const),
      ahead: fc.oneof(fc.nat({ max: 30 }), fc.integer({ min: -60, max: -1 })),
      days: fc.nat({ max: 40 }),
      isLate: fc.boolean(),
      reason: fc.constantFrom(...PAUSE_REASONS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('schedule' as const),
      ahead: fc.integer({ min: -20, max: 40 }),
      changes: fc.array(planChange, { maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('experiment' as const),
      ahead: fc.integer({ min: -3, max: 3 }),
      planned: experiment,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('experiment-ended' as const), target }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('check' as const),
      yes: fc.subarray(['e1', 'u1', 'a1', 'h1']),
      isSeen: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('import' as const), back: fc.nat({ max: 45 }), slot }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('diary' as const),
      back: fc.nat({ max: 45 }),
      payload: diaryPayload,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('amend' as const), target, values }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), target }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
);

/** Something recorded. */
export const step: fc.Arbitrary<Step> = fc.record({
  written: fc.integer({ min: 0, max: 125 }),
  ahead: fc.oneof(
    { weight: 7, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -40, max: 40 }) },
  ),
  device: fc.constantFrom('desk' as const, 'desk' as const, 'phone' as const),
  what,
});

/** Everything recorded in four months. */
export const journal: fc.Arbitrary<readonly Step[]> = fc.array(step, {
  maxLength: 40,
  size: 'max',
});

/** Returns the journal’s lines for everything recorded, in the order recorded. */
export function linesOfSteps(steps: readonly Step[]): readonly Line[] {
  return linesAfter([], steps, '');
}

/** Returns the lines for everything recorded after others; `name` is what their ids begin with. */
export function linesAfter(
  before: readonly Line[],
  steps: readonly Step[],
  name: string,
): readonly Line[] {
  const lines = [...before];
  for (const [index, one] of steps.toSorted((a, b) => a.written - b.written).entries()) {
    lines.push(...linesOf(one, { index, name }, lines));
  }
  return lines.slice(before.length);
}

function linesOf(
  { written, ahead, device, what }: Step,
  { index, name }: { readonly index: number; readonly name: string },
  before: readonly Line[],
): readonly Line[] {
  const today = addDays(FIRST_DAY, written + ahead);
  const minutes = 6 * 60 + index * 7;
  const at = `${today}T${new Date(minutes * 60_000).toISOString().slice(11, 23)}${device === 'phone' ? '+01:00' : '+00:00'}`;
  let count = 0;
  let last = lastWrittenAt(before);
  const line = (payload: Payload, day = today): Line => {
    const order = orderAfter(last, at);
    const head: Omit<LineHead, 'v'> = {
      id: `${name}${index}-${count++}`,
      at,
      day,
      device,
      ...order,
    };
    const made = makeLine(payload, head);
    last = lastWrittenAt([made]);
    return made;
  };
  switch (what.kind) {
    case 'session':
      return sessionLines(what, line);
    case 'logged': {
      const day = addDays(today, -what.back);
      const fields = {
        ...SESSION,
        slot: what.slot,
        began: `${day}T07:00:00.000+00:00`,
        did: what.did,
      };
      return [line({ type: 'session-logged', ...fields }, day)];
    }
    case 'skip': {
      const { slot, reason, back, days } = what;
      const together = days === 1 ? {} : { together: `${name}${index}-together` };
      return Array.from({ length: days }, (_, ahead) =>
        line({ type: 'skip', slot, reason, ...together }, addDays(today, ahead - back)),
      );
    }
    case 'pause': {
      const from = addDays(today, what.ahead);
      const late = what.isLate ? ({ late: true } as const) : {};
      const until = addDays(from, what.days);
      return [line({ type: 'skip', from, until, reason: what.reason, ...late })];
    }
    case 'schedule': {
      const slots = withSlotChanges(DEFAULT_SLOTS, what.changes);
      return [
        line({ type: 'schedule', from: addDays(today, what.ahead), slots, changes: what.changes }),
      ];
    }
    case 'experiment': {
      const monday = addDays(mondayOf(today), 7 * what.ahead);
      return [line({ type: 'experiment', from: monday, ...what.planned })];
    }
    case 'experiment-ended': {
      const all = before.filter(({ type }) => type === 'experiment');
      const experiment = all[what.target % all.length];
      if (experiment === undefined) return [];
      return [line({ type: 'experiment-ended', experiment: experiment.id, reason: 'given-up' })];
    }
    case 'check': {
      const seen = what.isSeen ? { seen: today } : {};
      return [line({ type: 'check', yes: [...what.yes], list: 1, ...seen })];
    }
    case 'import': {
      const whole = line({ type: 'import', file: 'old.ndjson', lines: 3 });
      const day = addDays(today, -what.back);
      const brought = [
        line({ type: 'skip', slot: what.slot, reason: 'ill' }, day),
        line({ type: 'run', distance: 8000, began: `${day}T18:00:00.000+00:00` }, day),
        line(
          { type: 'schedule', from: day, slots: DEFAULT_SLOTS, changes: [{ remove: what.slot }] },
          day,
        ),
      ];
      return [...brought.map((one) => ({ ...one, import: [whole.id] })), whole];
    }
    case 'diary':
      return [line(what.payload, addDays(today, -what.back))];
    case 'amend': {
      const target = before[what.target % before.length];
      return target === undefined
        ? []
        : [line({ type: 'amend', target: target.id, values: valuesOf(what.values, today, at) })];
    }
    case 'undo': {
      const last = lastUndoableLine(before);
      return last === undefined ? [] : [line(undoPayload(last))];
    }
    case 'remove': {
      const target = before[what.target % before.length];
      return target === undefined ? [] : [line({ type: 'remove', target: target.id })];
    }
  }
}

/** Makes a line count as the last one even if a clock was ahead, or has not moved, before it, as the program does. */
function orderAfter(last: number | undefined, at: Stamp): Pick<LineHead, 'order'> {
  return last === undefined || last < epochMs(at)
    ? {}
    : { order: new Date(last + 1).toISOString() };
}

const SESSION = {
  routine: 'lower-back',
  name: 'Lower back',
  affected: 'unknown',
  pain: null,
  planned: PLANNED,
} as const;

function sessionLines(
  what: Extract<What, { readonly kind: 'session' }>,
  line: (payload: Payload) => Line,
): readonly Line[] {
  const start = line({ type: 'session-started', slot: what.slot, ...SESSION });
  const session = start.id;
  const sets = PLANNED.slice(0, what.done).map(({ step, exercise, side, set, dose }) =>
    line({
      type: 'set-done',
      session,
      step,
      exercise,
      side,
      set,
      planned: dose,
      added: 0,
      done: { hold: 30 },
      complete: true,
      seconds: 30,
    }),
  );
  const hurt = PLANNED.slice(3 - what.hurt);
  const skips =
    hurt.length === 0 ? [] : [line({ type: 'skip', session, sets: hurt, reason: 'pain' })];
  return [start, ...sets, ...skips];
}

function valuesOf(values: Values, today: Day, at: string): Readonly<Record<string, unknown>> {
  if ('moved' in values) {
    const day = addDays(today, Number(values['moved']));
    return { day, began: `${day}T08:00:00.000+00:00` };
  }
  if ('endedAhead' in values)
    return { ended: `${addDays(today, Number(values['endedAhead']))}${at.slice(10)}` };
  return values;
}
