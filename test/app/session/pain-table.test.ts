import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { updatePromptFile } from '../../../src/app/reminders/update-prompt-file.ts';
import { remind } from '../../../src/commands/remind.ts';
import { start } from '../../../src/commands/start.ts';
import { status } from '../../../src/commands/status.ts';
import { today } from '../../../src/commands/today.ts';
import { dayRecord } from '../../../src/core/adherence/day-record.ts';
import { foldLines } from '../../../src/core/journal/history.ts';
import type { Line } from '../../../src/core/journal/line.ts';
import { setStates } from '../../../src/core/journal/session-record.ts';
import { type DrivenCommand, drive, fakeSessionTimers } from '../../support/driven-terminal.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';
import { line, schedule } from '../../support/sample-journal.ts';
import { exercise, first, libraryOf, routine, step } from '../../support/sample-library.ts';

beforeEach(fakeSessionTimers);
afterEach(() => void vi.useRealTimers());

const HOLD = { sets: 2, hold: 10, rest: 0 };
const LIBRARY = libraryOf(
  [
    exercise('hug', {
      name: 'Knee hug',
      side: 'both',
      dose: HOLD,
      easier: { id: 'hug-small', name: 'smaller', how: 'Less far.' },
    }),
    exercise('lean', { name: 'Lean', side: 'both', dose: HOLD }),
  ],
  [
    routine([step('hug'), step('lean')], { id: 'lower-back', name: 'Lower back' }),
    routine([step('lean', { dose: { sets: 1 } })], { id: 'extra', name: 'Extra' }),
  ],
);
const LINES = [line({ type: 'check', yes: [], list: 1 }), schedule('2026-11-01')];
const MORNING = '2026-11-24T07:30:00.000Z';
const EVENING = '2026-11-24T20:31:00.000Z';
const NEXT_DAY = '2026-11-25T07:30:00.000Z';
const [GO_ON, CHANGE, STOP] = [
  [0, 1, 2, 3],
  [4, 5],
  [6, 7, 8, 9, 10],
] as const;
const ANSWERS = [...GO_ON, ...CHANGE, ...STOP];

/** The keys that type a number. */
const keysOf = (pain: number): readonly string[] => String(pain).split('');

/** Begins a session, for the slot unless `extra`, and answers the question before it. */
async function begin(before: number, { now = MORNING, lines = LINES, extra = false } = {}) {
  const driven = await drive({ library: LIBRARY, lines, now }, (host) =>
    extra ? start(host, 'extra', { plain: true }) : today(host, { plain: true }),
  );
  await driven.press(...keysOf(before));
  return driven;
}

/** The lines of a journal with other ids, since every host in memory counts its own from 1. */
function renamed(lines: readonly Line[]): readonly Line[] {
  return JSON.parse(JSON.stringify(lines).replaceAll('"id-', '"earlier-')) as readonly Line[];
}

/** The last session in the journal. */
function recorded({ host }: DrivenCommand) {
  const session = foldLines(host.lines).sessions.at(-1);
  if (session === undefined) throw new Error('no session was recorded');
  return session;
}

/** What everybody may see is neutral: it tells of no pain, and urges nobody. */
const TELLING = /pain|hurt|easier|of 10|sore|symptom/i;

/** What the faces say with some lines at a moment: the slot in question is `slot`. */
async function faces(lines: readonly Line[], now: string, slot: string) {
  const at = () => fakeHost({ library: LIBRARY, lines, now });
  const out = async (run: (host: FakeHost) => Promise<number>) => {
    const host = at();
    await run(host);
    return host.written.out;
  };
  const reminded = at();
  await remind(reminded, slot, {});
  const prompted = at();
  await updatePromptFile(prompted);
  return {
    // Without how long it takes, which is not a matter of pain.
    next: /^(Next.*)$/m.exec(await out((host) => status(host, {})))?.[1]?.replace(/, \d+ s\b/, ''),
    short: await out((host) => status(host, { short: true })),
    json: await out((host) => status(host, { json: true })),
    reminders: reminded.notifications,
    prompt: prompted.prompts.join(''),
  };
}

/** Which form the next session would have. */
async function nextForm(lines: readonly Line[], now: string): Promise<string> {
  const host = fakeHost({ library: LIBRARY, lines, now });
  await today(host, { dryRun: true });
  return host.written.out.includes('In easier forms, one set each') ? 'easier' : 'as planned';
}

describe('the answer before a session', () => {
  it.each(GO_ON)('%i has it start as planned', async (pain) => {
    const driven = await begin(pain);
    await driven.waitFor('Get ready, 15 seconds: Knee hug, set 1 of 2');
    expect(recorded(driven)).toMatchObject({ painBefore: pain, isEasier: false, isAnyway: false });
    expect(driven.said()).not.toContain('easier forms');
    await driven.press('q');
    await driven.end();
  });

  it.each(CHANGE)('%i offers the easier forms first, and Enter takes them', async (pain) => {
    const driven = await begin(pain);
    await driven.waitFor('In easier forms today, one set each?');
    await driven.press('enter');
    await driven.waitFor('Get ready');
    expect(driven.said()).toContain('In easier forms, one set each.');
    const { planned, isEasier, painBefore } = recorded(driven);
    expect({ isEasier, painBefore }).toEqual({ isEasier: true, painBefore: pain });
    expect(planned.map(({ exercise: id, set, sets }) => `${id} ${set}/${sets}`)).toEqual([
      'hug-small 1/1',
      'lean 1/1',
    ]);
    await driven.press('q');
    await driven.end();
  });

  it.each(CHANGE)('%i does everything as planned if that is declined', async (pain) => {
    const driven = await begin(pain);
    await driven.waitFor('In easier forms today, one set each?');
    await driven.press('n', 'o', 'enter');
    await driven.waitFor('Get ready, 15 seconds: Knee hug, set 1 of 2');
    expect(recorded(driven)).toMatchObject({ painBefore: pain, isEasier: false });
    await driven.press('q');
    await driven.end();
  });

  it.each([
    ['before it', 2, ['q'], false],
    ['with Escape', 2, ['escape'], true],
    ['at the easier forms', 4, ['q', 'enter'], true],
  ] as const)(
    'is not needed to leave %s, and how to go on is said',
    async (_, pain, keys, extra) => {
      const driven = await drive({ library: LIBRARY, lines: LINES, now: MORNING }, (host) =>
        extra ? start(host, 'extra', { plain: true }) : today(host, { plain: true }),
      );
      if (pain > 3) {
        await driven.press(...keysOf(pain));
        await driven.waitFor('In easier forms today, one set each?');
        expect(driven.said()).toContain('They ask less of your back. n: everything as planned');
      }
      await driven.press(...keys);
      expect(await driven.end()).toBe(130);
      const command = extra ? 'stretch start extra' : 'stretch today';
      expect(driven.said()).toContain(`Nothing was recorded. To go on: ${command}`);
      expect(driven.host.lines).toEqual(LINES);
    },
  );

  it.each(STOP)('%i does not start it, says what to do, and excuses the slot', async (pain) => {
    const driven = await begin(pain);
    expect(await driven.end()).toBe(0);
    const said = driven.said();
    expect(said).toContain('Not today’s exercises.');
    expect(said).toContain('a short walk, lying in any way that is comfortable, or calm breathing');
    expect(said).toContain('The morning slot is excused for pain.');
    expect(said).toContain('If any of these is true: stop and get help now');
    expect(said.includes('Please have it looked at')).toBe(pain >= 8);
    const { sessions, skips } = foldLines(driven.host.lines);
    expect(sessions).toEqual([]);
    expect(skips).toMatchObject([{ slot: 'morning', reason: 'pain', pain }]);
  });

  it.each(STOP)('%i starts it in easier forms on purpose, which is recorded', async (pain) => {
    const driven = await drive({ library: LIBRARY, lines: LINES }, (host) =>
      today(host, { plain: true, anyway: true }),
    );
    await driven.press(...keysOf(pain));
    await driven.waitFor('Get ready, 15 seconds: Knee hug, smaller');
    expect(driven.said()).not.toContain('easier forms today');
    expect(recorded(driven)).toMatchObject({ painBefore: pain, isEasier: true, isAnyway: true });
    await driven.press('q');
    await driven.end();
  });

  it.each(ANSWERS)(
    '%i has the other faces say nothing of it, and nothing is due once the slot is excused',
    async (pain) => {
      const isStrong = pain >= 6;
      const driven = await begin(pain);
      if (!isStrong) {
        if (pain >= 4) await driven.press('enter');
        await driven.waitFor('Get ready');
        await driven.press('q');
      }
      await driven.end();
      const { next, short, json, reminders, prompt } = await faces(
        driven.host.lines,
        MORNING,
        'morning',
      );
      expect(next).toBe(
        isStrong
          ? 'Next: evening, today at 20:30, in easier forms.'
          : 'Next: morning, now (07:00).',
      );
      expect(reminders).toHaveLength(isStrong ? 0 : 1);
      expect(short).toBe(isStrong ? 'evening 20:30\n' : 'morning due\n');
      expect(JSON.stringify([short, reminders, prompt])).not.toMatch(TELLING);
      expect(json).not.toMatch(/easier|of 10|hurt/);
      const evening = await faces(driven.host.lines, EVENING, 'evening');
      // One set of each of two exercises takes less time than two.
      const title = `Evening routine · ${isStrong ? 67 : 87} s · lower back`;
      expect(evening.reminders).toMatchObject([{ title }]);
      expect(JSON.stringify([evening.short, evening.reminders, evening.prompt])).not.toMatch(
        TELLING,
      );
      expect(await nextForm(driven.host.lines, EVENING)).toBe(isStrong ? 'easier' : 'as planned');
    },
  );
});

describe('pain before a session', () => {
  it('as strong on two days of a week should be looked at, on days further apart not', async () => {
    for (const [day, now, isSeen] of [
      ['2026-11-18', MORNING, true],
      ['2026-11-17', MORNING, false],
      ['2026-11-28', '2026-12-04T07:30:00.000Z', true],
    ] as const) {
      const before = line(
        { type: 'skip', slot: 'morning', reason: 'pain', pain: 6 },
        { at: `${day}T07:30:00.000+00:00` },
      );
      const check = line(
        { type: 'check', yes: [], list: 1 },
        { at: now.replace('07:30', '07:00') },
      );
      const driven = await begin(6, { lines: [...LINES, before, check], now });
      await driven.end();
      expect(driven.said().includes('Please have it looked at')).toBe(isSeen);
    }
  });

  it('of an extra session has no slot to excuse, and is kept all the same', async () => {
    const checked = line({ type: 'check', yes: [], list: 1 }, { at: '2026-11-25T07:00:00.000Z' });
    const driven = await begin(9, { extra: true });
    expect(await driven.end()).toBe(0);
    expect(driven.said()).toContain('Not today’s exercises.');
    expect(driven.said()).not.toContain('excused');
    expect(driven.said()).toContain('Your answer is kept. If that was a slip: stretch undo');
    const { lines } = driven.host;
    const history = foldLines(lines);
    expect(history.skips).toMatchObject([{ slot: null, reason: 'pain', pain: 9 }]);
    expect(dayRecord(history, '2026-11-24', MORNING, '04:00').slots[0]).toMatchObject({
      state: 'due',
      reason: null,
    });
    expect(await nextForm(lines, EVENING)).toBe('easier');
    const again = await begin(6, { lines: [...renamed(lines), checked], now: NEXT_DAY });
    await again.end();
    expect(again.said()).toContain('Please have it looked at');
  });

  it('that is not answered has the session as planned, or easier after strong pain', async () => {
    const strong = line(
      { type: 'skip', slot: 'evening', reason: 'pain', pain: 7 },
      { at: '2026-11-23T20:31:00.000Z' },
    );
    const check = line({ type: 'check', yes: [], list: 1 }, { at: '2026-11-24T07:00:00.000Z' });
    for (const [lines, isEasier] of [
      [LINES, false],
      [[...LINES, strong, check], true],
    ] as const) {
      const driven = await drive({ library: LIBRARY, lines }, (host) =>
        today(host, { plain: true }),
      );
      await driven.press('enter', 'enter');
      await driven.waitFor('How is your back now');
      if (isEasier) await driven.press('enter', 'enter');
      await driven.waitFor('Get ready');
      expect(recorded(driven)).toMatchObject({ painBefore: null, isEasier });
      await driven.press('q');
      await driven.end();
    }
  });
});

describe('a session before which nothing is asked', () => {
  const urgent = line({ type: 'check', yes: ['u1'], list: 1 }, { at: '2026-11-24T07:00:00.000Z' });
  const strong = line(
    { type: 'skip', slot: 'evening', reason: 'pain', pain: 7 },
    { at: '2026-11-23T20:31:00.000Z' },
  );

  it.each([
    ['passes something urgent on purpose', urgent, { anyway: true }, true],
    ['comes after strong pain', strong, {}, false],
  ])('is in easier forms if it %s', async (_, before, flags, isAnyway) => {
    const driven = await drive({ library: LIBRARY, lines: [...LINES, before] }, (host) =>
      today(host, { plain: true, yes: true, ...flags }),
    );
    await driven.waitFor('Get ready');
    expect(recorded(driven)).toMatchObject({ painBefore: null, isEasier: true, isAnyway });
    await driven.press('q');
    await driven.end();
  });
});

describe('the answer to how much it hurts', () => {
  /** A session whose first set hurts, and has been said how much. */
  async function hurt(pain: number) {
    const driven = await begin(1);
    await driven.waitFor('Get ready');
    await driven.press('n');
    await driven.pass(2000);
    await driven.press('p', ...keysOf(pain));
    return driven;
  }

  it.each(GO_ON)('%i goes on with the set, and keeps that it hurt', async (pain) => {
    const driven = await hurt(pain);
    expect(driven.said()).toContain(`${pain} of 10: go on, or make it easier.`);
    await driven.press('space');
    await driven.waitFor('Done: Knee hug, set 1 of 2, 10 s.');
    expect(recorded(driven)).toMatchObject({
      excused: [],
      hurts: [{ exercise: 'hug', set: 1, pain }],
    });
    await driven.press('q');
    await driven.end();
  });

  it.each(CHANGE)('%i changes the exercise, and does not go on with it', async (pain) => {
    const driven = await hurt(pain);
    expect(driven.said()).toContain(`${pain} of 10: make it easier, or leave this exercise.`);
    await driven.press('space', 'e');
    await driven.waitFor('The easier variant: Knee hug, smaller');
    expect(recorded(driven)).toMatchObject({ hurts: [{ exercise: 'hug', set: 1, pain }] });
    await driven.press('q');
    await driven.end();
  });

  it.each(STOP)('%i ends it by itself, and says what to do', async (pain) => {
    const driven = await hurt(pain);
    expect(driven.said()).toContain(
      `${pain} of 10: the session ends here in a few seconds. Another number changes it.`,
    );
    await driven.waitFor('How is your back now, 0–10? (after');
    await driven.press('2');
    await driven.end();
    expect(driven.said()).toContain('If any of these is true: stop and get help now');
    expect(driven.said().includes('Please have it looked at')).toBe(pain >= 8);
  });

  it.each(ANSWERS)(
    '%i is kept with the set that hurt; those after the end are not reached',
    async (pain) => {
      const isStrong = pain >= 6;
      const driven = await hurt(pain);
      if (!isStrong) await driven.press('q');
      await driven.waitFor('How is your back now, 0–10? (after');
      expect(driven.said()).not.toContain('How hard was it');
      await driven.press('2');
      await driven.end();
      const session = recorded(driven);
      expect(session).toMatchObject({
        reason: 'pain',
        painDuring: pain,
        painAfter: 2,
        effort: null,
      });
      expect(session.hurts).toMatchObject([{ exercise: 'hug', set: 1, pain }]);
      expect(setStates(session).map(({ state }) => state)).toEqual([
        'excused',
        ...Array<string>(3).fill('not-reached'),
      ]);
      expect(driven.said()).toMatch(/no set done in [^ ]+, 1 left out for pain, 3 not reached/);
      const { next, short, reminders, prompt } = await faces(driven.host.lines, MORNING, 'morning');
      const when = 'Next: evening, today at 20:30';
      expect(next).toBe(isStrong ? `${when}, in easier forms.` : `${when}.`);
      expect(reminders).toEqual([]);
      expect(JSON.stringify([short, reminders, prompt])).not.toMatch(TELLING);
      expect(await nextForm(driven.host.lines, EVENING)).toBe(isStrong ? 'easier' : 'as planned');
    },
  );
});

describe('the answer after a session', () => {
  it.each(ANSWERS)('%i is kept, and from 6 on urges nothing now', async (pain) => {
    const isStrong = pain >= 6;
    // An extra in the evening, whose slot stays due.
    const driven = await begin(1, { now: EVENING, extra: true });
    await driven.waitFor('How hard was it');
    await driven.press('3', 'enter');
    await driven.waitFor('How much did it hurt at worst');
    await driven.press('2', 'enter');
    await driven.waitFor('How is your back now, 0–10? (after');
    await driven.press(...keysOf(pain), 'enter');
    expect(await driven.end()).toBe(0);
    expect(recorded(driven)).toMatchObject({
      painBefore: 1,
      painDuring: 2,
      painAfter: pain,
      effort: 3,
    });
    const said = driven.said();
    expect(said).toContain(`pain after ${pain} of 10`);
    expect(said.includes('Next: evening, now (20:30).')).toBe(!isStrong);
    expect(said.includes('Next time in easier forms.')).toBe(isStrong);
    expect(said.includes('If any of these is true')).toBe(isStrong);
    expect(said.includes('Please have it looked at')).toBe(pain >= 8);
    const { next, short, json, reminders, prompt } = await faces(
      driven.host.lines,
      EVENING,
      'evening',
    );
    expect(next).toBe(isStrong ? 'Next time in easier forms.' : 'Next: evening, now (20:30).');
    expect(JSON.stringify([short, reminders, prompt])).not.toMatch(TELLING);
    expect(json).not.toMatch(/easier|of 10|hurt/);
    expect(await nextForm(driven.host.lines, EVENING)).toBe(isStrong ? 'easier' : 'as planned');
  });
});

describe('the session after strong pain', () => {
  it('is the only one in easier forms', async () => {
    const driven = await begin(1, { extra: true });
    await driven.waitFor('How hard was it');
    await driven.press('3', 'enter');
    await driven.waitFor('at worst');
    await driven.press('7', 'enter');
    await driven.waitFor('now, 0–10? (after');
    await driven.press('1', 'enter');
    await driven.end();
    const check = line({ type: 'check', yes: [], list: 1 }, { at: '2026-11-24T09:00:00.000Z' });
    const next = await begin(0, { lines: [...renamed(driven.host.lines), check], now: EVENING });
    await next.waitFor('In easier forms today, one set each? (because it hurt earlier');
    await next.press('enter');
    await next.waitFor('How hard was it');
    await next.press('2', 'enter');
    await next.waitFor('at worst');
    await next.press('0', 'enter');
    await next.waitFor('now, 0–10? (after');
    await next.press('0', 'enter');
    await next.end();
    expect(first(recorded(next).planned)).toMatchObject({ exercise: 'hug-small', sets: 1 });
    expect(recorded(next)).toMatchObject({ isEasier: true, counts: { planned: 2, done: 2 } });
    expect(await nextForm(next.host.lines, EVENING)).toBe('as planned');
  });

  it('stays in them when it goes on after an interruption, still easier ones included', async () => {
    const dose = HOLD;
    const library = libraryOf(
      [
        exercise('hug', { side: 'both', dose, easier: { exercise: 'mild' } }),
        exercise('mild', {
          side: 'both',
          dose,
          easier: { id: 'tiny', name: 'tiny', how: 'Less.' },
        }),
      ],
      [routine([step('hug')], { id: 'lower-back', name: 'Lower back' })],
    );
    const run = async (lines: readonly Line[], flags: object, ...keys: readonly string[]) => {
      const driven = await drive({ library, lines, now: MORNING }, (host) =>
        today(host, { plain: true, ...flags }),
      );
      await driven.press(...keys);
      await driven.waitFor('Get ready');
      return driven;
    };
    const begun = await run(LINES, {}, '4', 'enter', 'enter', 'enter');
    await begun.press('n');
    await begun.pass(3000);
    await begun.press('q');
    await begun.end();
    const next = await run(renamed(begun.host.lines), { continue: true });
    await next.press('e');
    await next.waitFor('The easier variant');
    expect(recorded(next).planned).toMatchObject([{ exercise: 'tiny', set: 1, sets: 1 }]);
    await next.press('q');
    await next.end();
  });
});
