import { plainLine } from '../core/text/plain-text.ts';
import { Fault } from '../core/base/fault.ts';
import { cautionsIn } from '../core/library/caution.ts';
import type { GlyphMode } from '../core/settings/glyph-mode.ts';
import { backgroundTheme } from '../core/settings/background.ts';
import { findMovement, type MovementMatch } from '../core/library/find-movement.ts';
import type { Movement } from '../core/library/movement.ts';
import { type SetSide, withSide } from '../core/library/side.ts';
import { exerciseJson } from '../formats/json/exercise.ts';
import { figureSvg } from '../formats/library/figure-svg.ts';
import { jsonText } from '../formats/json/json.ts';
import type { Host } from '../host/host.ts';
import { exerciseListText, exerciseText } from '../view/report/exercise.ts';
import { writeTextFile } from '../host/files/text-file.ts';
import { figurePair } from '../view/figure/pair.ts';
import { paintedRows } from '../view/terminal/paint.ts';
import { presentation } from '../app/display/presentation.ts';
import { sideWords } from '../core/library/set-words.ts';
import {
  type FigureFlags,
  figureToShow,
  glyphsFrom,
  shownSide,
} from '../app/options/figure-options.ts';
import { readLibrary, shippedInsteadWarnings } from '../app/record/read-record.ts';
import { figureLook } from '../app/session/screen.ts';

/** Lists every exercise by kind. */
export async function exerciseList(
  host: Host,
  options: { readonly json?: boolean },
): Promise<number> {
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  if (options.json === true) {
    host.out.write(jsonText(Object.values(library.exercises)));
    return 0;
  }
  // A pipe has no width to cut names at.
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  const { theme } = await presentation(host);
  host.out.print(exerciseListText(library, theme, columns));
  return 0;
}

/** Flags of `exercise show`. */
export interface ShowFlags extends FigureFlags {
  readonly json?: boolean;
  readonly svg?: string;
  readonly force?: boolean;
  readonly sources?: boolean;
}

/**
 * Shows one exercise: how it looks at its start and end, how to do it, its dose, when not to do it, and, if asked, the
 * source of every number; or writes its picture to a file.
 */
export async function exerciseShow(host: Host, typed: string, flags: ShowFlags): Promise<number> {
  if (flags.json === true && flags.svg !== undefined) {
    throw new Fault('usage', '--json and --svg cannot be combined', 'use one of them');
  }
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  const meant = findMovement(library, typed);
  const { exercise } = meant;
  host.err.warn(...shippedInsteadWarnings(library, 'exercise', exercise.id));
  const shown = { side: shownSide(meant, flags), glyphs: glyphsFrom(flags.glyphs) };
  if (flags.svg !== undefined) {
    return writePicture(host, meant, shown.side, { ...flags, svg: flags.svg });
  }
  if (flags.json === true) {
    host.out.write(jsonText(exerciseJson(meant)));
    return 0;
  }
  const { theme, isPlain } = await presentation(host);
  // Who names the glyphs wants a picture.
  const isDrawn = !isPlain || shown.glyphs !== undefined;
  const drawn = host.out.isTerminal && isDrawn ? await picture(host, meant.movement, shown) : '';
  const said = cautionsIn(host.settings.read().settings.leaveOut);
  const { columns } = host.out;
  const command = `stretch exercise show ${meant.movement.id} --sources`;
  const sources = flags.sources === true ? 'all' : { command };
  const text = exerciseText(meant, library, { theme, columns, said, sources });
  await host.page(text, { isPlain, picture: drawn });
  return 0;
}

async function writePicture(
  host: Host,
  meant: MovementMatch,
  side: SetSide,
  { svg: file, force }: ShowFlags & { readonly svg: string },
): Promise<number> {
  const figure = figureToShow(meant, 'draw');
  const { id, name, alt } = meant.movement;
  const svg = figureSvg(figure, {
    title: `${name}. ${withSide(alt, side)}`,
    id: `${id}-title`,
    pose: 'end',
    isMirrored: side === 'left',
    on: 'auto',
  });
  if (file === '-') {
    host.out.write(svg);
    return 0;
  }
  writeTextFile(file, svg, force === true, { flag: '--svg', name: `${id}.svg` });
  const shown = [name, sideWords(side)].filter((part) => part !== '').join(', ');
  host.err.print(`${plainLine(file)}: ${plainLine(shown)}\n`);
  return 0;
}

/** Milliseconds to wait for the terminal to report its background. */
const ANSWER_MS = 500;

/** Draws start and end for the terminal; empty if there is no figure or no room. */
async function picture(
  host: Host,
  movement: Movement,
  shown: { readonly side: SetSide; readonly glyphs: GlyphMode | undefined },
): Promise<string> {
  const { figure } = movement;
  const { settings, warnings } = host.settings.read();
  host.err.warn(...warnings);
  if (figure === undefined || host.env['TERM'] === 'dumb') return '';
  const answers = settings.theme === 'auto' ? await host.askTerminal(ANSWER_MS) : [];
  const said = answers.find((answer) => answer.kind === 'background');
  const on = backgroundTheme(settings.theme, said?.rgb, host.env).theme;
  const terminal = { theme: () => on, cellAspect: () => 0.5 };
  const look = figureLook(host, terminal, settings, shown.glyphs);
  const grid = figurePair(figure, look, host.out.columns, shown.side === 'left');
  if (grid === undefined) return '';
  const canvas = { colours: host.out.colours, on, isSynchronised: false };
  return `${paintedRows(grid, canvas).join('\n')}\n\n`;
}
