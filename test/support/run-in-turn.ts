import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { childEnv, type Variables } from './home.ts';

const RUN_IN_TURN = fileURLToPath(new URL('run-in-turn.cjs', import.meta.url));

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

/** Runs command lines of the built program one after another, in one process. */
export async function runInTurn(
  turns: readonly TurnOfCommand[],
  home: string,
  env: Variables = {},
): Promise<readonly EndOfTurn[]> {
  const child = spawn(process.execPath, [RUN_IN_TURN], {
    env: childEnv(home, env),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const written = text(child.stdout);
  child.stdin.end(JSON.stringify(turns));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`it ended with ${child.exitCode}`);
  return JSON.parse(await written) as readonly EndOfTurn[];
}
