import { readlinkSync } from 'node:fs';
import { withZone } from './with-zone.ts';

/** The file or link by which a system knows its time zone. */
export const LOCALTIME = '/etc/localtime';

/** Whether the zone in force can be the one of a name, rather than what Node makes of a name that it does not know. */
export function isInForce(name: string): boolean {
  return isPlainName(name) && (hasHistory() || isAlwaysKnown(name));
}

/** Whether Node knows a name as that of a place. */
export function isKnownPlace(name: string): boolean {
  return withZone(name, () => isInForce(name));
}

/** Whether Node takes a text for a name; it reads others as a rule, or ignores them. */
export function isPlainName(text: string): boolean {
  return /^[A-Z][A-Za-z_-]*(?:\/[A-Z][A-Za-z_-]*)*$/.test(text) || isAlwaysKnown(text);
}

/** Whether a zone without history is one that every Node knows. */
function isAlwaysKnown(name: string): boolean {
  return ALWAYS_KNOWN.some((pattern) => pattern.test(name));
}

const ALWAYS_KNOWN = [
  /^(?:Etc\/)?(?:UTC|GMT)$/,
  /^Etc\/GMT(?:\+(?:\d|1[0-2])|-(?:\d|1[0-4]))$/,
  /^(?:EST5EDT|CST6CDT|MST7MDT|PST8PDT)$/,
];

/**
 * Whether the zone in force is a place's: each had its own solar time before the railways. What Node does not know, it
 * takes for a fixed offset.
 */
function hasHistory(): boolean {
  return new Date(BEFORE_RAILWAYS).getTimezoneOffset() !== new Date().getTimezoneOffset();
}

const BEFORE_RAILWAYS = Date.UTC(1800, 0);

/** The path that a link leads to, empty for a file; undefined if it does not exist. */
export function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}

/** The zone whose file has this path; undefined if it is in no folder of zones. */
export function zoneOfPath(path: string): string | undefined {
  const folders = path.split('/');
  // macOS has a `zoneinfo.default`, too.
  const folder = folders.findIndex((one) => one.startsWith('zoneinfo'));
  if (folder === -1) return undefined;
  const [kind = '', ...rest] = folders.slice(folder + 1);
  const name = (kind === 'posix' || kind === 'right' ? rest : [kind, ...rest]).join('/');
  return isPlainName(name) ? name : undefined;
}
