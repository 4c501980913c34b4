import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { nearest } from '../../core/text/did-you-mean.ts';
import { zoneFileOffsets } from '../../core/time/zone-file.ts';
import { type OffsetAt, zoneRuleOffsets } from '../../core/time/zone-rule.ts';
import { withZone } from './with-zone.ts';
import { agreeingZone, agreesForYear, similarZone } from './zone-agreement.ts';
import { isKnownPlace, isPlainName, LOCALTIME, targetOf, zoneOfPath } from './zone-name.ts';

/** A time zone that was found. */
export interface FoundZone {
  /** Its name in the time zone database. */
  readonly name: string;
  /** How it was found, in words that follow the name: `from /etc/localtime`. */
  readonly how: string;
}

/** Where a system keeps its time zones. */
export interface ZonePlaces {
  /** The computer's zone: a link to a zone's file, or a copy of one. */
  readonly localtime: string;
  /** The file in which some systems name it. */
  readonly nameFile: string;
  /** The folder with a file for every zone. */
  readonly folder: string;
}

/**
 * The zone of this computer for a `TZ`, or without one. Throws an `input` fault if `TZ` is no time zone, or if Node has no
 * zone with the same times.
 */
export function findOwnZone(tz: string | undefined): FoundZone {
  return process.platform === 'win32' ? windowsZone(tz) : findZone(tz, usualPlaces(), Date.now());
}

/** The zone on Windows, where programs in C have a `TZ` of their own: the settings say it, unless `TZ` has a name of Node's. */
export function windowsZone(tz: string | undefined): FoundZone {
  if (tz !== undefined && isKnown(tz)) return { name: tz, how: 'from TZ' };
  const { timeZone } = withZone(undefined, () => new Intl.DateTimeFormat().resolvedOptions());
  return { name: timeZone, how: 'from the settings of Windows' };
}

function usualPlaces(): ZonePlaces {
  const folder = process.env['TZDIR'] ?? '';
  return {
    localtime: LOCALTIME,
    nameFile: '/etc/timezone',
    folder: folder === '' ? '/usr/share/zoneinfo' : folder,
  };
}

/**
 * The zone that the C library means by a `TZ`, or without one (tzset(3)): the one of a file, or else by a rule. Throws an
 * `input` fault as `findOwnZone` does.
 */
export function findZone(tz: string | undefined, places: ZonePlaces, now: number): FoundZone {
  const value = tz?.replace(/^:/, '');
  if (value === '') return { name: 'UTC', how: 'because TZ is empty' };
  const meant = meantBy(value, places);
  if (meant.name !== undefined && isKnownPlace(meant.name))
    return { name: meant.name, how: meant.how };
  return (
    zoneOfFile(meant, places, now) ?? zoneByRule(value, now) ?? zoneWithoutFile(tz, meant, places)
  );
}

/** Whether the system has the same times as Node for a zone in the next year, or none; if not, the data of one are old. */
export function isAgreed(name: string): boolean {
  const offsetAt = offsetsIn(join(usualPlaces().folder, name));
  return offsetAt === undefined || agreesForYear(name, offsetAt, Date.now());
}

/** What a value stands for: a file, which exists or not, and the name of its zone if the path has one. */
interface Meant {
  readonly path: string;
  readonly name: string | undefined;
  /** The value, if it is relative to the folder of zones. */
  readonly relative: string | undefined;
  readonly how: string;
}

function meantBy(value: string | undefined, places: ZonePlaces): Meant {
  const path = value ?? places.localtime;
  if (isAbsolute(path)) {
    const how = value === undefined ? `from ${path}` : `from ${path}, as TZ says`;
    // If the computer's own link leads to no file, it is in UTC for all programs, whatever the link is called.
    const isNamed = path !== places.localtime || existsSync(path);
    return { path, name: isNamed ? nameOfFile(path) : undefined, relative: undefined, how };
  }
  const relative = path.replace(/^(?:posix|right)\//, '');
  const file = join(places.folder, relative);
  const name = isPlainName(relative) ? relative : nameOfFile(file);
  return { path: file, name, relative, how: 'from TZ' };
}

/** By its own path, by the link that it is, or by what a chain of links leads to. */
function nameOfFile(path: string): string | undefined {
  return zoneOfPath(path) ?? zoneOfPath(targetOf(path) ?? '') ?? zoneOfPath(endOfLinks(path));
}

function endOfLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return '';
  }
}

function zoneOfFile(
  { path, relative, how }: Meant,
  places: ZonePlaces,
  now: number,
): FoundZone | undefined {
  const offsetAt = offsetsIn(path);
  if (offsetAt === undefined) return undefined;
  // A copy has no name; what a system calls it is right if it has the same times.
  const hint = relative ?? (path === places.localtime ? nameIn(places.nameFile) : undefined);
  const name = agreeingZone(offsetAt, hint === undefined ? [] : [hint], now);
  if (name === undefined)
    throw unmatched(`${path} has the times of no known time zone`, offsetAt, now);
  return { name, how };
}

/** Characters of the largest file that is read; a zone has a few thousand. */
const LARGEST = 1 << 20;

function offsetsIn(path: string): OffsetAt | undefined {
  const bytes = bytesOf(path);
  return bytes === undefined ? undefined : zoneFileOffsets(bytes);
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= LARGEST ? readFileSync(path) : undefined;
  } catch {
    // As for the C library, a file that cannot be read is none.
    return undefined;
  }
}

function nameIn(file: string): string | undefined {
  const bytes = bytesOf(file);
  const name = bytes === undefined ? '' : new TextDecoder().decode(bytes).trim();
  return isPlainName(name) ? name : undefined;
}

function zoneByRule(value: string | undefined, now: number): FoundZone | undefined {
  const offsetAt = value === undefined ? undefined : zoneRuleOffsets(value);
  if (offsetAt === undefined) return undefined;
  const name = agreeingZone(offsetAt, [], now);
  if (name === undefined)
    throw unmatched(`TZ is \`${value}\`, a rule that no known time zone follows`, offsetAt, now);
  return { name, how: 'by the rule in TZ' };
}

function zoneWithoutFile(
  tz: string | undefined,
  { path, name, how }: Meant,
  { localtime }: ZonePlaces,
): FoundZone {
  // A small system may have no files of zones.
  if (name !== undefined && isKnown(name)) return { name, how };
  // In small letters it is no file, and so UTC after all.
  if (/^:?(?:utc|gmt)$/i.test(tz ?? '')) return { name: 'UTC', how };
  if (tz !== undefined && path !== localtime) throw unknown(tz);
  return { name: 'UTC', how: `because ${path} ${problemWith(path)}` };
}

function problemWith(path: string): string {
  if (existsSync(path)) return 'is no time zone';
  return targetOf(path) === undefined ? 'does not exist' : 'leads to no file';
}

function isKnown(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    // It takes some abbreviations for places, `BST` for one in Asia, though local times then are in UTC.
    return name.includes('/') || !timeZone.includes('/') || isKnownPlace(name);
  } catch {
    return false;
  }
}

const CONSEQUENCE = 'times are in UTC, and nothing can be recorded';

function unknown(tz: string): Fault {
  const near = nearest(tz.replace(/^:/, ''), Intl.supportedValuesOf('timeZone'));
  return zoneFault(`TZ is \`${tz}\`, which is not a time zone: ${CONSEQUENCE}`, near);
}

function unmatched(what: string, offsetAt: OffsetAt, now: number): Fault {
  return zoneFault(`${what}: ${CONSEQUENCE}`, similarZone(offsetAt, now));
}

function zoneFault(message: string, example = 'Europe/Berlin'): Fault {
  return new Fault('input', message, `set TZ to the name of your time zone, such as ${example}`);
}
