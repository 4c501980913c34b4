import { execFile } from 'node:child_process';
import { Fault } from '../../core/base/fault.ts';
import type { Environment } from '../files/folders.ts';
import { findProgram } from './programs.ts';

/** How one of the system's own programs ended. */
export interface ToolResult {
  /** Its exit code; nothing where it was killed as it did not end. */
  readonly code: number | undefined;
  /** What it wrote, one character a byte, so that nothing in it is lost. */
  readonly out: string;
  /** The first lines of its complaint, in its own words. */
  readonly errorText: string;
}

/** Milliseconds any of them may take. */
const DEADLINE_MS = 15_000;
/** Lines of a complaint that are passed on. */
const MOST_LINES = 3;
/** More than any table of cron has. */
const MOST_BYTES = 16_000_000;

/**
 * Runs one of the system's programs to its end, without a shell; `input` is what it reads, one character a byte. Throws a
 * `missing` fault where there is no such program.
 */
export function runTool(
  argv: readonly string[],
  env: Environment,
  input = '',
  deadlineMs = DEADLINE_MS,
): Promise<ToolResult> {
  const [name = '', ...args] = argv;
  const program = toolPath(name, env);
  if (program === undefined) {
    const hint = 'put it where PATH finds it; what is wrong besides: stretch doctor';
    throw new Fault('missing', `there is no program \`${name}\` on this computer`, hint);
  }
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      {
        encoding: 'buffer',
        // Its messages are read: they have to be the ones that are known.
        env: { ...env, LC_ALL: 'C' },
        timeout: deadlineMs,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_BYTES,
        windowsHide: true,
      },
      (error, out, err) => {
        const said = err
          .toString('utf8')
          .trim()
          .split(/\s*\n\s*/)
          .slice(0, MOST_LINES)
          .join('; ');
        const code = error === null ? 0 : error.code;
        const isEnded = typeof code === 'number';
        const why = said !== '' || error === null ? said : endingWords(code ?? undefined);
        resolve({
          code: isEnded ? code : undefined,
          out: out.toString('latin1'),
          errorText: isEnded ? why : endingWords(code ?? undefined),
        });
      },
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(Buffer.from(input, 'latin1'));
  });
}

/** The full path of one of the system's programs; nothing where it is not there. */
export function toolPath(name: string, env: Environment): string | undefined {
  return findProgram(process.platform === 'win32' ? `${name}.exe` : name, env);
}

function endingWords(code: string | number | undefined): string {
  if (typeof code === 'number') return `ended with ${code}`;
  return code === undefined ? 'does not come to its end' : `cannot be run: ${code}`;
}
