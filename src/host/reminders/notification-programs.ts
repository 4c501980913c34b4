import type { NotificationText } from '../../core/reminders/decision.ts';
import type { Environment } from '../files/folders.ts';
import { scriptArguments } from '../process/powershell.ts';

/** Which program did something for the desktop, or why none could. */
export type NotificationResult =
  | { readonly by: string }
  | {
      readonly problem: string;
      /** Whether it may be shown later: whoever was told did not answer. */
      readonly mayComeLater?: boolean;
    };

/** Where notifications are to be shown. */
export interface NotifierContext {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  /** The user's number, where the system has such. */
  readonly user: number | undefined;
  /** Folder of the installed package. */
  readonly packageFolder: string;
}

/** A program that shows a notification, and how it is told what. */
export interface NotificationProgram {
  /** Its file's name. */
  readonly name: string;
  readonly args: (note: NotificationText, packageFolder: string) => readonly string[];
  /** What it reads from its input. */
  readonly input?: (note: NotificationText) => string;
  /** Arguments that ask whether there is somebody to show it. */
  readonly probe?: readonly string[];
}

/** What it calls itself on the desktop. */
const SENDER = 'stretch';

/** The desktop's own service (Desktop Notifications Specification 1.2). */
const SERVICE = 'org.freedesktop.Notifications';
const OBJECT = '/org/freedesktop/Notifications';

/* `--expire-time` is left to the desktop: people set there how long they need to read. */
const NOTIFY_SEND: NotificationProgram = {
  name: 'notify-send',
  args: ({ title, text }) => ['--app-name', SENDER, '--', title, text],
};

const BUSCTL_CALL = ['--user', '--quiet', 'call', '--', SERVICE, OBJECT, SERVICE];

/** Takes strings as they are, whatever is in them. */
const BUSCTL: NotificationProgram = {
  name: 'busctl',
  args: ({ title, text }) => {
    const values = [SENDER, '0', '', title, text, '0', '0', '-1'];
    return [...BUSCTL_CALL, 'Notify', 'susssasa{sv}i', ...values];
  },
  probe: [...BUSCTL_CALL, 'GetServerInformation'],
};

const GDBUS_CALL = ['call', '--session', '--dest', SERVICE, '--object-path', OBJECT, '--method'];

/** Reads its arguments as GVariant texts, so every one is written as such. */
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

/** A GVariant text knows the escapes of JSON. */
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
 * The systems' own programs, as the well-known libraries end in them too: node-notifier runs notify-send on Linux, and
 * brings unsigned programs of its own, built years ago, for macOS and Windows.
 */

/** The programs of a system that show notifications, the one to prefer first. */
export function notificationPrograms(platform: NodeJS.Platform): readonly NotificationProgram[] {
  if (platform === 'win32') return [POWERSHELL];
  if (platform === 'darwin') return [OSASCRIPT];
  return [NOTIFY_SEND, BUSCTL, GDBUS];
}
