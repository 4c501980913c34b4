import { wantsPlainWords } from '../../core/settings/plain-words.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import { MINIMUM_SIZE } from '../../view/terminal/minimum-size.ts';

/** How a session is shown, and why not on the full screen if the user may have expected that. */
export interface Face {
  readonly isFullScreen: boolean;
  readonly reason?: string;
}

/** Chooses the full screen if the terminal can show it; otherwise plain lines, one for each event. */
export function chooseFace(host: Host, settings: Settings, isPlain: boolean): Face {
  const { out, env } = host;
  const isAsked = isPlain || wantsPlainWords(settings, env);
  if (isAsked || !out.isTerminal) return { isFullScreen: false };
  if (env['TERM'] === 'dumb') {
    return {
      isFullScreen: false,
      reason: 'this terminal cannot redraw (TERM=dumb), so the session writes plain lines',
    };
  }
  if (out.columns < MINIMUM_SIZE.columns || out.rows < MINIMUM_SIZE.rows) {
    const size = `${out.columns}×${out.rows}`;
    const needed = `${MINIMUM_SIZE.columns}×${MINIMUM_SIZE.rows}`;
    const reason = `the window is ${size}; the full screen needs ${needed}, so the session writes plain lines`;
    return { isFullScreen: false, reason };
  }
  return { isFullScreen: true };
}
