import { describe, expect, it } from 'vitest';
import { fakeProgram } from '../support/fake-program.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { openPty, openSession, type Pty, framesShown } from '../support/pty.ts';

/** What stands at the end of each frame. */
const FRAME_END = '\u001b[?2026l';
const TRUE_COLOUR = { COLORTERM: 'truecolor' };

/** How many of the exercises in the header of a session are behind it; −1 where there is no session to see. */
function exercisesBehind(pty: Pty): number {
  const [header = ''] = pty.screen();
  return header.includes('◉') ? header.split('●').length - 1 : -1;
}

/** Lets a session that stands still draw everything again: as a window does that is made larger and smaller. */
async function drawAnew(pty: Pty): Promise<void> {
  for (const [columns, rows] of [
    [81, 25],
    [80, 24],
  ] as const) {
    const mark = pty.raw().length;
    pty.resize(columns, rows);
    await pty.waitFor(() => {
      const written = pty.raw().slice(mark);
      return written.includes('\u001b[2J') && written.endsWith(FRAME_END);
    });
  }
}

describe.concurrent('a recorded run of a whole routine', () => {
  it('shows at several moments and at the end what a whole drawing shows, in text and colours', async () => {
    const pty = openPty(['start', 'lower-back', '--speed', '60'], {
      home: makeHome(),
      env: TRUE_COLOUR,
    });
    for (const behind of [0, 1, 2, 3, 4]) {
      await pty.waitFor(() => exercisesBehind(pty) >= behind);
      if (behind === 4) await pty.waitFor('· the last set');
      pty.press(' ');
      await pty.waitFor('Press space to go on.');
      const [text, looks] = [pty.screen(), pty.styledCells()];
      await drawAnew(pty);
      expect(pty.screen()).toEqual(text);
      expect(pty.styledCells()).toEqual(looks);
      expect(new Set(looks.map((look) => look.slice(1))).size).toBeGreaterThan(6);
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

  it('writes in a hold only when the count changes', async () => {
    // The count flashes where a cue may not be heard, so there must be something that speaks.
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
