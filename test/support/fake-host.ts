import { dirname, join } from 'node:path';
import { decodeLine } from '../../src/core/journal/decode-line.ts';
import { groupBy } from '../../src/core/base/group.ts';
import type { Fault } from '../../src/core/base/fault.ts';
import type { Library } from '../../src/core/library/library.ts';
import { encodeLine, type Line } from '../../src/core/journal/line.ts';
import type { NotificationText, SentReminder, Snooze } from '../../src/core/reminders/decision.ts';
import { isChosen, readSettings, type SettingName } from '../../src/core/settings/settings.ts';
import { DEFAULT_SLOTS } from '../../src/core/schedule/slot.ts';
import type { TerminalReply } from '../../src/host/terminal/replies.ts';
import type { Cache } from '../../src/host/files/cache.ts';
import { createClock } from '../../src/host/time/clock.ts';
import { findFolders } from '../../src/host/files/folders.ts';
import type { Host } from '../../src/host/host.ts';
import type { Journal, JournalFile } from '../../src/host/files/journal.ts';
import type { BadLine } from '../../src/host/files/read-files.ts';
import type { Notifier } from '../../src/host/reminders/notifier.ts';
import { type Output, warnings } from '../../src/host/terminal/output.ts';
import type { ReminderLog } from '../../src/host/files/reminder-log.ts';
import { ROUTINES, shippedLibrary } from './sample-library.ts';
import { type FakeSchedulers, fakeSchedulers } from './schedulers-in-memory.ts';

/** A host in memory: a clock that moves only when told to, a journal, and the output. */
export interface FakeHost extends Host {
  readonly written: { out: string; err: string };
  /** Every line of the journal, in the order written, whatever its file. */
  readonly lines: Line[];
  /** The name of a journal file for each time it was read, in order. */
  readonly filesRead: string[];
  /** The cache's contents, by name. */
  readonly cached: Map<string, { readonly key: string; readonly text: string }>;
  readonly schedulers: FakeSchedulers;
  /** The prompt file's text for each time it was written. */
  readonly prompts: string[];
  /** Moves the clock on by some milliseconds. */
  readonly advance: (ms: number) => void;
  /** The notifications shown. */
  readonly notifications: NotificationText[];
  /** The files shown in a browser. */
  readonly shown: string[];
  /** If set, appending a line throws this. */
  appendError: Error | undefined;
}

/** What a test wants to be different about the host. */
export interface FakeHostOptions {
  readonly out?: Partial<Output>;
  readonly err?: Partial<Output>;
  readonly env?: Host['env'];
  readonly hasKeys?: boolean;
  readonly settings?: Partial<Record<SettingName, string>>;
  /** What the terminal replies when asked about itself. */
  readonly replies?: readonly TerminalReply[];
  readonly lines?: readonly Line[];
  /** A line that cannot be read, in a file by its name. */
  readonly badLine?: BadLine;
  readonly library?: Library;
  /** Returns the file of a line; by default the one for its day and device. */
  readonly fileOf?: (line: Line) => string | undefined;
  /** Why there is no desktop to show notifications on. */
  readonly noDesktop?: string;
  /** Why sending a notification fails. */
  readonly sendProblem?: string;
  /** The ids of sessions running in other windows. */
  readonly running?: readonly string[];
  /** Why the time zone is unknown. */
  readonly zoneFault?: Fault;
  /** What stands for the system's randomness; by default always 0. */
  readonly randomNumber?: () => number;
  /** The time; by default 07:30 on 24 November 2026. */
  readonly now?: string;
}

/** Creates a host at 07:30 on 24 November 2026, with nothing set up or recorded unless given. */
export function fakeHost(options: FakeHostOptions = {}): FakeHost {
  let elapsed = 0;
  let id = 0;
  const stored: Partial<Record<SettingName, string>> = { ...options.settings };
  const written = { out: '', err: '' };
  const output = (name: 'out' | 'err', change: Partial<Output> = {}): Output => {
    const write = (data: string | Uint8Array) => {
      written[name] += typeof data === 'string' ? data : Buffer.from(data).toString('latin1');
    };
    return {
      write,
      writeParts: async (parts) => {
        for (const part of parts) write(part);
      },
      print: write,
      draw: write,
      asPrinted: (picture, text) => `${picture}${text}`,
      ...warnings(write),
      isTerminal: false,
      columns: 80,
      rows: 24,
      colours: 0,
      ...change,
    };
  };
  const unused = () => Promise.reject(new Error('this fake has no terminal and no signals'));
  const folders = findFolders({ STRETCH_HOME: '/fake', ...options.env }, 'linux');
  const lines = [...(options.lines ?? [])];
  const filesRead: string[] = [];
  const cached: FakeHost['cached'] = new Map();
  const notifications: NotificationText[] = [];
  const shown: string[] = [];
  const reminders = fakeReminders();
  const prompts: string[] = [];
  let promptKey: string | undefined;
  const start = Date.parse(options.now ?? '2026-11-24T07:30:00.000Z');
  const schedulers = fakeSchedulers();
  const settings: Host['settings'] = {
    file: '/fake/settings.json',
    read: () => {
      const { settings, invalid } = readSettings(stored);
      return { settings, invalid, warnings: invalid.map((name) => `${name} is invalid`) };
    },
    exists: () => Object.keys(stored).length > 0,
    isChosen: (name) => isChosen(stored, name),
    write: async (values) => {
      Object.assign(stored, values);
    },
  };
  const host: FakeHost = {
    version: '1.0.0',
    label: '',
    env: options.env ?? {},
    shell: 'posix',
    out: output('out', options.out),
    err: output('err', options.err),
    hasKeys: options.hasKeys ?? false,
    zone: { tz: undefined, fault: options.zoneFault },
    clock: createClock({
      monotonic: () => elapsed,
      wall: () => start + elapsed,
    }),
    systemLocale: () => 'en-GB',
    folders,
    shippedRoutines: ROUTINES,
    packageFolder: dirname(ROUTINES),
    prebuiltLibrary: join(dirname(ROUTINES), 'dist', 'library.ndjson'),
    settings,
    ownSettings: () => settings,
    madeUp: async () => ({ folder: '/fake/demo', remove: () => false }),
    runningSessions: {
      claim: () => undefined,
      release: () => undefined,
      isRunning: (session) => options.running?.includes(session) === true,
      all: () => (options.running ?? []).map((session) => ({ session, isRunning: true })),
    },
    journal: fakeJournal(folders.journal, lines, filesRead, options, () => {
      if (host.appendError !== undefined) throw host.appendError;
    }),
    cache: fakeCache(cached),
    hasPendingChange: () => false,
    pendingChanges: async () => ({
      commit: async (_, change) => {
        if (host.appendError !== undefined) throw host.appendError;
        Object.assign(stored, change.settings);
        for (const { text } of change.lines) {
          const decoded = decodeLine(text);
          if (decoded.ok) lines.push(decoded.line as Line);
        }
      },
      finish: async () => undefined,
    }),
    prompt: {
      path: '/fake/prompt',
      key: () => promptKey,
      write: (key, text) => {
        promptKey = key;
        prompts.push(text);
      },
    },
    library: async () => options.library ?? shippedLibrary(),
    libraryStamp: async () => '',
    reminderLog: async () => reminders,
    notifier: async () => fakeNotifier(notifications, options),
    page: async (text, { picture = '' }) => host.out.print(`${picture}${text}`),
    showInBrowser: async (file) => void shown.push(file),
    openTerminal: unused,
    askTerminal: async () => options.replies ?? [],
    ask: unused,
    signals: unused,
    openSounds: unused,
    surveySounds: unused,
    tryChannel: unused,
    lostReminderProgram: () =>
      schedulers.installation.read()?.plan.program.find((path) => !schedulers.exists(path)),
    openSchedulerSystem: async () => schedulers,
    schedulers,
    onOutputLost: () => undefined,
    newId: () => `id-${++id}`,
    randomNumber: () => options.randomNumber?.() ?? 0,
    written,
    lines,
    filesRead,
    cached,
    notifications,
    shown,
    prompts,
    advance: (ms) => {
      elapsed += ms;
    },
    appendError: undefined,
  };
  return host;
}

/** Creates a journal in memory, divided into files like a real one. */
function fakeJournal(
  folder: string,
  lines: Line[],
  filesRead: string[],
  { fileOf, badLine }: FakeHostOptions,
  check: () => void,
): Journal {
  const nameOf = (line: Line) => fileOf?.(line) ?? `${line.day.slice(0, 7)}.${line.device}.ndjson`;
  const files = () =>
    [...groupBy(lines, nameOf)]
      .map(([name, own]) => ({ name, stamp: `${own.length} lines` }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const linesOf = (wanted: readonly JournalFile[]) => {
    const byName = groupBy(lines, nameOf);
    return wanted.flatMap(({ name }) => byName.get(name) ?? []);
  };
  const problemsIn = (read: readonly JournalFile[]) => {
    const isRead = read.some(({ name }) => name === badLine?.file);
    const bad = badLine !== undefined && isRead ? [badLine] : [];
    return { bad, badCount: bad.length, exposed: [] };
  };
  return {
    folder,
    isOpenToOthers: () => false,
    checkWritable: () => undefined,
    append: (line) => {
      check();
      const stampOf = (name: string) => files().find((one) => one.name === name)?.stamp ?? '';
      const name = nameOf(line);
      const before = stampOf(name);
      lines.push(line);
      return { name, before, after: stampOf(name) };
    },
    files,
    read: (wanted = files()) => {
      filesRead.push(...wanted.map(({ name }) => name));
      return { ...problemsIn(wanted), lines: linesOf(wanted) };
    },
    readRaw: (wanted = files()) => {
      filesRead.push(...wanted.map(({ name }) => name));
      const lines = linesOf(wanted).map((line) => ({ line, text: encodeLine(line) }));
      return { ...problemsIn(wanted), lines };
    },
    texts: (file) => {
      filesRead.push(file.name);
      return linesOf([file]).map((line) => encodeLine(line));
    },
  };
}

function fakeCache(cached: FakeHost['cached']): Cache {
  return {
    read: (name, key) => {
      const kept = cached.get(name);
      return kept?.key === key ? kept.text : undefined;
    },
    write: (name, key, text) => {
      cached.set(name, { key, text });
    },
    tidy: (isNeeded) => {
      for (const name of cached.keys()) if (!isNeeded(name)) cached.delete(name);
    },
  };
}

/** Creates a reminder log in memory. */
function fakeReminders(): ReminderLog {
  const sent: (SentReminder & { readonly number: number })[] = [];
  let last: Snooze | undefined;
  const isSame = (a: SentReminder & { number: number }) => (b: typeof a) =>
    a.day === b.day && a.slot === b.slot && a.number === b.number;
  return {
    sent: (day) => sent.filter((one) => one.day === day),
    claim: (reminder) => {
      if (sent.some(isSame(reminder))) return false;
      sent.push(reminder);
      return true;
    },
    release: (reminder) => void sent.splice(sent.findIndex(isSame(reminder)), 1),
    snooze: () => last,
    endSnooze: () => {
      last = undefined;
    },
    keepSnooze: (snooze) => {
      last = snooze;
    },
  };
}

function fakeNotifier(
  notifications: NotificationText[],
  { noDesktop, sendProblem }: FakeHostOptions,
): Notifier {
  const problem = noDesktop ?? sendProblem;
  const outcome = problem === undefined ? { by: 'notify-send' } : { problem };
  return {
    problem: noDesktop,
    send: async (note) => {
      if (problem === undefined) notifications.push(note);
      return outcome;
    },
    survey: async () => outcome,
  };
}

/** Times of the default slots, by name. */
export const DEFAULT_TIMES = Object.fromEntries(
  DEFAULT_SLOTS.map(({ name, time }) => [name, time]),
);
