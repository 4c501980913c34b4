import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { openPty, openSession, type Pty, rowsShown } from '../support/pty.ts';

const LONG = { long: ['{ sets: 1, hold: 600 }'] };
const ALTERNATE = /\u001b\[\?1049[hl]/g;
const END = 'Nothing was done, so nothing was recorded.';

describe('a terminal that knows no alternate screen', () => {
  it('shows the end of a session on an empty screen', async () => {
    const pty = await openSession('long', { home: makeHome(LONG) });
    pty.press('q');
    await pty.exit;
    const rows = await rowsShown(pty.raw().replaceAll(ALTERNATE, ''), 80, 24);
    expect(rows.filter((row) => row !== '')).toEqual([END]);
    expect(rows[0]).toBe(END);
  });

  it('shows nothing of an exercise that was played', async () => {
    const pty = openPty(['exercise', 'play', 'piriformis'], { home: makeHome() });
    await pty.waitFor(/▀/);
    pty.press('q');
    await pty.exit;
    const rows = await rowsShown(pty.raw().replaceAll(ALTERNATE, ''), 80, 24);
    expect(rows.filter((row) => row !== '')).toEqual([]);
  });
});

/** Programs that a session runs in, set to have no alternate screen, and how to start a shell in each. */
const MULTIPLEXERS = {
  tmux: {
    settings: 'set -g alternate-screen off\nset -g status off\n',
    args: (file: string) => ['-L', `stretch-${process.pid}`, '-f', file, 'new-session', ...SHELL],
  },
  screen: {
    settings: 'altscreen off\nstartup_message off\n',
    args: (file: string) => ['-c', file, ...SHELL],
  },
} as const;
const SHELL = ['bash', '--norc', '-i'];

/** Runs a session in one of these, from its first question to its end, and goes back to the shell. */
async function runInside(name: keyof typeof MULTIPLEXERS): Promise<Pty> {
  const home = makeHome(LONG);
  const { settings, args } = MULTIPLEXERS[name];
  const file = join(home, 'multiplexer.conf');
  writeFileSync(file, settings);
  const path = process.env['PATH'];
  const env = { PS1: 'shell> ', PATH: path, TMUX: undefined, STY: undefined, SCREENDIR: home };
  const pty = openPty(args(file), { home, command: name, env });
  await pty.waitFor('shell>');
  pty.press('"$NODE" "$STRETCH" start long\r');
  await pty.waitFor('How is your back now');
  pty.press('\r');
  await pty.waitFor('GET READY');
  pty.press('q');
  await pty.waitFor(END);
  return pty;
}

describe.each(Object.keys(MULTIPLEXERS) as (keyof typeof MULTIPLEXERS)[])('in %s', (name) => {
  const isInstalled = spawnSync('which', [name], { stdio: 'ignore' }).status === 0;

  it.skipIf(!isInstalled)('the end of a session is all that is left of it', async () => {
    const pty = await runInside(name);
    await pty.waitFor(() => pty.screen().some((row) => row.startsWith('shell>')));
    expect(pty.screen().filter((row) => row !== '')).toEqual([
      END,
      expect.stringMatching(/^shell>/),
    ]);
    pty.press('exit\r');
    await pty.exit;
  });
});
