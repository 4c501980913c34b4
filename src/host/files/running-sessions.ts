import { readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './storage.ts';

/** The sessions that are running on this computer, in any window. */
export interface RunningSessions {
  readonly claim: (session: string) => void;
  readonly release: (session: string) => void;
  readonly isRunning: (session: string) => boolean;
  /** Every session that was claimed and not released, and whether its process is still running. */
  readonly all: () => readonly { readonly session: string; readonly isRunning: boolean }[];
}

/** Keeps a file for each session with the id of its process, which shows whether that was killed. */
export function openRunningSessions(cache: string): RunningSessions {
  const folder = join(cache, 'running');
  const fileOf = (session: string) => join(folder, session.replaceAll(/[^\w-]/g, ''));
  const isRunning = (session: string) => isAlive(readPid(fileOf(session)));
  return {
    claim: (session) =>
      attempt(() => {
        makeFolder(folder);
        writeFileSync(fileOf(session), `${process.pid}`, { mode: 0o600 });
      }),
    release: (session) =>
      attempt(() => {
        rmSync(fileOf(session), { force: true });
        rmdirSync(folder);
      }),
    isRunning,
    all: () => namesIn(folder).map((session) => ({ session, isRunning: isRunning(session) })),
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    // No session was claimed yet.
    return [];
  }
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Without the file, a session may be offered in two windows; its record stays intact.
  }
}
