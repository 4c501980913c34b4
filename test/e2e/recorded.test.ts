import { ERASE_SCREEN } from '../../src/core/text/erase-screen.ts';
import { describe, expect, it } from 'vitest';
import { fakeProgram } from '../support/fake-program.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { openPty, openSession, type Pty, framesShown } from '../support/pty.ts';

/** What every frame ends with. */
const FRAME_END = '\u001b[?2026l';
const TRUE_COLOUR = { COLORTERM: 'truecolor' };

/** Returns how many exercises the header of a session shows as done; −1 if no session is shown. */
function exercisesDone(pty: Pty): number {
  const [header = ''] = pty.screen();
  return header.includes('◉') ? header.split('●').length - 1 : -1;
}

/** Makes a paused session redraw everything, by resizing the window there and back. */
async function redraw(pty: Pty): Promise<void> {
  for (const [columns, rows] of [
    [81, 25],
    [80, 24],
  ] as const) {
    const mark = pty.raw().length;
    pty.resize(columns, rows);
    await pty.waitFor(() => {
      const written = pty.raw().slice(mark);
      return written.includes(ERASE_SCREEN) && written.endsWith(FRAME_END);
    });
  }
}

describe.concurrent('a recorded run of a whole routine', () => {
  it('shows the same text and colours at several moments as a full redraw', async () => {
    const pty = openPty(['start', 'lower-back', '--speed', '60'], {
      home: makeHome(),
      env: TRUE_COLOUR,
    });
    for (const done of [0, 1, 2, 3, 4]) {
      await pty.waitFor(() => exercisesDone(pty) >= done);
      if (done === 4) await pty.waitFor('· the last set');
      pty.press(' ');
      await pty.waitFor(
        () => pty.text().includes('Press space to go on.') && pty.raw().endsWith(FRAME_END),
      );
      const [rows, cells] = [pty.screen(), pty.styledCells()];
      await redraw(pty);
      expect(pty.screen()).toEqual(rows);
      expect(pty.styledCells()).toEqual(cells);
      expect(new Set(cells.map((cell) => cell.slice(1))).size).toBeGreaterThan(6);
      pty.press(' ');
      await pty.waitFor(() => !pty.text().includes('Press space to go on.'));
    }
    expect((await pty.exit).exitCode).toBe(0);
    expect([pty.isAlternate(), pty.isCursorShown()]).toEqual([false, true]);
    for (const shown of await framesShown(pty.raw(), 80, 24)) {
      expect(shown.join('\n')).not.toContain('…');
      expect(shown[0]).toMatch(/^ Lower back .* \d+:\d\d left$/);
      expect(shown.at(-1)).toMatch(/^ {2}space /);
    }
  });

  it('only writes during a hold when the count changes', async () => {
    // Without speech the count would flash as well, in case a cue is not heard.
    const folder = makeFolder();
    fakeProgram(folder, 'espeak-ng', ['PATH=/usr/bin:/bin', 'cat >/dev/null']);
    const home = makeHome({ held: ['{ sets: 1, hold: 6, rest: 0 }'] });
    const pty = await openSession('held', { home, env: { ...TRUE_COLOUR, PATH: folder } });
    pty.press('n');
    await pty.waitFor('How hard was it');
    pty.press('q');
    await pty.exit;
    const frames = await framesShown(pty.raw(), 80, 24);
    const held = frames.filter((shown) => shown.some((row) => row.startsWith('  HOLD ')));
    const counts = held.map((shown) => /(\d+:\d\d) left$/.exec(shown[0] ?? '')?.[1]);
    expect(counts).toEqual(['0:06', '0:05', '0:04', '0:03', '0:02', '0:01']);
  });
});
