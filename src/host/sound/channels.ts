import { runChild } from '../process/child.ts';
import type { Environment } from '../files/folders.ts';
import { type SoundChannel, withFallback } from './fallback.ts';
import { type ClipPlayer, oneShotPlayer } from '../process/clip-player.ts';
import { findProgram } from '../process/programs.ts';
import { residentPlayer } from '../process/resident-player.ts';
import { bell, type SoundOutput } from './output.ts';
import { type SpeechEngine, speechEnginesFor } from './speech-engines.ts';
import { type TonePlayer, tonePlayersFor, toneFile, toneMs } from './tones.ts';

/** The channels of the ladder of cues, the highest first; below them all is the flash on the screen. */
export const SOUND_CHANNELS = ['speech', 'tones', 'bell'] as const;

/** One of them. */
export type ChannelName = (typeof SOUND_CHANNELS)[number];

/** Where programs and their scripts are looked for, and where tones are kept. */
export interface SoundPlace {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly cache: string;
  /** Folder of the installed package. */
  readonly packageFolder: string;
}

/** How a session wants to be heard; the volume is 0 to 100. */
export interface SoundOptions {
  /** The highest channel to use. */
  readonly top: ChannelName;
  readonly volume: number;
  readonly write: (text: string) => void;
  /** Is told once when a channel is given up because it does not work. */
  readonly onFallback: (text: string) => void;
}

/** The ladder from the highest channel that is wished for and there. */
export async function openSounds(place: SoundPlace, options: SoundOptions): Promise<SoundOutput> {
  const names = SOUND_CHANNELS.slice(SOUND_CHANNELS.indexOf(options.top));
  const found = await Promise.all(names.map(async (name) => openChannel(name, place, options)));
  const channels = found.flatMap((channel) => channel ?? []);
  await Promise.race([channels[0]?.warm(), later(PROBE_MS)]);
  return withFallback(channels, options.onFallback);
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** One channel alone; nothing where no program for it is there, or none that answers. */
export async function openChannel(
  name: ChannelName,
  place: SoundPlace,
  options: Pick<SoundOptions, 'volume' | 'write'>,
): Promise<SoundChannel | undefined> {
  if (name === 'bell') return bellChannel(options.write);
  if (name === 'speech') {
    const found = await findEngine(place);
    return found && speechChannel(found, place, options.volume);
  }
  const found = findPlayer(place);
  return found && tonesChannel(found, place, options.volume);
}

/** Something, with the path of its program. */
export type WithProgram<T> = T & { readonly program: string };

/** The speech program to use: the first that is there, and whose server answers if it has one. */
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

/** The player to use: the first that is there. */
export function findPlayer({ env, platform }: SoundPlace): WithProgram<TonePlayer> | undefined {
  for (const player of tonePlayersFor(platform)) {
    const program = findProgram(player.name, env);
    if (program !== undefined) return { ...player, program };
  }
  return undefined;
}

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
  const performer = performerFor(engine, place);
  return {
    name: 'speech',
    through: engine.name,
    isSure: true,
    play: ({ utterance }, done) => {
      if (utterance !== undefined) performer.play(engine.piece(utterance, volume), done);
    },
    warm: performer.prepare,
    isBusy: performer.isBusy,
    hush: performer.silence,
    close: performer.close,
  };
}

function tonesChannel(
  player: WithProgram<TonePlayer>,
  place: SoundPlace,
  volume: number,
): SoundChannel {
  const performer = performerFor(player, place);
  return {
    name: 'tones',
    through: player.name,
    isSure: true,
    play: ({ cue }, done) => {
      if (cue === undefined) return;
      try {
        const file = toneFile(place.cache, cue, volume);
        const ms = toneMs(cue);
        const input = `${ms} ${Buffer.from(file, 'utf8').toString('base64')}\n`;
        performer.play({ args: player.args(file), input, ms }, done);
      } catch (error) {
        done({ ok: false, why: error instanceof Error ? error.message : String(error) });
      }
    },
    warm: performer.prepare,
    isBusy: performer.isBusy,
    hush: performer.silence,
    close: performer.close,
  };
}

function bellChannel(write: (text: string) => void): SoundChannel {
  const { play, hush, close, isBusy } = bell(write);
  const warm = () => Promise.resolve();
  return { name: 'the bell', isSure: false, play, warm, isBusy, hush, close };
}

function performerFor(
  { program, resident, ...rest }: WithProgram<SpeechEngine | TonePlayer>,
  { packageFolder }: SoundPlace,
): ClipPlayer {
  if (resident !== undefined) return residentPlayer({ program, args: resident(packageFolder) });
  return oneShotPlayer(program, 'silence' in rest ? rest.silence : undefined);
}
