import { plainLine } from '../../core/text/plain-text.ts';
import { SETTING_NAMES, type Settings, SETTINGS } from '../../core/settings/settings.ts';
import { pad } from '../../core/text/width.ts';
import { hang } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';

/** Columns for a setting's name, and before its meaning. */
const NAME_WIDTH = 11;
const INDENT = NAME_WIDTH + 12;

/** Returns each setting with its value, what it means, and the values it accepts. */
export function settingsText(settings: Settings, theme: Theme, columns: number): string {
  return SETTING_NAMES.map((name) => {
    const { says, expects } = SETTINGS[name];
    const value = settings[name] === '' ? '(default)' : plainLine(settings[name]);
    const meaning = hang(' '.repeat(INDENT), `${says}; ${expects}`, columns).slice(INDENT);
    return `${pad(name, NAME_WIDTH)} ${theme.strong(pad(value, 10))} ${theme.dim(meaning)}\n`;
  }).join('');
}
