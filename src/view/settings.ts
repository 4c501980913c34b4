import { SETTING_NAMES, type Settings, SETTINGS } from '../core/settings.ts';
import { pad, safe } from './text.ts';
import type { Theme } from './theme.ts';

/** Every setting, its value, and in dim what it means and takes. */
export function settingsText(settings: Settings, theme: Theme): string {
  return SETTING_NAMES.map((name) => {
    const { says, expects } = SETTINGS[name];
    const value = settings[name] === '' ? '(default)' : safe(settings[name]);
    return `${pad(name, 9)} ${theme.strong(pad(value, 10))} ${theme.dim(`${says}; ${expects}`)}\n`;
  }).join('');
}
