import { Fault } from '../../core/base/fault.ts';
import { backgroundTheme } from '../../core/settings/background.ts';
import { wantsPlainWords } from '../../core/settings/plain-words.ts';
import { readSettings, type Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import { type Theme, themeFor } from '../../view/terminal/theme.ts';

/** How a command presents its results to people. */
export interface Presentation {
  readonly theme: Theme;
  /** Whether to say everything in words, line by line, without pictures. */
  readonly isPlain: boolean;
}

/** Returns the presentation that the settings, the environment and the output ask for. */
export async function presentation(host: Host): Promise<Presentation> {
  const settings = settingsOrDefaults(host);
  // Printed text stays on the screen, so it is not worth the wait to ask the terminal.
  const { theme, from } = backgroundTheme(settings.theme, undefined, host.env);
  return {
    theme: await themeFor(host.out.colours, from === 'default' ? undefined : theme),
    isPlain: wantsPlainWords(settings, host.env),
  };
}

/** Whether what is on the terminal is never redrawn: as the user wants it, or because the terminal cannot. */
export function isWrittenOnce(host: Host): boolean {
  return host.env['TERM'] === 'dumb' || wantsPlainWords(settingsOrDefaults(host), host.env);
}

/** What cannot be read is reported by whoever needs it; nothing here is worth failing for. */
function settingsOrDefaults(host: Pick<Host, 'settings'>): Settings {
  try {
    return host.settings.read().settings;
  } catch (error) {
    if (error instanceof Fault) return readSettings({}).settings;
    throw error;
  }
}
