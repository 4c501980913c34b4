import { speechMs } from '../core/saying.ts';
import { held } from './child.ts';
import type { Verdict } from './performer.ts';
import { findProgram } from './programs.ts';
import type { Moment } from './sound.ts';
import {
  findEngine,
  findPlayer,
  openRung,
  RUNGS,
  type RungName,
  type SoundPlace,
  type SoundWishes,
} from './sounds.ts';
import { enginesOf } from './speech-engines.ts';
import { playersOf } from './tones.ts';

/** A rung that can be used, and through which program; or what is wrong, and what to do about it. */
export type RungReport =
  | { readonly rung: RungName; readonly program: string }
  | { readonly rung: RungName; readonly problem: string; readonly remedy: string };

/** How a test cue is played: the volume 0 to 100, the rate in words a minute. */
export interface RungTrial extends Pick<SoundWishes, 'volume' | 'write'> {
  readonly rate: number;
}

const TEST_TEXT = 'This is the voice of your coach.';
const TEST_CUE = 'end';

/** Every rung of the ladder of cues, the highest first. Nothing is played. */
export async function surveySounds(place: SoundPlace): Promise<readonly RungReport[]> {
  return held(Promise.all(RUNGS.map(async (rung) => reportOn(rung, place))));
}

/** Plays a test cue on one rung; resolves when its program has ended, or should have. */
export async function tryRung(
  ...of: readonly [name: RungName, place: SoundPlace, trial: RungTrial]
): Promise<RungReport> {
  return held(tried(...of));
}

async function tried(name: RungName, place: SoundPlace, trial: RungTrial): Promise<RungReport> {
  const report = await reportOn(name, place);
  const rung = await openRung(name, place, trial);
  if (rung === undefined || 'problem' in report) return report;
  const ms = speechMs(TEST_TEXT, trial.rate);
  const saying = { text: TEST_TEXT, rate: trial.rate, ms, weight: 'words' } as const;
  const longestMs = name === 'bell' ? BELL_MS : ms * 2 + PATIENCE_MS;
  const verdict = await verdictOf(rung, { cue: TEST_CUE, saying }, longestMs);
  rung.close();
  if (verdict.ok) return report;
  return { rung: name, problem: `${report.program}: ${verdict.why}`, remedy: REMEDIES.silent };
}

/** Milliseconds waited for the end of a program that does not tell it. */
const PATIENCE_MS = 2000;
const BELL_MS = 600;

function verdictOf(
  rung: { readonly play: (moment: Moment, done: (verdict: Verdict) => void) => void },
  moment: Moment,
  longestMs: number,
): Promise<Verdict> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ ok: true }), longestMs);
    rung.play(moment, (verdict) => {
      clearTimeout(timer);
      resolve(verdict);
    });
  });
}

const REMEDIES = {
  speech: 'install espeak-ng, for example: sudo apt install espeak-ng',
  tones: 'install a player, for example: sudo apt install pulseaudio-utils (or alsa-utils, sox)',
  windows: 'add the folder of powershell.exe to PATH',
  silent: 'check that the computer has a sound device and that it is not muted',
} as const;

async function reportOn(rung: RungName, place: SoundPlace): Promise<RungReport> {
  if (rung === 'bell') return { rung, program: 'the terminal' };
  const found = rung === 'speech' ? await findEngine(place) : findPlayer(place);
  if (found !== undefined) return { rung, program: found.program };
  const remedy = place.platform === 'win32' ? REMEDIES.windows : REMEDIES[rung];
  return { rung, problem: problemOf(rung, place), remedy };
}

function problemOf(rung: 'speech' | 'tones', { env, platform }: SoundPlace): string {
  const known = rung === 'speech' ? enginesOf(platform) : playersOf(platform);
  const there = known.find(({ name }) => findProgram(name, env) !== undefined);
  if (there !== undefined) return `${there.name} is there, but what it depends on does not answer`;
  return `none of ${known.map(({ name }) => name).join(', ')} is in PATH`;
}
