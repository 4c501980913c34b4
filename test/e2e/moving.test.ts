import { describe, expect, it } from 'vitest';
import { tooSmallWords } from '../../src/view/terminal/minimum-size.ts';
import { makeHome } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { openSession, type Pty, rowsShown } from '../support/pty.ts';

/** A session of a shipped routine in the middle of its first movement, and the moment its count was seen to begin. */
async function openMoving(
  home = makeHome(),
): Promise<{ readonly pty: Pty; readonly home: string }> {
  const pty = await openSession('lower-back', { home });
  pty.press('n');
  await pty.waitFor('PRESS UP');
  await moved(pty);
  return { pty, home };
}

/** Waits until something has moved twice since. */
async function moved(pty: Pty): Promise<void> {
  for (const _ of [1, 2]) {
    const before = figureOf(pty);
    await pty.waitFor(() => figureOf(pty) !== before);
  }
}

/** The part of the screen that the figure has. */
function figureOf(pty: Pty): string {
  return pty
    .screen()
    .slice(6, -5)
    .map((row) => row.slice(0, 50))
    .join('\n');
}

/** Seconds of the session that are left, from the head of the screen. */
function secondsLeft(pty: Pty): number {
  const [, minutes, seconds] = /(\d+):(\d\d) left/.exec(pty.screen()[0] ?? '') ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** How many seconds more went by on the clock than in the session while something was done. */
async function lost(pty: Pty, doing: () => Promise<void>): Promise<number> {
  const start = secondsLeft(pty);
  // A whole second begins, so that the two clocks are read at the same moment.
  await pty.waitFor(() => secondsLeft(pty) < start);
  const [left, at] = [secondsLeft(pty), performance.now()];
  await doing();
  const now = secondsLeft(pty);
  await pty.waitFor(() => secondsLeft(pty) < now);
  return Math.abs((performance.now() - at) / 1000 - (left - secondsLeft(pty)));
}

describe.concurrent('in the middle of a movement', () => {
  it('a window made tiny and large again shows all of it, and the clock has gone on', async () => {
    const { pty } = await openMoving();
    let mark = 0;
    const behind = await lost(pty, async () => {
      pty.resize(20, 5);
      await pty.waitFor(() => pty.screen()[2] === tooSmallWords(20, 5));
      expect(pty.screen().slice(3).join('')).toBe('');
      mark = pty.raw().length;
      pty.resize(80, 24);
      await pty.waitFor(/\d left/);
      await moved(pty);
    });
    expect(behind).toBeLessThan(1);
    // Only what stands still can be compared.
    pty.press(' ');
    await pty.waitFor('Press space to go on.');
    expect(await rowsShown(`\u001b[?7l${pty.raw().slice(mark)}`, 80, 24)).toEqual(pty.screen());
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
  });

  it('a process stopped for a moment goes on as if nothing had been', async () => {
    const { pty } = await openMoving();
    const behind = await lost(pty, async () => {
      pty.kill('SIGSTOP');
      pty.kill('SIGCONT');
      await moved(pty);
    });
    expect(behind).toBeLessThan(1);
    expect(pty.text()).not.toContain('PAUSED');
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([true, false]);
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
  });

  it.each([
    ['Ctrl-C', 'quit', (pty: Pty) => pty.press('\u0003')],
    ['SIGTERM', 'signal', (pty: Pty) => pty.kill('SIGTERM')],
  ] as const)('%s gives the terminal back whole', async (_, reason, stop) => {
    const { pty, home } = await openMoving();
    stop(pty);
    expect(await pty.exit).toEqual({ exitCode: 130, signal: undefined });
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([false, true]);
    // Nothing is left half drawn or coloured: the last frame is whole, and the summary has no colour of the screen's.
    const frames = pty.raw().split('\u001b[?2026h').slice(1);
    expect(frames.every((frame) => frame.includes('\u001b[?2026l'))).toBe(true);
    expect(pty.screen().join('\n')).toMatch(/Lower back: 0 of \d+ sets/);
    expect(journalLinesOf(home, 'session-ended')).toMatchObject([{ reason }]);
  });
});
