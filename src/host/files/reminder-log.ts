import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day, Stamp } from '../../core/time/day.ts';
import type { SentReminder, Snooze } from '../../core/reminders/decision.ts';
import { discard, makeFolder, replaceFile, storageFault } from './storage.ts';

/** A reminder by its number on its slot's day, from 1. */
export interface NumberedReminder extends SentReminder {
  readonly number: number;
}

/** What became of reminders, kept from one process to the next. All of it may be deleted. */
export interface ReminderLog {
  /** What was sent on a day. */
  readonly sent: (day: Day) => readonly SentReminder[];
  /**
   * Keeps that one is sent, before it is; not where another process was faster. What is of days before is thrown away.
   * Throws a `storage` fault.
   */
  readonly claim: (reminder: NumberedReminder) => boolean;
  /** Takes back a claim: it could not be sent. */
  readonly release: (reminder: NumberedReminder) => void;
  /** The last snooze. */
  readonly snooze: () => Snooze | undefined;
  /** Keeps a snooze in the place of the last. Throws a `storage` fault. */
  readonly keepSnooze: (snooze: Snooze) => void;
  /** Forgets the last one. Throws a `storage` fault. */
  readonly endSnooze: () => void;
}

/**
 * Kept in a folder as a file a reminder, named for its day, number and slot: only one process can make it, whatever
 * happens to any of them, so nobody has to hold a lock.
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

/** Characters of a slot's name in hexadecimal, at most: no name that can be typed has as many. */
const LONGEST = 200;

/** A slot may be called in any language, and a name in a journal may be anything at all. */
function nameOf({ day, number, slot }: NumberedReminder): string {
  return `${day}.${number}.${Buffer.from(slot, 'utf8').toString('hex').slice(0, LONGEST)}`;
}

function readSent(folder: string, name: string): readonly SentReminder[] {
  const [day = '', , slot = ''] = name.split('.');
  const at = timeOf(join(folder, name));
  return at === undefined ? [] : [{ day, slot: Buffer.from(slot, 'hex').toString('utf8'), at }];
}

/** What the file says; of one that is not written to its end yet, or is broken, when it was made. */
function timeOf(file: string): Stamp | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return isWhole(text) ? text : statSync(file).mtime.toISOString();
  } catch {
    // It has just been taken back.
    return undefined;
  }
}

/** Of a stamp that is cut off much can still be taken for a time, but another one. */
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
    // Nothing was snoozed, or what is there is none.
    return undefined;
  }
}

function prune(folder: string, day: Day): void {
  const old = namesIn(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\./.test(name) && name < day);
  for (const name of old) discard(join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing was ever sent.
    return [];
  }
}
