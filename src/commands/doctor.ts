import type { ChannelName } from '../core/audio/sound-channel.ts';
import type { Check } from '../core/base/health-check.ts';
import { readSettings, type Settings } from '../core/settings/settings.ts';
import { doctorJson } from '../formats/json/doctor.ts';
import type { Host } from '../host/host.ts';
import type { LoadedSettings } from '../host/files/settings.ts';
import { checkLines, verdictLine } from '../view/report/doctor.ts';
import { presentation } from '../app/display/presentation.ts';
import {
  computerChecks,
  faultCheck,
  journalChecks,
  sessionChecks,
  settingsChecks,
} from '../app/health/file-checks.ts';
import { libraryChecks } from '../app/health/library-checks.ts';
import { planChecks } from '../app/health/plan-checks.ts';
import { reminderChecks } from '../app/health/reminder-checks.ts';
import { notificationChecks } from '../app/health/notification-checks.ts';
import { askYesNo } from '../app/session/ask-key.ts';
import { testCueCheck, brokenChannelCheck, surveySound } from '../app/health/sound-checks.ts';
import { endedExitCode } from '../app/session/exit-code.ts';
import { openSessionTerminal } from '../app/session/terminal.ts';
import { askTerminalAndTmux, terminalChecks } from '../app/health/terminal-checks.ts';
import { zoneCheck } from '../app/health/zone-check.ts';

/** What is asked after a test cue, and what there was to hear. */
const HEARD_QUESTION = { text: 'Did you hear that?', seconds: 20 };
const PLAYED: Readonly<Record<ChannelName, string>> = {
  speech: 'a voice',
  tones: 'three tones',
  bell: 'a bell, three times',
};

/** Checks everything a session needs and says how to fix what is wrong; changes nothing. Returns 1 if something is. */
export async function doctor(host: Host, options: { readonly json?: boolean }): Promise<number> {
  const loaded = loadSettings(host);
  const sound = await surveySound(host, loaded.settings);
  const checks = [
    ...terminalChecks(host, loaded.settings, await askTerminalAndTmux(host)),
    ...sound.checks,
    ...(loaded.unreadable ?? settingsChecks(host, loaded)),
    ...journalChecks(host),
    ...libraryChecks(host),
    ...(await planChecks(host)),
    ...(await reminderChecks(host)),
    ...(await notificationChecks(host)),
    ...sessionChecks(host),
    zoneCheck(host),
    ...computerChecks(host),
  ];
  if (options.json === true) {
    host.out.write(doctorJson(checks));
    return exitCode(checks);
  }
  const { theme } = await presentation(host);
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  const show = (some: readonly Check[]) => host.out.print(checkLines(some, theme, columns));
  show(checks);
  const heard = await testCue(host, loaded.settings, sound.usable);
  if (typeof heard === 'number') return heard;
  show(heard);
  const all = [...checks, ...heard];
  host.out.print(verdictLine(all, theme));
  return exitCode(all);
}

function exitCode(checks: readonly Check[]): number {
  return checks.some(({ state }) => state === 'wrong') ? 1 : 0;
}

/** The settings; if the file cannot be read, the defaults and a check that says why. */
function loadSettings(host: Host): LoadedSettings & { readonly unreadable?: readonly Check[] } {
  try {
    return host.settings.read();
  } catch (error) {
    const unreadable = [faultCheck('settings.file', 'file', error)];
    return { ...readSettings({}), warnings: [], unreadable };
  }
}

/**
 * Plays a cue on the best channel that works and asks whether it was heard, if somebody can answer. Returns the exit code
 * if the user or a signal ends the program instead.
 */
async function testCue(
  host: Host,
  settings: Settings,
  usable: readonly ChannelName[],
): Promise<readonly Check[] | number> {
  if (!host.hasKeys || usable.length === 0) return [];
  const terminal = await openSessionTerminal(host, {
    isFullScreen: false,
    settings: { ...settings, sound: 'bell' },
    speed: undefined,
  });
  try {
    const { failed, played } = await playBest(host, settings, usable);
    if (played === undefined) return failed;
    const answer = await askYesNo(
      host,
      terminal,
      { ...HEARD_QUESTION, help: PLAYED[played] },
      true,
    );
    return answer === 'end'
      ? endedExitCode(terminal.endedBy())
      : [...failed, testCueCheck(answer, played)];
  } finally {
    await terminal.close();
  }
}

interface TestCue {
  readonly failed: readonly Check[];
  /** The channel that played; `undefined` if all failed. */
  readonly played: ChannelName | undefined;
}

async function playBest(
  host: Host,
  settings: Settings,
  [channel, ...lower]: readonly ChannelName[],
): Promise<TestCue> {
  if (channel === undefined) return { failed: [], played: undefined };
  const report = await host.tryChannel(channel, {
    volume: Number(settings.volume),
    rate: Number(settings.rate),
    write: (text) => host.out.write(text),
  });
  if ('program' in report) return { failed: [], played: channel };
  const { failed, played } = await playBest(host, settings, lower);
  return {
    failed: [brokenChannelCheck(channel, report.problem, report.remedy), ...failed],
    played,
  };
}
