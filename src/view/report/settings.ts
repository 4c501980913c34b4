import { plainLine } from '../../core/text/plain-text.ts';
import { SETTING_NAMES, type Settings, SETTINGS } from '../../core/settings/settings.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';

/** Returns each setting with its value, what it means, and the values it accepts. */
export function settingsText(settings: Settings, theme: Theme, columns: number): string {
  const rows = SETTING_NAMES.map((name) => {
    const { says, expects, meanings } = SETTINGS[name];
    const meant = (meanings?.(settings[name]) ?? []).join('; ');
    const value = settings[name] === '' ? '(default)' : plainLine(settings[name]);
    return [name, theme.strong(value), theme.dim(`${says}; ${meant === '' ? expects : meant}`)];
  });
  return `${tableLines(rows, { columns, indent: 0, below: 2 }).join('\n')}\n`;
}
