import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, makeHome } from '../support/home.ts';
import { openPty } from '../support/pty.ts';
import { runHere } from '../support/run-here.ts';

describe('exercise show', () => {
  it('shows the start and end above the text on a terminal', async () => {
    const pty = openPty(['exercise', 'show', 'bridge'], { home: makeHome(), rows: 60 });
    expect((await pty.exit).exitCode).toBe(0);
    const rows = pty.text().split('\n');
    const captions = rows.findIndex((row) => /^start {2,}end/.test(row));
    expect(captions).toBeGreaterThan(5);
    expect(rows.slice(0, captions).join('')).toMatch(/[▘▝▀▖▌▞▛▗▚▐▜▄▙▟]/);
    expect(rows.slice(captions).join('\n')).toContain('Bridge (bridge)');
  });

  it('has no picture in a pipe, in a narrow window, or for an exercise without one', async () => {
    const home = makeHome({ own: ['{ sets: 1, hold: 5 }'] });
    const { stdout } = await runHere(['exercise', 'show', 'bridge'], { home });
    expect(stdout).toMatch(/^Bridge \(bridge\)\n/);
    const narrow = openPty(['exercise', 'show', 'bridge'], { home, columns: 30, rows: 90 });
    await narrow.exit;
    expect(narrow.text()).not.toContain('start');
    const own = openPty(['exercise', 'show', 'own-1'], { home, rows: 60 });
    expect((await own.exit).exitCode).toBe(0);
    expect(own.text()).toMatch(/^Exercise own-1/);
  });

  it('writes its picture, whole or not at all, and replaces no file without --force', async () => {
    const home = makeHome();
    const file = join(makeFolder(), 'twist.svg');
    const args = ['exercise', 'show', 'seated-twist', '--svg', file];
    expect(await runHere(args, { home })).toMatchObject({
      stdout: '',
      stderr: `${file}: Seated twist, right side\n`,
      code: 0,
    });
    const right = readFileSync(file, 'utf8');
    expect(right).toMatch(/^<svg .*<title id="seated-twist-title">Seated twist\. .*right/s);
    expect(right).not.toContain('matrix(-1');
    const again = await runHere([...args, '--side', 'left'], { home });
    expect(again).toMatchObject({ code: 1 });
    expect(again.stderr).toBe(
      `stretch: ${file} already exists\n  choose another name, or add --force to replace it\n`,
    );
    expect(readFileSync(file, 'utf8')).toBe(right);
    await runHere([...args, '--side', 'left', '--force'], { home });
    expect(readFileSync(file, 'utf8')).toMatch(/<title[^<]*left.*matrix\(-1/s);
  });

  it('writes the picture of a variant, to a file or standard output', async () => {
    const home = makeHome();
    const { stdout } = await runHere(['exercise', 'show', 'bridge-one-leg', '--svg', '-'], {
      home,
    });
    expect(stdout).toMatch(/^<svg .*<title id="bridge-one-leg-title">One-leg bridge\./s);
    const wrong = await runHere(['exercise', 'show', 'piriformis', '--side', 'up', '--svg', '-'], {
      home,
    });
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toBe(
      'stretch: --side takes left or right, not `up`\n  for example: --side left\n',
    );
  });

  it('shows a variant with its own words, dose and figure', async () => {
    const home = makeHome();
    const { stdout, code } = await runHere(['exercise', 'show', 'side-plank-short'], { home });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Side plank, shorter hold \(side-plank-short\)\nthe easier variant of Side plank \(side-plank\)\n/,
    );
    expect(stdout).toContain('dose: 5 sets of a 5 s hold');
    const json = await runHere(['exercise', 'show', 'cat-cow-seated', '--json'], { home });
    expect(JSON.parse(json.stdout)).toMatchObject({
      id: 'cat-cow-seated',
      name: 'Cat-cow, seated',
      position: 'sitting',
      form: { of: 'cat-cow', level: 'easier' },
    });
    const near = await runHere(['exercise', 'show', 'side-plank-shrot'], { home });
    expect(near).toMatchObject({ code: 1, stdout: '' });
    expect(near.stderr).toContain('did you mean `side-plank-short`?');
  });

  it('distinguishes wrong usage from what cannot be done', async () => {
    const home = makeHome();
    const folder = makeFolder();
    const args = ['exercise', 'show', 'bridge', '--svg', folder];
    expect(await runHere([...args, '--json'], { home })).toMatchObject({
      code: 2,
      stderr: 'stretch: --json and --svg cannot be combined\n  use one of them\n',
    });
    expect(await runHere(args, { home })).toMatchObject({
      code: 1,
      stderr: `stretch: ${folder} is a folder\n  name a file in it: --svg ${join(folder, 'bridge.svg')}\n`,
    });
    expect(await runHere(['exercise', 'show'], { home })).toMatchObject({ code: 2, stdout: '' });
    expect(await runHere(['exercise', 'shwo', 'bridge'], { home })).toMatchObject({ code: 2 });
    expect(await runHere(['exercise', 'show', 'headstand'], { home })).toMatchObject({
      code: 1,
      stderr:
        'stretch: there is no exercise called `headstand`\n  to see them all: stretch exercise list\n',
    });
  });

  it.each([
    ['--side', 'up'],
    ['--glyphs', 'braille'],
  ])('refuses %s %s even if nothing is drawn', async (flag, value) => {
    const args = ['exercise', 'show', 'bridge', flag, value];
    for (const more of [[], ['--json'], ['--svg', '-']]) {
      const refused = await runHere([...args, ...more], { home: makeHome() });
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain(`not \`${value}\``);
    }
  });

  it('says if there is nothing to draw', async () => {
    const home = makeHome({ own: ['{ sets: 1, hold: 5 }'] });
    const refused = await runHere(['exercise', 'show', 'own-1', '--svg', '-'], { home });
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toBe(
      'stretch: own-1 has no figure to draw\n  to read how it is done: stretch exercise show own-1\n',
    );
  });
});

describe('exercise play', () => {
  it('moves until a key is pressed, and restores the terminal', async () => {
    const pty = openPty(['exercise', 'play', 'bird-dog'], { home: makeHome() });
    await pty.waitFor('press any key to end');
    const mark = pty.raw().length;
    await pty.waitFor(() => pty.raw().length > mark + 1000);
    expect(pty.text()).toContain('the right leg slides back');
    pty.press('x');
    expect((await pty.exit).exitCode).toBe(0);
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([false, true]);
  });

  it('plays a variant, and ends on Ctrl-C', async () => {
    const pty = openPty(['exercise', 'play', 'piriformis-wall', '--side', 'left'], {
      home: makeHome(),
      columns: 40,
      rows: 12,
    });
    await pty.waitFor('Piriformis stretch, at a wall');
    pty.press('\u0003');
    await pty.exit;
    expect(pty.isAlternate()).toBe(false);
  });

  it('needs a terminal, a figure and a known exercise', async () => {
    const home = makeHome({ own: ['{ sets: 1, hold: 5 }'] });
    const piped = await runHere(['exercise', 'play', 'bridge'], { home });
    expect(piped).toMatchObject({ code: 1, stdout: '' });
    expect(piped.stderr).toContain('needs a terminal');
    expect(await runHere(['exercise', 'play', 'own-1'], { home })).toMatchObject({
      code: 1,
      stderr:
        'stretch: own-1 has no figure to play\n  to read how it is done: stretch exercise show own-1\n',
    });
    const near = await runHere(['exercise', 'play', 'brigde'], { home });
    expect(near).toMatchObject({ code: 1 });
    expect(near.stderr).toContain('did you mean `bridge`?');
  });
});
