import { Fault } from '../core/base/fault.ts';
import { findMovement } from '../core/library/find-movement.ts';
import type { Host } from '../host/host.ts';
import { movementText } from '../view/report/movement.ts';
import { drawExercise, type ExerciseScreen } from '../view/report/exercise-screen.ts';
import { FRAMES } from '../view/figure/stance.ts';
import {
  type FigureFlags,
  figureToShow,
  glyphsFrom,
  shownSide,
} from '../app/options/figure-options.ts';
import { presentation } from '../app/display/presentation.ts';
import { readLibrary } from '../app/record/read-record.ts';
import { endedExitCode } from '../app/session/exit-code.ts';
import { figureLook } from '../app/session/screen.ts';
import { openSessionTerminal, type SessionTerminal } from '../app/session/terminal.ts';

/** Milliseconds between two frames. */
const FRAME_MS = 1000 / FRAMES;

/** Plays an exercise or one of its variants in a loop until a key is pressed; where nothing may move, describes it. */
export async function exercisePlay(host: Host, typed: string, flags: FigureFlags): Promise<number> {
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  const meant = findMovement(library, typed);
  const { movement, dose } = meant;
  const glyphs = glyphsFrom(flags.glyphs);
  const side = shownSide(meant, flags);
  const { theme, isPlain } = await presentation(host);
  // Who names the glyphs wants a picture.
  if (isPlain && glyphs === undefined) {
    host.out.print(movementText(meant, side, theme));
    return 0;
  }
  figureToShow(meant, 'play');
  if (!host.hasKeys || host.env['TERM'] === 'dumb') {
    const hint = `for text: stretch exercise show ${movement.id}; for a picture, add --svg FILE`;
    throw new Fault('terminal', 'playing an exercise needs a terminal that can redraw', hint);
  }
  const loaded = host.settings.read();
  host.err.warn(...loaded.warnings);
  const { settings } = loaded;
  const terminal = await openSessionTerminal(host, {
    isFullScreen: true,
    settings: { ...settings, sound: 'bell' },
    speed: undefined,
  });
  try {
    await play(host, terminal, () => ({
      movement,
      dose,
      side,
      look: figureLook(host, terminal, settings, glyphs),
    }));
  } finally {
    await terminal.close();
  }
  const endedBy = terminal.endedBy();
  return endedBy === undefined ? 0 : endedExitCode(endedBy);
}

function play(host: Host, terminal: SessionTerminal, playing: () => ExerciseScreen): Promise<void> {
  const began = host.clock.monotonic();
  return terminal.handleInput<void>((over) => {
    const draw = () =>
      terminal.show(drawExercise(playing(), host.clock.monotonic() - began, terminal.size()));
    const timer = setInterval(draw, FRAME_MS);
    const end = () => {
      clearInterval(timer);
      over();
    };
    draw();
    return { key: end, end, redraw: draw };
  });
}
