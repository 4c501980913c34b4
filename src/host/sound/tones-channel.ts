import type { Pace } from '../../core/audio/pace.ts';
import type { PaceMode } from '../../core/settings/pace-mode.ts';
import type { Clip, ClipPlayer, PlayResult } from '../process/clip-player.ts';
import type { SoundChannel } from './fallback.ts';
import type { SoundEvent } from './output.ts';
import { clipPlayer, type SoundPlace, type WithProgram } from './sound-programs.ts';
import { type TonePlayer, toneFile, toneMs, type ToneSound } from './tones.ts';

/** Plays tones with a program. */
export interface Tones {
  readonly clips: ClipPlayer;
  readonly play: (sound: ToneSound, loudness: number, done: (result: PlayResult) => void) => void;
}

/** Returns what plays tones with an installed program. */
export function tonesOf(player: WithProgram<TonePlayer>, place: SoundPlace): Tones {
  const clips = clipPlayer(player, place);
  return {
    clips,
    play: (sound, loudness, done) => {
      try {
        clips.play(toneClip(player, toneFile(place.cache, sound, loudness), toneMs(sound)), done);
      } catch (error) {
        done({ ok: false, why: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}

/** Returns the channel that plays cues and, unless the pace is off, repetitions as tones. */
export function tonesChannel(
  through: string,
  { clips, play }: Tones,
  { volume, pace }: { readonly volume: number; readonly pace: PaceMode },
): SoundChannel {
  const soundOf = (event: SoundEvent) => ({
    cue: event.cue,
    pace: pace === 'off' ? undefined : paceIn(event),
  });
  return {
    name: 'tones',
    through,
    isSure: true,
    play: (event, done) => {
      if (event.cue !== undefined) play(soundOf(event), volume, done);
      else if (event.pace === 'ends') clips.silence();
    },
    lengthMs: (event) => (event.cue === undefined ? 0 : toneMs(soundOf(event))),
    wakeUp: () => play({ cue: 'tick', pace: undefined }, 0, () => undefined),
    prepare: clips.prepare,
    isBusy: clips.isBusy,
    silence: clips.silence,
    close: clips.close,
  };
}

/** Returns the repetition that begins with an event; undefined if none does. */
export function paceIn({ pace }: SoundEvent): Pace | undefined {
  return pace === 'ends' ? undefined : pace;
}

function toneClip(player: TonePlayer, file: string, ms: number): Clip {
  const line = `${ms} ${Buffer.from(file, 'utf8').toString('base64')}\n`;
  // Others take the file from their arguments and read nothing.
  return { args: player.args(file), input: player.resident === undefined ? '' : line, ms };
}
