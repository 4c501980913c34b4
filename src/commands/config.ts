import { plainLine } from '../core/text/plain-text.ts';
import { settingName, SETTINGS, settingValue } from '../core/settings/settings.ts';
import { jsonText } from '../formats/json/json.ts';
import type { Host } from '../host/host.ts';
import { settingsText } from '../view/report/settings.ts';
import { presentation } from '../app/display/presentation.ts';

/** Shows every setting with its value and what it means. */
export async function configList(
  host: Host,
  options: { readonly json?: boolean },
): Promise<number> {
  const settings = read(host);
  // Programs get one line a setting; people get lines that fit their terminal.
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  if (options.json === true) host.out.write(jsonText(settings));
  else {
    const { theme } = await presentation(host);
    host.out.print(settingsText(settings, theme, columns));
  }
  return 0;
}

/** Shows one setting's value alone. */
export async function configGet(host: Host, typed: string): Promise<number> {
  host.out.write(`${read(host)[settingName(typed)]}\n`);
  return 0;
}

/** Saves one setting. */
export async function configSet(host: Host, typed: string, value: string): Promise<number> {
  const name = settingName(typed);
  const kept = settingValue(name, value);
  await host.settings.write({ [name]: kept });
  const { says, meanings } = SETTINGS[name];
  const lines = [
    `${name}: ${kept === '' ? '(default)' : kept} — ${says}`,
    ...(meanings?.(kept) ?? []).map((words) => `  ${words}`),
  ];
  host.out.print(`${lines.join('\n')}\n`);
  return 0;
}

/** Shows where settings, journal, routines and cache are stored. */
export async function configPath(host: Host): Promise<number> {
  const { folders, settings, journal, out } = host;
  const rows = [
    ['settings', settings.file],
    ['journal', journal.folder],
    ['routines', folders.routines],
    ['cache', folders.cache],
  ];
  const lines = rows.map(
    ([name, path]) => `${String(name).padEnd(9)} ${plainLine(String(path))}\n`,
  );
  // Programs get the paths as they are, whatever the locale.
  (out.isTerminal ? out.print : out.write)(lines.join(''));
  return 0;
}

function read(host: Host) {
  const { settings, warnings } = host.settings.read();
  host.err.warn(...warnings);
  return settings;
}
