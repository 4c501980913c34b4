import { readFileSync } from 'node:fs';
import { processExists } from './process-exists.ts';

/** Names a process, or this one, so that a later one with the same id is not taken for it; one line of text. */
export function processIdentity(pid = process.pid): string {
  return `${pid} ${startOf(pid) ?? UNKNOWN}`;
}

/**
 * Whether the process of an identity is still running. Where its start cannot be known, as on Windows, another process
 * that was given its id counts as it; so set a limit to how long you believe the answer.
 */
export function isStillRunning(identity: string): boolean {
  const [, id = '', start = ''] = IDENTITY.exec(identity) ?? [];
  const pid = Number(id);
  if (pid === 0 || !processExists(pid)) return false;
  const now = startOf(pid);
  return start === UNKNOWN || now === undefined ? now !== GONE : now === start;
}

/** A process id, and when it started. */
const IDENTITY = /^(\d{1,15}) (.+)$/;
/** Stands for a start that cannot be known. */
const UNKNOWN = '?';
/** Stands for the start of a process that has ended, even if its parent has not noticed yet. */
const GONE = 'gone';

/** Returns when a process started, in whatever form the system has it; undefined if the system does not say. */
function startOf(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
}

/** The boot, and the ticks from there to the start: neither changes when the clock is set. */
function startOnLinux(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The program's name comes before these fields, in parentheses, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X') return GONE;
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${boot}+${fields[START_FIELD]}`;
}

/** Where a process's start is in its `stat` (field 22 of proc(5)), counted from the field after its name. */
const START_FIELD = 19;

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // There is no such process, or no /proc.
    return undefined;
  }
}

function startByPs(pid: number): string | undefined {
  try {
    // Importing it would slow down every start, also where it is not used.
    const { execFileSync } = process.getBuiltinModule('node:child_process');
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    const args = ['-o', 'lstart=', '-p', `${pid}`];
    // By its path, so that no other program of this name is run: macOS and the BSDs have it there.
    const text = execFileSync('/bin/ps', args, {
      encoding: 'utf8',
      env,
      stdio: 'pipe',
      timeout: 2000,
    });
    return text.trim() === '' ? undefined : text.trim();
  } catch {
    // It has just ended, or there is no `ps`.
    return undefined;
  }
}
