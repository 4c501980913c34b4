import { dirname, join } from 'node:path';
import type { Library } from '../core/library/library.ts';
import { once } from '../core/base/once.ts';
import type { TerminalReply } from './terminal/replies.ts';
import { type Cache, openCache } from './files/cache.ts';
import { type Clock, systemClock } from './time/clock.ts';
import { type Environment, findFolders, type Folders } from './files/folders.ts';
import { type Journal, openJournal } from './files/journal.ts';
import type { Notifier } from './reminders/notifier.ts';
import { guarded, lostOutput, type Output, outputTo } from './terminal/output.ts';
import { openPromptFile, type PromptFile } from './files/prompt-file.ts';
import type { ReminderLog } from './files/reminder-log.ts';
import { openRunningSessions, type RunningSessions } from './files/running-sessions.ts';
import type { SchedulerSystem } from './reminders/scheduler-system.ts';
import { openSettings, type SettingsStore } from './files/settings.ts';
import type { Signals, SignalHandlers } from './terminal/signals.ts';
import type { SoundOutput } from './sound/output.ts';
import type { ChannelReport, ChannelTrial } from './sound/survey.ts';
import type { ChannelName, SoundOptions } from './sound/channels.ts';
import type { Terminal, TerminalOptions } from './terminal/terminal.ts';

/** Everything a command may touch of the world. Members are made when they are first used. */
export interface Host {
  readonly version: string;
  readonly env: Environment;
  readonly out: Output;
  readonly err: Output;
  /** Whether somebody can press keys: input and output are both a terminal. */
  readonly hasKeys: boolean;
  readonly clock: Clock;
  readonly folders: Folders;
  readonly shippedRoutines: string;
  /** Folder of the installed package. */
  readonly packageFolder: string;
  /** The parsed form of the shipped routines and exercises, made with the program. */
  readonly prebuiltLibrary: string;
  readonly settings: SettingsStore;
  readonly journal: Journal;
  readonly cache: Cache;
  readonly runningSessions: RunningSessions;
  /** What shells show at their prompt. */
  readonly prompt: PromptFile;
  readonly library: () => Promise<Library>;
  /** What became of reminders. */
  readonly reminderLog: () => Promise<ReminderLog>;
  /** The desktop's notifications. */
  readonly notifier: () => Promise<Notifier>;
  readonly openTerminal: (wishes: TerminalOptions) => Promise<Terminal>;
  /** What the terminal says about itself within so many milliseconds; nothing where there are no keys. */
  readonly askTerminal: (timeoutMs: number) => Promise<readonly TerminalReply[]>;
  readonly signals: (wishes: SignalHandlers) => Promise<Signals>;
  /** The ladder of cues. What speaks and plays is looked for now, and never loaded before. */
  readonly openSounds: (wishes: SoundOptions) => Promise<SoundOutput>;
  /** Which channels of that ladder work, from the highest wished for, and what is wrong with the others. */
  readonly surveySounds: (top: ChannelName) => Promise<readonly ChannelReport[]>;
  /** Plays one test cue on one channel and tells how its program ended. */
  readonly tryChannel: (channel: ChannelName, trial: ChannelTrial) => Promise<ChannelReport>;
  /** The system's own schedulers, and the account of what was installed in them. */
  readonly openSchedulerSystem: () => Promise<SchedulerSystem>;
  /** Calls back once when nobody reads the output any more. */
  readonly onOutputLost: (lost: () => void) => void;
  readonly newId: () => string;
}

/** The host of this process; `root` is the folder of the installed package. */
export function systemHost(root: string, version: string): Host {
  const { env } = process;
  const folders = once(() => findFolders(env, process.platform));
  const shipped = join(root, 'routines');
  const prebuilt = join(root, 'dist', 'library.ndjson');
  const err = once(() =>
    outputTo(
      guarded(process.stderr, () => undefined),
      env,
    ),
  );
  // Opening a stream takes a millisecond that not every command needs to spend; a scheduler's has nobody to tell.
  const stdout = once(() => guarded(process.stdout, (error) => lostOutput(error, err())));
  const out = once(() => outputTo(stdout(), env));
  const clock = once(systemClock);
  const settings = once(() => openSettings(folders().config));
  const journal = once(() => openJournal(folders().journal));
  const cache = once(() => openCache(folders().cache));
  const running = once(() => openRunningSessions(folders().cache));
  // Not in the cache: a prompt that is silent because a folder was tidied up would go unnoticed.
  const prompt = once(() => openPromptFile(join(dirname(folders().journal), 'prompt')));
  const places = () => ({
    shipped,
    own: folders().routines,
    cache: folders().cache,
    prebuilt,
    version,
  });
  const soundPlace = () => ({
    env,
    platform: process.platform,
    cache: folders().cache,
    packageFolder: root,
  });
  return {
    version,
    env,
    get out() {
      return out();
    },
    get err() {
      return err();
    },
    // Opening the input takes time that only a command on a terminal needs to spend.
    get hasKeys() {
      return stdout().isTTY && process.stdin.isTTY;
    },
    get clock() {
      return clock();
    },
    get folders() {
      return folders();
    },
    shippedRoutines: shipped,
    packageFolder: root,
    prebuiltLibrary: prebuilt,
    get settings() {
      return settings();
    },
    get journal() {
      return journal();
    },
    get cache() {
      return cache();
    },
    get runningSessions() {
      return running();
    },
    get prompt() {
      return prompt();
    },
    library: async () => (await import('./library/library.ts')).loadLibrary(places()),
    reminderLog: async () =>
      (await import('./files/reminder-log.ts')).openReminderLog(folders().cache),
    notifier: async () => {
      const place = {
        env,
        platform: process.platform,
        user: process.getuid?.(),
        packageFolder: root,
      };
      return (await import('./reminders/notifier.ts')).openNotifier(place);
    },
    openTerminal: async (wishes) => {
      const { queriesFor } = await import('./terminal/replies.ts');
      const { openTerminal } = await import('./terminal/terminal.ts');
      return openTerminal(process.stdin, stdout(), wishes, queriesFor(env));
    },
    askTerminal: async (timeoutMs) => {
      if (!(stdout().isTTY && process.stdin.isTTY)) return [];
      const { queriesFor } = await import('./terminal/replies.ts');
      const queries = queriesFor(env);
      if (queries === '') return [];
      const { askTerminal } = await import('./terminal/ask-terminal.ts');
      return askTerminal(process.stdin, stdout(), queries, timeoutMs);
    },
    signals: async (wishes) => (await import('./terminal/signals.ts')).listenForSignals(wishes),
    openSounds: async (wishes) =>
      (await import('./sound/channels.ts')).openSounds(soundPlace(), wishes),
    surveySounds: async (top) =>
      (await import('./sound/survey.ts')).surveySounds(top, soundPlace()),
    tryChannel: async (channel, trial) =>
      (await import('./sound/survey.ts')).tryChannel(channel, soundPlace(), trial),
    openSchedulerSystem: async () =>
      (await import('./reminders/scheduler-system.ts')).openSchedulerSystem(
        env,
        root,
        dirname(folders().journal),
      ),
    onOutputLost: (lost) => stdout().on('error', lost),
    newId: () => globalThis.crypto.randomUUID(),
  };
}
