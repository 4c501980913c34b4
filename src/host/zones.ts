import type { Environment } from './folders.ts';

/** Two clocks of one person: that of `TZ`, which this program goes by, and the computer's. */
export interface TwoZones {
  readonly own: string;
  readonly computers: string;
}

/** Days ahead at which clocks are compared; zones that have agreed for a year are taken for one. */
const COMPARED = Array.from({ length: 53 }, (_, week) => week * 7);

/** The zones where `TZ` names one whose clock is not the computer's within the next year; nothing where both agree. */
export function twoZones(env: Environment, now: Date): TwoZones | undefined {
  const typed = env['TZ'] ?? '';
  if (typed === '') return undefined;
  const own = clockNow(now);
  const computers = without(() => clockNow(now));
  if (own.offsets === computers.offsets) return undefined;
  return { own: zoneName(typed), computers: computers.zone };
}

/**
 * The name in the database of time zones for what `TZ` says: without the colon it may begin with, in the case the
 * database has it in, and UTC where it is no name, as this program's clock is then.
 */
export function zoneName(typed: string): string {
  const name = typed.replace(/^:/, '');
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch {
    return 'UTC';
  }
}

function clockNow(now: Date) {
  const offsets = COMPARED.map((days) => {
    const then = new Date(now);
    then.setUTCDate(then.getUTCDate() + days);
    return then.getTimezoneOffset();
  });
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { zone: timeZone, offsets: offsets.join(' ') };
}

/** What something is as if `TZ` were not set. */
function without<T>(look: () => T): T {
  const before = process.env['TZ'];
  delete process.env['TZ'];
  try {
    return look();
  } finally {
    if (before !== undefined) process.env['TZ'] = before;
  }
}
