import { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../../src/host/files/folders.ts';
import { outputTo } from '../../../src/host/terminal/output.ts';

const said = 'two – or three words\n';

describe('an output', () => {
  it.each<[boolean, Environment, number]>([
    [true, { TERM: 'dumb' }, 0],
    [true, { TERM: 'xterm' }, 1],
    [true, { TERM: 'xterm-256color' }, 2],
    [true, { TERM: 'xterm', COLORTERM: 'truecolor' }, 3],
    [true, { TERM: 'xterm-256color', NO_COLOR: '1' }, 0],
    [true, { TERM: 'tmux-256color', TMUX: 'x' }, 2],
    [true, { TERM: 'tmux-256color', TMUX: 'x', COLORTERM: 'truecolor' }, 3],
    [true, { TERM: 'screen-256color', TMUX: 'x', COLORTERM: '24bit' }, 3],
    [true, { TERM: 'tmux-256color', TMUX: 'x', COLORTERM: 'yes' }, 2],
    [true, { TERM: 'tmux-256color', TMUX: 'x', COLORTERM: 'truecolor', NO_COLOR: '1' }, 0],
    [true, { TERM: 'tmux-256color', TMUX: 'x', COLORTERM: 'truecolor', FORCE_COLOR: '1' }, 1],
    [true, { TERM: 'dumb', TMUX: 'x', COLORTERM: 'truecolor' }, 0],
    [true, { TERM: 'xterm-256color', NO_COLOR: '1', FORCE_COLOR: '2' }, 2],
    [true, { TERM: 'xterm-256color', FORCE_COLOR: '0' }, 0],
    [false, { TERM: 'xterm-256color' }, 0],
    [false, { FORCE_COLOR: '0' }, 0],
    [false, { FORCE_COLOR: 'false' }, 0],
    [false, { FORCE_COLOR: '' }, 1],
    [false, { FORCE_COLOR: 'true' }, 1],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, 1],
    [false, { FORCE_COLOR: '2' }, 2],
    [false, { FORCE_COLOR: '3' }, 3],
  ])('that is a terminal (%s) has, with %j, colour level %i', (isTerminal, env, level) => {
    expect(outputTo(() => stream({ isTerminal }), env).colours).toBe(level);
  });

  it('looks for its colours once', () => {
    let looks = 0;
    const env: Environment = {
      get TERM() {
        looks++;
        return 'xterm-256color';
      },
    };
    const output = outputTo(() => stream({ isTerminal: true }), env);
    const first = output.colours;
    const looked = looks;
    expect([output.colours, looks]).toEqual([first, looked]);
    expect(looked).toBeGreaterThan(0);
  });

  it('is opened once something is written or asked of it', () => {
    let opened = 0;
    const written: string[] = [];
    const open = () => {
      opened++;
      return stream({ isTerminal: true, written });
    };
    const output = outputTo(open, {});
    output.print('');
    output.warn();
    expect([opened, written]).toEqual([0, []]);
    output.print(said);
    expect([opened > 0, written]).toEqual([true, [said]]);
  });

  it('has the current size of its terminal', () => {
    const one = stream({ isTerminal: true, columns: 100, rows: 30 });
    const output = outputTo(() => one, {});
    expect([output.columns, output.rows, output.isTerminal]).toEqual([100, 30, true]);
    Object.assign(one, { columns: 50 });
    expect(output.columns).toBe(50);
  });

  it.each([undefined, 0])('is 80 by 24 if the size is %s', (size) => {
    const output = outputTo(() => stream({ isTerminal: false, columns: size, rows: size }), {});
    expect([output.columns, output.rows]).toEqual([80, 24]);
    expect(output.isTerminal).not.toBe(true);
  });

  it.each<[string, boolean, Environment, string]>([
    ['as they are in a pipe', false, {}, said],
    ['in lines that fit on a terminal', true, {}, 'two – or\nthree\nwords\n'],
    ['in ASCII where the locale has no more', false, { LANG: 'C' }, 'two - or three words\n'],
  ])('prints words %s', (_, isTerminal, env, expected) => {
    const written: string[] = [];
    outputTo(() => stream({ isTerminal, columns: 9, written }), env).print(said);
    expect(written).toEqual([expected]);
  });

  it('writes data as it is, whatever the terminal and the locale', () => {
    const written: string[] = [];
    outputTo(() => stream({ isTerminal: true, columns: 9, written }), { LANG: 'C' }).write(said);
    expect(written).toEqual([said]);
  });

  it('draws pictures in lines as long as they are', () => {
    const written: string[] = [];
    outputTo(() => stream({ isTerminal: true, columns: 9, written }), { LANG: 'C' }).draw(said);
    expect(written).toEqual(['two - or three words\n']);
  });
});

interface Wishes {
  readonly isTerminal: boolean;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  readonly written?: string[];
}

/** A process's stream as far as an output looks at it; colours are Node's own. */
function stream({ isTerminal, columns, rows, written = [] }: Wishes): WriteStream {
  const fake = {
    ...(isTerminal ? { isTTY: true } : {}),
    columns,
    rows,
    getColorDepth: (env: Environment) => WriteStream.prototype.getColorDepth.call(fake, env),
    write: (text: string) => written.push(text),
  };
  return fake as unknown as WriteStream;
}
