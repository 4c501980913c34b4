import type { Note } from '../../core/reminders/decision.ts';
import type { Environment } from '../files/folders.ts';
import { encodedCommand } from '../process/powershell.ts';

/** Which program did something for the desktop, or why none could. */
export type Notified =
  | { readonly by: string }
  | {
      readonly problem: string;
      /** Whether it may be shown later: whoever was told did not answer. */
      readonly mayCome?: boolean;
    };

/** Where notifications are to be shown. */
export interface NotifierPlace {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  /** The user's number, where the system has such. */
  readonly user: number | undefined;
}

/** A program that shows a notification, and how it is told what. */
export interface NotificationProgram {
  /** Its file's name. */
  readonly name: string;
  readonly args: (note: Note) => readonly string[];
  /** What it reads from its input. */
  readonly input?: (note: Note) => string;
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

/** What toasts are shown for: Windows shows none of a program that is not in the start menu, which PowerShell is. */
const APP_ID = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe';

/** The texts come in as two lines of base64 and become text nodes of the toast: nothing in them is run or read as XML. */
const WINDOWS_SCRIPT = [
  "$ErrorActionPreference = 'Stop'",
  '[void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]',
  '[void][Windows.Data.Xml.Dom.XmlDocument, Windows.Data.Xml.Dom.XmlDocument, ContentType = WindowsRuntime]',
  '$template = [Windows.UI.Notifications.ToastTemplateType]::ToastText02',
  '$xml = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($template)',
  "$nodes = $xml.GetElementsByTagName('text')",
  'foreach ($index in 0, 1) {',
  '  $bytes = [Convert]::FromBase64String([Console]::In.ReadLine())',
  '  $text = [Text.Encoding]::UTF8.GetString($bytes)',
  '  [void]$nodes.Item($index).AppendChild($xml.CreateTextNode($text))',
  '}',
  '$toast = [Windows.UI.Notifications.ToastNotification]::new($xml)',
  `[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('${APP_ID}').Show($toast)`,
].join('\n');

const POWERSHELL: NotificationProgram = {
  name: 'powershell.exe',
  args: () => encodedCommand(WINDOWS_SCRIPT),
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
