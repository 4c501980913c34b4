import fs from 'node:fs';
import type { Variables } from './home.ts';
import { runHere } from './run-here.ts';

/** A command line, the home to run it in, the folder it is typed in, and the width of the terminal, if it is to have one. */
export interface TurnOfCommand {
  readonly args: readonly string[];
  readonly home: string;
  readonly cwd?: string;
  readonly columns?: number;
}

/** How a command line ended, with the stack of what was thrown if anything was, and what it wrote to both streams. */
export interface EndOfTurn {
  readonly code: number | string;
  readonly said: string;
  /** What it wrote to standard output alone. */
  readonly out: string;
}

/**
 * Runs command lines of the built program one after another, in this process. New ids are counted, so that two runs of the
 * same command lines say the same.
 */
export async function runInTurn(
  turns: readonly TurnOfCommand[],
  home: string,
  env: Variables = {},
): Promise<readonly EndOfTurn[]> {
  const ends: EndOfTurn[] = [];
  const putBack = countIds();
  try {
    for (const turn of turns) ends.push(await endOf(turn, { HOME: home, ...env }));
  } finally {
    putBack();
  }
  return ends;
}

/** Lets new ids be counted, until what it returns is called. */
function countIds(): () => void {
  let ids = 0;
  const { openSync } = fs;
  // Without the system's file of randomness, ids are Node's.
  fs.openSync = (path, ...how) => openSync(path === '/dev/urandom' ? `${path}.none` : path, ...how);
  // The one of all objects of its kind shows again once this one is away.
  globalThis.crypto.randomUUID = () => {
    ids++;
    return `${(0xd0000000 + ids).toString(16)}-3333-4000-8000-${String(ids).padStart(12, '0')}`;
  };
  return () => {
    fs.openSync = openSync;
    Reflect.deleteProperty(globalThis.crypto, 'randomUUID');
  };
}

async function endOf({ args, ...options }: TurnOfCommand, env: Variables): Promise<EndOfTurn> {
  try {
    const { code, said, stdout } = await runHere(args, { ...options, env, isNew: true });
    return { code, said, out: stdout };
  } catch (error) {
    return { code: String(error instanceof Error ? error.stack : error), said: '', out: '' };
  }
}
