import type { NotificationText } from '../../core/reminders/decision.ts';
import type { Environment } from '../files/folders.ts';
import { scriptArguments } from '../process/powershell.ts';

/** The program that showed a notification, or why none could. */
export type NotificationResult =
  | { readonly by: string }
  | {
      readonly problem: string;
      /** Whether it may still be shown, by a program that did not answer in time. */
      readonly mayComeLater?: boolean;
    };

/** Where to show notifications. */
export interface NotifierContext {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  /** The user's number; `undefined` on Windows. */
  readonly user: number | undefined;
  /** Folder of the installed package. */
  readonly packageFolder: string;
}

/** A program that shows a notification, and how it is run. */
export interface NotificationProgram {
  /** Its file name. */
  readonly name: string;
  readonly args: (note: NotificationText, packageFolder: string) => readonly string[];
  /** What it reads from its input. */
  readonly input?: (note: NotificationText) => string;
  /** Arguments that ask whether a notification service is running. */
  readonly probe?: readonly string[];
}

/** The sender's name on the desktop. */
const SENDER = 'stretch';

/** The desktop's service (Desktop Notifications Specification 1.2). */
const SERVICE = 'org.freedesktop.Notifications';
const OBJECT = '/org/freedesktop/Notifications';

/* Without `--expire-time`, the desktop's own setting holds. */
const NOTIFY_SEND: NotificationProgram = {
  name: 'notify-send',
  args: ({ title, text }) => ['--app-name', SENDER, '--', title, text],
};

const BUSCTL_CALL = ['--user', '--quiet', 'call', '--', SERVICE, OBJECT, SERVICE];

/** Takes strings literally. */
const BUSCTL: NotificationProgram = {
  name: 'busctl',
  args: ({ title, text }) => {
    const values = [SENDER, '0', '', title, text, '0', '0', '-1'];
    return [...BUSCTL_CALL, 'Notify', 'susssasa{sv}i', ...values];
  },
  probe: [...BUSCTL_CALL, 'GetServerInformation'],
};

const GDBUS_CALL = ['call', '--session', '--dest', SERVICE, '--object-path', OBJECT, '--method'];

/** Parses its arguments as GVariant texts. */
const GDBUS: NotificationProgram = {
  name: 'gdbus',
  args: ({ title, text }) => {
    const words = [variant(title), variant(text)];
    const rest = ['@as []', '@a{sv} {}', 'int32 -1'];
    const values = [variant(SENDER), 'uint32 0', variant(''), ...words, ...rest];
    return [...GDBUS_CALL, `${SERVICE}.Notify`, '--', ...values];
  },
  probe: [...GDBUS_CALL, `${SERVICE}.GetServerInformation`],
};

/** GVariant text has the same escapes as JSON. */
function variant(text: string): string {
  return JSON.stringify(text);
}

/** The texts are the script's arguments: nothing in them is run. */
const OSASCRIPT: NotificationProgram = {
  name: 'osascript',
  args: ({ title, text }) => [...MAC_SCRIPT.flatMap((line) => ['-e', line]), '--', title, text],
};

const MAC_SCRIPT = [
  'on run argv',
  'display notification (item 2 of argv) with title (item 1 of argv)',
  'end run',
];

/** The texts are two lines of base64: nothing in them is run. */
const POWERSHELL: NotificationProgram = {
  name: 'powershell.exe',
  args: (_, packageFolder) => scriptArguments(packageFolder, 'notification.ps1'),
  input: ({ title, text }) =>
    [title, text].map((line) => `${Buffer.from(line, 'utf8').toString('base64')}\n`).join(''),
};

/*
 * The systems' own programs rather than a library: node-notifier runs notify-send on Linux, too, and ships unsigned
 * programs that were built years ago for macOS and Windows.
 */

/** The programs of a system that show notifications, the preferred one first. */
export function notificationPrograms(platform: NodeJS.Platform): readonly NotificationProgram[] {
  if (platform === 'win32') return [POWERSHELL];
  if (platform === 'darwin') return [OSASCRIPT];
  return [NOTIFY_SEND, BUSCTL, GDBUS];
}
