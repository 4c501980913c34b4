import { type ChannelName, SOUND_CHANNELS } from '../../core/audio/sound-channel.ts';
import { runChild } from '../process/child.ts';
import type { Environment } from '../files/folders.ts';
import { type ChannelReports, type SoundChannel, withFallback } from './fallback.ts';
import { type ClipPlayer, oneShotPlayer } from '../process/clip-player.ts';
import { findProgram } from '../process/programs.ts';
import { residentPlayer } from '../process/resident-player.ts';
import { bell, type SoundOutput } from './output.ts';
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
  /** Writes to the terminal. */
  readonly write: (text: string) => void;
}

/** Opens the best channel wanted and those below it, each as a fallback for the one before. */
export async function openSounds(place: SoundPlace, options: SoundOptions): Promise<SoundOutput> {
  const names = SOUND_CHANNELS.slice(SOUND_CHANNELS.indexOf(options.top));
  const opened = await Promise.all(names.map(async (name) => openChannel(name, place, options)));
  const channels = opened.flatMap((channel) => channel ?? []);
  await Promise.race([channels[0]?.prepare(), later(PROBE_MS)]);
  return withFallback(channels, options);
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
  return {
    name: 'speech',
    through: engine.name,
    isSure: true,
    play: ({ utterance }, done) => {
      if (utterance !== undefined) clips.play(engine.clip(utterance, volume), done);
    },
    prepare: clips.prepare,
    isBusy: clips.isBusy,
    silence: clips.silence,
    close: clips.close,
  };
}

function tonesChannel(
  player: WithProgram<TonePlayer>,
  place: SoundPlace,
  volume: number,
): SoundChannel {
  const clips = clipPlayer(player, place);
  return {
    name: 'tones',
    through: player.name,
    isSure: true,
    play: ({ cue }, done) => {
      if (cue === undefined) return;
      try {
        const file = toneFile(place.cache, cue, volume);
        const ms = toneMs(cue);
        const line = `${ms} ${Buffer.from(file, 'utf8').toString('base64')}\n`;
        // Others take the file from their arguments and read nothing.
        const input = player.resident === undefined ? '' : line;
        clips.play({ args: player.args(file), input, ms }, done);
      } catch (error) {
        done({ ok: false, why: error instanceof Error ? error.message : String(error) });
      }
    },
    prepare: clips.prepare,
    isBusy: clips.isBusy,
    silence: clips.silence,
    close: clips.close,
  };
}

function bellChannel(write: (text: string) => void): SoundChannel {
  const prepare = () => Promise.resolve();
  return { ...bell(write), name: 'bell', isSure: false, prepare };
}

function clipPlayer(
  { program, resident, ...rest }: WithProgram<SpeechEngine | TonePlayer>,
  { packageFolder }: SoundPlace,
): ClipPlayer {
  if (resident !== undefined) return residentPlayer({ program, args: resident(packageFolder) });
  return oneShotPlayer(program, 'silenceArgs' in rest ? rest.silenceArgs : undefined);
}
