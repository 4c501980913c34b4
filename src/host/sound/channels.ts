import { type ChannelName, SOUND_CHANNELS } from '../../core/audio/sound-channel.ts';
import type { SoundCue } from '../../core/audio/sound-cue.ts';
import { FASTEST_RATE, speechMs, type Utterance } from '../../core/audio/utterance.ts';
import { runChild } from '../process/child.ts';
import type { Environment } from '../files/folders.ts';
import { type ChannelReports, type SoundChannel, withFallback } from './fallback.ts';
import {
  type Clip,
  type ClipPlayer,
  oneShotPlayer,
  type PlayResult,
} from '../process/clip-player.ts';
import { findProgram } from '../process/programs.ts';
import { residentPlayer } from '../process/resident-player.ts';
import { keptAwake } from './kept-awake.ts';
import { bell, type SoundOutput } from './output.ts';
import { type SilentPlayer, silentPlayersFor } from './silent-players.ts';
import { type SilentStream, openSilentStream } from './silent-stream.ts';
import { type SpeechEngine, speechEnginesFor } from './speech-engines.ts';
import { type TonePlayer, tonePlayersFor, toneFile, toneMs } from './tones.ts';

/** Where programs and their scripts are found, and where tones are kept. */
export interface SoundPlace {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly cache: string;
  /** Folder of the installed package. */
  readonly packageFolder: string;
}

/** How to be heard. */
export interface SoundOptions extends ChannelReports {
  /** The best channel to use; those before it are left out. */
  readonly top: ChannelName;
  /** 0 to 100. */
  readonly volume: number;
  /** Milliseconds a sound device takes to wake up; with 0, nothing is done about it. */
  readonly wakeMs: number;
  /** Writes to the terminal. */
  readonly write: (text: string) => void;
}

/** Opens the best channel wanted and those below it, each as a fallback for the one before. */
export async function openSounds(place: SoundPlace, options: SoundOptions): Promise<SoundOutput> {
  const names = SOUND_CHANNELS.slice(SOUND_CHANNELS.indexOf(options.top));
  const opened = await Promise.all(names.map(async (name) => openChannel(name, place, options)));
  const stream = openSilentStream(silentPlayersIn(place), place);
  const channels = opened.flatMap((channel) => (channel ? [yielding(channel, stream)] : []));
  const sound = keptAwake(withFallback(channels, options), stream, options.wakeMs);
  await Promise.race([channels[0]?.prepare(), later(PROBE_MS)]);
  return sound;
}

/** A channel that ends the silent stream for good if it fails, since some devices serve one program at a time. */
function yielding(channel: SoundChannel, stream: SilentStream): SoundChannel {
  return {
    ...channel,
    play: (event, done) =>
      channel.play(event, (result) => {
        if (!result.ok && result.isStarting !== true) stream.close();
        done(result);
      }),
  };
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** Opens one channel; undefined if no program for it is installed, or none that works. */
export async function openChannel(
  name: ChannelName,
  place: SoundPlace,
  options: Pick<SoundOptions, 'volume' | 'write'>,
): Promise<SoundChannel | undefined> {
  if (name === 'bell') return bellChannel(options.write);
  if (name === 'speech') {
    const engine = await findEngine(place);
    return engine && speechChannel(engine, place, options.volume);
  }
  const player = findPlayer(place);
  return player && tonesChannel(player, place, options.volume);
}

/** An engine or a player, with the path of its program. */
export type WithProgram<T> = T & { readonly program: string };

/** Returns the first speech program that is installed and, if it needs a server, whose server answers. */
export async function findEngine({
  env,
  platform,
}: SoundPlace): Promise<WithProgram<SpeechEngine> | undefined> {
  for (const engine of speechEnginesFor(platform)) {
    const program = findProgram(engine.name, env);
    if (program !== undefined && (await answers(program, engine.probe))) {
      return { ...engine, program };
    }
  }
  return undefined;
}

/** Returns the first player that is installed. */
export function findPlayer({ env, platform }: SoundPlace): WithProgram<TonePlayer> | undefined {
  for (const player of tonePlayersFor(platform)) {
    const program = findProgram(player.name, env);
    if (program !== undefined) return { ...player, program };
  }
  return undefined;
}

/** Returns the installed players that a silent stream can use, the best first. */
function silentPlayersIn({ env, platform }: SoundPlace): readonly WithProgram<SilentPlayer>[] {
  return silentPlayersFor(platform).flatMap((player) => {
    const program = findProgram(player.name, env);
    return program === undefined ? [] : [{ ...player, program }];
  });
}

/** Milliseconds in which a program must be ready, and a server must answer. */
const PROBE_MS = 2000;

function answers(program: string, args: readonly string[] | undefined): Promise<boolean> {
  if (args === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    runChild({ program, args, deadlineMs: PROBE_MS }, ({ kind }) => resolve(kind === 'ended'));
  });
}

function speechChannel(
  engine: WithProgram<SpeechEngine>,
  place: SoundPlace,
  volume: number,
): SoundChannel {
  const clips = clipPlayer(engine, place);
  // What follows must not silence the server of a program that has one: that would silence what follows, too.
  const waking = engine.silenceArgs === undefined ? clips : oneShotPlayer(engine.program);
  return {
    name: 'speech',
    through: engine.name,
    isSure: true,
    play: ({ utterance }, done) => {
      if (utterance !== undefined) clips.play(engine.clip(utterance, volume), done);
    },
    wakeUp: () => waking.play(engine.clip(INAUDIBLE, 0), () => undefined),
    prepare: clips.prepare,
    isBusy: clips.isBusy,
    silence: clips.silence,
    close: clips.close,
  };
}

/** Said at a volume of 0; over before most loudspeakers are awake. */
const INAUDIBLE: Utterance = {
  text: 'a',
  rate: FASTEST_RATE,
  ms: speechMs('a', FASTEST_RATE),
  weight: 'count',
};

function tonesChannel(
  player: WithProgram<TonePlayer>,
  place: SoundPlace,
  volume: number,
): SoundChannel {
  const clips = clipPlayer(player, place);
  const play = (cue: SoundCue, loudness: number, done: (result: PlayResult) => void) => {
    try {
      clips.play(toneClip(player, toneFile(place.cache, cue, loudness), toneMs(cue)), done);
    } catch (error) {
      done({ ok: false, why: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    name: 'tones',
    through: player.name,
    isSure: true,
    play: ({ cue }, done) => {
      if (cue !== undefined) play(cue, volume, done);
    },
    wakeUp: () => play('tick', 0, () => undefined),
    prepare: clips.prepare,
    isBusy: clips.isBusy,
    silence: clips.silence,
    close: clips.close,
  };
}

function toneClip(player: TonePlayer, file: string, ms: number): Clip {
  const line = `${ms} ${Buffer.from(file, 'utf8').toString('base64')}\n`;
  // Others take the file from their arguments and read nothing.
  return { args: player.args(file), input: player.resident === undefined ? '' : line, ms };
}

function bellChannel(write: (text: string) => void): SoundChannel {
  const prepare = () => Promise.resolve();
  return { ...bell(write), name: 'bell', isSure: false, prepare, wakeUp: () => undefined };
}

function clipPlayer(
  { program, resident, ...rest }: WithProgram<SpeechEngine | TonePlayer>,
  { packageFolder }: SoundPlace,
): ClipPlayer {
  if (resident !== undefined) return residentPlayer({ program, args: resident(packageFolder) });
  return oneShotPlayer(program, 'silenceArgs' in rest ? rest.silenceArgs : undefined);
}
