import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { NotificationText } from '../../core/reminders/decision.ts';
import type { NotificationResult, NotifierContext } from './notification-programs.ts';

/** Shows notifications on the desktop. */
export interface Notifier {
  /** Why nothing can be shown; `undefined` if it is worth a try. */
  readonly problem: string | undefined;
  /** Shows a notification with the first program that can. */
  readonly send: (note: NotificationText) => Promise<NotificationResult>;
  /** Asks whether a notification would be shown, as far as programs can be asked, without showing one. */
  readonly survey: () => Promise<NotificationResult>;
}

/** A notifier for this user's desktop. Programs are only looked for when a notification is to be shown. */
export function openNotifier(place: NotifierContext): Notifier {
  const bus = needsBus(place) ? findBus(place) : undefined;
  const problem = needsBus(place) && bus === undefined ? NO_SESSION : undefined;
  const programs = async () =>
    (await import('./run-notification.ts')).notificationRunner(place, bus);
  const refused = { problem: NO_SESSION };
  return {
    problem,
    send: async (note) => (problem === undefined ? (await programs()).send(note) : refused),
    survey: async () => (problem === undefined ? (await programs()).survey() : refused),
  };
}

const NO_SESSION = 'no desktop session was found';

function needsBus({ platform }: NotifierContext): boolean {
  return platform !== 'win32' && platform !== 'darwin';
}

/**
 * The address of the session bus. A scheduler may not pass it on; then it is where systemd puts it for every user who is
 * logged in.
 */
function findBus({ env, user }: NotifierContext): string | undefined {
  const given = env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  // A scheduler may pass on the bus of an earlier login.
  const [, path] = /^unix:path=([^,;]+)/.exec(given) ?? [];
  const isGone = path !== undefined && !path.includes('%') && !isSocket(path);
  if (given !== '' && !isGone) return given;
  const runtime = env['XDG_RUNTIME_DIR'] ?? '';
  const folder = runtime === '' ? `/run/user/${user ?? ''}` : runtime;
  const socket = join(folder, 'bus');
  if (isSocket(socket)) return `unix:path=${escaped(socket)}`;
  return given === '' ? undefined : given;
}

function isSocket(file: string): boolean {
  try {
    return statSync(file).isSocket();
  } catch {
    return false;
  }
}

/** Escapes a path for an address, as the D-Bus specification says. */
function escaped(path: string): string {
  const bytes = [...Buffer.from(path, 'utf8')];
  return bytes
    .map((byte) => {
      const character = String.fromCodePoint(byte);
      return /[\w/.\\-]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}
