import { type ChannelName, SOUND_CHANNELS } from '../../core/audio/sound-channel.ts';
import type { PaceMode } from '../../core/settings/pace-mode.ts';
import { FASTEST_RATE, speechMs, type Utterance } from '../../core/audio/utterance.ts';
import { type ChannelReports, type SoundChannel, withFallback } from './fallback.ts';
import { oneShotPlayer } from '../process/clip-player.ts';
import { keptAwake } from './kept-awake.ts';
import { bell, type SoundOutput } from './output.ts';
import { type SilentStream, openSilentStream } from './silent-stream.ts';
import {
  clipPlayer,
  findEngine,
  findPlayer,
  PROBE_MS,
  silentPlayersIn,
  type SoundPlace,
  type WithProgram,
} from './sound-programs.ts';
import type { SpeechEngine } from './speech-engines.ts';
import { paceIn, type Tones, tonesChannel, tonesOf } from './tones-channel.ts';
import { toneMs } from './tones.ts';

/** How to be heard. */
export interface SoundOptions extends ChannelReports {
  /** The best channel to use; those before it are left out. */
  readonly top: ChannelName;
  /** 0 to 100. */
  readonly volume: number;
  readonly pace: PaceMode;
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
  options: Pick<SoundOptions, 'volume' | 'pace' | 'write'>,
): Promise<SoundChannel | undefined> {
  if (name === 'bell') return bellChannel(options.write);
  if (name === 'speech') {
    const engine = await findEngine(place);
    const pacer = options.pace === 'tones' ? findPlayer(place) : undefined;
    return engine && speechChannel(engine, pacer && tonesOf(pacer, place), place, options.volume);
  }
  const player = findPlayer(place);
  return player && tonesChannel(player.name, tonesOf(player, place), options);
}

/** Speaks; with a pacer, repetitions sound at the same time. */
function speechChannel(
  engine: WithProgram<SpeechEngine>,
  pacer: Tones | undefined,
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
    play: (event, done) => {
      const pace = paceIn(event);
      // Only the voice tells whether the channel works.
      if (pace !== undefined) pacer?.play({ cue: undefined, pace }, volume, () => undefined);
      else if (event.pace === 'ends') pacer?.clips.silence();
      if (event.utterance !== undefined) clips.play(engine.clip(event.utterance, volume), done);
    },
    lengthMs: (event) => {
      const pace = pacer === undefined ? undefined : paceIn(event);
      const paceMs = pace === undefined ? 0 : toneMs({ cue: undefined, pace });
      return Math.max(event.utterance?.ms ?? 0, paceMs);
    },
    wakeUp: () => waking.play(engine.clip(INAUDIBLE, 0), () => undefined),
    prepare: clips.prepare,
    isBusy: clips.isBusy,
    silence: () => {
      pacer?.clips.silence();
      clips.silence();
    },
    close: () => {
      pacer?.clips.close();
      clips.close();
    },
  };
}

/** Said at a volume of 0; over before most loudspeakers are awake. */
const INAUDIBLE: Utterance = {
  text: 'a',
  rate: FASTEST_RATE,
  ms: speechMs('a', FASTEST_RATE),
  weight: 'count',
};

function bellChannel(write: (text: string) => void): SoundChannel {
  const prepare = () => Promise.resolve();
  return {
    ...bell(write),
    name: 'bell',
    isSure: false,
    prepare,
    wakeUp: () => undefined,
    lengthMs: () => 0,
  };
}
