import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SoundCue } from '../../core/audio/sound-cue.ts';
import { type ChannelName, SOUND_CHANNELS } from '../../core/audio/sound-channel.ts';
import { speechMs } from '../../core/audio/utterance.ts';
import { stayAliveFor, killChildren } from '../process/child.ts';
import type { PlayResult } from '../process/clip-player.ts';
import { findProgram } from '../process/programs.ts';
import { endBy, listenForSignals } from '../terminal/signals.ts';
import type { SoundChannel } from './fallback.ts';
import type { SoundEvent } from './output.ts';
import { openChannel, type SoundOptions } from './channels.ts';
import { findEngine, findPlayer, type SoundPlace } from './sound-programs.ts';
import { speechEnginesFor } from './speech-engines.ts';
import { tonePlayersFor } from './tones.ts';

/** The program of a channel that works, or what is wrong and what to do about it. */
export type ChannelReport =
  | { readonly channel: ChannelName; readonly program: string }
  | {
      readonly channel: ChannelName;
      readonly problem: string;
      readonly remedy: string;
      /** Whether a program is installed but does not work. */
      readonly isBroken: boolean;
    };

/** How to play a test cue. */
export interface ChannelTrial extends Pick<SoundOptions, 'volume' | 'write'> {
  /** Words a minute. */
  readonly rate: number;
}

interface Sample extends ChannelTrial {
  readonly text: string;
  readonly cue: SoundCue;
}

const AUDIBLE = { text: 'This is the voice of your coach.', cue: 'end' } as const;
const INAUDIBLE: Sample = {
  // Long enough for a slow start not to look like a hang.
  text: 'One, two, three.',
  cue: 'end',
  rate: 160,
  volume: 0,
  write: () => undefined,
};

/**
 * Reports on a channel and those below it, the best first. Programs that are installed are tried with an inaudible
 * sound, one after the other, since some sound devices serve one program at a time.
 */
export async function surveySounds(
  top: ChannelName,
  place: SoundPlace,
): Promise<readonly ChannelReport[]> {
  const temporary = temporaryFolder();
  const clear = () => {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  };
  const unlisten = clearWhenStopped(clear);
  try {
    const quiet = { ...place, cache: temporary ?? place.cache };
    return await stayAliveFor(
      surveyChannels(SOUND_CHANNELS.slice(SOUND_CHANNELS.indexOf(top)), quiet),
    );
  } finally {
    unlisten();
    clear();
  }
}

/** A folder for the inaudible sounds; undefined if none can be made. */
function temporaryFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'stretch-'));
  } catch {
    return undefined;
  }
}

/** Ends the program being tried before this one: it is in a process group of its own, which Ctrl-C does not reach. */
function clearWhenStopped(clear: () => void): () => void {
  const nothing = () => undefined;
  const onEnd = (signal: NodeJS.Signals) => {
    killChildren();
    clear();
    endBy(signal);
  };
  return listenForSignals({ onEnd, onStop: nothing, onContinue: nothing }).close;
}

async function surveyChannels(
  [name, ...lower]: readonly ChannelName[],
  place: SoundPlace,
): Promise<readonly ChannelReport[]> {
  if (name === undefined) return [];
  const report =
    name === 'bell' ? await reportOn(name, place) : await testChannel(name, place, INAUDIBLE);
  return [report, ...(await surveyChannels(lower, place))];
}

/** Plays a test cue on one channel; resolves when its program ends, or should have. */
export async function tryChannel(
  name: ChannelName,
  place: SoundPlace,
  trial: ChannelTrial,
): Promise<ChannelReport> {
  return stayAliveFor(testChannel(name, place, { ...AUDIBLE, ...trial }));
}

async function testChannel(
  name: ChannelName,
  place: SoundPlace,
  sample: Sample,
): Promise<ChannelReport> {
  const report = await reportOn(name, place);
  const channel = await openChannel(name, place, { ...sample, pace: 'off' });
  if (channel === undefined || 'problem' in report) return report;
  const { text, rate, cue } = sample;
  const ms = speechMs(text, rate);
  const utterance = { text, rate, ms, weight: 'words' } as const;
  const longestMs = name === 'bell' ? BELL_MS : ms * 2 + PATIENCE_MS;
  await channel.prepare();
  const result = await playResult(channel, { cue, utterance }, longestMs);
  channel.close();
  if (result.ok) return report;
  const problem = `${report.program} ${result.why}`;
  return { channel: name, problem, remedy: REMEDIES.silent, isBroken: true };
}

/** Milliseconds to wait for a program beyond twice the expected time, and for the bell, which reports nothing. */
const PATIENCE_MS = 2000;
const BELL_MS = 600;

function playResult(
  channel: SoundChannel,
  event: SoundEvent,
  longestMs: number,
): Promise<PlayResult> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ ok: true }), longestMs);
    channel.play(event, (result) => {
      clearTimeout(timer);
      resolve(result);
    });
  });
}

const REMEDIES = {
  speech: 'install espeak-ng, for example: sudo apt install espeak-ng',
  tones: 'install a player, for example: sudo apt install pulseaudio-utils',
  windows: 'add the folder of powershell.exe to PATH',
  silent: 'check that the computer has a sound device and that it is not muted',
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
  const installed = known.find(({ name }) => findProgram(name, env) !== undefined);
  if (installed !== undefined) {
    const problem = `${installed.name} is installed, but its server does not answer`;
    return { problem, isBroken: true };
  }
  return {
    problem: `none of ${known.map(({ name }) => name).join(', ')} is in PATH`,
    isBroken: false,
  };
}
