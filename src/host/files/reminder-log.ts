import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day, Stamp } from '../../core/time/day.ts';
import type { SentReminder, Snooze } from '../../core/reminders/decision.ts';
import { discard } from './drafts.ts';
import { namesIn } from './pending-folder.ts';
import { makeFolder, replaceFile, storageFault } from './storage.ts';

/** A reminder with its number for the slot that day, from 1. */
export interface NumberedReminder extends SentReminder {
  readonly number: number;
}

/** The reminders that were sent, and the last snooze, kept between processes. All of it may be deleted. */
export interface ReminderLog {
  /** The reminders sent on a day. */
  readonly sent: (day: Day) => readonly SentReminder[];
  /**
   * Records a reminder before it is sent; false if another process was faster. Deletes those of earlier days. Throws a
   * `storage` fault.
   */
  readonly claim: (reminder: NumberedReminder) => boolean;
  /** Takes back a claim, after the reminder could not be sent. */
  readonly release: (reminder: NumberedReminder) => void;
  /** The last snooze; `undefined` if there is none. */
  readonly snooze: () => Snooze | undefined;
  /** Replaces the last snooze. Throws a `storage` fault. */
  readonly keepSnooze: (snooze: Snooze) => void;
  /** Deletes the last snooze. Throws a `storage` fault. */
  readonly endSnooze: () => void;
}

/**
 * The log in a folder, with one file for each reminder, named for its day, number and slot. Only one process can make a
 * file, so no lock is needed.
 */
export function openReminderLog(cache: string): ReminderLog {
  const folder = join(cache, 'reminders');
  const snoozeFile = join(folder, 'snooze.json');
  const fileOf = (one: NumberedReminder) => join(folder, nameOf(one));
  return {
    sent: (day) =>
      namesIn(folder)
        .filter((name) => name.startsWith(`${day}.`))
        .flatMap((name) => readSent(folder, name)),
    claim: (reminder) => {
      const isOurs = create(folder, fileOf(reminder), reminder.at);
      if (isOurs) prune(folder, reminder.day);
      return isOurs;
    },
    release: (reminder) => discard(fileOf(reminder)),
    snooze: () => readSnooze(snoozeFile),
    endSnooze: () => forget(snoozeFile),
    keepSnooze: (snooze) => replace(snoozeFile, `${JSON.stringify(snooze)}\n`),
  };
}

/** Hexadecimal characters of a slot's name that are used: more than any name that can be typed has. */
const MOST_HEX = 200;

/** In hexadecimal, because a slot's name in a journal may be anything. */
function nameOf({ day, number, slot }: NumberedReminder): string {
  return `${day}.${number}.${Buffer.from(slot, 'utf8').toString('hex').slice(0, MOST_HEX)}`;
}

function readSent(folder: string, name: string): readonly SentReminder[] {
  const [day = '', , slot = ''] = name.split('.');
  const at = timeOf(join(folder, name));
  return at === undefined ? [] : [{ day, slot: Buffer.from(slot, 'hex').toString('utf8'), at }];
}

/** The time in a file; if it is incomplete or broken, the time the file was made. */
function timeOf(file: string): Stamp | undefined {
  try {
    const text = writtenText(file);
    return isWhole(text) ? text : statSync(file).mtime.toISOString();
  } catch {
    // It was released just now.
    return undefined;
  }
}

/** How often, and every how many milliseconds, to look again at a file that another process has just made. */
const LOOKS = { most: 25, pause: 2 } as const;

/** The text of a file; while it is empty, its process may not have written to it yet. */
function writtenText(file: string): string {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let look = 1; look < LOOKS.most; look++) {
    const text = readFileSync(file, 'utf8');
    if (text !== '') return text;
    Atomics.wait(clock, 0, 0, LOOKS.pause);
  }
  return readFileSync(file, 'utf8');
}

/** A stamp that was cut off may still parse, but as another time. */
function isWhole(stamp: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)$/.test(stamp);
}

function create(folder: string, file: string, text: string): boolean {
  try {
    makeFolder(folder);
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw storageFault(error, 'write', file);
  }
}

function replace(file: string, text: string): void {
  try {
    replaceFile(file, text);
  } catch (error) {
    throw storageFault(error, 'write', file);
  }
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    throw storageFault(error, 'remove', file);
  }
}

function readSnooze(file: string): Snooze | undefined {
  try {
    const { day, slot, until } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const isOfSlot = typeof day === 'string' && typeof slot === 'string';
    return isOfSlot && typeof until === 'string' && isWhole(until)
      ? { day, slot, until }
      : undefined;
  } catch {
    // There is no snooze, or the file is broken.
    return undefined;
  }
}

function prune(folder: string, day: Day): void {
  const old = namesIn(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\./.test(name) && name < day);
  for (const name of old) discard(join(folder, name));
}
