import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../support/fake-clock.ts';
import { makeFolder, makeHome } from '../support/home.ts';
import { journalLines, journalLinesOf } from '../support/journal-on-disk.ts';
import { CAN_MOUNT, withEtc } from '../support/other-etc.ts';
import { run } from '../support/run.ts';
import { type HereResult, runHere } from '../support/run-here.ts';
import { zoneFile } from '../support/zone-file.ts';

const SUMMER = '2026-07-15T18:30:00Z';
const BERLIN = 'CET-1CEST,M3.5.0,M10.5.0/3';
const ADELAIDE = zoneFile(34_200, [], 'ACST-9:30ACDT,M10.1.0,M4.1.0/3');
const UNKNOWN = 'TZ is `Europe/Berln`, which is not a time zone';

interface Here {
  readonly home: string;
  readonly tz: string;
}

async function stretch({ home, tz }: Here, ...args: readonly string[]): Promise<HereResult> {
  return runHere(args, { home, env: { ...clockAt(SUMMER), TZ: tz } });
}

describe.concurrent('a record written with TZ', () => {
  it.each<[string, string, string]>([
    ['', '2026-07-15T18:30:00.000Z', '2026-01-15T20:15:00.000Z'],
    ['Europe/Berlin', '2026-07-15T20:30:00.000+02:00', '2026-01-15T20:15:00.000+01:00'],
    ['right/Europe/Berlin', '2026-07-15T20:30:00.000+02:00', '2026-01-15T20:15:00.000+01:00'],
    [BERLIN, '2026-07-15T20:30:00.000+02:00', '2026-01-15T20:15:00.000+01:00'],
    // A file without a name, and a link to it, as `:/etc/localtime` may be.
    [':COPY', '2026-07-15T20:30:00.000+02:00', '2026-01-15T20:15:00.000+01:00'],
    ['LINK', '2026-07-15T20:30:00.000+02:00', '2026-01-15T20:15:00.000+01:00'],
    ['EST5EDT', '2026-07-15T14:30:00.000-04:00', '2026-01-15T20:15:00.000-05:00'],
    [
      'AEST-10AEDT,M10.1.0,M4.1.0/3',
      '2026-07-16T04:30:00.000+10:00',
      '2026-01-15T20:15:00.000+11:00',
    ],
    ['<-03>3', '2026-07-15T15:30:00.000-03:00', '2026-01-15T20:15:00.000-03:00'],
  ])('%j keeps the hour %s in summer and %s in winter', async (form, summer, winter) => {
    const home = makeHome();
    const [copy, link] = [join(home, 'copy'), join(home, 'link')];
    writeFileSync(copy, zoneFile(3600, [], BERLIN));
    symlinkSync('copy', link);
    const tz = form.replace('COPY', copy).replace('LINK', link);
    const args = ['log', 'session', 'core', '--at', '2026-01-15 20:15'];
    // What a process starts with.
    const { code, stderr } = await run(args, { home, env: { ...clockAt(SUMMER), TZ: tz } });
    expect([code, stderr]).toEqual([0, '']);
    const kept = journalLinesOf(home, 'session-logged').map(({ at, began }) => [at, began]);
    expect(kept).toEqual([[summer, winter]]);
  });
});

const WHY = CAN_MOUNT ? '' : ' (skipped: nothing can be mounted here)';

describe.skipIf(!CAN_MOUNT).concurrent(`without TZ${WHY}`, () => {
  it.each<[string, (file: string) => void, string]>([
    ['a link', (file) => symlinkSync('zoneinfo/Australia/Adelaide', file), '+09:30 +10:30'],
    ['a copy', (file) => writeFileSync(file, ADELAIDE), '+09:30 +10:30'],
    ['a chain of links', (file) => symlinkSync('home', file), '+09:30 +10:30'],
    ['a link to nothing', (file) => symlinkSync('zoneinfo/Nowhere', file), 'Z Z'],
    ['nothing', () => undefined, 'Z Z'],
  ])('the hour is that of /etc/localtime, which is %s', async (_, make, offsets) => {
    const home = makeHome();
    const etc = makeFolder();
    mkdirSync(join(etc, 'zoneinfo', 'Australia'), { recursive: true });
    writeFileSync(join(etc, 'zoneinfo', 'Australia', 'Adelaide'), ADELAIDE);
    symlinkSync('zoneinfo/Australia/Adelaide', join(etc, 'home'));
    make(join(etc, 'localtime'));
    const args = ['log', 'session', 'core', '--at', '2026-01-15 20:15'];
    const env = { ...clockAt(SUMMER), TZ: undefined };
    const { code, stderr } = await run(args, { home, env, wrapper: withEtc(etc) });
    expect([code, stderr]).toEqual([0, '']);
    const [line] = journalLinesOf(home, 'session-logged');
    expect(`${line?.at.slice(23)} ${line?.began.slice(23)}`).toBe(offsets);
  });
});

describe('a TZ that is no time zone', () => {
  it.each([
    ['log', 'session', 'core'],
    ['setup', '--yes'],
    ['schedule', 'set', 'noon', '12:00'],
    ['schedule', 'snooze', '30m'],
    ['today', '--plain'],
    ['remind', 'morning'],
  ])('stops %s %s before anything is written, and says what to set', async (...args) => {
    const home = makeHome();
    const { code, stdout, stderr } = await stretch({ home, tz: 'Europe/Berln' }, ...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.slice(stderr.indexOf('stretch:'))).toBe(
      `stretch: ${UNKNOWN}: times are in UTC, and nothing can be recorded\n` +
        '  set TZ to the name of your time zone, such as Europe/Berlin\n',
    );
    expect(journalLines(home)).toEqual([]);
  });

  it('is a warning where times are shown, once, and none where there are none', async () => {
    const at = { home: makeHome(), tz: 'Europe/Berln' };
    const shown = await stretch(at, 'status');
    expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining('Wed 15 Jul')]);
    expect(shown.stderr.split(UNKNOWN)).toHaveLength(2);
    for (const args of [
      ['config', 'list'],
      ['complete', '--', 'log', ''],
    ]) {
      expect(await stretch(at, ...args)).toMatchObject({ code: 0, stderr: '' });
    }
  });
});

describe('doctor', () => {
  it.each<[string, string, string]>([
    ['Asia/Tokyo', 'fine', 'Asia/Tokyo, from TZ'],
    [BERLIN, 'fine', 'Europe/Berlin, by the rule in TZ'],
    ['Europe/Berln', 'wrong', UNKNOWN],
  ])('with TZ=%s has the time zone %s: %s', async (tz, state, found) => {
    const { stdout } = await stretch({ home: makeHome(), tz }, 'doctor', '--json');
    const { checks } = JSON.parse(stdout) as { readonly checks: readonly { id: string }[] };
    expect(checks.find(({ id }) => id === 'system.zone')).toMatchObject({
      state,
      found: expect.stringContaining(found) as unknown,
    });
  });
});
