import { afterEach, describe, expect, it, vi } from 'vitest';
import { withBar, withProgress } from '../../../src/app/display/progress.ts';
import { fakeHost } from '../../support/fake-host.ts';

const stop = vi.fn<() => void>();
const spinner = { stop, text: '' };
const ora = vi.fn<(options: { spinner: string; text: string }) => unknown>(() => ({
  start: () => spinner,
}));
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

describe('work that says how far it is', () => {
  /** Does half of some work, and returns what the terminal shows then. */
  async function half(env: Record<string, string>, columns: number) {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    const host = fakeHost({ env, err: { isTerminal: true, columns } });
    await withBar(host, 'reading', async (at) => {
      now.mockReturnValue(301);
      await at({ share: 0.5, sofar: '12 runs' });
    });
    now.mockRestore();
    return { shown: spinner.text, written: host.written.err };
  }

  it.each([
    [120, 'reading [==============>               ] 50 %, 12 runs'],
    [38, 'reading [=====>     ] 50 %, 12 runs'],
    [30, 'reading [=====>      ] 50 %'],
    [20, 'reading 50 %'],
  ])('has a bar that fits in %i columns', async (columns, expected) => {
    expect(await half({}, columns)).toEqual({ shown: expected, written: '' });
    expect(expected.length + '⠋ '.length).toBeLessThan(columns);
  });

  it('is only mentioned where nothing is redrawn', async () => {
    spinner.text = '';
    expect(await half({ ACCESSIBLE: '1' }, 80)).toEqual({ shown: '', written: 'reading\n' });
  });
});
