import { afterEach, describe, expect, it, vi } from 'vitest';
import { withProgress } from '../../../src/app/display/progress.ts';
import { fakeHost } from '../../support/fake-host.ts';

const stop = vi.fn<() => void>();
const ora = vi.fn<(options: { spinner: string }) => unknown>(() => ({ start: () => ({ stop }) }));
vi.mock('ora', () => ({ default: ora }));

afterEach(() => vi.clearAllMocks());

/** Does work that takes so many milliseconds by the clock, on a terminal with these variables. */
async function work(env: Record<string, string>, milliseconds: number) {
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  const host = fakeHost({ env, err: { isTerminal: true } });
  const result = await withProgress(host, 'reading', async (breathe) => {
    now.mockReturnValue(milliseconds);
    await breathe();
    await breathe();
    return 'done';
  });
  now.mockRestore();
  return {
    result,
    written: host.written.err,
    spinners: ora.mock.calls.map(([one]) => one.spinner),
  };
}

describe('long work on a terminal', () => {
  it.each([
    ['a spinner', {}, ['dots']],
    ['a spinner of ASCII characters where there are no others', { LANG: 'C' }, ['line']],
  ])('shows %s', async (_, env, spinners) => {
    expect(await work(env, 301)).toEqual({ result: 'done', written: '', spinners });
    expect(stop).toHaveBeenCalledOnce();
  });

  it.each([{ ACCESSIBLE: '1' }, { TERM: 'dumb' }])('is said once with %j', async (env) => {
    const said = { result: 'done', written: 'reading\n', spinners: [] };
    expect(await work(env, 301)).toEqual(said);
  });

  it('is not mentioned if it is short', async () => {
    const nothing = { result: 'done', written: '', spinners: [] };
    expect(await work({}, 299)).toEqual(nothing);
    expect(await work({ ACCESSIBLE: '1' }, 299)).toEqual(nothing);
  });
});
