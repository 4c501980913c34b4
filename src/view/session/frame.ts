import type { Session } from '../../core/session/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { FigureLook } from '../figure/draw.ts';

/** Everything that a frame of a session depends on. */
export interface SessionFrame {
  readonly session: Session;
  readonly columns: number;
  readonly rows: number;
  /** Something just announced, shown instead of the cue; before a set, instead of what is next. */
  readonly notice: string | undefined;
  /** How long the notice has been shown, in milliseconds. */
  readonly noticeAge?: number;
  /** A problem that persists, such as a record that cannot be saved. */
  readonly warning: string | undefined;
  /** Whether the count flashes, because a cue has just been played that may not be heard. */
  readonly flash?: boolean;
  readonly look: FigureLook;
  readonly motion: Settings['motion'];
  readonly text: Settings['text'];
}
