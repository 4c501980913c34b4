import type { Check } from '../core/check.ts';
import { readSettings, type Settings } from '../core/settings.ts';
import { doctorJson } from '../formats/doctor-json.ts';
import type { Host } from '../host/host.ts';
import type { FoundSettings } from '../host/settings.ts';
import { checkLines, verdictLine } from '../view/doctor.ts';
import { themeFor } from '../view/theme.ts';
import {
  computerChecks,
  faultCheck,
  journalChecks,
  runningChecks,
  settingsChecks,
} from './file-checks.ts';
import { libraryChecks } from './library-checks.ts';
import { askYes } from './question.ts';
import { heardCheck, soundChecks } from './sound-checks.ts';
import { openStage } from './stage.ts';
import { askAll, terminalChecks } from './terminal-checks.ts';

/** What is asked once a cue was played. */
const HEARD = { text: 'Did you hear that?', help: 'a bell, three times', seconds: 20 };

/** Looks at everything a session needs, says what to do about what is wrong, and changes nothing. */
export async function doctor(host: Host, options: { readonly json?: boolean }): Promise<number> {
  const found = settingsFound(host);
  const checks = [
    ...terminalChecks(host, found.settings, await askAll(host)),
    ...soundChecks(host, found.settings),
    ...(found.unreadable ?? settingsChecks(host, found)),
    ...journalChecks(host),
    ...libraryChecks(host),
    ...runningChecks(host),
    ...computerChecks(host),
  ];
  if (options.json === true) {
    host.out.write(doctorJson(checks));
    return exitCode(checks);
  }
  const theme = await themeFor(host.out.colours);
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  const show = (some: readonly Check[]) => host.out.write(checkLines(some, theme, columns));
  show(checks);
  const heard = await testCue(host, found.settings);
  if (heard === 'end') return 130;
  show(heard);
  const all = [...checks, ...heard];
  host.out.write(verdictLine(all, theme, columns));
  return exitCode(all);
}

function exitCode(checks: readonly Check[]): number {
  return checks.some(({ state }) => state === 'wrong') ? 1 : 0;
}

/** The settings, or the defaults and what keeps the file from being read. */
function settingsFound(host: Host): FoundSettings & { readonly unreadable?: readonly Check[] } {
  try {
    return host.settings.read();
  } catch (error) {
    const unreadable = [faultCheck('settings.file', 'file', error)];
    return { ...readSettings({}), warnings: [], unreadable };
  }
}

/** Plays a cue and asks whether it was heard, where somebody can answer. */
async function testCue(host: Host, settings: Settings): Promise<readonly Check[] | 'end'> {
  if (!host.hasKeys || settings.sound === 'off') return [];
  const stage = await openStage(host, { isFullScreen: false, theme: settings.theme });
  try {
    stage.ring('end');
    const answer = await askYes(host, stage, HEARD);
    return answer === 'end' ? 'end' : [heardCheck(answer)];
  } finally {
    stage.close();
  }
}
