import type { Session } from '../../core/session/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { FigureLook } from '../figure/draw.ts';

/** Everything one frame of a session shows. */
export interface SessionFrame {
  readonly session: Session;
  readonly columns: number;
  readonly rows: number;
  /** Something that was just said, shown in the place of the cue. */
  readonly notice: string | undefined;
  /** Milliseconds for which the notice has been shown. */
  readonly noticeAge?: number;
  /** Something that stays wrong, such as a record that cannot be saved. */
  readonly warning: string | undefined;
  /** Whether a cue has just come that nobody could hear: the count flashes instead. */
  readonly flash?: boolean;
  readonly look: FigureLook;
  readonly motion: Settings['motion'];
  readonly text: Settings['text'];
}
