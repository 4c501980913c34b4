import { type Check, fine, note, wrong } from '../../core/base/health-check.ts';
import { chooseGlyphs, type GlyphMode } from '../../core/settings/glyph-mode.ts';
import { backgroundTheme, cellShape } from '../../core/settings/background.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { TerminalReply } from '../../host/terminal/replies.ts';
import type { Host } from '../../host/host.ts';
import { type OuterTerminal, askTmux } from '../../host/terminal/tmux.ts';
import { MINIMUM_SIZE } from '../../view/terminal/minimum-size.ts';

/** What a terminal said about itself, by kind; what it did not say is absent. */
export interface TerminalReplies {
  readonly background?: Extract<TerminalReply, { kind: 'background' }>;
  readonly synchronised?: Extract<TerminalReply, { kind: 'synchronised' }>;
  readonly cell?: Extract<TerminalReply, { kind: 'cell' }>;
  readonly end?: Extract<TerminalReply, { kind: 'end' }>;
  /** What tmux says about the terminal around it. */
  readonly outer?: OuterTerminal;
}

/** Milliseconds a terminal has to answer in, also over a slow line; only one that never answers is waited for so long. */
const TIMEOUT_MS = 1000;

/** Asks the terminal, where there is one. */
export async function askTerminalAndTmux(host: Host): Promise<TerminalReplies> {
  const answers = await host.askTerminal(TIMEOUT_MS);
  const around = host.out.isTerminal ? await askTmux(host.env) : undefined;
  return {
    ...Object.fromEntries(answers.map((answer) => [answer.kind, answer])),
    ...(around === undefined ? {} : { outer: around }),
  };
}

/** What the terminal is and can show. */
export function terminalChecks(
  host: Host,
  settings: Settings,
  asked: TerminalReplies,
): readonly Check[] {
  return [
    kind(host),
    size(host),
    colours(host, asked),
    glyphs(host, settings),
    synchronised(host, asked),
    background(host, settings, asked),
    cell(asked),
    keys(host),
  ];
}

function kind({ env, out }: Host): Check {
  const make = (found: string) => fine('terminal.kind', 'kind', found);
  const term = env['TERM'] ?? '';
  if (!out.isTerminal) return make('no terminal; a session writes plain lines');
  if (term === 'dumb') {
    const found = 'TERM is dumb; a session writes plain lines';
    const advice = 'if this terminal can move its cursor, say so';
    return note('terminal.kind', 'kind', found, advice, 'export TERM=xterm-256color');
  }
  const inside = isSet(env['TMUX']) ? ', in tmux' : isSet(env['STY']) ? ', in screen' : '';
  const program = isSet(env['TERM_PROGRAM']) ? ` (${env['TERM_PROGRAM']})` : '';
  return make(`${term === '' ? 'unnamed' : term}${program}${inside}`);
}

/** Columns and rows above which the letters are small for an eye on the mat, on a screen of 14 inches. */
const WIDE = { columns: 140, rows: 45 };
const ADVISED = 'about 80×24, filling the screen, can be read from the mat';

function size({ out }: Host): Check {
  const { columns, rows, isTerminal } = out;
  if (!isTerminal) return note('terminal.size', 'size', 'not known: the output is no terminal');
  const found = `${columns}×${rows}`;
  if (columns < MINIMUM_SIZE.columns || rows < MINIMUM_SIZE.rows) {
    const least = `${MINIMUM_SIZE.columns}×${MINIMUM_SIZE.rows}`;
    const advice = `the full screen needs ${least}: enlarge the window, or use a smaller font; ${ADVISED}`;
    return wrong('terminal.size', 'size', found, advice, 'stretch doctor');
  }
  if (columns >= WIDE.columns || rows >= WIDE.rows) {
    return note('terminal.size', 'size', found, `for a session enlarge the font: ${ADVISED}`);
  }
  return columns >= 80 && rows >= 22
    ? fine('terminal.size', 'size', found)
    : note('terminal.size', 'size', found, `enlarge the window: ${ADVISED}`);
}

const LEVELS = ['none', '16', '256', 'all'] as const;

function colours({ out, env }: Host, { outer: around }: TerminalReplies): Check {
  const [id, name] = ['terminal.colours', 'colours'];
  const found = `${LEVELS[out.colours]}, ${colourReason(out.isTerminal, out.colours, env)}`;
  const isByTerm = out.isTerminal && !isSet(env['FORCE_COLOR']) && !isSet(env['NO_COLOR']);
  if (!isByTerm || env['TERM'] === 'dumb') return fine(id, name, found);
  if (around !== undefined && !around.hasAllColours) {
    const fewer = `${found}; but tmux takes the terminal around it to have fewer`;
    const advice = 'if that has all of them, tell tmux, and start it again';
    const line = `set -as terminal-features ',${around.term}:RGB'`;
    const passed = out.colours === 3 ? fewer : found;
    return note(id, name, passed, advice, `echo "${line}" >> ~/.tmux.conf`);
  }
  if (out.colours === 3) return fine(id, name, found);
  const advice = 'if this terminal has all of them, say so';
  return note(id, name, found, advice, 'export COLORTERM=truecolor');
}

/** Which variable Node goes by, in its order. */
function colourReason(isTerminal: boolean, level: number, env: Host['env']): string {
  const named = (name: string) => `as ${name} is ${env[name]}`;
  if (isSet(env['FORCE_COLOR'])) return named('FORCE_COLOR');
  if (!isTerminal) return 'as the output is no terminal';
  if (level === 0 && isSet(env['NO_COLOR'])) return 'as NO_COLOR is set';
  if (level === 3 && isSet(env['COLORTERM'])) return named('COLORTERM');
  return isSet(env['TERM']) ? named('TERM') : 'as TERM is not set';
}

/** What each mode draws with, to look at. */
const SAMPLES: Readonly<Record<GlyphMode, string>> = {
  quadrant: '▗▄▖ ▟█▙ ▚▞ ▜█▛ ▝▀▘',
  sextant: '🬞🬭🬏 🬵█🬱 🬧🬔 🬬█🬝 🬁🬂🬀',
  octant: '\u{1CD00}\u{1CD03}\u{1CD09} █\u{1CDC0} \u{1CDE5}',
  half: '▄▄▄ ▄█▄ ▀█▀ ▀▀▀',
  ascii: '',
};

function glyphs({ env }: Host, settings: Settings): Check {
  const { mode, why, bare } = chooseGlyphs(settings.glyphs, undefined, env);
  const found = `${mode}, as ${why}`;
  if (bare !== undefined) {
    const advice = 'if this terminal shows UTF-8, as nearly all do, say so for finer figures';
    return note('terminal.glyphs', 'glyphs', found, advice, `export ${bare}=C.UTF-8`);
  }
  if (mode === 'ascii') return fine('terminal.glyphs', 'glyphs', found);
  const coarser = mode === 'quadrant' ? 'half' : mode === 'half' ? 'ascii' : 'quadrant';
  const advice = `${SAMPLES[mode]} should be solid blocks without gaps or boxes; if they are not`;
  return {
    ...fine('terminal.glyphs', 'glyphs', found),
    advice,
    command: `stretch config set glyphs ${coarser}`,
  };
}

function synchronised(host: Host, { synchronised: answer, end }: TerminalReplies): Check {
  const [id, name] = ['terminal.synchronised', 'whole frames'];
  if (answer?.has === true) return fine(id, name, 'the terminal holds each back until it is whole');
  if (answer?.has === false || end !== undefined) {
    return fine(id, name, 'not known to the terminal; a fast movement may be seen torn');
  }
  return fine(id, name, `asked for anyway; ${silence(host)}`);
}

function background(host: Host, settings: Settings, asked: TerminalReplies): Check {
  const [id, name] = ['terminal.background', 'background'];
  const { theme, from } = backgroundTheme(settings.theme, asked.background?.rgb, host.env);
  switch (from) {
    case 'setting':
      return fine(id, name, `${theme}, as it is set`);
    case 'terminal':
      return fine(
        id,
        name,
        `${theme}, as the terminal says: ${asked.background?.rgb.join(', ') ?? ''}`,
      );
    case 'COLORFGBG':
      return fine(id, name, `${theme}, as COLORFGBG is ${host.env['COLORFGBG']}`);
    case 'default': {
      const found = `taken for dark; ${silence(host)}`;
      if (!host.out.isTerminal) return fine(id, name, found);
      const advice = 'if it is light, say so';
      return note(id, name, found, advice, 'stretch config set theme light');
    }
  }
}

function cell({ cell: answer }: TerminalReplies): Check {
  const { aspect, isKnown } = cellShape(answer);
  const shape = `${aspect.toFixed(2)} as wide as high`;
  const found =
    isKnown && answer !== undefined
      ? `${answer.width}×${answer.height} pixels, ${shape}`
      : `taken for ${shape}`;
  return fine('terminal.cell', 'cell', found);
}

function keys({ hasKeys }: Host): Check {
  if (hasKeys) return fine('terminal.keys', 'keys', 'a session takes them');
  const found = 'none here: input or output is no terminal; a session runs to its end by itself';
  return note('terminal.keys', 'keys', found);
}

/** Why nothing is known that a terminal could have said. */
function silence({ out, hasKeys, env }: Host): string {
  if (!out.isTerminal || !hasKeys) return 'there is no terminal to ask';
  const isAskable = !['', 'dumb', 'linux'].includes(env['TERM'] ?? '');
  return isAskable ? 'the terminal does not say' : 'this terminal is not asked';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
