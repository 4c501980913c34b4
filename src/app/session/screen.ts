import { chooseGlyphs, type GlyphMode } from '../../core/settings/glyph-mode.ts';
import type { Session } from '../../core/session/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import type { FigureLook } from '../../view/figure/draw.ts';
import type { Stage } from './terminal.ts';

/** What the screen of a session shows besides the session. */
export interface Remarks {
  readonly notice: string | undefined;
  readonly noticeAge: number;
  readonly warning: string | undefined;
  readonly flash: boolean;
}

/** Shows a session on the stage as it is now. */
export type Screen = (session: Session, remarks: Remarks) => void;

/** The screen of a session. What draws it is loaded here, while a question is on the stage already. */
export async function openScreen(
  host: Host,
  stage: Stage,
  settings: Settings,
  glyphs: GlyphMode | undefined,
): Promise<Screen> {
  const { drawSession } = await import('../../view/session/screen.ts');
  const { motion, text } = settings;
  return (session, remarks) => {
    const look = lookOf(host, stage, settings, glyphs);
    stage.show(drawSession({ session, ...remarks, ...stage.size(), look, motion, text }));
  };
}

/** How figures and large letters are drawn on this stage. */
export function lookOf(
  host: Host,
  stage: Pick<Stage, 'theme' | 'cellAspect'>,
  settings: Settings,
  glyphs: GlyphMode | undefined,
): FigureLook {
  return {
    mode: chooseGlyphs(settings.glyphs, glyphs, host.env).mode,
    on: stage.theme(),
    isMono: host.out.colours === 0,
    cellAspect: stage.cellAspect(),
  };
}
