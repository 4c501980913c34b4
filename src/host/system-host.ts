import { dirname, join, resolve } from 'node:path';
import { once } from '../core/base/once.ts';
import { charsetOf } from '../core/text/charset.ts';
import type { ShellKind } from '../core/text/shell-quote.ts';
import { type Environment, findFolders, type Folders, madeUpFolder } from './files/folders.ts';
import { installationFile, lostProgram } from './files/lost-program.ts';
import { settingsIn, userFiles } from './user-files.ts';
import type { Host } from './host.ts';
import type { Place } from './place.ts';
import { randomId } from './random-id.ts';
import { withErrorHandler, reportOutputError, type Output, outputTo } from './terminal/output.ts';
import { printPaged } from './terminal/page.ts';
import { type OutputStream, shortFirst } from './terminal/short-first.ts';
import { userShell } from './terminal/user-shell.ts';
import { systemClock } from './time/clock.ts';
import type { Zone } from './time/zone.ts';

/** What a host is made for. */
export interface HostOf {
  /** The folder of the installed package. */
  readonly root: string;
  readonly version: string;
  readonly zone: Zone;
  readonly place: Place;
}

/** The host of this process in its time zone, for the user's own record or a made-up one. */
export function systemHost({ root, version, zone, place }: HostOf): Host {
  const { env } = process;
  const { stdout, ...own } = standardStreams(env);
  const { out, err } = place.streams(own);
  const ownFolders = once(() => findFolders(env, process.platform));
  const shell = once(() => userShell(env, process.platform));
  const clock = once(systemClock);
  const folders = once(() => place.folders(ownFolders(), clock().stamp()));
  const files = userFiles(folders, shell, err, zone);
  const { settings, journal, cache, runningSessions, prompt } = files;
  const context = { root, version, env, zone, folders, stdout, out };
  return {
    version,
    env,
    get shell() {
      return shell();
    },
    get out() {
      return out();
    },
    get err() {
      return err();
    },
    get hasKeys() {
      return hasKeys(stdout);
    },
    zone,
    get clock() {
      return clock();
    },
    get folders() {
      return folders();
    },
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
      return runningSessions();
    },
    get prompt() {
      return prompt();
    },
    systemLocale: () => new Intl.NumberFormat().resolvedOptions().locale,
    hasPendingChange: files.hasPendingChange,
    pendingChanges: files.pendingChanges,
    ...placeMembers(place, { folders: ownFolders, shell, err }),
    ...libraryMembers(context),
    ...terminalMembers(context),
    ...soundMembers(context),
    ...desktopMembers(context),
    newId: randomId,
    randomNumber: () => globalThis.crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  };
}

/** What the members of the host are made of. */
interface Context {
  readonly root: string;
  readonly version: string;
  readonly env: Environment;
  readonly zone: Zone;
  readonly folders: () => Folders;
  readonly stdout: () => OutputStream;
  readonly out: () => Output;
}

interface StandardStreams {
  readonly stdout: () => OutputStream;
  readonly out: () => Output;
  readonly err: () => Output;
}

/** Opening a stream takes milliseconds that not every command needs to spend. */
function standardStreams(env: Environment): StandardStreams {
  const stderr = once(() =>
    withErrorHandler(
      shortFirst(2, () => process.stderr),
      () => undefined,
    ),
  );
  const err = once(() => outputTo(stderr, env));
  const stdout = once(() =>
    withErrorHandler(
      shortFirst(1, () => process.stdout),
      (error) => reportOutputError(error, err()),
    ),
  );
  return { stdout, out: once(() => outputTo(stdout, env)), err };
}

/** Opening the input takes time, so it is asked for only on a terminal. */
function hasKeys(stdout: () => OutputStream): boolean {
  return stdout().isTTY && process.stdin.isTTY;
}

type PlaceMembers = 'label' | 'ownSettings' | 'madeUp';

function placeMembers(
  { label }: Place,
  own: Pick<Context, 'folders'> & { shell: () => ShellKind; err: () => Output },
): Pick<Host, PlaceMembers> {
  return {
    label,
    ownSettings: () => settingsIn(own.folders(), own.shell(), own.err),
    madeUp: async () =>
      (await import('./files/made-up-records.ts')).madeUpRecords(madeUpFolder(own.folders())),
  };
}

function libraryMembers({ root, version, folders }: Context) {
  const shipped = join(root, 'routines');
  const prebuilt = join(root, 'dist', 'library.ndjson');
  const paths = { version, shipped, prebuilt };
  const all = () => ({ ...paths, own: folders().routines, cache: folders().cache });
  return {
    packageFolder: root,
    shippedRoutines: shipped,
    prebuiltLibrary: prebuilt,
    library: async () => (await import('./library/library.ts')).loadLibrary(all()),
    libraryStamp: async () => (await import('./library/library.ts')).libraryStamp(all()),
  };
}

type TerminalMembers = 'page' | 'openTerminal' | 'askTerminal' | 'ask' | 'signals' | 'onOutputLost';

function terminalMembers({ env, stdout, out }: Context): Pick<Host, TerminalMembers> {
  let asking: Promise<void> | undefined;
  const queries = async () => (await import('./terminal/replies.ts')).queriesFor(env);
  // Where there are keys, this is the stream that all else is written to.
  const screen = () => process.stdout;
  // What is said above everything comes before what is not printed, too.
  const sayLabel = () => out().print('');
  return {
    page: async (text, how) => {
      // Only one reads from the terminal at a time.
      await asking;
      await printPaged(out(), env, text, how);
    },
    openTerminal: async (options) => {
      sayLabel();
      const asked = await queries();
      // Only one reads from it at a time.
      await asking;
      const { openTerminal } = await import('./terminal/terminal.ts');
      return openTerminal(process.stdin, screen(), options, asked);
    },
    askTerminal: async (timeoutMs) => {
      const asked = hasKeys(stdout) ? await queries() : '';
      if (asked === '') return [];
      const { askTerminal } = await import('./terminal/ask-terminal.ts');
      const { replies, isOver } = askTerminal(process.stdin, screen(), asked, timeoutMs);
      asking = isOver;
      return replies;
    },
    ask: async (question, { isInLines, back }) => {
      sayLabel();
      if (isInLines) {
        const { askInLines } = await import('./terminal/line-question.ts');
        return askInLines(process.stdin, out().print, question, back);
      }
      const { askQuestion, inAscii } = await import('./terminal/questions.ts');
      const output = charsetOf(env).isAscii ? inAscii(screen()) : screen();
      return askQuestion(process.stdin, output, question, back);
    },
    signals: async (handlers) => (await import('./terminal/signals.ts')).listenForSignals(handlers),
    onOutputLost: (lost) => stdout().on('error', lost),
  };
}

type SoundMembers = 'openSounds' | 'surveySounds' | 'tryChannel';

function soundMembers({ root, env, folders }: Context): Pick<Host, SoundMembers> {
  const { platform } = process;
  const place = () => ({ env, platform, cache: folders().cache, packageFolder: root });
  return {
    openSounds: async (options) =>
      (await import('./sound/channels.ts')).openSounds(place(), options),
    surveySounds: async (top) => (await import('./sound/survey.ts')).surveySounds(top, place()),
    tryChannel: async (channel, trial) =>
      (await import('./sound/survey.ts')).tryChannel(channel, place(), trial),
  };
}

type DesktopMembers =
  | 'reminderLog'
  | 'notifier'
  | 'lostReminderProgram'
  | 'openSchedulerSystem'
  | 'showInBrowser';

/** Milliseconds that a program which shows a page may take to fail. */
const BROWSER_MS = 1500;

function desktopMembers({ root, env, zone, folders }: Context): Pick<Host, DesktopMembers> {
  return {
    reminderLog: async () =>
      (await import('./files/reminder-log.ts')).openReminderLog(folders().cache),
    notifier: async () => {
      const { platform } = process;
      const { openNotifier } = await import('./reminders/notifier.ts');
      return openNotifier({ env, platform, user: process.getuid?.(), packageFolder: root });
    },
    lostReminderProgram: () => lostProgram(installationFile(dirname(folders().journal))),
    openSchedulerSystem: async () => {
      const data = dirname(folders().journal);
      const { openSchedulerSystem } = await import('./reminders/scheduler-system.ts');
      return openSchedulerSystem(env, root, data, zone.tz);
    },
    showInBrowser: async (file) => {
      const { showInBrowser } = await import('./process/browser.ts');
      const { platform } = process;
      return showInBrowser(resolve(file), { env, platform, patienceMs: BROWSER_MS });
    },
  };
}
