import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { DEFAULT_SLOTS } from '../../../src/core/schedule/slot.ts';
import { wrapLines } from '../../../src/core/text/wrap.ts';
import { type SummaryContext, summaryText } from '../../../src/view/report/summary.ts';
import { themeFor } from '../../../src/view/terminal/theme.ts';
import {
  ended,
  historyOf,
  line,
  plannedLine,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { exercise, first, libraryOf } from '../../support/sample-library.ts';

const theme = await themeFor(0, undefined);
const LIBRARY = libraryOf([
  exercise('hug', {
    name: 'Knee hug',
    easier: { id: 'hug-towel', name: 'With a towel', how: 'Use it.' },
  }),
  exercise('press', { name: 'Prone press-up' }),
]);
const HUG = plannedLine(0, { exercise: 'hug', side: 'left', sets: 2 });
const PLANNED = [
  HUG,
  { ...HUG, set: 2 },
  plannedLine(1, {
    exercise: 'press',
    dose: { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 2, down: 2 } },
  }),
  plannedLine(2, { exercise: 'gone' }),
];
const START = started({ planned: PLANNED, pain: 3 });
const LINES = [
  START,
  setDone(START.id, HUG),
  setDone(START.id, { ...HUG, set: 2 }, { done: { hold: 12.3 }, complete: false }),
  line({ type: 'skip', session: START.id, sets: PLANNED.slice(2, 3), reason: 'pain' }),
];
const END = ended(START.id, { effort: 4, pain: 0, seconds: 345.6, paused: 61 });
const CONTEXT: SummaryContext = {
  theme,
  isPlain: false,
  next: {
    day: '2026-11-24',
    date: '2026-11-24',
    daysAway: 0,
    isNight: false,
    slot: first(DEFAULT_SLOTS.slice(1)),
    isDue: false,
    isOpen: false,
  },
  isEasierNext: false,
  isRehearsal: false,
  before: undefined,
  columns: 80,
};

describe('a summary', () => {
  it('has a row for each exercise, what was not done, the answers, and what is next', () => {
    expect(shown([...LINES, END])).toMatchInlineSnapshot(`
      "
      Lower back: 1 of 3 sets in 5:46, 1 left out for pain, 1:01 of it paused

        Knee hug  ◐ left 30 s, 12.3 of 30 s
        Left out for pain: prone press-up
        Not done: gone

      pain before 3 of 10 · pain during 0 of 10 · effort 4 of 10
      Next: evening, today at 20:30.
      "
    `);
  });

  it('has each outcome behind its exercise in a narrow terminal', () => {
    expect(shown([...LINES, END], { columns: 30 })).toMatchInlineSnapshot(`
      "
      Lower back: 1 of 3 sets in 5:46, 1 left out for pain, 1:01 of it paused

        Knee hug  ◐ left 30 s,
                  12.3 of 30 s
        Left out for pain: prone
          press-up
        Not done: gone

      pain before 3 of 10 · pain during 0 of 10 · effort 4 of 10
      Next: evening, today at 20:30.
      "
    `);
  });

  it('has words instead of signs and columns where it is to be read aloud', () => {
    expect(shown([...LINES, END], { isPlain: true })).toMatchInlineSnapshot(`
      "
      Lower back: 1 of 3 sets in 5:46, 1 left out for pain, 1:01 of it paused

        Knee hug: left 30 s, 12.3 of 30 s
        Left out for pain: prone press-up
        Not done: gone

      pain before 3 of 10 · pain during 0 of 10 · effort 4 of 10
      Next: evening, today at 20:30.
      "
    `);
  });

  it('tells a session that was ended for pain of all that was planned', () => {
    const second = first(PLANNED.slice(1));
    const stopped = [
      START,
      setDone(START.id, HUG),
      line({ type: 'skip', session: START.id, reason: 'pain', sets: [second], hurt: second }),
      ended(START.id, { reason: 'pain' }),
    ];
    const before = first(historyOf(...stopped).sessions);
    expect(shown(stopped, { before })).toContain(
      'Lower back: 1 of 4 sets in 5:00, 1 left out for pain, 2 not reached, last time 1 of 4\n',
    );
  });

  it('has left and right beside each other, and alike sets together', () => {
    const sides = (['left', 'right'] as const).flatMap((side) =>
      [1, 2].map((set) => ({ ...HUG, side, set })),
    );
    const start = started({ planned: sides });
    const [one = HUG, two = HUG, three = HUG, four = HUG] = sides;
    const whole = [one, two].map((set) => setDone(start.id, set));
    const row = (...lines: readonly Line[]) => shown([start, ...whole, ...lines]).split('\n')[3];
    expect(row(setDone(start.id, three), setDone(start.id, four))).toBe(
      '  Knee hug  ✓ left 2 × 30 s · right 2 × 30 s',
    );
    expect(row(setDone(start.id, three, { done: { hold: 12 }, complete: false }))).toBe(
      '  Knee hug  ◐ left 2 × 30 s · right 12 of 30 s, 1 not done',
    );
    expect(row()).toBe('  Knee hug  ◐ left 2 × 30 s · right side: not done');
    const skipped = setDone(start.id, three, { done: { hold: 0 }, complete: false });
    expect(row(skipped)).toBe('  Knee hug  ◐ left 2 × 30 s · right side: not done');
  });

  it('has one row for an exercise that comes twice, where it came first', () => {
    const again = plannedLine(3, { ...PLANNED[2], step: 3 });
    const [press = HUG] = [PLANNED[2]];
    const start = started({ planned: [press, HUG, again] });
    const reps = (count: number) => ({ done: { reps: count }, complete: true });
    const done = [
      setDone(start.id, press, reps(15)),
      setDone(start.id, HUG),
      setDone(start.id, again, reps(3)),
    ];
    expect(
      shown([start, ...done])
        .split('\n')
        .slice(3, 6),
    ).toEqual(['  Prone press-up  ✓ 15, 3 repetitions', '  Knee hug        ✓ left 30 s', '']);
  });

  it('compares with the last session of the routine where that was different', () => {
    const at = (hour: string) => ({ at: `2026-11-24T${hour}:00:00.000+00:00` });
    const [hug, press = HUG] = [HUG, PLANNED[2]];
    const sessionOf = (hour: string, hold: number, reps: number) => {
      const start = started({ planned: [hug, press] }, at(hour));
      const done = [
        setDone(start.id, hug, { done: { hold }, complete: hold >= 30 }, at(hour)),
        ...(reps === 0 ? [] : [setDone(start.id, press, { done: { reps } }, at(hour))]),
      ];
      return [start, ...done];
    };
    const rows = (then: readonly [number, number], now: readonly [number, number]) => {
      const { sessions } = historyOf(sessionOf('07', ...then), sessionOf('09', ...now));
      const [before, session] = [first(sessions), first(sessions.slice(1))];
      const text = summaryText(session, LIBRARY, { ...CONTEXT, before });
      return printed(text).split('\n').slice(0, 4);
    };
    expect(rows([20, 15], [30, 12])).toEqual([
      'Lower back: 2 of 2 sets in 0:00, last time 1 of 2',
      '',
      '  Knee hug        ✓ left 30 s, 10 s more than last time',
      '  Prone press-up  ✓ 12 repetitions, 3 fewer',
    ]);
    expect(rows([30, 0], [29.5, 12]).slice(2)).toEqual([
      '  Knee hug        ◐ left 29.5 of 30 s',
      '  Prone press-up  ✓ 12 repetitions, not done last time',
    ]);
    expect(rows([30, 12], [30, 12]).slice(2)).toEqual([
      '  Knee hug        ✓ left 30 s',
      '  Prone press-up  ✓ 12 repetitions',
    ]);
  });

  it('of a rehearsal says that nothing was recorded, and leaves out the next slot', () => {
    const text = shown(LINES, { isRehearsal: true });
    expect(text).toContain('This was a rehearsal: nothing was recorded.');
    expect(text).not.toContain('Next:');
  });

  it('shows what was done of an exercise before an easier variant replaced it', () => {
    const towel = { ...HUG, exercise: 'hug-towel', set: 2 };
    const start = started({ planned: [HUG, towel, plannedLine(1, { exercise: 'press' })] });
    const at = (minute: number) => ({ at: `2026-11-24T07:0${minute}:00.000+00:00` });
    const begun = { done: { hold: 4 }, complete: false };
    const lines = [
      start,
      setDone(start.id, HUG, {}, at(3)),
      setDone(start.id, { ...HUG, set: 2 }, begun, at(4)),
      setDone(start.id, towel, {}, at(5)),
    ];
    expect(shown(lines)).toContain(
      [
        'Lower back: 2 of 3 sets in 5:00',
        '',
        '  Knee hug                ◐ left 30 s, 4 of 30 s, then easier',
        '  Knee hug, with a towel  ✓ left 30 s',
        '  Not done: prone press-up',
      ].join('\n'),
    );
  });

  it('says what hurt and how much, after what was done of it', () => {
    const [, , press = HUG] = PLANNED;
    const hurt = line({
      type: 'skip',
      session: START.id,
      reason: 'pain',
      sets: [press],
      hurt: press,
      pain: 6,
    });
    const some = setDone(START.id, press, { done: { reps: 4 }, complete: false });
    const end = ended(START.id, { reason: 'pain' });
    const row = (...lines: readonly Line[]) =>
      shown([START, ...lines, end])
        .split('\n')
        .find((text) => text.includes('Prone press-up'));
    expect(row(hurt)).toBe('  Prone press-up  – it hurt (6 of 10)');
    expect(row(hurt, some)).toBe('  Prone press-up  ◐ 4 of 12–15 repetitions, it hurt (6 of 10)');
  });

  it('names the repetitions done', () => {
    const reps = setDone(START.id, PLANNED[2] ?? HUG, { done: { reps: 14 } });
    expect(shown([START, reps])).toContain('✓ 14 repetitions');
  });

  it('takes the time from the sets if the session has no end, and never a negative one', () => {
    const done = (at: string) => setDone(START.id, HUG, {}, { at });
    expect(shown([START, done('2026-11-24T07:02:05.000+00:00')])).toContain('in 2:05');
    expect(shown([START, done('2026-11-24T06:00:00.000+00:00')])).toContain('in 0:00');
  });

  it('leaves out what was not answered', () => {
    const text = shown([START, ended(START.id, { effort: 0 })]);
    expect(text).toContain('pain before 3 of 10 · effort 0 of 10\n');
  });

  it('shows no control characters of the journal', () => {
    const hostile = started({
      name: 'Back\u001b[2J',
      planned: [plannedLine(0, { exercise: 'x\u001b[31m\u0007' })],
    });
    expect(shown([hostile]).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

function shown(lines: readonly Line[], change: Partial<SummaryContext> = {}): string {
  const session = first(historyOf(lines).sessions);
  return `\n${printed(summaryText(session, LIBRARY, { ...CONTEXT, ...change }))}`;
}

/** As it is printed on a terminal of any width. */
function printed(text: string): string {
  return wrapLines(text, Infinity);
}
