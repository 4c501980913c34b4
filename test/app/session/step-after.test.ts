import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readContext } from '../../../src/app/record/read-record.ts';
import { sessionRequest } from '../../../src/app/options/session-options.ts';
import type { SessionContext } from '../../../src/app/session/request.ts';
import { saidBefore } from '../../../src/app/session/said-before.ts';
import { stepAfter } from '../../../src/app/session/step-after.ts';
import { logSession } from '../../../src/commands/log.ts';
import { status } from '../../../src/commands/status.ts';
import type { Host } from '../../../src/host/host.ts';
import type { Size } from '../../../src/view/terminal/grid.ts';
import { hostAfter, pass, type SaidOf } from '../../support/done-days.ts';
import type { FakeHost } from '../../support/fake-host.ts';
import { keyedTerminal } from '../../support/keyed-terminal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SCREEN = { columns: 80, rows: 24 };
const TWO_DAYS = ['2026-11-23', '2026-11-24'];

/** What a session of today is asked about in a terminal; `answer` gets what is shown. */
async function after(host: FakeHost, size: Size, isPlain: boolean) {
  const terminal = keyedTerminal(size, isPlain);
  const context = await contextOf(host, terminal);
  const session = context.snapshot.history.sessions.at(-1);
  if (session === undefined) throw new Error('there is no session');
  const said = stepAfter(context, session);
  // What is asked is worked out first.
  await Promise.resolve();
  return { terminal, said };
}

async function contextOf(
  host: Host,
  terminal: SessionContext['terminal'],
): Promise<SessionContext> {
  const routine = { routine: 'physio-four', slot: null, goOn: 'no', mayPlan: false } as const;
  return {
    host,
    terminal,
    snapshot: await readContext(host, () => undefined),
    request: sessionRequest({}, routine),
    affected: 'unknown',
    said: saidBefore(host.err),
    isKept: false,
  };
}

describe('after a session with a good day before it', () => {
  it('one step up is asked about, with its reason and its source', async () => {
    const { terminal, said } = await after(await hostAfter(TWO_DAYS), SCREEN, false);
    expect(terminal.text().trim()).toMatchInlineSnapshot(`
      "Two good days at 12–15, pain 1 (NHS Inform: one or two more every few
          days).

          Prone press-up: 13–15 repetitions next time?
          nothing changes unless you say yes

          y yes, n or Enter no, p no, and no more offers
          goes on by itself in 60 s"
    `);
    terminal.press('y', 'enter');
    expect((await said).text).toBe(
      'From now on: Prone press-up, 13–15 repetitions instead of 12–15.\nTo take it back: stretch undo\n',
    );
  });

  it('the question is a line where no screen is, and answered with one', async () => {
    const host = await hostAfter(TWO_DAYS);
    const { terminal, said } = await after(host, SCREEN, true);
    terminal.press('p', 'i', 'n', 'enter');
    expect((await said).text).toContain('Prone press-up stays at 12–15.\n');
    expect(terminal.text()).toMatchInlineSnapshot(`
      "Two good days at 12–15, pain 1 (NHS Inform: one or two more every few days).
      Prone press-up: 13–15 repetitions next time? (nothing changes unless you say yes; type yes or no, Enter means no, pin: no, and no more offers; goes on by itself in 60 s)
      pin
      "
    `);
    expect(host.lines.at(-1)).toMatchObject({ type: 'dose-change', change: 'pin' });
  });

  it.each([
    ['n', ['n', 'enter']],
    ['Enter', ['enter', 'enter']],
    ['Escape', ['escape']],
    ['q', ['q']],
  ])('%s changes nothing, and is the end of it today', async (_, keys) => {
    const host = await hostAfter(TWO_DAYS);
    const { length } = host.lines;
    const { terminal, said } = await after(host, SCREEN, false);
    terminal.press(...keys);
    expect(await said).toEqual({ text: '', problems: '' });
    expect(host.lines).toHaveLength(length);
    const again = await after(host, SCREEN, false);
    expect(again.terminal.text()).not.toContain('Prone press-up');
    again.terminal.end();
  });

  it('nothing is asked about a routine that it was not of', async () => {
    const host = await hostAfter(TWO_DAYS);
    await logSession(host, ['lower-back'], { at: '20:00', slot: 'none', painDuring: '1' });
    const { terminal, said } = await after(host, SCREEN, false);
    expect(terminal.text()).toBe('');
    expect((await said).text).toBe('');
  });

  it('nobody has to answer', async () => {
    const host = await hostAfter(TWO_DAYS);
    const { said } = await after(host, SCREEN, false);
    for (let second = 0; second < 61; second++) {
      host.advance(1000);
      vi.advanceTimersByTime(1000);
    }
    expect(await said).toEqual({ text: '', problems: '' });
    await status(host, {});
    expect(host.written.out).toContain('stretch progress accept');
  });

  it('what was declined is not asked about, nor in status, for three days', async () => {
    const host = await hostAfter(TWO_DAYS);
    await status(host, {});
    expect(host.written.out).toContain('Next step: Prone press-up');
    const first = await after(host, SCREEN, false);
    first.terminal.press('n', 'enter');
    await first.said;
    for (const [days, isSaid] of [
      [0, false],
      [2, false],
      [1, true],
    ] as const) {
      pass(host, days);
      host.written.out = '';
      await status(host, {});
      expect(host.written.out.includes('Next step: Prone press-up')).toBe(isSaid);
    }
  });

  it.each<[string, SaidOf]>([
    ['nothing was said of pain', {}],
    ['it was too hard', { painDuring: '1', effort: '8' }],
  ])('nothing is asked if %s', async (_, said) => {
    const host = await hostAfter(TWO_DAYS, said);
    await expect((await after(host, SCREEN, false)).said).resolves.toEqual({
      text: '',
      problems: '',
    });
  });

  it('what cannot be written is told', async () => {
    const host = await hostAfter(TWO_DAYS);
    const { terminal, said } = await after(host, SCREEN, false);
    const { Fault } = await import('../../../src/core/base/fault.ts');
    host.appendError = new Fault('storage', 'the disk is full', 'make room on it');
    terminal.press('y', 'enter');
    expect(await said).toEqual({
      text: '',
      problems: 'stretch: the disk is full\n  make room on it\n',
    });
  });
});

describe('after a session that hurt', () => {
  it('one step back is asked about, and nothing changes alone', async () => {
    const host = await hostAfter(TWO_DAYS);
    const first = await after(host, SCREEN, false);
    first.terminal.press('y', 'enter');
    await first.said;
    pass(host, 1);
    const { logSession } = await import('../../../src/commands/log.ts');
    await logSession(host, ['physio-four'], { slot: 'none', painDuring: '5' });
    const before = host.lines.length;
    const { terminal, said } = await after(host, SCREEN, false);
    expect(terminal.text().trim()).toMatchInlineSnapshot(`
      "It hurt in the session on Wed 25 Nov, 5 of 10.

          One step back next time: Prone press-up, 12–15 repetitions instead of
          13–15?
          nothing changes unless you say yes

          y yes, n or Enter no
          goes on by itself in 60 s"
    `);
    expect(host.lines).toHaveLength(before);
    terminal.press('y', 'enter');
    expect((await said).text).toContain('12–15 repetitions instead of 13–15, as the routine says');
    expect(host.lines.at(-1)).toMatchObject({ change: 'down', because: 'pain', to: null });
  });
});
