import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { NotificationText } from '../../core/reminders/decision.ts';
import type { NotificationResult, NotifierContext } from './notification-programs.ts';

/** The desktop's notifications. */
export interface Notifier {
  /** Why nothing can be shown; nothing where it is worth trying. */
  readonly problem: string | undefined;
  /** Shows one, through the first program that can. */
  readonly send: (note: NotificationText) => Promise<NotificationResult>;
  /** Asks whether one would be shown, as far as that can be asked, and shows none. */
  readonly survey: () => Promise<NotificationResult>;
}

/** The notifications of this user's desktop. No program is looked for before one is to be shown. */
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
 * The address of the session's bus. A program that a scheduler starts may have no word of it; then it is where systemd
 * puts it for every user who is logged in.
 */
function findBus({ env, user }: NotifierContext): string | undefined {
  const told = env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  // A scheduler may still tell of the bus of an earlier login.
  const [, path] = /^unix:path=([^,;]+)/.exec(told) ?? [];
  const isGone = path !== undefined && !path.includes('%') && !isSocket(path);
  if (told !== '' && !isGone) return told;
  const runtime = env['XDG_RUNTIME_DIR'] ?? '';
  const folder = runtime === '' ? `/run/user/${user ?? ''}` : runtime;
  const socket = join(folder, 'bus');
  if (isSocket(socket)) return `unix:path=${escaped(socket)}`;
  return told === '' ? undefined : told;
}

function isSocket(file: string): boolean {
  try {
    return statSync(file).isSocket();
  } catch {
    return false;
  }
}

/** As the D-Bus specification has values of addresses escaped. */
function escaped(path: string): string {
  const bytes = [...Buffer.from(path, 'utf8')];
  return bytes
    .map((byte) => {
      const character = String.fromCodePoint(byte);
      return /[\w/.\\-]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}
