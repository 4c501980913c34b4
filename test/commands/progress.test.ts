import { describe, expect, it } from 'vitest';
import {
  progressAccept,
  progressBack,
  progressPin,
  progressShow,
} from '../../src/commands/progress.ts';
import { historyEdit } from '../../src/commands/history-edit.ts';
import { logSession } from '../../src/commands/log.ts';
import { routineShow } from '../../src/commands/routine.ts';
import { status } from '../../src/commands/status.ts';
import { undo } from '../../src/commands/undo.ts';
import { flareUp, hostAfter, pass } from '../support/done-days.ts';
import type { FakeHost } from '../support/fake-host.ts';
import { faultLike } from '../support/faults.ts';

const TWO_DAYS = ['2026-11-23', '2026-11-24'];

async function saidBy(host: FakeHost, command: () => Promise<number>): Promise<string> {
  host.written.out = '';
  expect(await command()).toBe(0);
  return host.written.out;
}

/** The same in one line. */
function unwrapped(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

describe('stretch progress', () => {
  it('shows each dose of the routines that were done, and what it waits for', async () => {
    const host = await hostAfter(['2026-11-24']);
    expect(await saidBy(host, () => progressShow(host, undefined, {}))).toMatchInlineSnapshot(`
      "No step is offered now. One up is offered here, and at the end of a session,
      after two good days of an exercise.

      Physio's four (physio-four)
        Prone press-up                  12–15     next 13–15: one more good day
        Prone hip extension, each side  2 × 10    next 2 × 11: one more good day
        Piriformis stretch, each side   2 × 30 s  next 3 × 30 s: one more good day
        Knees to chest                  12–15     next 13–15: one more good day

      A good day: every set done, pain of 0 to 3, effort of 6 or less, and a next
      morning that is not much sorer than usual.
      "
    `);
  });

  it('shows what is offered and why, and what else is ready', async () => {
    const host = await hostAfter(TWO_DAYS);
    expect(await saidBy(host, () => progressShow(host, undefined, {}))).toMatchInlineSnapshot(`
      "Offered now: Prone press-up, 13–15 repetitions instead of 12–15.
        Two good days at 12–15, pain 1 (NHS Inform: one or two more every few days).
        To take it: stretch progress accept
        Or another that is ready: stretch progress accept NAME

      Physio's four (physio-four)
        Prone press-up                  12–15     next 13–15, offered now
        Prone hip extension, each side  2 × 10    next 2 × 11, ready as well
        Piriformis stretch, each side   2 × 30 s  next 3 × 30 s, ready as well
        Knees to chest                  12–15     next 13–15, ready as well

      A good day: every set done, pain of 0 to 3, effort of 6 or less, and a next
      morning that is not much sorer than usual.
      "
    `);
  });

  it('says what is the user’s own, since when and why, and from when on there is another step', async () => {
    const host = await hostAfter(TWO_DAYS);
    await progressAccept(host, 'piriformis', {});
    await progressPin(host, 'back extension', {}, 'pin');
    expect(await saidBy(host, () => progressShow(host, undefined, {}))).toMatchInlineSnapshot(`
      "No step is offered now. One up is offered here, and at the end of a session,
      after two good days of an exercise.
      Not before Fri 27 Nov (one change in three days).

      Physio's four (physio-four)
        Prone press-up                  12–15     pinned, so that it stays as it is
        Prone hip extension, each side  2 × 10    next 2 × 11
        Piriformis stretch, each side   3 × 30 s  next 2 × 30 s in the harder form
                                                  “Piriformis stretch, drawn closer”:
                                                  two more good days
          yours since Tue 24 Nov, after two good days; the routine says 2 × 30 s
        Knees to chest                  12–15     next 13–15

      A good day: every set done, pain of 0 to 3, effort of 6 or less, and a next
      morning that is not much sorer than usual.
      "
    `);
    expect(await saidBy(host, () => routineShow(host, 'physio-four', {}))).toContain(
      'stretch progress back piriformis',
    );
  });

  it('says in sentences what it shows, where no columns are wanted', async () => {
    const host = await hostAfter(TWO_DAYS, undefined, { env: { ACCESSIBLE: '1' } });
    expect(await saidBy(host, () => progressShow(host, undefined, {}))).toMatchInlineSnapshot(`
      "Offered now: Prone press-up, 13–15 repetitions instead of 12–15.
        Two good days at 12–15, pain 1 (NHS Inform: one or two more every few days).
        To take it: stretch progress accept
        Or another that is ready: stretch progress accept NAME

      Physio's four (physio-four)
        Prone press-up: 12–15 repetitions; next 13–15, offered now.
        Prone hip extension, each side: 2 sets of 10 repetitions; next 2 × 11, ready
        as well.
        Piriformis stretch, each side: 2 holds of 30 s; next 3 × 30 s, ready as well.
        Knees to chest: 12–15 repetitions; next 13–15, ready as well.

      A good day: every set done, pain of 0 to 3, effort of 6 or less, and a next
      morning that is not much sorer than usual.
      "
    `);
  });

  it('asks about a flare first, and says what only steps up wait for', async () => {
    const host = await hostAfter(TWO_DAYS);
    await progressAccept(host, 'prone-press-up', {});
    await flareUp(host);
    const text = await saidBy(host, () => progressShow(host, undefined, {}));
    expect(text.slice(0, text.indexOf('\n\n'))).toMatchInlineSnapshot(`
      "A flare? Then one step back: Prone press-up, 12–15 repetitions instead of 13–15.
        A score of 6 on waking on Wed 25 Nov, well above the usual.
        To take it: stretch progress accept
      A step up: not before Fri 27 Nov (one change in three days).
      A step up: not today (this morning was sorer than usual)."
    `);
  });

  it('says once how a day that went well comes to count, if no pain of it was said', async () => {
    const host = await hostAfter(TWO_DAYS, { effort: '4' });
    const text = await saidBy(host, () => progressShow(host, undefined, {}));
    expect(text).toContain(
      'Prone press-up                  12–15     next 13–15: two more good days\n',
    );
    expect(text.match(/stretch history edit ID --pain-after 1/gu)).toHaveLength(1);
    await expect(progressAccept(host, 'prone-press-up', {})).rejects.toMatchObject(
      faultLike(undefined, 'it takes two more good days', '--pain-after 1'),
    );
    for (const { id } of host.lines.filter(({ type }) => type === 'session-logged')) {
      await historyEdit(host, id, { painAfter: '1' });
    }
    expect(await saidBy(host, () => progressShow(host, undefined, {}))).toContain(
      'Offered now: Prone press',
    );
  });

  it.each([
    ['piriformis stretch', ['Piriformis stretch, each side'], ['Knees to chest']],
    ['physio-four', ['Piriformis stretch, each side', 'Knees to chest'], []],
    ["Physio's four", ['Piriformis stretch, each side', 'Knees to chest'], []],
  ])('shows of %s only what is asked for', async (typed, named, others) => {
    const host = await hostAfter(TWO_DAYS);
    const text = await saidBy(host, () => progressShow(host, typed, {}));
    for (const name of named) expect(text).toContain(`  ${name}`);
    for (const name of others) expect(text).not.toContain(name);
  });

  it('refuses to show what has no dose', async () => {
    const host = await hostAfter(TWO_DAYS);
    await expect(progressShow(host, 'bird-dog', {})).rejects.toThrow('no dose that can change');
  });

  it('says what to do if no routine was done', async () => {
    const host = await hostAfter([]);
    expect(await saidBy(host, () => progressShow(host, undefined, {}))).toContain(
      'No dose to show yet',
    );
  });

  it('is JSON with every dose, and without a word of pain', async () => {
    const host = await hostAfter(TWO_DAYS);
    const text = await saidBy(host, () =>
      progressShow(host, undefined, { json: true, side: 'left' }),
    );
    const { offered, doses } = JSON.parse(text);
    expect(offered).toMatchObject([
      {
        routine: 'physio-four',
        exercise: 'prone-press-up',
        sides: ['both'],
        change: 'up',
        from: { sets: 1, reps: { from: 12, to: 15 }, hold: null, form: null },
        to: { sets: 1, reps: { from: 13, to: 15 } },
        because: 'good-days',
        days: TWO_DAYS,
      },
    ]);
    expect(doses[0]).toMatchObject({
      side: 'left',
      own: false,
      since: null,
      pinned: false,
      goodDays: TWO_DAYS,
      waitsFor: [{ kind: 'turn', exercise: 'prone-press-up' }],
    });
    expect(text).not.toContain('pain');
  });
});

describe('stretch progress accept', () => {
  it('takes the step that is offered first, as one line, and is undone', async () => {
    const host = await hostAfter(TWO_DAYS);
    const before = host.lines.length;
    expect(await saidBy(host, () => progressAccept(host, undefined, {}))).toBe(
      'From now on: Prone press-up, 13–15 repetitions instead of 12–15.\nTo take it back: stretch undo\n',
    );
    expect(host.lines.slice(before)).toMatchObject([
      {
        type: 'dose-change',
        exercise: 'prone-press-up',
        change: 'up',
        because: 'good-days',
        days: TWO_DAYS,
      },
    ]);
    expect(await saidBy(host, () => undo(host, { yes: true }))).toContain(
      'the change of a dose on Tue 24 Nov 2026 (prone-press-up: 13–15 repetitions, after two good days)',
    );
    await expect(progressAccept(host, undefined, {})).resolves.toBe(0);
  });

  it.each<[string, string | undefined, Parameters<typeof progressAccept>[2], string, string]>([
    [
      'nothing before the third day',
      undefined,
      {},
      'no step is offered now: not before Fri 27 Nov (one change in three days)',
      'stretch progress',
    ],
    [
      'an exercise before the third day',
      'Piriformis Stretch',
      {},
      'no step up is offered of Piriformis stretch, left side (now 2 × 30 s): not before Fri 27 Nov',
      'stretch progress',
    ],
    [
      'an exercise that is to stay',
      'prone-hip-extension',
      {},
      'no step up is offered of Prone hip extension, left side (now 2 × 10): it is pinned',
      'stretch progress unpin prone-hip-extension',
    ],
    ['an exercise that was not done', 'bird-dog', {}, 'has no dose that can change', 'progress'],
    [
      'the start of a name',
      'prone',
      {},
      'there is no exercise called `prone`',
      'did you mean `prone-press-up` or `prone-hip-extension`?',
    ],
    ['an unknown exercise', 'birddog', {}, 'there is no exercise called', 'did you mean'],
    ['an unknown side', 'piriformis', { side: 'top' }, '--side takes left or right', '--side left'],
    ['another routine', 'piriformis', { routine: 'core' }, 'it is in physio-four', 'progress'],
  ])('refuses %s, and says why', async (_, typed, flags, message, hint) => {
    const host = await hostAfter(TWO_DAYS);
    await progressPin(host, 'prone-hip-extension', {}, 'pin');
    await progressAccept(host, undefined, {});
    const before = host.lines.length;
    await expect(progressAccept(host, typed, flags)).rejects.toMatchObject(
      faultLike(undefined, message, hint),
    );
    expect(host.lines).toHaveLength(before);
  });

  it('takes what is offered on the third day after the last change', async () => {
    const host = await hostAfter(TWO_DAYS);
    await progressAccept(host, undefined, {});
    pass(host, 3);
    expect(await saidBy(host, () => progressAccept(host, 'piriformis', {}))).toContain(
      'Piriformis stretch, each side',
    );
  });
});

describe('stretch progress accept --side', () => {
  it('takes the step of that side alone', async () => {
    const host = await hostAfter(TWO_DAYS);
    expect(
      await saidBy(host, () => progressAccept(host, 'piriformis', { side: 'right' })),
    ).toContain('Piriformis stretch, right side, 3 holds of 30 s instead of 2 × 30 s');
    expect(host.lines.at(-1)).toMatchObject({ sides: ['right'], days: TWO_DAYS });
  });
});

describe('stretch progress pin and back', () => {
  it('keeps a dose as it is until it is let go', async () => {
    const host = await hostAfter(TWO_DAYS);
    expect(await saidBy(host, () => progressPin(host, 'cobra', {}, 'pin'))).toContain(
      'Prone press-up stays at 12–15',
    );
    await expect(progressPin(host, 'cobra', {}, 'pin')).rejects.toThrow('stays as it is already');
    expect(await saidBy(host, () => status(host, {}))).not.toContain('Prone press-up');
    expect(await saidBy(host, () => progressPin(host, 'cobra', {}, 'unpin'))).toContain('again');
    await expect(progressPin(host, 'cobra', {}, 'unpin')).rejects.toThrow('is not pinned');
    const again = await saidBy(host, () => status(host, {}));
    expect(again.replaceAll(/\s+/g, ' ')).toContain(
      'Next step: Prone press-up, 13–15 repetitions. Two good days at 12–15, pain 1 (NHS Inform: one or two more every few days). To take it: stretch progress accept ',
    );
  });

  it('goes one step back at once, of one or of all, which is undone as one', async () => {
    const host = await hostAfter(TWO_DAYS);
    await progressAccept(host, 'prone-press-up', {});
    pass(host, 3);
    await progressAccept(host, 'piriformis', {});
    expect(await saidBy(host, () => progressBack(host, undefined, { all: true }))).toMatch(
      /From now on:\n.*Prone press-up, 12–15 repetitions instead of 13–15, as the routine says\n.*Piriformis/,
    );
    await expect(progressBack(host, undefined, { all: true })).rejects.toThrow('nothing is raised');
    expect(await saidBy(host, () => undo(host, { yes: true }))).toContain('2 changes of doses');
    expect(await saidBy(host, () => progressBack(host, 'piriformis', {}))).toContain(
      'as the routine',
    );
    expect(host.lines.at(-1)).toMatchObject({ change: 'down', to: null, because: 'asked' });
  });

  it('says in which routine each step is, if they are in several', async () => {
    const host = await hostAfter(TWO_DAYS);
    await progressAccept(host, 'prone-press-up', {});
    pass(host, 3);
    for (const at of ['2026-11-26 06:00', '2026-11-27 06:00']) {
      await logSession(host, ['gentle-morning'], { at, slot: 'none', painDuring: '1' });
    }
    await progressAccept(host, 'prone-press-up', { routine: 'gentle-morning' });
    const said = await saidBy(host, () => progressBack(host, undefined, { all: true }));
    expect(said).toContain('  Prone press-up (in physio-four), 12–15 repetitions');
    expect(said).toContain('  Prone press-up (in gentle-morning), 10 repetitions');
  });

  it('takes back what was raised alone, and suggests no step back that there is not', async () => {
    const host = await hostAfter(TWO_DAYS);
    const shown = () => saidBy(host, () => routineShow(host, 'physio-four', {}));
    await progressBack(host, 'prone-hip-extension', { side: 'right' });
    // Its easier form is the lowest there is.
    expect(await shown()).toContain('right side: yours: ');
    expect(await shown()).not.toContain('stretch progress back');
    await expect(progressBack(host, undefined, { all: true })).rejects.toThrow(
      'nothing is raised: no dose is above its routine’s',
    );
    pass(host, 3);
    await logSession(host, ['physio-four'], { at: '06:00', painDuring: '1' });
    await progressAccept(host, 'piriformis', { side: 'left' });
    expect(unwrapped(await shown())).toContain('stretch progress back piriformis --side left');
    await logSession(host, ['core'], { at: '07:00', painDuring: '1' });
    await logSession(host, ['lower-back'], { at: '08:00', painDuring: '1' });
    expect(unwrapped(await shown())).toContain(
      'stretch progress back piriformis --side left --routine physio-four',
    );
    expect(await progressBack(host, 'piriformis', { side: 'left', routine: 'physio-four' })).toBe(
      0,
    );
    expect(await shown()).not.toContain('stretch progress back');
  });

  it.each([
    [undefined, {}],
    ['piriformis', { all: true }],
  ])('wants an exercise or --all: %s %j', async (typed, flags) => {
    const host = await hostAfter(TWO_DAYS);
    await expect(progressBack(host, typed, flags)).rejects.toThrow('say which exercise, or --all');
  });
});
