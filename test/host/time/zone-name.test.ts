import { describe, expect, it } from 'vitest';
import { isPlainName, zoneOfPath } from '../../../src/host/time/zone-name.ts';

describe('the zone of a path', () => {
  it.each<[string, string | undefined]>([
    ['/usr/share/zoneinfo/Europe/Berlin', 'Europe/Berlin'],
    ['../usr/share/zoneinfo/posix/Europe/Berlin', 'Europe/Berlin'],
    ['/usr/share/zoneinfo/right/Etc/UTC', 'Etc/UTC'],
    ['/var/db/timezone/zoneinfo/America/New_York', 'America/New_York'],
    ['/usr/share/zoneinfo.default/Asia/Tokyo', 'Asia/Tokyo'],
    ['zoneinfo/Etc/GMT-14', 'Etc/GMT-14'],
    ['/usr/share/zoneinfo/localtime', undefined],
    ['/usr/share/zoneinfo', undefined],
    ['Europe/Berlin', undefined],
    ['/etc/Berlin', undefined],
    ['', undefined],
  ])('%s is %s', (path, name) => {
    expect(zoneOfPath(path)).toBe(name);
  });
});

describe('a plain name', () => {
  it.each(['UTC', 'Etc/GMT+3', 'EST5EDT', 'GB-Eire', 'America/North_Dakota/New_Salem', 'Nowhere'])(
    'is %s, which Node looks up',
    (name) => {
      expect(isPlainName(name)).toBe(true);
    },
  );

  it.each(['', 'utc', 'EST5', 'CET-1CEST', ':UTC', 'Europe/', '/Europe', 'Etc/GMT+13', 'UTC '])(
    'is not %j, which Node reads in another way',
    (name) => {
      expect(isPlainName(name)).toBe(false);
    },
  );
});
