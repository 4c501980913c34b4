import { chooseGlyphs, type GlyphMode } from '../../core/settings/glyph-mode.ts';
import type { Session } from '../../core/session/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import type { FigureLook } from '../../view/figure/draw.ts';
import type { SessionTerminal } from './terminal.ts';

/** What the screen of a session shows besides the session. */
export interface ScreenStatus {
  readonly notice: string | undefined;
  readonly noticeAge: number;
  readonly warning: string | undefined;
  readonly flash: boolean;
}

/** Shows a session on the terminal as it is now. */
export type DrawScreen = (session: Session, remarks: ScreenStatus) => void;

/** The screen of a session. What draws it is loaded here, while a question is on the terminal already. */
export async function openScreen(
  host: Host,
  terminal: SessionTerminal,
  settings: Settings,
  glyphs: GlyphMode | undefined,
): Promise<DrawScreen> {
  const { drawSession } = await import('../../view/session/screen.ts');
  const { motion, text } = settings;
  return (session, remarks) => {
    const look = lookOf(host, terminal, settings, glyphs);
    terminal.show(drawSession({ session, ...remarks, ...terminal.size(), look, motion, text }));
  };
}

/** How figures and large letters are drawn on this terminal. */
export function lookOf(
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
