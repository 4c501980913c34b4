import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cue } from '../../core/audio/sound-cue.ts';
import { speechMs } from '../../core/audio/utterance.ts';
import { held, killChildren } from '../process/child.ts';
import type { Verdict } from '../process/performer.ts';
import { findProgram } from '../process/programs.ts';
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
  | {
      readonly rung: RungName;
      readonly problem: string;
      readonly remedy: string;
      /** Whether there is a program, which does not work. */
      readonly isBroken: boolean;
    };

/** How a test cue is played: the volume 0 to 100, the rate in words a minute. */
export interface RungTrial extends Pick<SoundWishes, 'volume' | 'write'> {
  readonly rate: number;
}

/** What is played on a rung. */
interface Sample extends RungTrial {
  readonly text: string;
  readonly cue: Cue;
}

const HEARD = { text: 'This is the voice of your coach.', cue: 'end' } as const;
const UNHEARD: Sample = {
  // Long enough that a slow start is not taken for a hang.
  text: 'One, two, three.',
  cue: 'end',
  rate: 160,
  volume: 0,
  write: () => undefined,
};

/**
 * The ladder of cues from a rung down, the highest first. What is there is tried with a sound too soft to be heard, one
 * after the other, since some sound devices serve one program at a time.
 */
export async function surveySounds(
  top: RungName,
  place: SoundPlace,
): Promise<readonly RungReport[]> {
  const scratch = scratchFolder();
  const clear = () => {
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
  };
  const unlisten = clearWhenStopped(clear);
  try {
    const quiet = { ...place, cache: scratch ?? place.cache };
    return await held(surveyed(RUNGS.slice(RUNGS.indexOf(top)), quiet));
  } finally {
    unlisten();
    clear();
  }
}

/** A folder for sounds that nobody hears; none where no temporary one can be made. */
function scratchFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'stretch-'));
  } catch {
    return undefined;
  }
}

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is tried has a group of its own, which no Ctrl-C reaches: it is ended before this program is. */
function clearWhenStopped(clear: () => void): () => void {
  const onStop = (signal: NodeJS.Signals) => {
    unlisten();
    killChildren();
    clear();
    process.kill(process.pid, signal);
  };
  const unlisten = () => {
    for (const name of STOPS) process.off(name, onStop);
  };
  for (const name of STOPS) process.on(name, onStop);
  return unlisten;
}

async function surveyed(
  [name, ...lower]: readonly RungName[],
  place: SoundPlace,
): Promise<readonly RungReport[]> {
  if (name === undefined) return [];
  const report = name === 'bell' ? await reportOn(name, place) : await tried(name, place, UNHEARD);
  return [report, ...(await surveyed(lower, place))];
}

/** Plays a test cue on one rung; resolves when its program has ended, or should have. */
export async function tryRung(
  name: RungName,
  place: SoundPlace,
  trial: RungTrial,
): Promise<RungReport> {
  return held(tried(name, place, { ...HEARD, ...trial }));
}

async function tried(name: RungName, place: SoundPlace, sample: Sample): Promise<RungReport> {
  const report = await reportOn(name, place);
  const rung = await openRung(name, place, sample);
  if (rung === undefined || 'problem' in report) return report;
  const { text, rate, cue } = sample;
  const ms = speechMs(text, rate);
  const saying = { text, rate, ms, weight: 'words' } as const;
  const longestMs = name === 'bell' ? BELL_MS : ms * 2 + PATIENCE_MS;
  await rung.warm();
  const verdict = await verdictOf(rung, { cue, saying }, longestMs);
  rung.close();
  if (verdict.ok) return report;
  const problem = `${report.program} ${verdict.why}`;
  return { rung: name, problem, remedy: REMEDIES.silent, isBroken: true };
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
  silent:
    'check that the computer has a sound device and that it is not muted, or set the sound to bell or off',
} as const;

async function reportOn(rung: RungName, place: SoundPlace): Promise<RungReport> {
  if (rung === 'bell') return { rung, program: 'the terminal' };
  const found = rung === 'speech' ? await findEngine(place) : findPlayer(place);
  if (found !== undefined) return { rung, program: found.program };
  const remedy = place.platform === 'win32' ? REMEDIES.windows : REMEDIES[rung];
  return { rung, ...problemOf(rung, place), remedy };
}

function problemOf(
  rung: 'speech' | 'tones',
  { env, platform }: SoundPlace,
): { readonly problem: string; readonly isBroken: boolean } {
  const known = rung === 'speech' ? enginesOf(platform) : playersOf(platform);
  const there = known.find(({ name }) => findProgram(name, env) !== undefined);
  if (there !== undefined) {
    const problem = `${there.name} is there, but what it depends on does not answer`;
    return { problem, isBroken: true };
  }
  return {
    problem: `none of ${known.map(({ name }) => name).join(', ')} is in PATH`,
    isBroken: false,
  };
}
