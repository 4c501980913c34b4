import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findZone, windowsZone, type ZonePlaces } from '../../../src/host/time/find-zone.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { zoneFile } from '../../support/zone-file.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const BERLIN = 'CET-1CEST,M3.5.0,M10.5.0/3';
const UNKNOWN = 'times are in UTC, and nothing can be recorded';

describe('the zone of TZ', () => {
  it.each<[string, string, string]>([
    ['', 'UTC', 'because TZ is empty'],
    [':', 'UTC', 'because TZ is empty'],
    ['Europe/Berlin', 'Europe/Berlin', 'from TZ'],
    [':Europe/Berlin', 'Europe/Berlin', 'from TZ'],
    ['posix/Europe/Berlin', 'Europe/Berlin', 'from TZ'],
    [':right/Europe/Berlin', 'Europe/Berlin', 'from TZ'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires', 'from TZ'],
    ['Etc/GMT+3', 'Etc/GMT+3', 'from TZ'],
    ['PST8PDT', 'PST8PDT', 'from TZ'],
    ['utc', 'UTC', 'from TZ'],
    ['Zulu', 'Zulu', 'from TZ'],
    ['America/St_Johns', 'America/St_Johns', 'from TZ'],
    [BERLIN, 'Europe/Berlin', 'by the rule in TZ'],
    [`:${BERLIN}`, 'Europe/Berlin', 'by the rule in TZ'],
    ['GMT0BST,M3.5.0/1,M10.5.0', 'Europe/London', 'by the rule in TZ'],
    ['EST5EDT,M3.2.0,M11.1.0', 'America/New_York', 'by the rule in TZ'],
    ['NST3:30NDT,M3.2.0,M11.1.0', 'America/St_Johns', 'by the rule in TZ'],
    ['AEST-10AEDT,M10.1.0,M4.1.0/3', 'Australia/Sydney', 'by the rule in TZ'],
    ['NZST-12NZDT,M9.5.0,M4.1.0/3', 'Pacific/Auckland', 'by the rule in TZ'],
    ['IST-2IDT,M3.4.4/26,M10.5.0', 'Asia/Jerusalem', 'by the rule in TZ'],
    // On the days on which the clocks change in Athens, but at other hours.
    ['EET-2EEST,M3.5.0/0,M10.5.0/0', 'Asia/Beirut', 'by the rule in TZ'],
    ['<-03>3', 'Etc/GMT+3', 'by the rule in TZ'],
    ['<+0545>-5:45', 'Asia/Kathmandu', 'by the rule in TZ'],
    ['XXX-5:30', 'Asia/Kolkata', 'by the rule in TZ'],
    ['UTC-3', 'Etc/GMT-3', 'by the rule in TZ'],
    ['EST5', 'Etc/GMT+5', 'by the rule in TZ'],
    // Other rules held here until 2022.
    ['<+0330>-3:30', 'Asia/Tehran', 'by the rule in TZ'],
  ])('written %j is %s, %s', (tz, name, how) => {
    expect(findZone(tz, computer({}), NOW)).toEqual({ name, how });
  });

  it('of a rule is the same on every computer', () => {
    const paris = computer({ localtime: ['link', '/usr/share/zoneinfo/Europe/Paris'] });
    expect(findZone(BERLIN, paris, NOW).name).toBe('Europe/Berlin');
  });

  it.each<[string, string | undefined]>([
    ['/share/zoneinfo/Europe/Berlin', 'Europe/Berlin'],
    ['/share/zoneinfo/right/Europe/Berlin', 'Europe/Berlin'],
    ['/elsewhere/copy', 'America/New_York'],
  ])('that is a path, %s, is that of the file', (path, name) => {
    const places = computer({
      'elsewhere/copy': ['file', 'EST5EDT,M3.2.0,M11.1.0'],
      'share/zoneinfo/Europe/Berlin': ['file', BERLIN],
      'share/zoneinfo/right/Europe/Berlin': ['file', BERLIN],
    });
    const file = join(dirname(places.localtime), path);
    expect(findZone(`:${file}`, places, NOW)).toEqual({ name, how: `from ${file}, as TZ says` });
  });

  it('with a name of this system’s own is what its file says', () => {
    const places = computer({
      'share/zoneinfo/Mine/Home': ['file', BERLIN],
      'share/zoneinfo/Europe/Oslo': ['file', BERLIN],
      'share/zoneinfo/local': ['link', 'Europe/Oslo'],
    });
    expect(findZone('Mine/Home', places, NOW).name).toBe('Europe/Berlin');
    expect(findZone('local', places, NOW).name).toBe('Europe/Oslo');
  });

  it.each<[string, string, string]>([
    ['Europe/Berln', 'which is not a time zone', 'Europe/Berlin'],
    ['europe/london', 'which is not a time zone', 'Europe/London'],
    ['Nowhere/Foo', 'which is not a time zone', 'Europe/Berlin'],
    ['/nowhere', 'which is not a time zone', 'Europe/Berlin'],
    ['BST', 'which is not a time zone', 'Europe/Berlin'],
    ['PST', 'which is not a time zone', 'Europe/Berlin'],
    [' Europe/Berlin', 'which is not a time zone', 'Europe/Berlin'],
    ['CET-1CEST', 'a rule that no known time zone follows', 'Europe/Berlin'],
    ['CST6CDT,J80,J300', 'a rule that no known time zone follows', 'America/Chicago'],
    ['LMT-0:53:28', 'a rule that no known time zone follows', 'Europe/Berlin'],
  ])('written %j is a fault: it is one %s; for example %s', (tz, why, example) => {
    expect(() => findZone(tz, computer({}), NOW)).toThrow(
      expect.objectContaining({
        kind: 'input',
        message: `TZ is \`${tz}\`, ${why}: ${UNKNOWN}`,
        hint: `set TZ to the name of your time zone, such as ${example}`,
      }) as Error,
    );
  });
});

describe('the zone of the computer', () => {
  const TOKYO = { 'share/zoneinfo/Asia/Tokyo': ['file', 'JST-9'] } satisfies Files;
  it.each<[string, Files, string]>([
    ['a link', { ...TOKYO, localtime: ['link', 'share/zoneinfo/Asia/Tokyo'] }, 'Asia/Tokyo'],
    [
      'a link to a folder of the same zones',
      {
        localtime: ['link', 'zoneinfo/posix/Asia/Tokyo'],
        'zoneinfo/posix/Asia/Tokyo': ['file', ''],
      },
      'Asia/Tokyo',
    ],
    [
      'a chain of links',
      { ...TOKYO, localtime: ['link', 'zone'], zone: ['link', 'share/zoneinfo/Asia/Tokyo'] },
      'Asia/Tokyo',
    ],
    ['a copy', { localtime: ['file', BERLIN] }, 'Europe/Berlin'],
    [
      'a copy that is named',
      { localtime: ['file', BERLIN], timezone: ['text', 'Europe/Paris\n'] },
      'Europe/Paris',
    ],
    [
      'a copy that is named wrongly',
      { localtime: ['file', BERLIN], timezone: ['text', 'Asia/Tokyo\n'] },
      'Europe/Berlin',
    ],
    [
      'a link that is named wrongly',
      {
        ...TOKYO,
        localtime: ['link', 'share/zoneinfo/Asia/Tokyo'],
        timezone: ['text', 'Europe/Paris\n'],
      },
      'Asia/Tokyo',
    ],
  ])('is that of %s', (_, files, name) => {
    const places = computer(files);
    const how = `from ${places.localtime}`;
    expect(findZone(undefined, places, NOW)).toEqual({ name, how });
    const tz = `:${places.localtime}`;
    expect(findZone(tz, places, NOW)).toEqual({ name, how: `${how}, as TZ says` });
  });

  it.each<[string, Files, string]>([
    ['nothing', {}, 'does not exist'],
    ['a link to nothing', { localtime: ['link', 'share/zoneinfo/Asia/Tokyo'] }, 'leads to no file'],
    ['a link to itself', { localtime: ['link', 'localtime'] }, 'leads to no file'],
    ['a text', { localtime: ['text', 'Europe/Berlin\n'] }, 'is no time zone'],
    ['a folder', { 'localtime/x': ['text', ''] }, 'is no time zone'],
  ])('is UTC with %s, as for the C library', (_, files, why) => {
    const places = computer(files);
    const how = `because ${places.localtime} ${why}`;
    expect(findZone(undefined, places, NOW)).toEqual({ name: 'UTC', how });
    expect(findZone(`:${places.localtime}`, places, NOW)).toEqual({ name: 'UTC', how });
  });

  it('is a fault if no zone has its times', () => {
    const places = computer({ localtime: ['file', 'EET-2EEST,J80,J300'] });
    expect(() => findZone(undefined, places, NOW)).toThrow(
      expect.objectContaining({
        message: `${places.localtime} has the times of no known time zone: ${UNKNOWN}`,
        hint: 'set TZ to the name of your time zone, such as Europe/Athens',
      }) as Error,
    );
  });

  it('on Windows is that of its settings, unless TZ is a name', () => {
    for (const name of ['Asia/Tokyo', 'Japan', 'UTC'])
      expect(windowsZone(name)).toEqual({ name, how: 'from TZ' });
    const found = windowsZone('CET-1CEST');
    expect([found, windowsZone('BST')]).toEqual([windowsZone(undefined), windowsZone(undefined)]);
    expect(found.how).toBe('from the settings of Windows');
  });

  it('leaves TZ as it was', () => {
    const before = process.env['TZ'];
    findZone(BERLIN, computer({ localtime: ['file', 'JST-9'] }), NOW);
    expect(process.env['TZ']).toBe(before);
  });
});

/** By path: what a link leads to, the rule in a zone’s file, or a text. */
type Files = Readonly<Record<string, readonly ['link' | 'file' | 'text', string]>>;

/** A computer with these files, and no others. */
function computer(files: Files): ZonePlaces {
  const folder = temporaryFolder();
  for (const [path, [kind, content]] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (kind === 'link') symlinkSync(content, file);
    else writeFileSync(file, kind === 'text' ? content : zoneFile(0, [[0, 3600]], content));
  }
  const [localtime, nameFile] = [join(folder, 'localtime'), join(folder, 'timezone')];
  return { localtime, nameFile, folder: join(folder, 'share', 'zoneinfo') };
}
