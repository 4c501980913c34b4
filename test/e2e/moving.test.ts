import { describe, expect, it } from 'vitest';
import { tooSmallWords } from '../../src/view/terminal/minimum-size.ts';
import { makeHome, writeSettings } from '../support/home.ts';
import { journalLinesOf } from '../support/journal-on-disk.ts';
import { openSession, type Pty, rowsShown } from '../support/pty.ts';

/** A home in which nothing is explained. */
function makeBriefHome(): string {
  const home = makeHome();
  writeSettings(home, {});
  return home;
}

/** Opens a session of a shipped routine and waits until it is in the middle of its first movement. */
async function openMoving(
  home = makeBriefHome(),
): Promise<{ readonly pty: Pty; readonly home: string }> {
  const pty = await openSession('physio-four', { home });
  pty.press('n');
  await pty.waitFor('PRESS UP');
  await waitUntilMoved(pty);
  return { pty, home };
}

/** Waits until the figure has moved twice. */
async function waitUntilMoved(pty: Pty): Promise<void> {
  for (const _ of [1, 2]) {
    const before = figureOf(pty);
    await pty.waitFor(() => figureOf(pty) !== before);
  }
}

/** Returns the part of the screen with the figure. */
function figureOf(pty: Pty): string {
  return pty
    .screen()
    .slice(6, -5)
    .map((row) => row.slice(0, 50))
    .join('\n');
}

/** Returns the seconds left in the session, as the first row says. */
function secondsLeft(pty: Pty): number {
  const [, minutes, seconds] = /(\d+):(\d\d) left/.exec(pty.screen()[0] ?? '') ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** Returns by how many seconds the session and the clock drift apart during an action. */
async function driftDuring(pty: Pty, action: () => Promise<void>): Promise<number> {
  const start = secondsLeft(pty);
  // At the start of a second, so that both are read at the same moment.
  await pty.waitFor(() => secondsLeft(pty) < start);
  const [left, at] = [secondsLeft(pty), performance.now()];
  await action();
  const now = secondsLeft(pty);
  await pty.waitFor(() => secondsLeft(pty) < now);
  return Math.abs((performance.now() - at) / 1000 - (left - secondsLeft(pty)));
}

describe.concurrent('in the middle of a movement', () => {
  it('a window that was tiny and is large again shows everything, and the clock has gone on', async () => {
    const { pty } = await openMoving();
    let mark = 0;
    const drift = await driftDuring(pty, async () => {
      pty.resize(20, 5);
      await pty.waitFor(() => pty.screen()[2] === tooSmallWords(20, 5));
      expect(pty.screen().slice(3).join('')).toBe('');
      mark = pty.raw().length;
      pty.resize(80, 24);
      await pty.waitFor(/\d left/);
      await waitUntilMoved(pty);
    });
    expect(drift).toBeLessThan(1);
    // Paused, because only a screen that does not change can be compared.
    pty.press(' ');
    await pty.waitFor('Press space to go on.');
    expect(await rowsShown(`\u001b[?7l${pty.raw().slice(mark)}`, 80, 24)).toEqual(pty.screen());
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
  });

  it('a process that was stopped for a moment goes on as if nothing had happened', async () => {
    const { pty } = await openMoving();
    const drift = await driftDuring(pty, async () => {
      pty.kill('SIGSTOP');
      pty.kill('SIGCONT');
      await waitUntilMoved(pty);
    });
    expect(drift).toBeLessThan(1);
    expect(pty.text()).not.toContain('PAUSED');
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([true, false]);
    pty.press('q');
    expect((await pty.exit).exitCode).toBe(130);
  });

  it.each([
    ['Ctrl-C', 'quit', 130, (pty: Pty) => pty.press('\u0003')],
    ['SIGTERM', 'signal', 143, (pty: Pty) => pty.kill('SIGTERM')],
  ] as const)('%s restores the terminal', async (_, reason, exitCode, stop) => {
    const { pty, home } = await openMoving();
    stop(pty);
    expect(await pty.exit).toEqual({ exitCode, signal: undefined });
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([false, true]);
    // The last frame was drawn to its end.
    const frames = pty.raw().split('\u001b[?2026h').slice(1);
    expect(frames.every((frame) => frame.includes('\u001b[?2026l'))).toBe(true);
    expect(pty.screen().join('\n')).toMatch(/Lower back: 0 of \d+ sets|Nothing was done/);
    expect(journalLinesOf(home, 'session-ended').every((end) => end.reason === reason)).toBe(true);
  });
});
