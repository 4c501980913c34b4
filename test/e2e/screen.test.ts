import { setTimeout as realTime } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tooSmallWords } from '../../src/view/terminal/minimum-size.ts';
import { makeHome } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { openSession, type Pty, rowsShown } from '../support/pty.ts';

const LONG = ['{ sets: 2, hold: 60, rest: 0 }'];

/** A session paused in the middle of a hold, so that nothing on its screen changes by itself. */
async function openPaused(key = ' '): Promise<Pty> {
  const pty = await openSession('long', { home: makeHome({ long: LONG }) });
  pty.press('n');
  await pty.waitFor('HOLD');
  pty.press(key);
  await pty.waitFor('PAUSED');
  return pty;
}

/** Seconds to the end of the session, from the top row of the screen. */
function secondsLeft(pty: Pty): number {
  const [, minutes, seconds] = /(\d+):(\d\d) left/.exec(pty.screen()[0] ?? '') ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

describe.concurrent('a pause', () => {
  it('begins on space, and ends with a countdown on another space', async () => {
    const home = makeHome({ long: LONG });
    const pty = await openSession('long', { home });
    pty.press('n');
    await pty.waitFor('HOLD');
    pty.press(' ');
    await pty.waitFor('PAUSED');
    const shown = pty.screen();
    const left = secondsLeft(pty);
    // Only real time can show that nothing is running.
    await realTime(1500);
    expect(pty.screen()).toEqual(shown);
    pty.press(' ');
    await pty.waitFor('GET READY');
    await pty.waitFor('HOLD');
    // If the pause counted, it would have taken at least four seconds.
    expect(left - secondsLeft(pty)).toBeLessThan(3);
    await pty.waitFor(() => secondsLeft(pty) < left - 1);
    pty.press('q');
    await pty.exit;
    const [ended] = journalLinesOf(home, 'session-ended');
    expect(ended?.paused).toBeGreaterThan(4);
  });

  it('begins on any key without a command', async () => {
    const pty = await openPaused('x');
    expect(pty.text()).toContain('space go on');
  });
});

describe.concurrent('a window whose size changes', () => {
  it('is redrawn at every size, and as before at its first size', async () => {
    const pty = await openPaused();
    const before = pty.screen();
    for (const [columns, rows] of [
      [50, 20],
      [20, 5],
      [120, 40],
      [40, 15],
      [80, 24],
    ] as const) {
      const mark = pty.raw().length;
      pty.resize(columns, rows);
      const isTiny = columns < 40;
      const isWide = columns >= 76 && rows >= 20;
      const heads = isTiny ? /^\d+ PAUSED$/ : isWide ? /^ Routine long .*\d:\d\d left$/ : / 1\/1$/;
      const written = () => pty.raw().slice(mark);
      await pty.waitFor(
        () => written().endsWith('\u001b[?2026l') && heads.test(pty.screen()[0] ?? ''),
      );
      // Everything was drawn for this size; nothing is left over, wrapped or torn.
      expect(await rowsShown(`\u001b[?7l${written()}`, columns, rows)).toEqual(pty.screen());
      if (isTiny) expect(pty.screen()[2]).toBe(tooSmallWords(columns, rows));
      else if (isWide) expect(pty.screen().at(-1)).toMatch(/^ *space go on · p it hurts/);
      else expect(pty.text()).toContain('Press space to go on.');
    }
    expect(pty.screen()).toEqual(before);
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
    expect(pty.text()).not.toMatch(/went wrong|Error/);
  });

  it('does not disturb a running session if it changes all the time', async () => {
    const pty = await openSession('tiny', {
      home: makeHome({ tiny: ['{ sets: 3, hold: 1, rest: 0 }'] }),
    });
    pty.press('n');
    for (const [columns, rows] of [
      [50, 20],
      [20, 5],
      [1, 1],
      [200, 60],
      [80, 24],
    ] as const) {
      const mark = pty.raw().length;
      pty.resize(columns, rows);
      await pty.waitFor(() => pty.raw().length > mark);
    }
    await pty.waitFor('How hard was it');
    pty.press('\r');
    await pty.waitFor('How much did it hurt');
    pty.press('\r');
    await pty.waitFor('after the session');
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.text()).toContain('3 of 3 sets');
  });
});

describe.concurrent('where the locale has only ASCII, a session', () => {
  it.each([
    ['40×15', 40, 15],
    ['80×24', 80, 24],
  ] as const)('has nothing else, from its first question to the summary, at %s', async (...row) => {
    const [, columns, rows] = row;
    const home = makeHome({ tiny: ['{ sets: 1, hold: 1, rest: 0 }'] });
    const pty = await openSession('tiny', { home, columns, rows, env: { LANG: 'C' } });
    for (const [key, shown] of [
      ['?', 'Keys | ? closes'],
      ['p', 'it hurts. How much'],
      ['b', /GET READY ~+/],
      ['n', /HOLD =*-+/],
      ['', 'How hard was it, 0-10?'],
      ['\r', 'How much did it hurt'],
      ['\r', 'after the session'],
    ] as const) {
      if (key !== '') pty.press(key);
      await pty.waitFor(shown);
    }
    pty.press('\r');
    expect((await pty.exit).exitCode).toBe(0);
    expect(pty.text()).toContain('v 1 s');
    expect(pty.raw()).not.toMatch(/[^\0-\u007f]/);
  });
});
