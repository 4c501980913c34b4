import { describe, expect, it } from 'vitest';
import { nextSeconds } from '../../../src/app/record/next-length.ts';
import { offersNow } from '../../../src/app/record/offers.ts';
import { easierPlan, ownPlan } from '../../../src/app/record/own-plan.ts';
import { readRecord } from '../../../src/app/record/read-record.ts';
import { promptFileText } from '../../../src/app/reminders/prompt-file-contents.ts';
import { logSession } from '../../../src/commands/log.ts';
import { today } from '../../../src/commands/today.ts';
import type { Line, LineOf } from '../../../src/core/journal/line.ts';
import { findRoutine } from '../../../src/core/library/library.ts';
import type { Profile } from '../../../src/core/library/profile.ts';
import { allSets, type RoutinePlan } from '../../../src/core/session/plan.ts';
import { doseText } from '../../support/dose-text.ts';
import { type FakeHost, fakeHost } from '../../support/fake-host.ts';
import { sessionOn } from '../../support/progress-record.ts';
import { line, logged, schedule } from '../../support/sample-journal.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const library = shippedLibrary();
const routine = findRoutine(library, 'lower-back');
const profile: Profile = { affected: 'unknown', cautions: [] };
const NOW = '2026-11-24T20:30:00.000+00:00';
const PLAN = schedule('2026-11-01');

/** Three sets of fifteen press-ups, instead of one of 12 to 15, from eight in the morning on. */
const RAISED = line(
  {
    type: 'dose-change',
    routine: 'lower-back',
    exercise: 'prone-press-up',
    sides: ['both'],
    change: 'up',
    to: { sets: 3, dose: { reps: { from: 15, to: 15 }, tempo: { up: 2, hold: 2, down: 2 } } },
    because: 'asked',
  },
  { at: '2026-11-24T08:00:00.000+00:00' },
);

function hostOf(lines: readonly Line[], now = NOW): FakeHost {
  return fakeHost({ lines: [PLAN, ...lines], now });
}

function pressUps(plan: RoutinePlan): string {
  return allSets(plan)
    .filter(({ movement, set }) => movement.id === 'prone-press-up' && set === 1)
    .map(({ sets, dose }) => doseText({ sets, dose, form: null }))
    .join(', ');
}

describe('an own dose', () => {
  it.each([
    ['from its change on', NOW, '3×15, 1×3'],
    ['not before', '2026-11-24T07:59:00.000+00:00', '1×12–15, 1×3'],
  ])('is planned %s', (_, at, expected) => {
    const record = readRecord(hostOf([RAISED]));
    expect(pressUps(ownPlan(record, { library, routine, profile }, at))).toBe(expected);
  });

  it('is not in a session in easier forms', () => {
    const of = { library, routine, profile };
    expect(easierPlan(readRecord(hostOf([RAISED])), of)).toEqual(
      easierPlan(readRecord(hostOf([])), of),
    );
  });

  it('is in the length of the next session, as the prompt says it, and in what it would be', async () => {
    const seen = async (host: FakeHost) => {
      await today(host, { dryRun: true });
      const seconds = nextSeconds(readRecord(host), library)('lower-back') ?? 0;
      return {
        seconds,
        prompt: await promptFileText(host, readRecord(host)),
        out: host.written.out,
      };
    };
    const [own, usual] = [await seen(hostOf([RAISED])), await seen(hostOf([]))];
    // Two more sets of fifteen at 6 s, and two rests of 30 s.
    expect(own.seconds - usual.seconds).toBe(2 * (15 * 6 + 30));
    expect(own.prompt).not.toBe(usual.prompt);
    const rows = (out: string) =>
      out.split('\n').filter((row) => /press-up.* 15 repetitions/.test(row));
    expect([rows(own.out).length, rows(usual.out).length]).toEqual([3, 0]);
  });

  it.each([
    ['today', '20:15', '3×15, 1×3'],
    ['yesterday', 'yesterday 20:15', '1×12–15, 1×3'],
  ])('is in a session that was logged as of %s, if it held then', async (_, at, expected) => {
    const host = hostOf([RAISED]);
    await logSession(host, ['lower-back'], { at });
    const found = host.lines.at(-1) as LineOf<'session-logged'>;
    const texts = found.planned
      .filter(({ exercise, set }) => exercise === 'prone-press-up' && set === 1)
      .map(({ sets, dose }) => doseText({ sets, dose, form: null }));
    expect(texts.join(', ')).toBe(expected);
  });
});

describe('what is offered', () => {
  /** A good session of the whole routine, logged in one line. */
  function good(day: string): Line {
    const { planned, name } = sessionOn(day, 'lower-back');
    const all = planned.map((_, index) => index);
    const said = { planned, name, slot: 'evening', painDuring: 1, painAfter: 0 } as const;
    return logged(all, said, { at: `${day}T20:30:00.000+00:00` });
  }

  const raised = { ...RAISED, at: '2026-11-23T08:00:00.000+00:00', day: '2026-11-23' };
  const boundary = [good('2026-11-29'), good('2026-11-30')];

  it.each(['2026-12-02', '2026-12-03', '2026-12-07'])(
    'counts good days of the month before, on %s',
    (day) => {
      const host = hostOf(boundary, `${day}T20:30:00.000+00:00`);
      const { up } = offersNow(readRecord(host), library);
      expect(up?.reason).toMatchObject({
        because: 'good-days',
        days: [{ day: '2026-11-29' }, { day: '2026-11-30' }],
      });
    },
  );

  it('is no step back for days off that there were none of', () => {
    const back = (day: string) => {
      const host = hostOf([raised, ...boundary], `${day}T20:30:00.000+00:00`);
      return offersNow(readRecord(host), library).back?.reason;
    };
    expect(back('2026-12-06')).toBeUndefined();
    expect(back('2026-12-10')).toMatchObject({ because: 'break' });
  });
});
