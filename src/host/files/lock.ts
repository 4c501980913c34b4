import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Fault } from '../../core/base/fault.ts';
import { monotonicMs } from '../time/monotonic.ts';
import { isStillRunning, processIdentity } from './process-identity.ts';
import { discard } from './drafts.ts';
import { makeFolder, storageFault } from './storage.ts';

/** What only one process may do at a time. */
export interface Lock {
  /** Its own folder on this computer's disk, never one that is synchronised with others. */
  readonly folder: string;
  /** What is being done meanwhile, for the message if it takes too long: `the settings are being saved`. */
  readonly busy: string;
}

/** Milliseconds to wait for another process. */
const PATIENCE_MS = 30_000;
/** Milliseconds between two looks. */
const LOOK_MS = 20;

/**
 * Does something while no other process does anything under the same lock, after waiting for the one that does. A process
 * that was killed holds nothing. Throws a `storage` fault if the lock cannot be taken or another process keeps it for
 * `patienceMs`.
 */
export async function withLock<T>(
  { folder, busy }: Lock,
  act: () => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const held = await take(folder, busy, patienceMs);
  try {
    return await act();
  } finally {
    release(held);
  }
}

/**
 * Takes the next number: a file that only one process can make, and only when the process of the highest number is done.
 * The highest is never removed except long after a higher one exists, so nobody who looked too early can take it again.
 */
async function take(folder: string, busy: string, patienceMs: number): Promise<string> {
  const deadline = monotonicMs() + patienceMs;
  for (;;) {
    const last = highestIn(folder);
    if (last === 0 || !isHeld(join(folder, `${last}`))) {
      const file = join(folder, `${last + 1}`);
      const isMade = make(file);
      if (isMade && highestIn(folder) === last + 1) {
        tidy(folder, last);
        return file;
      }
      // Others have come and gone since the first look.
      if (isMade) discard(file);
    } else if (monotonicMs() > deadline) {
      throw new Fault('storage', `${busy} by another stretch`, 'try again when it has finished');
    } else {
      await setTimeout(LOOK_MS);
    }
  }
}

function numbersIn(folder: string): readonly number[] {
  try {
    return readdirSync(folder)
      .map(Number)
      .filter((number) => Number.isSafeInteger(number) && number > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw storageFault(error, 'read', folder);
  }
}

function highestIn(folder: string): number {
  return Math.max(0, ...numbersIn(folder));
}

/** Makes a file that holds who made it; returns false if another process was faster. */
function make(file: string): boolean {
  try {
    makeFolder(dirname(file));
    const identity = processIdentity();
    // Others may read it: a lock taken with `sudo` must not look held for ever.
    const handle = openSync(file, 'wx', 0o644);
    try {
      writeSync(handle, identity);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw storageFault(error, 'write', file);
  }
}

/** What a file begins with once nobody holds its number any more. */
const DONE = 'done';
/** Milliseconds after which a file without a name in it was left by a process that was killed while making it. */
const MAKING_MS = 2000;
/** Milliseconds for which a process is believed to be the one that took the number: far more than anything takes. */
const BELIEVED_MS = 600_000;

function isHeld(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  // It was removed since, so there is a higher one.
  if (stats === undefined) return true;
  const age = Math.abs(Date.now() - stats.mtimeMs);
  const holder = holderIn(file);
  if (holder === '') return age < MAKING_MS;
  return age < BELIEVED_MS && (holder === undefined || isHolding(holder));
}

function isHolding(holder: string): boolean {
  return !holder.startsWith(DONE) && isStillRunning(holder);
}

/** Who holds a number; undefined if this user may not see that. */
function holderIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function release(file: string): void {
  try {
    writeFileSync(file, DONE, { flag: 'r+' });
  } catch {
    // It counts until this process ends.
  }
}

/** As many numbers stay as could come and go while another process looks into the folder. */
const KEPT = 8;

function tidy(folder: string, last: number): void {
  for (const number of numbersIn(folder)) {
    if (number <= last - KEPT) discard(join(folder, `${number}`));
  }
}
