import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SoundCue } from '../../core/audio/sound-cue.ts';
import { type Pace, paceTones } from '../../core/audio/pace.ts';
import { MELODIES, melodyMs, type Tone, wav, wavBytes } from '../../core/audio/tone.ts';
import { START_MS } from '../../core/audio/utterance.ts';
import { replaceFile } from '../files/storage.ts';
import { scriptArguments } from '../process/powershell.ts';

/** A program that plays sound files. */
export interface TonePlayer {
  /** The program's file name. */
  readonly name: string;
  /** Arguments that make it play a file. */
  readonly args: (file: string) => readonly string[];
  /** Arguments that make it keep running and read lines, given the folder of the installed package. */
  readonly resident?: (packageFolder: string) => readonly string[];
}

const player = (name: string, ...flags: readonly string[]): TonePlayer => ({
  name,
  args: (file) => [...flags, file],
});

/** Its lines have the sound's milliseconds and its file in base64. A new line stops the sound before. */
const WINDOWS_PLAYER: TonePlayer = {
  name: 'powershell.exe',
  args: () => [],
  resident: (packageFolder) => scriptArguments(packageFolder, 'tones.ps1', 'resident.ps1'),
};

const PLAYERS = [
  player('paplay'),
  player('pw-play'),
  player('aplay', '-q'),
  player('ffplay', '-nodisp', '-autoexit', '-loglevel', 'error'),
  player('play', '-q'),
];

/** Returns the players of a system, the best first. */
export function tonePlayersFor(platform: NodeJS.Platform): readonly TonePlayer[] {
  if (platform === 'win32') return [WINDOWS_PLAYER];
  return platform === 'darwin' ? [player('afplay'), ...PLAYERS] : PLAYERS;
}

/** Raised when the melodies change, so that files kept from before are not played. */
const VERSION = 1;

/** What is heard as tones: a cue, the pace of a repetition, or both in one sound. */
export interface ToneSound {
  readonly cue: SoundCue | undefined;
  readonly pace: Pace | undefined;
}

/** Returns the file with a sound at a volume of 0 to 100 in a folder; writes it if it is not there yet. */
export function toneFile(folder: string, sound: ToneSound, volume: number): string {
  const lengths = (sound.pace ?? []).map(({ beat, ms }) => `${beat}${ms}`);
  const name = [sound.cue ?? 'pace', ...lengths, volume].join('-');
  const file = join(folder, `tone-${VERSION}-${name}.wav`);
  const tones = tonesOf(sound);
  if (statSync(file, { throwIfNoEntry: false })?.size === wavBytes(tones)) return file;
  replaceFile(file, wav(tones, volume));
  return file;
}

/** Returns the milliseconds a sound should take, including the start of the player. */
export function toneMs(sound: ToneSound): number {
  return melodyMs(tonesOf(sound)) + START_MS;
}

function tonesOf({ cue, pace }: ToneSound): readonly Tone[] {
  if (pace !== undefined) return paceTones(pace, cue);
  return cue === undefined ? [] : MELODIES[cue];
}
