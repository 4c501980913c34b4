import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, makeHome, PROGRAM, type Variables } from '../support/home.ts';
import { openPty, type Pty } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';

const LONG = ['exercise', 'show', 'piriformis', '--sources'];

describe.concurrent('a text that is longer than the screen', () => {
  it('is shown in the pager that is set, with its arguments and the colours', async () => {
    const { pager, got } = fakePager('echo "LESS=$LESS; $# arguments; $2"');
    const pty = open(LONG, { PAGER: `${pager} one 'two three'`, FORCE_COLOR: '3' });
    await pty.waitFor('code 0');
    expect(pty.text()).toContain('LESS=FRX; 2 arguments; two three');
    expect(pty.text()).not.toContain('Piriformis');
    const text = readFileSync(got, 'utf8');
    expect(text).toContain('Piriformis stretch');
    expect(text).toContain('Sources');
    expect(text).toMatch(/\u001b\[[\d;]*m/);
  });

  it('may be a row for each of many days', async () => {
    const { pager, got } = fakePager();
    const pty = open(['history', 'pain', '--from', '2026-01-01', '--to', '2026-03-31'], {
      PAGER: pager,
    });
    await pty.waitFor('code 0');
    expect(pty.text()).not.toContain('31 Mar');
    expect(readFileSync(got, 'utf8')).toContain('Tue 31 Mar');
  });

  it('keeps what the user has set for less, and prefers the pager for this program', async () => {
    const { pager } = fakePager('echo "LESS=$LESS"');
    const pty = open(LONG, { STRETCH_PAGER: pager, PAGER: '/nowhere/less', LESS: 'S' });
    await pty.waitFor('code 0');
    expect(pty.text()).toContain('LESS=S\n');
  });

  it('is left quietly by who has seen enough', async () => {
    const { pager } = fakePager('exit 0', 'head -n 1');
    const pty = open(LONG, { PAGER: pager });
    await pty.waitFor('code 0');
    expect(pty.text().trim().split('\n')).toHaveLength(2);
  });

  it('is left by Ctrl-C without being printed again', async () => {
    const { pager } = fakePager('echo reading; exec sleep 60');
    const pty = open(LONG, { PAGER: pager });
    await pty.waitFor('reading');
    pty.press('\u0003');
    await pty.waitFor('code 0');
    expect(pty.text()).not.toContain('Sources');
  });

  it.each([
    ['is not there', '/nowhere/pager'],
    ['fails', 'exit 3'],
  ])('is printed if the pager %s', async (_, command) => {
    const pty = open(LONG, { PAGER: command });
    await pty.waitFor('code 0');
    expect(pty.text()).toContain('Sources');
  });

  it.each<[string, Variables]>([
    ['no pager is set', {}],
    ['it is cat', { PAGER: 'cat' }],
    ['it is set to nothing', { PAGER: '' }],
    ['it is set to nothing for this program', { PAGER: 'PATH', STRETCH_PAGER: '' }],
    ['the terminal cannot have one', { PAGER: 'PATH', TERM: 'dumb' }],
    ['nothing is to be redrawn', { PAGER: 'PATH', ACCESSIBLE: '1' }],
  ])('is printed if %s', async (_, env) => {
    const { pager, got } = fakePager();
    const own = env['PAGER'] === 'PATH' ? { ...env, PAGER: pager } : env;
    const pty = open(LONG, own);
    await pty.waitFor('code 0');
    expect(pty.text()).toContain('Sources');
    expect(existsSync(got)).toBe(false);
  });
});

describe.concurrent('no pager is started', () => {
  it('for a text that fits', async () => {
    const { pager, got } = fakePager();
    const pty = open(['history', 'list'], { PAGER: pager });
    await pty.waitFor('code 0');
    expect(pty.text()).toContain('No entries for these days.');
    expect(existsSync(got)).toBe(false);
  });

  it('in a pipe', async () => {
    const { pager, got } = fakePager();
    const { stdout } = await runHere(LONG, { home: makeHome(), env: { PAGER: pager } });
    expect(stdout).toContain('Sources');
    expect(existsSync(got)).toBe(false);
  });
});

function open(args: readonly string[], env: Variables): Pty {
  // The terminal stays until all has been read from it.
  const then = '; echo "code $?"; read key';
  const line = `trap : INT; '${process.execPath}' '${PROGRAM}' ${args.join(' ')}${then}`;
  return openPty(['-c', line], { home: makeHome(), env, command: '/bin/sh' });
}

/** A pager that keeps what it gets in a file, and then does what it is told. */
function fakePager(then = '', read?: string) {
  const pager = join(makeFolder(), 'pager');
  const got = `${pager}.got`;
  writeFileSync(pager, `#!/bin/sh\n${read ?? `cat > '${got}'`}\n${then}\n`);
  chmodSync(pager, 0o755);
  return { pager, got };
}
