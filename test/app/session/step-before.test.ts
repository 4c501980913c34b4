import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readContext } from '../../../src/app/record/read-record.ts';
import { sessionRequest } from '../../../src/app/options/session-options.ts';
import { saidBefore } from '../../../src/app/session/said-before.ts';
import { setsFor } from '../../../src/app/session/sets-for.ts';
import { stepBefore } from '../../../src/app/session/step-before.ts';
import { logSession } from '../../../src/commands/log.ts';
import { progressAccept } from '../../../src/commands/progress.ts';
import { doseWords } from '../../../src/view/words/set.ts';
import { flareUp, hostAfter, pass } from '../../support/done-days.ts';
import type { FakeHost } from '../../support/fake-host.ts';
import { keyedTerminal } from '../../support/keyed-terminal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody who has raised the press-ups on Tue 24 Nov 2026. */
async function raised(): Promise<FakeHost> {
  const host = await hostAfter(['2026-11-23', '2026-11-24']);
  await progressAccept(host, 'prone-press-up', {});
  return host;
}

/** Begins a session of a routine; `doses` are the repetitions of the press-ups that it comes to. */
async function begun(host: FakeHost, routine = 'physio-four') {
  const terminal = keyedTerminal({ columns: 80, rows: 24 });
  const snapshot = await readContext(host, () => undefined);
  const request = sessionRequest({}, { routine, slot: null, goOn: 'no', mayPlan: false });
  const context = {
    host,
    terminal,
    snapshot,
    request,
    affected: 'unknown',
    said: saidBefore(host.err),
    isKept: false,
  } as const;
  const sets = stepBefore(context, setsFor(snapshot, request, false));
  const doses = sets.then((toDo) => {
    if (toDo === 'end') return toDo;
    const found = toDo.sets.find(({ movement }) => movement.id === 'prone-press-up');
    return found === undefined ? 'none' : doseWords(found.dose, found.side);
  });
  await Promise.resolve();
  return { terminal, doses };
}

describe('before a session', () => {
  it('in a flare it is asked whether that is one, and a yes is one step back, today', async () => {
    const host = await raised();
    await flareUp(host);
    const { terminal, doses } = await begun(host);
    expect(terminal.text().trim()).toMatchInlineSnapshot(`
      "A score of 6 on waking on Wed 25 Nov, well above the usual.

          Is your back flaring up?
          yes: one step back today: Prone press-up, 12–15 repetitions instead of
          13–15

          y yes, n or Enter no, q quits
          goes on by itself in 60 s"
    `);
    terminal.press('y', 'enter');
    expect(await doses).toBe('12–15 repetitions');
    expect(host.lines.at(-1)).toMatchObject({ change: 'down', because: 'flare', to: null });
  });

  it.each([
    ['n', ['n', 'enter'], '13–15 repetitions'],
    ['Enter', ['enter', 'enter'], '13–15 repetitions'],
    ['q', ['q'], 'end'],
  ])('%s changes nothing', async (_, keys, wanted) => {
    const host = await raised();
    await flareUp(host);
    const { length } = host.lines;
    const { terminal, doses } = await begun(host);
    terminal.press(...keys);
    expect(await doses).toBe(wanted);
    expect(host.lines).toHaveLength(length);
  });

  it('no answer in time changes nothing', async () => {
    const host = await raised();
    await flareUp(host);
    const { length } = host.lines;
    const { doses } = await begun(host);
    for (let second = 0; second < 61; second++) {
      host.advance(1000);
      vi.advanceTimersByTime(1000);
    }
    expect(await doses).toBe('13–15 repetitions');
    expect(host.lines).toHaveLength(length);
  });

  it('what was declined is not asked again that day', async () => {
    const host = await raised();
    await flareUp(host);
    const first = await begun(host);
    first.terminal.press('n', 'enter');
    await first.doses;
    const second = await begun(host);
    expect(second.terminal.text()).toBe('');
    expect(await second.doses).toBe('13–15 repetitions');
  });

  it('after seven days off it is asked about what was raised, and only in its routine', async () => {
    const host = await raised();
    pass(host, 8);
    await logSession(host, ['lower-back'], { at: 'yesterday 20:00', slot: 'none' });
    const other = await begun(host, 'lower-back');
    expect(other.terminal.text()).toBe('');
    const { terminal, doses } = await begun(host);
    expect(terminal.text()).toContain('Not done since Tue 24 Nov.');
    terminal.press('y', 'enter');
    expect(await doses).toBe('12–15 repetitions');
    expect(host.lines.at(-1)).toMatchObject({ change: 'down', because: 'break' });
  });

  it('a week after the last session it is not', async () => {
    const host = await raised();
    pass(host, 7);
    const { terminal, doses } = await begun(host);
    expect(terminal.text()).toBe('');
    expect(await doses).toBe('13–15 repetitions');
  });
});
