import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SoundCue } from '../../core/audio/sound-cue.ts';
import { MELODIES, wav } from '../../core/audio/tone.ts';
import { replaceFile } from '../files/storage.ts';
import { scriptArguments } from '../process/powershell.ts';

/** A program that plays sound files, and how it is told which. */
export interface TonePlayer {
  readonly name: string;
  readonly args: (file: string) => readonly string[];
  /** Arguments of one that stays and takes a line a sound, by the folder of the installed package. */
  readonly resident?: (packageFolder: string) => readonly string[];
}

const own = (name: string, ...flags: readonly string[]): TonePlayer => ({
  name,
  args: (file) => [...flags, file],
});

/** A line has a sound's milliseconds and its file in base64; a new line cuts the older off. */
const SOUND_PLAYER: TonePlayer = {
  name: 'powershell.exe',
  args: () => [],
  resident: (packageFolder) => scriptArguments(packageFolder, 'tones.ps1', 'resident.ps1'),
};

const PLAYERS = [
  own('paplay'),
  own('pw-play'),
  own('aplay', '-q'),
  own('ffplay', '-nodisp', '-autoexit', '-loglevel', 'error'),
  own('play', '-q'),
];

/** The players of a system, the one to prefer first. */
export function tonePlayersFor(platform: NodeJS.Platform): readonly TonePlayer[] {
  if (platform === 'win32') return [SOUND_PLAYER];
  return platform === 'darwin' ? [own('afplay'), ...PLAYERS] : PLAYERS;
}

/** Raised when the melodies change, so that older files are not played. */
const MADE = 1;

/** The file with a cue's sound at a volume of 0 to 100, in this folder; made when it is not there yet. */
export function toneFile(folder: string, cue: SoundCue, volume: number): string {
  const file = join(folder, `tone-${MADE}-${cue}-${volume}.wav`);
  const bytes = wav(MELODIES[cue], volume);
  if (statSync(file, { throwIfNoEntry: false })?.size === bytes.length) return file;
  replaceFile(file, bytes);
  return file;
}

/** Milliseconds a cue's sound should take, the start of the player included. */
export function toneMs(cue: SoundCue): number {
  return Math.max(...MELODIES[cue].map(({ at, ms }) => at + ms)) + 300;
}
