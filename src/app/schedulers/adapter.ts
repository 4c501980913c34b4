import type { PlannedFile, ReminderPlan } from '../../core/reminders/scheduler-plan.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';

/** Everything that is particular to one scheduler. */
export interface SchedulerAdapter {
  /** What people call it, such as `the Task Scheduler`. */
  readonly title: string;
  /** The program that controls it. */
  readonly program: string;
  /** A command that succeeds if it can be used; without one, having the program is enough. */
  readonly probe?: readonly string[];
  /** Whether it may be the default on a platform. */
  readonly isDefaultOn: (platform: NodeJS.Platform) => boolean;
  /** Whether it can be given a time zone; otherwise it uses the computer's. */
  readonly knowsZones: boolean;
  /** What to do if it cannot use the time zone of the plan. */
  readonly zoneHint: string;
  /** Whether it runs outside the user's session, so that reminders need variables to find the desktop. */
  readonly needsDesktop: boolean;
  /** Why nothing runs it, so that reminders never come; `undefined` if something does, or if that is unknown. */
  readonly idleProblem?: (system: SchedulerSystem) => string | undefined;
  readonly setUp: (plan: ReminderPlan, system: SchedulerSystem) => SchedulerSetup;
  /** Commands to run after the files are written. */
  readonly start: (
    names: readonly string[],
    system: SchedulerSystem,
  ) => readonly SchedulerCommand[];
  /** Commands to run before the files are removed. */
  readonly stop: (names: readonly string[], system: SchedulerSystem) => readonly SchedulerCommand[];
  /** Commands to run after the files are removed. */
  readonly settle: readonly SchedulerCommand[];
  /** A command that succeeds as long as the scheduler knows a name. */
  readonly ask: (name: string, system: SchedulerSystem) => readonly string[];
  /** The table it reads, if it has one for everything of a user in place of files. */
  readonly table?: SchedulerTable;
}

/** What a plan needs installed with one scheduler. */
export interface SchedulerSetup {
  /** What the scheduler calls it. */
  readonly names: readonly string[];
  readonly files: readonly PlannedFile[];
  /** Links that the scheduler makes itself. */
  readonly links: readonly string[];
  /** Lines for its table, one character per byte. */
  readonly block: string | undefined;
}

/** A table in which this program owns only a block of lines. Its text has one character per byte. */
export interface SchedulerTable {
  readonly title: string;
  /** What the files begin with that hold it while it is replaced. */
  readonly fileName: string;
  /** `undefined` if there is none. Throws an `input` or `missing` fault. */
  readonly read: (system: SchedulerSystem) => Promise<string | undefined>;
  /** The command that makes it what is in a file of the current folder. */
  readonly writeCommand: (file: string) => readonly string[];
  /** The command that removes it. */
  readonly removeCommand: readonly string[];
  /** The command that shows it, to type. */
  readonly listCommand: string;
  /** The command that makes it what is in a file, whose quoted path is given, to type. */
  readonly restoreCommand: (quotedPath: string) => string;
  readonly blockIn: (text: string, tag: string) => string | undefined;
  readonly withBlock: (text: string, block: string, tag: string) => string;
  readonly withoutBlock: (text: string, tag: string) => string;
}

/** A command to run. */
export interface SchedulerCommand {
  readonly argv: readonly string[];
  /** What to do if it fails: stop with a fault, warn, or carry on. */
  readonly onFailure: 'fault' | 'warn' | 'ignore';
  /** How often it is tried, half a second apart. */
  readonly tries: number;
}

/** A command that must succeed. */
export function command(argv: readonly string[]): SchedulerCommand {
  return { argv, onFailure: 'fault', tries: 1 };
}

/** A command that may fail, such as one that removes what may be gone already. */
export function ignoringFailure(one: SchedulerCommand): SchedulerCommand {
  return { ...one, onFailure: 'ignore' };
}

/** A command that may fail, with a warning. */
export function warningOnFailure(one: SchedulerCommand): SchedulerCommand {
  return { ...one, onFailure: 'warn' };
}

/** Whether a platform has neither macOS' nor Windows' own scheduler. */
export function isUnixLike(platform: NodeJS.Platform): boolean {
  return platform !== 'darwin' && platform !== 'win32';
}
