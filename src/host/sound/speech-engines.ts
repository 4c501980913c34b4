import type { Utterance } from '../../core/audio/utterance.ts';
import { scriptArguments } from '../process/powershell.ts';
import type { Clip } from '../process/clip-player.ts';

/** A program that speaks. */
export interface SpeechEngine {
  /** The program's file name. */
  readonly name: string;
  /** What to pass to the program, for a volume of 0 to 100. */
  readonly clip: (utterance: Utterance, volume: number) => Clip;
  /** Arguments that it answers at once if its server works; undefined if it needs none. */
  readonly probe?: readonly string[];
  /** Arguments that silence it, if killing it does not. */
  readonly silenceArgs?: readonly string[];
  /** Arguments that make it keep running and read lines, given the folder of the installed package. */
  readonly resident?: (packageFolder: string) => readonly string[];
}

/*
 * espeak-ng comes before spd-say: it takes a rate in words a minute, it ends when it has been heard, and killing it
 * silences it. spd-say is only a client: it fails without its server, its rate is approximate, and it must be asked to
 * be silent.
 */
const espeak = (name: string): SpeechEngine => ({
  name,
  clip: ({ text, rate, ms }, volume) => ({
    // -b 1: UTF-8; -z: no pause at the end; -a 100 is its normal loudness, which is our volume of 80.
    args: ['-v', 'en', '-b', '1', '-z', '-s', `${rate}`, '-a', `${amplitude(volume)}`, '--stdin'],
    input: text,
    ms,
  }),
});

const SPD_SAY: SpeechEngine = {
  name: 'spd-say',
  clip: ({ text, rate, ms }, volume) => ({
    args: [
      '--wait',
      '--application-name',
      'stretch',
      '--language',
      'en',
      '--rate',
      `${spdRate(rate)}`,
      '--volume',
      `${spdVolume(volume)}`,
      '--',
      text,
    ],
    input: '',
    ms,
  }),
  probe: ['--list-output-modules'],
  silenceArgs: ['--cancel'],
};

const SAY: SpeechEngine = {
  name: 'say',
  clip: ({ text, rate, ms }, volume) => ({
    args: ['-r', `${rate}`, '-f', '-'],
    // The volume is a command inside the text, so the text itself must not contain commands.
    input: `[[volm ${(volume / 100).toFixed(2)}]] ${text.replaceAll('[[', '')}`,
    ms,
  }),
};

/** Its lines have the rate, the volume and the text in base64. A new line stops the one before. */
const WINDOWS_SPEECH: SpeechEngine = {
  name: 'powershell.exe',
  clip: ({ text, rate, ms }, volume) => ({
    args: [],
    input: `${sapiRate(rate)} ${volume} ${Buffer.from(text, 'utf8').toString('base64')}\n`,
    ms,
  }),
  resident: (packageFolder) => scriptArguments(packageFolder, 'speech.ps1', 'resident.ps1'),
};

const LINUX = [espeak('espeak-ng'), espeak('espeak'), SPD_SAY];

/** Returns the speech programs of a system, the best first. */
export function speechEnginesFor(platform: NodeJS.Platform): readonly SpeechEngine[] {
  if (platform === 'win32') return [WINDOWS_SPEECH];
  return platform === 'darwin' ? [SAY, ...LINUX] : LINUX;
}

/** Converts our volume (0 to 100, normally 80) to espeak's amplitude (0 to 200, normally 100). */
function amplitude(volume: number): number {
  return Math.round(volume * 1.25);
}

/** Converts our volume (0 to 100, normally 80) to spd-say's (-100 to 100, normally 0). */
function spdVolume(volume: number): number {
  return Math.round(volume < 80 ? ((volume - 80) / 80) * 100 : (volume - 80) * 5);
}

/** Converts words a minute to spd-say's rate, -100 to 100: its espeak module speaks 80, 170 at 0, and 449 at 100. */
function spdRate(rate: number): number {
  return Math.round(rate < 170 ? ((rate - 170) / 90) * 100 : ((rate - 170) / 279) * 100);
}

/** Converts words a minute to Windows' rate, -10 to 10: a third of its normal 180 to three times as fast. */
function sapiRate(rate: number): number {
  return Math.round(Math.min(10, Math.max(-10, (10 * Math.log(rate / 180)) / Math.log(3))));
}
