import { describe, expect, it } from 'vitest';
import type { Output } from '../../../src/host/terminal/output.ts';
import { printPaged } from '../../../src/host/terminal/page.ts';
import { fakeHost } from '../../support/fake-host.ts';

const LONG = 'line\n'.repeat(24);
const HOW = { isPlain: false, belowLong: 'set PAGER\n' };

/** What is written on a terminal of 24 rows. */
async function written(
  text: string,
  env: Readonly<Record<string, string>>,
  { how = HOW, isTerminal = true } = {},
): Promise<string> {
  let all = '';
  const output: Output = {
    ...fakeHost().out,
    isTerminal,
    rows: 24,
    asPrinted: (picture, below) => `${picture}${below}`,
    write: (data) => {
      all += data.toString();
    },
  };
  await printPaged(output, env, text, how);
  return all;
}

describe('below a long text that went past', () => {
  it('is said that there could be a pager, if none is set', async () => {
    expect(await written(LONG, {})).toBe(`${LONG}set PAGER\n`);
  });

  it.each<[string, string, Record<string, string>, object]>([
    ['it fits', 'line\n', {}, {}],
    ['a pager is turned off', LONG, { PAGER: '' }, {}],
    ['it is turned off for this program', LONG, { STRETCH_PAGER: 'cat' }, {}],
    ['the terminal cannot have one', LONG, { TERM: 'dumb' }, {}],
    ['nothing is to be redrawn', LONG, {}, { how: { ...HOW, isPlain: true } }],
    ['it is no terminal', LONG, {}, { isTerminal: false }],
    ['there is nothing to say', LONG, {}, { how: { isPlain: false } }],
  ])('is nothing if %s', async (_, text, env, options) => {
    expect(await written(text, env, options)).toBe(text);
  });
});
