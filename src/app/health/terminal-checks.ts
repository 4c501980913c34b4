import { type Check, fine, note, wrong } from '../../core/base/health-check.ts';
import { wantsPlainWords } from '../../core/settings/plain-words.ts';
import { chooseGlyphs, type GlyphMode } from '../../core/settings/glyph-mode.ts';
import { charsetOf } from '../../core/text/charset.ts';
import { backgroundTheme, cellShape } from '../../core/settings/background.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { TerminalReply } from '../../host/terminal/replies.ts';
import { shellWord } from '../../core/text/shell-quote.ts';
import type { Host } from '../../host/host.ts';
import { type OuterTerminal, askTmux } from '../../host/terminal/tmux.ts';
import { MINIMUM_SIZE } from '../../view/terminal/minimum-size.ts';

/** What a terminal said about itself, by kind; absent if it did not say. */
export interface TerminalReplies {
  readonly background?: Extract<TerminalReply, { kind: 'background' }>;
  readonly synchronised?: Extract<TerminalReply, { kind: 'synchronised' }>;
  readonly cell?: Extract<TerminalReply, { kind: 'cell' }>;
  readonly end?: Extract<TerminalReply, { kind: 'end' }>;
  /** The terminal that tmux runs in. */
  readonly outer?: OuterTerminal;
}

/** Milliseconds a terminal may take to answer, even over a slow line; only one that never answers takes so long. */
const TIMEOUT_MS = 1000;

/** Asks the terminal about itself, and tmux about the one around it. */
export async function askTerminalAndTmux(host: Host): Promise<TerminalReplies> {
  const answers = await host.askTerminal(TIMEOUT_MS);
  const around = host.out.isTerminal ? await askTmux(host.env) : undefined;
  return {
    ...Object.fromEntries(answers.map((answer) => [answer.kind, answer])),
    ...(around === undefined ? {} : { outer: around }),
  };
}

/** Checks what the terminal is and can show. */
export function terminalChecks(
  host: Host,
  settings: Settings,
  asked: TerminalReplies,
): readonly Check[] {
  return [
    kind(host),
    size(host),
    colours(host, asked),
    characters(host),
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
  if (!out.isTerminal) return make('not a terminal; a session writes plain lines');
  if (term === 'dumb') {
    const found = 'TERM is dumb; a session writes plain lines';
    const advice = 'if this terminal can move its cursor';
    return note('terminal.kind', 'kind', found, advice, 'export TERM=xterm-256color');
  }
  const inside = isSet(env['TMUX']) ? ', in tmux' : isSet(env['STY']) ? ', in screen' : '';
  const program = isSet(env['TERM_PROGRAM']) ? ` (${env['TERM_PROGRAM']})` : '';
  return make(`${term === '' ? 'unnamed' : term}${program}${inside}`);
}

/** Columns and rows above which letters on a 14-inch screen are hard to read from the mat. */
const WIDE = { columns: 140, rows: 45 };
const ADVISED = 'about 80×24, filling the display, can be read from the mat';

function size({ out }: Host): Check {
  const { columns, rows, isTerminal } = out;
  if (!isTerminal) return note('terminal.size', 'size', 'unknown: the output is not a terminal');
  const found = `${columns}×${rows}`;
  if (columns < MINIMUM_SIZE.columns || rows < MINIMUM_SIZE.rows) {
    const least = `${MINIMUM_SIZE.columns}×${MINIMUM_SIZE.rows}`;
    const advice = `the full screen needs ${least}: enlarge the window, or use a smaller font; ${ADVISED}; then`;
    return wrong('terminal.size', 'size', found, advice, 'stretch doctor');
  }
  if (columns >= WIDE.columns || rows >= WIDE.rows) {
    return note('terminal.size', 'size', found, `for a session, use a larger font: ${ADVISED}`);
  }
  return columns >= 80 && rows >= 22
    ? fine('terminal.size', 'size', found)
    : note('terminal.size', 'size', found, `enlarge the window: ${ADVISED}`);
}

const LEVELS = ['none', '16', '256', 'all'] as const;

function colours({ out, env, shell }: Host, { outer: around }: TerminalReplies): Check {
  const [id, name] = ['terminal.colours', 'colours'];
  const found = `${LEVELS[out.colours]}, ${colourReason(out.isTerminal, out.colours, env)}`;
  const isByTerm = out.isTerminal && !isSet(env['FORCE_COLOR']) && !isSet(env['NO_COLOR']);
  if (!isByTerm || env['TERM'] === 'dumb') return fine(id, name, found);
  if (around !== undefined && !around.hasAllColours) {
    const fewer = `${found}; but tmux thinks the terminal it runs in has fewer`;
    const advice = 'if it has them all, tell tmux and restart it';
    const line = `set -as terminal-features ',${around.term}:RGB'`;
    const passed = out.colours === 3 ? fewer : found;
    return note(id, name, passed, advice, `echo ${shellWord(line, shell)} >> ~/.tmux.conf`);
  }
  if (out.colours === 3) return fine(id, name, found);
  const advice = 'if this terminal has them all';
  return note(id, name, found, advice, 'export COLORTERM=truecolor');
}

/** The variable that Node takes the number of colours from. */
function colourReason(isTerminal: boolean, level: number, env: Host['env']): string {
  const named = (name: string) => `because ${name} is ${env[name]}`;
  if (isSet(env['FORCE_COLOR'])) return named('FORCE_COLOR');
  if (!isTerminal) return 'because the output is not a terminal';
  if (level === 0 && isSet(env['NO_COLOR'])) return 'because NO_COLOR is set';
  if (level === 3 && isSet(env['COLORTERM'])) return named('COLORTERM');
  return isSet(env['TERM']) ? named('TERM') : 'because TERM is not set';
}

function characters({ env }: Host): Check {
  const [id, name] = ['terminal.characters', 'characters'];
  const { isAscii, why, remedy } = charsetOf(env);
  const found = `${isAscii ? 'only ASCII' : 'UTF-8'}, because ${why}`;
  if (remedy === undefined) return fine(id, name, found);
  const advice = 'if this terminal shows UTF-8, as nearly all do';
  return note(id, name, found, advice, `export ${remedy}`);
}

/** A sample of the characters that each mode draws with. */
const SAMPLES: Readonly<Record<GlyphMode, string>> = {
  quadrant: '▗▄▖ ▟█▙ ▚▞ ▜█▛ ▝▀▘',
  sextant: '🬞🬭🬏 🬵█🬱 🬧🬔 🬬█🬝 🬁🬂🬀',
  octant: '\u{1CD00}\u{1CD03}\u{1CD09} █\u{1CDC0} \u{1CDE5}',
  half: '▄▄▄ ▄█▄ ▀█▀ ▀▀▀',
  ascii: '',
};

function glyphs({ env }: Host, settings: Settings): Check {
  const { mode, why } = chooseGlyphs(settings.glyphs, undefined, env);
  const [id, name, found] = ['terminal.glyphs', 'glyphs', `${mode}, because ${why}`];
  if (wantsPlainWords(settings, env)) {
    const asked =
      settings.face === 'plain' ? 'face is plain' : `ACCESSIBLE is ${env['ACCESSIBLE']}`;
    return fine(id, name, `no figures: everything is in words, because ${asked}`);
  }
  if (mode === 'ascii') return fine(id, name, found);
  // Printed text is in ASCII here, so that a sample would show nothing.
  if (charsetOf(env).isAscii) {
    return note(id, name, found, 'if figures are unreadable', 'stretch config set glyphs auto');
  }
  const coarser = mode === 'quadrant' ? 'half' : mode === 'half' ? 'ascii' : 'quadrant';
  const advice = `${SAMPLES[mode]} should be solid blocks without gaps or boxes; if not`;
  return { ...fine(id, name, found), advice, command: `stretch config set glyphs ${coarser}` };
}

function synchronised(host: Host, { synchronised: answer, end }: TerminalReplies): Check {
  const [id, name] = ['terminal.synchronised', 'whole frames'];
  if (answer?.has === true) return fine(id, name, 'each is shown only when it is complete');
  if (answer?.has === false || end !== undefined) {
    return fine(id, name, 'not supported; fast movements may look torn');
  }
  return fine(id, name, `used anyway; ${silence(host)}`);
}

function background(host: Host, settings: Settings, asked: TerminalReplies): Check {
  const [id, name] = ['terminal.background', 'background'];
  const { theme, from } = backgroundTheme(settings.theme, asked.background?.rgb, host.env);
  switch (from) {
    case 'setting':
      return fine(id, name, `${theme}, from the setting`);
    case 'terminal':
      return fine(
        id,
        name,
        `${theme}, from the terminal: ${asked.background?.rgb.join(', ') ?? ''}`,
      );
    case 'COLORFGBG':
      return fine(id, name, `${theme}, because COLORFGBG is ${host.env['COLORFGBG']}`);
    case 'default': {
      const found = `assumed dark; ${silence(host)}`;
      if (!host.out.isTerminal) return fine(id, name, found);
      const advice = 'if it is light';
      return note(id, name, found, advice, 'stretch config set theme light');
    }
  }
}

function cell({ cell: answer }: TerminalReplies): Check {
  const { aspect, isKnown } = cellShape(answer);
  const shape = `${aspect.toFixed(2)} times as wide as it is high`;
  const found =
    isKnown && answer !== undefined
      ? `${answer.width}×${answer.height} pixels, ${shape}`
      : `assumed to be ${shape}`;
  return fine('terminal.cell', 'cell', found);
}

function keys({ hasKeys }: Host): Check {
  if (hasKeys) return fine('terminal.keys', 'keys', 'work in a session');
  const found = 'none: input or output is not a terminal; a session runs to its end on its own';
  return note('terminal.keys', 'keys', found);
}

/** Why the terminal did not say. */
function silence({ out, hasKeys, env }: Host): string {
  if (!out.isTerminal || !hasKeys) return 'there is no terminal to ask';
  const isAskable = !['', 'dumb', 'linux'].includes(env['TERM'] ?? '');
  return isAskable ? 'the terminal did not answer' : 'this terminal cannot be asked';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
