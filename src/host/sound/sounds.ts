import { runChild } from '../process/child.ts';
import type { Environment } from '../files/folders.ts';
import { type Rung, ladder } from './ladder.ts';
import { type Performer, singlePerformer } from '../process/performer.ts';
import { findProgram } from '../process/programs.ts';
import { residentPerformer } from '../process/resident.ts';
import { bell, type Sound } from './sound.ts';
import { type Engine, enginesOf } from './speech-engines.ts';
import { type Player, playersOf, toneFile, toneMs } from './tones.ts';

/** The rungs of the ladder of cues, the highest first; below them all is the flash on the screen. */
export const RUNGS = ['speech', 'tones', 'bell'] as const;

/** One of them. */
export type RungName = (typeof RUNGS)[number];

/** Where programs and their scripts are looked for, and where tones are kept. */
export interface SoundPlace {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly cache: string;
  /** Folder of the installed package. */
  readonly packageFolder: string;
}

/** How a session wants to be heard; the volume is 0 to 100. */
export interface SoundWishes {
  /** The highest rung to use. */
  readonly top: RungName;
  readonly volume: number;
  readonly write: (text: string) => void;
  /** Is told once when a rung is given up because it does not work. */
  readonly onFall: (text: string) => void;
}

/** The ladder from the highest rung that is wished for and there. */
export async function openSounds(place: SoundPlace, wishes: SoundWishes): Promise<Sound> {
  const names = RUNGS.slice(RUNGS.indexOf(wishes.top));
  const found = await Promise.all(names.map(async (name) => openRung(name, place, wishes)));
  const rungs = found.flatMap((rung) => rung ?? []);
  await Promise.race([rungs[0]?.warm(), later(PROBE_MS)]);
  return ladder(rungs, wishes.onFall);
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** One rung alone; nothing where no program for it is there, or none that answers. */
export async function openRung(
  name: RungName,
  place: SoundPlace,
  wishes: Pick<SoundWishes, 'volume' | 'write'>,
): Promise<Rung | undefined> {
  if (name === 'bell') return bellRung(wishes.write);
  if (name === 'speech') {
    const found = await findEngine(place);
    return found && speechRung(found, place, wishes.volume);
  }
  const found = findPlayer(place);
  return found && tonesRung(found, place, wishes.volume);
}

/** Something, with the path of its program. */
export type Found<T> = T & { readonly program: string };

/** The speech program to use: the first that is there, and whose server answers if it has one. */
export async function findEngine({
  env,
  platform,
}: SoundPlace): Promise<Found<Engine> | undefined> {
  for (const engine of enginesOf(platform)) {
    const program = findProgram(engine.name, env);
    if (program !== undefined && (await answers(program, engine.probe))) {
      return { ...engine, program };
    }
  }
  return undefined;
}

/** The player to use: the first that is there. */
export function findPlayer({ env, platform }: SoundPlace): Found<Player> | undefined {
  for (const player of playersOf(platform)) {
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

function speechRung(engine: Found<Engine>, place: SoundPlace, volume: number): Rung {
  const performer = performerFor(engine, place);
  return {
    name: 'speech',
    through: engine.name,
    isSure: true,
    play: ({ saying }, done) => {
      if (saying !== undefined) performer.perform(engine.piece(saying, volume), done);
    },
    warm: performer.warm,
    isBusy: performer.isBusy,
    hush: performer.hush,
    close: performer.close,
  };
}

function tonesRung(player: Found<Player>, place: SoundPlace, volume: number): Rung {
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
        performer.perform({ args: player.args(file), input, ms }, done);
      } catch (error) {
        done({ ok: false, why: error instanceof Error ? error.message : String(error) });
      }
    },
    warm: performer.warm,
    isBusy: performer.isBusy,
    hush: performer.hush,
    close: performer.close,
  };
}

function bellRung(write: (text: string) => void): Rung {
  const { play, hush, close, isBusy } = bell(write);
  const warm = () => Promise.resolve();
  return { name: 'the bell', isSure: false, play, warm, isBusy, hush, close };
}

function performerFor(
  { program, resident, ...rest }: Found<Engine | Player>,
  { packageFolder }: SoundPlace,
): Performer {
  if (resident !== undefined) return residentPerformer({ program, args: resident(packageFolder) });
  return singlePerformer(program, 'silence' in rest ? rest.silence : undefined);
}
