import { beforeAll, describe, expect, it } from 'vitest';
import { readContext } from '../../../src/app/record/read-record.ts';
import { sessionRequest } from '../../../src/app/options/session-options.ts';
import { runSession } from '../../../src/app/session/run-session.ts';
import { saidBefore } from '../../../src/app/session/said-before.ts';
import type { SignalHandlers } from '../../../src/host/terminal/signals.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { line } from '../../support/sample-journal.ts';

const ROUTINE = { routine: 'lower-back', slot: null, goOn: 'no', mayPlan: false } as const;

// A session loads it while it asks, and may have ended before it is there.
beforeAll(() => import('../../../src/app/session/coach.ts'));

describe('running a session', () => {
  it('returns the plan of a dry run, from the exercise asked for', async () => {
    const { outcome, host } = await run({ dryRun: true, from: '3' });
    expect(outcome).toMatchObject({ isFinished: true, problems: '' });
    expect(outcome.text).toMatch(/^Lower back/);
    expect(outcome.text).not.toContain('Prone lying');
    expect(host.lines).toHaveLength(1);
  });

  it('has nothing to print if it is ended before it begins', async () => {
    const { outcome, host } = await run({});
    expect(outcome).toEqual({
      isFinished: false,
      endedBy: 'SIGTERM',
      isSaved: true,
      text: '',
      problems: '',
      unsaved: '',
    });
    expect(host.lines).toHaveLength(1);
  });

  it('throws for an exercise that the routine does not have, before it takes the terminal', async () => {
    const onSignals = () => {
      throw new Error('too late');
    };
    await expect(run({ from: '30' }, onSignals)).rejects.toMatchObject({
      kind: 'usage',
      message: 'Lower back has 7 exercises; there is no number 30',
    });
  });
});

/** Runs a session without a terminal that is signalled to end at once; checks that it writes to no stream. */
async function run(flags: Parameters<typeof sessionRequest>[0], onSignals = () => {}) {
  const host = fakeHost({ lines: [line({ type: 'check', yes: [], list: 1 })] });
  const ending = {
    ...host,
    signals: async ({ onEnd }: SignalHandlers) => {
      onSignals();
      onEnd('SIGTERM');
      return { stop: () => undefined, close: () => undefined };
    },
  };
  const said = saidBefore(host.err);
  const context = await readContext(host, said.warn);
  const outcome = await runSession(ending, context, sessionRequest(flags, ROUTINE), said);
  expect([host.written, said.lines()]).toEqual([{ out: '', err: '' }, []]);
  return { outcome, host };
}
