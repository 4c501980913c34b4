import { type ChannelName, SOUND_CHANNELS } from '../../core/audio/sound-channel.ts';
import { type Check, fine, note, wrong } from '../../core/base/health-check.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import type { ChannelReport } from '../../host/sound/survey.ts';

/** The sound channels, best first. */
export interface SoundSurvey {
  readonly checks: readonly Check[];
  /** The channels that a session would use, each the fall-back of the one before. */
  readonly usable: readonly ChannelName[];
}

/** Checks the setting, and which program would play each channel down from it. */
export async function surveySound(
  { out, surveySounds }: Host,
  { sound }: Settings,
): Promise<SoundSurvey> {
  if (sound === 'off') return { checks: [offCheck()], usable: [] };
  const reports = await surveySounds(sound);
  const usable = reports.filter((report) => 'program' in report).map(({ channel }) => channel);
  const checks = reports.map((report) => rungCheck(report, usable[0], out.isTerminal));
  return { checks: [fine('sound.setting', 'setting', sound), ...checks], usable };
}

function offCheck(): Check {
  const advice = 'you hear nothing until you press m; to hear cues';
  const command = 'stretch config set sound speech';
  return note('sound.setting', 'setting', 'off', advice, command);
}

function rungCheck(
  report: ChannelReport,
  used: ChannelName | undefined,
  isTerminal: boolean,
): Check {
  const { channel } = report;
  const id = `sound.${channel}`;
  if (!('program' in report)) {
    const isStoodIn =
      used !== undefined && SOUND_CHANNELS.indexOf(used) > SOUND_CHANNELS.indexOf(channel);
    const found = `${report.problem}${isStoodIn ? `; ${used} instead` : ''}`;
    // A fall-back of a channel that works is not needed.
    const isWanted = used === undefined || isStoodIn;
    return report.isBroken && isWanted
      ? brokenChannelCheck(channel, found, report.remedy, used)
      : note(id, channel, found, report.remedy);
  }
  if (channel === 'bell') {
    return isTerminal
      ? fine(id, channel, 'the terminal bell')
      : note(id, channel, 'none: the output is not a terminal');
  }
  return fine(id, channel, `${report.program} runs without errors; not heard yet`);
}

/** The check of a channel that could not play the test cue. */
export function brokenChannelCheck(
  channel: ChannelName,
  problem: string,
  remedy: string,
  lower: ChannelName | 'off' = 'off',
): Check {
  const advice = `${remedy}; or to do without it`;
  return wrong(`sound.${channel}`, channel, problem, advice, `stretch config set sound ${lower}`);
}

/** The check of the test cue. */
export function testCueCheck(isHeard: boolean, channel: ChannelName): Check {
  const [id, name] = ['sound.heard', 'test cue'];
  if (isHeard) return fine(id, name, 'heard');
  const advice =
    channel === 'bell'
      ? 'turn up the volume, and enable the bell in the terminal’s settings (in tmux: set -g bell-action any)'
      : 'turn up the volume of the computer, or raise it with: stretch config set volume 100';
  return wrong(id, name, 'not heard', `${advice}; then`, 'stretch doctor');
}
