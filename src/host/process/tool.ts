import { execFile, type ExecFileException } from 'node:child_process';
import { Fault } from '../../core/base/fault.ts';
import type { Environment } from '../files/folders.ts';
import { TIMED_OUT } from './child.ts';
import { findProgram } from './programs.ts';

/** How one of the system's own programs ended. */
export interface ToolResult {
  /** Its exit code; `undefined` if it was killed, cannot be run, or its output cannot be read. */
  readonly code: number | undefined;
  /** What it wrote, one character per byte, so that no byte is lost. */
  readonly out: string;
  /** The first lines it wrote to stderr, or how it ended. */
  readonly errorText: string;
}

/** Where and how a program is run. */
export interface ToolSurroundings {
  readonly env: Environment;
  /** The folder it runs in; by default the current one. */
  readonly folder?: string | undefined;
  /** Milliseconds after which it is killed. */
  readonly deadlineMs?: number;
}

/** Milliseconds a tool may take. */
const DEADLINE_MS = 15_000;
/** Lines of stderr that are passed on. */
const MOST_LINES = 3;
/** More than any crontab has. */
const MOST_BYTES = 16_000_000;

/**
 * Runs one of the system's programs to its end, without a shell and with nothing to read from its input. Throws a `missing`
 * fault if there is no such program.
 */
export function runTool(
  argv: readonly string[],
  { env, folder, deadlineMs = DEADLINE_MS }: ToolSurroundings,
): Promise<ToolResult> {
  const [name = '', ...args] = argv;
  const program = toolPath(name, env);
  if (program === undefined) {
    const hint = 'add its folder to PATH; to check everything else: stretch doctor';
    throw new Fault('missing', `\`${name}\` is not in PATH`, hint);
  }
  const options = {
    encoding: 'buffer' as const,
    // Its messages are compared with known ones, which are in English.
    env: { ...env, LC_ALL: 'C' },
    cwd: folder,
    timeout: deadlineMs,
    killSignal: 'SIGKILL' as const,
    maxBuffer: MOST_BYTES,
    windowsHide: true,
  };
  return new Promise((resolve) => {
    let lost: string | undefined;
    const child = execFile(program, args, options, (error, out, err) => {
      resolve(lost === undefined ? toolResult(error, out, err) : lostOutput(lost));
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('error', ({ message }) => {
        lost = message;
      });
    }
    child.stdin?.on('error', () => undefined);
    child.stdin?.end();
  });
}

/** A part of an output must not pass for the whole. */
function lostOutput(why: string): ToolResult {
  return { code: undefined, out: '', errorText: `its output cannot be read: ${why}` };
}

/** The full path of one of the system's programs; `undefined` if it is not there. */
export function toolPath(name: string, env: Environment): string | undefined {
  return findProgram(process.platform === 'win32' ? `${name}.exe` : name, env);
}

function toolResult(error: ExecFileException | null, out: Buffer, err: Buffer): ToolResult {
  const code = error === null ? 0 : (error.code ?? undefined);
  const text = out.toString('latin1');
  if (typeof code !== 'number') {
    const killed = error?.killed === true ? TIMED_OUT : `ended with ${error?.signal}`;
    return {
      code: undefined,
      out: text,
      errorText: code === undefined ? killed : `cannot be run: ${code}`,
    };
  }
  const said = firstLines(err.toString('utf8'));
  return { code, out: text, errorText: said === '' && code !== 0 ? `ended with ${code}` : said };
}

function firstLines(text: string): string {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .slice(0, MOST_LINES)
    .join('; ');
}
