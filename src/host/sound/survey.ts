import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SoundCue } from '../../core/audio/sound-cue.ts';
import { speechMs } from '../../core/audio/utterance.ts';
import { stayAliveFor, killChildren } from '../process/child.ts';
import type { PlayResult } from '../process/clip-player.ts';
import { findProgram } from '../process/programs.ts';
import type { SoundEvent } from './output.ts';
import {
  findEngine,
  findPlayer,
  openChannel,
  SOUND_CHANNELS,
  type ChannelName,
  type SoundPlace,
  type SoundOptions,
} from './channels.ts';
import { speechEnginesFor } from './speech-engines.ts';
import { tonePlayersFor } from './tones.ts';

/** A channel that can be used, and through which program; or what is wrong, and what to do about it. */
export type ChannelReport =
  | { readonly channel: ChannelName; readonly program: string }
  | {
      readonly channel: ChannelName;
      readonly problem: string;
      readonly remedy: string;
      /** Whether there is a program, which does not work. */
      readonly isBroken: boolean;
    };

/** How a test cue is played: the volume 0 to 100, the rate in words a minute. */
export interface ChannelTrial extends Pick<SoundOptions, 'volume' | 'write'> {
  readonly rate: number;
}

/** What is played on a channel. */
interface Sample extends ChannelTrial {
  readonly text: string;
  readonly cue: SoundCue;
}

const HEARD = { text: 'This is the voice of your coach.', cue: 'end' } as const;
const UNHEARD: Sample = {
  // Long enough that a slow start is not taken for a hang.
  text: 'One, two, three.',
  cue: 'end',
  rate: 160,
  volume: 0,
  write: () => undefined,
};

/**
 * The ladder of cues from a channel down, the highest first. What is there is tried with a sound too soft to be heard, one
 * after the other, since some sound devices serve one program at a time.
 */
export async function surveySounds(
  top: ChannelName,
  place: SoundPlace,
): Promise<readonly ChannelReport[]> {
  const scratch = temporaryFolder();
  const clear = () => {
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
  };
  const unlisten = clearWhenStopped(clear);
  try {
    const quiet = { ...place, cache: scratch ?? place.cache };
    return await stayAliveFor(
      surveyChannels(SOUND_CHANNELS.slice(SOUND_CHANNELS.indexOf(top)), quiet),
    );
  } finally {
    unlisten();
    clear();
  }
}

/** A folder for sounds that nobody hears; none where no temporary one can be made. */
function temporaryFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'stretch-'));
  } catch {
    return undefined;
  }
}

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is tried has a group of its own, which no Ctrl-C reaches: it is ended before this program is. */
function clearWhenStopped(clear: () => void): () => void {
  const onStop = (signal: NodeJS.Signals) => {
    unlisten();
    killChildren();
    clear();
    process.kill(process.pid, signal);
  };
  const unlisten = () => {
    for (const name of STOPS) process.off(name, onStop);
  };
  for (const name of STOPS) process.on(name, onStop);
  return unlisten;
}

async function surveyChannels(
  [name, ...lower]: readonly ChannelName[],
  place: SoundPlace,
): Promise<readonly ChannelReport[]> {
  if (name === undefined) return [];
  const report =
    name === 'bell' ? await reportOn(name, place) : await testChannel(name, place, UNHEARD);
  return [report, ...(await surveyChannels(lower, place))];
}

/** Plays a test cue on one channel; resolves when its program has ended, or should have. */
export async function tryChannel(
  name: ChannelName,
  place: SoundPlace,
  trial: ChannelTrial,
): Promise<ChannelReport> {
  return stayAliveFor(testChannel(name, place, { ...HEARD, ...trial }));
}

async function testChannel(
  name: ChannelName,
  place: SoundPlace,
  sample: Sample,
): Promise<ChannelReport> {
  const report = await reportOn(name, place);
  const channel = await openChannel(name, place, sample);
  if (channel === undefined || 'problem' in report) return report;
  const { text, rate, cue } = sample;
  const ms = speechMs(text, rate);
  const utterance = { text, rate, ms, weight: 'words' } as const;
  const longestMs = name === 'bell' ? BELL_MS : ms * 2 + PATIENCE_MS;
  await channel.warm();
  const verdict = await verdictOf(channel, { cue, utterance }, longestMs);
  channel.close();
  if (verdict.ok) return report;
  const problem = `${report.program} ${verdict.why}`;
  return { channel: name, problem, remedy: REMEDIES.silent, isBroken: true };
}

/** Milliseconds waited for the end of a program that does not tell it. */
const PATIENCE_MS = 2000;
const BELL_MS = 600;

function verdictOf(
  channel: { readonly play: (moment: SoundEvent, done: (verdict: PlayResult) => void) => void },
  moment: SoundEvent,
  longestMs: number,
): Promise<PlayResult> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ ok: true }), longestMs);
    channel.play(moment, (verdict) => {
      clearTimeout(timer);
      resolve(verdict);
    });
  });
}

const REMEDIES = {
  speech: 'install espeak-ng, for example: sudo apt install espeak-ng',
  tones: 'install a player, for example: sudo apt install pulseaudio-utils (or alsa-utils, sox)',
  windows: 'add the folder of powershell.exe to PATH',
  silent:
    'check that the computer has a sound device and that it is not muted, or set the sound to bell or off',
} as const;

async function reportOn(channel: ChannelName, place: SoundPlace): Promise<ChannelReport> {
  if (channel === 'bell') return { channel, program: 'the terminal' };
  const found = channel === 'speech' ? await findEngine(place) : findPlayer(place);
  if (found !== undefined) return { channel, program: found.program };
  const remedy = place.platform === 'win32' ? REMEDIES.windows : REMEDIES[channel];
  return { channel, ...problemOf(channel, place), remedy };
}

function problemOf(
  channel: 'speech' | 'tones',
  { env, platform }: SoundPlace,
): { readonly problem: string; readonly isBroken: boolean } {
  const known = channel === 'speech' ? speechEnginesFor(platform) : tonePlayersFor(platform);
  const there = known.find(({ name }) => findProgram(name, env) !== undefined);
  if (there !== undefined) {
    const problem = `${there.name} is there, but what it depends on does not answer`;
    return { problem, isBroken: true };
  }
  return {
    problem: `none of ${known.map(({ name }) => name).join(', ')} is in PATH`,
    isBroken: false,
  };
}
