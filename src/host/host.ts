import type { ChannelName } from '../core/audio/sound-channel.ts';
import type { Library } from '../core/library/library.ts';
import type { ShellKind } from '../core/text/shell-quote.ts';
import type { TerminalReply } from './terminal/replies.ts';
import type { Cache } from './files/cache.ts';
import type { Clock } from './time/clock.ts';
import type { Zone } from './time/zone.ts';
import type { Environment, Folders } from './files/folders.ts';
import type { Journal } from './files/journal.ts';
import type { MadeUpRecords } from './files/made-up-records.ts';
import type { Notifier } from './reminders/notifier.ts';
import type { Output } from './terminal/output.ts';
import type { PendingChanges } from './files/pending-changes.ts';
import type { PromptFile } from './files/prompt-file.ts';
import type { ReminderLog } from './files/reminder-log.ts';
import type { RunningSessions } from './files/running-sessions.ts';
import type { SchedulerSystem } from './reminders/scheduler-system.ts';
import type { SettingsStore } from './files/settings.ts';
import type { Signals, SignalHandlers } from './terminal/signals.ts';
import type { SoundOutput } from './sound/output.ts';
import type { ChannelReport, ChannelTrial } from './sound/survey.ts';
import type { SoundOptions } from './sound/channels.ts';
import type { AskOptions, TerminalQuestion } from './terminal/question.ts';
import type { PageOptions } from './terminal/page.ts';
import type { Terminal, TerminalOptions } from './terminal/terminal.ts';

/** Everything outside the program that a command may use. Members are made when they are first used. */
export interface Host {
  readonly version: string;
  readonly env: Environment;
  /** The kind of shell that the user types commands into. */
  readonly shell: ShellKind;
  readonly out: Output;
  readonly err: Output;
  /** Prints a text for people that may be long: in the pager that the user has set, if the terminal has too few rows for it. */
  readonly page: (text: string, how: PageOptions) => Promise<void>;
  /** Whether somebody can press keys: input and output are both a terminal. */
  readonly hasKeys: boolean;
  readonly clock: Clock;
  /** The language tag of the locale that the system is set to. */
  readonly systemLocale: () => string;
  /** The time zone of the clock. */
  readonly zone: Zone;
  readonly folders: Folders;
  /** What is said above everything that is shown; empty for the user's own record. */
  readonly label: string;
  readonly shippedRoutines: string;
  /** The folder of the installed package. */
  readonly packageFolder: string;
  /** The file with the shipped routines and exercises in parsed form. */
  readonly prebuiltLibrary: string;
  readonly settings: SettingsStore;
  /** The user's own, also where the record is made up. */
  readonly ownSettings: () => SettingsStore;
  readonly journal: Journal;
  readonly cache: Cache;
  /** Whether a change of more than one line may be unfinished. */
  readonly hasPendingChange: () => boolean;
  readonly pendingChanges: () => Promise<PendingChanges>;
  readonly runningSessions: RunningSessions;
  /** The records that were made up. */
  readonly madeUp: () => Promise<MadeUpRecords>;
  /** The file that shells show at their prompt. */
  readonly prompt: PromptFile;
  readonly library: () => Promise<Library>;
  /** A text that is another one once the library may be, which is known without reading it. */
  readonly libraryStamp: () => Promise<string>;
  /** Which reminders were sent, and whether they are snoozed. */
  readonly reminderLog: () => Promise<ReminderLog>;
  /** The desktop's notifications. */
  readonly notifier: () => Promise<Notifier>;
  /** Shows a file in the person’s browser, without waiting for that. Throws a fault that names the file if nothing can. */
  readonly showInBrowser: (file: string) => Promise<void>;
  readonly openTerminal: (options: TerminalOptions) => Promise<Terminal>;
  /** What the terminal says about itself within some milliseconds; nothing if there are no keys. */
  readonly askTerminal: (timeoutMs: number) => Promise<readonly TerminalReply[]>;
  /** Asks a question below what is on the terminal, or in lines that are written once; a signal ends the program. */
  readonly ask: <Answer extends boolean | string, Back = never>(
    question: TerminalQuestion<Answer>,
    how: AskOptions<Back>,
  ) => Promise<Answer | Back>;
  readonly signals: (handlers: SignalHandlers) => Promise<Signals>;
  /** Sound with its fall-backs. The code is loaded and programs are looked for only now. */
  readonly openSounds: (options: SoundOptions) => Promise<SoundOutput>;
  /** Which channels work, from the best one wanted down, and what is wrong with the others. */
  readonly surveySounds: (top: ChannelName) => Promise<readonly ChannelReport[]>;
  /** Plays a test cue on one channel and reports how its program ended. */
  readonly tryChannel: (channel: ChannelName, trial: ChannelTrial) => Promise<ChannelReport>;
  /** The first path that installed reminders call and that no longer exists; `undefined` if there is none to be seen. */
  readonly lostReminderProgram: () => string | undefined;
  /** What installing reminders needs of the computer, and the record of what was installed. */
  readonly openSchedulerSystem: () => Promise<SchedulerSystem>;
  /** Calls back when nobody reads the output any more. */
  readonly onOutputLost: (lost: () => void) => void;
  readonly newId: () => string;
  /** A whole number from 0 up to 2³², by the system’s own randomness: 32 fair coins. */
  readonly randomNumber: () => number;
}
