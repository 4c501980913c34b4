import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isTime, type Day } from '../../core/time/day.ts';
import { moveAway, type ShellKind } from '../../core/text/shell-quote.ts';
import { Fault } from '../../core/base/fault.ts';
import {
  type ReminderPlan,
  type SchedulerName,
  SCHEDULERS,
} from '../../core/reminders/scheduler-plan.ts';
import { syncFolder } from './drafts.ts';
import { readIfThere, storageFault } from './storage.ts';
import { withoutMark } from './utf8.ts';
import { writeOwnFile } from './text-file.ts';

/** What was installed for reminders, so that exactly that can be removed. */
export interface Installation {
  readonly scheduler: SchedulerName;
  /** The training day it was installed on, which decides which plans were in force and to come. */
  readonly day: Day;
  readonly plan: ReminderPlan;
  /** The scheduler's names for it. */
  readonly names: readonly string[];
  /** Everything to remove: files, and links that the scheduler makes. */
  readonly files: readonly string[];
  /** Folders that were made for these, outermost first. */
  readonly folders: readonly string[];
  /** Whether the scheduler's table was there and empty, so that an empty one is left. */
  readonly hadEmptyTable: boolean;
  /** Whether it is still being installed, or that was interrupted. */
  readonly isUnfinished: boolean;
}

/** The file that says what was installed. */
export interface InstallationStore {
  readonly file: string;
  /** `undefined` if nothing is installed. Throws an `input` or `storage` fault. */
  readonly read: () => Installation | undefined;
  /** Writes the file, or removes it. Throws a `storage` fault. */
  readonly write: (installed: Installation | undefined) => void;
}

/** The store in a file. */
export function openInstallation(file: string, shell: ShellKind): InstallationStore {
  return {
    file,
    read: () => {
      const text = readIfThere(file);
      return text === undefined ? undefined : parsed(withoutMark(text), file, shell);
    },
    write: (installed) => {
      if (installed === undefined) return remove(file);
      writeOwnFile(file, `${JSON.stringify({ version: VERSION, ...installed }, null, 2)}\n`);
    },
  };
}

const VERSION = 1;

/** Fields that earlier versions did not write. */
type Recent = 'hadEmptyTable' | 'isUnfinished';
type Written = Omit<Installation, Recent> & Partial<Pick<Installation, Recent>>;

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
    if (existsSync(dirname(file))) syncFolder(dirname(file));
  } catch (error) {
    throw storageFault(error, 'remove', file);
  }
}

function parsed(text: string, file: string, shell: ShellKind): Installation {
  const found = parse(text);
  if (isInstallation(found)) {
    const { scheduler, day, plan, names, files, folders } = found;
    const { hadEmptyTable = false, isUnfinished = false } = found;
    return { scheduler, day, plan, names, files, folders, hadEmptyTable, isUnfinished };
  }
  const hint = `move it away: ${moveAway(file, shell)}; then: stretch schedule install`;
  throw new Fault('input', `${file} does not say which reminders are installed`, hint);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isInstallation(value: unknown): value is Written {
  if (!isObject(value) || value['version'] !== VERSION) return false;
  const { scheduler, day, plan, names, files, folders, hadEmptyTable, isUnfinished } = value;
  return (
    [hadEmptyTable, isUnfinished].every((one) => ['undefined', 'boolean'].includes(typeof one)) &&
    SCHEDULERS.some((name) => name === scheduler) &&
    typeof day === 'string' &&
    [names, files, folders].every((list) => isTexts(list)) &&
    isObject(plan) &&
    isTexts(plan['program']) &&
    isObject(plan['env']) &&
    isTexts(Object.entries(plan['env']).flat()) &&
    isText(plan['tag']) &&
    isList(plan['once'], ({ slot, at }) => isTexts([slot, at])) &&
    isList(
      plan['triggers'],
      ({ slot, time, days }) =>
        isTexts([slot, time]) && isTime(String(time)) && Array.isArray(days),
    )
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => isText(one));
}

/** Whether a value is a text that can be in a path or be passed to a program, as no text with a NUL can. */
function isText(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\0');
}

function isList(
  value: unknown,
  fits: (one: Readonly<Record<string, unknown>>) => boolean,
): boolean {
  return Array.isArray(value) && value.every((one) => isObject(one) && fits(one));
}
