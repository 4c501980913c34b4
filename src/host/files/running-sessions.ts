import { readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { discard } from './drafts.ts';
import { isStillRunning, processIdentity } from './process-identity.ts';
import { makeFolder } from './storage.ts';

/** The sessions that are running on this computer, in any window. */
export interface RunningSessions {
  /** Says that this process runs a session, and forgets those of processes that were killed. */
  readonly claim: (session: string) => void;
  readonly release: (session: string) => void;
  readonly isRunning: (session: string) => boolean;
  /** Every session that was claimed in the last twelve hours and not released, and whether it is still running. */
  readonly all: () => readonly { readonly session: string; readonly isRunning: boolean }[];
}

/** Milliseconds for which a claim is believed: after that, nobody continues a session that was interrupted either. */
const BELIEVED_MS = 12 * 3_600_000;

/** Keeps a file for each session that names its process, which shows whether that was killed. */
export function openRunningSessions(cache: string): RunningSessions {
  const folder = join(cache, 'running');
  const fileOf = (session: string) => join(folder, session.replaceAll(/[^\w-]/g, ''));
  return {
    claim: (session) =>
      attempt(() => {
        makeFolder(folder);
        for (const file of filesIn(folder)) if (!isRunning(file)) discard(file);
        writeFileSync(fileOf(session), `${processIdentity()}\n${Date.now()}`, { mode: 0o600 });
      }),
    release: (session) =>
      attempt(() => {
        discard(fileOf(session));
        rmdirSync(folder);
      }),
    isRunning: (session) => isElsewhere(fileOf(session)),
    all: () =>
      filesIn(folder)
        .filter((file) => isRecent(file))
        .map((file) => ({ session: basename(file), isRunning: isElsewhere(file) })),
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name));
  } catch {
    // No session was claimed yet.
    return [];
  }
}

/** What a file says: which process runs the session, and since when, in milliseconds since the epoch. */
interface Claim {
  readonly process: string;
  readonly at: number;
}

/** Whether the session of a file is running in another process. */
function isElsewhere(file: string): boolean {
  return isRunning(file) && readClaim(file)?.process !== processIdentity();
}

function isRunning(file: string): boolean {
  return isRecent(file) && isStillRunning(readClaim(file)?.process ?? '');
}

function isRecent(file: string): boolean {
  const claim = readClaim(file);
  return claim !== undefined && Math.abs(Date.now() - claim.at) < BELIEVED_MS;
}

function readClaim(file: string): Claim | undefined {
  try {
    const [process = '', at] = readFileSync(file, 'utf8').split('\n');
    return { process, at: Number(at) };
  } catch {
    // It was released just now.
    return undefined;
  }
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Without the file, a session may be offered in two windows; its record stays intact.
  }
}
