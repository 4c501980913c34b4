import type { Utterance } from '../../core/audio/utterance.ts';
import { scriptArguments } from '../process/powershell.ts';
import type { Clip } from '../process/clip-player.ts';

/** A program that speaks, and how it is told what. */
export interface SpeechEngine {
  /** Its file's name. */
  readonly name: string;
  /** A piece at a volume of 0 to 100. */
  readonly piece: (utterance: Utterance, volume: number) => Clip;
  /** Arguments it answers at once if what it depends on works; without it its being there is enough. */
  readonly probe?: readonly string[];
  /** Arguments that silence it, where killing it does not. */
  readonly silence?: readonly string[];
  /** Arguments of one that stays and takes a line a piece, by the folder of the installed package. */
  readonly resident?: (packageFolder: string) => readonly string[];
}

/*
 * espeak-ng before spd-say: its rate is in words a minute, it ends when it has been heard, and killing it silences it.
 * spd-say is but a client: without its server it fails, its rate is a wish, and it has to be asked to be silent.
 */
const espeak = (name: string): SpeechEngine => ({
  name,
  piece: ({ text, rate, ms }, volume) => ({
    // -b 1 UTF-8, -z no pause after the end, -a 100 as loud as it is made for, which is a volume of 80.
    args: ['-v', 'en', '-b', '1', '-z', '-s', `${rate}`, '-a', `${amplitude(volume)}`, '--stdin'],
    input: text,
    ms,
  }),
});

const SPD_SAY: SpeechEngine = {
  name: 'spd-say',
  piece: ({ text, rate, ms }, volume) => ({
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
  silence: ['--cancel'],
};

const SAY: SpeechEngine = {
  name: 'say',
  piece: ({ text, rate, ms }, volume) => ({
    args: ['-r', `${rate}`, '-f', '-'],
    // The volume is a command in the text; no text may bring a command of its own.
    input: `[[volm ${(volume / 100).toFixed(2)}]] ${text.replaceAll('[[', '')}`,
    ms,
  }),
};

/** A line has the rate, the volume and the text in base64; a new line cuts the older off. */
const SYSTEM_SPEECH: SpeechEngine = {
  name: 'powershell.exe',
  piece: ({ text, rate, ms }, volume) => ({
    args: [],
    input: `${sapiRate(rate)} ${volume} ${Buffer.from(text, 'utf8').toString('base64')}\n`,
    ms,
  }),
  resident: (packageFolder) => scriptArguments(packageFolder, 'speech.ps1', 'resident.ps1'),
};

const LINUX = [espeak('espeak-ng'), espeak('espeak'), SPD_SAY];

/** The speech programs of a system, the one to prefer first. */
export function speechEnginesFor(platform: NodeJS.Platform): readonly SpeechEngine[] {
  if (platform === 'win32') return [SYSTEM_SPEECH];
  return platform === 'darwin' ? [SAY, ...LINUX] : LINUX;
}

/** espeak's amplitude, 0 to 200 with 100 as its own, of a volume of 0 to 100 with 80 as its own. */
function amplitude(volume: number): number {
  return Math.round(volume * 1.25);
}

/** spd-say's volume, -100 to 100 with 0 as its own, of a volume of 0 to 100 with 80 as its own. */
function spdVolume(volume: number): number {
  return Math.round(volume < 80 ? ((volume - 80) / 80) * 100 : (volume - 80) * 5);
}

/** spd-say's rate, -100 to 100: its server makes 80 to 449 words a minute of it, with 170 at 0 (its espeak module). */
function spdRate(rate: number): number {
  return Math.round(rate < 170 ? ((rate - 170) / 90) * 100 : ((rate - 170) / 279) * 100);
}

/** The rate of Windows' speech, -10 to 10: a third of its 180 words a minute to three times as many. */
function sapiRate(rate: number): number {
  return Math.round(Math.min(10, Math.max(-10, (10 * Math.log(rate / 180)) / Math.log(3))));
}
