import type { Background, Rgb } from '../../core/figure/colours.ts';
import { backgroundTheme, cellShape } from '../../core/settings/background.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Environment } from '../../host/files/folders.ts';
import { isGnuScreen, type TerminalReply } from '../../host/terminal/replies.ts';

/** What the terminal has said about itself so far. */
export interface TerminalFacts {
  readonly background?: Rgb;
  /** The size of a character cell in pixels. */
  readonly cell?: { readonly width: number; readonly height: number };
  /** Whether it can hold a frame back until it is complete. */
  readonly isSynchronised?: boolean;
  /** Whether it has replied to every query. */
  readonly isComplete?: boolean;
}

/** Returns the facts with one more reply from the terminal. */
export function withReply(facts: TerminalFacts, reply: TerminalReply): TerminalFacts {
  switch (reply.kind) {
    case 'background':
      return { ...facts, background: reply.rgb };
    case 'cell':
      return { ...facts, cell: reply };
    case 'synchronised':
      return { ...facts, isSynchronised: reply.has };
    case 'end':
      return { ...facts, isComplete: true };
  }
}

/** How to draw on a terminal. A redraw is needed when any of this changes. */
export interface TerminalLook {
  readonly theme: Background;
  /** Width of a cell divided by its height. */
  readonly cellAspect: number;
  /** Whether to paint the background too, because nothing is known about it. */
  readonly isOpaque: boolean;
}

/** Returns the look from the theme setting, the terminal's replies so far, and the environment. */
export function lookFrom(
  facts: TerminalFacts,
  setting: Settings['theme'],
  env: Environment,
): TerminalLook {
  const { theme, from } = backgroundTheme(setting, facts.background, env);
  const isAllKnown = facts.isComplete === true || isGnuScreen(env);
  const isOpaque = isAllKnown && from === 'default';
  return { theme, cellAspect: cellShape(facts.cell).aspect, isOpaque };
}
