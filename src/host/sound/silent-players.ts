import { statSync } from 'node:fs';
import { join } from 'node:path';
import { wav } from '../../core/audio/tone.ts';
import { replaceFile } from '../files/storage.ts';
import { scriptArguments } from '../process/powershell.ts';

/**
 * A player that can play silence for as long as a session sounds, while other programs are heard. Only those that play
 * through a server which mixes: others, such as `aplay`, may have the device for themselves alone.
 */
export interface SilentPlayer {
  /** The program's file name. */
  readonly name: string;
  /**
   * What it plays: samples that it gets second by second; a file, at whose end it ends; or a file that it repeats and
   * whose path is its first line of input. What reads its input ends with that, however this process ends.
   */
  readonly plays: 'samples' | 'file' | 'repeated file';
  readonly args: (silence: SilenceSource) => readonly string[];
}

/** Where silence is found. */
export interface SilenceSource {
  /** A sound file. */
  readonly file: string;
  /** Folder of the installed package. */
  readonly packageFolder: string;
}

/** Samples per second of 2 bytes each: few, since they are all the same. */
const SAMPLE_RATE = 8000;
const FORMAT = [`--rate=${SAMPLE_RATE}`, '--channels=1'];

/** A second of samples. */
export const SILENT_SECOND = '\0'.repeat(SAMPLE_RATE * 2);

/** What mixers show. */
const CLIENT = '--client-name=stretch';

const LINUX: readonly SilentPlayer[] = [
  {
    name: 'paplay',
    plays: 'samples',
    // A long buffer lets the server wake up seldom.
    args: () => ['--raw', ...FORMAT, '--format=s16le', '--latency-msec=1000', CLIENT],
  },
  // PipeWire's player needs --raw for samples since it can also read sound files from its input; before, it refuses it.
  { name: 'pw-play', plays: 'samples', args: () => ['--raw', ...FORMAT, '--format=s16', '-'] },
  { name: 'pw-play', plays: 'samples', args: () => [...FORMAT, '--format=s16', '-'] },
];

const MACOS: SilentPlayer = { name: 'afplay', plays: 'file', args: ({ file }) => [file] };

const WINDOWS: SilentPlayer = {
  name: 'powershell.exe',
  plays: 'repeated file',
  args: ({ packageFolder }) => scriptArguments(packageFolder, 'silence.ps1'),
};

/** Returns the players of a system that can play silence, the best first. */
export function silentPlayersFor(platform: NodeJS.Platform): readonly SilentPlayer[] {
  if (platform === 'win32') return [WINDOWS];
  return platform === 'darwin' ? [MACOS] : LINUX;
}

/** Seconds of silence in a file: a player that reads no input is left that long if this process is killed. */
const FILE_SECONDS = 15;
/** Raised when the file changes. */
const VERSION = 1;

/** Returns a file of silence in a folder; writes it if it is not there yet. */
export function silenceFile(folder: string): string {
  const file = join(folder, `silence-${VERSION}.wav`);
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return file;
  replaceFile(file, wav([{ hertz: 0, at: 0, ms: FILE_SECONDS * 1000 }], 0));
  return file;
}
