import { chooseGlyphs, type GlyphMode } from '../../core/settings/glyph-mode.ts';
import type { Session } from '../../core/session/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import type { FigureLook } from '../../view/figure/draw.ts';
import type { SessionTerminal } from './terminal.ts';

/** What the screen shows besides the session; `notice` for `noticeAge` milliseconds so far. */
export interface ScreenStatus {
  readonly notice: string | undefined;
  readonly noticeAge: number;
  readonly warning: string | undefined;
  readonly flash: boolean;
}

/** Draws a session in its current state. */
export type DrawScreen = (session: Session, status: ScreenStatus) => void;

/** Loads what draws a session, while the terminal already shows a question. */
export async function openScreen(
  host: Host,
  terminal: SessionTerminal,
  settings: Settings,
  glyphs: GlyphMode | undefined,
): Promise<DrawScreen> {
  const { drawSession } = await import('../../view/session/screen.ts');
  const { motion, text } = settings;
  return (session, status) => {
    const look = figureLook(host, terminal, settings, glyphs);
    terminal.show(drawSession({ session, ...status, ...terminal.size(), look, motion, text }));
  };
}

/** Returns how to draw figures and large letters on a terminal. */
export function figureLook(
  host: Host,
  terminal: Pick<SessionTerminal, 'theme' | 'cellAspect'>,
  settings: Settings,
  glyphs: GlyphMode | undefined,
): FigureLook {
  return {
    mode: chooseGlyphs(settings.glyphs, glyphs, host.env).mode,
    on: terminal.theme(),
    isMono: host.out.colours === 0,
    cellAspect: terminal.cellAspect(),
  };
}
