import { NO_OWN_DOSES } from '../../../src/core/library/own-doses.ts';
import { describe, expect, it } from 'vitest';
import type { Line, PlannedSetRecord } from '../../../src/core/journal/line.ts';
import { plannedSetRecord } from '../../../src/core/journal/make-payload.ts';
import { previousOfRoutine } from '../../../src/core/journal/session-comparison.ts';
import { findRoutine } from '../../../src/core/library/library.ts';
import { isReps } from '../../../src/core/library/dose.ts';
import { wrapLines } from '../../../src/core/text/wrap.ts';
import { DEFAULT_SLOTS } from '../../../src/core/schedule/slot.ts';
import { allSets, planRoutine } from '../../../src/core/session/plan.ts';
import { strongPainText } from '../../../src/view/report/pain.ts';
import { summaryText } from '../../../src/view/report/summary.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import { ended, historyOf, line, setDone, started } from '../../support/sample-journal.ts';
import { first, shippedLibrary } from '../../support/sample-library.ts';
import { ROUTINE_IDS } from '../session/shipped-moments.ts';

const LIBRARY = shippedLibrary();
const theme = await themeFor(0, undefined);
const next = {
  day: '2026-11-24',
  date: '2026-11-24',
  daysAway: 0,
  isNight: false,
  slot: first(DEFAULT_SLOTS.slice(1)),
  isDue: false,
  isOpen: false,
};

/** The sets of a shipped routine as a session records them. */
function setsOf(routine: string): readonly PlannedSetRecord[] {
  const found = findRoutine(LIBRARY, routine);
  const plan = planRoutine(LIBRARY, found, { affected: 'left', cautions: [] }, NO_OWN_DOSES);
  return allSets(plan).map((set) => plannedSetRecord(set));
}

/** The lines of a session at an hour, in which `share` of what each set asks for was done. */
function sessionLines(
  routine: string,
  hour: number,
  how: { readonly share?: (index: number) => number; readonly hurt?: boolean },
): readonly Line[] {
  const planned = setsOf(routine);
  const at = { at: `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000+00:00` };
  const { name } = findRoutine(LIBRARY, routine);
  const start = started({ routine, name, planned, pain: 2 }, at);
  const share = how.share ?? (() => 1);
  const done = planned.flatMap((set, index) => {
    const part = share(index);
    if (part === 0) return [];
    const whole = isReps(set.dose) ? set.dose.reps.from : set.dose.hold;
    const amount = Math.round(whole * part);
    const what = isReps(set.dose) ? { reps: amount } : { hold: amount };
    return [setDone(start.id, set, { done: what, complete: part >= 1 }, at)];
  });
  const hurt =
    how.hurt === true && planned[0] !== undefined
      ? [line({ type: 'skip', session: start.id, sets: [planned[0]], reason: 'pain' }, at)]
      : [];
  const reason = how.hurt === true ? 'pain' : share(planned.length - 1) === 0 ? 'quit' : 'finished';
  return [
    start,
    ...done,
    ...hurt,
    ended(start.id, { reason, effort: 4, pain: 1, seconds: 754, paused: 61 }, at),
  ];
}

/** How a session went, by its description, and what came before it. */
const WAYS = {
  'all of it done': (routine: string) => sessionLines(routine, 9, {}),
  'a third of it done': (routine: string) =>
    sessionLines(routine, 9, {
      share: (index) => (index < setsOf(routine).length / 3 ? 1 : 0),
    }),
  'every set cut short': (routine: string) => sessionLines(routine, 9, { share: () => 0.55 }),
  'every second set done': (routine: string) =>
    sessionLines(routine, 9, { share: (index) => (index % 2 === 0 ? 1 : 0) }),
  'ended for pain at once': (routine: string) =>
    sessionLines(routine, 9, { share: () => 0, hurt: true }),
  'all of it done, and half of it last time': (routine: string) => [
    ...sessionLines(routine, 7, { share: (index) => (index % 3 === 1 ? 0 : 0.7) }),
    ...sessionLines(routine, 9, {}),
  ],
};

const ENDS = ROUTINE_IDS.flatMap((routine) =>
  Object.entries(WAYS).map(([way, lines]) => [routine, way, lines(routine)] as const),
);

function shown(lines: readonly Line[], columns: number, isPlain = false): readonly string[] {
  const { sessions } = historyOf(lines);
  const session = first(sessions.toReversed());
  const before = previousOfRoutine(sessions, session);
  const context = {
    theme,
    columns,
    isPlain,
    next,
    isEasierNext: false,
    isRehearsal: false,
    before,
  };
  const text = summaryText(session, LIBRARY, context);
  return wrapLines(text, columns).split('\n').slice(0, -1);
}

describe('the end of a shipped routine', () => {
  it.each(ENDS)('%s, %s: fits a screen of 80×24 above the prompt', (_, __, lines) => {
    expect(shown(lines, 80).length).toBeLessThanOrEqual(23);
  });

  it.each(ENDS)('%s, %s: fits it also with what to do about severe pain', (_, __, lines) => {
    const advice = wrapLines(strongPainText(8, 2), 80).split('\n').slice(0, -1);
    expect([...shown(lines, 80), ...advice].length).toBeLessThanOrEqual(23);
  });

  it.each(ENDS)(
    '%s, %s: names what was not done once, and how many sets a side',
    (_, __, lines) => {
      for (const isPlain of [false, true]) {
        const rows = shown(lines, 80, isPlain);
        expect(rows.filter((row) => /^ {2}Not (?:done|reached): /.test(row)).length).toBeLessThan(
          2,
        );
        for (const row of rows)
          expect(row.match(/not (?:done|reached)/g)?.length ?? 0).toBeLessThan(3);
      }
    },
  );

  it.each(ENDS)('%s, %s: is no wider than 50 columns, or 30', (_, __, lines) => {
    for (const columns of [50, 30]) {
      for (const row of shown(lines, columns)) expect(row.length).toBeLessThanOrEqual(columns);
    }
  });
});

describe('a session that was recorded when a routine had other steps', () => {
  /** As lower-back was: press-ups first, and only the sore side in hip extension. */
  const old = [
    ...setsOf('lower-back').filter(
      ({ exercise, step }) => exercise === 'prone-press-up' && step === 1,
    ),
    ...setsOf('lower-back').filter(
      ({ exercise, side, set }) =>
        exercise === 'prone-hip-extension' && side === 'left' && set <= 2,
    ),
  ].map((set, index) => ({ ...set, step: Math.min(index, 1) }));
  const at = { at: '2026-11-23T09:00:00.000+00:00' };
  const before = started({ routine: 'lower-back', planned: old }, at);
  const lines = [
    before,
    ...old.map((set) =>
      setDone(
        before.id,
        set,
        { done: { reps: 10 }, complete: set.exercise !== 'prone-press-up' },
        at,
      ),
    ),
  ];

  it('still names its exercises', () => {
    expect(shown(lines, 80).slice(2, 4)).toEqual([
      '  Prone press-up       ◐ 10 of 12–15 repetitions',
      '  Prone hip extension  ✓ left 2 × 10 repetitions',
    ]);
  });

  it('is compared with exercise by exercise', () => {
    const rows = shown([...lines, ...sessionLines('lower-back', 9, {})], 80).join('\n');
    expect(rows).toContain('Prone press-up       ✓ 12, 3 repetitions, 5 more than last time');
    expect(rows).toContain(
      'Prone hip extension  ✓ left 3 × 10 · right 2 × 10 repetitions, 30 more',
    );
  });
});
