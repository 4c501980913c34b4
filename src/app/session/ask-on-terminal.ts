import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import { chooseFace } from './choose-face.ts';
import { openSessionTerminal, type SessionTerminal } from './terminal.ts';

/** Asks something in the terminal, in silence; adds the signal that ended the question, if one did. */
export async function askOnTerminal<T extends object>(
  host: Host,
  settings: Settings,
  ask: (terminal: SessionTerminal) => Promise<T>,
): Promise<T & { readonly endedBy: NodeJS.Signals | undefined }> {
  const { isFullScreen } = chooseFace(host, settings, false);
  const terminal = await openSessionTerminal(host, {
    isFullScreen,
    settings: { ...settings, sound: 'off' },
    speed: undefined,
  });
  try {
    const answer = await ask(terminal);
    return { ...answer, endedBy: terminal.endedBy() };
  } finally {
    await terminal.close();
  }
}
