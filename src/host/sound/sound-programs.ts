import { runChild } from '../process/child.ts';
import type { Environment } from '../files/folders.ts';
import { type ClipPlayer, oneShotPlayer } from '../process/clip-player.ts';
import { findProgram } from '../process/programs.ts';
import { residentPlayer } from '../process/resident-player.ts';
import { type SilentPlayer, silentPlayersFor } from './silent-players.ts';
import { type SpeechEngine, speechEnginesFor } from './speech-engines.ts';
import { type TonePlayer, tonePlayersFor } from './tones.ts';

/** Where programs and their scripts are found, and where tones are kept. */
export interface SoundPlace {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly cache: string;
  /** Folder of the installed package. */
  readonly packageFolder: string;
}

/** An engine or a player, with the path of its program. */
export type WithProgram<T> = T & { readonly program: string };

/** Returns the first speech program that is installed and, if it needs a server, whose server answers. */
export async function findEngine({
  env,
  platform,
}: SoundPlace): Promise<WithProgram<SpeechEngine> | undefined> {
  for (const engine of speechEnginesFor(platform)) {
    const program = findProgram(engine.name, env);
    if (program !== undefined && (await answers(program, engine.probe))) {
      return { ...engine, program };
    }
  }
  return undefined;
}

/** Returns the first player that is installed. */
export function findPlayer({ env, platform }: SoundPlace): WithProgram<TonePlayer> | undefined {
  for (const player of tonePlayersFor(platform)) {
    const program = findProgram(player.name, env);
    if (program !== undefined) return { ...player, program };
  }
  return undefined;
}

/** Returns the installed players that a silent stream can use, the best first. */
export function silentPlayersIn({
  env,
  platform,
}: SoundPlace): readonly WithProgram<SilentPlayer>[] {
  return silentPlayersFor(platform).flatMap((player) => {
    const program = findProgram(player.name, env);
    return program === undefined ? [] : [{ ...player, program }];
  });
}

/** Milliseconds in which a program must be ready, and a server must answer. */
export const PROBE_MS = 2000;

function answers(program: string, args: readonly string[] | undefined): Promise<boolean> {
  if (args === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    runChild({ program, args, deadlineMs: PROBE_MS }, ({ kind }) => resolve(kind === 'ended'));
  });
}

/** Returns a player of what a program is run with, or sent. */
export function clipPlayer(
  { program, resident, ...rest }: WithProgram<SpeechEngine | TonePlayer>,
  { packageFolder }: SoundPlace,
): ClipPlayer {
  if (resident !== undefined) return residentPlayer({ program, args: resident(packageFolder) });
  return oneShotPlayer(program, 'silenceArgs' in rest ? rest.silenceArgs : undefined);
}
